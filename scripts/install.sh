#!/bin/sh
# Puts the programs, their manual pages and its completions below a folder: install.sh /usr/local
# The programs are stripped: without their debugging data they are half as large.
set -eu
cd "$(dirname "$0")/.."
prefix="$1"
casebook="$PWD/.build/release/casebook"
hub="$PWD/.build/release/casebook-hub"
manual="$PWD/.build/manual"

mkdir -p "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d"
install -m 755 -s "$casebook" "$prefix/bin/casebook"
install -m 755 -s "$hub" "$prefix/bin/casebook-hub"
for page in "$manual"/*.1; do
  gzip -9 -n -c "$page" >"$prefix/share/man/man1/$(basename "$page").gz"
done
"$casebook" --generate-completion-script bash >"$prefix/share/bash-completion/completions/casebook"
"$casebook" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_casebook"
"$casebook" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/casebook.fish"
chmod -R go+rX "$prefix/share/man" "$prefix/share/bash-completion" "$prefix/share/zsh" "$prefix/share/fish"
