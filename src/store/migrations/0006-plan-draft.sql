-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was told for a treatment plan before one is started.

-- At most one. Skin, scars, lines and health are not in it: they are in the journal as soon as they are told. told: the
-- questions that were answered in this round, words with spaces between. owned: the roller of the journal, NULL where that is
-- gone; another one, whose length is 0 until it is told; or none, or nothing was chosen.
CREATE TABLE plan_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  told TEXT NOT NULL,
  concerns TEXT NOT NULL,
  scar_grade INTEGER NOT NULL CHECK (scar_grade BETWEEN 0 AND 4),
  is_pregnant INTEGER NOT NULL CHECK (is_pregnant IN (0, 1)),
  uses_actives INTEGER NOT NULL CHECK (uses_actives IN (0, 1)),
  owned TEXT NOT NULL CHECK (owned IN ('journal', 'other', 'none')),
  roller INTEGER REFERENCES roller ON DELETE SET NULL,
  other_um INTEGER NOT NULL CHECK (other_um BETWEEN 0 AND 3000),
  budget TEXT NOT NULL CHECK (budget IN ('low', 'mid', 'high')),
  CHECK (roller IS NULL OR owned = 'journal')
) STRICT;
