#!/bin/sh
# Writes a manual page for each command into .build/manual, from the help of the program.
# The tool is the argument parser's own; its plugin for the package manager asks for the whole build once more.
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
$swift build --product generate-manual
tool="$($swift build --show-bin-path)/generate-manual-tool"
rm -rf .build/manual
mkdir -p .build/manual
# A page of the same program is the same whenever it is made.
day="$(date -u -d "@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}" +%Y-%m-%d)"
"$tool" .build/release/casebook --multi-page --date "$day" --output-directory .build/manual </dev/null
