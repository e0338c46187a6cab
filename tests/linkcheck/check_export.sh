#!/usr/bin/env bash
# check_export.sh WILLAI LINKCHECK WORK [CONTENT DATA]   Exports a site into WORK and checks it: the built-in edition, or
# the one published from CONTENT and DATA. Exit 77 (skipped) when DATA is not there.
set -euo pipefail
willai=$1 linkcheck=$2 work=$3 content=${4:-} data=${5:-}

rm -rf "$work"
mkdir -p "$work"
edition=()
if [ -n "$data" ]; then
  if [ ! -d "$data/onet" ]; then
    echo "SKIPPED: the public data sets are not in $data. To check the full edition, put them there (willai data pull)."
    exit 77
  fi
  "$willai" publish --content "$content" --data "$data" --out "$work/edition.sqlite"
  edition=(--edition "$work/edition.sqlite")
fi
"$willai" export "$work/root" --gallery "${edition[@]}"
"$linkcheck" "$work/root"
rm -rf "$work"  # kept when it failed

# The same site below a path of its host: every link must carry the path.
mkdir -p "$work"
[ -n "$data" ] && exit
"$willai" export "$work/below" --gallery --base-url https://example.org/jobs
"$linkcheck" "$work/below" --base /jobs
rm -rf "$work"
