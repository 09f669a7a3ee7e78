-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The time after a session: what was done of the aftercare, and red flags with what came of them. Items and flags are the
-- stable words of the protocol.

-- An item that was done. occurrence_s: from when it could be, which tells this time of doing it from the others.
CREATE TABLE tick (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
  item TEXT NOT NULL CHECK (item GLOB 'ac-*'),
  occurrence_s INTEGER NOT NULL,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  UNIQUE (session, item, occurrence_s)
) STRICT;

CREATE INDEX tick_item ON tick (item, at_s);

-- asked: the red flags that the person was asked about; a yes is a row of red_flag, or in a draft stands in told.
ALTER TABLE healing ADD COLUMN asked TEXT NOT NULL DEFAULT '' CHECK (asked = '' OR asked GLOB 'rf-*');
ALTER TABLE healing_draft ADD COLUMN asked TEXT NOT NULL DEFAULT '' CHECK (asked = '' OR asked GLOB 'rf-*');
ALTER TABLE healing_draft ADD COLUMN told TEXT NOT NULL DEFAULT '' CHECK (told = '' OR told GLOB 'rf-*');

-- session and healing: to which it belongs, NULL for one that was told of apart from any log, or from any session.
-- is_answer: the person said so, else it is the levels of the log that tell of it. outcome: in force when it was told of.
-- resolved_by: what the person recorded, that a doctor agrees to further sessions, or that it has gone.
CREATE TABLE red_flag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER REFERENCES session ON DELETE RESTRICT,
  healing INTEGER REFERENCES healing ON DELETE RESTRICT,
  flag TEXT NOT NULL CHECK (flag GLOB 'rf-*'),
  outcome TEXT NOT NULL CHECK (outcome IN ('emergency', 'same-day', 'soon', 'watch')),
  is_answer INTEGER NOT NULL CHECK (is_answer IN (0, 1)),
  told_s INTEGER NOT NULL,
  told_offset_s INTEGER NOT NULL CHECK (told_offset_s BETWEEN -86400 AND 86400),
  resolved_s INTEGER,
  resolved_offset_s INTEGER CHECK (resolved_offset_s BETWEEN -86400 AND 86400),
  resolved_by TEXT CHECK (resolved_by IN ('doctor', 'gone')),
  CHECK (healing IS NULL OR session IS NOT NULL),
  CHECK (healing IS NOT NULL OR is_answer = 1),
  CHECK ((resolved_s IS NULL) = (resolved_offset_s IS NULL)),
  CHECK ((resolved_s IS NULL) = (resolved_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX red_flag_healing ON red_flag (healing, flag) WHERE healing IS NOT NULL;
CREATE INDEX red_flag_session ON red_flag (session);

-- What the levels of the logs that are there tell of, as the protocol has it (6.4).
INSERT INTO red_flag (session, healing, flag, outcome, is_answer, told_s, told_offset_s)
WITH course AS (
  SELECT healing.session AS session, healing.id AS healing, at_s, at_offset_s, at_s - t0_s AS elapsed_s,
    redness, swelling, bleeding, healing.pain AS pain,
    max(redness - lag(redness, 1, redness) OVER earlier, swelling - lag(swelling, 1, swelling) OVER earlier,
        healing.pain - lag(healing.pain, 1, healing.pain) OVER earlier) AS rise
  FROM healing JOIN session ON session.id = healing.session
  WHERE t0_s IS NOT NULL
  WINDOW earlier AS (PARTITION BY healing.session ORDER BY at_s, healing.id)
), flag (word, outcome) AS (
  VALUES ('rf-pain', 'same-day'), ('rf-swelling', 'same-day'), ('rf-bleeding', 'same-day'), ('rf-worsening', 'same-day'),
    ('rf-redness-72', 'soon'), ('rf-redness-168', 'soon')
)
SELECT session, healing, word, outcome, 0, at_s, at_offset_s FROM course, flag
WHERE CASE word
  WHEN 'rf-pain' THEN pain >= 3 AND elapsed_s >= 6 * 3600
  WHEN 'rf-swelling' THEN swelling >= 3
  WHEN 'rf-bleeding' THEN bleeding >= 3
  WHEN 'rf-worsening' THEN rise >= 2 AND elapsed_s >= 24 * 3600
  WHEN 'rf-redness-72' THEN redness >= 2 AND elapsed_s >= 72 * 3600
  ELSE redness >= 1 AND elapsed_s >= 168 * 3600
END
ORDER BY at_s, healing;

-- The longest needle that was ever used.
CREATE INDEX session_needle ON session (needle_um) WHERE t0_s IS NOT NULL;

-- Which needle was tested; NULL for a product, and for a roller where it was not noted.
ALTER TABLE patch_test ADD COLUMN needle_um INTEGER CHECK (needle_um BETWEEN 50 AND 3000);

-- When the person looked before the last look, and saw no reaction; NULL: not yet.
ALTER TABLE patch_test ADD COLUMN looked_s INTEGER;
ALTER TABLE patch_test ADD COLUMN looked_offset_s INTEGER
  CHECK (looked_offset_s BETWEEN -86400 AND 86400 AND (looked_s IS NULL) = (looked_offset_s IS NULL));
