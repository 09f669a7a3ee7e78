# SPDX-License-Identifier: GPL-3.0-or-later
"""The plug is pulled at more than thirty moments of one session, and what was on the screen is there again."""

import os
import pathlib
import re
import time

import person
from person import assert_sound, get_passes
from ui import Program, key, run, until

# What time alone changes: a stopwatch, what is left of a timer, the sentence of what is being waited for, why it is enough.
PASSING = re.compile(r'\d+:\d\d|\bleft\b|\d\s(s|min)\b|^The planned ')


def stop_animations():
    """So that whatever is on the screen is at rest at once."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0')
    folder.mkdir(parents=True)
    (folder / 'settings.ini').write_text('[Settings]\ngtk-enable-animations=false\n')


def get_picture(program):
    """What is on the screen without what time alone changes, when it stands still."""
    return {(node.role, node.name, *sorted(node.states & {'checked', 'pressed', 'selected', 'expanded'})) for node in program.settle().nodes
            if node.name.strip() and not PASSING.search(node.name)}


def get_state(program):
    """What was told so far, as it is on the disk. The clock of a section may have run on a little."""
    return (program.rows("SELECT kind, step, section, direction, value FROM session_event"
                         " WHERE kind NOT IN ('clock', 'lost', 'pause', 'resume') ORDER BY seq"),
            program.rows('SELECT phase, step, excluded, pain, note FROM session'),
            program.rows('SELECT section, state, horizontal, vertical, diagonal_up, diagonal_down FROM session_section ORDER BY section'),
            program.rows('SELECT question, value FROM answer ORDER BY question'),
            program.rows('SELECT sensitivity, fitzpatrick FROM skin ORDER BY id'),
            program.rows('SELECT redness, swelling, bleeding, peeling, itch, pain, note FROM healing'),
            program.rows('SELECT redness, swelling, bleeding, peeling, itch, pain, rolling_pain, note FROM healing_draft'))


def look_and_ask(program):
    """What is on the screen, and what is on the disk at the same time: the beat may count between two looks."""
    while True:
        state = get_state(program)
        shown = get_picture(program)
        if get_state(program) == state:
            return shown, state


def pull_the_plug(program, moment):
    for _ in range(4):
        shown, state = look_and_ask(program)
        program.kill()
        program.start()
        assert get_state(program) == state, f'{moment}: {state} became {get_state(program)}'
        person.resume(program)
        again, state_now = look_and_ask(program)
        if state_now == state:
            break  # else the machine was so slow that the beat has counted since
    else:
        raise AssertionError(f'{moment}: {state} becomes {state_now} by itself')
    assert shown == again, f'{moment}: the screen lost {shown - again}; it has {again - shown}'


def is_worth_it(moment, counts):
    """All there is of check, preparation, finish and record; of rolling, some of each kind."""
    counts[moment] = counts.get(moment, 0) + 1
    return {'roll roll-place': counts[moment] in (1, 3), 'roll roll-rest': counts[moment] in (1, 4),
            'roll roll-strokes': counts[moment] % 5 == 2}.get(moment, True)


def kills_lose_nothing():
    program = person.start_at('ready')
    counts = {}
    moments = 0
    for moment in person.do_session(program):
        if is_worth_it(moment, counts):
            pull_the_plug(program, moment)
            moments += 1
        if moment == 'roll roll-strokes' and counts[moment] in (3, 13):
            key('Escape')
            program.find('button', 'Resume Session')
            state = get_state(program)
            program.kill()
            program.start()
            assert get_state(program) == state, 'paused'
            person.resume(program)
            moments += 1
    print(f'# killed at {moments} moments', flush=True)
    assert moments >= 30, moments
    person.end(program)
    program.close()
    assert [row[:3] for row in get_passes(program)] == person.plan_passes(*person.SECTIONS), get_passes(program)
    assert program.rows('SELECT redness, swelling, bleeding, peeling, itch, pain FROM healing') == [tuple(person.LEVELS.values())]
    assert program.rows('SELECT pain, note FROM session') == [(person.ROLLING_PAIN, person.NOTE)]
    assert_sound(program)


def killed_while_a_press_is_taken():
    """A press is either on the disk or it is not, whenever the power fails."""
    program = person.start_rolling()
    taken = 0
    for milliseconds in range(0, 48, 8):
        before = len(get_passes(program))
        program.pass_time(0.4)
        key('Next')
        time.sleep(milliseconds / 1000)
        program.kill()
        after = len(get_passes(program))
        assert before <= after <= before + 1, (milliseconds, before, after)
        taken += after - before
        assert_sound(program)
        program.start()
        person.resume(program)
    print(f'# {taken} of 6 presses were taken', flush=True)
    program.close()


def what_is_shown_is_on_the_disk():
    """A pass that is shown is there after the power has failed."""
    program = person.start_rolling()
    for _ in range(5):
        before = len(get_passes(program))
        button = program.get_focus()
        program.pass_time(0.4)
        key('Next')
        until(lambda: program.get_focus().startswith('Next') and program.get_focus() != button, 'the next pass')
        program.kill()
        assert len(get_passes(program)) > before, f'{button} was shown as done'
        assert_sound(program)
        program.start()
        person.resume(program)
    program.close()


stop_animations()
run([kills_lose_nothing, killed_while_a_press_is_taken, what_is_shown_is_on_the_disk])
