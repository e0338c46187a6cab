#!/usr/bin/env bash
# Each script in bench/ explains itself with --help and refuses an option it does not have.   options_test.sh BENCH_FOLDER
set -uo pipefail
fail() { echo "bench/$name: $*" >&2; failed=yes; }
failed=
tried=0

explains() {
  local out; out=$("$1" --help </dev/null 2>&1) || fail "--help ends with exit code $?."
  grep -q '^Usage: bench/'"$name" <<<"$out" || fail "--help does not say how to use it."
}

refuses() {
  local said status
  said=$("$1" --no-such-option </dev/null 2>&1)
  status=$?
  ((status == 2)) || fail "an unknown option ends with exit code $status."
  [[ $(wc -l <<<"$said") == 1 && $said == *--no-such-option* ]] || fail "an unknown option is answered with: $said"
}

for script in "$1"/*; do
  name=${script##*/}
  [[ -f $script && -x $script && $name != *.* ]] || continue
  explains "$script"
  refuses "$script"
  tried=$((tried + 1))
done
((tried >= 10)) || { echo "Only $tried scripts were found in $1." >&2; exit 1; }
[[ -z $failed ]]
