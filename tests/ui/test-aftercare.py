# SPDX-License-Identifier: GPL-3.0-or-later
"""From the end of a session to four weeks later: the page, the notifications, --status and the sheet say the same, and it is what
protocol.md 5 says."""

import datetime
import json
import os
import re
import subprocess

import person
from desktop import Desk, Home, Server
from protocol import BANDS, BANS, CARE, HOUR, Aftercare, get_band
from ui import key, run, until

IDS = {entry.words: item for table in (CARE, BANS) for item, entry in table.items()}
PAPERS = ('A4', 'Letter')
SHEET_EVERY = 5  # instants
OPEN = {'reminders-discreet': 'false'}  # notifications say all
NOT_BEFORE = {'Sunscreen': 'ac-no-sunscreen', 'Make-up': 'ac-no-makeup', 'Sport': 'ac-no-sweat', 'Sauna, heat': 'ac-no-heat',
              'Pool, lake, sea': 'ac-no-swim', 'Retinoid, acids, vitamin C': 'ac-no-actives', 'Scrub, brush': 'ac-no-scrub',
              'Waxing': 'ac-no-wax', 'Injections': 'ac-no-injection', 'Peel, laser or IPL': 'ac-no-peel-laser'}
DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


def get_item(words):
    return IDS[words]


# what each of them says

class Page:
    """What the aftercare page tells a screen reader."""

    def __init__(self, screen):
        self.do, self.avoid, self.later = set(), {}, {}
        for node in screen.nodes:
            if node.parent is not None and node.parent.role == 'list' and node.parent.name == 'Do now':
                self.do.add(get_item(node.name))
            elif node.role == 'list item' and node.name.startswith('Due now: the record'):
                self.do.add('ac-log')
            elif node.role == 'list item' and not node.name[:1].isdigit():
                self.add(node.name)

    def add(self, name):
        avoid = re.fullmatch(r'(.*?)(?:, (\d+) (hour|minute)s? more)?, until (.*)', name)
        later = re.fullmatch(r'(.*), from (.*)', name)
        if avoid:
            self.avoid[get_item(avoid[1])] = (avoid[2] and int(avoid[2]) * (HOUR if avoid[3] == 'hour' else 60), avoid[4])
        elif later:
            self.later[get_item(later[1])] = later[2]

    def __repr__(self):
        return f'do {self.do}, avoid {self.avoid}, later {self.later}'


class Sheet:
    """What the printed sheet says of what is to be avoided."""

    def __init__(self, program, paper):
        path = os.path.join(program.folder, 'sheet.pdf')
        answer = program.ask(f'--aftercare-sheet={path}', f'--paper={paper}')
        assert answer.returncode == 0, answer.stderr
        text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
        self.next_session = re.search(r'No rolling before: (.*?)\. And only if', text)[1]
        self.avoid = dict(self.find_avoid(text))
        self.not_before = dict(self.find_not_before(text))

    def find_avoid(self, text):
        """Items, and whether they are done with. Sunscreen is spoken of once more, where it is to be put on."""
        part = ' '.join(text[text.index('Avoid for 24 hours'):text.index('Not before')].split())
        words = {word.lower(): item for item, ban in BANS.items() for word in (ban.words, ban.brief)}
        longest_first = sorted(map(re.escape, words), key=len, reverse=True)
        matches = list(re.finditer(f'({"|".join(longest_first)})( done)?', part.lower()))
        for match in reversed(matches):
            yield words[match[1]], match[2] is not None

    def find_not_before(self, text):
        """Items, and the words for when it may be again."""
        part = ' '.join(text[text.index('Not before'):text.index('What is normal')].split())
        names = '|'.join(sorted(map(re.escape, NOT_BEFORE), key=len, reverse=True))
        for match in re.finditer(rf'((?:{names})(?: · (?:{names}))*) (done|\w+ \d+ \w+, \d+:\d+)', part):
            for name in match[1].split(' · '):
                yield NOT_BEFORE[name], match[2]


def read_status(program):
    answer = program.ask('--status')
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)['aftercare']


def get_notified(server):
    """The items of all notifications that are shown."""
    items = set()
    for notification in server.shown():
        lines = [notification.title] if notification.title in IDS else notification.body.split('\n')
        items |= {get_item(line) for line in lines}
    return items


def get_words(care, utc, now):
    """How an instant is told to a person: the day of the week alone where that is enough."""
    local = care.get_local(utc)
    near = f'{DAYS[local.weekday()]} {local:%H:%M}'
    far = f'{DAYS[local.weekday()]} {local.day} {local:%B, %H:%M}'
    return near if (local.date() - care.get_local(now).date()).days < 7 else far


# whether they agree

def is_told_right(care, end, now, more, words):
    """@more: seconds that are said to be left, rounded up to hours or minutes; nothing where it is long"""
    left = end - now
    return words == get_words(care, end, now) and (left <= more <= left + (HOUR if more >= HOUR else 60) if more else left > 48 * HOUR)


def compare(program, server, care, moment):
    """One instant, at which nothing is ticked."""
    now = program.now()
    status = read_status(program)
    hour = (now - care.t0) / HOUR
    where = f'hour {hour:.3f} ({moment})'

    assert set(status['do']) == care.get_do(now), (where, status['do'], care.get_do(now))
    assert set(status['later']) == care.get_later(now), (where, status['later'], care.get_later(now))
    assert set(status['missed']) == care.get_missed(now), (where, status['missed'], care.get_missed(now))
    avoid = {entry['id']: datetime.datetime.fromisoformat(entry['until']).timestamp() for entry in status['avoid']}
    assert avoid == care.get_avoid(now), (where, avoid, care.get_avoid(now))

    page = None

    def read_page():
        nonlocal page
        page = Page(program.look())
        return (page.do == set(status['do']) and page.later.keys() == set(status['later']) - {'ac-log'} and
                page.avoid.keys() == avoid.keys() and all(is_told_right(care, avoid[item], now, *page.avoid[item]) for item in avoid))

    until(read_page, lambda: f'{where}: the page to agree; it says {page}, and --status {status}')

    if care.is_waking(now):
        until(lambda: get_notified(server) == care.get_told(now),
              lambda: f'{where}: the notifications to agree: {get_notified(server)} instead of {care.get_told(now)}')
    else:
        until(lambda: get_notified(server) <= care.get_do(now), lambda: f'{where}: nothing that is over; there is {get_notified(server)}')


def compare_sheet(program, care, paper):
    now = program.now()
    sheet = Sheet(program, paper)
    where = f'hour {(now - care.t0) / HOUR:.3f} on {paper}'
    avoid = care.get_avoid(now)
    next_session = care.get_local(care.get_avoid_end('ac-no-roll'))

    words = f'{next_session:%A} {next_session.day} {next_session:%B %Y, %H:%M}'
    # Where a line is broken pdftotext may swallow the space.
    assert ''.join(sheet.next_session.split()) == ''.join(words.split()), (where, sheet.next_session)
    assert sheet.avoid == {item: item not in avoid for item in BANS}, (where, sheet.avoid, avoid)
    for item in NOT_BEFORE.values():
        end = care.get_local(care.get_avoid_end(item))
        words = f'{end:%a} {end.day} {end:%b, %H:%M}' if item in avoid else 'done'
        assert sheet.not_before[item] == words, (where, item, sheet.not_before[item], words)


def unfold(program):
    """Shows what is folded together, once for all."""
    key('alt+2')
    program.find('list item', 'Later')
    for name in ('Later', '[1-9]* more, until *'):
        program.press('list item', name, 'space')
    until(lambda: len(Page(program.look()).avoid) == len(BANS), lambda: f'all that is to be avoided; there is {Page(program.look())}')


def walk(program, server, care, instants):
    """Goes from instant to instant, never back. At night nobody is told anything."""
    told = len(server.came())
    for number, now in enumerate(instants):
        was_waking = care.is_waking(program.now())
        program.wait_until(now)
        compare(program, server, care, care.get_local(now).strftime('%a %H:%M:%S'))
        if number % SHEET_EVERY == 0:
            compare_sheet(program, care, PAPERS[number // SHEET_EVERY % 2])
        if not was_waking and not care.is_waking(now):
            assert len(server.came()) == told, server.came()[told:]
        told = len(server.came())


def get_edges(care):
    """Every change, and the second before it."""
    return sorted(instant for change in care.get_changes() for instant in (change - 1, change) if instant > care.t0 + 60)


# tests

def after_a_session_at_the_window():
    """With 0.25 mm. Hour by hour through the first day and a half."""
    server = Server()
    program = Desk(person.make('ready'), **OPEN)
    program.start()
    person.do_all(person.do_session(program))
    person.end(program)
    program.close()
    program.adopt_service()
    program.is_asleep = True
    t0 = program.cell('SELECT t0_s FROM session')
    care = Aftercare(t0, 'nb-b', program.zone)
    program.wait_until(program.now() + 5)
    program.start()
    unfold(program)
    compare(program, server, care, 'just rolled')
    hours = [care.at(hour) for hour in range(1, 37)]
    walk(program, server, care, sorted({*hours, *get_edges(care), care.at(672), care.at(700)}))
    assert not program.rows('SELECT * FROM tick')
    program.close()
    program.adopt_service()
    server.stop()


def make_band_test(band):
    def test():
        server = Server()
        program = Home(needle_um=BANDS[band], **OPEN)
        t0, needle_um = program.rows('SELECT t0_s, needle_um FROM session ORDER BY t0_s DESC LIMIT 1 OFFSET 1')[0]
        care = Aftercare(program.t0, band, program.zone, Aftercare(t0, get_band(needle_um), program.zone))
        program.start()
        program.wait_until(program.t0 + 90)
        unfold(program)
        walk(program, server, care, get_edges(care))
        program.close()
        program.adopt_service()
        server.stop()
    test.__name__ = f'after_a_session_with_{band}'
    return test


run([after_a_session_at_the_window, *(make_band_test(band) for band in BANDS)])
