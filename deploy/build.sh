# Builds the server and the web client. Sourced after say.sh; expects $top and $logs.

jobs=$(nproc 2>/dev/null || echo 2)

needs_space() {
  local folder=$1 megabytes=$2 free
  free=$(free_megabytes "$folder")
  [ -z "$free" ] || ((free >= megabytes)) || give_up \
    "quedan $free MB libres donde está $folder y se necesitan unos $megabytes MB." \
    "Liberar espacio en disco e intentarlo otra vez."
}

# `build_preset <preset> [target…]`: configured once, and again when the presets changed; ninja notices by itself all else
# for which CMake must run again.
# With `keep_going` set, what can be built is built although something else cannot.
build_preset() {
  local preset=$1 targets=()
  shift
  (($# == 0)) || targets=(--target "$@")
  cd "$top" || return 1
  if [ ! -f "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
    needs_space "$top" 3000
    logged "$logs/configure-$preset.log" "Configurando ($preset)" cmake --preset "$preset" || return 1
  fi
  logged "$logs/build-$preset.log" "Compilando ($preset)" \
    cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}" ${keep_going:+-- -k 0}
}

web_client_inputs() {
  find "$top/web-client" "$top/protocol/i18n" -type f \
    -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/test/*' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# The packages of the web client, exactly as its lock file says.
install_web_packages() {
  local lock stamp=$top/web-client/node_modules/.urdimbre-lock
  lock=$(sha256sum <"$top/web-client/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ] || return 0
  logged "$logs/npm-ci.log" "Instalando las piezas del cliente web" \
    npm --prefix "$top/web-client" ci --no-audit --no-fund || return 1
  printf '%s' "$lock" >"$stamp"
}

# web-client/dist, rebuilt only when something that it is made of has changed.
build_web_client() {
  local stamp=$top/build/web-client.stamp inputs
  install_web_packages || return 1
  inputs=$(web_client_inputs)
  if [ -f "$top/web-client/dist/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ]; then return 0; fi
  logged "$logs/web-client.log" "Construyendo el cliente web" npm --prefix "$top/web-client" run build || return 1
  mkdir -p "$top/build"
  printf '%s' "$inputs" >"$stamp"
}
