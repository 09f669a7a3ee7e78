# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders as they come without a window: on a bus with a server of notifications, by a clock that is set from outside."""

import contextlib
import fcntl
import os
import time

from desktop import ID, LOW, OBJECT, Home, Server, call, has_owner
from ui import BINARY, run, until

DAY = '2026-11-%02d %s'
HOUR = 3600


class Case:
    """A home, a server, and the service."""

    def __init__(self, start=True, **settings):
        self.server = Server()
        self.home = Home(**settings)
        if start:
            self.home.start_service()

    def __enter__(self):
        return self.home, self.server

    def __exit__(self, kind, _error, _trace):
        if kind is None:
            assert self.home.service is None or self.home.service.poll() in (None, 0), self.home.read_errors()
            self.home.assert_quiet()
        self.home.clean_up()
        self.server.stop()


def told(server):
    return [notification.title for notification in server.came()]


def wait_for(server, n):
    """Waits for the n-th thing that the person is told, and gives it back."""
    until(lambda: len(server.came()) >= n, lambda: f'notification {n}; there came {told(server)}')
    came = server.came()
    assert len(came) == n, came
    return came[-1]


def wait_for_none(server, what):
    until(lambda: not server.shown(), lambda: f'{what}: {server.shown()}')


def assert_no_more(server, n):
    time.sleep(0.3)
    assert len(server.came()) == n, told(server)


@contextlib.contextmanager
def writing(home):
    """As somebody else who writes in the journal."""
    folder = os.open(home.data, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(folder)


def comes_without_a_window():
    with Case() as (home, server):
        first = wait_for(server, 1)
        assert first.title == '2 things to do', first
        assert first.body.split('\n') == ['Moisturiser', 'Fresh pillowcase tonight'], first
        assert first.buttons == ['All Done', 'In 1 Hour', 'Later…'] and first.default, first

        home.wait_until(home.t0 + HOUR - 1)
        assert_no_more(server, 1)
        home.wait_until(home.t0 + HOUR)
        log = wait_for(server, 2)
        assert (log.title, log.body) == ('Six short questions', ''), log
        assert log.buttons == ['Record', 'In 1 Hour', 'Later…'] and log.default, log

        home.wait_until(DAY % (16, '06:59:59'))
        assert_no_more(server, 2)
        home.wait_until(DAY % (16, '07:00:00'))
        assert wait_for(server, 3).title == '4 things to do'

        assert home.service.poll() is None
        assert 'window' not in call(ID, OBJECT, 'org.freedesktop.DBus.Introspectable', 'Introspect')[0]
        assert 'libEGL' not in open(f'/proc/{home.service.pid}/maps', encoding='utf-8').read()


def get_open_files(home):
    folder = f'/proc/{home.service.pid}/fd'
    paths = []
    for name in os.listdir(folder):
        with contextlib.suppress(FileNotFoundError):  # closed meanwhile
            paths.append(os.readlink(os.path.join(folder, name)))
    return [path for path in paths if path.startswith(home.data)]


def leaves_the_journal_to_others():
    with Case() as (home, server):
        wait_for(server, 1)
        until(lambda: not get_open_files(home), lambda: f'the end of {get_open_files(home)}')  # it may look once more at its start
        with writing(home):
            pass


def done_ticks_and_withdraws():
    with Case() as (home, server):
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        wait_for(server, 2)
        home.wait_until(DAY % (16, '07:00:00'))
        morning = wait_for(server, 3)
        server.press(morning, 'All Done')
        until(lambda: len(home.ticks()) == 4, lambda: f'four ticks; there are {home.ticks()}')
        now = home.now() - home.t0
        assert sorted(item for item, _, _ in home.ticks()) == ['ac-clean-bedding', 'ac-moisturise', 'ac-shade', 'ac-water-only']
        assert all(now - 60 < at <= now for _, _, at in home.ticks()), home.ticks()
        until(lambda: morning.id not in server.read()[1], 'the digest is withdrawn')

        home.wait_until(DAY % (16, '11:28:00'))
        water = wait_for(server, 4)
        assert (water.title, water.body, water.buttons[0]) == ('Wash with water only', '', 'Done'), water
        server.press(water, 'Done')
        until(lambda: len(home.ticks()) == 5, 'the fifth tick')
        assert home.ticks()[-1][:2] == ('ac-water-only', 16 * HOUR)
        until(lambda: water.id not in server.read()[1], 'the reminder is withdrawn')
        check = home.ask('--check')
        assert check.returncode == 0, check.stdout + check.stderr


def tells_what_could_not_be_saved():
    with Case() as (home, server):
        with writing(home):
            server.press(wait_for(server, 1), 'All Done')
            failure = wait_for(server, 2)
        at = home.now()
        assert failure.title == 'It could not be ticked off' and failure.body and not failure.buttons, failure
        home.wait_until(at + 500)
        assert_no_more(server, 2)
        home.wait_until(at + 600)
        again = wait_for(server, 3)
        assert again.title == '2 things to do', again
        server.press(again, 'All Done')
        until(lambda: len(home.ticks()) == 2, lambda: f'two ticks; there are {home.ticks()}')
        wait_for_none(server, 'also what could not be done before')


def done_ticks_what_was_put_off():
    with Case() as (home, server):
        server.press(wait_for(server, 1), 'In 1 Hour')
        wait_for_none(server, 'put off')
        home.act('done', 'aftercare', ('ac-moisturise', home.t0), ('ac-clean-bedding', home.t0))
        until(lambda: len(home.ticks()) == 2, lambda: f'two ticks; there are {home.ticks()}')


def put_off_comes_back():
    with Case() as (home, server):
        for n in (1, 2):
            server.press(wait_for(server, n), 'In 1 Hour')
            wait_for_none(server, 'put off')
            at = home.now()
            home.wait_until(at + HOUR - 5)
            assert_no_more(server, n)
            home.wait_until(at + HOUR)
        assert wait_for(server, 3).title == '3 things to do'  # by now there is the log, too
        assert_no_more(server, 3)
        assert home.ticks() == []


def not_past_its_window():
    with Case() as (home, server):
        wait_for(server, 1)
        home.wait_until(DAY % (16, '13:00:00'))
        digest = wait_for(server, 2)
        assert 'Moisturiser' not in digest.body, digest  # the next one follows at once
        server.press(digest, 'In 1 Hour')
        home.wait_until(DAY % (16, '13:28:00'))
        assert wait_for(server, 3).title == 'Moisturiser'
        home.wait_until(DAY % (16, '19:28:00'))
        wait_for(server, 4)
        assert not [n for n in server.shown() if n.title == 'Moisturiser'], server.shown()


def late_start_brings_one_digest():
    with Case() as (home, server):
        wait_for(server, 1)
        home.kill_service()
        home.wait_until(DAY % (18, '20:00:00'))
        home.start_service()
        digest = wait_for(server, 2)
        assert digest.title == '5 things to do', digest
        until(lambda: home.get_settings().count('ac-') >= 5, lambda: f'what was told to be kept: {home.get_settings()}')
        home.kill_service()
        home.start_service()
        assert_no_more(server, 2)


def woken_after_days_brings_one_digest():
    with Case() as (home, server):
        wait_for(server, 1)
        home.wait_until(DAY % (18, '20:00:00'))
        assert wait_for(server, 2).title == '5 things to do', server.came()
        assert_no_more(server, 2)
        home.set_time(DAY % (18, '19:00:00'))  # the clock was wrong
        assert_no_more(server, 2)
        home.wait_until(DAY % (18, '20:01:00'))
        assert_no_more(server, 2)


def says_more_when_not_discreet():
    with Case(**{'reminders-discreet': 'false'}) as (home, server):
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        log = wait_for(server, 2)
        assert log.title == 'Record how your skin is' and log.body, log


def keeps_quiet():
    with Case(**{'reminders-quiet-from': '20', 'reminders-quiet-to': '9'}) as (home, server):
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        home.wait_until(DAY % (16, '08:59:59'))
        assert_no_more(server, 1)
        home.wait_until(DAY % (16, '09:00:00'))
        assert wait_for(server, 2).title == '5 things to do'


def offers_no_hour_into_the_night():
    with Case(start=False) as (home, server):
        home.set_time(home.t0 + 3 * HOUR + 300)
        home.start_service()
        assert wait_for(server, 1).buttons == ['Show', 'Later…'], server.came()


def waits_for_the_server():
    home = Home()
    server = None
    try:
        home.start_service()
        time.sleep(0.5)
        home.wait_until(home.t0 + HOUR)
        server = Server()
        assert wait_for(server, 1).title == '3 things to do'
        home.assert_quiet()
    finally:
        home.clean_up()
        if server is not None:
            server.stop()


def shows_again_what_a_server_has_lost():
    with Case() as (home, server):
        wait_for(server, 1)
        server.restart()
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [('2 things to do', LOW)],
              lambda: f'the same in silence: {server.shown()}')
        server.press(server.shown()[0], 'All Done')
        until(lambda: len(home.ticks()) == 2, lambda: f'two ticks; there are {home.ticks()}')
        wait_for_none(server, 'what is done')


def follows_a_flight():
    with Case(start=False) as (home, server):
        zone = os.path.join(home.folder, 'zone')
        os.symlink('/usr/share/zoneinfo/Europe/Berlin', zone)
        home.more['TZ'] = f':{zone}'
        home.set_time(DAY % (16, '04:00:00'))
        home.start_service()
        assert_no_more(server, 0)
        os.symlink('/usr/share/zoneinfo/America/New_York', zone + '.new')
        os.replace(zone + '.new', zone)
        assert wait_for(server, 1).title  # it is ten in the evening there
        assert 'Moisturiser' in server.came()[0].body


def off_means_nothing():
    with Case(**{'reminders': 'false'}) as (home, server):
        home.wait_until(home.t0 + HOUR)
        until(lambda: home.service.poll() is not None, 'the end of a service that has nothing to do')
        assert server.came() == []
        assert not has_owner(ID)


def leaves_nothing_behind_a_slow_server():
    """What is withdrawn or replaced before the server has said under which number it is shown."""
    with Case() as (home, server):
        wait_for(server, 1)
        with server.hold_back():
            home.wait_until(home.t0 + HOUR)
            home.act('snooze', 'ac-log', ('ac-log', home.t0 + HOUR))
            home.act('done', 'aftercare', ('ac-moisturise', home.t0))
        wait_for(server, 2)
        wait_for_none(server, 'all of it withdrawn')
        assert [item for item, _, _ in home.ticks()] == ['ac-moisturise']

        with server.hold_back():
            home.wait_until(home.t0 + 2 * HOUR + 30)
            home.act('snooze', 'ac-log', ('ac-log', home.t0 + HOUR))
            home.wait_until(home.t0 + 3 * HOUR + 60)
        until(lambda: [n.title for n in server.shown()] == ['Six short questions'], lambda: f'only the last one: {server.shown()}')
        assert [n.replaces for n in server.read()[0]] == [0] * len(server.read()[0]), server.read()


def withdraws_at_its_end():
    with Case() as (home, server):
        wait_for(server, 1)
        home.service.terminate()
        assert home.service.wait() == 0
        assert not server.shown()


def done_by_somebody_else_withdraws():
    with Case() as (home, server):
        wait_for(server, 1)
        home.tick('ac-clean-bedding', home.t0)
        until(lambda: [n.title for n in server.shown()] == ['Moisturiser'], lambda: f'half of it withdrawn: {server.shown()}')
        home.tick('ac-moisturise', home.t0)
        wait_for_none(server, 'all of it withdrawn')
        wait_for(server, 1)


def done_before_means_nothing():
    with Case(start=False) as (home, server):
        for item in ('ac-clean-bedding', 'ac-moisturise'):
            home.tick(item, home.t0)
        home.set_time(home.t0 + HOUR + 60)
        home.log_as_healed()
        home.start_service()
        home.wait_until(home.t0 + 3 * HOUR)
        assert_no_more(server, 0)


def shows_what_is_handed_over_late():
    """An earlier process says what it has withdrawn when the next one has looked already."""
    with Case() as (home, server):
        wait_for(server, 1)
        until(lambda: home.get_settings().count(', 0)') == 2, lambda: f'what was told to be kept: {home.get_settings()}')
        home.change_settings(', 0)', ', 1)')
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [('2 things to do', LOW)],
              lambda: f'the same in silence: {server.shown()}')
        wait_for(server, 1)


def waits_for_a_journal_that_can_be_read():
    with Case(start=False) as (home, server):
        path = os.path.join(home.data, 'journal.db')
        with open(path, 'rb') as file:
            content = file.read()
        with open(path, 'wb') as file:
            file.write(b'something else')
        home.start_service()
        home.wait_until(home.t0 + HOUR)
        assert_no_more(server, 0)
        with open(path, 'wb') as file:
            file.write(content)
        assert wait_for(server, 1).title == '3 things to do'


def is_started_by_a_button():
    """The bus starts the program when a button is pressed on what an earlier process has shown."""
    with Case(start=False) as (home, server):
        services = os.path.join(os.environ['XDG_DATA_HOME'], 'dbus-1', 'services')
        os.makedirs(services, exist_ok=True)
        path = os.path.join(services, f'{ID}.service')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(f'[D-BUS Service]\nName={ID}\nExec={BINARY} --gapplication-service\n')
        bus = ('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus')
        environment = {name: value for name, value in home.environment().items() if name != 'DISPLAY'}
        call(*bus, 'UpdateActivationEnvironment', '(a{ss})', environment)
        call(*bus, 'ReloadConfig')
        home.wait_until(home.t0 + HOUR)
        home.act('done', 'ac-clean-bedding', ('ac-clean-bedding', home.t0))
        home.adopt_service(other_than=os.getpid())
        until(home.ticks, 'the tick')
        assert home.ticks()[0][:2] == ('ac-clean-bedding', 0), home.ticks()
        os.unlink(path)
        call(*bus, 'ReloadConfig')


run([comes_without_a_window, leaves_the_journal_to_others, done_ticks_and_withdraws, tells_what_could_not_be_saved, done_ticks_what_was_put_off, put_off_comes_back, not_past_its_window,
     late_start_brings_one_digest, woken_after_days_brings_one_digest, says_more_when_not_discreet, keeps_quiet, offers_no_hour_into_the_night, waits_for_the_server, shows_again_what_a_server_has_lost,
     leaves_nothing_behind_a_slow_server, withdraws_at_its_end, done_by_somebody_else_withdraws, done_before_means_nothing,
     shows_what_is_handed_over_late, waits_for_a_journal_that_can_be_read, follows_a_flight, off_means_nothing, is_started_by_a_button])
