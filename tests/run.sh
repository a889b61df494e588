#!/usr/bin/env bash
# Every suite, from nothing: `tests/run.sh [suite…]`, by default all of them in this order. The last
# line is the sum, `N passed, N failed`; the exit code says whether anything failed.
# `tests/run.sh tidy` (clang-tidy) is not among them: it takes half an hour of two cores.
set -u -o pipefail
export CI=true LC_ALL=C.UTF-8
exec </dev/null

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
logs=$top/build/logs
mkdir -p "$logs"
. "$top/deploy/say.sh"
. "$top/deploy/packages.sh"
. "$top/deploy/build.sh"

passed=0 failed=0 counted_logs=()

# What one suite found: `count <suite> <passed> <failed>`.
count() {
  passed=$((passed + $2)) failed=$((failed + $3))
  say "== $1: $2 passed, $3 failed  [$(elapsed "$suite_began"), en total $(elapsed)]"
}

# A suite that says `N passed, N failed` on a line of its own, and ends with 0 iff nothing failed.
# One that ends otherwise without counting a failure has failed all the same.
counted() {
  local suite=$1 log=$logs/$1.log outcome=0 sum
  shift
  lines_shown=150 logged "$log" "Probando: $suite" "$@" || outcome=1
  sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  read -r good _ bad _ <<<"${sum:-0 passed, 0 failed}"
  if ((outcome != 0 && bad == 0)) || [ -z "$sum" ]; then bad=$((bad + 1)); fi
  counted_logs+=("$log")
  count "$suite" "$good" "$bad"
}

# One step that either works or does not.
step() {
  local name=$1
  shift
  if logged "$logs/${name//[ \/]/-}.log" "Probando: $name" "$@"; then count "$name" 1 0; else count "$name" 0 1; fi
}

suite_lint() { counted lint node "$top/tests/lint/run.mjs"; }

suite_web() {
  install_web_packages || { count web 0 1; return; }
  step "web types" npm --prefix "$top/web-client" run check
  build_web_client && count "web build" 1 0 || count "web build" 0 1
  suite_began=$SECONDS
  counted web node "$top/tests/run/vitest.mjs"
}

suite_server() {
  # What the programs of PROTOCOL.md use, and the schemas of the standards, are packages of the web client.
  install_web_packages || { count server 0 1; return; }
  keep_going=yes build_preset asan && count "server build" 1 0 || count "server build" 0 1
  [ -f "$top/build/asan/build.ninja" ] || return
  suite_began=$SECONDS
  # Most of what these do is waiting for processes, clocks and disks.
  counted server node "$top/tests/run/ctest.mjs" "$top/build/asan" "$((2 * jobs))"
}

suite_browser() {
  build_preset asan urdimbre && build_web_client || { count "browser build" 0 1; return; }
  counted browser node "$top/tests/browser/run.mjs"
}

suite_fuzz() {
  [ -f "$top/tests/fuzz/CMakeLists.txt" ] || return 0
  build_preset asan fuzz && count "fuzz build" 1 0 || { count "fuzz build" 0 1; return; }
  suite_began=$SECONDS
  counted fuzz bash "$top/tests/run/fuzz.sh" "$top/build/asan" "$jobs"
}

suite_tidy() {
  build_preset asan || { count tidy 0 1; return; }
  suite_began=$SECONDS
  counted tidy bash "$top/tests/lint/tidy.sh"
}

suites=("$@")
((${#suites[@]} > 0)) || suites=(lint web server browser fuzz)
for suite in "${suites[@]}"; do
  declare -F "suite_$suite" >/dev/null || give_up "no hay una suite «$suite»." \
    "Las que hay: lint web server browser fuzz tidy"
done

install_packages build run test
for suite in "${suites[@]}"; do
  suite_began=$SECONDS
  "suite_$suite"
done

# What failed once more, `FAILED: <what>` and the first of the indented lines that say why: whoever reads the end reads this.
awk '/^FAILED: / { print; why = 12; next } /^    / && why > 0 { print; --why; next } { why = 0 }' "${counted_logs[@]}" /dev/null
say "En total $(elapsed)."
say "$passed passed, $failed failed"
((failed == 0))
