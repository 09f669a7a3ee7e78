/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "core/derma-error.h"
#include "journal-fixture.h"

#define LONG_AFTER_S (30 * 86400)

static const char *const TABLES[] = { "session", "session_acknowledgement", "session_section", "session_event", "answer",
                                      "healing", "healing_draft", "tick", "red_flag", "photo" };

/* All rows of what belongs to sessions, as text. */
static char *
dump (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  GString         *text = g_string_new ("\n");
  sqlite3         *connection = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &connection, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", TABLES[i]);
      sqlite3_stmt    *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &stmt, NULL), ==, SQLITE_OK);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        {
          g_string_append (text, TABLES[i]);
          for (int column = 0; column < sqlite3_column_count (stmt); column++)
            g_string_append_printf (text, "|%s", (const char *) sqlite3_column_text (stmt, column));
          g_string_append_c (text, '\n');
        }
      sqlite3_finalize (stmt);
    }
  sqlite3_close (connection);

  return g_string_free (text, FALSE);
}

static DermaTime
later (gint64 now_ms,
       gint64 seconds)
{
  return (DermaTime) { now_ms / 1000 + seconds, T_OFFSET_S };
}

static void
log_healing (DermaJournal *journal,
             gint64        session_id,
             DermaTime     at,
             guint         redness)
{
  DermaHealingLog log = { .at = at };
  g_autoptr (GError) error = NULL;

  log.levels[DERMA_HEALING_REDNESS] = redness;
  derma_journal_add_healing (journal, session_id, &log, "Warm", &error);
  g_assert_no_error (error);
}

static DermaRemovedSession *
remove_session (DermaJournal *journal,
                gint64        id,
                DermaTime     now)
{
  DermaRemovedSession *removed = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_remove_session (journal, id, now, NULL, &removed, &error);
  g_assert_no_error (error);
  assert_sound (journal);
  return removed;
}

static guint
count_uses (DermaJournal *journal,
            gint64        roller)
{
  return derma_roller_get_facts (derma_journal_get_roller (journal, roller))->uses;
}

static guint
count_sessions (DermaJournal *journal)
{
  return g_list_model_get_n_items (derma_journal_get_sessions (journal));
}

/* Long after, a session goes with all that belongs to it, and comes back as it was. */
static void
test_undo (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;
  const gint64     id = run_session (journal, roller, &now_ms);
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_add_tick (journal, id, DERMA_AFTERCARE_MOISTURISE, now_ms / 1000, later (now_ms, 60), &error);
  g_assert_no_error (error);
  log_healing (journal, id, later (now_ms, 96 * 3600), 0);
  before = dump (folder);
  g_assert_cmpuint (count_uses (journal, roller), ==, 1);
  g_assert_false (derma_journal_is_session_counted (journal, id, later (now_ms, LONG_AFTER_S), NULL));

  removed = remove_session (journal, id, later (now_ms, LONG_AFTER_S));
  g_assert_false (derma_removed_session_is_day_kept (removed));
  g_assert_cmpuint (count_sessions (journal), ==, 0);
  g_assert_cmpuint (count_uses (journal, roller), ==, 0);
  without = dump (folder);
  g_assert_null (strstr (without, "\nsession|"));
  g_assert_null (strstr (without, "\nhealing|"));
  g_assert_null (strstr (without, "\ntick|"));
  g_assert_nonnull (strstr (without, "\nanswer|")); /* what was answered holds on */

  derma_journal_restore_session (journal, removed, &error);
  g_assert_no_error (error);
  assert_sound (journal);
  after = dump (folder);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (count_sessions (journal), ==, 1);
  g_assert_cmpuint (count_uses (journal, roller), ==, 1);

  journal = reopen_journal (journal);
  g_assert_cmpuint (count_sessions (journal), ==, 1);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* While the skin rests the day stays: nothing can start earlier by deleting. */
static void
test_keeps_day (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;
  const gint64     id = run_session (journal, roller, &now_ms);
  const DermaTime  now = later (now_ms, 3600);
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autofree char  *before = dump (folder);
  g_autofree char  *after = NULL;
  DermaPermission   permission;
  DermaPermission   permission_after;
  DermaPastSession *last;
  g_autoptr (GError) error = NULL;

  derma_permission_check (derma_journal_get_situation (journal, now, NULL), &permission);
  g_assert_true (derma_journal_is_session_counted (journal, id, now, NULL));
  removed = remove_session (journal, id, now);
  g_assert_true (derma_removed_session_is_day_kept (removed));

  derma_permission_check (derma_journal_get_situation (journal, now, NULL), &permission_after);
  g_assert_cmpint (permission.next_allowed_s, ==, permission_after.next_allowed_s);
  last = derma_journal_get_last_session (journal);
  g_assert_true (derma_past_session_is_stated (last));
  g_assert_cmpuint (derma_past_session_get_needle_um (last), ==, 250);
  g_assert_null (derma_past_session_get_record (last));
  g_assert_cmpuint (g_list_model_get_n_items (derma_past_session_get_log_items (last)), ==, 0);
  g_assert_cmpuint (count_uses (journal, roller), ==, 1);

  /* What is noted meanwhile stays when the session comes back. */
  log_healing (journal, id, later (now_ms, 7200), 1);
  derma_journal_restore_session (journal, removed, &error);
  g_assert_no_error (error);
  assert_sound (journal);
  last = derma_journal_get_last_session (journal);
  g_assert_false (derma_past_session_is_stated (last));
  g_assert_nonnull (derma_past_session_get_record (last));
  g_assert_cmpuint (g_list_model_get_n_items (derma_past_session_get_log_items (last)), ==, 1);
  after = dump (folder);
  g_assert_cmpuint (strlen (after), >, strlen (before));

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A red flag locks also when its session was long ago. */
static void
test_keeps_lock (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  gint64           now_ms = T_S * 1000;
  const gint64     id = run_session (journal, add_roller (journal, 250), &now_ms);
  const DermaTime  now = later (now_ms, LONG_AFTER_S);
  g_autoptr (DermaRemovedSession) removed = NULL;
  DermaLock lock;

  log_healing (journal, id, later (now_ms, 8 * 86400), 1);
  derma_journal_get_lock (journal, now, &lock);
  g_assert_true (lock.is_locked);
  g_assert_true (derma_journal_is_session_counted (journal, id, now, NULL));
  removed = remove_session (journal, id, now);
  g_assert_true (derma_removed_session_is_day_kept (removed));
  derma_journal_get_lock (journal, now, &lock);
  g_assert_true (lock.is_locked);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What was only stated goes whole, and comes back with its note; one below it takes its place. */
static void
test_stated (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  gint64           now_ms = T_S * 1000;
  const gint64     id = run_session (journal, add_roller (journal, 250), &now_ms);
  const DermaTime  now = later (now_ms, 86400);
  gint64           stated = 0;
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session_with (journal, now, 300, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), "By hand", now, &stated, &error);
  g_assert_no_error (error);
  before = dump (folder);
  g_assert_true (derma_journal_is_session_counted (journal, stated, now, NULL));
  removed = remove_session (journal, stated, now);
  g_assert_false (derma_removed_session_is_day_kept (removed));
  g_assert_cmpint (derma_past_session_get_id (derma_journal_get_last_session (journal)), ==, id);

  derma_journal_restore_session (journal, removed, &error);
  g_assert_no_error (error);
  after = dump (folder);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (derma_past_session_get_id (derma_journal_get_last_session (journal)), ==, stated);
  g_assert_cmpstr (derma_past_session_get_note (derma_journal_get_last_session (journal)), ==, "By hand");

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A session long over, of which only @roller still remembers something. */
static void
assert_stays_for_roller (DermaJournal *journal,
                         gint64        session_id,
                         gint64        roller,
                         DermaTime     now)
{
  const DermaRollerFacts  *facts = derma_roller_get_facts (derma_journal_get_roller (journal, roller));
  const DermaRetiredReason reason = derma_roller_get_condition (facts, now).reason;
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autoptr (DermaPastSession) past = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (reason, !=, DERMA_RETIRED_NOT);
  g_assert_false (derma_journal_is_session_counted (journal, session_id, now, NULL));
  g_assert_true (derma_journal_is_roller_use_counted (journal, session_id, now));
  removed = remove_session (journal, session_id, now);
  g_assert_true (derma_removed_session_is_day_kept (removed));
  g_assert_cmpint (derma_roller_get_condition (facts, now).reason, ==, reason);

  /* nor can what is left of it */
  past = derma_journal_get_past_session (journal, session_id);
  g_assert_true (derma_past_session_is_day_only (past));
  g_assert_false (derma_journal_remove_session (journal, session_id, now, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);
  g_assert_false (derma_journal_remove_stated_session (journal, session_id, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (derma_roller_get_condition (facts, now).reason, ==, reason);
  assert_sound (journal);

  derma_journal_restore_session (journal, removed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (derma_roller_get_condition (facts, now).reason, ==, reason);
  assert_sound (journal);
}

/* A missed cleaning is not forgotten by deleting; when the person has judged the roller, the session may go. */
static void
test_unclean (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;
  gint64           id;
  DermaTime        now;
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autoptr (GError) error = NULL;

  begin_checked (journal, roller, 0, &now_ms);
  id = derma_journal_get_open_session_id (journal);
  go_on_to (journal, DERMA_PHASE_FINISH, &now_ms);
  now_ms += (gint64) 25 * DERMA_HOUR_S * 1000;
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  rest (journal, &now_ms);
  now = later (now_ms, 0);
  assert_stays_for_roller (journal, id, roller, now);

  g_assert_true (derma_journal_judge_roller (journal, roller, now, &error));
  g_assert_false (derma_journal_is_roller_use_counted (journal, id, now));
  removed = remove_session (journal, id, now);
  g_assert_false (derma_removed_session_is_day_kept (removed));
  g_assert_cmpuint (count_uses (journal, roller), ==, 0);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* An infection ends the roller also where the session before it is deleted; a retired one needs it no more. */
static void
test_infection (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;
  const gint64     id = run_session (journal, roller, &now_ms);
  DermaAnswer      infection = { .value = DERMA_ANSWER_YES };
  DermaTime        now = later (now_ms, 6 * 86400);
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autoptr (GError) error = NULL;

  /* within a week a sign may still come, whether the skin has rested or not */
  g_assert_true (derma_journal_is_roller_use_counted (journal, id, now));

  infection.at = now;
  g_assert_true (derma_question_from_id ("scr-infection", &infection.question));
  g_assert_true (derma_journal_begin_session (journal, now, &error));
  g_assert_true (derma_journal_set_answer (journal, &infection, &error));
  rest (journal, &now_ms);
  now = later (now_ms, 0);
  assert_stays_for_roller (journal, id, roller, now);

  g_assert_true (derma_journal_retire_roller (journal, roller, DERMA_RETIRED_INFECTION, now, &error));
  g_assert_false (derma_journal_is_roller_use_counted (journal, id, now));
  removed = remove_session (journal, id, now);
  g_assert_false (derma_removed_session_is_day_kept (removed));

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A roller that has done its sessions is not made younger. */
static void
test_worn (void)
{
  g_autofree char       *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  const DermaRollerFacts facts = { .needle_um = 250, .maker_max_uses = 1 };
  const gint64           fresh = add_roller (journal, 250);
  gint64                 worn = 0;
  gint64                 now_ms = T_S * 1000;
  gint64                 ids[2];
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_journal_add_roller (journal, "Once", &facts, T, &worn, &error));
  ids[0] = run_session (journal, worn, &now_ms);
  rest (journal, &now_ms);
  ids[1] = run_session (journal, fresh, &now_ms);
  rest (journal, &now_ms);
  assert_stays_for_roller (journal, ids[0], worn, later (now_ms, 0));
  g_assert_false (derma_journal_is_roller_use_counted (journal, ids[1], later (now_ms, 0)));
  now_ms += (gint64) 60 * 86400 * 1000;
  assert_stays_for_roller (journal, ids[1], fresh, later (now_ms, 0)); /* it is 90 days old */

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A sign of an infection that was told of in a healing log ends every roller that was used before it, also when the session of that log
 * goes whole. */
static void
test_told (void)
{
  const DermaFlagAnswers answers = { .asked = DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS), .told = DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS) };
  g_autofree char       *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  const gint64           roller = add_roller (journal, 250);
  gint64                 now_ms = T_S * 1000;
  DermaTime              now;
  DermaHealingLog        log = { 0 };
  gint64                 stated = 0;
  g_autoptr (DermaRemovedSession) removed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  run_session (journal, roller, &now_ms);
  now = later (now_ms, 5 * 86400);
  g_assert_true (derma_journal_add_stated_session_with (journal, now, 250, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), "", now, &stated, &error));
  log.at = later (now_ms, 6 * 86400);
  g_assert_true (derma_journal_add_healing_with_answers (journal, stated, &log, NULL, &answers, NULL, &error));
  g_assert_cmpint (derma_roller_get_condition (derma_roller_get_facts (derma_journal_get_roller (journal, roller)), log.at).reason, ==, DERMA_RETIRED_INFECTION);

  before = dump (folder);
  removed = remove_session (journal, stated, log.at);
  g_assert_false (derma_removed_session_is_day_kept (removed));
  g_assert_cmpint (derma_roller_get_condition (derma_roller_get_facts (derma_journal_get_roller (journal, roller)), log.at).reason, ==, DERMA_RETIRED_INFECTION);
  g_assert_true (derma_journal_restore_session (journal, removed, &error));
  assert_sound (journal);
  after = dump (folder);
  g_assert_cmpstr (before, ==, after);

  g_assert_true (derma_journal_remove_stated_session (journal, stated, &error));
  g_assert_cmpint (derma_roller_get_condition (derma_roller_get_facts (derma_journal_get_roller (journal, roller)), log.at).reason, ==, DERMA_RETIRED_INFECTION);
  assert_sound (journal);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_refused (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  gint64           now_ms = T_S * 1000;
  g_autoptr (GError) error = NULL;

  g_assert_false (derma_journal_remove_session (journal, 99, T, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);

  begin_checked (journal, add_roller (journal, 250), 0, &now_ms);
  go_on_to (journal, DERMA_PHASE_FINISH, &now_ms);
  g_assert_false (derma_journal_remove_session (journal, derma_journal_get_open_session_id (journal), T, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  assert_sound (journal);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal-removal/undo", test_undo);
  g_test_add_func ("/journal-removal/keeps-day", test_keeps_day);
  g_test_add_func ("/journal-removal/keeps-lock", test_keeps_lock);
  g_test_add_func ("/journal-removal/stated", test_stated);
  g_test_add_func ("/journal-removal/unclean", test_unclean);
  g_test_add_func ("/journal-removal/infection", test_infection);
  g_test_add_func ("/journal-removal/worn", test_worn);
  g_test_add_func ("/journal-removal/told", test_told);
  g_test_add_func ("/journal-removal/refused", test_refused);

  return g_test_run ();
}
