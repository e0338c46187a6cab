#!/usr/bin/env bash
# compare_match.sh SOURCE MATCH_LINES   That matching/ compiles to WebAssembly, and that Node's WASI and the native build
# match 1,000 texts alike, byte for byte. Titles and texts are names and phrasings of content/phrasings.
set -euo pipefail
source=$1 native=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v clang++-19 >/dev/null || { echo "clang++-19 is missing; ./check installs it and what it needs (tools/packages.txt)"; exit 1; }

flags=(--target=wasm32-wasi -std=gnu++20 -stdlib=libc++ -fno-exceptions -O2 -ffp-contract=off -I "$source/src" -I "$source/tests/wasm")
{
  printf '%s\n' "$source/src/base/text.cpp" "$source"/src/matching/*.cpp "$source/tests/wasm/"{match_line,match_lines}.cpp
} | xargs -P "$(nproc)" -I{} bash -c 'clang++-19 "${@:3}" -c "$1" -o "$2/$(basename "$1" .cpp).o"' compile {} "$work" "${flags[@]}"
clang++-19 --target=wasm32-wasi -stdlib=libc++ -fno-exceptions -O2 -Wl,--strip-all "$work"/*.o -o "$work/module.wasm"

tail -n +2 "$source/content/phrasings/activities.tsv" | cut -f 2-3 | sed 's/\t/ | /g' | awk -F ' [|] ' '
  { for (i = 1; i <= NF; ++i) print $i "\t" NR % 64 }' >"$work/all"
awk 'NR % 3 == 0' "$work/all" >"$work/titles"
awk -F '\t' 'NR % 3 != 0 { print $1 }' "$work/all" | awk 'n < 975 && NR % 7 == 0 { print; ++n }' >"$work/queries"
{
  printf '%s\n' '' '   ' 'a' '1234' '!!!' '…' 'Ärzte beraten' 'приём больных' '電話に出る' 'Sr. RN @ Acme' 'C++ dev at Google' $'tab\there' $'bell\a'
  printf '%s\n' 'answr custmer emials' 'answercustomers' 'ANSWER CALLS' '<b>call</b>' "'; DROP TABLE title; --" 'the the the' $'\xff\xfe'
  printf 'answer emails. %.0s' {1..90}; echo
  printf 'filing %.0s' {1..500}; echo
  printf 'zq%.0s' {1..3000}; echo
  for ((i = 23; i < 25; ++i)); do printf 'sort %d letters, call doctors; write reports, test engines, feed cattle and carry crates to the gate\n' "$i"; done
} >>"$work/queries"
[[ $(wc -l <"$work/queries") -eq 1000 ]] || { echo "there are $(wc -l <"$work/queries") texts instead of 1,000"; exit 1; }

"$native" "$work/titles" <"$work/queries" >"$work/native"
node --no-warnings "$source/tests/wasm/match_lines.mjs" "$work/module.wasm" "$work" titles <"$work/queries" >"$work/wasm"

matched=$(grep -c ' | job ' "$work/native" || true)
((matched > 800)) || { echo "only $matched of 1,000 texts were matched: these are no texts to compare by"; exit 1; }
if ! cmp -s "$work/native" "$work/wasm"; then
  echo "native and WebAssembly differ in $(diff "$work/native" "$work/wasm" | grep -c '^<' || true) of 1,000 lines; the first:"
  diff "$work/native" "$work/wasm" | head -n 6
  exit 1
fi
echo "1,000 texts matched alike, $matched of them matched; the module has $(stat -c %s "$work/module.wasm") bytes"
