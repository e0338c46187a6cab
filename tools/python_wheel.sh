#!/usr/bin/env bash
# tools/python_wheel.sh LIBRARY FOLDER   Makes the wheel of bindings/python in FOLDER, with the file LIBRARY, libwillai.so.0, in it. Needs
# Debian's python3-pip, python3-setuptools and python3-wheel, and no network.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
library=$(realpath "$1") folder=$(realpath -m "$2")
root=$(realpath "$(dirname "$0")/..")
version=$(sed -n 's/^project(willai VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$root/bindings/python" "$work/python"  # the build leaves files beside its sources
cp "$root/LICENSE" "$work/python/"
WILLAI_LIBRARY=$library WILLAI_VERSION=$version /usr/bin/python3 -m pip wheel --quiet --no-index --no-deps --no-build-isolation \
  --wheel-dir "$folder" "$work/python"
echo "$folder"/willai-"$version"-*.whl
