#!/bin/sh
# Installs the system packages that Casebook is built with, and with --tests those its tests use.
# Does nothing where they are there already.
set -eu

cd "$(dirname "$0")/.."
missing=""
tests=no
requirements="Tests/Browser/requirements.txt"

need_library() { # pkg-config name, Debian package, header
  if ! pkg-config --exists "$1" 2>/dev/null && [ ! -e "/usr/include/$3" ]; then
    missing="$missing $2"
  fi
}

need_program() { # program, Debian package
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need_library libcmark libcmark-dev cmark.h
need_library sqlite3 libsqlite3-dev sqlite3.h
if [ "${1:-}" = "--tests" ]; then
  tests=yes
  need_program cmark cmark
  need_program python3 python3
  need_program pandoc pandoc
  need_program chromium chromium
  need_program java default-jre-headless
  /usr/bin/python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
  fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-noto-cjk"
  need_program strace strace
  /usr/bin/python3 -c 'import pexpect' 2>/dev/null || missing="$missing python3-pexpect"
  /usr/bin/python3 -c 'import scipy.optimize' 2>/dev/null || missing="$missing python3-scipy"
  /usr/bin/python3 -c 'import pyte' 2>/dev/null || missing="$missing python3-pyte"
fi

# What drives the browser and checks its pages comes from PyPI, into a folder of its own.
browser_tests=".build/browser-tests"
install_browser_tests() {
  [ "$tests" = yes ] && ! cmp -s "$requirements" "$browser_tests/requirements.txt" || return 0
  echo "Installing the packages of $requirements"
  rm -rf "$browser_tests"
  if /usr/bin/python3 -m venv "$browser_tests" &&
    "$browser_tests/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"; then
    cp "$requirements" "$browser_tests/requirements.txt"
  else
    rm -rf "$browser_tests"
    echo "They could not be installed; the browser tests will be skipped." >&2
  fi
}

if [ -z "$missing" ]; then
  install_browser_tests
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Casebook needs these packages, under the names Debian gives them:$missing" >&2
  echo "There is no apt-get here; please install them with this system's package manager." >&2
  exit 1
fi

run=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Please install these packages as root:  apt-get install$missing" >&2
    exit 1
  fi
  run="sudo"
fi

echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the list of packages is meant to be split
if ! { $run apt-get update -qq && $run apt-get install -y -qq --no-install-recommends $missing; } \
  </dev/null >/tmp/casebook-install.$$ 2>&1; then
  cat /tmp/casebook-install.$$ >&2
  rm -f /tmp/casebook-install.$$
  echo "These packages could not be installed:$missing" >&2
  exit 1
fi
rm -f /tmp/casebook-install.$$
install_browser_tests
