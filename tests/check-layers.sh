#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-layers.sh ROOT: the arrows between the folders of src/ (HACKING.md, "The tree is the architecture"). Looks at code without its
# comments, and for functions also without its strings.
. "$(dirname "$0")/check-lib.sh"
cd "$1"

# Prints "file:line: what is wrong" for the kind of rule asked for.
violations () {
  find src -name '*.[ch]' | sort | xargs -r awk -v kind="$1" '
    BEGIN {
      # What each folder may include beside itself. A header names one file of a folder.
      may["core"] = ""
      may["photo"] = "core"
      may["treatment"] = "core"
      may["store"] = "core treatment"
      may["chart"] = ""
      may["figures"] = "core treatment chart"
      may["print"] = "core treatment chart figures"
      may["cues"] = "core treatment"
      may["widgets"] = "core treatment chart figures"
      may["pages"] = "core treatment store/derma-journal.h figures print cues widgets"
      may["app"] = "core treatment store chart figures print cues widgets pages"
    }

    function wrong(what) { printf "%s:%d: %s\n", FILENAME, FNR, what }

    function is_allowed(header, folder,   list, n, i) {
      n = split(may[folder], list, " ")
      for (i = 1; i <= n; i++)
        if (header == list[i] || index(header, list[i] "/") == 1)
          return 1
      return index(header, folder "/") == 1
    }

    function has_display(folder) { return folder == "widgets" || folder == "pages" || folder == "app" }

    FNR == 1 { in_comment = 0; split(FILENAME, part, "/"); folder = part[2] }

    {
      line = $0
      include = line ~ /^[ \t]*#[ \t]*include/
      code = ""
      while (line != "") {
        if (in_comment) {
          end = index(line, "*/")
          if (end == 0) { line = ""; break }
          line = substr(line, end + 2)
          in_comment = 0
        } else if (!include && match(line, /^"([^"\\]|\\.)*"/)) {
          code = code "\"\""
          line = substr(line, RLENGTH + 1)
        } else if (index(line, "/*") == 1) {
          in_comment = 1
          line = substr(line, 3)
        } else if (index(line, "//") == 1 && !include) {
          line = ""
        } else {
          code = code substr(line, 1, 1)
          line = substr(line, 2)
        }
      }
    }

    kind == "folders" && FNR == 1 && !(folder in may) { wrong("src/" folder " is no layer") }

    include && match(code, /"[^"]*"/) {
      header = substr(code, RSTART + 1, RLENGTH - 2)
      if (header == "config.h")
        next
      if (kind == "form" && header !~ /^[a-z]+\/derma-[a-z0-9-]+\.h$/)
        wrong("write \"" header "\" as \"folder/derma-thing.h\"")
      if (kind == "arrows" && header ~ /\// && !is_allowed(header, folder))
        wrong(folder " may not include \"" header "\"")
    }

    include && match(code, /<[^>]*>/) {
      header = substr(code, RSTART + 1, RLENGTH - 2)
      if (kind == "gtk" && header ~ /^(gtk|gdk|gsk)\/|^adwaita/ && !has_display(folder))
        wrong(folder " may not include <" header ">: a display is known from widgets upwards")
      if (kind == "sqlite" && header ~ /sqlite/ && folder != "store")
        wrong(folder " may not include <" header ">: only store does")
      if (kind == "glib" && (folder == "core" || folder == "treatment") &&
          header ~ /^(gio|cairo|pango|json-glib|gdk-pixbuf|gexiv2|libsecret)/)
        wrong(folder " may not include <" header ">: GLib only")
      if (kind == "decoders" && header ~ /^(gexiv2|lcms2)/ && folder != "photo")
        wrong(folder " may not include <" header ">: pictures from outside are read in a process of their own")
      if (kind == "glib" && folder == "chart" && header ~ /^(gio|json-glib|gdk-pixbuf|gexiv2)/)
        wrong(folder " may not include <" header ">: cairo and Pango only")
    }

    kind == "clock" && folder != "app" &&
    code ~ /(^|[^A-Za-z0-9_])(g_get_real_time|g_get_current_time|g_date_time_new_now(_local|_utc)?|gettimeofday|clock_gettime|time) *\(/ &&
    code !~ /(^|[^A-Za-z0-9_])time *\( *(void|gint64|guint)/ {
      wrong("only app asks the clock; elsewhere now is an argument")
    }

    kind == "globals" && code ~ /_get_default *\(/ && code ~ /(^|[^A-Za-z0-9_])derma_/ {
      wrong("no global state: what is needed is passed down")
    }
  '
}

# A statement can ask the clock as well as C can.
clock_in_sql () {
  grep -rnEi "CURRENT_(TIMESTAMP|DATE|TIME)|'now'|unixepoch *\( *\)|julianday *\( *\)" src --include='*.sql' --include='*.c'
}

check 'each folder of src is a layer' none violations folders
check 'an include says its folder' none violations form
check 'arrows point downwards' none violations arrows
check 'GTK is known from widgets upwards' none violations gtk
check 'only store says sqlite3' none violations sqlite
check 'only photo reads pictures from outside' none violations decoders
check 'core and treatment use GLib only' none violations glib
check 'only app asks the clock' none violations clock
check 'no statement asks the clock' none clock_in_sql
check 'no global state' none violations globals
finish
