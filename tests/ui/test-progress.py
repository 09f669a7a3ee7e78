# SPDX-License-Identifier: GPL-3.0-or-later
"""What came of it, for somebody who does not see it: the chart and its table, read by keyboard in the real window."""

from ui import Program, key, run, until

MOST_ROWS = 200


def open_progress():
    """A year of made-up history, and the third view of it."""
    program = Program()
    answer = program.ask('--demo=52')
    assert answer.returncode == 0, answer.stderr
    program.start()
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
    assert not program.look().find('button', 'Show all of it')
    key('plus', 'plus')
    program.find('button', 'Show all of it')
    assert program.get_focus() == before, program.get_focus()
    key('0')
    until(lambda: not program.look().find('button', 'Show all of it'), 'all of it')
    assert program.get_focus() == before, program.get_focus()
    program.close()


def concern_and_range():
    """Another concern and another range are other numbers; the range is there again after the next start."""
    program = open_progress()
    first = program.get_focus()
    key('Right')
    until(lambda: program.get_focus() != first, 'the next concern')
    key('space')
    second = program.get_focus()
    until(lambda: program.look().find('toggle button', second).has('pressed') or program.look().find('toggle button', second).has('checked'),
          'the concern that is chosen')
    program.wait_for_text(second)
    program.close()


run([chart_reads_as_its_table, zoom_by_keys, concern_and_range])
