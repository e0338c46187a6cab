#!/usr/bin/env bash
# self_test.sh LINKCHECK   That linkcheck passes a sound site and names each fault of a broken one.
set -euo pipefail
linkcheck=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

page() { printf '<!doctype html><html lang="en"><head><title>%s</title>%s</head><body><h1>x</h1>%s</body></html>' "$1" "${3:-}" "$2"; }

mkdir -p "$work/good/job/plumber" "$work/good/assets"
page Front '<a href="/job/plumber#tasks">a</a> <a href="/index.json">t</a> <a href="https://elsewhere.example/x">b</a> <img src="/assets/a.png" srcset="/assets/a.png 1x, /assets/a.png 2x" alt="">
  <svg><title>A drawing</title></svg><!-- <a href="/nowhere"> --><script>"<a href=/nowhere>"</script>' '<link rel="stylesheet" href="/assets/site.css">' > "$work/good/index.html"
page Plumber '<p id="tasks">x</p><a href="../../job/plumber/?q=1&amp;r=2">c</a><label for="tasks">d</label><a href="/job/plumber.json">t</a>' > "$work/good/job/plumber/index.html"
echo '{}' | tee "$work/good/index.json" > "$work/good/job/plumber.json"
echo 'a { src: url("/assets/a.png"); }' > "$work/good/assets/site.css"
touch "$work/good/assets/a.png"
"$linkcheck" "$work/good"

expect() {  # expect FAULT: linkcheck fails on $work/bad and says so
  local said
  said=$("$linkcheck" "$work/bad") && { echo "passed a site where: $1"; exit 1; }
  grep -qF -- "$1" <<<"$said" || { echo "did not say: $1"; echo "$said"; exit 1; }
  rm -rf "$work/bad"; cp -r "$work/good" "$work/bad"
}
cp -r "$work/good" "$work/bad"
page Front '<a href="/job/cook">x</a>' > "$work/bad/index.html"; expect '"/job/cook" leads to no file'
page Front '<a href="/job/plumber#skills">x</a>' > "$work/bad/index.html"; expect '#skills is not an id of /job/plumber'
page Front '<p id="a">x</p><p id="a">y</p>' > "$work/bad/index.html"; expect 'the id "a" stands more than once'
page Front '<label for="q">x</label>' > "$work/bad/index.html"; expect 'refers to the id "q"'
page Front '<h1>again</h1>' > "$work/bad/index.html"; expect '2 h1'
page '' 'x' > "$work/bad/index.html"; expect '0 titles'
page Front "<p>$(head -c 62000 /dev/zero | tr '\0' x)</p>" > "$work/bad/index.html"; expect 'bytes, at most 61440'
head -c 36000 /dev/zero | tr '\0' ' ' >> "$work/bad/assets/site.css"; expect 'bytes of styles'
sed -i 's/ lang="en"//' "$work/bad/index.html"; expect 'without a lang'
page Front x > "$work/bad/index.html"; expect 'does not link to its twin /index.json'
rm "$work/bad/job/plumber.json"; expect 'has no twin /job/plumber.json'
rm "$work/bad/assets/a.png"; expect '"/assets/a.png" leads to no file'
# The map of all work may weigh more, in bytes and in styles of its own; nothing else may.
map() {  # map BYTES_OF_PAGE BYTES_OF_STYLE FOLDER
  mkdir -p "$work/bad/$3"
  page Map "<p>$(head -c "$1" /dev/zero | tr '\0' x)</p><a href='/$3.json'>t</a>" '<link rel="stylesheet" href="/assets/site.css"><link rel="stylesheet" href="/assets/explore-1.css">' > "$work/bad/$3/index.html"
  echo '{}' > "$work/bad/$3.json"
  head -c 34000 /dev/zero | tr '\0' ' ' > "$work/bad/assets/site.css"
  head -c "$2" /dev/zero | tr '\0' ' ' > "$work/bad/assets/explore-1.css"
}
map 240000 4000 explore/pay; "$linkcheck" "$work/bad"
map 251000 4000 explore; expect 'bytes, at most 250000'
map 1000 4200 explore; expect '4200 bytes of styles, at most 4096'
map 1000 4000 job/explore; expect '38000 bytes of styles, at most 34816'
map 62000 10 job/explore; expect 'bytes, at most 61440'
rm -r "$work/bad"; mkdir "$work/bad"; expect 'there is no page'
echo "linkcheck finds what it is for"
