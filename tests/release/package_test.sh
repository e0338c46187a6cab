#!/usr/bin/env bash
# package_test.sh ROOT   Makes a release of ROOT/build/release and installs its package into a bare Debian 12, where it serves
# as its own user and leaves nothing when it is purged. Needs root and a Debian mirror; else it is skipped, except where CI is set.
set -euo pipefail
cd "$1"
base=/var/tmp/willai-debian-12.tar  # the bare system, made once

skip() {
  echo "SKIPPED: $1"
  [ -z "${CI:-}" ] || exit 1
  exit 77
}
fail() { echo "FAILED: $1"; exit 1; }
[ "$(id -u)" = 0 ] || skip "a system can be installed into a folder by root only"
for command in debootstrap dpkg-shlibdeps man; do
  command -v "$command" >/dev/null || skip "$command is missing; tools/packages.txt names its package under [release]"
done

work=$(mktemp -d /var/tmp/willai-package.XXXX)
root=$work/root out=$work/out server=
leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  umount -l "$root/proc" "$root/dev" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap leave EXIT

# --- the release itself -----------------------------------------------------------------------------------------------
tools/release --built --out "$out"
(cd "$out" && sha256sum --check --quiet SHA256SUMS)
package=$(echo "$out"/willai_*.deb)
tools/release --built --out "$work/again" >/dev/null
cmp "$out/SHA256SUMS" "$work/again/SHA256SUMS" || fail "two releases of one program differ"

tar -C "$work" -xf "$out"/willai-*.tar.gz
(cd "$work"/willai-*/ && test -s LICENSE && bin/willai --version && libexec/willai/willai-reader --version && test -s share/man/man1/willai.1)
for page in man1/willai.1 man3/libwillai.3; do
  warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$work"/willai-*/share/man/$page 2>&1 >/dev/null)
  [ -z "$warnings" ] || fail "the manual page $page: $warnings"
done
if command -v lintian >/dev/null; then lintian --allow-root --fail-on error "$package"; else echo "lintian is not here: not asked"; fi

# --- a bare Debian 12 -------------------------------------------------------------------------------------------------
mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1)
: "${mirror:=http://deb.debian.org/debian}"
if [ ! -s "$base" ]; then
  debootstrap --variant=minbase --include=ca-certificates bookworm "$work/base" "$mirror" >"$work/log" 2>&1 ||
    { tail -n 3 "$work/log"; skip "debootstrap could not fetch Debian 12 from $mirror"; }
  tar -C "$work/base" -cf "$base.new" . && mv "$base.new" "$base"
  rm -rf --one-file-system "$work/base"
fi
mkdir -m 755 "$root"
tar -C "$root" -xf "$base"
# How this machine reaches its mirror: names, proxies, certificates.
for file in /etc/resolv.conf /etc/hosts /etc/apt/apt.conf.d /etc/ssl/certs/ca-certificates.crt; do
  [ ! -e "$file" ] || { mkdir -p "$root/$(dirname "$file")" && cp -rL --remove-destination "$file" "$root/$(dirname "$file")/"; }
done
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
proxies=()
for name in http_proxy https_proxy no_proxy; do [ -z "${!name:-}" ] || proxies+=("$name=${!name}"); done
enter=(chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "${proxies[@]}")
inside() { "${enter[@]}" "$@"; }

inside find / -xdev -name '*willai*' | grep -q . && fail "the bare system knows willai already"
inside apt-get update -qq >"$work/log" 2>&1 || { tail -n 3 "$work/log"; skip "apt could not reach $mirror"; }
install_package() {
  cp "$package" "$root/tmp/willai.deb"
  inside apt-get install -y -qq --no-install-recommends "$@" /tmp/willai.deb >"$work/log" 2>&1 || { tail -n 15 "$work/log"; fail "apt could not install the package"; }
  rm "$root/tmp/willai.deb"
}
install_package

# --- what was installed -----------------------------------------------------------------------------------------------
[ "$(inside willai --version)" = "$(build/release/willai --version)" ] || fail "another version"
for program in bin/willai libexec/willai/willai-reader; do
  needed=$(readelf -d "build/release/${program##*/}" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -v '^ld-linux')
  packages=$(for library in $needed; do inside dpkg-query -S "*/$library" | head -n 1 | cut -d: -f1; done | sort -u)
  # shellcheck disable=SC2086  # a package has no blank in its name
  /usr/bin/python3 -B tests/release/sbom_check.py "$root/usr/share/doc/willai/willai.spdx.json" "./$program" $packages
done
inside sh -c 'cd / && for file in usr/share/man/man1/willai.1.gz usr/share/doc/willai/copyright usr/share/doc/willai/licenses/fonts-vollkorn.gz; do test -s $file || exit 1; done' ||
  fail "the manual page, the copyright or a license is missing"
! inside getent passwd willai >/dev/null || fail "the package made a user, though the service makes its own"
if command -v systemd-analyze >/dev/null; then
  sed "s|^ExecStart=/usr/bin/willai|ExecStart=$PWD/build/release/willai|" "$root/lib/systemd/system/willai.service" >"$work/willai.service"
  cp "$root/lib/systemd/system/willai.socket" "$work/willai.socket"
  faults=$(systemd-analyze verify --man=no "$work/willai.service" "$work/willai.socket" 2>&1)
  [ -z "$faults" ] || fail "the units: $faults"
  systemd-analyze security --offline=true --no-pager --threshold=20 "$work/willai.service" >"$work/log" || { cat "$work/log"; fail "the unit lets the service do more than it needs"; }
  tail -n 1 "$work/log"
fi

# --- the library, for a program that was built against the package -------------------------------------------------------
cc tests/library/lines.c -o "$root/tmp/lines" -I"$root/usr/include" -L"$root/usr/lib" -lwillai || fail "a program cannot be built against the library"
[ "$(inside sh -c 'echo mop the floor | /tmp/lines score')" = "$(inside willai score 'mop the floor')" ] || fail "the library says something else"
rm "$root/tmp/lines"

# --- it serves, as a user that owns nothing else, with the words of the unit ---------------------------------------------
user=61234  # as systemd takes one for DynamicUser
install -d -o $user -g $user -m 700 "$root/var/lib/willai"
as_service=("${enter[@]}" setpriv --reuid=$user --regid=$user --clear-groups --inh-caps=-all --no-new-privs)
command=$(sed -n 's/^ExecStart=//p' "$root/lib/systemd/system/willai.service")
: >"$work/served"
"${as_service[@]}" env STATE_DIRECTORY=/var/lib/willai WILLAI_CONFIG=/etc/willai/willai.toml WILLAI_SERVE='--listen 127.0.0.1:0' sh -c "exec $command" >"$work/served" 2>&1 &
server=$!
for _ in $(seq 300); do
  address=$(sed -n 's|^Serving .* at \(http://[^ ]*/\).*|\1|p' "$work/served")
  [ -z "$address" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$work/served"; fail "the service ended"; }
  sleep 0.1
done
[ -n "$address" ] || { cat "$work/served"; fail "the service did not say its address"; }
get() { /usr/bin/python3 -c 'import sys, urllib.request as r; sys.stdout.buffer.write(r.build_opener(r.ProxyHandler({})).open(sys.argv[1]).read())' "$address$1"; }
get '' | grep -q '<h1' || fail "the front page"
get profession/backend-developer.json | /usr/bin/python3 -m json.tool >/dev/null || fail "a page as JSON"
[ "$(get result.pdf | head -c 5)" = %PDF- ] || fail "a report on paper"
get result.pdf >"$root/tmp/report.pdf"
# As the service reads it: Poppler in a process without rights, as a user without rights.
"${as_service[@]}" willai text /tmp/report.pdf | grep -q '[a-z]' ||
  fail "the text of a PDF"
rm "$root/tmp/report.pdf"
[ "$(inside stat -c '%u %a' /var/lib/willai/willai-secret)" = "$user 600" ] || fail "the key is not in the state folder"
inside willai config check --config /etc/willai/willai.toml >/dev/null || fail "the settings of the package"
kill "$server"
wait "$server" || fail "SIGTERM did not end the service in order"
server=

# --- what stays, and what goes ------------------------------------------------------------------------------------------
echo '# ours' >>"$root/etc/default/willai"
install_package --reinstall
grep -q '# ours' "$root/etc/default/willai" || fail "an upgrade forgot the options"
inside dpkg --remove willai >/dev/null
[ -s "$root/var/lib/willai/willai-secret" ] && [ ! -e "$root/usr/bin/willai" ] || fail "removing takes the program and leaves the state"
inside dpkg --purge willai >/dev/null
left=$(inside find / -xdev -name '*willai*'; inside getent passwd willai || true; inside getent group willai || true)
[ -z "$left" ] || fail "purging left: $left"
echo "package: installed, served and purged in a bare Debian 12"
