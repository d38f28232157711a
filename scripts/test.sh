#!/usr/bin/env bash
# Builds and runs the tests of a package, and fails if none ran, or if one was skipped for another
# reason than those below.
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

# The lists of UNESCO and of others must not be shipped, not every machine lets a test mount a file system, and only
# 'make bench' installs what the benchmark compares with.
may_skip="not beside the package|nothing can be mounted here|needs the packages"
sed --quiet 's/^.*\(Test .* skipped\)/\1/p' "$log" >"$log.skipped"
if grep --extended-regexp --invert-match "$may_skip" "$log.skipped" >&2; then
  echo "error: the tests above were skipped" >&2
  exit 1
fi
sed 's/^/warning: not tested here: /' "$log.skipped" >&2
echo
cat "$log.closing"
