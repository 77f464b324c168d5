#!/bin/sh
# Lets a solver of linear programs try to find out what is withheld from published figures: with 1,000
# random tables of each kind, or with 10,000 where CASEBOOK_SOAK=1. DISCLOSURE_TABLES sets the number.
set -eu
cd "$(dirname "$0")/.."
export PROBE="${PROBE:-$PWD/.build/debug/DisclosureProbe}"
exec /usr/bin/python3 -m unittest discover --start-directory Tests/DisclosureAdversary --verbose
