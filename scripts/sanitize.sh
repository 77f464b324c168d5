#!/bin/sh
# Runs the tests with a sanitizer of the compiler, in a build of its own.
#
#   scripts/sanitize.sh thread|address...
#
# The sanitizer's own complaints end the run; so does a test that fails. Left out is what measures the memory or the
# descriptors of the program, which a sanitizer's own add to (see CONTRIBUTING.md).
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
export TSAN_OPTIONS="halt_on_error=1 exitcode=66 suppressions=$PWD/scripts/thread-sanitizer.supp"
export ASAN_OPTIONS="detect_leaks=0 exitcode=66"

for sanitizer in "$@"; do
  case "$sanitizer" in
    thread) scratch=.build-tsan ;;
    address) scratch=.build-asan ;;
    *) echo "sanitize.sh: thread or address" >&2; exit 2 ;;
  esac
  "$swift" build --build-tests --sanitize="$sanitizer" --scratch-path "$scratch"
  "$swift" test --skip-build --sanitize="$sanitizer" --scratch-path "$scratch"
done
