#!/bin/sh
# Runs the tests with a sanitizer of the compiler, in a build of its own.
#
#   scripts/sanitize.sh thread|address...
#
# Ends with 1 where the sanitizer complains or a test fails. Programs that the tests start are instrumented as well.
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
clang="$(dirname "$(readlink -f "$(command -v swift)")")/clang"

for sanitizer in "$@"; do
  case "$sanitizer" in
    thread) scratch=.build-tsan ;;
    address) scratch=.build-asan ;;
    *) echo "sanitize.sh: thread or address" >&2; exit 2 ;;
  esac
  "$swift" build --build-tests --sanitize="$sanitizer" --scratch-path "$scratch"
  reports="$PWD/$scratch/reports"
  rm -rf "$reports"
  mkdir -p "$reports"
  preload=""
  if [ "$sanitizer" = thread ]; then
    preload="$PWD/$scratch/mutex.so"
    "$clang" -O1 -shared -fPIC -Wall -o "$preload" Tests/Sanitizers/mutex.c
  fi
  status=0
  # What is still in memory when a program ends isn't lost: the caches of Foundation and of the tests.
  LD_PRELOAD="$preload" TSAN_OPTIONS="log_path=$reports/thread" \
    ASAN_OPTIONS="detect_leaks=0 log_path=$reports/address" \
    "$swift" test --skip-build --sanitize="$sanitizer" --scratch-path "$scratch" || status=$?
  if [ -n "$(ls "$reports")" ]; then
    grep -h "SUMMARY" "$reports"/* | sort | uniq -c
    echo "The sanitizer complains; what it says is in $reports." >&2
    status=1
  fi
  [ "$status" = 0 ] || exit 1
done
