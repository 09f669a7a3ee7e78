/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-demo.h"
#include "treatment/derma-healing-course.h"

/* Whether something was to be watched after this session. Nothing was worse. */
static gboolean
is_watched (DermaPastSession *past)
{
  DermaHealingCourse course = { .band = derma_band_for_needle (derma_past_session_get_needle_um (past)),
                                .t0_s = derma_past_session_get_t0 (past).utc_s };
  gboolean           is_watched = FALSE;

  course.logs = derma_past_session_get_logs (past, &course.n_logs);
  for (gsize i = 0; i < course.n_logs; i++)
    {
      DermaLogJudgement judgement;

      derma_healing_course_judge (&course, i, &judgement);
      g_assert_cmpint (judgement.overall, <, DERMA_JUDGEMENT_SEE_DOCTOR);
      is_watched |= judgement.overall == DERMA_JUDGEMENT_WATCH;
    }

  return is_watched;
}

static guint
count_ticks (DermaJournal     *journal,
             DermaPastSession *past)
{
  g_autoptr (GArray) ticks = derma_journal_get_ticks (journal, derma_past_session_get_id (past));

  return ticks->len;
}

/* The history is one that the rules allow: in every gap between two sessions the interval was kept. */
static void
test_plausible (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;
  GListModel   *sessions;
  DermaProfile  profile;
  guint         n_left_out = 0;
  guint         longest_um = 0;
  guint         n_watched = 0;
  guint         n_ticks = 0;
  guint         bands = 0;
  gint64        later_s = T_S;

  derma_demo_fill (folder, 52, T, zone, &error);
  g_assert_no_error (error);

  journal = open_journal (folder);
  assert_sound (journal);
  derma_journal_get_profile (journal, &profile);
  sessions = derma_journal_get_sessions (journal);
  g_assert_cmpuint (g_list_model_get_n_items (sessions), >, 10);
  g_assert_cmpuint (profile.clean_sessions, >, 8);
  g_assert_cmpint (derma_journal_get_open_session_id (journal), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), >, 3);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);
      const DermaTime t0 = derma_past_session_get_t0 (past);
      const guint     needle_um = derma_past_session_get_needle_um (past);

      g_assert_cmpint (derma_next_allowed_s (t0.utc_s, derma_band_for_needle (needle_um), &profile), <=, i == 0 ? G_MAXINT64 : later_s);
      g_assert_cmpint (t0.utc_s, <=, T_S);
      g_assert_cmpuint (derma_time_get_hour (t0), >=, 19);
      longest_um = MAX (longest_um, needle_um);
      bands |= 1u << derma_band_for_needle (needle_um);
      n_watched += is_watched (past);
      n_ticks += count_ticks (journal, past);
      for (guint j = 0; j < DERMA_N_SECTIONS; j++)
        g_assert_cmpint (derma_past_session_get_pain (past), >=, (int) derma_past_session_get_record (past)->sections[j].pain);
      n_left_out += derma_past_session_get_record (past)->plan.excluded != 0;
      later_s = t0.utc_s;
    }
  g_assert_cmpuint (longest_um, ==, 500);
  g_assert_cmpuint (n_left_out, >, 0);
  g_assert_cmpuint (n_watched, ==, 1);
  g_assert_cmpuint (n_ticks, >, 10 * g_list_model_get_n_items (sessions));
  g_assert_cmpuint (bands, ==, 1u << DERMA_BAND_A | 1u << DERMA_BAND_B | 1u << DERMA_BAND_C | 1u << DERMA_BAND_D);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Some rollers are worn, one was dropped and one felt rough; most have another one in their place. */
static void
test_rollers (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;
  guint         ends[DERMA_N_RETIRED_REASONS] = { 0 };
  guint         n_replaced = 0;
  guint         n_in_use = 0;

  derma_demo_fill (folder, 26, T, zone, &error);
  g_assert_no_error (error);
  journal = open_journal (folder);
  for (guint i = 0; i < g_list_model_get_n_items (derma_journal_get_rollers (journal)); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (derma_journal_get_rollers (journal), i);

      ends[derma_roller_get_facts (roller)->retired]++;
      n_replaced += derma_roller_get_replaces (roller) != 0;
      n_in_use += derma_roller_get_condition (derma_roller_get_facts (roller), T).is_usable;
    }
  g_assert_cmpuint (n_in_use, >=, 1);
  g_assert_cmpuint (n_replaced, >=, 1);
  g_assert_cmpuint (ends[DERMA_RETIRED_DROP], >=, 1);
  g_assert_cmpuint (ends[DERMA_RETIRED_ROUGH], ==, 1);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* They check in before the first session and every four weeks, one is missed, and things get slowly better, not evenly. */
static void
test_check_ins (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) list = NULL;
  const DermaRatedTime *rated;
  DermaJournal         *journal;
  GListModel           *sessions;
  guint                 n_missed = 0;
  guint                 n_risen = 0;

  derma_demo_fill (folder, 52, T, zone, &error);
  g_assert_no_error (error);
  journal = open_journal (folder);
  list = derma_journal_list_ratings (journal);
  rated = (const DermaRatedTime *) (gpointer) list->data;
  sessions = derma_journal_get_sessions (journal);
  g_assert_cmpuint (list->len, >=, 8);

  for (guint i = 0; i < list->len; i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (sessions); j++)
        {
          g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, j);
          const gint64 after_s = derma_time_diff (rated[i].at, derma_past_session_get_t0 (past));

          g_assert_true (after_s < 0 || after_s >= 168 * DERMA_HOUR_S);
          g_assert_true (i > 0 || after_s < 0);
        }
      g_assert_cmpint (derma_ratings_get (&rated[i].ratings, DERMA_MEASURE_GAIS, DERMA_WHOLE_FACE) != DERMA_NOT_RATED, ==, i > 0);
      if (i == 0)
        continue;
      g_assert_cmpint (derma_time_diff (rated[i].at, rated[i - 1].at), >=, 28 * DERMA_DAY_S);
      n_missed += derma_check_in_count_missed (rated[i - 1].at, rated[i].at);
      for (guint k = 0; k < DERMA_N_CONCERNS; k++)
        n_risen += derma_ratings_get (&rated[i].ratings, (DermaMeasure) k, DERMA_WHOLE_FACE) >
                   derma_ratings_get (&rated[i - 1].ratings, (DermaMeasure) k, DERMA_WHOLE_FACE);
    }
  g_assert_cmpuint (n_missed, ==, 1);
  g_assert_cmpuint (n_risen, >, 0);
  g_assert_cmpint (derma_ratings_get (&rated[list->len - 1].ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE),
                   <,
                   derma_ratings_get (&rated[0].ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_same_each_time (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  derma_demo_fill (folder, 5, T, zone, &error);
  g_assert_no_error (error);
  first = sum_up (path);

  g_assert_false (derma_demo_fill (folder, 5, T, zone, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_EMPTY);
  g_clear_error (&error);
  second = sum_up (path);
  g_assert_cmpstr (first, ==, second);
  g_clear_pointer (&second, g_free);

  g_assert_cmpint (g_remove (path), ==, 0);
  derma_demo_fill (folder, 5, T, zone, &error);
  g_assert_no_error (error);
  second = sum_up (path);
  g_assert_cmpstr (first, ==, second);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_any_length (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");

  for (guint weeks = 0; weeks < 4; weeks++)
    {
      g_autofree char *folder = make_folder ();
      g_autoptr (GError) error = NULL;
      DermaJournal *journal;

      derma_demo_fill (folder, weeks, (DermaTime) { T_S + weeks * 12345, -18000 }, zone, &error);
      g_assert_no_error (error);
      journal = open_journal (folder);
      assert_sound (journal);
      g_assert_finalize_object (journal);
      remove_folder (g_steal_pointer (&folder));
    }
}

/* They make a plan when they have a roller for it, another one with each longer roller, and travel once: then nothing is rolled. */
static void
test_plans (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;
  GListModel   *plans;
  guint         n_all = 0;
  guint         n_done = 0;

  derma_demo_fill (folder, 52, T, zone, &error);
  g_assert_no_error (error);
  journal = open_journal (folder);
  plans = derma_journal_get_plans (journal);
  g_assert_nonnull (derma_journal_get_plan (journal));
  g_assert_cmpuint (g_list_model_get_n_items (plans), >=, 3);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (DermaStoredPlan) plan = g_list_model_get_item (plans, i);
      g_autoptr (GArray) sessions = derma_journal_list_plan_sessions (journal, plan);
      gsize                 n_pauses = 0;
      const DermaPlanPause *pauses = derma_stored_plan_get_pauses (plan, &n_pauses);

      g_assert_cmpint (derma_stored_plan_get_end (plan) == DERMA_PLAN_IN_FORCE, ==, i == 0);
      for (gsize j = 0; j < n_pauses; j++)
        {
          g_assert_cmpint (pauses[j].reason, ==, DERMA_PAUSE_TRAVEL);
          for (guint k = 0; k < sessions->len; k++)
            g_assert_false (derma_plan_pause_is_open (&pauses[j], g_array_index (sessions, DermaTime, k).utc_s));
        }
      n_all += n_pauses;
      n_done += sessions->len;
    }
  g_assert_cmpuint (n_all, ==, 1);
  g_assert_cmpuint (n_done, >, 10);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/demo/rollers", test_rollers);
  g_test_add_func ("/demo/plausible", test_plausible);
  g_test_add_func ("/demo/check-ins", test_check_ins);
  g_test_add_func ("/demo/same-each-time", test_same_each_time);
  g_test_add_func ("/demo/any-length", test_any_length);
  g_test_add_func ("/demo/plans", test_plans);

  return g_test_run ();
}
