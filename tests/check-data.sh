#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-data.sh ROOT BUILD: what the desktop, the software centre and the sandbox are told.
. "$(dirname "$0")/check-lib.sh"
data=$2/data
cd "$1"
id=com.example.Dermaroller

metainfo () {
  # There is no homepage to link to yet.
  appstreamcli validate --no-net --strict --explain --override=url-homepage-missing=pedantic "$data/$id.metainfo.xml"
}

# The first text of an element in a metainfo file, without what XML escapes.
field () {
  sed -n "s,^  <$1>\(.*\)</$1>\$,\1,p" "$data/$id.metainfo.xml" | sed -n 1p
}

name_short () {
  name=$(field name)
  [ "${#name}" -ge 1 ] && [ "${#name}" -le 15 ] && ! printf '%s' "$name" | grep -q '[[:punct:]]'
}

# Ten to 35 characters in sentence case, without article, full stop or the program's own name.
summary_plain () {
  summary=$(field summary)
  echo "$summary"
  [ "${#summary}" -ge 10 ] && [ "${#summary}" -le 35 ] && ! printf '%s' "$summary" | grep -qiE '^(an?|the) |\.$|dermaroller'
}

# A release that meson.build does not know of, or the other way round, is a mistake.
version_released () {
  version=$(sed -n "s/^  version: '\(.*\)',\$/\1/p" meson.build)
  sed -n 's/.*<release version="\([^"]*\)".*/\1/p' "$data/$id.metainfo.xml" | sed -n 1p | grep -Fqx "$version"
}

schema () {
  glib-compile-schemas --strict --dry-run data
}

manifest_parses () {
  python3 -m json.tool "$id.json" /dev/null
}

# Neither the network nor any folder of the person's, nor a bus name.
manifest_asks_too_much () {
  grep -nE -e '--(share=network|filesystem|device=all|talk-name|own-name|system-talk-name|socket=(session|system)-bus|persist)' "$id.json"
}

symbolic_icons () {
  for icon in data/icons/*/*-symbolic.svg data/icons/hicolor/symbolic/apps/*.svg; do
    grep -q 'width="16" height="16" viewBox="0 0 16 16"' "$icon" || echo "$icon: not on the 16 px grid"
    # What is stroked, or has another colour, does not follow the colour of text.
    grep -oE '(fill|stroke)="[^"]*"' "$icon" | grep -vFx 'fill="#222222"' | sed "s,^,$icon: ,"
  done
}

icons_listed () {
  find data/icons -name '*.svg' | sed 's,^data/,,' | sort | while read -r icon; do
    grep -Fq ">$icon<" data/data.gresource.xml || echo "$icon is in no resource"
  done
}

xml_parses () {
  find data src \( -name '*.xml' -o -name '*.svg' \) -exec xmllint --noout {} +
}

check 'the desktop entry is valid' desktop-file-validate "$data/$id.desktop"
check 'the metainfo is valid' metainfo
check 'the name is short' name_short
check 'the summary is plain' summary_plain
check 'the version has its release note' version_released
check 'the settings schema is valid' schema
check 'the manifest is JSON' manifest_parses
check 'the manifest asks for no network, folder or bus name' none manifest_asks_too_much
check 'symbolic icons can be recoloured' none symbolic_icons
check 'each icon is in the resource' none icons_listed
check 'XML and SVG files parse' xml_parses
finish
