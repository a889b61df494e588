# Installs what is missing from the distribution. Sourced after say.sh; expects $top.

package_is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# One line per wanted package of these groups; of alternatives, the installed one if there is one.
missing_packages() {
  local group package choice choices found
  while read -r group package; do
    [[ -z $group || $group = '#'* || " $* " != *" $group "* ]] && continue
    IFS='|' read -ra choices <<<"$package"
    found=
    for choice in "${choices[@]}"; do
      if package_is_installed "$choice"; then found=yes && break; fi
    done
    [ -n "$found" ] || printf '%s\n' "$package"
  done <"$top/deploy/packages.txt"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confold "$@"
}

offered() { apt-cache show "$1" >/dev/null 2>&1; }

# Installing a database server or a relay must not start one: we run our own, with their own data. What is put
# in the way is taken away again, and what was there before is left alone.
without_starting_services() {
  local policy=/usr/sbin/policy-rc.d cluster=/etc/postgresql-common/createcluster.conf
  local our_policy='' our_cluster='' outcome=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
    our_policy=yes
  fi
  if [ ! -e "$cluster" ]; then
    as_root mkdir -p "$(dirname "$cluster")"
    printf 'create_main_cluster = false\n' | as_root tee "$cluster" >/dev/null
    our_cluster=yes
  fi
  # A terminal that closes or a Ctrl-C must not leave the machine unable to start services.
  trap '[ -z "$our_policy" ] || as_root rm -f "$policy"; trap - INT TERM HUP; exit 130' INT TERM HUP
  "$@" || outcome=$?
  trap - INT TERM HUP
  [ -z "$our_policy" ] || as_root rm -f "$policy"
  [ -z "$our_cluster" ] || say "  ($cluster quedó con create_main_cluster = false: Urdimbre usa su propio PostgreSQL)"
  return $outcome
}

install_all() { apt install --no-install-recommends "$@"; }

# `install_packages build run …`: the groups of packages.txt that are wanted.
install_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || give_up \
    "este sistema no es Debian ni Ubuntu: no sé instalar lo que falta." \
    "Instalar a mano lo que nombra deploy/packages.txt, o usar Debian 12."
  local wanted=() line
  mapfile -t wanted < <(missing_packages "$@")
  # Debian's nodejs and others' conflict with each other's npm: whatever is on PATH will do.
  command -v node >/dev/null || wanted+=(nodejs)
  command -v npm >/dev/null || wanted+=(npm)
  if ((${#wanted[@]} > 0)); then
    say "Faltan paquetes: ${wanted[*]}"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || give_up \
      "para instalarlos se necesita ser root, y aquí no hay sudo." \
      "Como root: apt-get install --no-install-recommends ${wanted[*]%%|*}" \
      "Después, ejecutar otra vez esta orden: ya no pedirá permisos."
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; } || give_up \
      "sudo no permitió instalar." \
      "Pedir a quien administra este equipo: apt-get install --no-install-recommends ${wanted[*]%%|*}"
    logged "$logs/apt-update.log" "Actualizando la lista de paquetes" apt update ||
      warn "la lista de paquetes no se pudo actualizar; sigo con la que hay."
    local chosen=() choices choice found
    for line in "${wanted[@]}"; do
      IFS='|' read -ra choices <<<"$line"
      found=
      for choice in "${choices[@]}"; do
        if offered "$choice"; then found=$choice && break; fi
      done
      [ -n "$found" ] || give_up "esta distribución no ofrece ${line//|/ ni }." \
        "La distribución de referencia es Debian 12 (bookworm)."
      chosen+=("$found")
    done
    logged "$logs/apt-install.log" "Instalando ${#chosen[@]} paquetes" \
      without_starting_services install_all "${chosen[@]}" ||
      give_up "no se pudieron instalar los paquetes." \
        "Revisar la conexión a internet y el espacio en disco ($(free_megabytes /) MB libres)."
  fi
  node_is_recent || give_up "Node $(node --version) es demasiado antiguo: se necesita 18.20 o más nuevo." \
    "Instalar uno más nuevo y dejarlo primero en PATH."
}

node_is_recent() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 20) ? 0 : 1)'
}

free_megabytes() { df -Pm "$1" 2>/dev/null | awk 'NR == 2 {print $4}'; }
