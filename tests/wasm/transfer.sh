#!/usr/bin/env bash
# transfer.sh SOURCE PROGRAM DATA   Of the built-in edition, and of the full one where the public data are there.
set -euo pipefail
source=$1 program=$2 data=$3
node --no-warnings "$source/tests/wasm/transfer.mjs" "$program"
[[ -d $data/onet ]] || { echo "$data has no public data: the full edition was not measured"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" publish --content "$source/content" --data "$data" --out "$work/edition.sqlite" >/dev/null
node --no-warnings "$source/tests/wasm/transfer.mjs" "$program" "$work/edition.sqlite"
