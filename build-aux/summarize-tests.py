#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what `meson test` ran in the build folders named, and says it in the one last line of ./dev test.

meson's JUnit file knows each subtest of a TAP program, but not that the program crashed after its last one; meson's
JSON log knows that. A program that failed without a failed subtest therefore counts as one failure more, and so does a
build folder without any result.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

GOOD = {'OK', 'EXPECTEDFAIL', 'SKIP'}


def count(folder):
    """Returns the numbers of passed and skipped tests, and the names of the failed ones."""
    passed = skipped = 0
    failed = []
    bad_suites = set()

    try:
        suites = ElementTree.parse(folder / 'meson-logs' / 'testlog.junit.xml').getroot().iter('testsuite')
        lines = (folder / 'meson-logs' / 'testlog.json').read_text(encoding='utf-8').splitlines()
    except (OSError, ElementTree.ParseError) as error:
        return 0, 0, [f'{folder.name}: no test results: {error}']

    for suite in suites:
        for case in suite.iter('testcase'):
            program, subtest = case.get('classname', ''), case.get('name', '')
            if case.find('failure') is not None or case.find('error') is not None:
                bad_suites.update((program, f'{program}.{subtest}'))
                failed.append(f'{folder.name}: {program}: {subtest}')
            elif case.find('skipped') is not None:
                skipped += 1
            else:
                passed += 1

    for line in lines:
        run = json.loads(line)
        # A program with subtests is a suite "project.name"; one without is a case "name" of the suite "project".
        suite_name = f'dermaroller.{run["name"]}'
        if run['result'] not in GOOD and suite_name not in bad_suites:
            failed.append(f'{folder.name}: {suite_name}: {run["result"].lower()}, status {run["returncode"]}')

    if passed + skipped + len(failed) == 0:
        failed.append(f'{folder.name}: no test was run')
    return passed, skipped, failed


def main():
    passed = skipped = 0
    failed = []
    for name in sys.argv[1:]:
        folder_passed, folder_skipped, folder_failed = count(pathlib.Path(name))
        passed += folder_passed
        skipped += folder_skipped
        failed += folder_failed

    for name in failed:
        print(f'failed: {name.replace("dermaroller.dermaroller:", "")}')
    print(f'{passed} passed, {len(failed)} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
