#!/usr/bin/env bash
# clang-tidy over every source of a configured build: `tidy.sh [build/dev]`, which compiles file by file.
set -u -o pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
build=${1:-$top/build/dev}
[ -f "$build/compile_commands.json" ] || {
  echo "tidy.sh: $build is not configured; first: cmake --preset dev" >&2
  echo "0 passed, 1 failed"
  exit 1
}
export build

tidy_one() {
  local said
  # Dependencies may not be tidy; only what concerns our own files counts.
  if said=$(clang-tidy-19 -p "$build" --quiet "$1" 2>/dev/null); then echo "ok $1"; else printf 'FAILED %s\n%s\n' "$1" "$said"; fi
}
export -f tidy_one

# What is generated is not written by hand.
mapfile -t sources < <(
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | sort -u |
    grep -E '/(server|storage|protocol|tests)/.*\.cpp$' | grep -v '/build/' | tr '\n' '\0' |
    xargs -0 -r grep -L -i '^// generated from'
)
((${#sources[@]} > 0)) || { echo "tidy.sh: no sources in $build" >&2; echo "0 passed, 1 failed"; exit 1; }
outcome=$(printf '%s\0' "${sources[@]}" | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'tidy_one "$0"')
grep -v '^ok ' <<<"$outcome"
good=$(grep -c '^ok ' <<<"$outcome")
echo "$good passed, $((${#sources[@]} - good)) failed"
((good == ${#sources[@]} && good > 0))
