# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person without a mouse does from the first start to the end of a session, in words.

A session is done bit by bit: do_session() yields the name of what was just done after each thing that the person told the program.
In between a test may look, wait, or pull the plug. What to do next is read from the screen, never remembered."""

import collections
import itertools
import os
import shutil
import tempfile

from ui import Program, key, type_text, until

SECTIONS = {'forehead': 'Forehead', 'left-cheek': 'Your left cheek', 'right-cheek': 'Your right cheek', 'chin': 'Chin',
            'nose-upper-lip': 'Nose and upper lip'}
DIRECTIONS = ('dir-horizontal', 'dir-vertical', 'dir-diagonal-up', 'dir-diagonal-down')

# How long the timer of a step runs, in seconds (protocol.md 4.1 and 4.3).
TIMERS = {'prep-wash-hands': 20, 'prep-inspect': 30, 'prep-soak': 600, 'prep-wash-face': 60, 'prep-dry': 60, 'prep-air-dry': 180,
          'prep-hands-again': 20, 'fin-rinse-face': 30, 'fin-pat-dry': 30, 'fin-cool': 300, 'fin-moisturise': 30,
          'fin-wash-roller': 60, 'fin-soak-roller': 600}
PREPARATION = ('prep-setup', 'prep-wash-hands', 'prep-inspect', 'prep-soak', 'prep-wash-face', 'prep-dry', 'prep-air-dry',
               'prep-hands-again', 'prep-ready')

AFTERWARDS = ('fin-rinse-face', 'fin-pat-dry', 'fin-cool', 'fin-moisturise', 'fin-log', 'fin-wash-roller', 'fin-soak-roller')

PASSES = 2  # in each direction in the first three sessions (protocol.md 1.3)

LEVELS = {'Redness': 2, 'Swelling': 1, 'Bleeding': 0, 'Peeling': 0, 'Itch': 1, 'Pain': 1}
ROLLING_PAIN = 1
NOTE = 'A little warm, all fine'

Saved = collections.namedtuple('Saved', 'data now')


def save(program):
    """Keeps a copy of the data folder of a program that does not run, with the time it was then."""
    folder = tempfile.mkdtemp(prefix='dermaroller-saved-')
    shutil.copytree(program.data, os.path.join(folder, 'data'))
    return Saved(os.path.join(folder, 'data'), program.now())


# What the journal says

def count_events(program):
    return program.cell('SELECT count(*) FROM session_event')


def get_passes(program):
    return program.rows("SELECT section, direction, value, at_ms, is_from_beat FROM session_event WHERE kind = 'pass' ORDER BY seq")


def plan_passes(*sections):
    """What get_passes() begins with when each of the sections is rolled whole."""
    return [(section, direction, number) for section in sections for direction in DIRECTIONS for number in range(1, PASSES + 1)]


def get_place(program):
    """Phase and step of the open session, or nothing."""
    rows = program.rows('SELECT phase, step FROM session WHERE ended_s IS NULL')
    return rows[0] if rows else (None, None)


def assert_sound(program):
    answer = program.ask('--check')
    assert answer.returncode == 0, answer.stderr + answer.stdout


def tell(program, name, what):
    """Presses one key, once, and waits until what it tells is on the disk."""
    before = count_events(program)
    key(name)
    until(lambda: count_events(program) > before, lambda: f'{what}: {name} brings nothing')
    program.catch_up()


# First start

def get_past_welcome(program, length='0.25'):
    program.find('button', 'Continue')
    yield 'welcome'
    program.press('button', 'Continue', 'Return')
    program.find('button', 'Add*Roller…')
    yield 'needles'
    program.press('button', 'Add*Roller…', 'Return')
    program.find('text', 'Needle length in mm')
    yield 'new roller'
    program.focus('text', 'Needle length in mm')
    type_text(length)
    program.wait_for_text('At least 7 days between sessions.')
    yield 'length of the needles'
    program.press('button', 'Add', 'Return')
    until(lambda: program.cell('SELECT count(*) FROM roller') == 1, 'the roller in the journal')
    program.press('button', 'Continue', 'Return')
    program.find('button', 'Begin')
    yield 'view of the face'
    program.press('button', 'Begin', 'Return')
    program.find('button', 'Patch Tests…')
    yield 'today without patch tests'


def tell_of_patch_tests(program):
    """Both were done three weeks ago, and went well."""
    program.press('button', 'Patch Tests…', 'Return')
    program.find('button', 'Start It Now')
    yield 'patch tests'
    for number in (1, 2):
        program.press('toggle button', 'Started on: Choose a date', 'space')
        until(lambda: program.get_focus().startswith('Tuesday 24'), 'the calendar with the focus on today')
        yield 'calendar'
        key('Up', 'Up', 'Up', 'Return')
        program.find('toggle button', 'Started on: Tuesday 3 November')
        program.press('list item', 'No, it went well', 'Return')
        until(lambda: program.cell('SELECT count(*) FROM patch_test WHERE passed = 1') == number, 'the patch test in the journal')
        yield 'patch test'
    key('Escape')
    program.find('button', 'Start Session')
    yield 'ready today'


# A session

def begin(program):
    program.press('button', 'Start Session', 'Return')
    until(lambda: get_place(program)[1] == 'prep-check', 'the session in the journal')
    program.wait_for_text('Step 1 of 6')


def answer_check(program, left_out=()):
    """Says that nothing applies, group after group, and goes on."""
    for name in left_out:
        leave_out(program, name)
        yield f'{name} left out'
    if left_out:
        program.focus('check box', 'None of these')
    while True:
        screen = until(lambda: answerable(program), 'a question')
        name = screen.focused.name
        if screen.focused.role == 'button':
            break
        answers = program.cell('SELECT count(*) FROM answer') + program.cell('SELECT count(*) FROM skin')
        if name == 'Rarely':
            key('Return')
            until(lambda: program.cell('SELECT count(*) FROM skin') == 1, 'how sensitive the skin is, in the journal')
            program.press('radio button', 'Usually burns, tans little', 'Return')
            until(lambda: program.cell('SELECT count(*) FROM skin') == 2, 'the type of skin in the journal')
        else:
            key('space')
        until(lambda: program.cell('SELECT count(*) FROM answer') + program.cell('SELECT count(*) FROM skin') > answers,
              f'an answer in the journal after {name}')
        until(lambda: program.look().find('check box', 'None of these') or program.look().find('radio button', 'Rarely') or
              program.look().find('button', 'Continue with*').has('sensitive'), 'what follows')
        yield 'check'
    tell(program, 'Return', 'the check')
    yield 'check passed'


def leave_out(program, name):
    """The face is one stop for Tab; the arrow keys go from section to section."""
    program.focus('toggle button', 'Forehead')
    for _ in range(6):
        if program.get_focus() == name:
            break
        key('Down')
    key('space')
    until(lambda: program.cell('SELECT excluded FROM session') != '', f'{name} left out in the journal')


def answerable(program):
    """The screen, when the focus is on an answer, or on the button when nothing is open any more."""
    screen = program.look()
    if screen.focused is None:
        return None
    if screen.focused.name in ('None of these', 'Rarely') or screen.focused.name.startswith('Continue with'):
        return screen
    return None


def do_steps(program, phases):
    """Does step after step of the phases. A step whose timer runs is waited for; nobody can press before."""
    while True:
        phase, step = get_place(program)
        if (phase, step) not in phases and phase not in phases:
            return
        wait_for_timer(program, step)
        tell(program, 'space', step)
        yield step


def wait_for_timer(program, step):
    """Waits until the button of a step has the focus, which it gets when its timer is over."""
    focused = until(lambda: program.look().focused, 'the focus')
    if focused.role != 'button':
        program.pass_time(TIMERS[step])
    until(lambda: is_button(program.look().focused), lambda: f'the button of {step}')


def is_button(node):
    return node is not None and node.role == 'button' and node.has('sensitive')


def roll(program, keys=('Next',), until_section=None):
    """Rolls to the end, or until a section is to be begun."""
    for name in itertools.cycle(keys):
        phase, step = get_place(program)
        if phase != 'roll' or (step == 'roll-place' and until_section and program.look().find('heading', SECTIONS[until_section])):
            return
        go_on(program, name)
        yield f'roll {step}'


def go_on(program, name='Next'):
    """Presses Next, whatever it means now. A person waits a little between two presses."""
    program.pass_time(0.4)
    tell(program, name, 'roll')


def skip_section(program, reason):
    program.press('button', 'Skip*', 'Return')
    program.press('list item', reason, 'Return')
    until(lambda: program.cell("SELECT kind FROM session_event WHERE kind = 'section-skip'"), 'the skipped section')
    until(lambda: not program.look().find('dialog'), 'the end of the dialog')


def tell_what_is_wrong(program, what):
    key('w')
    program.press('list item', what, 'Return')
    program.find('button', 'Understood')
    until(lambda: is_button(program.look().focused), 'the focus on the advice')
    key('Return')
    until(lambda: not program.look().find('alert'), 'the end of the dialog')


def record(program):
    """The first log of how the skin is."""
    program.wait_for_text('How is your skin now?')
    for measure, level in LEVELS.items():
        key(str(level))
        program.find('list item', f'{measure}, {level} of 4*')
        yield 'measure'
    program.wait_for_text('How much did the rolling hurt?')
    program.focus('text', 'Note')
    type_text(NOTE)
    program.focus('radio button', '0')
    key('Right', 'space')
    program.wait_for_text('Next you look after the roller.')
    yield 'pain and note'
    program.focus('button', 'Save and Go On')
    tell(program, 'Return', 'the record')
    yield 'record'


def finish(program):
    yield from do_steps(program, [('finish', step) for step in ('fin-rinse-face', 'fin-pat-dry', 'fin-cool', 'fin-moisturise')])
    yield from record(program)
    yield from do_steps(program, [('finish', step) for step in ('fin-wash-roller', 'fin-soak-roller', 'fin-dry-roller')])
    program.wait_for_text('Step 6 of 6')
    yield 'done page'


def do_session(program, left_out=(), keys=('Next',)):
    begin(program)
    yield 'begun'
    yield from answer_check(program, left_out)
    yield from do_steps(program, ['prepare'])
    yield from roll(program, keys)
    yield from finish(program)


def end(program):
    program.press('button', 'Done', 'Return')
    until(lambda: get_place(program) == (None, None), 'the end of the session')


def do_all(moments):
    for _ in moments:
        pass


# Places to begin a test at, each reached once by a person and then copied

places = {}


def make(place):
    if place not in places:
        program = Program(saved=make('ready') if place != 'ready' else None)
        program.start()
        if place == 'ready':
            do_all(get_past_welcome(program))
            do_all(tell_of_patch_tests(program))
        elif place == 'prepared':
            begin(program)
            do_all(answer_check(program))
            do_all(do_steps(program, ['prepare']))
        program.close()
        places[place] = save(program)
    return places[place]


def start_at(place):
    """The program on a copy of a place."""
    program = Program(make(place))
    program.start()
    return program


def start_rolling():
    """The program with the roller set down on the forehead."""
    program = start_at('prepared')
    resume(program)
    go_on(program)
    return program


def pause(program):
    key('Escape')
    program.find('button', 'Resume Session')


def come_back(program):
    """Back to the session. The roller is not set down before the person says so."""
    program.press('button', 'Resume Session', 'Return')
    return until(lambda: in_session(program), 'the session')


def go_on_rolling(program):
    until(lambda: program.get_focus().startswith('Resume'), 'the focus on what goes on')
    tell(program, 'space', 'resume')


def resume(program):
    if come_back(program).find('button', 'Resume*'):
        go_on_rolling(program)


def in_session(program):
    screen = program.look()
    return screen if screen.focused is not None and not screen.find('button', 'Main menu') else None
