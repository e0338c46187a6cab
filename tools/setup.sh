# Sourced by ./start and ./check: installs packages, builds, and reports each step in a sentence.

say() { if [ -t 2 ]; then printf '\033[1m%s\033[0m\n' "$*" >&2; else echo "$*" >&2; fi; }
stop() { printf 'Stopped: %s\n' "$*" >&2; exit 1; }

# Prints the entries of the given sections of tools/packages.txt, one per line: "a | b".
listed_packages() {
  local section
  for section in "$@"; do
    awk -v section="[$section]" '
      { sub(/#.*/, ""); gsub(/^[ \t]+|[ \t]+$/, "") }
      /^\[/ { here = ($0 == section); next }
      here && $0 != "" { print }' tools/packages.txt
  done
}

# Prints the entries on stdin of which no alternative is installed.
missing_packages() {
  local entry name found installed
  installed=" $(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" { print $2 }' | tr '\n' ' ') "
  while read -r entry; do
    found=
    for name in ${entry//|/ }; do
      case $name in
        command:*) command -v "${name#command:}" >/dev/null && found=yes ;;
        *) [[ $installed == *" $name "* ]] && found=yes ;;
      esac
    done
    [ -n "$found" ] || echo "$entry"
  done
}

# Prints, for each entry on stdin, the first alternative that apt knows, else the first.
available_packages() {
  local entry name pick
  while read -r entry; do
    pick=
    for name in ${entry//|/ }; do
      [[ $name != command:* ]] && apt-cache show "$name" >/dev/null 2>&1 && { pick=$name; break; }
    done
    echo "${pick:-${entry%% *}}"
  done
}

# Installs missing packages of the given sections. Needs neither root nor network if none is missing.
install_packages() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || stop "this machine has no apt-get. Install the packages
listed in tools/packages.txt yourself (the names are those of Debian 12 and Ubuntu 24.04), then build with:
  cmake --preset release -DWILLAI_TESTS=OFF && cmake --build --preset release --target willai"
  local missing log root=() fast=()
  missing=$(listed_packages "$@" | missing_packages)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "installing packages needs root, and sudo is not installed. As root, run: apt-get install" $missing
    root=(sudo)
  fi
  log=$(mktemp)
  say "Installing $(wc -l <<<"$missing") packages with apt (log: $log) …"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >"$log" 2>&1 || {
    tail -n 5 "$log" >&2; stop "apt-get update failed; is this machine online?"; }
  # A machine of continuous integration is thrown away after a crash: dpkg need not wait there for the disk, and takes half the time.
  [ -z "${CI:-}" ] || fast=(-o DPkg::Options::=--force-unsafe-io)
  # --no-remove: never remove packages that somebody installed.
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends --no-remove "${fast[@]}" \
    $(available_packages <<<"$missing") >>"$log" 2>&1 || {
    tail -n 15 "$log" >&2; stop "apt could not install the packages; the whole log is in $log."; }
}

# Installs missing packages of the given sections while this script goes on; wait_for_packages() waits for them. A lock on the file
# $WILLAI_ARRIVING is held until then: the rules that need them wait for it (cmake/builtin.cmake), and so does a second call.
install_meanwhile() {
  local before=${WILLAI_ARRIVING:-}
  [ -n "$(listed_packages "$@" | missing_packages)" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then install_packages "$@"; return; fi  # sudo may ask for a password
  WILLAI_ARRIVING=$(mktemp)
  export WILLAI_ARRIVING
  exec 9>"$WILLAI_ARRIVING"
  flock 9
  # No program that apt starts may keep the lock: 9>&-.
  { if [ -z "$before" ] || bash tools/await_packages.sh "$before"; then (install_packages "$@") 9>&- && echo yes >"$WILLAI_ARRIVING.done"; fi; } &
  exec 9>&-
}

# Waits until what install_meanwhile() began is installed.
wait_for_packages() {
  [ -n "${WILLAI_ARRIVING:-}" ] || return 0
  bash tools/await_packages.sh "$WILLAI_ARRIVING" >/dev/null || stop "packages are missing; the lines above say why."
  unset WILLAI_ARRIVING
}

# configure PRESET [FLAG…]   Runs CMake if it has not run yet, or if a flag differs from its cache.
configure() {
  local preset=$1 flag stale=${WILLAI_ARRIVING:+yes} log=build/$1/configure.log  # rules must wait for what is on its way
  shift
  [ -e "build/$preset/build.ninja" ] || stale=yes
  [ "build/$preset/CMakeCache.txt" -nt "build/$preset/build.ninja" ] && stale=yes  # the last attempt failed
  for flag in "$@"; do
    flag=${flag#-D}
    grep -qs "^${flag%%=*}:[A-Z]*=${flag#*=}\$" "build/$preset/CMakeCache.txt" || stale=yes
  done
  mkdir -p "build/$preset"
  [ -z "$stale" ] || cmake --preset "$preset" "$@" >"$log" 2>&1 || {
    cat "$log" >&2; stop "CMake could not configure the preset “$preset”; its output is above."; }
}

# build PRESET TARGET…   Shows progress on a terminal; otherwise prints only on failure.
build() {
  local preset=$1 log=build/$1/build.log
  shift
  say "Building $preset …"
  if [ -t 1 ]; then
    cmake --build "build/$preset" --target "$@" || stop "the build of $preset failed."
  else
    cmake --build "build/$preset" --target "$@" >"$log" 2>&1 || {
      grep -v '^\[[0-9]*/[0-9]*\] [A-Z]' "$log" | tail -n 200 >&2
      stop "the build of $preset failed; the whole log is in $log."; }
  fi
}

# install_node_modules FOLDER   Installs what its package-lock.json lists, unless that is installed already.
install_node_modules() {
  local folder=$1
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock.json" && return
  say "Installing the packages of $folder with npm …"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error >&2) || stop "npm ci failed in $folder; is this machine online?"
  cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock.json"
}
