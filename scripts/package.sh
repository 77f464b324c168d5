#!/bin/sh
# Writes a Debian package into .build: the program, its manual pages, completions and documentation.
# The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
version="$(.build/release/casebook --version)"
architecture="$(dpkg --print-architecture)"
root="$PWD/.build/package/root"
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"

rm -rf .build/package
mkdir -p "$root/DEBIAN" "$root/usr/share/doc/casebook"
scripts/install.sh "$root/usr"
cp LICENSE "$root/usr/share/doc/casebook/copyright"
cp README.md docs/*.md "$root/usr/share/doc/casebook/"
gzip -9 -n -c CHANGELOG.md >"$root/usr/share/doc/casebook/changelog.gz"

# What the program needs of other packages is read off it. What casebook-hub needs besides, libpq5, is only recommended:
# most people keep their answers in a file.
mkdir -p .build/package/debian
printf 'Source: casebook\n\nPackage: casebook\nArchitecture: any\n' >.build/package/debian/control
depends="$(cd .build/package && dpkg-shlibdeps -O -e"$root/usr/bin/casebook" 2>/dev/null |
  sed -n 's/^shlibs:Depends=//p')"
[ -n "$depends" ] || { echo "What the program depends on can't be found out." >&2; exit 1; }
cat >"$root/DEBIAN/control" <<CONTROL
Package: casebook
Version: $version
Architecture: $architecture
Maintainer: The Casebook team <casebook@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $depends
Recommends: pandoc, libpq5
Section: education
Priority: optional
Description: write, work through and publish training cases
 Trainers write cases in Markdown, staff work through them in the terminal and
 only then see the analysis, and the organisation publishes them as a site.
CONTROL
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build "$root" ".build/casebook_${version}_$architecture.deb"
