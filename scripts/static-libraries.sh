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

for library in libxml2.a libicuuc.a liblzma.a libz.a libstdc++.a; do
  ln -sf "$(archive "$library")" "$folder/$library"
done
# The unwinder, under the name that the linker asks for.
ln -sf "$(archive libgcc_eh.a)" "$folder/libgcc_s.a"

# Debian builds libxml2 with ICU, whose 31 MB of tables serve encodings that are refused before a
# converter is asked for. A table of contents without entries takes their place: ICU's common data
# format, of which it checks the head.
symbol=$("$toolchain/llvm-nm" --undefined-only "$folder/libicuuc.a" 2>/dev/null |
  sed -n 's/.* \(icudt[0-9]*_dat\)$/\1/p' | sort -u)
[ -n "$symbol" ] || complain "'libicuuc.a' asks for no data of ICU" "build with 'swift build' alone"
printf '%s\n' "
  .section .rodata
  .balign 16
  .globl $symbol
$symbol:
  .short 32                    # the head's length
  .byte 0xDA, 0x27             # the mark of ICU's data
  .short 20, 0                 # the length of what follows, reserved
  .byte 0, 0, 2, 0             # little-endian, ASCII, two bytes a character, reserved
  .ascii \"CmnD\"                # the format, and its version
  .byte 1, 0, 0, 0
  .byte 0, 0, 0, 0
  .balign 16
  .long 0                      # entries
  .balign 16
  .section .note.GNU-stack,\"\"
" >"$folder/icudata.s"
"$toolchain/clang" -c "$folder/icudata.s" -o "$folder/icudata.o"
rm -f "$folder/libicudata.a"
"$toolchain/llvm-ar" rcs "$folder/libicudata.a" "$folder/icudata.o"

include=$(pkg-config --variable=includedir libxml-2.0)
cat >"$folder/libxml-2.0.pc" <<EOF
Name: libXML
Description: libXML library version 2, as an archive
Version: $(pkg-config --modversion libxml-2.0)
Libs: -L$folder -lxml2 -licuuc -licudata -llzma -lz
Cflags: -I$include/libxml2
EOF
