#!/usr/bin/env bash
# compare.sh SOURCE PRINT_READINGS   That scoring/ compiles to WebAssembly, and that Node's WASI and the native build read
# 1,000 tasks alike, byte for byte.
set -euo pipefail
source=$1 native=$2
model=$source/content/model/task-model.bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v clang++-19 >/dev/null || { echo "clang++-19 is missing; ./check installs it and what it needs (tools/packages.txt)"; exit 1; }

# The model's part of scoring/; base/text.cpp is all it needs beside the headers. No -flto: an object file a source keeps
# both cores busy.
model_sources=(base/text browser/one_thread scoring/{task_text,text_space,linear_reading,network_reading,activity_index,model_head,task_model_parts,task_model})
flags=(--target=wasm32-wasi -std=gnu++20 -stdlib=libc++ -fno-exceptions -O2 -ffp-contract=off -I "$source/src" -I "$source/tests/wasm")
{
  printf '%s\n' "${model_sources[@]/#/$source/src/}"
  printf '%s\n' "$source/tests/wasm/"{reading_line,module}
} | xargs -P "$(nproc)" -I{} bash -c 'clang++-19 "${@:3}" -c "$1.cpp" -o "$2/$(basename "$1").o"' compile {} "$work" "${flags[@]}"
clang++-19 --target=wasm32-wasi -stdlib=libc++ -fno-exceptions -O2 -mexec-model=reactor -Wl,--strip-all "$work"/*.o -o "$work/module.wasm"

# 960 names and phrasings of activities, evenly from all of them, and 40 lines that are no such task.
tail -n +2 "$source/content/phrasings/activities.tsv" | cut -f 2- | sed 's/\t/ | /g' | awk -F ' [|] ' '
  { for (i = 1; i <= NF; ++i) all[n++] = $i }
  END { for (i = 0; i < 960; ++i) print all[int(i * n / 960)] }' >"$work/tasks"
{
  printf '%s\n' '' '   ' 'a' 'x' '1234' '!!!' '…' 'Ärzte beraten' 'приём больных' '電話に出る' "don't don't don't" 'the the the the'
  printf '%s\n' 'qwrt zxcv bnmp' 'answer qwrt' 'ANSWER CUSTOMER EMAILS' $'tab\there' $'return\r' $'bell\a' 'to of and the a' $'\xff\xfe'
  printf 'answer emails %.0s' {1..90}; echo
  printf 'answer emails %.0s' {1..130}; echo
  printf 'filing %.0s' {1..200}; echo
  for ((i = 23; i < 40; ++i)); do printf 'sort %d letters %s and call doctors\n' "$i" "$(printf 'zq%.0s' $(seq "$i"))"; done
} >>"$work/tasks"
[[ $(wc -l <"$work/tasks") -eq 1000 ]] || { echo "there are $(wc -l <"$work/tasks") tasks instead of 1,000"; exit 1; }

"$native" "$model" <"$work/tasks" >"$work/native"
node --no-warnings "$source/tests/wasm/print_readings.mjs" "$work/module.wasm" "$model" <"$work/tasks" >"$work/wasm"

scored=$(grep -cE '^(HIGH|MEDIUM|LOW) ' "$work/native" || true)
((scored > 900)) || { echo "only $scored of 1,000 tasks were scored: these are no tasks to compare by"; exit 1; }
if ! cmp -s "$work/native" "$work/wasm"; then
  echo "native and WebAssembly differ in $(diff "$work/native" "$work/wasm" | grep -c '^<' || true) of 1,000 lines; the first:"
  paste -d '\n' "$work/tasks" "$work/native" "$work/wasm" | awk 'NR % 3 == 1 { t = $0 } NR % 3 == 2 { n = $0 } NR % 3 == 0 && $0 != n { print t "\n" n "\n" $0; exit }'
  exit 1
fi
echo "1,000 tasks read alike, $scored of them scored; the module has $(stat -c %s "$work/module.wasm") bytes"
