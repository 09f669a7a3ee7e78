#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD [NAME…]: measures and prints a table; run inside tests/headless.

start and memory compare dermaroller with the floor, a bare window of the same kind built beside it: machines differ, so
the ratios count, and the two take turns. Any other name is that of a program bench-NAME, which measures by itself and
prints lines of what, value and unit. Without a name all of them are measured.
"""

import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

N_RUNS = 7
SETTLE_S = 2.5  # from the start until memory is looked at
TIMEOUT_S = 120

# With its own settings a program looks for OpenGL first; with the other it draws with cairo, which repeats best.
RENDERERS = {
    'default settings': {},
    'cairo renderer': {'GSK_RENDERER': 'cairo'},
}
OVERRIDES = ('GSK_RENDERER', 'GDK_DISABLE', 'GDK_DEBUG', 'G_DEBUG', 'GTK_A11Y', 'GSETTINGS_BACKEND')


def make_environment(folder, renderer):
    """A person's ordinary start: the first pages have been seen, the journal is empty."""
    environment = {name: value for name, value in os.environ.items() if name not in OVERRIDES}
    environment.update(RENDERERS[renderer])
    environment['GSETTINGS_BACKEND'] = 'keyfile'
    environment['GSETTINGS_SCHEMA_DIR'] = str(BUILD / 'data')
    environment['XDG_CONFIG_HOME'] = str(folder / 'config')
    environment['XDG_DATA_HOME'] = str(folder / 'data')
    keyfile = folder / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    keyfile.write_text('[com/example/Dermaroller]\nfirst-start-seen=true\n', encoding='utf-8')
    return environment


def stop(process):
    process.terminate()
    process.wait(TIMEOUT_S)


def time_to_first_frame(command, environment):
    """Milliseconds from before the process was started until it said that its first frame was painted."""
    environment = {**environment, 'DERMA_BENCH_FIRST_FRAME': '1'}
    start = time.monotonic()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        line = process.stdout.readline()
        end = time.monotonic()
        status = process.wait(TIMEOUT_S)
    if not line or status != 0:
        raise SystemExit(f'{command[0]} came to no first frame (status {status})')
    return (end - start) * 1000


def instructions(command, environment):
    """Millions of instructions to the first frame. Cachegrind counts them, and its counts repeat within 0.1 %."""
    environment = {**environment, 'DERMA_BENCH_FIRST_FRAME': '1'}
    result = subprocess.run(
        ['valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null', *command],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=TIMEOUT_S * 5)
    match = re.search(r'I +refs: +([\d,]+)', result.stderr)
    if result.returncode != 0 or match is None:
        raise SystemExit(f'valgrind could not count {command[0]}:\n{result.stderr}')
    return int(match.group(1).replace(',', '')) / 1e6


def memory(command, environment):
    """MB of memory of its own and its share of what is shared (PSS), and how many libraries are loaded."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        time.sleep(SETTLE_S)
        if process.poll() is not None:
            raise SystemExit(f'{command[0]} ended by itself (status {process.returncode})')
        folder = pathlib.Path('/proc') / str(process.pid)
        pss = int(re.search(r'^Pss: +(\d+) kB', (folder / 'smaps_rollup').read_text(), re.MULTILINE).group(1)) / 1000
        libraries = len(set(re.findall(r'/\S+\.so[.\d]*$', (folder / 'maps').read_text(), re.MULTILINE)))
        stop(process)
    return pss, libraries


def row(what, floor, ours, unit):
    print(f'{what:<46} {floor:>9.1f} {ours:>12.1f}  {unit:<3} {ours / floor:>8.2f}', flush=True)


def head(title):
    print(f'\n{title:<46} {"floor":>9} {"dermaroller":>12}  {"":<3} {"ratio":>8}')


def compare(measure, folder):
    for renderer in RENDERERS:
        environment = make_environment(folder, renderer)
        measure(renderer, environment)


def bench_start(folder):
    def measure(renderer, environment):
        times = {'floor': [], 'ours': []}
        for _ in range(N_RUNS + 1):
            for name, command in (('floor', FLOOR), ('ours', OURS)):
                times[name].append(time_to_first_frame(command, environment))
        # The first run of each warms the caches.
        floor, ours = (statistics.median(times[name][1:]) for name in ('floor', 'ours'))
        row(f'first frame, {renderer}', floor, ours, 'ms')

    head('start')
    compare(measure, folder)
    environment = make_environment(folder, 'cairo renderer')
    floor, ours = (min(instructions(command, environment) for _ in range(2)) for command in (FLOOR, OURS))
    row('instructions to first frame, cairo renderer', floor, ours, 'M')


def bench_memory(folder):
    def measure(renderer, environment):
        (floor, floor_libraries), (ours, our_libraries) = memory(FLOOR, environment), memory(OURS, environment)
        row(f'memory (PSS), {renderer}', floor, ours, 'MB')
        row(f'shared libraries, {renderer}', floor_libraries, our_libraries, '')

    head('memory')
    compare(measure, folder)


def bench_program(program):
    print(f'\n{program.name.removeprefix("bench-")}')
    # Saving is measured on the disk of the build folder: a temporary folder may be in memory.
    result = subprocess.run([program], env={**os.environ, 'TMPDIR': str(program.parent)}, stdout=subprocess.PIPE,
                            text=True, timeout=TIMEOUT_S * 5, check=False)
    for line in result.stdout.splitlines():
        fields = line.split('\t')
        if len(fields) == 3:
            print(f'{fields[0]:<46} {fields[1]:>9}  {fields[2]}')
        else:
            print(line)
    if result.returncode != 0:
        raise SystemExit(f'{program.name} failed (status {result.returncode})')


def main(names):
    programs = {program.name.removeprefix('bench-'): program for program in sorted((BUILD / 'tests/bench').glob('bench-*'))
                if os.access(program, os.X_OK) and program.is_file()}
    known = ['start', 'memory', *programs]
    for name in names:
        if name not in known:
            raise SystemExit(f'there is nothing to measure called {name}; there is: {", ".join(known)}')

    with tempfile.TemporaryDirectory() as folder:
        for name in names or known:
            if name == 'start':
                bench_start(pathlib.Path(folder))
            elif name == 'memory':
                bench_memory(pathlib.Path(folder))
            else:
                bench_program(programs[name])


BUILD = pathlib.Path(sys.argv[1]).resolve()
FLOOR = [str(BUILD / 'tests/bench/floor')]
OURS = [str(BUILD / 'src/app/dermaroller')]

if __name__ == '__main__':
    main(sys.argv[2:])
