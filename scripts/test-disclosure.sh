#!/bin/sh
# Lets a solver of linear programs try to find out what is withheld from published figures.
set -eu
cd "$(dirname "$0")/.."
export PROBE="${PROBE:-$PWD/.build/debug/DisclosureProbe}"
exec /usr/bin/python3 -m unittest discover --start-directory Tests/DisclosureAdversary --verbose
