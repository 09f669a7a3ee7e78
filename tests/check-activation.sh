#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-activation.sh ROOT BUILD: the desktop may start the program by the bus alone, as the entry promises. Runs inside
# tests/headless, whose data folder the bus reads services from.
. "$(dirname "$0")/check-lib.sh"
build=$2
id=com.example.Dermaroller
object=/com/example/Dermaroller

# The service as it is installed, but with the program of the build folder.
install_service () {
  mkdir -p "$XDG_DATA_HOME/dbus-1/services"
  sed "s,^Exec=[^ ]*,Exec=$build/src/app/dermaroller," "$build/data/$id.service" >"$XDG_DATA_HOME/dbus-1/services/$id.service"
  grep -Fqx "Name=$id" "$XDG_DATA_HOME/dbus-1/services/$id.service"
  grep -qx 'DBusActivatable=true' "$build/data/$id.desktop"
  gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.ReloadConfig
}

# What answers at first has no window; it makes room for what has one.
wait_for_window () {
  for _ in $(seq 300); do
    ! gdbus call --session --timeout 60 --dest "$id" --object-path "$object/window/1" --method org.gtk.Actions.List || return 0
    sleep 0.2
  done
  return 1
}

check 'the service is known to the bus' install_service
check 'the bus starts the program' gdbus call --session --timeout 60 --dest "$id" --object-path "$object" \
  --method org.freedesktop.Application.Activate '{}'
check 'the program has a window then' wait_for_window
finish
