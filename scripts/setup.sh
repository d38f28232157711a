#!/bin/sh
# Installs the Debian packages that are missing, and only those.
#
#   scripts/setup.sh [test] [bench] [dist] [exports] [torture]
#
# Always looks for what the build needs; with a word, for what that needs as well.
set -eu

complain() {
  printf 'error: %s\n' "$1" >&2
  printf 'hint: %s\n' "$2" >&2
  exit 1
}

if ! command -v swift >/dev/null 2>&1; then
  complain "there is no 'swift' on the PATH" "install Swift 6.3 from https://www.swift.org/install/linux/"
fi

libraries="libxml2-dev libssl-dev libexif-dev libminizip-dev zlib1g-dev"
libraries="$libraries libjpeg62-turbo-dev libpng-dev libsqlite3-dev"
# The archives that libxml2 needs in a static program.
libraries="$libraries libicu-dev liblzma-dev"
# What no program and no library of C tells of.
modules=
# A program's name and its package.
programs="pkg-config=pkg-config"
for group in "$@"; do
  case $group in
    test)
      programs="$programs python3=python3 unzip=unzip"
      modules="python3-jsonschema"
      ;;
    torture) programs="$programs strace=strace python3=python3" ;;
    dist) programs="$programs objdump=binutils dpkg-deb=dpkg" ;;
    bench)
      programs="$programs xmllint=libxml2-utils sqlite3=sqlite3 ogr2ogr=gdal-bin"
      programs="$programs sqlite-utils=sqlite-utils python3=python3"
      modules="$modules python3-lxml"
      ;;
    exports)
      programs="$programs ogrinfo=gdal-bin xmllint=libxml2-utils sqlite3=sqlite3 unzip=unzip"
      modules="$modules python3-gdal python3-venv"
      ;;
    *)
      printf 'usage: %s [test] [bench] [dist] [exports] [torture]\n' "$0" >&2
      exit 64
      ;;
  esac
done

missing=
for pair in $programs; do
  command -v "${pair%%=*}" >/dev/null 2>&1 || missing="$missing ${pair#*=}"
done

if ! command -v dpkg-query >/dev/null 2>&1; then
  if [ -z "$missing" ] && pkg-config --exists libxml-2.0 libcrypto libexif minizip zlib libjpeg libpng sqlite3; then
    exit 0
  fi
  complain "this is not a Debian system, so nothing was installed" \
    "install what these Debian packages hold: $libraries$missing $modules"
fi

for package in $libraries $modules; do
  case $(dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null || true) in
    *" installed") ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 ||
    complain "these packages are missing:$missing" "as root, run: apt-get install$missing"
  root=sudo
fi
printf 'installing%s\n' "$missing" >&2
# One word a package.
# shellcheck disable=SC2086
{
  $root apt-get update --quiet=2 &&
    $root env DEBIAN_FRONTEND=noninteractive \
      apt-get install --yes --quiet=2 --no-install-recommends $missing
} >&2 || complain "apt-get could not install:$missing" "install them by hand, then run this again"
