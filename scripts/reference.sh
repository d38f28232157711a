#!/bin/sh
# Writes the reference of the commands from the program's own help.
#
#   scripts/reference.sh BIN --markdown|--man FILE
#
# BIN is the folder with both programs, 'heritage' and 'heritage-reference'.
set -eu

bin=$1
form=$2
file=$3

mkdir -p "$(dirname "$file")"
draft=$(mktemp "$file.XXXXXX")
trap 'rm -f "$draft" "$draft.json"' EXIT
"$bin/heritage" --experimental-dump-help >"$draft.json"
"$bin/heritage-reference" "$form" <"$draft.json" >"$draft"
chmod 644 "$draft"
# Only a whole document takes the old one's place.
mv "$draft" "$file"
