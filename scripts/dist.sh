#!/usr/bin/env bash
# Makes the archive and the Debian package that people install, in 'dist'.
#
#   scripts/dist.sh FOLDER
#
# FOLDER holds what 'make install PREFIX=/usr DESTDIR=FOLDER' put there. Both hold the program, its
# completions, its manual, the documents, the registry of Palmyra and the licences of all that is
# linked in. The same commit on the same system gives the same bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

complain() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

staged=$1/usr
version=$("$staged/bin/heritage" --version)
machine=$(uname -m)
toolchain=$(swiftc -print-target-info |
  sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift.*".*|\1|p')
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} ||
  complain "this is no git repository: set SOURCE_DATE_EPOCH to the time of the files"
export SOURCE_DATE_EPOCH

needed=$(objdump -p "$staged/bin/heritage" | awk '$1 == "NEEDED" { print $2 }' |
  grep -vE '^(libc|libm|libmvec|ld-linux-.*)\.so' || true)
[ -z "$needed" ] || complain "the program needs more than the C library: $needed"
libc=$(objdump -T "$staged/bin/heritage" | grep -oE 'GLIBC_[0-9.]+' | sort -uV | tail -1 |
  cut -d_ -f2)

# What is linked in, and the file that has the licence: Debian's packages carry one each.
licences() {
  local folder=$1 package packages
  mkdir -p "$folder"
  cp "$toolchain/share/swift/LICENSE.txt" "$folder/swift.txt"
  cp .build/checkouts/swift-argument-parser/LICENSE.txt "$folder/swift-argument-parser.txt"
  packages=$(linked_packages)
  for package in $packages; do
    cp "/usr/share/doc/$package/copyright" "$folder/$package.txt" ||
      complain "Debian's package '$package' has no copyright file here"
  done
}

linked_packages() {
  local archive owner
  for archive in .build/static/*.a $(sed -n 's/^ *link ":\(.*\)"$/\1/p' Sources/C*/module.modulemap \
    Sources/C*/include/module.modulemap); do
    case $archive in
      *libnoicu.a) continue ;; # made here
      .build/*) archive=$(readlink -f "$archive") ;;
      *) archive=$(readlink -f "$("$toolchain/bin/clang" -print-file-name="$archive")") ;;
    esac
    owner=$({ dpkg-query --search "$archive" || dpkg-query --search "${archive#/usr}"; } 2>/dev/null |
      cut -d: -f1) || complain "no Debian package owns '$archive', so its licence is not known"
    printf '%s\n' "$owner"
  done | sort -u
}

documents() {
  local folder=$1
  mkdir -p "$folder/examples"
  cp README.md CHANGELOG.md LICENSE NOTICE docs/commands.md docs/assessment.md \
    docs/registry-format.md docs/rules.md "$folder"
  cp -R Registry "$folder/examples/Registry"
  rm -rf "$folder/examples/Registry/.heritage"
  licences "$folder/licences"
  cat >"$folder/licences/README" <<END
heritage is under the Apache License 2.0, in the folder above. This folder has the licences of what
is linked into the program, a file a component. libexif is under the LGPL 2.1: the program's whole
source, and the commands that link it to a libexif of your own ('make release'), are in the
repository.
END
}

same_for_all() {
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f ! -path '*/bin/*' -exec chmod 644 {} +
}

work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
mkdir -p dist

name=heritage-$version-linux-$machine
cp -R "$staged" "$work/$name"
documents "$work/$name/share/doc/heritage"
same_for_all "$work/$name"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --format=gnu \
  --directory "$work" "$name" | gzip --no-name -9 >"dist/$name.tar.gz"

package=$work/package
architecture=$(dpkg --print-architecture)
mkdir -p "$package/DEBIAN"
cp -R "$staged" "$package/usr"
documents "$package/usr/share/doc/heritage"
mv "$package/usr/share/doc/heritage/LICENSE" "$package/usr/share/doc/heritage/copyright"
mkdir -p "$package/usr/share/zsh/vendor-completions"
mv "$package/usr/share/zsh/site-functions/_heritage" "$package/usr/share/zsh/vendor-completions/"
rmdir "$package/usr/share/zsh/site-functions"
gzip --no-name -9 "$package/usr/share/man/man1/heritage.1"
same_for_all "$package"
cat >"$package/DEBIAN/control" <<END
Package: heritage
Version: $version
Architecture: $architecture
Maintainer: The heritage registry's maintainers <heritage@localhost>
Installed-Size: $(du --apparent-size --summarize --block-size=1024 "$package/usr" | cut -f1)
Depends: libc6 (>= $libc)
Recommends: less
Section: science
Priority: optional
Description: registry of damage to cultural heritage
 Keeps sites, monuments and reports of damage to them as plain files: who saw
 what, when, on what evidence. Works without a server and without a network,
 from a USB stick too.
END
touch --date="@$SOURCE_DATE_EPOCH" "$package/DEBIAN/control" "$package/DEBIAN"
dpkg-deb --root-owner-group -Zxz --build "$package" "dist/heritage_${version}_$architecture.deb" >/dev/null

(cd dist && sha256sum "$name.tar.gz" "heritage_${version}_$architecture.deb" >SHA256SUMS)
cat dist/SHA256SUMS
