#!/bin/sh
# Installs the readers of scripts/clients.txt into a folder of their own, beside Debian's GDAL.
#
#   scripts/clients.sh FOLDER
set -eu

list=$(dirname "$0")/clients.txt
folder=$1
cmp --quiet "$list" "$folder/clients.txt" && exit 0
rm -rf "$folder"
# Debian's own Python, whose packages have GDAL.
/usr/bin/python3 -m venv --system-site-packages "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$list"
cp "$list" "$folder/clients.txt"
