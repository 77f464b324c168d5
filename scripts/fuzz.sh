#!/bin/sh
# Builds the fuzzing program and runs its targets one after the other; see fuzz/README.md.
#
#   FUZZ_SECONDS  how long each target runs; 600 where unset
#   FUZZ_TARGET   the only target to run; all where unset
#
# Ends with 1 where an input crashed a target, broke a property of it, took more than two seconds or more
# than 512 MB. Such inputs are kept in .build/fuzz/findings.
set -eu
cd "$(dirname "$0")/.."

swift="${SWIFT:-swift}"
seconds="${FUZZ_SECONDS:-600}"
targets="${FUZZ_TARGET:-parser yaml import exchange html format terminal}"
work="$PWD/.build/fuzz"
program="$work/release/casebook-fuzz"

# The seeds that are parts of the repository's own texts.
collect_seeds() {
  rm -rf "$work/seeds"
  mkdir -p "$work/seeds/parser" "$work/seeds/yaml" "$work/seeds/import" "$work/seeds/terminal"
  find cases -name '*.md' | while read -r file; do
    name="$(printf %s "$file" | tr / -)"
    cp "$file" "$work/seeds/parser/$name"
    sed -n '2,/^---$/{/^---$/!p;}' "$file" >"$work/seeds/yaml/$name.yml"
    sed '1,/^---$/{/^---$/!d;}' "$file" >"$work/seeds/import/$name.txt"
  done
  cp casebook.yml examples/answers/* "$work/seeds/yaml/"
  awk -v folder="$work/seeds" '
    /^```markdown / { count++; file = folder "/parser/example-" count ".md"; next }
    /^```yaml /     { count++; file = folder "/yaml/example-" count ".yml"; next }
    /^```/          { if (file != "") close(file); file = ""; next }
    file != ""      { print > file }
  ' docs/case-format.md
  cp "$work/seeds/parser/"* fuzz/seeds/parser/* "$work/seeds/terminal/"
  mkdir -p "$work/seeds/html" "$work/seeds/format" "$work/seeds/exchange"
  cp "$work/seeds/parser/"* fuzz/seeds/parser/* "$work/seeds/format/"
}

# The numbers of a run, from what libFuzzer says at its end.
report() { # target, log
  runs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$2" | tail -1)"
  memory="$(sed -n 's/^stat::peak_rss_mb: *//p' "$2" | tail -1)"
  slowest="$(sed -n 's/^stat::slowest_unit_time_sec: *//p' "$2" | tail -1)"
  coverage="$(grep -o 'cov: [0-9]*' "$2" | tail -1 | cut -d' ' -f2)"
  inputs="$(find "$work/corpus/$1" -type f | wc -l)"
  echo "$1: ${runs:-?} runs, ${coverage:-?} edges covered, $inputs inputs kept," \
    "slowest ${slowest:-?} s, at most ${memory:-?} MB"
}

# The hostile texts that are kept for a target.
own_seeds() { # target
  case "$1" in
    format) echo fuzz/seeds/parser ;;
    *) echo "fuzz/seeds/$1" ;;
  esac
}

run() { # target
  mkdir -p "$work/corpus/$1" "$work/findings" "$work/logs"
  log="$work/logs/$1.log"
  status=0
  # The quarantine and the stacks of the address sanitizer would count as the program's memory.
  FUZZ_TARGET="$1" ASAN_OPTIONS="quarantine_size_mb=8:malloc_context_size=4" \
    "$program" -max_total_time="$seconds" -timeout=2 -rss_limit_mb=512 -max_len=8192 \
    -dict=fuzz/seeds/casebook.dict -artifact_prefix="$work/findings/$1-" -print_final_stats=1 \
    "$work/corpus/$1" "$work/seeds/$1" "$(own_seeds "$1")" >"$log" 2>&1 || status=$?
  report "$1" "$log"
  if [ "$status" -ne 0 ]; then
    grep -E '^PROPERTY|^==.*(ERROR|SUMMARY)|Fatal error|Test unit written' "$log" || tail -20 "$log"
    return 1
  fi
}

nice -n 10 "$swift" build --package-path fuzz --scratch-path "$work" -c release \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld --product casebook-fuzz
collect_seeds
failed=""
for target in $targets; do run "$target" || failed="$failed $target"; done
if [ -n "$failed" ]; then
  echo "Inputs that fail, in $work/findings:$failed" >&2
  exit 1
fi
