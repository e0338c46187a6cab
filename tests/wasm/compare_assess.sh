#!/usr/bin/env bash
# compare_assess.sh SOURCE PROGRAM   That the shipped module and the program assess 200 weeks alike, over the built-in
# edition.
set -euo pipefail
source=$1 program=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" export "$work/site" >/dev/null
node --no-warnings "$source/tests/wasm/assess.mjs" "$work/site" "$program"
