# Processes of ours, each with a pid file. Sourced; expects $home and $logs.
#
# A pid file holds the pid and the instant at which that process began: after a crash or a restart of
# the machine another process may have got the same number, and that one is never touched.

birth_of() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # The name of the program, in brackets, may hold spaces: count from the last bracket.
  set -- ${stat##*) }
  [ "$1" != Z ] && printf '%s' "${20}"
}

# The pid in `$home/<name>.pid` if that very process still runs.
running() {
  local pid birth
  { read -r pid birth <"$home/$1.pid"; } 2>/dev/null || return 1
  [ -n "$birth" ] && [ "$(birth_of "$pid")" = "$birth" ] && printf '%s' "$pid"
}

# `launch <name> command…`: in the background, with its own log; it outlives this script.
launch() {
  local name=$1 pid
  shift
  # 9 is the lock of this script: a child that kept it open would hold it for ever.
  setsid nohup "$@" >>"$logs/$name.log" 2>&1 </dev/null 9>&- &
  pid=$!
  printf '%s %s\n' "$pid" "$(birth_of "$pid")" >"$home/$name.pid"
}

# `wait_until <seconds> condition…`
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

stopped() { ! running "$1" >/dev/null; }

# Politely first; after `seconds` not.
halt() {
  local name=$1 seconds=$2 pid
  if pid=$(running "$name"); then
    kill -TERM "$pid"
    if ! wait_until "$seconds" stopped "$name"; then
      warn "$name (pid $pid) no terminó en $seconds s; se corta."
      kill -KILL "$pid"
      wait_until 10 stopped "$name"
    fi
  fi
  rm -f "$home/$name.pid"
}

# What only listens and answers has no use for root's powers. (A checkout that root may read only by
# those powers is left as it is.)
without_powers() {
  local drop=(setpriv --no-new-privs --bounding-set=-all --inh-caps=-all)
  if [ "$(id -u)" = 0 ] && "${drop[@]}" test -r "$top/deploy/local.sh" 2>/dev/null; then
    exec_prefix=("${drop[@]}")
  else
    exec_prefix=()
  fi
}
