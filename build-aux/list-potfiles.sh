#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# list-potfiles.sh ROOT: the files with words to translate, as po/POTFILES lists them. ./dev format writes that list from
# this one, and tests/check-sources.sh compares the two.
set -eu
export LC_ALL=C
cd "$1"
{
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in*'
  grep -rlE '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|dngettext|g_dpgettext2) ?\(' src \
    --include='*.c' --include='*.h' --include='*.blp' || [ $? = 1 ]
} | sort
