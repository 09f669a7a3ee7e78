-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What came of it over weeks: check-ins with their ratings, and photos. Measures, views and scar types are the stable words of
-- the protocol.

-- A time at which the person rated. Those of a check-in are one row of rating for each measure and place.
CREATE TABLE check_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  protocol_version INTEGER NOT NULL CHECK (protocol_version > 0),
  note TEXT NOT NULL
) STRICT;

CREATE INDEX check_in_at ON check_in (at_s);

-- section: the empty word is the whole face. pm-gais compares the whole face with the baseline, 1 to 5; the others are 0 to 4.
CREATE TABLE rating (
  check_in INTEGER NOT NULL REFERENCES check_in ON DELETE CASCADE,
  measure TEXT NOT NULL CHECK (measure IN ('pm-fine-lines', 'pm-texture', 'pm-acne-scars', 'pm-pores', 'pm-pigmentation',
                                           'pm-glow', 'pm-gais')),
  section TEXT NOT NULL CHECK (section IN ('', 'forehead', 'left-cheek', 'right-cheek', 'chin', 'nose-upper-lip')),
  value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 5),
  CHECK (measure = 'pm-gais' OR value <= 4),
  CHECK (measure <> 'pm-gais' OR (section = '' AND value >= 1)),
  PRIMARY KEY (check_in, measure, section)
) STRICT, WITHOUT ROWID;

-- What was chosen of a check-in before it is saved, at most one; its ratings are words as "pm-texture:left-cheek:2".
CREATE TABLE check_in_draft (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  ratings TEXT NOT NULL CHECK (ratings = '' OR ratings GLOB 'pm-*'),
  note TEXT NOT NULL
) STRICT;

-- Baseline descriptors that are asked once.
ALTER TABLE skin ADD COLUMN glogau INTEGER CHECK (glogau BETWEEN 1 AND 4);
ALTER TABLE skin ADD COLUMN scar_types TEXT CHECK (trim(replace(replace(replace(replace(replace(replace(replace(scar_types,
  'boxcar-shallow', ''), 'boxcar-deep', ''), 'ice-pick', ''), 'rolling', ''), 'macular', ''), 'raised', ''), 'unknown', '')) = '');

-- A photo; its pixels are a file of the folder of photos, upright and without anything else in it. at: when it was taken.
-- session: the newest that had been rolled by then, NULL for none. lightness: of the whole picture on the average, from 0 to
-- 1000. mark_…: two points that are found again on the next photo, from 0 to 1 of the width and the height, NULL until set.
CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER REFERENCES session ON DELETE RESTRICT,
  at_s INTEGER NOT NULL,
  at_offset_s INTEGER NOT NULL CHECK (at_offset_s BETWEEN -86400 AND 86400),
  added_s INTEGER NOT NULL,
  added_offset_s INTEGER NOT NULL CHECK (added_offset_s BETWEEN -86400 AND 86400),
  view TEXT NOT NULL CHECK (view IN ('front', 'left-45', 'right-45', 'left-90', 'right-90')),
  file TEXT NOT NULL UNIQUE CHECK (file <> '' AND file NOT GLOB '*/*' AND file NOT GLOB '.*'),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  lightness INTEGER NOT NULL CHECK (lightness BETWEEN 0 AND 1000),
  mark_a_x REAL CHECK (mark_a_x BETWEEN 0 AND 1),
  mark_a_y REAL CHECK (mark_a_y BETWEEN 0 AND 1),
  mark_b_x REAL CHECK (mark_b_x BETWEEN 0 AND 1),
  mark_b_y REAL CHECK (mark_b_y BETWEEN 0 AND 1),
  note TEXT NOT NULL,
  CHECK ((mark_a_x IS NULL) = (mark_a_y IS NULL) AND (mark_a_x IS NULL) = (mark_b_x IS NULL)
         AND (mark_a_x IS NULL) = (mark_b_y IS NULL))
) STRICT;

CREATE INDEX photo_view ON photo (view, at_s);
CREATE INDEX photo_at ON photo (at_s);
CREATE INDEX photo_session ON photo (session) WHERE session IS NOT NULL;

-- A photo as small as lists show it, as JPEG.
CREATE TABLE photo_thumbnail (
  photo INTEGER PRIMARY KEY REFERENCES photo ON DELETE CASCADE,
  jpeg BLOB NOT NULL
) STRICT;
