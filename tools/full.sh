# For ./start full, which sources it: fetches the public measures, makes an edition of them and serves it.
# Needs say and stop of tools/setup.sh.

: "${WILLAI:=build/release/willai}" "${FULL:=build/full}"  # the tests put others in their place

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
  [ -d "$folder" ] || stop "there is no folder $folder."
  publish_full "$folder"
  exec "$WILLAI" serve --edition "$FULL.sqlite" "${serving[@]}"
}

# A pull that brings only a part will do, when the part is the one that makes pages.
pull_measures() {
  local folder=$1
  shift
  say "Fetching the public measures into $folder/ (what is there already is not fetched again) …"
  "$WILLAI" data pull --into "$folder" "$@" && return
  compgen -G "$folder/onet/db_*_text/Occupation Data.txt" >/dev/null && [ -e "$folder/gpts-are-gpts/full_labelset.tsv" ] ||
    stop "without O*NET and the labels of GPTs are GPTs there are no pages to make. What is said above tells why they did
not come; ./start full goes on from here, and ./start serves the built-in edition."
  say "Not all of it came. The measures named above are gaps in the edition, and say so on its pages; ./start full tries again."
}

# What an edition is made from: the program, and every file of the folder but those on their way.
digest_of_inputs() {
  {
    sha256sum "$WILLAI"
    cd "$1" && find . -type f ! -path './.pull/*' ! -name '*.part' ! -name '*.meta' ! -name '*.new' ! -name pulled.tsv -print0 |
      LC_ALL=C sort -z | xargs -0 -r sha256sum
  } | sha256sum
}

publish_full() {
  local folder=$1 inputs
  inputs=$(digest_of_inputs "$folder")
  if [ -e "$FULL.sqlite" ] && [ "$inputs" = "$(cat "$FULL.inputs" 2>/dev/null)" ]; then
    say "Nothing changed since $FULL.sqlite was made."
    return
  fi
  say "Making an edition of $folder/ …"
  rm -f "$FULL.next.sqlite" "$FULL.inputs"
  "$WILLAI" publish --data "$folder" --out "$FULL.next.sqlite" || stop "no edition could be made of $folder/."
  mv "$FULL.next.sqlite" "$FULL.sqlite"
  echo "$inputs" >"$FULL.inputs"
}
