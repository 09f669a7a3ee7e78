# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# For the check-*.sh beside it, which say in TAP what they found. Each takes the folder to look at as its argument, so
# that check-checks.sh can show it broken ones.

set -eu
export LC_ALL=C.UTF-8
[ -d "$1/src" ] || { echo "Bail out! $1 is not the source folder"; exit 1; }

n_checks=0
n_failed=0

# check NAME CMD...: passes when CMD succeeds; what it says is shown on standard error when it
# does not: meson shows that of a failed test.
check () {
  name=$1
  shift
  n_checks=$((n_checks + 1))
  if output=$("$@" 2>&1); then
    printf 'ok %d - %s\n' "$n_checks" "$name"
  else
    n_failed=$((n_failed + 1))
    printf 'not ok %d - %s\n' "$n_checks" "$name"
    printf '%s:\n%s\n' "$name" "$output" >&2
  fi
}

# skip NAME WHY
skip () {
  n_checks=$((n_checks + 1))
  printf 'ok %d - %s # SKIP %s\n' "$n_checks" "$1" "$2"
}

# finish: the last thing a check says
finish () {
  printf '1..%d\n' "$n_checks"
  [ "$n_failed" -eq 0 ]
}

# none CMD...: succeeds when CMD finds nothing. A status of 2 and above says that it could not look.
none () {
  status=0
  found=$("$@") || status=$?
  [ -z "$found" ] || { printf '%s\n' "$found"; return 1; }
  [ "$status" -lt 2 ]
}
