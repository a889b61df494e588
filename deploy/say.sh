# What the person in front of the terminal is told. Sourced, never run.

started_at=$SECONDS

elapsed() {
  local seconds=$((SECONDS - ${1:-$started_at}))
  if ((seconds < 60)); then printf '%d s' "$seconds"; else printf '%d min %02d s' $((seconds / 60)) $((seconds % 60)); fi
}

say() { printf '%s\n' "$*"; }
warn() { printf 'aviso: %s\n' "$*" >&2; }

# What went wrong, then one line for each thing that can be done about it.
give_up() {
  printf '\nerror: %s\n' "$1" >&2
  shift
  local advice
  for advice in "$@"; do printf '  → %s\n' "$advice" >&2; done
  exit 1
}

# Runs a long command with its output in a log: `logged <log> <what is being done> command…`. Says
# every 20 seconds how far it has come; if it fails, shows the end of the log (`lines_shown`).
logged() {
  local log=$1 what=$2 begun=$SECONDS next=20 pid
  shift 2
  mkdir -p "$(dirname "$log")"
  say "$what…"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM HUP
  while kill -0 "$pid" 2>/dev/null; do
    if ((SECONDS - begun >= next)); then
      say "  $what: $(elapsed "$begun")  $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-90)"
      next=$((next + 20))
    fi
    sleep 0.1
  done
  local outcome=0
  wait "$pid" || outcome=$?
  trap - INT TERM HUP
  ((outcome != 0)) || return 0
  printf '\n%s: falló después de %s. Lo último que dijo (todo está en %s):\n' "$what" "$(elapsed "$begun")" "$log" >&2
  tail -n "${lines_shown:-40}" "$log" >&2
  return 1
}
