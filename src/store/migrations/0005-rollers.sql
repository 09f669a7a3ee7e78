-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How a roller is looked after, and which one came in place of which.

-- The roller that this one was opened in place of; NULL: none.
ALTER TABLE roller ADD COLUMN replaces INTEGER REFERENCES roller ON DELETE RESTRICT;

-- That the person looked at a roller of which the app had missed a cleaning, and found it clean and whole. One that was found
-- otherwise is retired.
CREATE TABLE roller_judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  roller INTEGER NOT NULL REFERENCES roller ON DELETE RESTRICT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400)
) STRICT;

CREATE INDEX roller_judgement_roller ON roller_judgement (roller, at_s);
CREATE UNIQUE INDEX roller_replaces ON roller (replaces) WHERE replaces IS NOT NULL;
