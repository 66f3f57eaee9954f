#!/bin/sh
# Installs Debian's PostgreSQL where it is missing and this user may. Tests of the cluster start
# an instance of their own with it and are skipped where there is none; the one that Debian may
# start by itself is not used.
set -u
PATH="$PATH:/usr/sbin:/sbin" # where dpkg looks for its tools
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "PostgreSQL is not installed: as root on Debian, run apt-get install postgresql. Tests of the cluster are skipped."
  exit 0
fi
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
if apt-get update -qq >"$log" 2>&1 && apt-get install -y -qq --no-install-recommends postgresql >>"$log" 2>&1; then
  rm -f "$log"
else
  echo "PostgreSQL could not be installed ($log says why). Tests of the cluster are skipped."
fi
