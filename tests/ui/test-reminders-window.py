# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders and the window: the switch, what a press on a notification opens, and one process taking over from the other."""

import pathlib
import subprocess
import sys
import time

from gi.repository import Gio

from desktop import ID, LOW, OBJECT, Home, Server, call, get_owner, has_owner
from ui import BINARY, key, run, until

DAY = '2026-11-%02d %s'
HOUR = 3600
DAY_S = 24 * HOUR
ON = 'Reminders can reach you, also while the window is closed.'


def activate(action):
    call(ID, OBJECT, 'org.gtk.Actions', 'Activate', '(sava{sv})', action, [], {})


class Case:
    def __init__(self, has_server=True, **settings):
        self.server = Server() if has_server else None
        self.home = Home(**settings)

    def __enter__(self):
        return self.home, self.server

    def __exit__(self, kind, _error, _trace):
        if kind is None:
            self.home.assert_quiet()
            self.home.clean_up()
            if self.server:
                self.server.stop()
        elif self.server:
            self.server.process.kill()


def get_entry(home):
    return home.config / 'autostart' / f'{ID}.desktop'


def wait_for(server, n):
    until(lambda: len(server.came()) >= n, lambda: f'notification {n}; there came {server.came()}')
    assert len(server.came()) == n, server.came()
    return server.came()[-1]


def is_switched_on_and_off():
    with Case(reminders='false') as (home, server):
        home.start()
        home.wait_until(home.t0 + HOUR)
        activate('reminders')
        home.wait_for_text('Reminders are off.')
        assert not home.settle().unnamed(), home.look().unnamed()
        assert server.came() == [] and not get_entry(home).exists()

        home.press('check box', 'Remind Me', 'space')
        home.wait_for_text(ON)
        entry = get_entry(home).read_text(encoding='utf-8')
        assert f'Exec="{BINARY}" --gapplication-service\n' in entry, entry
        checked = subprocess.run(['desktop-file-validate', get_entry(home)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout
        assert wait_for(server, 1).title == '3 things to do'

        home.press('button', 'Send a Test Reminder', 'Return')
        assert wait_for(server, 2).title == 'This is how a reminder comes'

        home.press('check box', 'Remind Me', 'space', backwards=True)
        home.wait_for_text('Reminders are off.')
        assert not get_entry(home).exists()
        until(lambda: [n.title for n in server.shown()] == ['This is how a reminder comes'], lambda: f'all withdrawn: {server.shown()}')
        key('Escape')
        home.close()
        time.sleep(0.5)
        assert not has_owner(ID)


def starts_at_log_in():
    """As a desktop does it, by the entry that the switch has written."""
    with Case(reminders='false') as (home, server):
        home.start()
        activate('reminders')
        home.press('check box', 'Remind Me', 'space')
        home.wait_for_text(ON)
        wait_for(server, 1)
        home.kill()
        context = Gio.AppLaunchContext()
        for name, value in home.environment().items():
            context.setenv(name, value)
        context.unsetenv('DISPLAY')
        assert Gio.DesktopAppInfo.new_from_filename(str(get_entry(home))).launch([], context)
        home.adopt_service()
        home.wait_until(home.t0 + HOUR)
        assert wait_for(server, 2).title == 'Six short questions'


def tells_what_is_in_the_way():
    with Case(has_server=False, reminders='false') as (home, _):
        home.start()
        activate('reminders')
        home.wait_for_text('because nothing on this computer shows notifications')
        assert not home.find('button', 'Send a Test Reminder').has('sensitive')
        server = Server()
        home.wait_for_text('Reminders are off.')
        assert home.find('button', 'Send a Test Reminder').has('sensitive')
        home.press('check box', 'Remind Me', 'space')
        home.wait_for_text(ON)
        key('Escape')
        until(lambda: not home.look().find('dialog'), 'the end of the dialog')
        entry = get_entry(home).read_text(encoding='utf-8')
        for spoilt in (None, entry.replace(f'"{BINARY}"', '/nowhere/dermaroller'), f'{entry}Hidden=true\n'):
            if spoilt is None:
                get_entry(home).unlink()
            else:
                get_entry(home).write_text(spoilt, encoding='utf-8')
            activate('reminders')
            home.wait_for_text('because Dermaroller no longer starts then')
            key('Escape')
            until(lambda: not home.look().find('dialog'), 'the end of the dialog')
        activate('reminders')
        server.stop()
        home.wait_for_text('because nothing on this computer shows notifications')


def sets_how_they_come():
    with Case() as (home, server):
        home.start()
        assert wait_for(server, 1).body.startswith('Moisturiser\n')
        activate('reminders')
        home.press('check box', 'Discreet', 'space')
        until(lambda: 'reminders-discreet=false' in home.get_settings(), lambda: home.get_settings())
        until(lambda: [n.body.split('\n')[0] for n in server.shown()] == ['Thin layer of the plain moisturiser'],
              lambda: f'other words for what is shown: {server.shown()}')
        home.focus('combo box', 'From')
        key('space', 'Home', 'Down', 'Return')
        until(lambda: 'reminders-quiet-from=19' in home.get_settings(), lambda: home.get_settings())


def goes_on_without_the_window():
    with Case() as (home, server):
        home.start()
        wait_for(server, 1)
        home.close()
        home.adopt_service()
        # The buttons of the window's would be dead. The service has shown the same in silence.
        until(lambda: [n.urgency for n in server.shown()] == [LOW], lambda: f'the same in silence: {server.shown()}')
        assert [n.title for n in server.shown()] == ['2 things to do'], server.shown()
        home.wait_until(home.t0 + HOUR)
        wait_for(server, 2)
        server.press(server.shown()[0], 'All Done')
        until(lambda: len(home.ticks()) == 2, lambda: f'two ticks; there are {home.ticks()}')


def a_press_opens_what_it_is_about():
    with Case() as (home, server):
        home.start_service(has_display=True)
        wait_for(server, 1)
        home.wait_until(DAY % (16, '11:28:00'))
        wait_for(server, 2)
        home.wait_until(DAY % (16, '13:28:00'))
        server.press(wait_for(server, 3), None)
        home.adopt_window()
        until(lambda: 'moisturiser' in home.get_focus(), lambda: f'the focus on the item; it is on {home.get_focus()}')
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [('4 things to do', LOW)],
              lambda: f'withdrawn, and the rest in silence: {server.shown()}')
        time.sleep(0.3)
        wait_for(server, 3)


def a_press_is_answered_by_the_window_that_is_there():
    with Case() as (home, server):
        home.start()
        server.press(wait_for(server, 1), None)
        until(lambda: 'moisturiser' in home.get_focus(), lambda: f'the focus on the item; it is on {home.get_focus()}')
        until(lambda: not server.shown(), lambda: f'withdrawn: {server.shown()}')
        home.wait_until(home.t0 + HOUR)
        server.press(wait_for(server, 2), 'Later…')
        home.find('button', 'In 10 Minutes*')
        assert not home.settle().unnamed(), home.look().unnamed()
        at = home.now()
        home.press('button', 'In 10 Minutes*', 'Return')
        until(lambda: not server.shown(), lambda: f'withdrawn: {server.shown()}')
        home.wait_until(at + 595)
        time.sleep(0.3)
        wait_for(server, 2)
        home.wait_until(at + 660)
        assert wait_for(server, 3).title == 'Six short questions'


def later_and_no_answer_puts_it_back():
    with Case() as (home, server):
        home.start()
        server.press(wait_for(server, 1), 'Later…')
        home.find('button', 'In 10 Minutes*')
        until(lambda: not server.shown(), lambda: f'withdrawn meanwhile: {server.shown()}')
        key('Escape')
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [('2 things to do', LOW)],
              lambda: f'the same in silence: {server.shown()}')
        at = home.now()
        server.press(server.shown()[0], 'Later…')
        home.find('button', 'In 10 Minutes*')
        home.kill()
        home.start_service()
        home.wait_until(at + 500)
        time.sleep(0.3)
        wait_for(server, 1)
        home.wait_until(at + 660)
        assert wait_for(server, 2).title == '2 things to do'


def a_press_reaches_the_window_by_a_second_process():
    """As when two are started, one after the other, and only one can have the window."""
    with Case() as (home, server):
        home.start()
        wait_for(server, 1)
        answer = home.ask(f'--do=reminder-choose::aftercare.ac-moisturise.{home.t0}.ac-clean-bedding.{home.t0}')
        assert answer.returncode == 0, answer.stderr
        home.find('button', 'In 10 Minutes*')
        until(lambda: not server.shown(), lambda: f'withdrawn: {server.shown()}')


def a_log_opens_its_questions():
    with Case() as (home, server):
        home.start_service(has_display=True)
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        server.press(wait_for(server, 2), 'Record')
        home.adopt_window()
        home.find('dialog', 'Record Healing')


def a_patch_test_opens_its_questions():
    with Case() as (home, server):
        begun = home.t0 - 7 * DAY_S + 2 * HOUR
        home.write('patch_test', kind='pt-product', at_s=begun, at_offset_s=3600, started_s=begun, started_offset_s=3600)
        home.start_service(has_display=True)
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        wait_for(server, 2)
        home.wait_until(begun + 7 * DAY_S - 1)
        time.sleep(0.3)
        wait_for(server, 2)
        home.wait_until(begun + 7 * DAY_S)
        look = wait_for(server, 3)
        assert (look.title, look.body, look.buttons[0]) == ('Have a look at your product test', '', 'Record'), look
        server.press(look, 'Record')
        home.adopt_window()
        home.find('dialog', 'Before You Start')
        until(lambda: 'waiting time is over' in home.get_focus(), lambda: f'the focus on the test; it is on {home.get_focus()}')


def is_put_off_as_chosen():
    with Case() as (home, server):
        home.start_service(has_display=True)
        wait_for(server, 1)
        home.wait_until(home.t0 + HOUR)
        server.press(wait_for(server, 2), 'Later…')
        home.adopt_window()
        home.press('button', 'Tomorrow (Mon*07:00)', 'Return')
        until(lambda: 'ac-log' in home.get_settings(), 'what was chosen')
        until(lambda: not home.look().find('alert'), 'the end of the question')
        home.close()
        home.adopt_service()
        home.wait_until(DAY % (16, '06:59:59'))
        wait_for(server, 2)
        home.wait_until(DAY % (16, '07:00:00'))
        assert 'Six short questions' in wait_for(server, 3).body


def done_in_the_window_withdraws():
    with Case() as (home, server):
        home.start()
        wait_for(server, 1)
        key('alt+2')
        home.press('check box', 'Fresh pillowcase tonight*', 'space')
        until(lambda: home.ticks(), 'the tick')
        until(lambda: [n.title for n in server.shown()] == ['Moisturiser'], lambda: f'half of it withdrawn: {server.shown()}')
        wait_for(server, 1)
        home.press('check box', 'Thin layer*', 'space')
        until(lambda: not server.shown(), lambda: f'all of it withdrawn: {server.shown()}')


class Portal:
    """The desktop as a sandbox lets it be seen."""

    def __init__(self, home, answer):
        self.log = pathlib.Path(home.folder, 'portal')
        with open(self.log, 'wb') as file:
            self.process = subprocess.Popen([sys.executable, pathlib.Path(__file__).with_name('portal.py'), str(answer)], stdout=file)
        until(lambda: has_owner('org.freedesktop.portal.Desktop'), 'the portal')
        home.more['GIO_USE_PORTALS'] = '1'

    def read(self):
        return self.log.read_text(encoding='utf-8')

    def wait_for(self, text):
        until(lambda: text in self.read(), lambda: f'“{text}” in {self.read()}')

    def stop(self):
        self.process.terminate()
        self.process.wait()
        until(lambda: not has_owner('org.freedesktop.portal.Desktop'), 'the end of the portal')


def asks_the_portal():
    for answer, text in ((0, ON), (1, 'because the system does not let Dermaroller run in the background')):
        with Case(has_server=False, reminders='false') as (home, _):
            portal = Portal(home, answer)
            home.start()
            activate('reminders')
            home.wait_for_text('Reminders are off.')
            home.press('check box', 'Remind Me', 'space')
            home.wait_for_text(text)
            asked = portal.read()
            assert "'autostart': True" in asked and "'commandline': ['dermaroller', '--gapplication-service']" in asked, asked
            assert not get_entry(home).exists()
            home.wait_until(home.t0 + HOUR)
            portal.wait_for('AddNotification aftercare')
            home.press('check box', 'Remind Me', 'space')
            portal.wait_for("'autostart': False")
            portal.wait_for('RemoveNotification aftercare')
            home.kill()
            portal.stop()


def withdraws_what_a_killed_process_has_left():
    with Case(has_server=False) as (home, _):
        portal = Portal(home, 0)
        home.start_service()
        portal.wait_for('AddNotification aftercare')
        home.kill_service()
        assert 'RemoveNotification' not in portal.read()
        home.start_service()
        home.wait_until(home.t0 + HOUR)
        portal.wait_for('AddNotification ac-log')
        assert 'RemoveNotification' not in portal.read(), portal.read()
        home.kill_service()
        for item in ('ac-clean-bedding', 'ac-moisturise'):
            home.tick(item, home.t0)
        home.wait_until(home.t0 + HOUR + 60)
        home.start_service()
        portal.wait_for('RemoveNotification ac-moisturise')
        assert 'RemoveNotification ac-log' not in portal.read(), portal.read()
        home.kill_service()
        portal.stop()


def leaves_what_the_desktop_keeps():
    with Case(has_server=False) as (home, _):
        portal = Portal(home, 0)
        home.start_service()
        portal.wait_for('AddNotification aftercare')
        for _ in range(2):
            home.service.terminate()
            home.service.wait()
            home.start_service()
            time.sleep(0.5)
        assert 'RemoveNotification' not in portal.read() and portal.read().count('AddNotification') == 1, portal.read()
        home.change_settings('reminders-told', 'reminders-discreet=false\nreminders-told')
        portal.wait_for('Thin layer')
        assert portal.read().count('AddNotification') == 2, portal.read()
        home.act('done', 'aftercare', ('ac-clean-bedding', home.t0), ('ac-moisturise', home.t0))
        portal.wait_for('RemoveNotification aftercare')
        until(lambda: len(home.ticks()) == 2, lambda: f'two ticks; there are {home.ticks()}')
        home.kill_service()
        portal.stop()


def follows_what_a_killed_process_has_left():
    with Case(has_server=False) as (home, _):
        portal = Portal(home, 0)
        home.start_service()
        portal.wait_for('AddNotification aftercare')
        home.kill_service()
        home.start_service()
        time.sleep(0.5)
        home.tick('ac-clean-bedding', home.t0)
        portal.wait_for('RemoveNotification aftercare')
        portal.wait_for('AddNotification ac-moisturise')
        home.tick('ac-moisturise', home.t0)
        portal.wait_for('RemoveNotification ac-moisturise')
        home.kill_service()
        portal.stop()


def is_silent_in_a_session():
    with Case() as (home, server):
        home.set_time(home.t0 + 20 * DAY_S)
        home.log_as_healed()
        home.start()
        server.press(wait_for(server, 1), 'In 1 Hour')
        until(lambda: not server.shown(), lambda: f'all withdrawn: {server.shown()}')
        home.press('button', 'Start Session', 'Return')
        home.find('button', 'Continue*')
        home.wait_until(home.now() + HOUR)
        time.sleep(0.5)
        wait_for(server, 1)
        key('Escape')
        wait_for(server, 2)


def a_press_in_a_session_is_for_later():
    with Case() as (home, server):
        home.set_time(home.t0 + 20 * DAY_S)
        home.log_as_healed()
        home.start()
        told = wait_for(server, 1)
        home.press('button', 'Start Session', 'Return')
        home.find('button', 'Continue*')
        server.press(told, 'Later…')
        until(lambda: not server.shown(), lambda: f'withdrawn: {server.shown()}')
        key('Escape')
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [(told.title, LOW)], lambda: f'the same in silence: {server.shown()}')


def goes_on_where_no_window_can_be():
    with Case() as (home, server):
        home.start_service()
        server.press(wait_for(server, 1), None)
        until(lambda: 'no display could be opened' in home.read_errors(), home.read_errors)
        until(lambda: not server.shown(), lambda: f'withdrawn: {server.shown()}')
        home.wait_until(home.t0 + HOUR)
        wait_for(server, 2)
        assert get_owner(ID) == home.service.pid
        home.service.terminate()
        home.service.wait()
        home.start_service()
        until(lambda: [(n.title, n.urgency) for n in server.shown()] == [('3 things to do', LOW)],
              lambda: f'all of it in silence: {server.shown()}')


run([is_switched_on_and_off, starts_at_log_in, tells_what_is_in_the_way, sets_how_they_come, goes_on_without_the_window,
     a_press_opens_what_it_is_about, a_press_is_answered_by_the_window_that_is_there, a_press_reaches_the_window_by_a_second_process,
     a_log_opens_its_questions, a_patch_test_opens_its_questions,
     later_and_no_answer_puts_it_back, is_put_off_as_chosen, done_in_the_window_withdraws, goes_on_where_no_window_can_be, is_silent_in_a_session, a_press_in_a_session_is_for_later, asks_the_portal,
     withdraws_what_a_killed_process_has_left, follows_what_a_killed_process_has_left, leaves_what_the_desktop_keeps])
