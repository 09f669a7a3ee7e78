/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "journal-fixture.h"
#include "store/derma-demo.h"

/* ex-01 of protocol.md 8.6, ended */
#define ADD_PLAN                                                                                                                              \
  "INSERT INTO plan VALUES (77, 1, 1, 0, 1, 0, 99, 0, 'ended', 'glow', '', 0, 1, 30, 200, 'low', 0, 'ok', 'low', 2, 0, 0, 0, 'home', 'glow'," \
  " 'glow', '', 200, 200, 'cap-step-1', 7, 7, 12, 11, 2, 1, 2, 12, 28, 'w-over-015', 'alt-sunscreen-topicals alt-derm-visit', NULL); "

/* Things that are wrong in a journal that SQLite finds nothing wrong with, or little. */
static const struct
{
  const char *sql;
  const char *finding; /* a part of it */
} CASES[] = {
  { "UPDATE session_section SET horizontal = 1 WHERE session = 1 AND section = 'forehead'", "session 1" },
  { "UPDATE session_section SET state = 'skipped', skip_reason = 'sore' WHERE session = 1 AND section = 'chin'", "session 1" },
  { "DELETE FROM session_section WHERE session = 1 AND section = 'chin'", "session 1" },
  { "UPDATE session SET t0_s = t0_s + 1 WHERE id = 1", "session 1" },
  { "UPDATE session SET is_clean = 1 - is_clean WHERE id = 1", "session 1" },
  { "UPDATE session SET end = 'stopped' WHERE id = 1", "session 1" },
  { "UPDATE session SET passes = 3 WHERE id = 1", "ession 1" },
  { "UPDATE session_event SET at_ms = at_ms + 3000 WHERE session = 1 AND kind = 'section-start'", "ession 1" },
  { "DELETE FROM session_event WHERE session = 1 AND seq = 5", "Session 1 cannot be read" },
  { "UPDATE session_event SET step = 'prep-dance' WHERE session = 1 AND seq = 3", "Session 1 cannot be read" },
  { "DELETE FROM session_event WHERE session = 1", "Session 1 cannot be read" },
  { "DELETE FROM red_flag; INSERT INTO red_flag (session, healing, flag, outcome, is_answer, told_s, told_offset_s)"
    " SELECT session, id, 'rf-swelling', 'same-day', 0, at_s, 0 FROM healing WHERE id = 1",
    "warning signs of session 1" },
  { "INSERT INTO red_flag (flag, outcome, is_answer, told_s, told_offset_s) VALUES ('rf-boredom', 'soon', 1, 1, 0)", "“rf-boredom”" },
  { "INSERT INTO tick (session, item, occurrence_s, at_s, at_offset_s) VALUES (1, 'ac-dance', 1, 1, 0)", "“ac-dance”" },
  { "UPDATE answer SET question = 'scr-none' WHERE id = 1", "“scr-none”" },
  { "INSERT INTO session_acknowledgement VALUES (1, 'rule-none')", "“rule-none”" },
  { "INSERT INTO check_in (id, at_s, at_offset_s, protocol_version, note) VALUES (7, 1, 0, 1, '')", "check-in 7" },
  { "INSERT OR REPLACE INTO check_in_draft VALUES (1, 1, 0, 'pm-texture::9', '')", "“pm-texture::9”" },
  { "INSERT INTO skin (at_s, at_offset_s, scar_types) VALUES (1, 0, 'rollingrolling')", "“rollingrolling”" },
  { ADD_PLAN "UPDATE plan SET sessions = 11 WHERE id = 77", "plan 77" },
  { ADD_PLAN "UPDATE plan SET home_list = 'texture' WHERE id = 77", "plan 77" },
  { ADD_PLAN "UPDATE plan SET scar_types = 'rollingrolling' WHERE id = 77", "plan 77" },
  { ADD_PLAN "INSERT INTO plan_pause VALUES (77, 10, 0, 20, 0, 'sun'), (77, 19, 0, NULL, NULL, 'other')", "pauses of plan 77" },
  { "INSERT INTO plan_draft VALUES (1, 1, 0, 'concerns shoe-size', 'glow', 0, 0, 0, 'none', NULL, 0, 'low')", "plan that is not started" },
  { "PRAGMA ignore_check_constraints = ON; INSERT INTO check_in (id, at_s, at_offset_s, protocol_version, note) VALUES (7, 1, 0, 1, '');"
    " INSERT INTO rating VALUES (7, 'pm-gais', 'chin', 3)",
    "CHECK constraint failed" },
  { "PRAGMA foreign_keys = OFF; UPDATE session SET roller = 99 WHERE id = 1", "“roller”" },
  { "PRAGMA ignore_check_constraints = ON; UPDATE session SET note = '', pain = 9 WHERE id = 1", "CHECK constraint failed" },
};

static void
test_findings (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  gsize         length = 0;
  DermaJournal *journal;

  derma_demo_fill (folder, 2, T, zone, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  journal = open_journal (folder);
  assert_sound (journal);
  g_assert_finalize_object (journal);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      sqlite3 *connection = NULL;
      gboolean is_found = FALSE;

      g_test_message ("%s", CASES[i].sql);
      g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (connection, CASES[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (connection);

      journal = open_journal (folder);
      g_assert_true (derma_journal_check (journal, &findings, &error));
      g_assert_no_error (error);
      for (guint j = 0; j < findings->len; j++)
        {
          g_test_message ("found: %s", (const char *) g_ptr_array_index (findings, j));
          is_found = is_found || strstr (g_ptr_array_index (findings, j), CASES[i].finding) != NULL;
        }
      g_assert_true (is_found);
      g_assert_finalize_object (journal);
    }

  remove_folder (g_steal_pointer (&folder));
}

/* What the cases begin with is sound itself. */
static void
test_sound_plan (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  DermaJournal    *journal = open_journal (folder);
  sqlite3         *connection = NULL;

  g_assert_finalize_object (journal);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, ADD_PLAN, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
  journal = open_journal (folder);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_plans (journal)), ==, 1);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A session of another protocol, which what was pressed would not make today: it is shown as it was noted, and is sound. */
static void
test_other_protocol (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaPastSession) first = NULL;
  const DermaSessionRecord *record;
  GListModel               *sessions;
  DermaJournal             *journal;
  sqlite3                  *connection = NULL;

  derma_demo_fill (folder, 2, T, zone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection,
                                 "UPDATE session SET protocol_version = 9 WHERE id = 1;"
                                 "UPDATE session_section SET planned = 3, horizontal = 3 WHERE session = 1 AND section = 'forehead';"
                                 "UPDATE session_event SET at_ms = at_ms + 3000 WHERE session = 1 AND kind = 'section-start'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (connection);

  journal = open_journal (folder);
  assert_sound (journal);
  sessions = derma_journal_get_sessions (journal);
  first = g_list_model_get_item (sessions, g_list_model_get_n_items (sessions) - 1);
  record = derma_past_session_get_record (first);
  g_assert_cmpint (record->end, ==, DERMA_SESSION_COMPLETED);
  g_assert_cmpuint (record->sections[DERMA_SECTION_FOREHEAD].planned, ==, 3);
  g_assert_cmpuint (record->sections[DERMA_SECTION_FOREHEAD].passes[DERMA_DIRECTION_HORIZONTAL], ==, 3);
  g_assert_cmpuint (record->sections[DERMA_SECTION_FOREHEAD].passes[DERMA_DIRECTION_VERTICAL], ==, 2);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check/findings", test_findings);
  g_test_add_func ("/check/sound-plan", test_sound_plan);
  g_test_add_func ("/check/other-protocol", test_other_protocol);

  return g_test_run ();
}
