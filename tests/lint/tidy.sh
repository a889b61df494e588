#!/usr/bin/env bash
# clang-tidy over every source of a built tree: `tidy.sh [build/asan]`. Sources are looked at as they are compiled, ten at
# once and with the headers that were parsed already: one by one they take three times as long. What it costs: a using
# declaration that nobody needs is told of sources only that are compiled by themselves.
set -u -o pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
build=${1:-$top/build/asan}
[ -f "$build/compile_commands.json" ] || {
  echo "tidy.sh: $build is not built; first: tests/run.sh server, or cmake --build --preset asan" >&2
  echo "0 passed, 1 failed"
  exit 1
}

# What does not count: dependencies, which may not be tidy; what is generated, which nobody wrote by hand; and the analyzer's
# view of coroutines, which it does not follow: it takes what their frame holds for uninitialized.
generated=$(cd "$top" && grep -rlI --include='*.cpp' -i '^// generated from' server storage protocol tests | paste -sd '|')
export build others="/boost/asio/impl/awaitable\.hpp:|/($generated):"

tidy_one() {
  local said
  # A batch includes its sources.
  if said=$(clang-tidy-19 -p "$build" --quiet --checks=-bugprone-suspicious-include "$1" 2>/dev/null) ||
    { grep -q 'error: ' <<<"$said" && ! grep 'error: ' <<<"$said" | grep -Eqv "$others"; }; then
    echo "ok $1"
  else
    printf 'FAILED: %s\n%s\n' "$1" "$(sed 's/^/    /' <<<"$said")"
  fi
}
export -f tidy_one

mapfile -t sources < <(
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | sort -u |
    grep -E '/(server|storage|protocol|tests)/.*\.(cpp|cxx)$' | grep -Ev '/build/.*\.cpp$|/cmake_pch\.'
)
((${#sources[@]} > 0)) || { echo "tidy.sh: no sources in $build" >&2; echo "0 passed, 1 failed"; exit 1; }
found=$(mktemp)
trap 'rm -f "$found"' EXIT
printf '%s\0' "${sources[@]}" | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'tidy_one "$0"' | tee "$found"
good=$(grep -c '^ok ' "$found")
echo "$good passed, $((${#sources[@]} - good)) failed"
((good == ${#sources[@]} && good > 0))
