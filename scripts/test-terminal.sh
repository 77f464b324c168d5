#!/bin/sh
# Drives the program through a pseudo-terminal, as a person would.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK="${CASEBOOK:-$PWD/.build/debug/casebook}"
export PROBE="${PROBE:-$PWD/.build/debug/AnswerProbe}"
exec /usr/bin/python3 -m unittest discover --start-directory Tests/TerminalSessions --verbose
