#!/usr/bin/env bash
# Builds the registry that the project ships: the same bytes on every machine and every run.
#
#   seeds/build.sh DIR HERITAGE
#
# DIR is made anew and must not exist; HERITAGE is the program.
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "usage: $0 DIR HERITAGE" >&2
  exit 64
fi
registry=$1
heritage=$2
seeds=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ -e "$registry" ]; then
  echo "error: '$registry' is there already" >&2
  echo "hint: remove it, or build into another folder" >&2
  exit 1
fi

# The clock, the name of the user and the source of identifiers are fixed, so that nothing of
# the machine goes into the files. 2026-11-22T10:00:00Z, a minute more for each command.
clock=1795341600
export HERITAGE_USER=seeds
export LC_ALL=C TZ=UTC
# Nor does what a person decided for herself.
unset HERITAGE_ACCESS HERITAGE_LANGUAGE HERITAGE_REGISTRY HOME XDG_CONFIG_HOME

run() {
  local seed=$1
  shift
  SOURCE_DATE_EPOCH=$clock HERITAGE_ID_SEED=$seed "$heritage" "$@"
  clock=$((clock + 60))
}

add() {
  run "$1" "$2" --from-json "$seeds/palmyra/$3" --registry "$registry"
}

run 1 init "$registry" --title "Heritage damage registry: Palmyra and other sites"
# By hand first: the listing then finds Palmyra by its number and adds the official name to it.
add 2 add-site site.json
run 3 import "$seeds/listings/world-heritage-b.xml" --registry "$registry"
add 4 add-monument monuments.json
add 5 add-evidence evidence.json
add 6 add-report reports.json
add 7 add-intervention interventions.json
