#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-checks.sh ROOT BUILD: each check fails when what it looks for is there.
. "$(dirname "$0")/check-lib.sh"
checks=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$1" && pwd)
built=$(cd "$2" && pwd)
layout=$source/.clang-format
LICENCE='/* SPDX-License-Identifier: GPL-3.0-or-later */'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A small source folder in which nothing is wrong.
plant () {
  rm -rf "$work/root"
  mkdir -p "$work/root/src/core" "$work/root/tests" "$work/root/po" "$work/root/data"
  cd "$work/root"
  printf '%s\n#include "core/derma-a.h"\n#include <glib.h>\n/* time (NULL) in "words" */\n' "$LICENCE" >src/core/derma-a.c
  : >po/POTFILES
  : >po/LINGUAS
  cp "$layout" .clang-format
}

# put FILE LINE...: adds lines to a file of that folder
put () {
  file=$1
  shift
  mkdir -p "$(dirname "$file")"
  [ -f "$file" ] || printf '%s\n' "$LICENCE" >"$file"
  printf '%s\n' "$@" >>"$file"
}

# passes SCRIPT: says that nothing is wrong
passes () { "$checks/$1" .; }

# finds SCRIPT NAME: the one named check fails, and no other
finds () {
  if "$checks/$1" . ../build >"$work/said" 2>"$work/why"; then
    echo "$1 found nothing"
    return 1
  fi
  [ "$(sed -n 's/^not ok [0-9]* - //p' "$work/said")" = "$2" ] || { cat "$work/said" "$work/why"; return 1; }
}

# refuses SCRIPT NAME FILE LINE...: a file with these lines makes the one named check fail
refuses () {
  refusing=$1
  about=$2
  shift 2
  plant
  put "$@"
  check "$about: $1: $(printf '%s' "$2" | cut -c1-50 | tr '#' ' ')" finds "$refusing" "$about"
}

plant
for script in check-layers.sh check-sources.sh check-format.sh; do
  check "$script has nothing against a clean folder" passes "$script"
done

refuses check-layers.sh 'each folder of src is a layer' src/other/derma-a.c 'int i;'
refuses check-layers.sh 'an include says its folder' src/core/derma-b.c '#include "derma-a.h"'
refuses check-layers.sh 'arrows point downwards' src/core/derma-b.c '#include "treatment/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/treatment/derma-b.c '#include "store/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/store/derma-b.h '#include "figures/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/chart/derma-b.c '#include "core/derma-a.h"'
refuses check-layers.sh 'arrows point downwards' src/figures/derma-b.c '#include "store/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/print/derma-b.c '#include "cues/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/cues/derma-b.c '#include "store/derma-b.h"'
refuses check-layers.sh 'arrows point downwards' src/widgets/derma-b.c '#include "store/derma-journal.h"'
refuses check-layers.sh 'arrows point downwards' src/pages/derma-b.c '#include "store/derma-database.h"'
refuses check-layers.sh 'arrows point downwards' src/pages/derma-b.c '#include "app/derma-window.h"'
refuses check-layers.sh 'GTK is known from widgets upwards' src/figures/derma-b.c '#include <gtk/gtk.h>'
refuses check-layers.sh 'GTK is known from widgets upwards' src/cues/derma-b.c '#include <adwaita.h>'
refuses check-layers.sh 'GTK is known from widgets upwards' src/store/derma-b.c '#include <gdk/gdk.h>'
refuses check-layers.sh 'only store says sqlite3' src/app/derma-b.c '#include <sqlite3.h>'
refuses check-layers.sh 'core and treatment use GLib only' src/treatment/derma-b.c '#include <gio/gio.h>'
refuses check-layers.sh 'only app asks the clock' src/store/derma-b.c 'gint64 t = g_get_real_time ();'
refuses check-layers.sh 'only app asks the clock' src/pages/derma-b.c 'd = g_date_time_new_now_local ();'
refuses check-layers.sh 'only app asks the clock' src/core/derma-b.c 'time_t t = time (NULL);'
refuses check-layers.sh 'no statement asks the clock' src/store/migrations/0001-a.sql 'DEFAULT CURRENT_TIMESTAMP'
refuses check-layers.sh 'no global state' src/store/derma-b.c 'derma_journal_get_default ();'

refuses check-sources.sh 'nothing is left to be done' src/core/derma-b.c "/* TO""DO: more */"
refuses check-sources.sh 'no line ends in space' src/core/derma-b.c 'int i; '
refuses check-sources.sh 'po/POTFILES is complete' src/core/derma-b.c 'text = _("Words");'
refuses check-sources.sh 'po/POTFILES is complete' po/POTFILES 'src/core/derma-gone.c'
refuses check-sources.sh 'po/LINGUAS is complete' po/LINGUAS 'de'
refuses check-sources.sh 'each icon exists' src/core/derma-b.c 'name = "gone-symbolic";'
refuses check-sources.sh 'alerts fit in large letters' src/core/derma-b.c 'dialog = adw_alert_dialog_new ("Words", NULL);'
refuses check-sources.sh 'scripts parse' tests/b.sh 'if then'

plant
echo de >po/LINGUAS
echo 'msgid "a' >po/de.po
check 'translations are sound' finds check-sources.sh 'translations are sound'

plant
echo 'int i;' >src/core/derma-b.c
check 'each file says its licence' finds check-sources.sh 'each file says its licence'

plant
put src/core/derma-b.c "$(seq 601)"
check 'no file is longer than 600 lines' finds check-sources.sh 'no file is longer than 600 lines'

# Data are checked where they were made: a folder with our own, one of which is then spoilt.
spoil () {
  about=$1
  file=$2
  change=$3
  rm -rf "$work/root" "$work/build"
  mkdir -p "$work/root/src" "$work/build"
  cd "$work/root"
  cp -R "$source/data" "$source/meson.build" "$source/com.example.Dermaroller.json" .
  cp -R "$built/data" "$work/build"
  sed -i "$change" "$file"
  if cmp -s "$file" "$source/$file" || cmp -s "$file" "$built/data/$(basename "$file")"; then
    check "$about: $change" false
  else
    check "$about" finds check-data.sh "$about"
  fi
}

spoil 'the desktop entry is valid' ../build/data/com.example.Dermaroller.desktop 's/^Type=.*//'
spoil 'the metainfo is valid' ../build/data/com.example.Dermaroller.metainfo.xml 's/<launchable.*//'
spoil 'the name is short' ../build/data/com.example.Dermaroller.metainfo.xml 's,<name>.*</name>,<name>A long name for it</name>,'
spoil 'the summary is plain' ../build/data/com.example.Dermaroller.metainfo.xml 's,<summary>.*<,<summary>Dermaroller at home<,'
spoil 'the version has its release note' meson.build "s/^  version: .*/  version: '9.9',/"
spoil 'the settings schema is valid' data/com.example.Dermaroller.gschema.xml "s,<default>60<,<default>600<,"
spoil 'the manifest is JSON' com.example.Dermaroller.json 's/^{$/{,/'
spoil 'the manifest asks for no network, folder or bus name' com.example.Dermaroller.json 's/share=ipc/share=network/'
spoil 'symbolic icons can be recoloured' data/icons/actions/face-symbolic.svg 's/#222222/#ff0000/'
spoil 'each icon is in the resource' data/data.gresource.xml 's/.*roller-symbolic.*//'
spoil 'XML and SVG files parse' data/face.svg 's,</svg>,,'

refuses check-format.sh 'C is laid out by clang-format' src/core/derma-b.c 'int  i ;'
refuses check-format.sh 'blueprints are laid out by blueprint-compiler' src/pages/b.blp 'using Gtk 4.0;' 'Box   {}'
finish
