# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide, by keyboard in the real window: an article is read, a word is found, a source is followed."""

from ui import Program, key, run, type_text, until


def open_guide():
    program = Program()
    answer = program.ask('--demo=4')
    assert answer.returncode == 0, answer.stderr
    program.start()
    key('alt+5')
    program.find('heading', 'How It Works')
    program.look_over('guide')
    return program


def list_found(program):
    """What was found has the article as its description; the articles themselves are list items, too."""
    return [node for node in program.look().nodes if node.role == 'list item' and 'compromise' in node.name]


def read_find_and_follow():
    program = open_guide()

    # an article
    program.focus('list item', 'Roller Care')
    key('Return')
    program.find('heading', 'Roller Care')
    program.find('heading', 'When to replace it')
    program.look_over('article')

    # a word, whatever its case
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Find in the guide', 'the focus in the search')
    type_text('COMPROMISE')
    until(lambda: list_found(program), 'the sentence')
    key('Return')
    until(lambda: (program.get_focus() or '').startswith('Alcohol disinfects'), 'the focus on what was found')
    program.look_over('found')

    # its source, and back
    program.press('button', 'Source 34:*', with_key='Return')
    program.find('heading', 'Sources')
    until(lambda: 'disinfection and sterilization' in (program.get_focus() or ''), 'the focus on the source')
    program.find('button', 'Open source 34 in the browser:*')
    key('alt+Left')
    program.find('heading', 'Roller Care')
    program.close()


def nothing_found():
    program = open_guide()
    key('ctrl+f')
    until(lambda: program.get_focus() == 'Find in the guide', 'the focus in the search')
    type_text('shampoo')
    program.wait_for_text('Nothing Found')
    program.look_over('nothing')
    key('Escape')
    program.find('list item', 'Technique')
    program.close()


run([read_find_and_follow, nothing_found])
