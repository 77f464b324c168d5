#!/bin/sh
# Installs the Debian package in a system that has nothing but Debian's base, and goes through the README's ten minutes
# there as somebody who is not root. Needs to be root, and debootstrap.
#
#   scripts/try-package.sh [package.deb]
#
#   SUITE    the release of Debian; this machine's where unset
#   MIRROR   where its packages come from; that of this machine where unset
set -eu
cd "$(dirname "$0")/.."
package="${1:-$(find .build -maxdepth 1 -name 'casebook_*.deb' | sort | tail -1)}"
[ -f "$package" ] || { echo "There is no package; make package writes one." >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "This needs to be root." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "This needs debootstrap: apt-get install debootstrap." >&2; exit 2; }
suite="${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}"
mirror="${MIRROR:-$(apt-get indextargets --format '$(SITE)' 2>/dev/null | head -1)}"

system="$(mktemp -d "${TMPDIR:-/tmp}/casebook-package.XXXXXX")"
chmod 755 "$system"
trap 'umount "$system/proc" 2>/dev/null || true; rm -rf "$system"' EXIT
debootstrap --variant=minbase "$suite" "$system" "${mirror:-http://deb.debian.org/debian}" \
  >"$system.log" 2>&1 || { tail -20 "$system.log" >&2; exit 3; }
rm -f "$system.log"
mount -t proc proc "$system/proc"
cp "$package" "$system/root/casebook.deb"
sed -n '/^## Ten minutes as a trainer$/,/^## /p' README.md | sed -n '/^```sh$/,/^```$/p' | sed '1d;$d' \
  >"$system/root/walk.sh"

inside() { chroot "$system" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME="$1" LANG=C.UTF-8 \
  /bin/sh -euc "$2"; }
echo "== The package installs with what it depends on and nothing else"
inside /root "apt-get install -qq --yes --no-install-recommends /root/casebook.deb >/dev/null 2>&1"
inside /root "dpkg -s casebook | grep -E '^(Status|Version|Depends):'"
echo "== Its files are where the system looks for them"
inside /root "test -f /usr/share/bash-completion/completions/casebook -a -f /usr/share/doc/casebook/copyright"
grep -q man1/casebook.1.gz "$system/var/lib/dpkg/info/casebook.list"
echo "== Ten minutes as a trainer, as somebody who is not root"
inside /root "useradd --create-home anna && cp /root/walk.sh /home/anna && chmod 644 /home/anna/walk.sh"
inside /root "su anna -c 'cd && casebook --version && LANG=C.UTF-8 sh -eu walk.sh'" >"$system/root/log" ||
  { tail -20 "$system/root/log" >&2; exit 1; }
test -f "$system/home/anna/training/site/public/cases/the-closed-counter/index.html"
echo "== Answers belong to the one who wrote them"
inside /root "su anna -c 'cd ~/training && casebook doctor' || true" | tail -20
inside /root "stat -c '%a %U %n' /home/anna/training/practice" | grep '^700 anna '
echo "== The package goes without a trace, and what people wrote stays"
inside /root "apt-get purge -qq --yes casebook >/dev/null 2>&1"
test ! -e "$system/usr/bin/casebook" -a ! -e "$system/usr/share/doc/casebook"
test -d "$system/home/anna/training/practice"
echo "The package works in a bare $suite."
