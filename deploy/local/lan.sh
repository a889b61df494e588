# TLS for the phones of the same network. Sourced.

# The address by which this machine goes out; nothing is sent.
lan_address() {
  local address
  address=$(ip -4 route get 192.0.2.1 2>/dev/null | sed -n 's/.* src \([0-9.]*\).*/\1/p')
  [ -n "$address" ] || address=$(hostname -I 2>/dev/null | tr ' ' '\n' | grep -m 1 -E '^[0-9]+(\.[0-9]+){3}$')
  [ -n "$address" ] || give_up "este equipo no tiene una dirección en la red local." \
    "Conectarlo a la red, o dar la dirección: URDIMBRE_LAN_ADDRESS=192.168.1.20 deploy/local.sh --lan"
  printf '%s' "$address"
}

certificate_is_good() {
  openssl x509 -in "$home/lan.crt" -noout -checkend 86400 >/dev/null 2>&1 &&
    openssl x509 -in "$home/lan.crt" -noout -checkip "$1" 2>/dev/null | grep -q 'does match'
}

# Self-signed ECDSA P-256, for this address only; made again when the address changes.
make_certificate() {
  local address=$1
  certificate_is_good "$address" && return 0
  (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 \
    -subj "/CN=Urdimbre ($address)" -addext "subjectAltName=IP:$address,DNS:localhost,IP:127.0.0.1" \
    -addext 'extendedKeyUsage=serverAuth' -keyout "$home/lan.key" -out "$home/lan.crt") \
    2>"$logs/openssl.log" || give_up "no se pudo hacer el certificado." "Ver $logs/openssl.log"
}

show_way_in() {
  say "Desde un teléfono en la misma red: $1"
  say "El navegador avisará que el certificado no es conocido: es el de este equipo; huella SHA-256:"
  say "  $(openssl x509 -in "$home/lan.crt" -noout -fingerprint -sha256 | cut -d = -f 2)"
  ! command -v qrencode >/dev/null || qrencode -t ANSIUTF8 "$1"
}
