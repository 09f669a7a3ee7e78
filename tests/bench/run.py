#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD [NAME…]: measures and prints a table; run inside tests/headless.

start and memory compare dermaroller with the floor, a bare window of the same kind built beside it: machines differ, so
the ratios count, and the two take turns. reminders looks at the process without a window while it waits. Any other name is that of a program bench-NAME, which measures by itself and
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
WAIT_S = 60  # how long waiting is watched
MAX_SERVICE_MB = 40
TIMEOUT_S = 120

# With its own settings a program looks for OpenGL first; with the other it draws with cairo, which repeats best.
RENDERERS = {
    'default settings': {},
    'cairo renderer': {'GSK_RENDERER': 'cairo'},
}
OVERRIDES = ('GSK_RENDERER', 'GDK_DISABLE', 'GDK_DEBUG', 'G_DEBUG', 'GTK_A11Y', 'GSETTINGS_BACKEND')


def make_environment(folder, renderer, **settings):
    """A person's ordinary start: the first pages have been seen, the journal is empty."""
    environment = {name: value for name, value in os.environ.items() if name not in OVERRIDES}
    environment.update(RENDERERS[renderer])
    environment['GSETTINGS_BACKEND'] = 'keyfile'
    environment['GSETTINGS_SCHEMA_DIR'] = str(BUILD / 'data')
    environment['XDG_CONFIG_HOME'] = str(folder / 'config')
    environment['XDG_DATA_HOME'] = str(folder / 'data')
    keyfile = folder / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    lines = ''.join(f'{name}={value}\n' for name, value in {'first-start-seen': 'true', **settings}.items())
    keyfile.write_text(f'[com/example/Dermaroller]\n{lines}', encoding='utf-8')
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


def read_kb(process, name):
    text = (process / 'smaps_rollup').read_text()
    return sum(int(size) for size in re.findall(rf'^{name}: +(\d+) kB', text, re.MULTILINE))


def count_waits(process):
    """How often any of the threads has gone to sleep, and for how many milliseconds they have run."""
    n_waits = 0
    run_ns = 0
    for thread in (process / 'task').iterdir():
        n_waits += int(re.search(r'^voluntary_ctxt_switches:\s+(\d+)', (thread / 'status').read_text(), re.MULTILINE).group(1))
        run_ns += int((thread / 'schedstat').read_text().split()[0])
    return n_waits, run_ns / 1e6


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


def bench_reminders(folder):
    """The process that reminds, after a session, with a server of notifications and no display. All of its waking is counted in a
    minute in which nothing falls due, and scaled to an hour."""
    print('\nreminders')
    environment = make_environment(folder, 'default settings', reminders='true')
    environment.pop('DISPLAY', None)
    subprocess.run([*OURS, '--demo=8'], env=environment, check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen([sys.executable, '-m', 'dbusmock', '--template', 'notification_daemon'], env=environment, stdout=subprocess.DEVNULL)
    subprocess.run(['gdbus', 'wait', '--session', '--timeout', '30', 'org.freedesktop.Notifications'], check=True)
    with subprocess.Popen([*OURS, '--gapplication-service'], env=environment, stdout=subprocess.DEVNULL) as service:
        time.sleep(SETTLE_S)
        process = pathlib.Path('/proc') / str(service.pid)
        n_before, ms_before = count_waits(process)
        time.sleep(WAIT_S)
        n_after, ms_after = count_waits(process)
        pss = read_kb(process, 'Pss') / 1000
        private = read_kb(process, 'Private_(?:Clean|Dirty)') / 1000
        if service.poll() is not None:
            raise SystemExit(f'the service ended by itself (status {service.returncode})')
        stop(service)
    stop(server)
    for what, value, unit in (('memory (PSS)', pss, f'MB, {MAX_SERVICE_MB} at most'), ('memory that is its alone', private, 'MB'),
                              ('wake-ups an hour', (n_after - n_before) * 3600 / WAIT_S, ''),
                              ('processor time in a minute', ms_after - ms_before, 'ms')):
        print(f'{what:<46} {value:>9.1f}  {unit}', flush=True)
    if pss > MAX_SERVICE_MB:
        raise SystemExit('the process without a window is too large')


def bench_program(program):
    print(f'\n{program.name.removeprefix("bench-")}')
    environment = {
        **os.environ,
        'TMPDIR': str(program.parent),  # saving is measured on the disk of the build folder: a temporary folder may be in memory
        'DERMAROLLER_PHOTO_HELPER': str(BUILD / 'src/photo/dermaroller-photo'),
        'GSETTINGS_SCHEMA_DIR': str(BUILD / 'data'),
        'GSETTINGS_BACKEND': 'memory',
    }
    result = subprocess.run([program], env=environment, stdout=subprocess.PIPE, text=True, timeout=TIMEOUT_S * 5, check=False)
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
    known = ['start', 'memory', 'reminders', *programs]
    for name in names:
        if name not in known:
            raise SystemExit(f'there is nothing to measure called {name}; there is: {", ".join(known)}')

    with tempfile.TemporaryDirectory() as folder:
        for name in names or known:
            if name == 'start':
                bench_start(pathlib.Path(folder))
            elif name == 'memory':
                bench_memory(pathlib.Path(folder))
            elif name == 'reminders':
                bench_reminders(pathlib.Path(folder) / 'reminders')
            else:
                bench_program(programs[name])


BUILD = pathlib.Path(sys.argv[1]).resolve()
FLOOR = [str(BUILD / 'tests/bench/floor')]
OURS = [str(BUILD / 'src/app/dermaroller')]

if __name__ == '__main__':
    main(sys.argv[2:])
