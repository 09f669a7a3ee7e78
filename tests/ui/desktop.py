# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around the program on a desktop: a server that shows notifications, and a home in which reminders are on."""

import collections
import contextlib
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time

from gi.repository import Gio, GLib

from ui import BINARY, PATIENCE, Program, until

ID = 'com.example.Dermaroller'
OBJECT = '/com/example/Dermaroller'
LOW = 0  # an urgency

Notification = collections.namedtuple('Notification', 'id replaces title body buttons actions default urgency')


def call(name, path, interface, method, signature=None, *arguments):
    parameters = GLib.Variant(signature, arguments) if signature else None
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE,
                                                           int(PATIENCE * 1000), None).unpack()


def has_owner(name):
    return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', '(s)', name)[0]


def get_owner(name):
    """The id of the process that has a name on the bus."""
    try:
        return call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', '(s)', name)[0]
    except GLib.Error:
        return None


class Adopted:
    """A process that somebody else started, with as much of subprocess.Popen as is needed."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        try:
            state = pathlib.Path(f'/proc/{self.pid}/stat').read_text(encoding='utf-8').rpartition(')')[2].split()[0]
        except OSError:
            state = 'X'
        self.returncode = 0 if state in 'XZ' else None  # nobody is told how it ended
        return self.returncode

    def send_signal(self, number):
        os.kill(self.pid, number)

    def wait(self, timeout=PATIENCE):
        until(lambda: self.poll() is not None, f'the end of process {self.pid}', timeout)
        return self.returncode


class Server:
    """Shows notifications, and remembers them."""

    NAME = 'org.freedesktop.Notifications'
    PATH = '/org/freedesktop/Notifications'

    def __init__(self):
        environment = {name: value for name, value in os.environ.items() if name != 'G_DEBUG'}
        self.process = subprocess.Popen([sys.executable, '-m', 'dbusmock', '--template', 'notification_daemon'], env=environment,
                                        stdout=subprocess.DEVNULL)
        until(lambda: has_owner(self.NAME), 'the server of notifications')

    def stop(self):
        self.process.terminate()
        self.process.wait()
        until(lambda: not has_owner(self.NAME), 'the end of the server of notifications')

    def restart(self):
        """With nothing on it."""
        self.stop()
        self.__init__()

    @contextlib.contextmanager
    def hold_back(self):
        """Answers nothing meanwhile."""
        self.process.send_signal(signal.SIGSTOP)
        yield
        self.process.send_signal(signal.SIGCONT)

    def read(self):
        """All notifications in the order in which they came, and those that are still shown, by id."""
        came, shown = [], {}
        next_id = 1
        for _, method, arguments in call(self.NAME, self.PATH, 'org.freedesktop.DBus.Mock', 'GetCalls')[0]:
            if method == 'CloseNotification':
                shown.pop(arguments[0], None)
            elif method == 'Notify':
                _, replaces, _, title, body, actions, hints, _ = arguments
                buttons = dict(zip(actions[3::2], actions[2::2])) if 'default' in actions[:1] else dict(zip(actions[1::2], actions[::2]))
                number = replaces or next_id
                next_id += replaces == 0
                came.append(Notification(number, replaces, title, body, list(buttons), buttons, 'default' in actions[::2], hints['urgency']))
                shown[number] = came[-1]
        return came, shown

    def came(self):
        """What the person was told, without what took the place of something longer in silence."""
        return [notification for notification in self.read()[0] if notification.urgency != LOW]

    def shown(self):
        return sorted(self.read()[1].values(), key=lambda notification: notification.id)

    def press(self, notification, button):
        action = 'default' if button is None else notification.actions[button]
        call(self.NAME, self.PATH, 'org.freedesktop.DBus.Mock', 'EmitSignal', '(sssav)', self.NAME, 'ActionInvoked', 'us',
             [GLib.Variant('u', notification.id), GLib.Variant('s', action)])


class Desk(Program):
    """The program in the data folder that is used without being asked, with reminders on."""

    def __init__(self, saved=None, **settings):
        super().__init__(saved)
        data = os.path.join(self.folder, 'share', 'dermaroller')
        if saved is not None:
            os.makedirs(os.path.dirname(data))
            os.rename(self.data, data)
        self.data = data
        self.config = pathlib.Path(self.folder, 'config')
        self.service = None
        self.is_asleep = False  # whether the machine sleeps while time passes at once
        self.more = {}
        self.write_settings(**{'first-start-seen': 'true', 'reminders': 'true', **settings})

    def environment(self):
        return {**super().environment(), 'XDG_DATA_HOME': os.path.join(self.folder, 'share'), 'XDG_CONFIG_HOME': str(self.config),
                'GSETTINGS_BACKEND': 'keyfile', **({'DERMA_AHEAD_ASLEEP': '1'} if self.is_asleep else {}), **self.more}

    def write_settings(self, **settings):
        folder = self.config / 'glib-2.0' / 'settings'
        folder.mkdir(parents=True, exist_ok=True)
        lines = ''.join(f'{name}={value}\n' for name, value in settings.items())
        (folder / 'keyfile').write_text(f'[com/example/Dermaroller]\n{lines}', encoding='utf-8')

    def get_settings(self):
        return (self.config / 'glib-2.0' / 'settings' / 'keyfile').read_text(encoding='utf-8')

    def change_settings(self, old, new):
        """As another process does it."""
        path = self.config / 'glib-2.0' / 'settings' / 'keyfile'
        changed = path.with_suffix('.new')
        changed.write_text(self.get_settings().replace(old, new), encoding='utf-8')
        changed.rename(path)

    def wait_until(self, now):
        """As set_time(), but as if the machine had been on all the time."""
        self.set_time(now)
        time.sleep(0.05)  # until the program is told

    # the process without a window

    def act(self, action, notification, *occurrences):
        """As a press on a button of a notification does it through the bus; waits for the end of it."""
        target = '.'.join([notification, *(f'{item}.{start}' for item, start in occurrences)])
        call(ID, OBJECT, 'org.freedesktop.Application', 'ActivateAction', '(sava{sv})', f'reminder-{action}',
             [GLib.Variant('s', target)], {})

    def start_service(self, has_display=False):
        environment = {name: value for name, value in self.environment().items() if has_display or name != 'DISPLAY'}
        with open(self.errors, 'ab') as errors:
            self.service = subprocess.Popen([BINARY, '--gapplication-service'], env=environment, stderr=errors)
        until(lambda: get_owner(ID) == self.service.pid, lambda: f'the service; it said {self.read_errors()}')

    def kill_service(self):
        self.service.send_signal(signal.SIGKILL)
        self.service.wait()

    def adopt_service(self, other_than=None):
        """The program closed its window and goes on without."""
        other_than = other_than or self.process.pid
        pid = until(lambda: get_owner(ID) not in (None, other_than) and get_owner(ID), lambda: f'the service; it said {self.read_errors()}')
        self.service = Adopted(pid)

    def adopt_window(self):
        """The service started the program with a window."""
        service = self.service.pid
        pid = until(lambda: get_owner(ID) not in (None, service) and get_owner(ID), lambda: f'the window; they said {self.read_errors()}')
        self.service.wait()
        self.process = Adopted(pid)
        self.name = ''
        until(self.has_window, lambda: f'the window; the program said {self.read_errors()}', 3 * PATIENCE)

    def rows(self, sql, *parameters):
        if self.service is not None and self.service.poll() is None:
            return self.ask_journal(f'file:{self.data}/journal.db?mode=ro', sql, parameters)
        return super().rows(sql, *parameters)

    def ticks(self):
        return self.rows('SELECT item, occurrence_s - ?, at_s - ? FROM tick WHERE session = ? ORDER BY id', self.t0, self.t0, self.session)

    # what another program does that writes in the journal

    def write(self, table, **values):
        with contextlib.closing(sqlite3.connect(f'{self.data}/journal.db')) as connection, connection:
            connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values()))

    def tick(self, item, start):
        self.write('tick', session=self.session, item=item, occurrence_s=start, at_s=int(self.now()), at_offset_s=3600)

    def log_as_healed(self):
        measures = dict.fromkeys(('redness', 'swelling', 'bleeding', 'peeling', 'itch', 'pain'), 0)
        self.write('healing', session=self.session, at_s=int(self.now()), at_offset_s=3600, sections='', note='', **measures)

    def clean_up(self):
        for process in (self.service, self.process):
            if process is not None and process.poll() is None:
                process.send_signal(signal.SIGKILL)
                process.wait()
        until(self.kill_others, 'the end of all processes')
        super().clean_up()

    def kill_others(self):
        """One that another one started on its way out may come only now."""
        owner = get_owner(ID)
        if owner is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(owner, signal.SIGKILL)
        return owner is None


class Home(Desk):
    """After a session; as the person is when it begins, t0."""

    WEEKS = 8  # as --demo makes it, the last session was with 0.30 mm on a Sunday evening, at 19:27:56

    def __init__(self, needle_um=None, **settings):
        super().__init__(**settings)
        self.is_asleep = True
        answer = self.ask(f'--demo={self.WEEKS}', '--at=2026-11-24T18:40:00+01:00')
        assert answer.returncode == 0, answer.stderr
        self.session, self.t0 = self.rows('SELECT id, t0_s FROM session ORDER BY t0_s DESC LIMIT 1')[0]
        with sqlite3.connect(f'{self.data}/journal.db') as connection:
            for table in ('red_flag', 'healing_draft', 'healing', 'tick'):
                connection.execute(f'DELETE FROM {table} WHERE session = ?', (self.session,))
            connection.execute('UPDATE session SET is_clean = 0 WHERE id = ?', (self.session,))
            if needle_um is not None:
                connection.execute('UPDATE session SET needle_um = ? WHERE id = ?', (needle_um, self.session))
        self.set_time(self.t0)
