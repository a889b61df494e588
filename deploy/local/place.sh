# Where this checkout's data live. Sourced; expects $top, sets $home, $sockets and $logs.
#
# .local always leads to the data. As root they are under /var/lib: PostgreSQL runs as the user
# `postgres` then, who must be able to walk into every folder above them.

choose_place() {
  local hash
  hash=$(printf '%s' "$top" | sha256sum | cut -c 1-12)
  if [ "$(id -u)" = 0 ]; then
    home=/var/lib/urdimbre-$hash
    sockets=$home/run
  else
    home=$top/.local
    if [ -L "$home" ] && [ ! -w "$home" ]; then
      give_up "los datos de esta copia ($(readlink "$home")) son de root." \
        "Seguir con sudo deploy/local.sh, o quitar el enlace con: rm '$home'"
    fi
    sockets=$home/run
    # The path of a unix socket ends at 107 bytes, and a plain one needs no quoting anywhere.
    if ((${#sockets} > 80)) || [[ $sockets == *[!A-Za-z0-9/._-]* ]]; then
      sockets=/tmp/urdimbre-$(id -u)-$hash
    fi
  fi
  logs=$home/log
}

make_place() {
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "$home"
    chmod 755 "$home"
    if [ -L "$top/.local" ] || [ ! -e "$top/.local" ]; then
      ln -sfn "$home" "$top/.local"
    else
      warn ".local ya existía y no se toca; los datos están en $home"
    fi
  fi
  mkdir -p "$home" "$logs"
  [ -L "$sockets" ] && give_up "$sockets es un enlace y debería ser una carpeta." "Quitarlo con: rm '$sockets'"
  mkdir -p "$sockets"
  # Whoever can enter here can speak to the database, which asks for no password.
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 && chown postgres:root "$sockets"
    chmod 770 "$sockets"
  else
    [ -O "$sockets" ] || give_up "$sockets es de otra persona." "Revisarlo: ls -ld '$sockets'"
    chmod 700 "$sockets"
  fi
}
