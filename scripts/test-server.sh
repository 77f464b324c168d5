#!/bin/sh
# Runs a PostgreSQL server for tests until its standard input ends, however the one who holds it ended; then stops it
# and removes it: test-server.sh FOLDER [setting=value …]
# Says `ready` when the server takes connections, on a socket in the folder, as the user `casebook`, without a password.
# Ends with 77 where PostgreSQL is not installed. The server loses what it holds when the machine does (fsync=off),
# unless a setting says otherwise.
set -eu
folder="$1"
shift
bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed." >&2; exit 77; }

mkdir -p "$folder"
as=""
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL refuses to run as root.
  user=postgres
  id -u $user >/dev/null 2>&1 || user=nobody
  as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
  chown "$user" "$folder"
fi
cd "$folder"
$as "$bin/initdb" --pgdata=data --auth=trust --username=casebook --encoding=UTF8 --locale=C.UTF-8 --no-sync \
  >setup.log 2>&1 || { cat setup.log >&2; exit 1; }
set -- fsync=off shared_buffers=256MB max_connections=200 "$@"
for setting in "$@"; do echo "$setting"; done | sed "s/=\(.*\)/ = '\1'/" >>data/postgresql.conf
printf "listen_addresses = ''\nunix_socket_directories = '%s'\n" "$folder" >>data/postgresql.conf
$as "$bin/postgres" -D data >server.log 2>&1 </dev/null &
server=$!
# The one who asked for it may be ended by a signal to its whole group; the server is stopped all the same.
trap '' INT HUP TERM
tries=0
until "$bin/pg_isready" --quiet --host="$folder" --username=casebook; do
  tries=$((tries + 1))
  if [ $tries -gt 300 ] || ! kill -0 $server 2>/dev/null; then
    cat server.log >&2
    kill -QUIT $server 2>/dev/null || true
    exit 1
  fi
  sleep 0.1
done
echo ready
cat >/dev/null
kill -INT $server 2>/dev/null || true
wait $server 2>/dev/null || true
cd /
rm -rf "$folder"
