# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session through the real window, from the first start to the end, by accessible names and keys only."""

import itertools
import json
import pathlib
import re
import subprocess
import time

import person
from person import PASSES, assert_sound, get_passes, plan_passes
from ui import PATIENCE, Program, key, run, until

TABLES = pathlib.Path(__file__).parents[2] / 'src' / 'treatment'
REPEAT_MS = 300  # presses of a key closer together are one
ECHO_MS = 500  # a press so soon after the beat has counted says the same


def get_sections(program):
    return {row[0]: row[1:] for row in program.rows(
        'SELECT section, state, horizontal, vertical, diagonal_up, diagonal_down, stop, skip_reason FROM session_section')}


def count_passes(program, section):
    told = [row[1] for row in get_passes(program) if row[0] == section]
    return [told.count(direction) for direction in person.DIRECTIONS]


def check_answers(program):
    """Every question of the tables has one answer, and all are no."""
    questions = sorted(re.findall(r'"(scr-[a-z0-9-]+)"', ''.join(path.read_text() for path in TABLES.glob('derma-question-table-*.c'))))
    answers = program.rows('SELECT question, value FROM answer ORDER BY question')
    assert len(questions) > 60, questions
    assert answers == [(question, 'no') for question in questions], set(questions) ^ {question for question, _ in answers}


def check_times(program, start):
    """One row for each thing that was told, in the order in which it was, at times at which it can have been."""
    events = program.rows('SELECT seq, kind, at_ms, utc_offset_s FROM session_event ORDER BY seq')
    times = [event[2] / 1000 for event in events]
    assert [event[0] for event in events] == list(range(len(events)))
    assert (events[0][1], events[-1][1]) == ('begin', 'end'), events
    assert times == sorted(times)
    assert start <= times[0] and times[-1] <= program.now(), (start, times[0], times[-1], program.now())
    assert {event[3] for event in events} == {3600}, 'in Berlin it is winter'
    answered = program.rows('SELECT min(at_s), max(at_s) FROM answer')[0]
    assert int(times[0]) <= answered[0] <= answered[1] <= times[1], (answered, times)


def check_steps(program):
    """Each step was done once, and none before its timer was over."""
    rows = program.rows("SELECT kind, step, at_ms / 1000.0 FROM session_event WHERE kind IN ('step-start', 'step-done') ORDER BY seq")
    done = {step: at for kind, step, at in rows if kind == 'step-done'}
    assert len(done) == sum(kind == 'step-done' for kind, _, _ in rows), rows
    assert set(done) == set(person.PREPARATION + person.AFTERWARDS), set(done) ^ set(person.PREPARATION + person.AFTERWARDS)
    started = {step: at for kind, step, at in rows if kind == 'step-start'}
    before = {step: other for other, step in itertools.pairwise(person.PREPARATION + person.AFTERWARDS)}
    for step, seconds in person.TIMERS.items():
        if step in started:
            begun = started[step]
        elif step in ('prep-wash-face', 'fin-rinse-face'):  # begin with the soak, and when rolling ends
            begun = started.get('prep-soak') if step == 'prep-wash-face' else get_t0_ms(program) / 1000
        else:
            begun = done[before[step]]
        assert done[step] - begun >= seconds, f'{step} took {done[step] - begun} s of {seconds}'


def get_t0_ms(program):
    return program.cell("SELECT max(at_ms) FROM session_event WHERE kind IN ('section-end', 'section-skip', 'hard-stop', 'wrong')")


def from_first_start_to_done():
    program = Program()
    program.start()
    start = program.now()
    for moment in person.get_past_welcome(program):
        program.look_over(moment)
    for moment in person.tell_of_patch_tests(program):
        program.look_over(moment)
    for moment in person.do_session(program, keys=('space', 'Return', 'Right', 'Next', 'KP_Enter')):
        if moment not in ('roll roll-strokes', 'roll roll-rest') or program.cell("SELECT count(*) FROM session_event WHERE kind = 'pass'") < 10:
            program.look_over(moment)
    person.end(program)
    program.wait_for_text('Rest until Tuesday 1 December')
    program.look_over('rest')

    check_answers(program)
    check_times(program, start)
    check_steps(program)
    assert [row[:3] for row in get_passes(program)] == plan_passes(*person.SECTIONS), get_passes(program)
    assert get_sections(program) == {section: ('done', PASSES, PASSES, PASSES, PASSES, None, None) for section in person.SECTIONS}
    assert program.rows('SELECT end, stop, t0_s, pain, note, needle_um, passes, excluded FROM session') == [
        ('completed', None, get_t0_ms(program) // 1000, person.ROLLING_PAIN, person.NOTE, 250, PASSES, '')]
    assert program.rows('SELECT redness, swelling, bleeding, peeling, itch, pain FROM healing') == [tuple(person.LEVELS.values())]

    status = json.loads(program.ask('--status').stdout)
    assert status['may_start'] == 'no' and set(status['reasons']) == {'rule-interval', 'rule-not-healed'}, status
    assert status['open_session'] is None and status['hours_since_last'] == 0, status
    assert status['last_session']['needle_um'] == 250, status
    assert_sound(program)

    program.close()
    program.start()
    program.wait_for_text('Rest until Tuesday 1 December')
    assert not program.look().find('button', 'Start Session')
    program.close()


def page_down_alone():
    """A presenter remote has no other key."""
    program = person.start_at('prepared')
    person.resume(program)
    person.do_all(person.roll(program, keys=('Next',)))
    program.wait_for_text('Rinse')
    program.look_over('finish')
    passes = get_passes(program)
    assert [row[:3] for row in passes] == plan_passes(*person.SECTIONS), passes
    assert sum(row[4] for row in passes) < len(passes) / 2, f'most were counted by the key: {passes}'
    assert all(row[0] == 'done' for row in get_sections(program).values())
    program.close()
    assert_sound(program)


def one_left_out_one_skipped_one_stopped():
    program = person.start_at('ready')
    person.begin(program)
    person.do_all(person.answer_check(program, left_out=('Chin',)))
    person.do_all(person.do_steps(program, ['prepare']))
    person.do_all(person.roll(program, until_section='left-cheek'))
    person.go_on(program)
    person.go_on(program)
    person.skip_section(program, 'I cannot reach or see it well')
    person.do_all(person.roll(program, until_section='right-cheek'))
    person.go_on(program)
    person.go_on(program)
    person.tell_what_is_wrong(program, 'It really hurts.')
    program.look_over('stopped for pain')
    person.do_all(person.roll(program))
    person.do_all(person.finish(program))

    whole = [PASSES] * len(person.DIRECTIONS)
    some = {section: count_passes(program, section) for section in ('left-cheek', 'right-cheek')}
    assert all(1 <= sum(passes) < sum(whole) for passes in some.values()), some  # one, or more where the machine is slow
    assert get_sections(program) == {'forehead': ('done', *whole, None, None),
                                     'left-cheek': ('skipped', *some['left-cheek'], None, 'reach'),
                                     'right-cheek': ('done', *some['right-cheek'], 'roll-stop-pain', None),
                                     'chin': ('excluded', 0, 0, 0, 0, None, None),
                                     'nose-upper-lip': ('done', *whole, None, None)}, get_sections(program)
    assert program.cell('SELECT excluded FROM session') == 'chin'
    program.press('list item', 'What was rolled', 'Return')
    for name, words in (('Your left cheek', 'I cannot reach or see it well'), ('Chin', 'Left out'), ('Your right cheek', 'Stopped because it hurt')):
        row = program.focus('list item', name)
        said = [node.name for node in program.look().nodes if node.role == 'label' and node.is_in(row)]
        assert any(words in text for text in said), (name, said)
    person.end(program)
    program.close()
    assert program.rows('SELECT end, stop FROM session') == [('completed', None)]
    assert_sound(program)


def one_press_counts_once():
    """A key that is pressed twice at once, or held down, is one press. What the beat has just counted no key counts again."""
    program = person.start_rolling()
    program.pass_time(1)
    key('Next', 'Next', 'Next', 'Next', delay=0)
    until(lambda: get_passes(program), 'the first pass')
    program.tab()  # after which all four have been dealt with
    program.pass_time(1)

    pressed = count_presses(program)
    hold('Next', 0.8)
    until(lambda: count_presses(program) > pressed, 'the pass of the key that was held')
    program.tab()
    assert count_presses(program) == pressed + 1, get_passes(program)

    pressed += 1
    told = 0
    while len(get_passes(program)) < PASSES * len(person.DIRECTIONS) - 1:  # nobody presses; a pass takes five strokes, a second each
        before = len(get_passes(program))
        program.set_time(get_passes(program)[-1][3] / 1000 + 5.05)
        until(lambda: len(get_passes(program)) > before, 'a pass by the beat')
        key('Next')
        program.tab()
        told += 1
    assert count_presses(program) < pressed + told, get_passes(program)
    program.pass_time(0.8)
    person.tell(program, 'Next', 'the last pass')

    passes = get_passes(program)
    assert [row[:3] for row in passes] == plan_passes('forehead'), passes
    for before, after in itertools.pairwise(passes):
        assert after[4] or after[3] - before[3] >= (ECHO_MS if before[4] else REPEAT_MS), (before, after)
    program.wait_for_text('Enough')
    program.close()
    assert_sound(program)


def count_presses(program):
    """How many passes were counted by a key."""
    return sum(not row[4] for row in get_passes(program))


def hold(name, seconds):
    """Holds a key down, which repeats it."""
    subprocess.run(['xdotool', 'keydown', name, 'sleep', str(seconds), 'keyup', name], check=True)


def away_for_half_an_hour_and_for_a_day():
    program = person.start_rolling()
    person.go_on(program)
    person.pause(program)
    program.pass_time(29 * 60)
    person.resume(program)
    assert person.get_place(program) == ('roll', 'roll-strokes'), person.get_place(program)

    person.pause(program)
    program.pass_time(31 * 60)
    person.resume(program)
    program.wait_for_text('Disinfect Again')
    program.look_over('disinfect again')
    person.do_all(person.do_steps(program, [('roll', step) for step in person.PREPARATION]))
    program.find('heading', 'Forehead')
    person.go_on(program)
    person.go_on(program)
    passes = [row[:3] for row in get_passes(program)]
    assert len(passes) >= 2 and passes == plan_passes('forehead')[:len(passes)], passes

    person.pause(program)
    program.close()
    program.pass_time(25 * 3600)
    program.start()
    person.resume(program)
    program.wait_for_text('Rinse')
    assert person.get_place(program) == ('finish', 'fin-rinse-face'), person.get_place(program)
    person.do_all(person.finish(program))
    program.wait_for_text('Your session ended early')
    person.end(program)
    program.close()
    assert program.cell('SELECT end FROM session') == 'stopped'
    assert_sound(program)


def closing_the_window_pauses():
    program = person.start_rolling()
    person.go_on(program)
    key('ctrl+w')
    program.wait()
    assert program.rows('SELECT kind FROM session_event ORDER BY seq DESC LIMIT 1') == [('pause',)]
    passes = get_passes(program)
    program.pass_time(60)
    program.start()
    person.come_back(program)
    program.find('heading', 'Forehead')
    program.find('image', f'{passes[-1][2]} of 2 passes done')
    person.go_on_rolling(program)
    rolled = program.cell("SELECT rolled_ms FROM session_section WHERE section = 'forehead'")
    assert rolled < 30000, f'the clock ran on while nobody rolled: {rolled} ms'
    person.go_on(program)
    program.close()
    assert_sound(program)


def two_processes_on_one_folder():
    """The second of one person's raises the window of the first; one of another bus says what is the matter."""
    first = person.start_rolling()
    other = Program()
    other.start()
    until(other.is_in_front, 'another window in front')
    second = first.ask()
    assert second.returncode == 0, second.stderr
    until(first.is_in_front, 'the window of the first in front')
    other.kill()

    bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'], stdout=subprocess.PIPE, text=True,
                           stderr=subprocess.DEVNULL)
    stranger = Program(share=first)
    begun = time.monotonic()
    stranger.start(environment={'DBUS_SESSION_BUS_ADDRESS': bus.stdout.readline().strip()})
    stranger.wait_for_text('The Journal Is in Use')
    assert time.monotonic() - begun < PATIENCE
    stranger.look_over('journal in use')
    for name in ('Try Again', 'Open for Reading Only', 'Use Another Folder…'):
        stranger.find('button', name)
    assert json.loads(first.ask('--status').stdout)['open_session'] == 1
    stranger.kill()
    bus.kill()
    bus.wait()
    assert first.ask().returncode == 0
    until(first.is_in_front, 'the window of the first in front')
    person.go_on(first)
    first.close()
    assert_sound(first)


run([from_first_start_to_done, page_down_alone, one_left_out_one_skipped_one_stopped, one_press_counts_once,
     away_for_half_an_hour_and_for_a_day, closing_the_window_pauses, two_processes_on_one_folder])
