#!/bin/sh
# Opens the pages that the program makes in headless Chromium, as a reader would.
set -eu
cd "$(dirname "$0")/.."
export CASEBOOK="${CASEBOOK:-$PWD/.build/debug/casebook}"
python="$PWD/.build/browser-tests/bin/python"
if ! command -v chromium >/dev/null 2>&1 || [ ! -x "$python" ]; then
  echo "SKIPPED: the browser tests need Chromium and .build/browser-tests;" \
    "scripts/install-dependencies.sh --tests installs both where it can." >&2
  exit 0
fi
cd Tests/Browser
exec "$python" -m unittest discover --verbose
