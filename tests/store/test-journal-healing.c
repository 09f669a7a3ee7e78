/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "journal-fixture.h"

/* Opens a session and takes it to its log. */
static gint64
go_to_log (DermaJournal *journal,
           gint64       *now_ms)
{
  begin_checked (journal, add_roller (journal, 250), 0, now_ms);
  while (derma_session_get_step (derma_journal_get_session (journal)) != DERMA_STEP_FIN_LOG)
    go_on (journal, now_ms);

  return derma_journal_get_open_session_id (journal);
}

static void
set_draft (DermaJournal            *journal,
           gint64                   id,
           const DermaHealingDraft *draft)
{
  g_autoptr (GError) error = NULL;

  derma_journal_set_healing_draft (journal, id, draft, T, &error);
  g_assert_no_error (error);
}

static void
assert_draft (DermaJournal            *journal,
              gint64                   id,
              const DermaHealingDraft *expected)
{
  g_auto (DermaHealingDraft) draft = { 0 };

  g_assert_true (derma_journal_get_healing_draft (journal, id, &draft));
  g_assert_true (derma_healing_draft_equal (&draft, expected));
}

static void
test_draft (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (DermaHealingDraft) draft = { 0 };
  g_auto (DermaHealingDraft) other = { 0 };
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  const gint64  id = go_to_log (journal, &now_ms);

  derma_healing_draft_clear (&draft);
  g_assert_false (derma_journal_get_healing_draft (journal, id, &other));
  g_assert_true (derma_healing_draft_equal (&draft, &other));

  draft.levels[DERMA_HEALING_ITCH] = 0;
  draft.sections = DERMA_SECTION_BIT (DERMA_SECTION_CHIN) | DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD);
  set_draft (journal, id, &draft);
  assert_draft (journal, id, &draft);
  journal = reopen_journal (journal);
  assert_draft (journal, id, &draft);

  draft.levels[DERMA_HEALING_PAIN] = 4;
  draft.rolling_pain = 3;
  draft.sections = 0;
  draft.note = g_strdup ("Warm");
  set_draft (journal, id, &draft);
  journal = reopen_journal (journal);
  assert_draft (journal, id, &draft);
  assert_sound (journal);

  draft.levels[DERMA_HEALING_PAIN] = 5;
  g_assert_false (derma_journal_set_healing_draft (journal, id, &draft, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  draft.levels[DERMA_HEALING_PAIN] = 4;
  assert_draft (journal, id, &draft);
  g_assert_false (derma_journal_set_healing_draft (journal, 99, &draft, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);

  set_draft (journal, id, NULL);
  g_assert_false (derma_journal_get_healing_draft (journal, id, &other));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Between two choices the machine stops: the first is there. */
static void
test_draft_outlives_kill (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (DermaHealingDraft) draft = { 0 };
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  const gint64  id = go_to_log (journal, &now_ms);
  pid_t         child;
  int           status = 0;

  g_assert_finalize_object (journal);
  derma_healing_draft_clear (&draft);
  draft.levels[DERMA_HEALING_SWELLING] = 2;
  draft.note = g_strdup ("Half");

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      journal = open_journal (folder);
      set_draft (journal, id, &draft);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  journal = open_journal (folder);
  assert_draft (journal, id, &draft);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* All of the record, or nothing. */
static void
test_record (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (DermaHealingDraft) draft = { 0 };
  g_autoptr (GError) error = NULL;
  DermaJournal          *journal = open_journal (folder);
  gint64                 now_ms = T_S * 1000;
  const gint64           id = go_to_log (journal, &now_ms);
  const DermaEvent       done = { .kind = DERMA_EVENT_STEP_DONE, .at_ms = now_ms, .step = DERMA_STEP_FIN_LOG };
  DermaRecord            record = { .pain = 5, .note = "Fine" };
  DermaPastSession      *past = derma_journal_get_last_session (journal);
  const DermaHealingLog *logs;
  gsize                  n_logs = 0;

  derma_healing_draft_clear (&draft);
  draft.levels[DERMA_HEALING_REDNESS] = 2;
  set_draft (journal, id, &draft);
  record.log = (DermaHealingLog) { .at = { now_ms / 1000, T_OFFSET_S }, .sections = DERMA_ALL_SECTIONS };
  record.log.levels[DERMA_HEALING_REDNESS] = 2;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (derma_journal_take_record (journal, &done, T_OFFSET_S, &record, &error));
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
      g_clear_error (&error);
      g_assert_cmpint (derma_session_get_step (derma_journal_get_session (journal)), ==, DERMA_STEP_FIN_LOG);
      g_assert_cmpint (derma_past_session_get_pain (past), ==, -1);
      g_assert_null (derma_journal_get_situation (journal, T, NULL)->newest_log);
      assert_draft (journal, id, &draft);

      record.pain = 1;
      record.log.levels[DERMA_HEALING_PEELING] = 5;
    }

  record.log.levels[DERMA_HEALING_PEELING] = 0;
  g_assert_true (derma_journal_take_record (journal, &done, T_OFFSET_S, &record, &error));
  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      past = derma_journal_get_last_session (journal);
      logs = derma_past_session_get_logs (past, &n_logs);
      g_assert_cmpint (derma_session_get_step (derma_journal_get_session (journal)), ==, DERMA_STEP_FIN_WASH_ROLLER);
      g_assert_cmpint (derma_past_session_get_pain (past), ==, 1);
      g_assert_cmpstr (derma_past_session_get_note (past), ==, "Fine");
      g_assert_cmpuint (n_logs, ==, 1);
      g_assert_cmpuint (logs[0].levels[DERMA_HEALING_REDNESS], ==, 2);
      g_assert_cmpint (derma_journal_get_situation (journal, T, NULL)->newest_log->at.utc_s, ==, now_ms / 1000);
      g_assert_false (derma_journal_get_healing_draft (journal, id, &draft));
      assert_sound (journal);
    }

  /* It is taken once. */
  g_assert_false (derma_journal_take_record (journal, &done, T_OFFSET_S, &record, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  derma_past_session_get_logs (derma_journal_get_last_session (journal), &n_logs);
  g_assert_cmpuint (n_logs, ==, 1);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A log takes the place of its draft, and two that say the same are two. */
static void
test_log_of_draft (void)
{
  g_autofree char *folder = make_folder ();
  g_auto (DermaHealingDraft) draft = { 0 };
  g_autoptr (GError) error = NULL;
  DermaJournal   *journal = open_journal (folder);
  gint64          now_ms = T_S * 1000;
  const gint64    id = run_session (journal, add_roller (journal, 250), &now_ms);
  DermaHealingLog log = { .at = { now_ms / 1000, 0 }, .levels = { 5 } };
  gsize           n_logs = 0;

  derma_healing_draft_clear (&draft);
  draft.levels[DERMA_HEALING_REDNESS] = 1;
  set_draft (journal, id, &draft);
  g_assert_false (derma_journal_add_healing (journal, id, &log, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  assert_draft (journal, id, &draft);

  log.levels[DERMA_HEALING_REDNESS] = 1;
  g_assert_true (derma_journal_add_healing (journal, id, &log, NULL, &error));
  g_assert_false (derma_journal_get_healing_draft (journal, id, &draft));
  log.at.utc_s += 60;
  g_assert_true (derma_journal_add_healing (journal, id, &log, NULL, &error));
  derma_past_session_get_logs (derma_journal_get_last_session (journal), &n_logs);
  g_assert_cmpuint (n_logs, ==, 2);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal-healing/draft", test_draft);
  g_test_add_func ("/journal-healing/draft-outlives-kill", test_draft_outlives_kill);
  g_test_add_func ("/journal-healing/record", test_record);
  g_test_add_func ("/journal-healing/log-of-draft", test_log_of_draft);

  return g_test_run ();
}
