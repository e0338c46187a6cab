#!/usr/bin/env bash
# Runs every fuzz target one after the other and prints, for docs/security.md, how often each has run in all.
#
# Usage: tests/fuzz/table.sh [SECONDS [NAME…]]   SECONDS for each target, 30 by default; 0 only prints the table
# Needs the preset fuzz: cmake --preset fuzz && cmake --build --preset fuzz
#
# Each run adds a line to build/fuzz/runs.tsv, so the table sums all runs in this checkout. New inputs go to
# build/fuzz/tests/found/NAME; a finding is a file crash-*, leak-*, timeout-* or oom-* there.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/fuzz/tests
seconds=${1:-30}
shift $(($# > 0 ? 1 : 0))
names=("$@")
[ ${#names[@]} -gt 0 ] || for source in tests/fuzz/*.cpp; do names+=("$(basename "$source" .cpp)"); done
runs=build/fuzz/runs.tsv
mkdir -p build/fuzz
touch "$runs"

run_one() {  # NAME: adds its line to the runs
  local name=$1 found=$build/found/$1 log=build/fuzz/$1.log begun=$SECONDS count cover
  mkdir -p "$found"
  timeout $((seconds + 120)) nice -n 19 "$build/fuzz-$name" -max_total_time="$seconds" -timeout=20 -print_final_stats=1 \
    "-artifact_prefix=$found/" "$found" "tests/fuzz/corpus/$name" >"$log" 2>&1 || echo "$name ended with $?; see $log" >&2
  # A run that a finding ended has no last figures: the last line with a count is what it did.
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)
  [ -n "$count" ] || count=$(grep -oE '^#[0-9]+' "$log" | tail -1 | tr -d '#')
  cover=$(grep -oE ' cov: [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+' || true)
  printf '%s\t%s\t%s\t%s\n' "$name" "${count:-0}" "${cover:-0}" $((SECONDS - begun)) >>"$runs"
}

if [ "$seconds" -gt 0 ]; then
  for name in "${names[@]}"; do run_one "$name"; done
fi

echo '| target | runs | edges reached | findings |'
echo '|---|---|---|---|'
for source in tests/fuzz/*.cpp; do
  name=$(basename "$source" .cpp)
  findings=$(find "$build/found/$name" -type f \( -name 'crash-*' -o -name 'leak-*' -o -name 'timeout-*' -o -name 'oom-*' \) 2>/dev/null | wc -l)
  awk -F '\t' -v name="$name" -v findings="$findings" '
    function grouped(n,   text) { while (n >= 1000) { text = sprintf(",%03d", n % 1000) text; n = int(n / 1000) } return n text }
    $1 == name { count += $2; if ($3 > cover) cover = $3 }
    END { printf "| `fuzz-%s` | %s | %s | %d |\n", name, grouped(count + 0), grouped(cover + 0), findings }' "$runs"
done
awk -F '\t' '
  function grouped(n,   text) { while (n >= 1000) { text = sprintf(",%03d", n % 1000) text; n = int(n / 1000) } return n text }
  { count += $2 } END { printf "| all | %s | | |\n", grouped(count + 0) }' "$runs"
