#!/usr/bin/env bash
# Urdimbre on this machine, for trying it out and for developing: see `deploy/local.sh help`.
set -u -o pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for part in say packages build local/place local/processes local/postgres local/redis local/lan local/relay local/server local/render; do
  . "$top/deploy/$part.sh"
done

usage() {
  cat <<'TEXT'
deploy/local.sh [start] [--lan]   instala lo que falte, construye y levanta Urdimbre con su red de demostración
deploy/local.sh stop              detiene todo; los datos quedan
deploy/local.sh status            dice qué está funcionando
deploy/local.sh reset [--yes]     detiene todo y borra los datos
deploy/local.sh urdimbre <tarea>  una tarea de operación sobre estos datos: invite, recover, log, verify… (help: todas)
deploy/local.sh help              este texto

--lan             atiende con TLS a los teléfonos de la misma red
URDIMBRE_PORT     el puerto, si no 8080
URDIMBRE_RELAY    el puerto del relevo de las llamadas (coturn), si no el que sigue al anterior
Nada se instala fuera de los paquetes de la distribución: PostgreSQL, Redis y el relevo son propios, y sus
datos están en .local.
TEXT
}

# One start, stop or reset at a time.
take_turn() {
  make_place
  exec 9>"$home/lock"
  flock -n 9 || {
    say "Otra ejecución de deploy/local.sh está trabajando; espero que termine…"
    flock -w 1800 9 || give_up "la otra ejecución no terminó en 30 minutos."
  }
}

start() {
  take_turn
  install_packages build run
  make_place
  [ -x "$top/build/release/server/urdimbre" ] || needs_space "$top" 3000
  build_preset release urdimbre || give_up "el servidor no se pudo compilar." "Ver $logs/build-release.log"
  build_web_client || give_up "el cliente web no se pudo construir." "Ver $logs/web-client.log y $logs/npm-ci.log"
  start_postgres
  start_redis
  local url=http://localhost:$port
  if [ -n "$lan" ]; then
    local address=${URDIMBRE_LAN_ADDRESS:-$(lan_address)} || exit 1
    url=https://$address:$port
    make_certificate "$address"
  fi
  start_relay "${address-127.0.0.1}"
  start_server
  start_render
  say "Urdimbre funciona (después de $(elapsed)). Para detenerla: deploy/local.sh stop"
  [ -z "$lan" ] || show_way_in "$url"
  say "ready: $url"
}

stop() {
  take_turn
  halt render 10
  halt server 30
  halt relay 10
  halt redis 10
  stop_postgres || give_up "PostgreSQL no se detuvo." "Ver $logs/postgres.log"
  say "Detenida. Los datos quedan en .local"
}

reset() {
  if [ -z "$yes" ]; then
    [ -t 0 ] || give_up "reset borra todos los datos de esta copia y aquí no hay a quién preguntarle." \
      "Para borrar sin preguntar: deploy/local.sh reset --yes"
    local answer
    read -r -p "Se borrarán todos los datos de Urdimbre en $home. Escribir «borrar» para seguir: " answer
    [ "$answer" = borrar ] || { say "No se borró nada."; exit 1; }
  fi
  stop
  rm -rf "$home/postgres" "$home/postgres.new" "$home/files"
  rm -f "$home"/server.settings* "$home"/lan.{crt,key} "$home"/relay.{conf,secret,db}
  say "Borrado. deploy/local.sh empieza de cero."
}

status() {
  local all=0 pid
  if [ ! -d "$home" ]; then say "Urdimbre no se ha levantado nunca desde esta copia."; return 3; fi
  if pid=$(postgres_pid); then
    say "PostgreSQL  funciona (pid $pid)"
  else
    say "PostgreSQL  detenido" && all=3
  fi
  if pid=$(running redis); then say "Redis       funciona (pid $pid)"; else say "Redis       detenido" && all=3; fi
  if pid=$(running relay); then say "relevo      funciona (pid $pid)"; else say "relevo      detenido: las llamadas se conectan sin él"; fi
  if pid=$(running server); then
    say "servidor    funciona (pid $pid) con $(sed -n 's/^URDIMBRE_LISTEN=//p' "$home/server.settings")"
  else
    say "servidor    detenido" && all=3
  fi
  if pid=$(running render); then
    say "grabaciones funciona (pid $pid): prepara su sonido y su imagen"
  elif render_program >/dev/null; then
    say "grabaciones detenido" && all=3
  else
    say "grabaciones sin ffmpeg: se ven, y no se prepara su sonido"
  fi
  say "datos       $home"
  return $all
}

# With what the server was told, as its tasks ask the same database.
operate() {
  postgres_pid >/dev/null && [ -f "$home/server.settings" ] || give_up "Urdimbre no está en marcha." "Para levantarla: deploy/local.sh"
  local setting
  while read -r setting; do
    [[ $setting != URDIMBRE_* ]] || export "${setting?}"
  done <"$home/server.settings"
  urdimbre "$@"
}

action=start lan='' yes='' port=${URDIMBRE_PORT:-8080}
unset URDIMBRE_PORT
if [ "${1-}" = urdimbre ]; then
  choose_place
  operate "${@:2}"
  exit
fi
for argument in "$@"; do
  case $argument in
    start | stop | status | reset | help) action=$argument ;;
    --lan) lan=yes ;;
    --yes) yes=yes ;;
    -h | --help) action=help ;;
    *) usage >&2; give_up "no se entiende «$argument»." ;;
  esac
done
[[ $port =~ ^[1-9][0-9]{0,4}$ ]] && ((port <= 65535)) ||
  give_up "URDIMBRE_PORT=$port no es un puerto." "Usar un número de 1 a 65535, como URDIMBRE_PORT=8081"

choose_place
case $action in help) usage ;; *) "$action" ;; esac
