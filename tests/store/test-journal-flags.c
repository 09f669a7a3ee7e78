/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "core/derma-error.h"
#include "journal-fixture.h"

#define FEVER DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_FEVER)
#define GLANDS DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_GLANDS)
#define HOUR_S G_GINT64_CONSTANT (3600)
#define DAY_S (24 * HOUR_S)

/* A journal with one session, and from when its hours count. */
typedef struct
{
  char         *folder;
  DermaJournal *journal;
  gint64        id;
  gint64        t0_s;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gint64 now_ms = T_S * 1000;

  fixture->folder = make_folder ();
  fixture->journal = open_journal (fixture->folder);
  fixture->id = run_session (fixture->journal, add_roller (fixture->journal, 250), &now_ms);
  fixture->t0_s = derma_past_session_get_t0 (derma_journal_get_last_session (fixture->journal)).utc_s;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  assert_sound (fixture->journal);
  g_assert_finalize_object (fixture->journal);
  remove_folder (fixture->folder);
}

static DermaTime
at_hour (Fixture *fixture,
         gint64   hour)
{
  return (DermaTime) { fixture->t0_s + hour * HOUR_S, T_OFFSET_S };
}

static gint64
add_log (Fixture               *fixture,
         gint64                 hour,
         DermaHealingMeasure    measure,
         guint                  level,
         const DermaRedFlagSet *told)
{
  const DermaFlagAnswers answers = { .asked = FEVER | GLANDS, .told = told != NULL ? *told : 0 };
  DermaHealingLog        log = { .at = at_hour (fixture, hour), .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  log.levels[measure] = level;
  derma_journal_add_healing_with_answers (fixture->journal, fixture->id, &log, "Note", told != NULL ? &answers : NULL, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static DermaRaisedFlag *
get_flag (Fixture *fixture,
          guint    position)
{
  g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (derma_journal_get_red_flags (fixture->journal), position);

  g_assert_nonnull (flag);
  return flag;
}

static guint
count_flags (Fixture *fixture)
{
  return g_list_model_get_n_items (derma_journal_get_red_flags (fixture->journal));
}

static DermaLogItem *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr (DermaLogItem) item =
    g_list_model_get_item (derma_past_session_get_log_items (derma_journal_get_last_session (fixture->journal)), position);

  return item;
}

static void
resolve (Fixture        *fixture,
         gint64          id,
         DermaResolution resolution,
         gint64          at_s)
{
  g_autoptr (GError) error = NULL;

  derma_journal_resolve_red_flags (fixture->journal, &id, 1, resolution, (DermaTime) { at_s, 0 }, &error);
  g_assert_no_error (error);
}

/* Past the journal, as another version of it might write. */
static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal.db", NULL);
  sqlite3         *connection = NULL;

  g_assert_finalize_object (fixture->journal);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
  fixture->journal = open_journal (fixture->folder);
}

static gboolean
is_locked (Fixture *fixture,
           gint64   now_s)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  DermaLock       lock;
  DermaPermission permission;
  gboolean        has_reason = FALSE;

  derma_journal_get_lock (fixture->journal, (DermaTime) { now_s, 0 }, &lock);
  derma_permission_check (derma_journal_get_situation (fixture->journal, (DermaTime) { now_s, 0 }, zone), &permission);
  for (guint i = 0; i < permission.n_reasons; i++)
    has_reason = has_reason || permission.reasons[i].is_red_flag;

  g_assert_cmpint (lock.is_locked, ==, has_reason);
  g_assert_true (!lock.is_locked || permission.verdict == DERMA_VERDICT_NO);
  return lock.is_locked;
}

/* Told of by the levels, by an answer, by both: each is one row, and all are there after a restart. */
static void
test_raised_by_log (Fixture      *fixture,
                    gconstpointer data)
{
  const DermaRedFlagSet told = GLANDS;
  const gint64          log = add_log (fixture, 30, DERMA_HEALING_SWELLING, 3, &told);

  for (guint i = 0; i < 2; i++, fixture->journal = reopen_journal (fixture->journal))
    {
      g_assert_cmpuint (count_flags (fixture), ==, 2);
      for (guint j = 0; j < 2; j++)
        {
          DermaRaisedFlag *flag = get_flag (fixture, j);

          g_assert_cmpint (derma_raised_flag_get_log_id (flag), ==, log);
          g_assert_cmpint (derma_raised_flag_get_session_id (flag), ==, fixture->id);
          g_assert_cmpint (derma_raised_flag_get_told (flag).utc_s, ==, fixture->t0_s + 30 * HOUR_S);
          g_assert_cmpint (derma_raised_flag_get_told (flag).offset_s, ==, T_OFFSET_S);
          g_assert_cmpint (derma_raised_flag_is_answer (flag), ==, derma_raised_flag_get_flag (flag) == DERMA_RED_FLAG_GLANDS);
        }
      g_assert_cmpuint (derma_log_item_get_raised (get_item (fixture, 0)), ==, GLANDS | DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_SWELLING));
      g_assert_cmpuint (derma_log_item_get_answers (get_item (fixture, 0))->asked, ==, FEVER | GLANDS);
      g_assert_cmpuint (derma_log_item_get_answers (get_item (fixture, 0))->told, ==, GLANDS);
      g_assert_cmpint (derma_log_item_get_judgement (get_item (fixture, 0))->overall, ==, DERMA_JUDGEMENT_SEE_DOCTOR);
      assert_sound (fixture->journal);
    }
}

/* The record at the end of a session raises them too. */
static void
test_raised_by_record (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  DermaRecord   record = { .answers = { FEVER, FEVER } };
  DermaEvent    done = { .kind = DERMA_EVENT_STEP_DONE, .step = DERMA_STEP_FIN_LOG };

  begin_checked (journal, add_roller (journal, 250), 0, &now_ms);
  while (derma_session_get_step (derma_journal_get_session (journal)) != DERMA_STEP_FIN_LOG)
    go_on (journal, &now_ms);
  record.log.at = (DermaTime) { now_ms / 1000, T_OFFSET_S };
  record.log.levels[DERMA_HEALING_BLEEDING] = 3;
  done.at_ms = now_ms;
  g_assert_true (derma_journal_take_record (journal, &done, T_OFFSET_S, &record, &error));
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_red_flags (journal)), ==, 2);
  g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->n_flags, ==, 2);

  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* An emergency or one of the same day: 28 days from when it was told of, and a doctor's agreement. */
static void
test_strong_lock (Fixture      *fixture,
                  gconstpointer data)
{
  const DermaRedFlagSet told = FEVER;
  const gint64          told_s = fixture->t0_s + 2 * HOUR_S;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *text = NULL;
  gint64           id;

  g_assert_false (is_locked (fixture, told_s));
  add_log (fixture, 2, DERMA_HEALING_REDNESS, 1, &told);
  id = derma_raised_flag_get_id (get_flag (fixture, 0));
  g_assert_false (is_locked (fixture, told_s - 1));
  g_assert_true (is_locked (fixture, told_s));
  g_assert_true (is_locked (fixture, told_s + 400 * DAY_S));
  text = derma_journal_dup_lock_text (fixture->journal, (DermaTime) { told_s, 0 }, zone);
  g_assert_true (g_str_has_prefix (text, "Until a doctor agrees, and not before "));

  /* It has gone, or a doctor agreed before: that is not what is asked for. */
  g_assert_false (derma_journal_resolve_red_flags (fixture->journal, &id, 1, DERMA_RESOLUTION_GONE, (DermaTime) { told_s + 1, 0 }, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (derma_journal_resolve_red_flags (fixture->journal, &id, 1, DERMA_RESOLUTION_DOCTOR, (DermaTime) { told_s - 1, 0 }, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);

  resolve (fixture, id, DERMA_RESOLUTION_DOCTOR, told_s + DAY_S);
  g_assert_cmpint (derma_raised_flag_get_resolution (get_flag (fixture, 0)), ==, DERMA_RESOLUTION_DOCTOR);
  fixture->journal = reopen_journal (fixture->journal);
  g_assert_cmpint (derma_raised_flag_get_resolved (get_flag (fixture, 0)).utc_s, ==, told_s + DAY_S);
  g_assert_true (is_locked (fixture, told_s + 28 * DAY_S - 1));
  g_assert_false (is_locked (fixture, told_s + 28 * DAY_S));

  resolve (fixture, id, DERMA_RESOLUTION_NONE, 0);
  g_assert_true (is_locked (fixture, told_s + 28 * DAY_S));
  resolve (fixture, id, DERMA_RESOLUTION_DOCTOR, told_s + 40 * DAY_S);
  g_assert_true (is_locked (fixture, told_s + 40 * DAY_S - 1));
  g_assert_false (is_locked (fixture, told_s + 40 * DAY_S));
}

/* One of within three days: 14 days from when it has gone. */
static void
test_soon_lock (Fixture      *fixture,
                gconstpointer data)
{
  const gint64 told_s = fixture->t0_s + 72 * HOUR_S;
  const gint64 gone_s = told_s + 5 * DAY_S;
  g_autoptr (GError) error = NULL;
  gint64 id;

  add_log (fixture, 72, DERMA_HEALING_REDNESS, 2, NULL);
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  id = derma_raised_flag_get_id (get_flag (fixture, 0));
  g_assert_cmpint (derma_raised_flag_get_flag (get_flag (fixture, 0)), ==, DERMA_RED_FLAG_REDNESS_72);
  g_assert_true (is_locked (fixture, told_s + 100 * DAY_S));
  g_assert_false (derma_journal_resolve_red_flags (fixture->journal, &id, 1, DERMA_RESOLUTION_DOCTOR, (DermaTime) { gone_s, 0 }, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);

  resolve (fixture, id, DERMA_RESOLUTION_GONE, gone_s);
  g_assert_true (is_locked (fixture, gone_s + 14 * DAY_S - 1));
  g_assert_false (is_locked (fixture, gone_s + 14 * DAY_S));
}

/* What is told of apart from a log, and taken back. */
static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  const DermaTime at = at_hour (fixture, 1);
  g_autoptr (GError) error = NULL;
  gint64 ids[3];

  g_assert_true (derma_journal_tell_red_flags (fixture->journal, fixture->id, FEVER | GLANDS, at, &error));
  g_assert_true (derma_journal_tell_red_flags (fixture->journal, 0, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_EYE), at, &error));
  g_assert_false (derma_journal_tell_red_flags (fixture->journal, 77, FEVER, at, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  fixture->journal = reopen_journal (fixture->journal);
  g_assert_cmpuint (count_flags (fixture), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      ids[i] = derma_raised_flag_get_id (get_flag (fixture, i));
      g_assert_cmpint (derma_raised_flag_get_log_id (get_flag (fixture, i)), ==, 0);
    }
  g_assert_cmpint (derma_raised_flag_get_session_id (get_flag (fixture, 0)), ==, 0);

  /* All of them, or none. */
  ids[1] = 88;
  g_assert_false (derma_journal_remove_red_flags (fixture->journal, ids, 2, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count_flags (fixture), ==, 3);
  ids[1] = derma_raised_flag_get_id (get_flag (fixture, 1));
  g_assert_true (derma_journal_remove_red_flags (fixture->journal, ids, 3, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  g_assert_false (is_locked (fixture, at.utc_s));

  add_log (fixture, 3, DERMA_HEALING_SWELLING, 4, NULL);
  ids[0] = derma_raised_flag_get_id (get_flag (fixture, 0));
  g_assert_false (derma_journal_remove_red_flags (fixture->journal, ids, 1, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
}

/* A log that is edited tells of what it says now; of what it still says, what was recorded stays. */
static void
test_edit (Fixture      *fixture,
           gconstpointer data)
{
  const DermaRedFlagSet told = FEVER | GLANDS;
  const gint64          id = add_log (fixture, 30, DERMA_HEALING_SWELLING, 4, &told);
  DermaHealingLog       log = *derma_log_item_get_log (get_item (fixture, 0));
  DermaFlagAnswers      answers = { FEVER | GLANDS, FEVER };
  g_autoptr (GError) error = NULL;
  gint64 fever = 0;

  for (guint i = 0; i < count_flags (fixture); i++)
    if (derma_raised_flag_get_flag (get_flag (fixture, i)) == DERMA_RED_FLAG_FEVER)
      fever = derma_raised_flag_get_id (get_flag (fixture, i));
  g_assert_cmpuint (count_flags (fixture), ==, 3);
  resolve (fixture, fever, DERMA_RESOLUTION_DOCTOR, log.at.utc_s + 5);

  log.levels[DERMA_HEALING_SWELLING] = 0;
  log.at.utc_s -= HOUR_S;
  g_assert_true (derma_journal_edit_healing (fixture->journal, id, &log, "Mistyped", &answers, &error));
  for (guint i = 0; i < 2; i++, fixture->journal = reopen_journal (fixture->journal))
    {
      g_assert_cmpuint (count_flags (fixture), ==, 1);
      g_assert_cmpint (derma_raised_flag_get_id (get_flag (fixture, 0)), ==, fever);
      g_assert_cmpint (derma_raised_flag_get_resolution (get_flag (fixture, 0)), ==, DERMA_RESOLUTION_DOCTOR);
      g_assert_cmpint (derma_raised_flag_get_told (get_flag (fixture, 0)).utc_s, ==, log.at.utc_s);
      g_assert_cmpstr (derma_log_item_get_note (get_item (fixture, 0)), ==, "Mistyped");
      g_assert_cmpint (derma_log_item_get_log (get_item (fixture, 0))->levels[DERMA_HEALING_SWELLING], ==, 0);
      g_assert_cmpint (derma_log_item_get_id (get_item (fixture, 0)), ==, id);
    }

  log.levels[DERMA_HEALING_SWELLING] = 5;
  g_assert_false (derma_journal_edit_healing (fixture->journal, id, &log, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  log.levels[DERMA_HEALING_SWELLING] = 0;
  g_assert_false (derma_journal_edit_healing (fixture->journal, 99, &log, NULL, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_flags (fixture), ==, 1);
}

/* What one log tells of depends on the one before it. */
static void
test_worsening (Fixture      *fixture,
                gconstpointer data)
{
  const gint64 calm = add_log (fixture, 20, DERMA_HEALING_REDNESS, 0, NULL);
  g_autoptr (DermaRemovedLog) removed = NULL;
  g_autoptr (GError) error = NULL;
  DermaHealingLog log = { .at = at_hour (fixture, 20), .levels = { 2 } };

  add_log (fixture, 30, DERMA_HEALING_REDNESS, 2, NULL);
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  g_assert_cmpint (derma_raised_flag_get_flag (get_flag (fixture, 0)), ==, DERMA_RED_FLAG_WORSENING);

  g_assert_true (derma_journal_edit_healing (fixture->journal, calm, &log, NULL, NULL, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  log.levels[DERMA_HEALING_REDNESS] = 0;
  g_assert_true (derma_journal_edit_healing (fixture->journal, calm, &log, NULL, NULL, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  g_assert_true (derma_journal_remove_healing (fixture->journal, calm, &removed, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  g_assert_true (derma_journal_restore_healing (fixture->journal, removed, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 1);
}

/* So does what was recorded about it: the flag of one log goes and comes back with another. */
static void
test_restore_others (Fixture      *fixture,
                     gconstpointer data)
{
  const gint64 calm = add_log (fixture, 20, DERMA_HEALING_REDNESS, 0, NULL);
  const gint64 agreed_s = fixture->t0_s + 40 * HOUR_S;
  g_autoptr (DermaRemovedLog) removed = NULL;
  g_autoptr (GError) error = NULL;

  add_log (fixture, 30, DERMA_HEALING_REDNESS, 2, NULL);
  resolve (fixture, derma_raised_flag_get_id (get_flag (fixture, 0)), DERMA_RESOLUTION_DOCTOR, agreed_s);
  g_assert_true (derma_journal_remove_healing (fixture->journal, calm, &removed, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  g_assert_true (derma_journal_restore_healing (fixture->journal, removed, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  g_assert_cmpint (derma_raised_flag_get_resolution (get_flag (fixture, 0)), ==, DERMA_RESOLUTION_DOCTOR);
  g_assert_cmpint (derma_raised_flag_get_resolved (get_flag (fixture, 0)).utc_s, ==, agreed_s);
}

/* One that only another version knows locks by what it asked for, can be resolved, and survives its log. */
static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  const gint64 log_id = add_log (fixture, 20, DERMA_HEALING_REDNESS, 0, NULL);
  g_autoptr (DermaRemovedLog) removed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("INSERT INTO red_flag (session, healing, flag, outcome, is_answer, told_s, told_offset_s)"
                         " VALUES (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 'rf-boredom', 'same-day', 1, %" G_GINT64_FORMAT ", 0)",
                         fixture->id, log_id, fixture->t0_s + 20 * HOUR_S);
  run_sql (fixture, sql);
  g_assert_cmpint (derma_raised_flag_get_flag (get_flag (fixture, 0)), ==, DERMA_RED_FLAG_OTHER_SAME_DAY);
  g_assert_true (is_locked (fixture, fixture->t0_s + 60 * DAY_S));

  g_assert_true (derma_journal_remove_healing (fixture->journal, log_id, &removed, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  g_assert_true (derma_journal_restore_healing (fixture->journal, removed, &error));
  resolve (fixture, derma_raised_flag_get_id (get_flag (fixture, 0)), DERMA_RESOLUTION_DOCTOR, fixture->t0_s + 21 * HOUR_S);
  g_assert_true (is_locked (fixture, fixture->t0_s + 20 * DAY_S));
  g_assert_false (is_locked (fixture, fixture->t0_s + 60 * DAY_S));

  run_sql (fixture, "DELETE FROM red_flag WHERE flag = 'rf-boredom'"); /* the word of the other version is found in the file */
  g_assert_cmpuint (count_flags (fixture), ==, 0);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Removed and put back, a log is what it was, with all that hangs on it. */
static void
test_remove_and_restore (Fixture      *fixture,
                         gconstpointer data)
{
  const DermaRedFlagSet told = GLANDS;
  g_autoptr (DermaRemovedLog) removed = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *items;
  gint64      id;
  gint64      gone_s;
  guint       n_changed = 0;

  add_log (fixture, 25, DERMA_HEALING_REDNESS, 0, NULL);
  add_log (fixture, 200, DERMA_HEALING_REDNESS, 0, NULL);
  g_assert_cmpuint (derma_journal_get_situation (fixture->journal, T, NULL)->profile.clean_sessions, ==, 1);
  id = add_log (fixture, 100, DERMA_HEALING_ITCH, 1, &told);
  g_assert_cmpuint (derma_journal_get_situation (fixture->journal, T, NULL)->profile.clean_sessions, ==, 0);
  gone_s = fixture->t0_s + 130 * HOUR_S;
  resolve (fixture, derma_raised_flag_get_id (get_flag (fixture, 0)), DERMA_RESOLUTION_GONE, gone_s);

  items = g_object_ref (derma_past_session_get_log_items (derma_journal_get_last_session (fixture->journal)));
  g_signal_connect_swapped (items, "items-changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_true (derma_journal_remove_healing (fixture->journal, id, &removed, &error));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_cmpuint (n_changed, >, 0);
  g_assert_cmpuint (count_flags (fixture), ==, 0);
  g_assert_cmpuint (derma_journal_get_situation (fixture->journal, T, NULL)->profile.clean_sessions, ==, 1);
  assert_sound (fixture->journal);
  g_assert_false (derma_journal_remove_healing (fixture->journal, id, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (derma_journal_restore_healing (fixture->journal, removed, &error));
  g_assert_false (derma_journal_restore_healing (fixture->journal, removed, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_object_unref (items);
  for (guint i = 0; i < 2; i++, fixture->journal = reopen_journal (fixture->journal))
    {
      g_assert_cmpint (derma_log_item_get_id (get_item (fixture, 1)), ==, id);
      g_assert_cmpint (derma_log_item_get_log (get_item (fixture, 1))->levels[DERMA_HEALING_ITCH], ==, 1);
      g_assert_cmpstr (derma_log_item_get_note (get_item (fixture, 1)), ==, "Note");
      g_assert_cmpuint (derma_log_item_get_answers (get_item (fixture, 1))->asked, ==, FEVER | GLANDS);
      g_assert_cmpuint (count_flags (fixture), ==, 1);
      g_assert_cmpint (derma_raised_flag_get_resolved (get_flag (fixture, 0)).utc_s, ==, gone_s);
      g_assert_true (derma_raised_flag_is_answer (get_flag (fixture, 0)));
      g_assert_cmpuint (derma_journal_get_situation (fixture->journal, T, NULL)->profile.clean_sessions, ==, 0);
    }
}

/* A flag stays the same object as long as nothing is recorded about it. */
static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (DermaRaisedFlag) older = NULL;
  g_autoptr (DermaRaisedFlag) newer = NULL;
  guint n_changed = 0;

  add_log (fixture, 1, DERMA_HEALING_SWELLING, 3, NULL);
  add_log (fixture, 2, DERMA_HEALING_BLEEDING, 3, NULL);
  older = g_object_ref (get_flag (fixture, 1));
  newer = g_object_ref (get_flag (fixture, 0));
  g_assert_cmpint (derma_raised_flag_get_flag (newer), ==, DERMA_RED_FLAG_BLEEDING);
  g_signal_connect_swapped (derma_journal_get_red_flags (fixture->journal), "items-changed", G_CALLBACK (count_cb), &n_changed);

  add_log (fixture, 3, DERMA_HEALING_ITCH, 3, NULL);
  g_assert_cmpuint (n_changed, ==, 0);
  resolve (fixture, derma_raised_flag_get_id (newer), DERMA_RESOLUTION_DOCTOR, fixture->t0_s + DAY_S);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (get_flag (fixture, 1) == older);
  g_assert_true (get_flag (fixture, 0) != newer);
}

/* With a stated session its logs go, and what they told of; not what was told of apart from them. */
static void
test_stated (Fixture      *fixture,
             gconstpointer data)
{
  const DermaTime       t0 = { fixture->t0_s + DAY_S, 0 };
  const DermaHealingLog log = { .at = { t0.utc_s + 60, 0 }, .levels = { [DERMA_HEALING_SWELLING] = 3 } };
  g_autoptr (GError) error = NULL;
  gint64 stated;

  g_assert_true (derma_journal_add_stated_session (fixture->journal, t0, 250, t0, &error));
  stated = derma_past_session_get_id (derma_journal_get_last_session (fixture->journal));
  g_assert_true (derma_journal_add_healing (fixture->journal, stated, &log, NULL, &error));
  g_assert_true (derma_journal_tell_red_flags (fixture->journal, stated, FEVER, log.at, &error));
  g_assert_true (derma_journal_add_tick (fixture->journal, stated, DERMA_AFTERCARE_SHADE, t0.utc_s, t0, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 2);

  g_assert_true (derma_journal_remove_stated_session (fixture->journal, stated, &error));
  g_assert_cmpuint (count_flags (fixture), ==, 1);
  g_assert_cmpint (derma_raised_flag_get_flag (get_flag (fixture, 0)), ==, DERMA_RED_FLAG_FEVER);
  g_assert_cmpint (derma_raised_flag_get_session_id (get_flag (fixture, 0)), ==, 0);
}

/* The sensitivity that was in force at the session counts for how it healed, whatever is said later. */
static void
test_sensitivity (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add_log (fixture, 30, DERMA_HEALING_REDNESS, 2, NULL);
  g_assert_cmpint (derma_past_session_get_course (derma_journal_get_last_session (fixture->journal))->sensitivity, ==, DERMA_SENSITIVITY_LOW);
  g_assert_cmpint (derma_log_item_get_judgement (get_item (fixture, 0))->overall, ==, DERMA_JUDGEMENT_WATCH);
  g_assert_true (derma_journal_set_skin (fixture->journal, DERMA_SENSITIVITY_HIGH, 2, at_hour (fixture, 31), &error));
  fixture->journal = reopen_journal (fixture->journal);
  g_assert_cmpint (derma_past_session_get_course (derma_journal_get_last_session (fixture->journal))->sensitivity, ==, DERMA_SENSITIVITY_LOW);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  const DermaHealingLog log = { .at = at_hour (fixture, 1) };
  g_autofree char      *folder = g_strdup (fixture->folder);
  g_autoptr (GError) error = NULL;
  gint64 id = add_log (fixture, 1, DERMA_HEALING_SWELLING, 3, NULL);
  gint64 flag = derma_raised_flag_get_id (get_flag (fixture, 0));

  g_assert_finalize_object (fixture->journal);
  fixture->journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);

  g_assert_false (derma_journal_edit_healing (fixture->journal, id, &log, NULL, NULL, NULL));
  g_assert_false (derma_journal_remove_healing (fixture->journal, id, NULL, NULL));
  g_assert_false (derma_journal_tell_red_flags (fixture->journal, 0, FEVER, log.at, NULL));
  g_assert_false (derma_journal_remove_red_flags (fixture->journal, &flag, 1, NULL));
  g_assert_false (derma_journal_resolve_red_flags (fixture->journal, &flag, 1, DERMA_RESOLUTION_DOCTOR, log.at, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_assert_true (is_locked (fixture, log.at.utc_s));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) g_test_add ("/journal-flags/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("raised-by-log", test_raised_by_log);
  ADD ("strong-lock", test_strong_lock);
  ADD ("soon-lock", test_soon_lock);
  ADD ("told", test_told);
  ADD ("edit", test_edit);
  ADD ("worsening", test_worsening);
  ADD ("restore-others", test_restore_others);
  ADD ("unknown", test_unknown);
  ADD ("remove-and-restore", test_remove_and_restore);
  ADD ("list", test_list);
  ADD ("stated", test_stated);
  ADD ("sensitivity", test_sensitivity);
  ADD ("read-only", test_read_only);
#undef ADD
  g_test_add_func ("/journal-flags/raised-by-record", test_raised_by_record);

  return g_test_run ();
}
