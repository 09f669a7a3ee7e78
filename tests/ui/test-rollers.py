# SPDX-License-Identifier: GPL-3.0-or-later
"""Rollers, by somebody who does not see them: added, worn out until the app refuses them, and judged after a missed cleaning."""

import json

from person import do_all, do_session, do_steps, end, get_place, record, resume, roll, start_at
from ui import key, run, type_text, until

DAY = 24 * 3600


def ask_status(program):
    answer = program.ask('--status')
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def is_refused_for_roller(program):
    return 'rule-roller-retired' in ask_status(program)['reasons']


def open_rollers(program):
    key('ctrl+r')
    program.find('button', 'Add roller')


def add_and_wear_out():
    """What is refused at home is refused while it is typed; one session of the maker’s limit of one, and it may not be used."""
    program = start_at('ready')
    open_rollers(program)
    program.wait_for_text('Roller of 0.25 mm')
    program.look_over('rollers')
    program.press('button', 'Add roller', 'Return')
    program.focus('text', 'Needle length in mm')
    type_text('1.5')
    program.wait_for_text('belong in the hands of a professional')
    assert not program.look().find('button', 'Add').has('sensitive')
    key('ctrl+a')
    type_text('0.2')
    program.wait_for_text('At least 7 days between sessions.')
    program.focus('text', 'Maker or name, if you like')
    type_text('Lumo')
    program.focus('spin button', 'The maker’s own limit of sessions 0 where the maker names none')
    key('ctrl+a')
    type_text('1')
    program.press('button', 'Add', 'Return')
    until(lambda: program.cell('SELECT count(*) FROM roller') == 2, 'the second roller in the journal')
    program.wait_for_text('Lumo, 0.2')
    assert program.cell('SELECT maker_max_uses FROM roller WHERE id = 2') == 1
    program.wait_for_text('This is the last session for this roller.')
    assert not is_refused_for_roller(program)

    retire(program, 'Roller of 0.25 mm', 'It was dropped on its needles.')
    until(lambda: program.cell('SELECT retired_why FROM roller WHERE id = 1') == 'rl-drop', 'the retired roller in the journal')
    program.wait_for_text('Earlier rollers')
    program.close_dialog('Rollers')
    program.find('button', 'Start Session')
    do_all(do_session(program))
    end(program)

    assert is_refused_for_roller(program)
    open_rollers(program)
    program.wait_for_text('Your roller has done its 1 session')
    program.wait_for_text('1 session done, and no more are left')
    program.look_over('a worn roller')
    program.press('button', 'Replace It…', 'Return')
    program.find('button', 'Replace')
    until(lambda: program.look().focused is not None, 'the focus in the dialog')
    program.press('button', 'Replace', 'Return')
    until(lambda: program.cell('SELECT replaces FROM roller WHERE id = 3') == 2, 'the new roller in the journal')
    assert not is_refused_for_roller(program)
    program.close_dialog('Rollers')
    program.close()


def retire(program, name, reason):
    program.press('toggle button', f'More of {name}', 'space')
    program.press('menu item', 'Retire…', 'Return')
    program.press('radio button', reason, 'space')
    program.press('button', 'Retire', 'Return')


def missed_cleaning():
    """The roller stays unwashed for more than a day; then it may not be used before somebody looked at it."""
    program = start_at('prepared')
    resume(program)
    do_all(roll(program))
    until(lambda: get_place(program)[0] == 'finish', 'the end of rolling')
    key('Escape')
    program.find('button', 'Resume Session')
    program.pass_time(DAY + 3600)
    resume(program)
    do_all(do_steps(program, [('finish', step) for step in ('fin-rinse-face', 'fin-pat-dry', 'fin-cool', 'fin-moisturise')]))
    do_all(record(program))
    do_all(do_steps(program, [('finish', step) for step in ('fin-wash-roller', 'fin-soak-roller', 'fin-dry-roller')]))
    end(program)

    assert is_refused_for_roller(program)
    open_rollers(program)
    program.wait_for_text('Your roller was washed more than a day after the session')
    program.press('button', 'Say How It Is…', 'Return')
    program.look_over('the judgement')
    program.press('radio button', 'It was washed and soaked within a day, and is dry, clean and whole.', 'space')
    program.press('button', 'Save', 'Return')
    until(lambda: program.cell('SELECT count(*) FROM roller_judgement') == 1, 'the judgement in the journal')
    assert not is_refused_for_roller(program)
    program.press('button', 'Undo', 'Return')
    until(lambda: program.cell('SELECT count(*) FROM roller_judgement') == 0, 'the judgement taken back')
    assert is_refused_for_roller(program)
    program.close_dialog('Rollers')
    program.close()


run([add_and_wear_out, missed_cleaning])
