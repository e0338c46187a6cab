# Sourced by ./start full: downloads the public measures, makes an edition from them and serves it.
# Needs say and stop from tools/setup.sh.

: "${WILLAI:=build/release/willai}" "${FULL:=build/full}"  # the tests override these

# serve_full [--data DIR] [--agree SOURCES] [--contact ADDRESS] [FLAG OF willai serve…]
serve_full() {
  local folder= pulling=() serving=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data) folder=${2:?--data needs a folder}; shift 2 ;;
      --agree | --contact) pulling+=("$1" "${2:?$1 needs a value}"); shift 2 ;;
      *) serving+=("$1"); shift ;;
    esac
  done
  if [ -z "$folder" ]; then
    folder=data
    pull_measures "$folder" "${pulling[@]}"
  fi
  [ -d "$folder" ] || stop "there is no folder “$folder”."
  publish_full "$folder"
  exec "$WILLAI" serve --edition "$FULL.sqlite" "${serving[@]}"
}

# A partial download is enough if it includes the files that pages are made from.
pull_measures() {
  local folder=$1
  shift
  say "Downloading the public measures to $folder/ (existing files are not downloaded again) …"
  "$WILLAI" data pull --into "$folder" "$@" && return
  compgen -G "$folder/onet/db_*_text/Occupation Data.txt" >/dev/null && [ -e "$folder/gpts-are-gpts/full_labelset.tsv" ] ||
    stop "pages need O*NET and the labels of GPTs are GPTs, and these could not be downloaded; the messages above say why.
Run ./start full again to continue, or ./start to serve the built-in edition."
  say "Some files could not be downloaded. The pages will show the measures named above as missing. Run ./start full again to retry."
}

# A hash of what an edition is made from: the program, and every file in the folder except unfinished downloads.
digest_of_inputs() {
  {
    sha256sum "$WILLAI"
    cd "$1" && find -L . -type f ! -path './.pull/*' ! -name '*.part' ! -name '*.meta' ! -name '*.new' ! -name pulled.tsv -print0 |
      LC_ALL=C sort -z | xargs -0 -r sha256sum
  } | sha256sum
}

publish_full() {
  local folder=$1 inputs
  inputs=$(digest_of_inputs "$folder")
  if [ -e "$FULL.sqlite" ] && [ "$inputs" = "$(cat "$FULL.inputs" 2>/dev/null)" ]; then
    say "$FULL.sqlite is up to date."
    return
  fi
  say "Making an edition from $folder/ …"
  rm -f "$FULL.next.sqlite" "$FULL.inputs"
  "$WILLAI" publish --data "$folder" --out "$FULL.next.sqlite" || stop "could not make an edition from $folder/."
  mv "$FULL.next.sqlite" "$FULL.sqlite"
  echo "$inputs" >"$FULL.inputs"
}
