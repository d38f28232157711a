#!/bin/sh
# Makes a folder in which a linker finds libxml2 and what it needs as archives alone, and the
# pkg-config file that leads there, so that a program built with
#
#   swift build --static-swift-stdlib --pkg-config-path FOLDER
#
# needs nothing of a system but its C library.
#
#   scripts/static-libraries.sh FOLDER
set -eu

complain() {
  printf 'error: %s\n' "$1" >&2
  printf 'hint: %s\n' "$2" >&2
  exit 1
}

[ $# -eq 1 ] || {
  printf 'usage: %s FOLDER\n' "$0" >&2
  exit 64
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
# 'swiftc' may be a link or a stand-in that looks for the toolchain.
toolchain=$(swiftc -print-target-info |
  sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift.*".*|\1/bin|p')
[ -x "$toolchain/clang" ] || complain "Swift's toolchain is not where it says: '$toolchain'" \
  "build with 'swift build' alone"

# The file of a library, as the toolchain's own linker finds it.
archive() {
  found=$("$toolchain/clang" -print-file-name="$1")
  [ -f "$found" ] || complain "there is no '$1'" "run 'make setup', which installs what is missing"
  printf '%s' "$found"
}

for library in libxml2.a liblzma.a libz.a libstdc++.a; do
  ln -sf "$(archive "$library")" "$folder/$library"
done
# The unwinder, under the name that the linker asks for.
ln -sf "$(archive libgcc_eh.a)" "$folder/libgcc_s.a"

# Debian builds libxml2 with ICU, for encodings that this program refuses before a converter is asked
# for. What libxml2 calls of it says here that there is no converter, so that ICU stays out.
functions=$("$toolchain/llvm-nm" --undefined-only "$folder/libxml2.a" 2>/dev/null |
  sed -n 's/.* U \([uU][A-Za-z]*_[A-Za-z_]*_[0-9]*\)$/\1/p' | sort -u)
{
  printf '#include <stddef.h>\n'
  for function in $functions; do
    case $function in
    ucnv_open_*)
      # U_FILE_ACCESS_ERROR.
      printf 'void *%s(const char *name, int *error) { *error = 4; return NULL; }\n' "$function" ;;
    ucnv_close_* | ucnv_convertEx_* | ucnv_set*CallBack_* | UCNV_*_CALLBACK_STOP_*)
      # Nothing has a converter to give them.
      printf 'void %s(void) { __builtin_trap(); }\n' "$function" ;;
    *) complain "libxml2 asks for '$function' of ICU, which is not known here" \
      "build with 'swift build' alone" ;;
    esac
  done
} >"$folder/noicu.c"
"$toolchain/clang" -O2 -fPIC -c "$folder/noicu.c" -o "$folder/noicu.o"
rm -f "$folder"/libicu*.a "$folder"/libnoicu.a
"$toolchain/llvm-ar" rcs "$folder/libnoicu.a" "$folder/noicu.o"

include=$(pkg-config --variable=includedir libxml-2.0)
cat >"$folder/libxml-2.0.pc" <<EOF
Name: libXML
Description: libXML library version 2, as an archive
Version: $(pkg-config --modversion libxml-2.0)
Libs: -L$folder -lxml2 -lnoicu -llzma -lz
Cflags: -I$include/libxml2
EOF
