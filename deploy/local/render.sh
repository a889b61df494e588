# The worker that makes of recordings what can be heard by those who may not see them. Sourced.

render_program() { command -v ffmpeg; }

render_works() { grep -q rendering "$logs/render.log"; }

render_works_or_gone() { render_works || stopped render; }

# Beside a server that was started just now: it asks the same database. Without ffmpeg recordings are
# played as they came, and nobody is in need of a worker for the rest.
start_render() {
  if ! render_program >/dev/null; then
    warn "sin ffmpeg las grabaciones se ven como llegaron, y su sonido no se prepara."
    return 0
  fi
  halt render 10
  : >"$logs/render.log"
  without_powers
  launch render "${exec_prefix[@]}" "$top/build/release/server/urdimbre" render
  wait_until 20 render_works_or_gone && render_works || {
    tail -n 5 "$logs/render.log" >&2
    warn "el programa que prepara el sonido de las grabaciones no se quedó (todo en $logs/render.log)."
  }
}
