#!/bin/sh
# Writes the documentation of the modules and the guide's articles into .build/docs, as pages that any web server shows.
set -eu
cd "$(dirname "$0")/.."
swift="${SWIFT:-swift}"
# The modules that have something to offer to others, the lowest first.
modules="CaseModel CaseMarkdown CaseParser CaseFormatter CaseLibrary Reflection Tokenization Terminal OtherPrograms
  AnswerCoding AnswerStore Cohorts Results Disclosure ResultsReport SiteGenerator Interchange CasebookGuide"

targets=""
for module in $modules; do targets="$targets --target $module"; done
rm -rf .build/docs
mkdir -p .build/docs
# shellcheck disable=SC2086 # several words
CASEBOOK_DOCS=1 "$swift" package --scratch-path .build/documentation --allow-writing-to-directory .build/docs \
  generate-documentation $targets --enable-experimental-combined-documentation \
  --transform-for-static-hosting --output-path .build/docs
echo "The pages are in .build/docs; show them with: python3 -m http.server --directory .build/docs"
