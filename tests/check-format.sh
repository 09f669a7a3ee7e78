#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-format.sh ROOT: the layout of code is clang-format's and blueprint-compiler's. ./dev format repairs it.
. "$(dirname "$0")/check-lib.sh"
cd "$1"

c_files () {
  find src tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
}

blueprints () {
  files=$(find src -name '*.blp')
  # shellcheck disable=SC2086 # a list of files
  [ -z "$files" ] || blueprint-compiler format $files
}

# Another version lays out some lines differently.
version=$(clang-format --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$version" = 19 ]; then
  check 'C is laid out by clang-format' c_files
else
  skip 'C is laid out by clang-format' "the layout is that of version 19, and this is $version"
fi
check 'blueprints are laid out by blueprint-compiler' blueprints
finish
