-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE new_thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, extra INTEGER NOT NULL) STRICT;
INSERT INTO new_thing SELECT id, name, 5 FROM thing;
DROP TABLE thing;
ALTER TABLE new_thing RENAME TO thing;
