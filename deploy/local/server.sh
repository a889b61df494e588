# The server of this checkout. Sourced.

urdimbre() { "$top/build/release/server/urdimbre" "$@"; }

# What the server is told, and what decides whether one that runs already will do.
server_settings() {
  export URDIMBRE_DATABASE="host=$sockets user=urdimbre dbname=urdimbre"
  export URDIMBRE_REDIS="unix://$sockets/redis.sock"
  export URDIMBRE_WEB_ROOT="$top/web-client/dist"
  export URDIMBRE_DEMO=1
  if [ -n "$lan" ]; then
    export URDIMBRE_LISTEN="0.0.0.0:$port"
    export URDIMBRE_TLS_CERTIFICATE="$home/lan.crt" URDIMBRE_TLS_KEY="$home/lan.key"
  else
    export URDIMBRE_LISTEN="127.0.0.1:$port"
    unset URDIMBRE_TLS_CERTIFICATE URDIMBRE_TLS_KEY
  fi
  if running relay >/dev/null; then
    export URDIMBRE_TURN_URLS="turn:$relay_address:$relay_port?transport=udp,turn:$relay_address:$relay_port?transport=tcp"
    export URDIMBRE_TURN_SECRET_FILE="$home/relay.secret"
  else
    unset URDIMBRE_TURN_URLS URDIMBRE_TURN_SECRET_FILE
  fi
  env | grep '^URDIMBRE_' | LC_ALL=C sort
  stat -Lc '%i %Y' "$top/build/release/server/urdimbre"
  [ -z "$lan" ] || sha256sum <"$home/lan.crt"
}

server_is_ready() {
  curl -sfk --max-time 2 -o /dev/null "$([ -n "$lan" ] && echo https || echo http)://127.0.0.1:$port/readyz"
}

server_ready_or_gone() { server_is_ready || stopped server; }

# By somebody else than the server of this checkout.
port_is_taken() {
  ! { running server >/dev/null && grep -q "^URDIMBRE_LISTEN=.*:$port\$" "$home/server.settings"; } &&
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null
}

start_server() {
  local settings
  (umask 077 && : >"$home/server.settings.new")
  server_settings >"$home/server.settings.new"
  if running server >/dev/null && cmp -s "$home/server.settings"{.new,} && server_is_ready; then return 0; fi
  ! port_is_taken || give_up "el puerto $port ya lo usa otro programa." \
    "Ver cuál: ss -ltnp 'sport = :$port'" "O usar otro: URDIMBRE_PORT=$((port + 1)) deploy/local.sh"
  halt server 30
  mv "$home/server.settings.new" "$home/server.settings"
  say "Preparando la base de datos…"
  urdimbre migrate >"$logs/migrate.log" 2>&1 || {
    cat "$logs/migrate.log" >&2
    give_up "la base de datos no se pudo preparar." "Si los datos no importan: deploy/local.sh reset"
  }
  urdimbre demo >"$logs/demo.log" 2>&1 || {
    cat "$logs/demo.log" >&2
    give_up "la red de demostración no se pudo cargar." "Si los datos no importan: deploy/local.sh reset"
  }
  : >"$logs/server.log"
  without_powers
  launch server "${exec_prefix[@]}" "$top/build/release/server/urdimbre" serve
  wait_until 60 server_ready_or_gone && server_is_ready || {
    tail -n 20 "$logs/server.log" >&2
    halt server 10
    give_up "el servidor no quedó listo." "Lo de arriba dice por qué (todo en $logs/server.log)."
  }
}
