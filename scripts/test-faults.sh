#!/bin/sh
# Kills the program, fails its system calls, cuts the power, damages its files: at small size, or in full with
# CASEBOOK_SOAK=1. Tests/StoreFaults/sizes.py names the numbers that can be set.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK="${CASEBOOK:-$PWD/.build/debug/casebook}"
# Nothing here depends on a real disk: what a killed process wrote stays, and power cuts happen to a model. In
# memory it takes half the time.
free="$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')"
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ] && [ "${free:-0}" -gt 2000000 ]; then
  export TMPDIR=/dev/shm
fi
exec /usr/bin/python3 -m unittest discover --start-directory Tests/StoreFaults --verbose
