#!/bin/sh
# Takes the server of a store away while answers are written, and has its standby go on: FAILOVER_ROUNDS times.
set -eu
cd "$(dirname "$0")/.."
export WRITER="${WRITER:-$PWD/.build/debug/StoreWriter}"
exec /usr/bin/python3 -m unittest discover --start-directory Tests/Failover --verbose
