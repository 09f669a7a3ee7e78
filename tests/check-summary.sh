#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-summary.sh ROOT: the last line of ./dev test counts what meson found, crashes too.
. "$(dirname "$0")/check-lib.sh"
summarize=$1/build-aux/summarize-tests.py

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
logs=$work/plain/meson-logs
mkdir -p "$logs"

# says STATUS LINE XML JSON: what is said last of these logs, and the exit status
says () {
  printf '<testsuites>%s</testsuites>\n' "$3" >"$logs/testlog.junit.xml"
  printf '%s' "$4" >"$logs/testlog.json"
  status=0
  python3 "$summarize" "$work/plain" >"$work/said" || status=$?
  cat "$work/said"
  [ "$status" = "$1" ] && [ "$(sed -n '$p' "$work/said")" = "$2" ]
}

good='<testcase name="1" classname="dermaroller.a"/>'
bad='<testcase name="2" classname="dermaroller.a"><failure/></testcase>'
skipped='<testcase name="3" classname="dermaroller.a"><skipped/></testcase>'
ok='{"name": "a", "result": "OK", "returncode": 0}'
crashed='{"name": "a", "result": "ERROR", "returncode": -6}'

check 'what passed is counted' says 0 '2 passed, 0 failed' "<testsuite>$good$good</testsuite>" "$ok"
check 'what failed is counted' says 1 '1 passed, 1 failed' "<testsuite>$good$bad</testsuite>" "$crashed"
check 'what was skipped is counted' says 0 '1 passed, 0 failed, 1 skipped' "<testsuite>$good$skipped</testsuite>" "$ok"
check 'a crash after the last subtest is a failure' says 1 '1 passed, 1 failed' "<testsuite>$good</testsuite>" "$crashed"
check 'a failed program without subtests counts once' says 1 '0 passed, 1 failed' \
  '<testsuite><testcase name="a" classname="dermaroller"><error/></testcase></testsuite>' "$crashed"
check 'no test at all is a failure' says 1 '0 passed, 1 failed' '' ''
rm -r "$logs"
check 'a build folder without results is a failure' sh -c '! python3 "$1" "$2" >/dev/null' sh "$summarize" "$work/plain"
finish
