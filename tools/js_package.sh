#!/usr/bin/env bash
# tools/js_package.sh BUILD FOLDER   Makes the npm package of bindings/js in FOLDER, from the engine.wasm of the build folder BUILD and the
# edition that its libwillai.so has built in. Needs npm, and no network.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
build=$(realpath "$1") folder=$(realpath -m "$2")
root=$(realpath "$(dirname "$0")/..")
version=$(sed -n 's/^project(willai VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$root/bindings/js/"* "$root/LICENSE" "$build/browser/engine.wasm" "$work/"
sed -i "s/\"version\": \"[^\"]*\"/\"version\": \"$version\"/" "$work/package.json"
WILLAI_LIBRARY=$build/libwillai.so PYTHONPATH=$root/bindings/python /usr/bin/python3 -B -c '
import sys, willai
open(sys.argv[1], "wb").write(willai.Engine().pack())' "$work/engine.pack"
/usr/bin/python3 -B "$root/tools/pack.py" "$work/engine.pack" "$work/engine.pack.gz"
mkdir -p "$folder"
(cd "$work" && npm pack --silent --pack-destination "$folder" >/dev/null)
echo "$folder/willai-$version.tgz"
