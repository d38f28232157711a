#!/usr/bin/env bash
# Builds and runs the tests of a package, and fails if none ran.
#
#   scripts/test.sh [PACKAGE]
set -euo pipefail

package=${1:-.}
mkdir -p "$package/.build"
log=$package/.build/test.log

swift build --package-path "$package" --build-tests \
  --explicit-target-dependency-import-check error
swift test --package-path "$package" --skip-build --disable-xctest 2>&1 | tee "$log"

if ! grep --extended-regexp 'Test run with [1-9][0-9]* tests? .*passed' "$log" >"$log.closing"; then
  echo "error: no test ran in '$package'" >&2
  exit 1
fi
echo
cat "$log.closing"
