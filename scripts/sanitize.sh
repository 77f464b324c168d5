#!/bin/sh
# Runs the Swift tests, those with PostgreSQL too, with a sanitizer of the compiler, in a build of its own:
#
#   scripts/sanitize.sh thread|address...
#
# Ends with 1 where the sanitizer complains or a test fails. Programs that the tests start are instrumented as well.
# On two cores each takes 7 to 9 minutes to build and 8 to run, 19 beside other work, 1.5 GB of memory and 2 GB of disk; a
# build after a change takes a minute.
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
compilers="$(dirname "$(readlink -f "$(command -v swift)")")"

# Runs the program of mistakes, and tells whether the sanitizer complains as it should, or keeps silent.
expect() { # complaint or silence, mistake
  rm -f "$reports"/*
  "$scratch/mistakes" "$2" >/dev/null 2>&1 || true
  found=silence
  [ -z "$(ls "$reports")" ] || found=complaint
  rm -f "$reports"/*
  [ "$found" = "$1" ] || { echo "The sanitizer answers “$2” with $found; expected: $1." >&2; exit 1; }
}

sanitize() { # sanitizer, folder of the build, C sources to link into each program
  sanitizer="$1"
  build="$2"
  scratch="$PWD/$build"
  reports="$scratch/reports"
  shift 2
  began="$(date +%s)"
  rm -rf "$reports"
  mkdir -p "$reports"
  objects=""
  for source in "$@"; do
    "$compilers/clang" -O1 -c -Wall -DREPORTS="\"$reports\"" -o "$scratch/$source.o" "Tests/Sanitizers/$source.c"
    objects="$objects -Xlinker $scratch/$source.o"
  done

  echo "== What the sanitizer ($sanitizer) finds =="
  # shellcheck disable=SC2086 # a list
  "$compilers/swiftc" -g -sanitize="$sanitizer" Tests/Sanitizers/Mistakes.swift $objects -o "$scratch/mistakes" \
    >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log" >&2; exit 1; }
  if [ "$sanitizer" = thread ]; then
    expect complaint race
    expect silence lock
  else
    expect complaint use-after-free
  fi

  echo "== Building the tests with it; what the compiler says is in $build/build.log =="
  # shellcheck disable=SC2086 # a list
  "$swift" build --build-tests --sanitize="$sanitizer" --scratch-path "$scratch" $objects \
    >"$scratch/build.log" 2>&1 || { tail -n 50 "$scratch/build.log" >&2; exit 1; }
  built="$(date +%s)"

  echo "== Running them; what they say is in $build/tests.log =="
  status=0
  "$swift" test --skip-build --sanitize="$sanitizer" --scratch-path "$scratch" >"$scratch/tests.log" 2>&1 || status=1
  grep -a "^✘ Test .* recorded" "$scratch/tests.log" | cut -c 1-300 || true
  grep -a "^. Test run with" "$scratch/tests.log" || status=1

  echo "== Running real hubs with it; what they say is in $build/hubs.log =="
  HUB_MALFORMED="${HUB_MALFORMED:-2000}" CASEBOOK_HUB="$scratch/debug/casebook-hub" scripts/test-hub.sh >"$scratch/hubs.log" 2>&1 || status=1
  grep -aE "^(FAIL|ERROR): |^Ran |skipped" "$scratch/hubs.log" || status=1

  echo "$(find "$reports" -type f | wc -l) reports of the sanitizer; $((built - began)) s to build, $(($(date +%s) - built)) s to run"
  if [ -n "$(ls "$reports")" ]; then
    cat "$reports"/* | grep -a "^SUMMARY" | sort | uniq -c
    echo "What it complains of is in $build/reports." >&2
    status=1
  fi
  [ "$status" = 0 ] || exit 1
}

for sanitizer in "$@"; do
  case "$sanitizer" in
    thread) sanitize thread .build-tsan options mutex ;;
    address) sanitize address .build-asan options ;;
    *) echo "sanitize.sh: thread or address" >&2; exit 2 ;;
  esac
done
