# A relay for calls (coturn) of our own, on this machine's address only. Sourced; sets $relay_address and
# $relay_port. Without coturn calls connect where devices reach each other, and the page says so.

relay_port=${URDIMBRE_RELAY:-}
unset URDIMBRE_RELAY # no setting of the server

relay_answers() { (: <"/dev/tcp/$relay_address/$relay_port") 2>/dev/null; }
relay_answers_or_gone() { relay_answers || stopped relay; }

# For trying out: it may pass voices on between private addresses, which deploy/coturn/turnserver.conf forbids; to loopback only
# where nobody but this machine reaches it, or it would be a way for the whole network to what listens there alone.
relay_settings() {
  cat <<TEXT
listening-ip=$relay_address
relay-ip=$relay_address
listening-port=$relay_port
no-tls
no-dtls
no-cli
use-auth-secret
static-auth-secret=$(cat "$home/relay.secret")
realm=urdimbre.local
fingerprint
no-multicast-peers
no-tcp-relay
user-quota=24
total-quota=240
log-file=stdout
simple-log
pidfile=$home/relay.own-pid
userdb=$home/relay.db
TEXT
  [ "$relay_address" != 127.0.0.1 ] || echo allow-loopback-peers
}

# `start_relay <address>`
start_relay() {
  relay_address=$1
  : "${relay_port:=$((port + 1))}"
  command -v turnserver >/dev/null || { warn "no hay coturn: las llamadas van sin relevo."; return 0; }
  (umask 077 && { [ -s "$home/relay.secret" ] || openssl rand -hex 32 >"$home/relay.secret"; } &&
    relay_settings >"$home/relay.conf.new")
  if running relay >/dev/null && cmp -s "$home/relay.conf"{.new,} && relay_answers; then rm -f "$home/relay.conf.new"; return 0; fi
  halt relay 10
  mv "$home/relay.conf.new" "$home/relay.conf"
  ! relay_answers || { warn "el puerto $relay_port ya lo usa otro programa: las llamadas van sin relevo. Otro: URDIMBRE_RELAY=…"; return 0; }
  : >"$logs/relay.log"
  without_powers
  launch relay "${exec_prefix[@]}" turnserver -c "$home/relay.conf"
  wait_until 20 relay_answers_or_gone && relay_answers || {
    tail -n 5 "$logs/relay.log" >&2
    halt relay 5
    warn "coturn no arrancó (todo en $logs/relay.log): las llamadas van sin relevo."
  }
}
