#!/usr/bin/env bash
# A short run of every fuzz target of a build: `fuzz.sh <build> <jobs> [inputs]`. A target starts from
# the corpus beside its source, tests/fuzz/corpus/<target>, and from what the build made of the
# examples of the wire, <build>/tests/fuzz/seeds. One seed and a number of inputs, not of seconds: two
# runs of the same code try the same on every machine. Long runs, with more inputs, are for those who
# look for something. What is found is left in the build.
set -u -o pipefail
build=$1 jobs=$2 inputs=${3:-10000}
corpus=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)/fuzz/corpus
export build inputs corpus

run_one() {
  local target=$1 name found
  name=$(basename "$target")
  found=$build/found/$name
  rm -rf "$found/corpus"
  mkdir -p "$found/corpus"
  local seeds=() folder words=$build/tests/fuzz/seeds/$name.dict
  for folder in "$corpus/$name" "$build/tests/fuzz/seeds/$name"; do
    [ -d "$folder" ] && seeds+=("$folder")
  done
  [ -f "$words" ] && seeds+=(-dict="$words")
  if "$target" -seed=1 -runs="$inputs" -max_total_time=60 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$found/" "$found/corpus" "${seeds[@]}" >"$found/log" 2>&1; then
    echo "ok $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log") inputs"
  else
    echo "FAILED: $name"
    tail -n 40 "$found/log" | sed 's/^/    /'
  fi
}
export -f run_one

mapfile -t targets < <(find "$build/tests/fuzz" -maxdepth 2 -type f -name '*_fuzz' -perm -u+x | sort)
outcome=$(printf '%s\n' "${targets[@]}" | xargs -r -P "$jobs" -I{} bash -c 'run_one {}')
printf '%s\n' "$outcome"
good=$(grep -c '^ok ' <<<"$outcome")
echo "$good passed, $((${#targets[@]} - good)) failed"
((good == ${#targets[@]} && good > 0))
