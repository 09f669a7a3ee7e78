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


def go_to_session(program, number):
    """Puts the keyboard on one of the sessions of the list, the newest being 1."""
    program.focus('list item', 'Session with*')
    while number > 1:
        Program.bus.forget_focus(program.name)
        key('Down')
        focused = Program.bus.wait_for_focus(program.name, 5)
        assert focused, 'there are not so many'
        number -= focused[1].startswith('Session with')


def find(program, text, n_found):
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Search the journal', 'the focus in the search')
    type_text(text)
    until(lambda: len(list_items(program)) == n_found, f'{n_found} sessions')


def find_edit_delete_undo():
    """A session whose rest is long over is found, corrected, deleted at once and put back."""
    program = open_journal(8)
    n_sessions = count_sessions(program)
    words = 'quite calm, a little warm'

    # a note to find it by
    go_to_session(program, 2)
    key('Return')
    program.find('label', 'What you noted')
    program.look_over('session')
    program.focus('text', 'Note')
    type_text(words)
    key('Return')
    until(lambda: program.cell('SELECT count(*) FROM session WHERE note = ?', words) == 1, 'the note on the disk')
    noted = program.cell('SELECT id FROM session WHERE note = ?', words)
    key('alt+Left')
    program.find('entry', 'Search the journal')

    # found whatever the capitals, and in any order; Escape shows everything again
    find(program, 'WARM Calm', 1)
    key('Escape')
    until(lambda: program.look().find('list item', 'Healing log*'), 'all of them')

    find(program, 'Warm', 1)
    go_to_session(program, 1)
    key('Return')
    program.find('label', 'What you noted')
    program.focus('combo box', 'Pain at its worst')
    key('Delete')
    until(lambda: count_sessions(program) == n_sessions - 1, 'the session is gone')
    assert program.cell('SELECT count(*) FROM session WHERE id = ?', noted) == 0
    program.press('button', 'Undo')
    until(lambda: count_sessions(program) == n_sessions, 'the session is back')
    assert program.cell('SELECT note FROM session WHERE id = ?', noted) == words
    program.close()
    answer = program.ask('--check')
    assert answer.returncode == 0, answer.stderr + answer.stdout


def rest_stays():
    """While the skin rests it is asked first, and day and needle length stay: no session can start earlier."""
    program = open_journal(8)
    newest = 'SELECT is_stated, needle_um, t0_s FROM session WHERE t0_s IS NOT NULL ORDER BY t0_s DESC LIMIT 1'
    before = program.rows(newest)[0]
    may_start = program.ask('--status').stdout
    go_to_session(program, 1)
    key('Return')
    program.focus('combo box', 'Pain at its worst')
    key('Delete')
    program.find('alert', 'Delete This Session?')
    program.look_over('question')
    assert program.rows(newest)[0] == before
    program.press('button', 'Delete')
    until(lambda: program.rows(newest)[0] == (1, *before[1:]), 'only the day')
    assert program.ask('--status').stdout == may_start
    program.press('button', 'Undo')
    until(lambda: program.rows(newest)[0] == before, 'the session is back')
    program.close()
    answer = program.ask('--check')
    assert answer.returncode == 0, answer.stderr + answer.stdout


def patch_tests():
    """They are found by their name, and open where they are recorded."""
    program = open_journal(8)
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Search the journal', 'the focus in the search')
    type_text('patch roller')
    until(lambda: program.look().find('list item', 'Patch test of a roller*') and not list_items(program), 'patch tests alone')
    program.look_over('patch tests')
    program.focus('list item', 'Patch test of a roller*')
    key('Return')
    program.find('dialog', None)
    key('Escape')
    until(lambda: not program.look().find('dialog', None), 'the journal again')
    program.close()


def go_to_month():
    """An old entry is reached by its month, with the keyboard alone, and what was found is counted."""
    program = open_journal(24)
    key('ctrl+g')
    until(lambda: (program.get_focus() or '').endswith(' 2026'), 'the focus in the months')
    key('End')
    key('Return')
    until(lambda: '. ' in (program.get_focus() or '') and not program.look().find('list item', '*November 2026'), 'the keyboard on an old entry')
    program.look_over('months')

    key('ctrl+f')
    until(lambda: program.get_focus() == 'Search the journal', 'the focus in the search')
    type_text('healing')
    until(lambda: program.look().find('label', '*entries found'), 'how many there are')
    program.close()


run([find_edit_delete_undo, rest_stays, patch_tests, go_to_month])
