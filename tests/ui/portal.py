# SPDX-License-Identifier: GPL-3.0-or-later
"""portal.py ANSWER: the portals that a program in a sandbox has, as far as reminders need them. ANSWER is what the system says to the
wish to run in the background: 0 yes, 1 no. Prints a line for each call."""

import sys

from gi.repository import Gio, GLib

PATH = '/org/freedesktop/portal/desktop'
PORTAL = 'org.freedesktop.portal.'
XML = f'''<node>
  <interface name="{PORTAL}Background">
    <method name="RequestBackground">
      <arg type="s" direction="in"/><arg type="a{{sv}}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="{PORTAL}Notification">
    <method name="AddNotification"><arg type="s" direction="in"/><arg type="a{{sv}}" direction="in"/></method>
    <method name="RemoveNotification"><arg type="s" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>'''


def call_cb(connection, sender, _path, _interface, method, parameters, invocation):
    arguments = parameters.unpack()
    print(method, *arguments, flush=True)
    if method != 'RequestBackground':
        invocation.return_value(None)
        return

    request = f"{PATH}/request/{sender[1:].replace('.', '_')}/{arguments[1]['handle_token']}"
    answer = int(sys.argv[1])
    granted = {'background': GLib.Variant('b', answer == 0), 'autostart': GLib.Variant('b', answer == 0 and arguments[1]['autostart'])}
    invocation.return_value(GLib.Variant('(o)', (request,)))
    GLib.timeout_add(20, lambda: connection.emit_signal(sender, request, f'{PORTAL}Request', 'Response',
                                                        GLib.Variant('(ua{sv})', (answer, granted))) and False)


def bus_cb(connection, _name):
    for interface in Gio.DBusNodeInfo.new_for_xml(XML).interfaces:
        connection.register_object(PATH, interface, call_cb, lambda *_: GLib.Variant('u', 1), None)


loop = GLib.MainLoop()
Gio.bus_own_name(Gio.BusType.SESSION, f'{PORTAL}Desktop', Gio.BusNameOwnerFlags.NONE, bus_cb, None, lambda *_: loop.quit())
loop.run()
