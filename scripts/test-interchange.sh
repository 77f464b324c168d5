#!/bin/sh
# Hands what the program exports to the programs that it is for, and hostile files to its imports.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK="${CASEBOOK:-$PWD/.build/debug/casebook}"
python="$PWD/.build/interchange-tests/bin/python"
if [ ! -x "$python" ]; then
  echo "Without .build/interchange-tests the tests with Anki and Ralph are skipped;" \
    "scripts/install-dependencies.sh --tests makes it where it can." >&2
  python=/usr/bin/python3
fi
exec "$python" -m unittest discover --start-directory Tests/Interchange --verbose
