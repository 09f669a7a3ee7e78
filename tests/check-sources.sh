#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-sources.sh ROOT: what holds for every file that we write.
. "$(dirname "$0")/check-lib.sh"
tools=$(cd "$(dirname "$0")/../build-aux" && pwd)
cd "$1"

# Everything that git would keep, also where this is no checkout.
all_files () {
  find . \( -name .git -o -name _build -o -name __pycache__ -o -name subprojects -o -name .flatpak-builder \) -prune \
    -o -type f -print | sed 's,^\./,,' | sort
}

text_files () {
  all_files | grep -E '\.([ch]|py|sh|blp|css|sql|supp|svg)$|(^|/)meson\.build$|\.(desktop|service|xml|xml\.in)\.in$|\.g(schema|resource)\.xml$|^(dev|\.ci/run|tests/headless|po/POTFILES|po/LINGUAS|build-aux/packages)$'
}

without_licence () {
  text_files | grep -vE '^(po/|build-aux/packages)' | while read -r file; do
    sed -n 1,5p "$file" | grep -q 'SPDX-License-Identifier: ' || echo "$file: no SPDX line"
  done
}

too_long () {
  all_files | grep -E '\.([ch]|py|sh|blp|css)$|^dev$' | while read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 600 ] || echo "$file: $lines lines, where 600 are the most"
  done
}

# A bracket keeps each pattern from finding itself.
unfinished () {
  text_files | xargs grep -nE '(^|[^A-Z])(TO[D]O|FIX[M]E|XX[X])([^A-Z]|$)|coming soo[n]' || [ $? = 123 ]
}

trailing_space () {
  text_files | xargs grep -nE '[[:space:]]+$' || [ $? = 123 ]
}

potfiles_complete () {
  grep -v '^#' po/POTFILES | sort >"$work/listed"
  "$tools/list-potfiles.sh" . | diff "$work/listed" - || { echo './dev format writes po/POTFILES anew'; return 1; }
}

languages_listed () {
  grep -v '^#' po/LINGUAS | sort >"$work/listed"
  find po -name '*.po' -exec basename {} .po \; | sort | diff "$work/listed" -
}

translations_sound () {
  find po -name '*.po' | while read -r file; do
    msgfmt --check -o /dev/null "$file" || return 1
  done
}

scripts_parse () {
  all_files | grep -E '\.sh$|^(dev|\.ci/run|tests/headless)$' | while read -r file; do
    shell=$(sed -n '1s,^#!.*[/ ],,p' "$file")
    "${shell:-sh}" -n "$file" || return 1
  done
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# An icon that no theme has is drawn as a broken picture, and nobody is told. Ours, the theme's and those that GTK brings.
icons_missing () {
  gtk=$(pkg-config --variable=libdir gtk4)/libgtk-4.so.1
  {
    find data/icons /usr/share/icons/Adwaita -name '*-symbolic.svg'
    gresource list "$gtk" | grep -e '-symbolic\.svg$'
  } 2>/dev/null | sed 's,.*/,,; s,\.svg$,,' | sort -u >"$known_icons"
  grep -rhoE '"[a-z][a-z0-9-]*-symbolic"' src --include='*.c' --include='*.blp' | tr -d '"' | sort -u | grep -vFx -f "$known_icons"
}

# libadwaita's own warns at 200 % text where its heading does not fit.
alerts_unfit () {
  grep -rn 'adw_alert_dialog_new (' src --include='*.c' | grep -v '^src/widgets/derma-alert\.c:'
}

known_icons=$(mktemp)
check 'each file says its licence' none without_licence
check 'no file is longer than 600 lines' none too_long
check 'nothing is left to be done' none unfinished
check 'no line ends in space' none trailing_space
check 'po/POTFILES is complete' potfiles_complete
check 'po/LINGUAS is complete' languages_listed
check 'translations are sound' translations_sound
check 'scripts parse' scripts_parse
check 'each icon exists' none icons_missing
check 'alerts fit in large letters' none alerts_unfit
rm "$known_icons"
finish
