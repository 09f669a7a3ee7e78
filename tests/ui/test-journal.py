# SPDX-License-Identifier: GPL-3.0-or-later
"""What was recorded, by keyboard: a session is found, corrected, deleted and put back in the real window."""

from ui import Program, key, run, type_text, until


def open_journal(weeks):
    program = Program()
    answer = program.ask(f'--demo={weeks}')
    assert answer.returncode == 0, answer.stderr
    program.start()
    key('alt+4')
    program.find('list item', 'Session with*')
    program.look_over('journal')
    return program


def count_sessions(program):
    return program.cell('SELECT count(*) FROM session WHERE t0_s IS NOT NULL')


def note_of_oldest(program):
    return program.cell('SELECT note FROM session WHERE t0_s IS NOT NULL ORDER BY t0_s LIMIT 1')


def list_items(program):
    return [node for node in program.look().nodes if node.role == 'list item' and node.name.startswith('Session with')]


def find_edit_delete_undo():
    program = open_journal(8)
    n_sessions = count_sessions(program)
    oldest = program.cell('SELECT min(t0_s) FROM session')
    with_words = 'Ganz ruhig, rötlich'

    # a note to find it by
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Search the journal', 'the focus in the search')
    program.focus('list item', 'Session with*')
    key('Return')
    program.find('label', 'What you noted')
    program.look_over('session')
    program.focus('text', 'Note')
    type_text(with_words)
    key('Return')
    until(lambda: program.cell('SELECT count(*) FROM session WHERE note = ?', with_words) == 1, 'the note on the disk')
    key('alt+Left')
    program.find('text', 'Search the journal')

    # found without accents and capitals
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Search the journal', 'the focus in the search')
    type_text('ROTLICH')
    until(lambda: len(list_items(program)) == 1, 'one session')
    key('Escape')
    until(lambda: len(list_items(program)) > 1, 'all of them')

    # one that healed long ago goes at once, and comes back
    type_text('ROTLICH')
    until(lambda: len(list_items(program)) == 1, 'one session')
    noted = program.cell('SELECT id FROM session WHERE note = ?', with_words)
    program.pass_time(60 * 86400)
    program.focus('list item', 'Session with*')
    key('Return')
    program.find('label', 'What you noted')
    program.press('toggle button', 'More')
    program.find('menu item', 'Delete Session')
    key('Down', 'Down', 'Down')
    until(lambda: program.get_focus() == 'Delete Session', 'the focus on the last of the menu')
    key('Return')
    until(lambda: count_sessions(program) == n_sessions - 1, 'the session is gone')
    assert program.cell('SELECT count(*) FROM session WHERE id = ?', noted) == 0
    program.press('button', 'Undo')
    until(lambda: count_sessions(program) == n_sessions, 'the session is back')
    assert program.cell('SELECT note FROM session WHERE id = ?', noted) == with_words
    assert program.cell('SELECT min(t0_s) FROM session') == oldest
    program.close()
    answer = program.ask('--check')
    assert answer.returncode == 0, answer.stderr + answer.stdout


run([find_edit_delete_undo])
