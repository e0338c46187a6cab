#!/usr/bin/env bash
# What ./start full does after building: start_full_test.sh ROOT DATA WILLAI. Fetches nothing: a program of our own
# stands in for willai, except that the last case makes a real edition of DATA when that is there.
set -euo pipefail
root=$1 data=$2 real=$3
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk"

cat >willai <<'STUB'
#!/usr/bin/env bash
echo "$*" >>log
case $1 in
  data) [ -e pull-brings ] && mkdir -p data && cp -r pull-brings/. data/; [ ! -e pull-fails ] ;;
  publish) [ ! -e publish-fails ] && echo edition >"${@: -1}" ;;
esac
STUB
chmod +x willai

failed=0
run() { : >log; WILLAI=./willai FULL=./full bash -euo pipefail -c '. "$0/tools/setup.sh"; . "$0/tools/full.sh"; serve_full "$@"' "$root" "$@" >out 2>&1 && code=0 || code=$?; }
expect() { [ "$(cat log)" = "$1" ] && [ "$code" = "$2" ] || { echo "FAILED: $3 (exit $code)"; cat log out; failed=1; }; }
pull='data pull --into data' publish='publish --data data --out ./full.next.sqlite' serve='serve --edition ./full.sqlite'

mkdir -p "pull-brings/onet/db_30_1_text" pull-brings/gpts-are-gpts
echo a >"pull-brings/onet/db_30_1_text/Occupation Data.txt"
run --listen 127.0.0.1:0 --agree aioe,ilo
expect "$pull --agree aioe,ilo
$publish
$serve --listen 127.0.0.1:0" 0 "pulls, publishes, serves"

run
expect "$pull
$serve" 0 "publishes nothing when nothing changed"

touch pull-fails
run
expect "$pull" 1 "stops when the labels are missing"
grep -q 'pages need O\*NET and the labels' out || { echo "FAILED: says what is missing"; failed=1; }

echo b >pull-brings/gpts-are-gpts/full_labelset.tsv
run
expect "$pull
$publish
$serve" 0 "goes on with a part when it is the one that makes pages"
grep -q 'Some files could not be downloaded' out || { echo "FAILED: says that it is a part"; failed=1; }

echo c >data/new.csv.part
run --data data
expect "$serve" 0 "takes a folder as it is, and what is on its way is no change"

echo '#' >>willai
touch publish-fails
run --data data
expect "publish --data data --out ./full.next.sqlite" 1 "another program is a change; a failing publish is told"
[ -e full.sqlite ] || { echo "FAILED: the last edition stays"; failed=1; }

run --data nowhere
expect "" 1 "a folder that is not there"

if [ -d "$data" ]; then
  rm -f full.inputs
  # In the bytes of the publishers, and served: the server says its address, and a page has a title of O*NET's.
  /usr/bin/python3 -B "$root/tests/data/as_published.py" since "$data" published
  WILLAI=$real FULL=./real XDG_STATE_HOME=$desk/state bash -euo pipefail -c '. "$0/tools/setup.sh"; . "$0/tools/full.sh"; serve_full "$@"' \
    "$root" --data published --listen 127.0.0.1:0 >out 2>&1 &
  server=$!
  for _ in {1..1200}; do
    grep -q 'http://127' out || ! kill -0 $server 2>/dev/null || { sleep 0.2; continue; }
    break
  done
  address=$(grep -o 'http://127[0-9.]*:[0-9]*' out | tail -1 || true)
  [ -s real.sqlite ] && [ -n "$address" ] && curl -sS -o page.html "$address/profession/chief-executives" && grep -q 'Chief Executives' page.html ||
    { echo "FAILED: a real edition, served"; cat out; failed=1; }
  kill $server 2>/dev/null && wait $server || true
else
  echo "$data is absent: no real edition was made"
fi
exit $failed
