# Shared by the benchmarks beside it: where things are, what is needed, medians and ratios. Sourced, never run.
bench_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$bench_dir")
willai=${WILLAI:-$root/build/release/willai}
data=${DATA:-$root/../shared/data}
content=${CONTENT:-$root/content}
rounds=${ROUNDS:-3}

give_up() { echo "bench: $*" >&2; exit 1; }

# need COMMAND PACKAGE: this installs nothing, it says what is missing.
need() { PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null || give_up "$1 is missing; on Debian: apt install $2"; }

need_program() { [[ -x $willai ]] || give_up "$willai is missing; build it (cmake --preset release && cmake --build --preset release) or set WILLAI=FILE"; }

need_data() { [[ -d $data/onet ]] || give_up "the public measures are not at $data; set DATA=DIR"; }

# need_space MEGABYTES: in the temporary folder.
need_space() {
  local free; free=$(df -Pm "$work" | awk 'NR == 2 { print $4 }')
  ((free > $1)) || give_up "$work has $free MB free, this needs $1; set TMPDIR=DIR"
}

# The temporary folder; it goes on any way out, after the jobs of this script that still run.
work=$(mktemp -d "${TMPDIR:-/tmp}/willai-bench.XXXXXX")
leave() {
  local running; running=$(jobs -p)
  [[ -z $running ]] || { kill $running 2>/dev/null || true; wait $running 2>/dev/null || true; }
  echo "removing $work" >&2
  rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

# timed NAME SECONDS COMMAND…: one run, noted as "wall user+sys peak-RSS-MB" in $work/NAME.times; at most SECONDS long.
timed() {
  local name=$1 most=$2; shift 2
  sync -f "$work"
  /usr/bin/time -o "$work/once" -f '%e %U %S %M' timeout "$most" "$@" >"$work/$name.log" 2>&1 || give_up "$name failed: $(tail -qn 2 "$work/$name.log" "$work/once")"
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/once" >>"$work/$name.times"
}

# median COLUMN FILE: the middle value; of an even number, the mean of the two.
median() { awk -v c="$1" '{ print $c }' "$2" | sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b == 0) print "-"; else printf "%.2f", a / b }'; }

# row NAME LABEL: medians of what timed() noted, and the spread of the wall times.
row() {
  local file=$work/$1.times
  printf '%-44s %8.2f %8.2f %8.0f   %s\n' "$2" "$(median 1 "$file")" "$(median 2 "$file")" "$(median 3 "$file")" "$(sort -g "$file" | awk '{ w = w " " $1 } END { print w }')"
}

heading() { printf '%-44s %8s %8s %8s   %s\n' "medians of $rounds interleaved runs" 'wall s' 'CPU s' 'RSS MB' 'wall, each'; }

machine() { echo "$(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(df --output=fstype "$work" | tail -1) at $(dirname "$work")"; }
