# SPDX-License-Identifier: GPL-3.0-or-later
"""What came of it, for somebody who does not see it: the chart and its table, read by keyboard in the real window."""

import tempfile

from ui import Program, key, run, until

MOST_ROWS = 200


def open_progress(environment=None):
    """A year of made-up history, and the third view of it."""
    program = Program()
    answer = program.ask('--demo=52')
    assert answer.returncode == 0, answer.stderr
    program.start(environment=environment)
    key('alt+3')
    until(lambda: program.look().focused and program.look().focused.role == 'toggle button', 'the focus on the concern')
    program.look_over('progress')
    return program


def walk(program, with_key):
    """Presses a key until nothing else gets the focus. Returns the names of what had it, one after the other."""
    names = [program.get_focus()]
    for _ in range(MOST_ROWS):
        Program.bus.forget_focus(program.name)
        key(with_key)
        focused = Program.bus.wait_for_focus(program.name, 1)
        if focused is None:
            return names
        names.append(focused[1].replace('\u00a0', ' '))
    raise AssertionError('there is no end')


def go_to_chart(program):
    """From the chips to the chart: the first list that Tab comes to."""
    for _ in range(20):
        focused = program.tab()
        if focused and focused[0] == 'list item':
            return
    raise AssertionError('no Tab comes to the chart')


def count_points(program):
    go_to_chart(program)
    key('Home')
    program.catch_up()
    return len(walk(program, 'Right'))


def chart_reads_as_its_table():
    program = open_progress()
    go_to_chart(program)
    key('Home')
    program.catch_up()
    chart = walk(program, 'Right')
    assert len(chart) > 20, chart
    assert any('Session on' in name for name in chart) and any(' of 4' in name for name in chart), chart

    key('t')
    until(lambda: program.look().focused and program.look().focused.role != 'list item', 'the focus in the table')
    key('Home')
    program.catch_up()
    table = walk(program, 'Down')
    assert table == chart, f'{table} is not {chart}'
    program.look_over('table')

    key('t')
    until(lambda: program.look().focused and program.look().focused.role == 'list item', 'the focus in the chart again')
    program.close()


def zoom_by_keys():
    """What is read stays in sight, and 0 shows all again."""
    program = open_progress()
    go_to_chart(program)
    key('Home')
    program.catch_up()
    before = walk(program, 'Right')[-1]
    assert not program.look().find('button', 'Show All')
    key('plus', 'plus')
    program.find('button', 'Show All')
    assert program.get_focus() == before, program.get_focus()
    key('0')
    until(lambda: not program.look().find('button', 'Show All'), 'all of it')
    assert program.get_focus() == before, program.get_focus()
    program.close()


def get_findings(program, concern):
    """What is said of a concern, beside its name."""
    return [name for _role, name in program.look().names() if name.startswith(concern) and name != concern]


def is_chosen(program, role, name):
    node = program.look().find(role, name)
    return node and (node.has('checked') or node.has('pressed') or node.has('selected'))


def concern_and_range():
    """Another concern and another range are other numbers; the range is there again after the next start."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': folder}
        program = open_progress(settings)
        first = program.get_focus()
        assert get_findings(program, first)
        key('Right')
        until(lambda: program.get_focus() != first, 'the next concern')
        second = program.get_focus()
        assert not get_findings(program, second), second
        key('space')
        until(lambda: is_chosen(program, 'toggle button', second), 'the concern that is chosen')
        until(lambda: get_findings(program, second), 'what is said of it')
        assert not get_findings(program, first), first

        year = count_points(program)
        program.focus('radio button', '1 Year', backwards=True)
        key('Left', 'Left')
        until(lambda: program.get_focus() == '4 Weeks', 'the shortest range')
        key('space')
        until(lambda: is_chosen(program, 'radio button', '4 Weeks'), 'the range that is chosen')
        weeks = count_points(program)
        assert 0 < weeks < year, f'{weeks} of {year}'
        program.close()

        program.start(environment=settings)
        key('alt+3')
        until(lambda: is_chosen(program, 'radio button', '4 Weeks'), 'the range that was chosen')
        program.close()


run([chart_reads_as_its_table, zoom_by_keys, concern_and_range])
