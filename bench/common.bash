# Shared by the benchmarks: their options, what they need, timed runs and figures. Each script sources it.
#
#   rounds=${ROUNDS:-$(pick 5 1)}                # 5, or 1 with --smoke
#   timed publish 300 willai publish …           # one run, added to $work/publish.times
#   goal='<= 8' figure 'wall time' "$(spread 1 "$work/publish.times")" s
#   print_figures                                # the table, and the file of --json
bench_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$bench_dir")
bench=$(basename "$0")
willai=${WILLAI:-$root/build/release/willai}
data=${DATA:-$root/../shared/data}
content=${CONTENT:-$root/content}
smoke=
json=

give_up() { echo "bench/$bench: $*" >&2; exit 1; }

refuse() { echo "bench/$bench $*; bench/$bench --help explains the options." >&2; exit 2; }

# The comment at the top of the script.
print_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; }

# A script with options of its own defines this before it sources the file.
declare -F read_option >/dev/null || read_option() { false; }

read_options() {
  while (($#)); do
    case $1 in
      -h | --help) print_help; exit ;;
      --smoke) smoke=yes ;;
      --json) (($# > 1)) || refuse 'needs a file name after --json'; json=$(realpath "$2"); shift ;;
      *) read_option "$1" || refuse "has no option “$1”" ;;
    esac
    shift
  done
}

# pick FULL SMOKE
pick() { if [[ $smoke ]]; then echo "$2"; else echo "$1"; fi; }

# --- what a benchmark needs -----------------------------------------------------------------------------------------------

# A smoke run is skipped where a tool is missing, except on a build server (CI), which installs every tool.
missing() {
  [[ $smoke && ! ${CI:-} ]] || give_up "$*"
  echo "SKIPPED: bench/$bench: $*"
  exit 77
}

# need COMMAND PACKAGE
need() { PATH=$PATH:/usr/sbin command -v "$1" >/dev/null || missing "$1 is not installed; install the Debian package $2."; }

need_program() { [[ -x $1 ]] || give_up "$1 does not exist; build it with ./check or set $2=FILE."; }

# need_space MEGABYTES: in the temporary folder.
need_space() {
  local free; free=$(df -Pm "$work" | awk 'NR == 2 { print $4 }')
  ((free > $1)) || give_up "$work has $free MB free but needs $1 MB; set TMPDIR=DIR."
}

# Options of `willai publish` for the edition to measure: content/ and all public measures. A smoke run does without measures.
sources=(--content "$content")
need_data() {
  [[ ! $smoke ]] || return 0
  [[ -d $data/onet ]] || give_up "the public measures are not in $data; set DATA=DIR."
  sources+=(--data "$data")
}

# --- the temporary folder -------------------------------------------------------------------------------------------------

# Stops the jobs that still run, then removes the folder.
leave() {
  local running; running=$(jobs -p)
  [[ -z $running ]] || { kill $running 2>/dev/null || true; wait $running 2>/dev/null || true; }
  rm -rf "$work"
}

make_folder() {
  work=$(mktemp -d "${TMPDIR:-$(pick "${full_tmp:-/tmp}" /tmp)}/willai-bench.XXXXXX")
  chmod 755 "$work"
  trap leave EXIT
  trap 'exit 130' INT TERM
}

# --- timed runs -----------------------------------------------------------------------------------------------------------

# timed NAME SECONDS COMMAND…: runs once, for at most SECONDS, and adds "wall user+sys peak-RSS-MB" to $work/NAME.times.
timed() {
  local name=$1 most=$2; shift 2
  sync -f "$work"
  /usr/bin/time -o "$work/once" -f '%e %U %S %M' timeout "$most" "$@" >"$work/$name.log" 2>&1 ||
    give_up "$name failed: $(tail -qn 2 "$work/$name.log" "$work/once")"
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/once" >>"$work/$name.times"
}

# percentiles FACTOR: the median and the 99th percentile of the numbers on stdin, times FACTOR.
percentiles() { sort -g | awk -v f="$1" '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] * f, v[int(NR * .99) ? int(NR * .99) : 1] * f }'; }

# spread COLUMN FILE: median, lowest and highest of a column.
spread() {
  awk -v c="$1" '{ print $c }' "$2" | sort -g |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2, v[1], v[NR] }'
}

# --- servers --------------------------------------------------------------------------------------------------------------

# start_site [OPTION…]: serves on a free port. Sets $server, its process, and $site, its address.
start_site() {
  local tries
  : >"$work/serve.log"
  "$willai" serve --listen 127.0.0.1:0 --store "$work/reports.sqlite" "$@" >"$work/serve.log" 2>&1 &
  server=$!
  for ((tries = 0; tries < 300; ++tries)); do
    site=$(sed -n 's|.* at \(http://[^ /]*\).*|\1|p' "$work/serve.log")
    [[ -z $site ]] || return 0
    sleep 0.1
  done
  give_up "willai serve did not start: $(cat "$work/serve.log")"
}

# free_port: one on which nothing listens.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# result_query NAME=VALUE…: the query of the result to which the week's form leads.
result_query() {
  local field fields=()
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl -sS -o "$work/answer" -D - "${fields[@]}" "$site/assessment/week?profession=registered-nurse" | tr -d '\r' |
    sed -n 's/^[Ll]ocation: [^?]*?\([^#]*\).*/\1/p'
}

# --- figures --------------------------------------------------------------------------------------------------------------

# [goal='<= 8' | goal='ratio <= 2'] [anchor=NAME against=VALUES] figure NAME VALUES UNIT
# VALUES is one number, or "median lowest highest" as spread() prints them. The ratio is ours to the anchor's.
figure() {
  local value low high theirs rest
  read -r value low high <<<"$2"
  read -r theirs rest <<<"${against:-}"
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$value" "${low:-}" "${high:-}" "$3" "${goal:-}" "${anchor:-}" "$theirs" >>"$work/figures"
}

# note TEXT: a sentence above the figures; the sizes of a run, for example.
note() { echo "$*" >>"$work/notes"; }

print_figures() {
  [[ ! $smoke ]] || note 'A smoke run: its figures say nothing about speed.'
  note "$rounds $( ((rounds == 1)) && echo round || echo rounds), in $(df --output=fstype "$work" | tail -n 1)."
  /usr/bin/python3 -B "$bench_dir/figures.py" "$bench" "$work/notes" "$work/figures" "$SECONDS" "$json"
}

read_options "$@"
make_folder
