#!/usr/bin/env bash
# await_packages.sh LOCK   Waits for the packages that install_meanwhile() of tools/setup.sh installs; the build runs it.
set -euo pipefail
flock --shared "$1" true
[ -s "$1.done" ] || { echo "The packages were not installed; apt says above why."; exit 1; }
