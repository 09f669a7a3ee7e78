# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on journals that cannot be opened or written: a plain message, ways on that work by keyboard, no byte changed."""

import contextlib
import os
import shutil
import sqlite3

import disk
import person
from person import assert_sound
from ui import Program, Skip, key, run, until

AGAIN = 'Try Again'
READ = 'Open for Reading Only'
ASIDE = 'Set the File Aside and Start Anew'
ELSEWHERE = 'Use Another Folder…'

JOURNAL = 'journal.db'
WHY_NO_DISK = disk.separate()


def read_folder(program):
    """Every name in the data folder with its bytes and when they were last written."""
    return {entry.name: (read(entry.path), entry.stat().st_mtime_ns) for entry in os.scandir(program.data) if entry.name != disk.BALLAST}


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def put(program, content):
    os.makedirs(program.data, mode=0o700, exist_ok=True)
    with open(os.path.join(program.data, JOURNAL), 'wb') as file:
        file.write(content)


def get_ways(program):
    screen = program.look()
    return [way for way in (AGAIN, READ, ASIDE, ELSEWHERE) if screen.find('button', way)]


def assert_trouble(program, title, *ways):
    """The page says @title and offers @ways, and the first of them has the focus."""
    program.wait_for_text(title)
    program.look_over(title)
    until(lambda: get_ways(program) == list(ways), lambda: f'the ways on, which are {get_ways(program)}')
    until(lambda: program.get_focus() == ways[0], f'the focus on {ways[0]}')
    assert not program.look().find('button', 'Start Session')


def try_again_in_vain(program, title, *ways):
    page = program.find('button', AGAIN).path
    program.press('button', AGAIN, 'Return')
    until(lambda: (program.look().find('button', AGAIN) or program.look().nodes[0]).path not in (page, program.look().nodes[0].path),
          'the page that is made anew')
    assert_trouble(program, title, *ways)


def read_only(program):
    """Opens it for reading only, where there is much to see and nothing to begin."""
    program.press('button', READ, 'Return')
    program.wait_for_text('The journal is open for reading only. Sessions cannot be started.')
    program.wait_for_text('Your 0.25 mm roller')
    program.look_over('reading only')
    assert not program.look().find('button', 'Start Session')
    key('ctrl+n')
    program.tab()
    assert program.look().has_text('Your 0.25 mm roller'), 'a session has begun'


def set_aside(program, content):
    """Sets the file aside and begins anew. All of it is still there under another name."""
    program.press('button', ASIDE, 'Return')
    program.wait_for_text(f'The old file is kept as {JOURNAL}.aside-2026-11-24.')
    program.find('dialog', 'Welcome')
    program.look_over('begun anew')
    files = read_folder(program)
    assert sorted(files) == [JOURNAL, f'{JOURNAL}.aside-2026-11-24'], sorted(files)
    assert files[f'{JOURNAL}.aside-2026-11-24'][0] == content
    for _ in person.get_past_welcome(program):
        pass
    assert program.cell('SELECT count(*) FROM roller') == 1
    program.close()
    assert_sound(program)


def a_newer_version():
    program = Program(saved=person.make('ready'))
    with contextlib.closing(sqlite3.connect(os.path.join(program.data, JOURNAL))) as connection:
        connection.executescript('PRAGMA user_version = 99; ALTER TABLE roller ADD COLUMN colour TEXT')
    before = read_folder(program)
    page = ('This Journal Is From a Newer Version', READ, ELSEWHERE)

    program.start()
    assert_trouble(program, *page)
    read_only(program)
    program.press('button', AGAIN, 'Return')
    assert_trouble(program, *page)
    program.close()
    assert read_folder(program) == before
    answer = program.ask('--status')
    assert answer.returncode == 0 and read_folder(program) == before, answer.stderr


def a_foreign_file():
    program = Program()
    content = b'Dear diary,\ntoday I rolled nothing.\n' * 1000
    put(program, content)
    before = read_folder(program)
    page = ('This Is Not a Journal', AGAIN, ASIDE, ELSEWHERE)

    program.start()
    assert_trouble(program, *page)
    try_again_in_vain(program, *page)
    program.close()
    assert read_folder(program) == before

    program.start()
    assert_trouble(program, *page)
    set_aside(program, content)


def a_foreign_database():
    program = Program()
    os.makedirs(program.data, mode=0o700)
    with contextlib.closing(sqlite3.connect(os.path.join(program.data, JOURNAL))) as connection:
        connection.executescript('CREATE TABLE roller (colour TEXT); PRAGMA user_version = 1')
    before = read_folder(program)

    program.start()
    assert_trouble(program, 'This Is Not a Journal', AGAIN, ASIDE, ELSEWHERE)
    program.close()
    assert read_folder(program) == before


def a_truncated_database():
    program = Program(saved=person.make('ready'))
    path = os.path.join(program.data, JOURNAL)
    whole = read(path)
    page = ('The Journal Is Damaged', AGAIN, ASIDE, ELSEWHERE)
    for length in (1, 1000, len(whole) * 2 // 3):
        os.truncate(path, length)
        before = read_folder(program)
        program.start()
        assert_trouble(program, *page)
        try_again_in_vain(program, *page)
        program.close()
        assert read_folder(program) == before
        put(program, whole)

    os.truncate(path, len(whole) // 2)
    program.start()
    assert_trouble(program, *page)
    put(program, whole)
    program.press('button', AGAIN, 'Return')  # the person had a copy
    program.find('button', 'Start Session')
    program.look_over('the copy')
    program.close()
    assert_sound(program)

    os.truncate(path, len(whole) // 2)
    program.start()
    assert_trouble(program, *page)
    set_aside(program, whole[:len(whole) // 2])


def another_folder():
    program = Program()
    put(program, b'Dear diary,\n')
    before = read_folder(program)
    other = os.path.join(program.folder, 'another')
    shutil.copytree(person.make('ready').data, other)

    program.start()
    program.press('button', ELSEWHERE, 'Return')
    program.find('dialog', 'Folder for the Journal')
    program.press('table row', 'another *', 'Return')  # goes into it
    program.press('button', 'Select', 'Return')
    until(lambda: not program.look().find('dialog'), 'the end of the dialog')
    program.wait_for_text('Your 0.25 mm roller')
    program.come_to_front()
    program.look_over('another folder')
    assert read_folder(program) == before
    program.data = other
    person.begin(program)
    program.close()
    assert_sound(program)


@contextlib.contextmanager
def on_a_disk(saved=None):
    """A program whose data folder is a small disk."""
    if WHY_NO_DISK:
        raise Skip(WHY_NO_DISK)
    program = Program(now=saved.now) if saved else Program()
    place = disk.Disk(program.data)
    try:
        if saved:
            shutil.copytree(saved.data, program.data, dirs_exist_ok=True)
        yield program, place
    finally:
        place.take_away()


def a_folder_that_cannot_be_written():
    with on_a_disk(person.make('ready')) as (program, place):
        before = read_folder(program)
        page = ('The Journal Cannot Be Written', AGAIN, READ, ELSEWHERE)
        place.forbid_writing()
        program.start()
        assert_trouble(program, *page)
        try_again_in_vain(program, *page)
        read_only(program)
        program.press('button', AGAIN, 'Return')
        assert_trouble(program, *page)
        read_only(program)
        assert read_folder(program) == before

        place.allow_writing()
        program.press('button', AGAIN, 'Return')
        program.find('button', 'Start Session')
        program.look_over('writing again')
        person.begin(program)
        program.close()
        assert_sound(program)


def a_full_disk_at_the_first_start():
    with on_a_disk() as (program, place):
        page = ('The Disk Is Full', AGAIN, READ, ELSEWHERE)
        place.fill()
        program.start()
        assert_trouble(program, *page)
        try_again_in_vain(program, *page)
        assert read_folder(program) == {}

        place.make_room()
        program.press('button', AGAIN, 'Return')
        program.find('dialog', 'Welcome')
        program.look_over('room again')
        for _ in person.get_past_welcome(program):
            pass
        program.close()
        assert_sound(program)


def a_disk_that_fills_up_while_rolling():
    with on_a_disk(person.make('prepared')) as (program, place):
        program.start()
        person.resume(program)
        person.go_on(program)
        told = person.count_events(program)
        button = program.get_focus()
        place.fill()
        before = read(os.path.join(program.data, JOURNAL))

        for _ in range(2):
            program.pass_time(0.4)
            key('Next')
            program.wait_for_text('Your change could not be saved: the disk is full. Make room and try again.')
            program.look_over('full')
        program.tab()  # after which both have been dealt with
        assert person.count_events(program) == told, 'more was taken than there is room for'
        assert program.look().find('button', button), 'more is shown than there is on the disk'
        assert read(os.path.join(program.data, JOURNAL)) == before

        place.make_room()
        program.pass_time(0.4)
        person.tell(program, 'Next', 'the pass')
        assert [row[:3] for row in person.get_passes(program)] == person.plan_passes('forehead')[:1]
        until(lambda: not program.look().find('button', button), 'the next pass on the screen')

        place.fill()
        before = read(os.path.join(program.data, JOURNAL))
        program.close()  # also when not even the pause can be stored
        assert read(os.path.join(program.data, JOURNAL)) == before
        place.make_room()
        assert_sound(program)


run([a_newer_version, a_foreign_file, a_foreign_database, a_truncated_database, another_folder, a_folder_that_cannot_be_written,
     a_full_disk_at_the_first_start, a_disk_that_fills_up_while_rolling])
