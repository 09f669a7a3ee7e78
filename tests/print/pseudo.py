#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes translations that no person reads, to see what has no room for longer words, or for words from right to left.

pseudo.py SOURCE-FOLDER OUTPUT-FOLDER STAMP DEPENDENCIES: of every string that is marked for translation in the files of po/POTFILES,
each word lengthened by 40 percent (language qpl), and in Hebrew letters (qpr). Codes such as %s stay, and formats of dates
stay whole.
"""

import os
import re
import shutil
import subprocess
import sys

MARKERS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]
CODE = re.compile(r"%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z%]")
DATE_CODE = re.compile(r"%-?[aAbBdeHIlmMpYy]")
PERCENT = 40
HEBREW = dict(zip("abcdefghijklmnopqrstuvwxyz", "אבצדהפגחיךקלמנועקרסתטוושיז"))
LONG = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "y": "ý"}


def lengthen(word):
    """Doubles letters, those that carry the sound first, until there are so many more."""
    letters = list(word)
    rest = max(1, round(len(word) * PERCENT / 100)) if len(word) > 1 else 0
    for sounding in (True, False):
        for index, letter in enumerate(letters):
            if rest > 0 and (letter in LONG) == sounding:
                letters[index] = letter + LONG.get(letter, letter.lower())
                rest -= 1
    return "".join(letters)


def turn(word):
    return "".join(HEBREW.get(letter, letter) for letter in word.lower())


def translate(text, change):
    if DATE_CODE.search(text) and not re.search("[A-Za-z]{2}", CODE.sub("", text)):
        return text
    parts = re.split("(" + CODE.pattern + ")", text)
    return "".join(part if index % 2 else re.sub(r"[^\W\d_]+", lambda match: change(match.group()), part)
                   for index, part in enumerate(parts))


def unquote(line):
    return line[line.index('"') + 1:line.rindex('"')].replace("\\n", "\n").replace("\\t", "\t").replace('\\"', '"').replace("\\\\", "\\")


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def read(template):
    """Yields context, singular and plural of each entry."""
    for paragraph in template.split("\n\n"):
        fields, key = {}, None
        for line in paragraph.split("\n"):
            match = re.match(r"(msgctxt|msgid_plural|msgid|msgstr\S*) ", line)
            if match:
                key = match.group(1)
                fields[key] = unquote(line)
            elif line.startswith('"') and key:
                fields[key] += unquote(line)
        if fields.get("msgid"):
            yield fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural")


def list_files(source):
    with open(source + "/po/POTFILES", encoding="utf-8") as listing:
        return [line.strip() for line in listing if line.strip().endswith(".c")]


def extract(source):
    command = ["xgettext", "--from-code=UTF-8", "--language=C", "-k", *("--keyword=" + marker for marker in MARKERS),
               "--directory=" + source, "--files-from=-", "--output=-"]
    files = "\n".join(list_files(source))
    return list(read(subprocess.run(command, input=files, check=True, capture_output=True, text=True).stdout))


def write(entries, change, output):
    lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"']
    for context, one, many in entries:
        if context is not None:
            lines.append("msgctxt " + quote(context))
        lines.append("msgid " + quote(one))
        if many is None:
            lines.append("msgstr " + quote(translate(one, change)))
        else:
            lines += ["msgid_plural " + quote(many), "msgstr[0] " + quote(translate(one, change)), "msgstr[1] " + quote(translate(many, change))]
    os.makedirs(os.path.dirname(output), exist_ok=True)
    subprocess.run(["msgfmt", "--output-file=" + output, "-"], input="\n".join(lines) + "\n", check=True, text=True)


def main():
    source, folder, stamp, dependencies = sys.argv[1:]
    entries = extract(source)
    for language, change in (("qpl", lengthen), ("qpr", turn)):
        write(entries, change, "%s/%s/LC_MESSAGES/dermaroller.mo" % (folder, language))
    # The C locale knows no translations. Where another cannot be made, the tests say so.
    if shutil.which("localedef"):
        subprocess.run(["localedef", "--inputfile=en_GB", "--charmap=UTF-8", folder + "/en_GB.UTF-8"], check=False)
    with open(dependencies, "w", encoding="utf-8") as rule:
        rule.write("%s: %s\n" % (stamp, " ".join("%s/%s" % (source, name) for name in list_files(source))))
    with open(stamp, "w", encoding="utf-8"):
        pass


if __name__ == "__main__":
    main()
