#!/bin/sh
# tools/fonts.sh OUTDIR: makes the web fonts of the site from Debian's packages fonts-vollkorn and
# fonts-roboto-unhinted with pyftsubset (python3-fonttools, python3-brotli). The bytes are the same on every run.
# Both families have free licenses: Vollkorn SIL OFL 1.1, Roboto Apache 2.0.
set -eu

out=${1:?usage: tools/fonts.sh OUTDIR}
vollkorn=/usr/share/fonts/truetype/vollkorn
roboto=/usr/share/fonts/truetype/roboto/unhinted
# Latin-1, Latin Extended-A, and the signs the pages use: dashes, quotes, dagger, bullet, ellipsis, primes, euro,
# superscripts, arrows, minus, the comparisons, the marks of the three levels.
letters=U+0020-007E,U+00A0-017F,U+0218-021B,U+02C6,U+02DA,U+02DC,U+2009,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265
name=WillAIReplaceMe

# subset SOURCE NAME FEATURES OPTIONS…
subset() {
  source=$1 target=$out/$2.woff2 features=$3
  shift 3
  if [ ! -f "$source" ]; then
    echo "tools/fonts.sh: “$source” does not exist; install fonts-vollkorn and fonts-roboto-unhinted" >&2
    exit 1
  fi
  /usr/bin/python3 -m fontTools.subset "$source" --output-file="$target" --flavor=woff2 --layout-features="$features" \
    --no-recalc-timestamp --no-hinting --desubroutinize --name-IDs=0,1,2,13,14 "$@"
}

mkdir -p "$out"
# ss11 gives Vollkorn's old-style figure 1 its flag. Without it, "1 of 18" reads "I of I8".
text=kern,liga,onum,lnum,tnum,pnum,smcp,c2sc,sups,locl,ccmp,mark,mkmk,ss11
subset "$vollkorn/Vollkorn-Regular.ttf" vollkorn-400 "$text" --unicodes="$letters"
subset "$vollkorn/Vollkorn-Italic.ttf" vollkorn-400i kern,liga,onum,lnum,pnum,locl,ccmp,ss11 --unicodes="$letters"
subset "$vollkorn/Vollkorn-SemiBold.ttf" vollkorn-600 "$text" --unicodes="$letters"
subset "$vollkorn/Vollkorn-Bold.ttf" vollkorn-700 "$text" --unicodes="$letters"
subset "$vollkorn/Vollkorn-Black.ttf" vollkorn-900 kern --text="$name"
for weight in 400:Regular 700:Bold; do
  subset "$roboto/RobotoCondensed-${weight#*:}.ttf" "roboto-condensed-${weight%:*}" kern,liga,lnum,tnum,pnum,locl,ccmp \
    --unicodes="$letters"
done
