/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-history.h"

/* A whole copy of the history of a journal, further back; at once, for disks take their time over each statement. */
const char BENCH_HISTORY_DOUBLE[] =
  "BEGIN;"
  "CREATE TEMP TABLE n AS SELECT max (id) AS ids, max (coalesce (t0_s, started_s)) - min (started_s) + 86400 AS span_s FROM session;"
  "INSERT INTO session SELECT id + n.ids, is_stated, protocol_version, question_set_version, started_s - n.span_s, started_offset_s,"
  " t0_s - n.span_s, t0_offset_s, ended_s - n.span_s, ended_offset_s, end, stop, phase, step, roller, needle_um, passes, beat,"
  " section_order, excluded, is_numbing, pain, note, is_clean FROM session, n;"
  "INSERT INTO session_section SELECT session + n.ids, section, state, planned, horizontal, vertical, diagonal_up, diagonal_down,"
  " skipped_directions, rolled_ms, stop, skip_reason, session_section.pain FROM session_section, n;"
  "INSERT INTO session_event SELECT session + n.ids, seq, kind, at_ms - n.span_s * 1000, utc_offset_s, step, section, direction,"
  " value, is_from_beat FROM session_event, n;"
  "INSERT INTO answer SELECT NULL, session + n.ids, question, value, anchor_day, has_detail, sections, is_acknowledged, agreed_s,"
  " agreed_offset_s, at_s - n.span_s, at_offset_s FROM answer, n WHERE session IS NOT NULL;"
  "INSERT INTO healing (id, session, at_s, at_offset_s, redness, swelling, bleeding, peeling, itch, pain, sections, note)"
  " SELECT NULL, session + n.ids, at_s - n.span_s, at_offset_s, redness, swelling, bleeding, peeling, itch,"
  " healing.pain, sections, healing.note FROM healing, n;"
  "CREATE TEMP TABLE c AS SELECT coalesce (max (id), 0) AS ids FROM check_in;"
  "INSERT INTO check_in SELECT id + c.ids, at_s - n.span_s, at_offset_s, protocol_version, note FROM check_in, c, n;"
  "INSERT INTO rating SELECT check_in + c.ids, measure, section, value FROM rating, c;"
  "DROP TABLE c;"
  "DROP TABLE n;"
  "COMMIT;";
