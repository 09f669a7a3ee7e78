-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rollers, the person, sessions with everything that happened in them, answers, healing.
--
-- Instants are seconds since 1970 UTC (…_s), or milliseconds (…_ms), and beside each stands how many seconds the clock on the
-- wall was ahead of UTC where it happened (…_offset_s). Lengths are micrometres. Sections, directions, steps, questions,
-- rules and reasons are the stable words of the protocol; a set of sections is its words with spaces between.

-- used_before and first_use: by the word of the person who added it; sessions of this journal are counted, not stored.
CREATE TABLE roller (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000),
  maker_max_uses INTEGER CHECK (maker_max_uses > 0),
  used_before INTEGER NOT NULL CHECK (used_before >= 0),
  first_use_s INTEGER,
  first_use_offset_s INTEGER CHECK (first_use_offset_s BETWEEN -86400 AND 86400),
  added_s INTEGER NOT NULL,
  added_offset_s INTEGER NOT NULL CHECK (added_offset_s BETWEEN -86400 AND 86400),
  retired_s INTEGER,
  retired_offset_s INTEGER CHECK (retired_offset_s BETWEEN -86400 AND 86400),
  retired_why TEXT CHECK (retired_why IN ('rl-bent', 'rl-rough', 'rl-drop', 'rl-shared', 'rl-infection', 'rl-unclean',
                                          'rl-unknown', 'rl-blood', 'rl-uses-max')),
  CHECK ((first_use_s IS NULL) = (first_use_offset_s IS NULL)),
  CHECK ((retired_s IS NULL) = (retired_offset_s IS NULL)),
  CHECK ((retired_s IS NULL) = (retired_why IS NULL))
) STRICT;

-- A row for each time the person said it; the newest counts.
CREATE TABLE skin (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  sensitivity TEXT CHECK (sensitivity IN ('low', 'medium', 'high')),
  fitzpatrick INTEGER CHECK (fitzpatrick BETWEEN 1 AND 6)
) STRICT;

-- A row for each time something was said about one; the newest of a kind counts.
CREATE TABLE patch_test (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('pt-roller', 'pt-product')),
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  started_s INTEGER,
  started_offset_s INTEGER CHECK (started_offset_s BETWEEN -86400 AND 86400),
  passed INTEGER CHECK (passed IN (0, 1)),
  CHECK ((started_s IS NULL) = (started_offset_s IS NULL))
) STRICT;

-- is_stated: rolled before the app was there, by the person's word. t0_s: the end of rolling, NULL where nothing was rolled.
-- needle_um, passes, beat, section_order: in force at the time, NULL until the check is passed. phase and step: where it is.
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  is_stated INTEGER NOT NULL CHECK (is_stated IN (0, 1)),
  protocol_version INTEGER NOT NULL CHECK (protocol_version > 0),
  question_set_version INTEGER NOT NULL CHECK (question_set_version > 0),
  started_s INTEGER NOT NULL,
  started_offset_s INTEGER NOT NULL CHECK (started_offset_s BETWEEN -86400 AND 86400),
  t0_s INTEGER,
  t0_offset_s INTEGER CHECK (t0_offset_s BETWEEN -86400 AND 86400),
  ended_s INTEGER,
  ended_offset_s INTEGER CHECK (ended_offset_s BETWEEN -86400 AND 86400),
  end TEXT CHECK (end IN ('completed', 'stopped', 'abandoned')),
  stop TEXT CHECK (stop IN ('roll-stop-pain', 'roll-stop-blood', 'roll-stop-drop', 'roll-stop-needle', 'roll-stop-faint',
                            'roll-stop-time', 'roll-stop-person')),
  phase TEXT NOT NULL CHECK (phase IN ('prepare', 'roll', 'finish', 'ended')),
  step TEXT NOT NULL CHECK (step GLOB 'prep-*' OR step GLOB 'roll-*' OR step GLOB 'fin-*'),
  roller INTEGER REFERENCES roller ON DELETE RESTRICT,
  needle_um INTEGER CHECK (needle_um BETWEEN 50 AND 3000),
  passes INTEGER CHECK (passes BETWEEN 1 AND 3),
  beat INTEGER CHECK (beat BETWEEN 40 AND 80),
  section_order TEXT,
  excluded TEXT NOT NULL CHECK (trim(replace(replace(replace(replace(replace(excluded, 'left-cheek', ''), 'right-cheek', ''),
                                'nose-upper-lip', ''), 'forehead', ''), 'chin', '')) = ''),
  is_numbing INTEGER NOT NULL CHECK (is_numbing IN (0, 1)),
  pain INTEGER CHECK (pain BETWEEN 0 AND 4),
  note TEXT NOT NULL,
  is_clean INTEGER NOT NULL CHECK (is_clean IN (0, 1)),
  CHECK ((t0_s IS NULL) = (t0_offset_s IS NULL)),
  CHECK ((ended_s IS NULL) = (ended_offset_s IS NULL)),
  CHECK ((ended_s IS NULL) = (end IS NULL)),
  CHECK ((ended_s IS NULL) = (phase <> 'ended')),
  CHECK (end IS NOT 'abandoned' OR t0_s IS NULL),
  CHECK (is_stated = 0 OR (t0_s IS NOT NULL AND needle_um IS NOT NULL AND end = 'completed' AND is_clean = 0)),
  CHECK (t0_s IS NULL OR needle_um IS NOT NULL),
  CHECK ((passes IS NULL) = (beat IS NULL) AND (passes IS NULL) = (section_order IS NULL))
) STRICT;

CREATE UNIQUE INDEX session_open ON session (is_stated) WHERE ended_s IS NULL;
CREATE INDEX session_t0 ON session (t0_s) WHERE t0_s IS NOT NULL;
CREATE INDEX session_roller ON session (roller, t0_s, t0_offset_s) WHERE roller IS NOT NULL;
CREATE INDEX session_clean ON session (is_clean, t0_s) WHERE t0_s IS NOT NULL;

-- Warnings that were ticked "I know" for a session as a whole.
CREATE TABLE session_acknowledgement (
  session INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
  rule TEXT NOT NULL CHECK (rule GLOB 'rule-*'),
  PRIMARY KEY (session, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_section (
  session INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK (section IN ('forehead', 'left-cheek', 'right-cheek', 'chin', 'nose-upper-lip')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'rolling', 'done', 'skipped', 'excluded')),
  planned INTEGER NOT NULL CHECK (planned BETWEEN 0 AND 3),
  horizontal INTEGER NOT NULL CHECK (horizontal BETWEEN 0 AND planned),
  vertical INTEGER NOT NULL CHECK (vertical BETWEEN 0 AND planned),
  diagonal_up INTEGER NOT NULL CHECK (diagonal_up BETWEEN 0 AND planned),
  diagonal_down INTEGER NOT NULL CHECK (diagonal_down BETWEEN 0 AND planned),
  skipped_directions TEXT NOT NULL CHECK (trim(replace(replace(replace(replace(skipped_directions, 'dir-horizontal', ''),
                                          'dir-vertical', ''), 'dir-diagonal-up', ''), 'dir-diagonal-down', '')) = ''),
  rolled_ms INTEGER NOT NULL CHECK (rolled_ms >= 0),
  stop TEXT CHECK (stop IN ('roll-stop-pain', 'roll-stop-blood', 'roll-stop-drop', 'roll-stop-needle', 'roll-stop-faint',
                            'roll-stop-time', 'roll-stop-person')),
  skip_reason TEXT CHECK (skip_reason IN ('sore', 'spot', 'reach', 'other')),
  pain INTEGER CHECK (pain BETWEEN 0 AND 4),
  PRIMARY KEY (session, section)
) STRICT, WITHOUT ROWID;

-- Everything that happened, as it was told. A session is what its events, taken again in this order, make of it.
CREATE TABLE session_event (
  session INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('begin', 'checked', 'step-start', 'step-done', 'step-skip', 'section-start', 'pass', 'back',
                                     'direction-skip', 'section-end', 'section-skip', 'hard-stop', 'rest-end', 'pain', 'wrong',
                                     'pause', 'lost', 'resume', 'clock', 'stop', 'end')),
  at_ms INTEGER NOT NULL,
  utc_offset_s INTEGER NOT NULL CHECK (utc_offset_s BETWEEN -86400 AND 86400),
  step TEXT,
  section TEXT CHECK (section IN ('forehead', 'left-cheek', 'right-cheek', 'chin', 'nose-upper-lip')),
  direction TEXT CHECK (direction IN ('dir-horizontal', 'dir-vertical', 'dir-diagonal-up', 'dir-diagonal-down')),
  value INTEGER CHECK (value >= 0),
  is_from_beat INTEGER NOT NULL CHECK (is_from_beat IN (0, 1)),
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

-- session: in which it was given, NULL for one given outside of any. A session holds one answer to a question.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER REFERENCES session ON DELETE RESTRICT,
  question TEXT NOT NULL CHECK (question GLOB 'scr-*'),
  value TEXT NOT NULL CHECK (value IN ('no', 'yes', 'not-sure')),
  anchor_day INTEGER,
  has_detail INTEGER NOT NULL CHECK (has_detail IN (0, 1)),
  sections TEXT NOT NULL CHECK (trim(replace(replace(replace(replace(replace(sections, 'left-cheek', ''), 'right-cheek', ''),
                                'nose-upper-lip', ''), 'forehead', ''), 'chin', '')) = ''),
  is_acknowledged INTEGER NOT NULL CHECK (is_acknowledged IN (0, 1)),
  agreed_s INTEGER,
  agreed_offset_s INTEGER CHECK (agreed_offset_s BETWEEN -86400 AND 86400),
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  CHECK ((agreed_s IS NULL) = (agreed_offset_s IS NULL))
) STRICT;

CREATE UNIQUE INDEX answer_session ON answer (session, question) WHERE session IS NOT NULL;
CREATE INDEX answer_question ON answer (question, at_s);

CREATE TABLE healing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER NOT NULL REFERENCES session ON DELETE RESTRICT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  redness INTEGER NOT NULL CHECK (redness BETWEEN 0 AND 4),
  swelling INTEGER NOT NULL CHECK (swelling BETWEEN 0 AND 4),
  bleeding INTEGER NOT NULL CHECK (bleeding BETWEEN 0 AND 4),
  peeling INTEGER NOT NULL CHECK (peeling BETWEEN 0 AND 4),
  itch INTEGER NOT NULL CHECK (itch BETWEEN 0 AND 4),
  pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 4),
  sections TEXT NOT NULL CHECK (trim(replace(replace(replace(replace(replace(sections, 'left-cheek', ''), 'right-cheek', ''),
                                'nose-upper-lip', ''), 'forehead', ''), 'chin', '')) = ''),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX healing_session ON healing (session, at_s);

-- What was filled in of a healing log before it is saved, and with a log of the end of a session how much the rolling hurt;
-- what was not chosen yet is NULL.
CREATE TABLE healing_draft (
  session INTEGER PRIMARY KEY REFERENCES session ON DELETE RESTRICT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  redness INTEGER CHECK (redness BETWEEN 0 AND 4),
  swelling INTEGER CHECK (swelling BETWEEN 0 AND 4),
  bleeding INTEGER CHECK (bleeding BETWEEN 0 AND 4),
  peeling INTEGER CHECK (peeling BETWEEN 0 AND 4),
  itch INTEGER CHECK (itch BETWEEN 0 AND 4),
  pain INTEGER CHECK (pain BETWEEN 0 AND 4),
  rolling_pain INTEGER CHECK (rolling_pain BETWEEN 0 AND 4),
  sections TEXT NOT NULL CHECK (trim(replace(replace(replace(replace(replace(sections, 'left-cheek', ''), 'right-cheek', ''),
                                'nose-upper-lip', ''), 'forehead', ''), 'chin', '')) = ''),
  note TEXT NOT NULL
) STRICT;
