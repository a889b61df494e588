# A PostgreSQL of our own: durable, reached only through a unix socket. Sourced.

# The programs of the version that made the data; for new data, of the newest that is installed.
postgres_bin() {
  local wanted found
  wanted=$(cat "$home/postgres/PG_VERSION" 2>/dev/null)
  found=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  [ -z "$wanted" ] || found=/usr/lib/postgresql/$wanted/bin/initdb
  [ -x "$found" ] || give_up "no se encuentra PostgreSQL${wanted:+ $wanted, con el que se hicieron los datos}." \
    "Instalarlo: apt-get install postgresql${wanted:+-$wanted}"
  dirname "$found"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# Its pid, if it runs. Asked of the kernel: after a crash pg_ctl takes whoever has that number now, or
# a process that is dead and not yet buried, for ours.
postgres_pid() {
  local pid
  pid=$(head -n 1 "$home/postgres/postmaster.pid" 2>/dev/null) &&
    [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$(readlink -f "$home/postgres")" ] && printf '%s' "$pid"
}

postgres_is_gone() { ! postgres_pid >/dev/null; }

# No password: the folder of the socket lets nobody else in.
create_database_cluster() {
  needs_space "$home" 500
  rm -rf "$home/postgres.new"
  mkdir "$home/postgres.new"
  chmod 700 "$home/postgres.new"
  [ "$(id -u)" != 0 ] || chown postgres "$home/postgres.new"
  logged "$logs/initdb.log" "Preparando PostgreSQL" as_postgres "$pg/initdb" -D "$home/postgres.new" \
    -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 || return 1
  as_postgres tee -a "$home/postgres.new/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$sockets'
timezone = 'UTC'
log_timezone = 'UTC'
CONF
  # Whole or not at all: what was interrupted starts again.
  mv "$home/postgres.new" "$home/postgres"
}

start_postgres() {
  pg=$(postgres_bin) || exit 1
  [ -d "$home/postgres" ] || create_database_cluster || give_up "no se pudo preparar PostgreSQL."
  if postgres_is_gone; then
    rm -f "$home/postgres/postmaster.pid" "$sockets"/.s.PGSQL.5432*
    [ "$(id -u)" != 0 ] || { touch "$logs/postgres.log" && chown postgres "$logs/postgres.log"; }
    # Children of a server that was killed may take a moment to leave its memory.
    wait_until 30 postgres_starts || {
      tail -n 20 "$logs/postgres.log" >&2
      give_up "PostgreSQL no arrancó." \
        "Lo de arriba dice por qué; si el disco está lleno ($(free_megabytes "$home") MB libres), liberar espacio." \
        "Si los datos no importan: deploy/local.sh reset"
    }
  fi
  create_database || give_up "PostgreSQL no responde en $sockets." "Ver $logs/postgres.log"
}

create_database() {
  local there
  there=$(psql_as_owner -c "select 1 from pg_database where datname = 'urdimbre'") || return 1
  [ "$there" != 1 ] || return 0
  psql_as_owner -c "do \$\$ begin create role urdimbre login; exception when duplicate_object then null; end \$\$" &&
    psql_as_owner -c 'create database urdimbre owner urdimbre'
}

postgres_starts() {
  as_postgres "$pg/pg_ctl" start -s -w -t 120 -D "$home/postgres" -l "$logs/postgres.log" >/dev/null 2>&1 9>&-
}

psql_as_owner() { "$pg/psql" -h "$sockets" -U postgres -d postgres -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

# INT: at once, but cleanly. QUIT: as if the power went; nothing that was confirmed is lost.
stop_postgres() {
  local pid
  pid=$(postgres_pid) || return 0
  kill -INT "$pid"
  wait_until 60 postgres_is_gone && return 0
  kill -QUIT "$pid"
  wait_until 30 postgres_is_gone
}
