/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "plan-fixture.h"

#define N_CHANGES 400

/* ex-13: 0.13 mm, 4 sessions, 19 days apart */
static const DermaPlanInputs DELICATE = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES) | DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW),
  .glogau = 1,
  .age = 21,
  .needle_owned_um = 130,
  .budget = DERMA_PLAN_BUDGET_HIGH,
  .uses_actives = TRUE,
  .screening = DERMA_PLAN_SCREENING_POSTPONE,
  .profile = { .sensitivity = DERMA_SENSITIVITY_MEDIUM, .fitzpatrick = 4, .has_pih_history = TRUE, .has_melasma = TRUE },
};

static void
assert_time (DermaTime a,
             DermaTime b)
{
  g_assert_cmpint (a.utc_s, ==, b.utc_s);
  g_assert_cmpint (a.offset_s, ==, b.offset_s);
}

static void
assert_inputs (const DermaPlanInputs *a,
               const DermaPlanInputs *b)
{
  g_assert_cmpuint (a->concerns, ==, b->concerns);
  g_assert_cmpuint (a->scar_types, ==, b->scar_types);
  g_assert_cmpuint (a->scar_grade, ==, b->scar_grade);
  g_assert_cmpuint (a->glogau, ==, b->glogau);
  g_assert_cmpuint (a->age, ==, b->age);
  g_assert_cmpuint (a->needle_owned_um, ==, b->needle_owned_um);
  g_assert_cmpint (a->budget, ==, b->budget);
  g_assert_cmpint (a->uses_actives, ==, b->uses_actives);
  g_assert_cmpint (a->screening, ==, b->screening);
  g_assert_cmpint (a->profile.sensitivity, ==, b->profile.sensitivity);
  g_assert_cmpuint (a->profile.fitzpatrick, ==, b->profile.fitzpatrick);
  g_assert_cmpint (a->profile.has_pih_history, ==, b->profile.has_pih_history);
  g_assert_cmpint (a->profile.has_melasma, ==, b->profile.has_melasma);
  g_assert_cmpuint (a->profile.clean_sessions, ==, b->profile.clean_sessions);
}

static void
assert_plan (const DermaPlan *a,
             const DermaPlan *b)
{
  g_assert_cmpint (a->verdict, ==, b->verdict);
  g_assert_cmpuint (a->concerns, ==, b->concerns);
  g_assert_cmpuint (a->pro_list, ==, b->pro_list);
  g_assert_cmpuint (a->home_list, ==, b->home_list);
  g_assert_cmpuint (a->needle_um, ==, b->needle_um);
  g_assert_cmpuint (a->later_um, ==, b->later_um);
  g_assert_cmpint (a->band, ==, b->band);
  g_assert_cmpint (a->cap, ==, b->cap);
  g_assert_cmpuint (a->min_interval_days, ==, b->min_interval_days);
  g_assert_cmpuint (a->interval_days, ==, b->interval_days);
  g_assert_cmpuint (a->sessions, ==, b->sessions);
  g_assert_cmpuint (a->course_weeks, ==, b->course_weeks);
  g_assert_cmpuint (a->rollers, ==, b->rollers);
  g_assert_cmpuint (a->first_visible_from_weeks, ==, b->first_visible_from_weeks);
  g_assert_cmpuint (a->first_visible_to_weeks, ==, b->first_visible_to_weeks);
  g_assert_cmpuint (a->most_change_week, ==, b->most_change_week);
  g_assert_cmpuint (a->maintenance_days, ==, b->maintenance_days);
  g_assert_cmpuint (a->warnings, ==, b->warnings);
  g_assert_cmpuint (a->options, ==, b->options);
}

/* What was asked and what followed is there after a restart as it was, and is what the rules say. */
static void
test_start (void)
{
  static const DermaPlanInputs *const INPUTS[] = { &LINES, &DELICATE, &SCARS };

  for (guint i = 0; i < G_N_ELEMENTS (INPUTS); i++)
    {
      g_autofree char *folder = make_folder ();
      DermaJournal    *journal = open_journal (folder);
      DermaPlan        plan;

      g_assert_null (derma_journal_get_plan (journal));
      g_assert_cmpuint (count_plans (journal), ==, 0);
      derma_plan_change_free (start (journal, INPUTS[i], T));
      derma_plan_make (INPUTS[i], &plan);
      for (guint j = 0; j < 2; j++)
        {
          DermaStoredPlan *stored = derma_journal_get_plan (journal);
          gsize            n_pauses = 9;

          g_assert_nonnull (stored);
          g_assert_cmpuint (count_plans (journal), ==, 1);
          g_assert_cmpint (derma_stored_plan_get_id (stored), ==, 1);
          g_assert_cmpint (derma_stored_plan_get_end (stored), ==, DERMA_PLAN_IN_FORCE);
          g_assert_cmpuint (derma_stored_plan_get_protocol_version (stored), ==, 1);
          assert_time (derma_stored_plan_get_started (stored), T);
          assert_time (derma_stored_plan_get_begins (stored), T);
          assert_time (derma_stored_plan_get_ended (stored), NEVER);
          assert_inputs (derma_stored_plan_get_inputs (stored), INPUTS[i]);
          assert_plan (derma_stored_plan_get_plan (stored), &plan);
          derma_stored_plan_get_pauses (stored, &n_pauses);
          g_assert_cmpuint (n_pauses, ==, 0);
          assert_sound (journal);
          journal = reopen_journal (journal);
        }
      g_assert_finalize_object (journal);
      remove_folder (g_steal_pointer (&folder));
    }
}

static void
test_begins (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  g_assert_true (derma_journal_start_plan (journal, &DELICATE, DAY (9), TRUE, T, NULL, &error));
  assert_time (derma_stored_plan_get_begins (derma_journal_get_plan (journal)), DAY (9));
  g_assert_true (derma_journal_start_plan (journal, &LINES, DAY (-3), TRUE, DAY (1), NULL, &error));
  assert_time (derma_stored_plan_get_begins (derma_journal_get_plan (journal)), DAY (1));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_refused (void)
{
  static const DermaPlanInputs NOT_AT_HOME[] = {
    { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 30, .screening = DERMA_PLAN_SCREENING_BLOCK },
    { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 17 },
    { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES), .age = 60, .glogau = 4 },
  };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal    *journal = open_journal (folder);
  DermaPlanChange *change = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (NOT_AT_HOME); i++)
    {
      g_assert_false (derma_journal_start_plan (journal, &NOT_AT_HOME[i], NEVER, TRUE, T, NULL, &error));
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
      g_clear_error (&error);
    }

  /* Where a dermatologist comes first, nothing is put in force before one agrees. */
  g_assert_false (derma_journal_start_plan (journal, &SCARS, NEVER, FALSE, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (derma_journal_get_plan (journal));
  g_assert_true (derma_journal_start_plan (journal, &SCARS, NEVER, TRUE, T, &change, &error));
  journal = reopen_journal (journal);
  g_assert_true (derma_stored_plan_is_agreed (derma_journal_get_plan (journal)));
  g_assert_true (derma_journal_undo_plan_change (journal, change, &error));
  g_clear_pointer (&change, derma_plan_change_free);

  g_assert_false (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, NEVER, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (derma_journal_resume_plan (journal, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (derma_journal_end_plan (journal, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count_plans (journal), ==, 0);

  derma_plan_change_free (start (journal, &LINES, T));
  g_assert_false (derma_journal_resume_plan (journal, DAY (1), NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_OVER);
  g_clear_error (&error);
  g_assert_false (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, DAY (1), DAY (1), NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
assert_pauses (DermaJournal         *journal,
               const DermaPlanPause *expected,
               guint                 n_expected)
{
  gsize                 n_pauses = 0;
  const DermaPlanPause *pauses = derma_stored_plan_get_pauses (derma_journal_get_plan (journal), &n_pauses);

  g_assert_cmpuint (n_pauses, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      assert_time (pauses[i].from, expected[i].from);
      assert_time (pauses[i].until, expected[i].until);
      g_assert_cmpint (pauses[i].reason, ==, expected[i].reason);
    }
}

static void
test_pause (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal        *journal = open_journal (folder);
  const DermaPlanPause expected[] = {
    { DAY (2), DAY (5), DERMA_PAUSE_SUN },
    { DAY (10), DAY (30), DERMA_PAUSE_ILLNESS },
    { DAY (40), NEVER, DERMA_PAUSE_OTHER },
  };

  derma_plan_change_free (start (journal, &LINES, T));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, NEVER, DAY (2), NULL, &error));
  g_assert_nonnull (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (2).utc_s));
  g_assert_null (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (2).utc_s - 1));
  g_assert_true (derma_journal_resume_plan (journal, DAY (5), NULL, &error));
  g_assert_null (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (5).utc_s));

  /* Said otherwise while it lasts: it is still one pause. */
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_TRAVEL, DAY (20), DAY (10), NULL, &error));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_ILLNESS, DAY (30), DAY (19), NULL, &error));
  assert_pauses (journal, expected, 2);
  g_assert_nonnull (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (30).utc_s - 1));
  g_assert_null (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (30).utc_s));

  /* One that is over at once is none. */
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_OTHER, NEVER, DAY (35), NULL, &error));
  g_assert_true (derma_journal_resume_plan (journal, DAY (35), NULL, &error));
  assert_pauses (journal, expected, 2);

  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_OTHER, NEVER, DAY (40), NULL, &error));
  journal = reopen_journal (journal);
  assert_pauses (journal, expected, 3);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
add_session (DermaJournal *journal,
             DermaTime     t0)
{
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session (journal, t0, 130, DAY (1000), &error);
  g_assert_no_error (error);
}

/* A plan of 4 sessions: how it ends depends on whether they were done in its time. */
static void
test_end (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sessions = NULL;
  g_autoptr (DermaStoredPlan) last = NULL;
  g_autoptr (DermaStoredPlan) first = NULL;
  g_autoptr (DermaPlanChange) undo = NULL;
  DermaJournal *journal = open_journal (folder);

  add_session (journal, DAY (-1));
  derma_plan_change_free (start (journal, &DELICATE, T));
  for (guint i = 0; i < 3; i++)
    add_session (journal, DAY (1 + i * 19));
  g_assert_true (derma_journal_end_plan (journal, DAY (60), &undo, &error));
  g_assert_null (derma_journal_get_plan (journal));
  first = dup_plan (journal, 0);
  g_assert_cmpint (derma_stored_plan_get_end (first), ==, DERMA_PLAN_ENDED);
  assert_time (derma_stored_plan_get_ended (first), DAY (60));

  g_assert_true (derma_journal_undo_plan_change (journal, undo, &error));
  g_assert_cmpint (derma_stored_plan_get_end (derma_journal_get_plan (journal)), ==, DERMA_PLAN_IN_FORCE);
  add_session (journal, T);
  sessions = derma_journal_list_plan_sessions (journal, derma_journal_get_plan (journal));
  g_assert_cmpuint (sessions->len, ==, 4);
  assert_time (g_array_index (sessions, DermaTime, 0), T);
  assert_time (g_array_index (sessions, DermaTime, 3), DAY (39));

  derma_plan_change_free (start (journal, &LINES, DAY (61)));
  g_assert_cmpuint (count_plans (journal), ==, 2);
  g_clear_object (&first);
  first = dup_plan (journal, 1);
  g_assert_cmpint (derma_stored_plan_get_end (first), ==, DERMA_PLAN_COMPLETED);
  add_session (journal, DAY (62));
  g_clear_pointer (&sessions, g_array_unref);
  sessions = derma_journal_list_plan_sessions (journal, first);
  g_assert_cmpuint (sessions->len, ==, 4);

  /* The clock was set back: a plan ends when it was started at the earliest. */
  derma_plan_change_free (start (journal, &DELICATE, DAY (30)));
  last = dup_plan (journal, 1);
  g_assert_cmpint (derma_stored_plan_get_end (last), ==, DERMA_PLAN_REPLACED);
  assert_time (derma_stored_plan_get_ended (last), DAY (61));
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What the journal says of its plans, as text. */
static char *
describe (DermaJournal *journal)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count_plans (journal); i++)
    {
      g_autoptr (DermaStoredPlan) plan = dup_plan (journal, i);
      gsize                 n_pauses = 0;
      const DermaPlanPause *pauses = derma_stored_plan_get_pauses (plan, &n_pauses);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %u %d %" G_GINT64_FORMAT,
                              derma_stored_plan_get_id (plan), derma_stored_plan_get_plan (plan)->sessions,
                              derma_stored_plan_get_end (plan), derma_stored_plan_get_ended (plan).utc_s);
      for (gsize j = 0; j < n_pauses; j++)
        g_string_append_printf (text, " (%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d)", pauses[j].from.utc_s, pauses[j].until.utc_s, pauses[j].reason);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
change_at_random (DermaJournal     *journal,
                  GRand            *rand,
                  DermaTime         now,
                  DermaPlanChange **change)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return derma_journal_start_plan (journal, g_rand_boolean (rand) ? &LINES : &SCARS, NEVER, TRUE, now, change, NULL);
    case 1:
      return derma_journal_pause_plan (journal, (DermaPauseReason) g_rand_int_range (rand, 0, DERMA_N_PAUSE_REASONS),
                                       g_rand_boolean (rand) ? NEVER : (DermaTime) { now.utc_s + g_rand_int_range (rand, 1, 9999), 0 }, now, change, NULL);
    case 2:
      return derma_journal_resume_plan (journal, now, change, NULL);
    default:
      return derma_journal_end_plan (journal, now, change, NULL);
    }
}

/* Whatever is done, also with a clock that is set back: it can be undone, is sound, and is there after a restart. */
static void
test_undo (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  DermaJournal *journal = open_journal (folder);
  DermaTime     now = T;
  guint         n_undone = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autofree char *before = describe (journal);
      g_autofree char *after = NULL;
      g_autoptr (DermaPlanChange) change = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_done;

      now.utc_s += g_rand_int_range (rand, -2000, 4000);
      is_done = change_at_random (journal, rand, now, &change);
      g_assert_cmpint (is_done, ==, change != NULL);
      if (is_done && g_rand_boolean (rand))
        {
          derma_journal_undo_plan_change (journal, change, &error);
          g_assert_no_error (error);
          after = describe (journal);
          g_assert_cmpstr (after, ==, before);
          n_undone++;
        }
      else if (!is_done)
        {
          after = describe (journal);
          g_assert_cmpstr (after, ==, before);
        }
      if (i % 40 == 0)
        {
          g_clear_pointer (&after, g_free);
          after = describe (journal);
          journal = reopen_journal (journal);
          g_free (before);
          before = describe (journal);
          g_assert_cmpstr (after, ==, before);
          assert_sound (journal);
        }
    }

  g_assert_cmpuint (n_undone, >, 50);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What was done is not undone under what was done since. */
static void
test_undo_late (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  g_autoptr (DermaPlanChange) first = start (journal, &LINES, T);
  g_autoptr (DermaPlanChange) second = start (journal, &SCARS, DAY (1));

  g_assert_false (derma_journal_undo_plan_change (journal, first, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_TOO_LATE);
  g_clear_error (&error);
  g_assert_true (derma_journal_undo_plan_change (journal, second, &error));
  g_assert_false (derma_journal_undo_plan_change (journal, second, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_TOO_LATE);
  g_clear_error (&error);
  g_assert_true (derma_journal_undo_plan_change (journal, first, &error));
  g_assert_cmpuint (count_plans (journal), ==, 0);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_read_only (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  derma_plan_change_free (start (journal, &LINES, T));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, NEVER, DAY (2), NULL, &error));
  g_assert_finalize_object (journal);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_nonnull (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (3).utc_s));
  g_assert_false (derma_journal_resume_plan (journal, DAY (3), NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (derma_journal_start_plan (journal, &SCARS, NEVER, TRUE, DAY (3), NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (derma_journal_end_plan (journal, DAY (3), NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_assert_nonnull (derma_journal_get_plan (journal));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
changed_cb (DermaJournal *journal,
            guint        *n_changes)
{
  (*n_changes)++;
}

/* Who looks is told once for each change, and what did not change stays the same object. */
static void
test_told (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaStoredPlan) old = NULL;
  g_autoptr (DermaStoredPlan) now = NULL;
  DermaJournal *journal = open_journal (folder);
  guint         n_changes = 0;

  derma_plan_change_free (start (journal, &LINES, T));
  derma_plan_change_free (start (journal, &SCARS, DAY (1)));
  old = dup_plan (journal, 1);
  g_signal_connect (journal, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, NEVER, DAY (2), NULL, &error));
  g_assert_cmpuint (n_changes, ==, 1);
  now = dup_plan (journal, 1);
  g_assert_true (now == old);
  g_clear_object (&old);
  g_clear_object (&now);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal-plans/start", test_start);
  g_test_add_func ("/journal-plans/begins", test_begins);
  g_test_add_func ("/journal-plans/refused", test_refused);
  g_test_add_func ("/journal-plans/pause", test_pause);
  g_test_add_func ("/journal-plans/end", test_end);
  g_test_add_func ("/journal-plans/undo", test_undo);
  g_test_add_func ("/journal-plans/undo-late", test_undo_late);
  g_test_add_func ("/journal-plans/read-only", test_read_only);
  g_test_add_func ("/journal-plans/told", test_told);

  return g_test_run ();
}
