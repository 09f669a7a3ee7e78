-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Treatment plans: what was asked, what followed from it by the protocol of that time, and when a plan was paused. Concerns,
-- scar types, caps, warnings and options are the stable words of the protocol; a set of them is its words with spaces between.

-- begins: before which no session is to be. At most one plan is in force. The numbers are those that were in force: nothing
-- that came later rewrites them. first_visible and most_change are weeks, the others days.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  protocol_version INTEGER NOT NULL CHECK (protocol_version > 0),
  started_s INTEGER NOT NULL,
  started_offset_s INTEGER NOT NULL CHECK (started_offset_s BETWEEN -86400 AND 86400),
  begins_s INTEGER NOT NULL CHECK (begins_s >= started_s),
  begins_offset_s INTEGER NOT NULL CHECK (begins_offset_s BETWEEN -86400 AND 86400),
  ended_s INTEGER CHECK (ended_s >= started_s),
  ended_offset_s INTEGER CHECK (ended_offset_s BETWEEN -86400 AND 86400),
  ended_why TEXT CHECK (ended_why IN ('ended', 'replaced', 'completed')),
  concerns TEXT NOT NULL CHECK (concerns <> ''),
  scar_types TEXT NOT NULL,
  scar_grade INTEGER NOT NULL CHECK (scar_grade BETWEEN 0 AND 4),
  glogau INTEGER NOT NULL CHECK (glogau BETWEEN 0 AND 4),
  age INTEGER NOT NULL CHECK (age BETWEEN 0 AND 150),
  needle_owned_um INTEGER NOT NULL CHECK (needle_owned_um BETWEEN 0 AND 3000),
  budget TEXT NOT NULL CHECK (budget IN ('low', 'mid', 'high')),
  uses_actives INTEGER NOT NULL CHECK (uses_actives IN (0, 1)),
  screening TEXT NOT NULL CHECK (screening IN ('ok', 'postpone')),
  sensitivity TEXT CHECK (sensitivity IN ('low', 'medium', 'high')),
  fitzpatrick INTEGER CHECK (fitzpatrick BETWEEN 1 AND 6),
  has_pih_history INTEGER NOT NULL CHECK (has_pih_history IN (0, 1)),
  has_melasma INTEGER NOT NULL CHECK (has_melasma IN (0, 1)),
  clean_sessions INTEGER NOT NULL CHECK (clean_sessions >= 0),
  verdict TEXT NOT NULL CHECK (verdict IN ('home', 'home-with-limits', 'professional-first')),
  understood TEXT NOT NULL CHECK (understood <> ''),
  home_list TEXT NOT NULL CHECK (home_list <> ''),
  pro_list TEXT NOT NULL,
  needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000),
  later_um INTEGER NOT NULL CHECK (later_um BETWEEN 50 AND 3000),
  cap TEXT NOT NULL CHECK (cap GLOB 'cap-*'),
  min_interval INTEGER NOT NULL CHECK (min_interval > 0),
  interval INTEGER NOT NULL CHECK (interval >= min_interval),
  sessions INTEGER NOT NULL CHECK (sessions > 0),
  course_weeks INTEGER NOT NULL CHECK (course_weeks >= 0),
  rollers INTEGER NOT NULL CHECK (rollers > 0),
  first_visible_from INTEGER NOT NULL CHECK (first_visible_from > 0),
  first_visible_to INTEGER NOT NULL CHECK (first_visible_to >= first_visible_from),
  most_change INTEGER NOT NULL CHECK (most_change > 0),
  maintenance INTEGER NOT NULL CHECK (maintenance > 0),
  warnings TEXT NOT NULL CHECK (warnings = '' OR warnings GLOB 'w-*'),
  options TEXT NOT NULL CHECK (options = '' OR options GLOB 'alt-*'),
  CHECK ((ended_s IS NULL) = (ended_offset_s IS NULL)),
  CHECK ((ended_s IS NULL) = (ended_why IS NULL))
) STRICT;

CREATE UNIQUE INDEX plan_in_force ON plan ((ended_s IS NULL)) WHERE ended_s IS NULL;

-- until_s: when it is or was to end, NULL for one that lasts until the person says so.
CREATE TABLE plan_pause (
  plan INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
  from_s INTEGER NOT NULL,
  from_offset_s INTEGER NOT NULL CHECK (from_offset_s BETWEEN -86400 AND 86400),
  until_s INTEGER CHECK (until_s > from_s),
  until_offset_s INTEGER CHECK (until_offset_s BETWEEN -86400 AND 86400),
  why TEXT NOT NULL CHECK (why IN ('illness', 'sun', 'travel', 'other')),
  CHECK ((until_s IS NULL) = (until_offset_s IS NULL)),
  PRIMARY KEY (plan, from_s)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_pause_open ON plan_pause (plan) WHERE until_s IS NULL;
