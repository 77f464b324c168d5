#!/bin/sh
# Kills the program, fails its system calls, cuts the power, damages its files: at small size, or in full with
# CASEBOOK_SOAK=1. Tests/StoreFaults/sizes.py names the numbers that can be set.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK="${CASEBOOK:-$PWD/.build/debug/casebook}"
exec /usr/bin/python3 -m unittest discover --start-directory Tests/StoreFaults --verbose
