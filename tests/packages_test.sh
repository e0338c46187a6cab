#!/usr/bin/env bash
# packages_test.sh ROOT   Are packages installed while a build goes on, in turn, and is a failure told to those that wait?
# apt and dpkg are false ones: a package is a file in a folder, and installing one takes half a second.
set -euo pipefail
cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
mkdir -p bin tools there
cp "$1/tools/setup.sh" "$1/tools/await_packages.sh" tools/
printf '[first]\none\n[second]\ntwo # with a reason\n[third]\nabsent | alsoabsent\n' >tools/packages.txt
printf '#!/bin/sh\nls there | sed "s/^/ii  /"\n' >bin/dpkg-query
printf '#!/bin/sh\n[ "$2" != absent ]\n' >bin/apt-cache
printf '#!/bin/sh\necho 0\n' >bin/id
cat >bin/apt-get <<'APT'
#!/bin/bash
[ "$1" = install ] || exit 0
[ ! -e busy ] || { echo "two at once" >>faults; }
touch busy; sleep 0.5; rm busy
name=${*: -1}
[ "$name" != alsoabsent ] || { echo "no such package"; exit 100; }
sleep 60 >/dev/null 2>&1 &   # a service that a package starts: it must not keep the lock
echo $! >>services
touch "there/$name"
APT
chmod +x bin/*
PATH=$PWD/bin:$PATH
. tools/setup.sh

wrong() { echo "packages_test: $*" >&2; kill $(cat services 2>/dev/null) 2>/dev/null || true; exit 1; }
install_meanwhile first 2>/dev/null
[ ! -e there/one ] || wrong "the script waited for the first package"
install_meanwhile second 2>/dev/null
timeout 20 bash -c '. tools/setup.sh; wait_for_packages' || wrong "the wait did not end well"
[ -e there/one ] && [ -e there/two ] || wrong "a package is missing after the wait: $(ls there)"
[ ! -s faults ] || wrong "apt ran $(head -1 faults)"
install_meanwhile first second
kill $(cat services); rm services
install_meanwhile third 2>told
if (wait_for_packages) 2>>told; then wrong "nobody was told that a package does not exist"; fi
grep -q 'no such package' told && grep -q 'packages are missing' told || wrong "what was told does not say why: $(cat told)"
echo "packages are installed meanwhile, in turn; a failure is told"
