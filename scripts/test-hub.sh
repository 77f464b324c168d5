#!/bin/sh
# Runs real hubs over a real PostgreSQL: two at once, killed ones, slow clients, 10,000 malformed requests, and what
# Schemathesis thinks of; more of each with CASEBOOK_SOAK=1. Tests/HubServer/sizes.py names the numbers that can be set.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK_HUB="${CASEBOOK_HUB:-$PWD/.build/debug/casebook-hub}"
python="$PWD/.build/hub-tests/bin/python"
if [ ! -x "$python" ]; then
  echo "Without .build/hub-tests the tests of real hubs are skipped;" \
    "scripts/install-dependencies.sh --tests makes it where it can." >&2
  exit 0
fi
exec "$python" -W ignore -m unittest discover --start-directory Tests/HubServer --verbose
