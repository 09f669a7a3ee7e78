/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "journal-fixture.h"
#include "store/derma-demo.h"

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
  { "UPDATE answer SET question = 'scr-none' WHERE id = 1", "“scr-none”" },
  { "INSERT INTO session_acknowledgement VALUES (1, 'rule-none')", "“rule-none”" },
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check/findings", test_findings);

  return g_test_run ();
}
