# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person without a mouse does: reads what a screen reader reads, and presses keys."""

import contextlib
import datetime
import fnmatch
import functools
import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402  (Atspi for its words only)

ROOT_PATH = '/org/a11y/atspi/accessible/root'
CACHE_PATH = '/org/a11y/atspi/cache'
NAMED = {'button', 'toggle button', 'check box', 'radio button', 'text', 'spin button', 'combo box', 'slider', 'page tab', 'link',
         'dialog', 'switch', 'list item'}
BINARY = os.path.abspath(sys.argv[1])
AHEAD = os.path.abspath(sys.argv[2])  # sets the program's time ahead (ahead.c)
PATIENCE = 20.0 * float(os.environ.get('DERMA_PATIENCE', '1'))
tempfile.tempdir = os.environ['XDG_RUNTIME_DIR']  # which tests/headless throws away


def until(question, what, timeout=PATIENCE):
    """Asks until the answer is true, and gives it back."""
    end = time.monotonic() + timeout
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what() if callable(what) else what}')
        time.sleep(0.02)


def key(*names, delay=12):
    """@delay: milliseconds between two keys"""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', str(delay), *names], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '8', text], check=True)


def children_of(variant):
    return (variant.get_child_value(i) for i in range(variant.n_children()))


@functools.cache
def get_role(number):
    return Atspi.role_get_name(Atspi.Role(number))


class Node:
    """One thing on the screen, as a screen reader knows it."""

    def __init__(self, item):
        self.path = item.get_child_value(0).get_child_value(1).get_string()
        self.n_children = item.get_child_value(4).get_int32()
        self.name = get_plain(item.get_child_value(6).get_string())
        self.role = get_role(item.get_child_value(7).get_uint32())
        bits = item.get_child_value(9).get_child_value(0).get_uint32()
        self.states = {nick for number, nick in STATES if bits >> number & 1}
        self.children = []
        self.parent = None

    def __repr__(self):
        name = self.name.replace('\n', ' ')
        return f'{self.role} “{name}”'

    def has(self, state):
        return state in self.states

    def is_in(self, node):
        return self.path == node.path or (self.parent is not None and self.parent.is_in(node))


STATES = [(int(state), state.value_nick) for state in
          (Atspi.StateType.ACTIVE, Atspi.StateType.CHECKED, Atspi.StateType.EXPANDED, Atspi.StateType.FOCUSED, Atspi.StateType.PRESSED,
           Atspi.StateType.SELECTED, Atspi.StateType.SENSITIVE, Atspi.StateType.SHOWING)]


class Screen:
    """What is shown at one moment, in the order in which it is read aloud."""

    def __init__(self, nodes=None):
        self.nodes = []
        if nodes:
            self.add_shown(nodes[ROOT_PATH])
        # What lies under a dialog cannot be got at. A toast is an alert too, but it has no name and stops nobody.
        dialogs = [number for number, node in enumerate(self.nodes) if node.role in ('dialog', 'alert') and node.name]
        self.reach = self.nodes[dialogs[-1]:] if dialogs else self.nodes
        self.focused = next((node for node in self.nodes if node.has('focused')), None)

    def add_shown(self, node):
        for child in node.children:
            if child.has('showing'):
                child.parent = node
                self.nodes.append(child)
                self.add_shown(child)

    def find(self, role, name=None):
        """The first of that role and name. In a name “*” stands for any words."""
        return next((node for node in self.reach if node.role == role and (name is None or fits(node.name, name))), None)

    def has_text(self, text):
        return any(text in node.name for node in self.nodes)

    def names(self):
        return [(node.role, node.name) for node in self.nodes if node.name.strip()]

    def unnamed(self):
        """What can be pressed or filled in and would not be said what for."""
        return [f'{node.role} in {node.parent}' for node in self.nodes
                if node.role in NAMED and not node.name.strip() and (node.role != 'list item' or node.has('focused'))]


def get_plain(text):
    """@text with spaces that may break: what a person reads."""
    return text.replace('\u00a0', ' ')


def fits(text, name):
    return fnmatch.fnmatchcase(text, name) if '*' in name else text == name


class Bus:
    """The accessibility bus, where the program tells a screen reader what it shows."""

    def __init__(self):
        self.context = GLib.MainContext.default()
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.address = self.call('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress').get_string()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        self.connection.set_exit_on_close(False)
        self.focused = {}  # name on the bus → path of what got the focus last
        self.connection.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, 'focused',
                                         Gio.DBusSignalFlags.NONE, self.focus_changed)
        self.call('org.a11y.atspi.Registry', '/org/a11y/atspi/registry', 'org.a11y.atspi.Registry', 'RegisterEvent',
                  'object:state-changed:focused')

    def call(self, name, path, interface, method, *arguments):
        """Asks, and gives the first thing back that is answered. Turning all of a long answer into Python takes too long."""
        parameters = GLib.Variant(f'({"s" * len(arguments)})', arguments) if arguments else None
        answer = self.connection.call_sync(name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE,
                                           int(PATIENCE * 1000), None)
        return answer.get_child_value(0) if answer.n_children() else None

    def find(self, pid):
        """The name on the bus of a process, once it is ready to be asked: before that, asking makes GLib stumble."""
        for name, _ in self.call('org.a11y.atspi.Registry', ROOT_PATH, 'org.a11y.atspi.Accessible', 'GetChildren').unpack():
            try:
                if self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                             name).unpack() == pid:
                    return name
            except GLib.Error:
                pass  # it has gone
        return None

    # the focus

    def focus_changed(self, _connection, name, path, _interface, _signal, parameters):
        if parameters.get_child_value(1).get_int32():
            self.focused[name] = path

    def forget_focus(self, name):
        while self.context.iteration(False):
            pass
        self.focused.pop(name, None)

    def wait_for_focus(self, name, timeout):
        """Waits for something else to get the focus. Returns its role and name, or nothing."""
        end = time.monotonic() + timeout
        while name not in self.focused and time.monotonic() < end:
            if not self.context.iteration(False):
                time.sleep(0.004)
        path = self.focused.pop(name, None)
        if path is None:
            return None
        try:
            role = self.call(name, path, 'org.a11y.atspi.Accessible', 'GetRole').unpack()
            said = self.call(name, path, 'org.freedesktop.DBus.Properties', 'Get', 'org.a11y.atspi.Accessible', 'Name').unpack()
            return (get_role(role), get_plain(said))
        except GLib.Error:
            return None  # it has gone

    # the screen

    def read(self, name):
        """What is shown. What nobody has asked for yet, the toolkit does not tell of, so it is asked for."""
        try:
            for _ in range(20):  # it may change while it is read
                nodes = self.read_nodes(name)
                children = self.read_children(name, [ROOT_PATH] + [path for path, node in nodes.items() if node.n_children > 0])
                if any(child not in nodes for paths in children.values() for child in paths):
                    nodes = self.read_nodes(name)
                if all(child in nodes for paths in children.values() for child in paths):
                    break
        except GLib.Error:
            return Screen()  # it has gone, or is not there yet
        for path, paths in children.items():
            if path in nodes:
                nodes[path].children = [nodes[child] for child in paths if child in nodes]
        return Screen(nodes)

    def read_nodes(self, name):
        items = self.call(name, CACHE_PATH, 'org.a11y.atspi.Cache', 'GetItems')
        return {node.path: node for node in map(Node, children_of(items))}

    def read_children(self, name, paths):
        """Asks for the children of all, and of those that were not known."""
        known = set(paths)
        children = {}
        waiting = 0

        def ask(path):
            nonlocal waiting
            waiting += 1
            self.connection.call(name, path, 'org.a11y.atspi.Accessible', 'GetChildren', None, None, Gio.DBusCallFlags.NONE,
                                 int(PATIENCE * 1000), None, answered, path)

        def answered(connection, result, path):
            nonlocal waiting
            waiting -= 1
            try:
                answer = connection.call_finish(result).get_child_value(0)
            except GLib.Error:
                return  # it has gone
            children[path] = [child.get_child_value(1).get_string() for child in children_of(answer)]
            for child in children[path]:
                if child not in known:
                    known.add(child)
                    ask(child)

        for path in paths:
            ask(path)
        while waiting > 0:
            self.context.iteration(True)
        return children


class Program:
    """One run after another of the program on one data folder, with a clock that the test can set on."""

    bus = None
    all = []

    def __init__(self, saved=None, share=None, now='2026-11-24 18:40:00', zone='Europe/Berlin'):
        """@saved: a data folder to begin with a copy of; @share: another program, whose folder and clock are used."""
        Program.bus = Program.bus or Bus()
        Program.all.append(self)
        self.folder = tempfile.mkdtemp(prefix='dermaroller-')
        self.data = os.path.join(self.folder, 'data')
        self.clock = os.path.join(self.folder, 'clock')
        self.errors = os.path.join(self.folder, 'errors')
        self.zone = zone
        self.process = None
        if saved is not None:
            shutil.copytree(saved.data, self.data)
        if share is not None:
            self.data = share.data
            self.clock = share.clock
        else:
            self.set_time(now if saved is None else saved.now)

    # time

    def set_time(self, now):
        """@now: seconds since 1970, or what a clock on the wall in the program's zone shows."""
        if isinstance(now, str):
            os.environ['TZ'] = self.zone
            time.tzset()
            now = datetime.datetime.strptime(now, '%Y-%m-%d %H:%M:%S').timestamp()
        self.ahead = now - time.time()
        self.write_clock()

    def write_clock(self):
        with open(self.clock, 'r+b' if os.path.exists(self.clock) else 'wb', buffering=0) as file:
            file.write(struct.pack('=q', int(self.ahead * 1e9)))

    def pass_time(self, seconds):
        """Lets seconds pass at once for the program."""
        self.ahead += seconds
        self.write_clock()

    def now(self):
        return time.time() + self.ahead

    # life

    def environment(self):
        return {**os.environ, 'TZ': self.zone, 'LD_PRELOAD': AHEAD, 'DERMA_AHEAD': self.clock,
                'AT_SPI_BUS_ADDRESS': Program.bus.address}

    def start(self, before=None, environment=None):
        """@before: what the new process does before it becomes the program."""
        with open(self.errors, 'ab') as errors:
            self.process = subprocess.Popen([BINARY, f'--data-dir={self.data}'], env={**self.environment(), **(environment or {})},
                                            stderr=errors, preexec_fn=before)
        self.name = ''
        until(self.has_window, lambda: f'the window; the program said {self.read_errors()}', 3 * PATIENCE)

    def has_window(self):
        """Whether something in the window has the focus."""
        assert self.is_running(), f'the program ended with {self.process.returncode}: {self.read_errors()}'
        self.name = Program.bus.find(self.process.pid) or ''
        return self.name and self.look().focused

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """As when the power fails."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        key('ctrl+q')
        self.wait()

    def wait(self):
        status = self.process.wait(PATIENCE)
        assert status == 0, f'exit status {status}: {self.read_errors()}'
        self.assert_quiet()

    def read_errors(self):
        if not os.path.exists(self.errors):
            return ''
        with open(self.errors, encoding='utf-8', errors='replace') as file:
            return file.read()

    def assert_quiet(self):
        """Nothing was printed that a developer would have to look at."""
        loud = [line for line in self.read_errors().splitlines()
                if any(word in line for word in ('CRITICAL', 'WARNING', 'ERROR', 'runtime error'))]
        assert not loud, self.read_errors()

    def clean_up(self):
        if self.is_running():
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    # what is on the screen

    def look(self):
        return Program.bus.read(self.name)

    def catch_up(self):
        """Waits until the program is through with what it is doing: it answers one after another."""
        Program.bus.call(self.name, ROOT_PATH, 'org.a11y.atspi.Accessible', 'GetRole')

    def get_focus(self):
        """The name of what has the focus."""
        focused = self.look().focused
        return focused.name if focused else ''

    def is_in_front(self):
        """Whether keys go to its window."""
        owner = subprocess.run(['xdotool', 'getwindowfocus', 'getwindowpid'], capture_output=True, text=True, check=False).stdout
        return owner.strip() == str(self.process.pid)

    def come_to_front(self):
        """What a window manager does when a dialog with a window of its own has gone."""
        windows = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)], capture_output=True, text=True,
                                 check=True).stdout.split()
        assert len(windows) == 1, windows
        subprocess.run(['xdotool', 'windowfocus', '--sync', *windows], check=True)

    def find(self, role, name=None, timeout=PATIENCE):
        return until(lambda: self.look().find(role, name), f'the {role} “{name}”', timeout)

    def wait_for_text(self, text, timeout=PATIENCE):
        until(lambda: self.look().has_text(text), f'the text “{text}”', timeout)

    def settle(self):
        """Waits until the screen stands still, and gives it back."""
        last = self.look()
        for _ in range(100):
            time.sleep(0.08)
            screen = self.look()
            if screen.focused is not None and screen.names() == last.names():
                return screen
            last = screen
        raise AssertionError('the screen does not come to rest')

    def look_over(self, moment):
        """What holds on every page: all that can be pressed has a name, and something has the focus."""
        until(lambda: self.look().focused, f'the focus, which is lost at “{moment}”')
        unnamed = self.look().unnamed()
        assert not unnamed, f'{moment}: without a name: {unnamed}'

    # what a person does

    def tab(self, backwards=False):
        """Presses Tab. Returns role and name of what has the focus then, if it moved."""
        Program.bus.forget_focus(self.name)
        key('shift+Tab' if backwards else 'Tab')
        return Program.bus.wait_for_focus(self.name, PATIENCE / 10)

    def focus(self, role, name, limit=120, backwards=False):
        """Tabs there."""
        self.find(role, name)
        focused = self.look().focused
        now = focused and (focused.role, focused.name)
        for _ in range(limit):
            if now and now[0] == role and fits(now[1], name):
                focused = self.look().focused
                if focused and focused.role == role and fits(focused.name, name):
                    return focused
            now = self.tab(backwards)
        raise AssertionError(f'no Tab comes to the {role} “{name}”')

    def press(self, role, name, with_key='space', backwards=False):
        """Tabs there and presses it."""
        self.focus(role, name, backwards=backwards)
        key(with_key)

    def close_dialog(self, name):
        """A message in a dialog takes the first Escape for itself; an open dialog keeps all other keys."""
        def has_closed():
            if not self.look().find('dialog', name):
                return True
            key('Escape')
            return False
        until(has_closed, f'the end of the dialog “{name}”')

    # what is on the disk

    def rows(self, sql, *parameters):
        if self.is_running():
            return self.ask_journal(f'file:{self.data}/journal.db?mode=ro', sql, parameters)
        # It may have been killed while it wrote. What it had begun is undone in a copy: in the journal the program does that.
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(self.data, os.path.join(folder, 'data'))
            return self.ask_journal(f'file:{copy}/journal.db', sql, parameters)

    def ask_journal(self, uri, sql, parameters):
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE)) as connection:
            return connection.execute(sql, parameters).fetchall()

    def cell(self, sql, *parameters):
        rows = self.rows(sql, *parameters)
        return rows[0][0] if rows else None

    def ask(self, *arguments):
        """Another process, at the program's time: one without a window, or a second one for the same folder."""
        return subprocess.run([BINARY, f'--data-dir={self.data}', *arguments], env=self.environment(), capture_output=True,
                              text=True, timeout=3 * PATIENCE, check=False)


class Skip(Exception):
    """A test cannot be made here."""


def print_screen(screen):
    print('# on the screen:')
    for node in screen.nodes:
        if node.name.strip() and not (node.role == 'label' and node.parent.name == node.name):
            print(f'#   {node}{" (focused)" if node.has("focused") else ""}')


def run(tests):
    """Runs the functions, or those of them that the command line names, and prints TAP."""
    tests = [test for test in tests if not sys.argv[3:] or test.__name__ in sys.argv[3:]]
    print(f'1..{len(tests)}', flush=True)
    failed = False
    for number, test in enumerate(tests, 1):
        start = time.monotonic()
        skip = ''
        try:
            test()
            verdict = 'ok'
        except Skip as reason:
            skip = f' # SKIP {reason}'
            verdict = 'ok'
        except Exception:
            failed = True
            verdict = 'not ok'
            for program in Program.all:
                if program.is_running():
                    print_screen(program.look())
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
        for program in Program.all:
            program.clean_up()
        Program.all.clear()
        print(f'{verdict} {number} {test.__name__.replace("_", " ")} ({time.monotonic() - start:.0f} s){skip}', flush=True)
    raise SystemExit(1 if failed else 0)
