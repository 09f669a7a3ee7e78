/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"

#define HOUR_MS ((gint64) DERMA_HOUR_S * 1000)

static const DermaRollerFacts *
get_facts (DermaJournal *journal,
           gint64        id)
{
  return derma_roller_get_facts (derma_journal_get_roller (journal, id));
}

static DermaRollerCondition
get_condition (DermaJournal *journal,
               gint64        id,
               gint64        now_ms)
{
  return derma_roller_get_condition (get_facts (journal, id), (DermaTime) { now_ms / 1000, T_OFFSET_S });
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_rename (void)
{
  char         *folder = make_folder ();
  DermaJournal *journal = open_journal (folder);
  const gint64  id = add_roller (journal, 250);
  guint         n_names = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (derma_journal_get_roller (journal, id), "notify::name", G_CALLBACK (count_cb), &n_names);
  g_assert_true (derma_journal_rename_roller (journal, id, "Other", &error));
  g_assert_true (derma_journal_rename_roller (journal, id, "Other", &error));
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_false (derma_journal_rename_roller (journal, 99, "None", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);

  journal = reopen_journal (journal);
  g_assert_cmpstr (derma_roller_get_name (derma_journal_get_roller (journal, id)), ==, "Other");
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

static void
test_replace (void)
{
  char                  *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  const gint64           old_id = add_roller (journal, 250);
  const DermaRollerFacts facts = { .needle_um = 250, .maker_max_uses = 4 };
  const DermaRollerFacts too_long = { .needle_um = 1000 };
  gint64                 id = 0;
  g_autoptr (GError) error = NULL;

  g_assert_false (derma_journal_replace_roller (journal, old_id, DERMA_RETIRED_WORN, "Long", &too_long, T, &id, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (get_facts (journal, old_id)->retired, ==, DERMA_RETIRED_NOT);

  g_assert_true (derma_journal_replace_roller (journal, old_id, DERMA_RETIRED_ROUGH, "New", &facts, T, &id, &error));
  g_assert_cmpint (get_facts (journal, old_id)->retired, ==, DERMA_RETIRED_ROUGH);
  g_assert_cmpint (derma_roller_get_replaces (derma_journal_get_roller (journal, id)), ==, old_id);
  g_assert_false (derma_journal_replace_roller (journal, old_id, DERMA_RETIRED_ROUGH, "Twice", &facts, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), ==, 2);

  journal = reopen_journal (journal);
  g_assert_cmpint (derma_roller_get_replaces (derma_journal_get_roller (journal, id)), ==, old_id);
  g_assert_cmpint (derma_roller_get_added_at (derma_journal_get_roller (journal, id)).utc_s, ==, T_S);
  g_assert_cmpuint (get_facts (journal, id)->maker_max_uses, ==, 4);

  g_assert_true (derma_journal_take_back_roller (journal, id, TRUE, &error));
  g_assert_null (derma_journal_get_roller (journal, id));
  g_assert_cmpint (get_facts (journal, old_id)->retired, ==, DERMA_RETIRED_NOT);
  g_assert_false (derma_journal_take_back_roller (journal, id, TRUE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

/* What a session has is not taken back. */
static void
test_take_back_used (void)
{
  char         *folder = make_folder ();
  DermaJournal *journal = open_journal (folder);
  const gint64  id = add_roller (journal, 250);
  gint64        now_ms = T_S * 1000;
  g_autoptr (GError) error = NULL;

  begin_checked (journal, id, 0, &now_ms);
  g_assert_false (derma_journal_take_back_roller (journal, id, FALSE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_IN_USE);
  g_assert_nonnull (derma_journal_get_roller (journal, id));
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

/* A session whose roller was cleaned in time: its times are those of the steps. */
static void
test_uses (void)
{
  char                 *folder = make_folder ();
  DermaJournal         *journal = open_journal (folder);
  const gint64          id = add_roller (journal, 250);
  gint64                now_ms = T_S * 1000;
  const gint64          session = run_session (journal, id, &now_ms);
  const DermaRollerUse *use;

  g_assert_cmpint (get_facts (journal, id)->uncleaned.t0.utc_s, ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) uses = derma_journal_list_roller_uses (journal, id);

      g_assert_cmpuint (uses->len, ==, 1);
      use = &g_array_index (uses, DermaRollerUse, 0);
      g_assert_cmpint (use->session_id, ==, session);
      g_assert_false (use->is_stated);
      g_assert_false (use->cleaning.is_open);
      g_assert_true (derma_roller_cleaning_is_done (&use->cleaning));
      g_assert_cmpint (use->soaked_before_s, <, use->cleaning.t0.utc_s);
      g_assert_cmpint (use->cleaning.t0.utc_s, <, use->cleaning.washed_s);
      g_assert_cmpint (use->cleaning.washed_s + 600, <=, use->cleaning.soaked_s);
      g_assert_cmpint (use->judged.utc_s, ==, 0);
      journal = reopen_journal (journal);
    }
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

/* The roller that lay unwashed for more than a day refuses the next session until it was judged; so does the journal. */
static void
test_missed_cleaning (void)
{
  char            *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     id = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;
  DermaSessionPlan plan;
  DermaRollerUse   use;
  g_autoptr (GError) error = NULL;

  begin_checked (journal, id, 0, &now_ms);
  go_on_to (journal, DERMA_PHASE_FINISH, &now_ms);
  g_assert_true (get_condition (journal, id, now_ms).is_usable);
  g_assert_true (get_condition (journal, id, now_ms + 25 * HOUR_MS).needs_judging);

  now_ms += 25 * HOUR_MS;
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  g_assert_true (get_condition (journal, id, now_ms).needs_judging);
  journal = reopen_journal (journal);
  g_assert_true (get_condition (journal, id, now_ms).needs_judging);

  rest (journal, &now_ms);
  g_assert_true (derma_journal_begin_session (journal, (DermaTime) { now_ms / 1000, T_OFFSET_S }, &error));
  answer_no (journal, (DermaTime) { now_ms / 1000, T_OFFSET_S });
  g_assert_false (plan_session (journal, id, 0, FALSE, now_ms, &plan));

  g_assert_true (derma_journal_judge_roller (journal, id, (DermaTime) { now_ms / 1000, T_OFFSET_S }, &error));
  g_assert_true (plan_session (journal, id, 0, FALSE, now_ms, &plan));
  {
    g_autoptr (GArray) uses = derma_journal_list_roller_uses (journal, id);

    use = g_array_index (uses, DermaRollerUse, 0);
    g_assert_cmpint (use.judged.utc_s, ==, now_ms / 1000);
  }
  g_assert_true (derma_journal_unjudge_roller (journal, id, &error));
  g_assert_false (plan_session (journal, id, 0, FALSE, now_ms, &plan));
  g_assert_false (derma_journal_judge_roller (journal, 99, T, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

static gboolean
say (DermaJournal    *journal,
     const char      *id,
     DermaAnswerValue value,
     gint64           now_ms)
{
  DermaAnswer answer = { .value = value, .at = { now_ms / 1000, T_OFFSET_S } };

  return derma_question_from_id (id, &answer.question) && derma_journal_set_answer (journal, &answer, NULL);
}

/* An infection within a week after a use ends the roller; taking back what was said brings it back, and a later one does nothing. */
static void
test_infection (void)
{
  char         *folder = make_folder ();
  DermaJournal *journal = open_journal (folder);
  const gint64  id = add_roller (journal, 250);
  const gint64  other = add_roller (journal, 250);
  gint64        now_ms = T_S * 1000;
  gint64        session;
  gint64        t0_s;
  g_autoptr (GError) error = NULL;

  session = run_session (journal, id, &now_ms);
  t0_s = derma_past_session_get_t0 (derma_journal_get_last_session (journal)).utc_s;

  g_assert_true (derma_journal_tell_red_flags (journal, session, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS), (DermaTime) { t0_s + 7 * DERMA_DAY_S + 1, T_OFFSET_S }, &error));
  g_assert_true (get_condition (journal, id, now_ms).is_usable);
  g_assert_true (derma_journal_tell_red_flags (journal, session, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_FEVER), (DermaTime) { t0_s + 7 * DERMA_DAY_S, T_OFFSET_S }, &error));
  g_assert_cmpint (get_condition (journal, id, now_ms).reason, ==, DERMA_RETIRED_INFECTION);
  g_assert_true (get_condition (journal, other, now_ms).is_usable);
  journal = reopen_journal (journal);
  g_assert_cmpint (get_condition (journal, id, now_ms).reason, ==, DERMA_RETIRED_INFECTION);

  g_assert_finalize_object (journal);
  remove_folder (folder);
}

static void
test_infection_answer (void)
{
  char         *folder = make_folder ();
  DermaJournal *journal = open_journal (folder);
  const gint64  id = add_roller (journal, 250);
  gint64        now_ms = T_S * 1000;
  g_autoptr (GError) error = NULL;

  run_session (journal, id, &now_ms);
  now_ms += 6 * 24 * HOUR_MS;
  g_assert_true (derma_journal_begin_session (journal, (DermaTime) { now_ms / 1000, T_OFFSET_S }, &error));
  g_assert_true (say (journal, "scr-sunburn", DERMA_ANSWER_YES, now_ms));
  g_assert_true (get_condition (journal, id, now_ms).is_usable);
  g_assert_true (say (journal, "scr-infection", DERMA_ANSWER_NOT_SURE, now_ms));
  g_assert_cmpint (get_condition (journal, id, now_ms).reason, ==, DERMA_RETIRED_INFECTION);
  g_assert_true (say (journal, "scr-infection", DERMA_ANSWER_NO, now_ms));
  g_assert_true (get_condition (journal, id, now_ms).is_usable);
  g_assert_true (say (journal, "scr-cold-sore-now", DERMA_ANSWER_YES, now_ms + 2 * 24 * HOUR_MS));
  g_assert_true (get_condition (journal, id, now_ms).is_usable);
  g_assert_finalize_object (journal);
  remove_folder (folder);
}

/* What 9.2 ends is not begun with, whoever adds it. */
static void
test_new (void)
{
  const DermaTime long_ago = { T_S - 90 * DERMA_DAY_S, T_OFFSET_S };
  const DermaTime month_ago = { T_S - 30 * DERMA_DAY_S, T_OFFSET_S };
  const DermaTime to_come = { T_S + 1, T_OFFSET_S };
  const struct
  {
    DermaRollerFacts facts;
    int              code; /* -1: none */
  } CASES[] = {
    { { .needle_um = 250 }, -1 },
    { { .needle_um = 250, .uses = 9, .first_use = month_ago }, -1 },
    { { .needle_um = 250, .uses = 10, .first_use = month_ago }, DERMA_ERROR_REFUSED },
    { { .needle_um = 250, .uses = 50, .first_use = month_ago }, DERMA_ERROR_REFUSED },
    { { .needle_um = 250, .uses = 4, .maker_max_uses = 4, .first_use = month_ago }, DERMA_ERROR_REFUSED },
    { { .needle_um = 250, .uses = 1, .first_use = long_ago }, DERMA_ERROR_REFUSED },
    { { .needle_um = 250, .uses = 1, .first_use = to_come }, DERMA_ERROR_INVALID },
    { { .needle_um = 250, .uses = 1 }, DERMA_ERROR_INVALID },
    { { .needle_um = 501 }, DERMA_ERROR_REFUSED },
    { { .needle_um = 49 }, DERMA_ERROR_INVALID },
  };
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     old = add_roller (journal, 250);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) replace_error = NULL;

      derma_journal_add_roller (journal, "", &CASES[i].facts, T, NULL, &error);
      g_assert_cmpint (error != NULL ? error->code : -1, ==, CASES[i].code);
      if (CASES[i].code != -1)
        g_assert_false (derma_journal_replace_roller (journal, old, DERMA_RETIRED_DROP, "", &CASES[i].facts, T, NULL, &replace_error));
    }
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), ==, 3);
  g_assert_cmpint (get_facts (journal, old)->retired, ==, DERMA_RETIRED_NOT);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static gint64
state_session (DermaJournal *journal,
               gint64        roller,
               DermaTime     t0)
{
  gint64 id = 0;
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session_of (journal, t0, roller, 0, "", T, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* A session that was rolled without the app is a use like any other: it is counted, it may be the first, nobody saw its cleaning. */
static void
test_stated (void)
{
  g_autofree char       *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  const DermaTime        week_ago = (DermaTime) { T_S - 7 * DERMA_DAY_S, T_OFFSET_S };
  const DermaTime        day_ago = (DermaTime) { T_S - DERMA_DAY_S, T_OFFSET_S };
  const DermaRollerFacts facts = { .needle_um = 250, .uses = 9, .first_use = week_ago };
  gint64                 roller = 0;
  gint64                 session;
  g_autoptr (DermaPastSession) past = NULL;
  g_autoptr (GArray) uses = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_add_roller (journal, "Lumo", &facts, (DermaTime) { T_S - 2 * DERMA_DAY_S, T_OFFSET_S }, &roller, &error);
  g_assert_no_error (error);
  g_assert_true (get_condition (journal, roller, T_S * 1000).is_usable);

  session = state_session (journal, roller, day_ago);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (get_facts (journal, roller)->uses, ==, 10);
      g_assert_cmpint (get_condition (journal, roller, T_S * 1000).reason, ==, DERMA_RETIRED_WORN);
      g_assert_cmpint (get_facts (journal, roller)->uncleaned.t0.utc_s, ==, day_ago.utc_s);
      journal = reopen_journal (journal);
    }
  uses = derma_journal_list_roller_uses (journal, roller);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_true (g_array_index (uses, DermaRollerUse, 0).is_stated);
  past = derma_journal_get_past_session (journal, session);
  g_assert_cmpint (derma_past_session_get_roller_id (past), ==, roller);
  g_assert_cmpuint (derma_past_session_get_needle_um (past), ==, 250);
  g_assert_false (derma_past_session_is_day_only (past));

  derma_journal_remove_stated_session (journal, session, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_facts (journal, roller)->uses, ==, 9);
  g_assert_true (get_condition (journal, roller, T_S * 1000).is_usable);

  g_assert_false (derma_journal_add_stated_session_of (journal, day_ago, 99, 0, "", T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_clear_object (&past);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* Before the roller was added its uses were told of as a number: telling of the same ones again does not count them twice. */
static void
test_stated_before (void)
{
  g_autofree char       *folder = make_folder ();
  DermaJournal          *journal = open_journal (folder);
  const DermaTime        first = (DermaTime) { T_S - 80 * DERMA_DAY_S, T_OFFSET_S };
  const DermaRollerFacts facts = { .needle_um = 250, .uses = 2, .first_use = (DermaTime) { T_S - 20 * DERMA_DAY_S, T_OFFSET_S } };
  gint64                 roller = 0;
  g_autoptr (GError) error = NULL;

  derma_journal_add_roller (journal, "", &facts, T, &roller, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      state_session (journal, roller, (DermaTime) { T_S - (gint64) (10 + i) * DERMA_DAY_S, T_OFFSET_S });
      g_assert_cmpuint (get_facts (journal, roller)->uses, ==, MAX (2, i + 1));
    }
  g_assert_cmpint (get_facts (journal, roller)->first_use.utc_s, ==, facts.first_use.utc_s);

  state_session (journal, roller, first);
  g_assert_cmpint (get_facts (journal, roller)->first_use.utc_s, ==, first.utc_s);
  g_assert_cmpint (get_condition (journal, roller, (T_S + 11 * DERMA_DAY_S) * 1000).reason, ==, DERMA_RETIRED_WORN);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rollers/rename", test_rename);
  g_test_add_func ("/rollers/replace", test_replace);
  g_test_add_func ("/rollers/take-back-used", test_take_back_used);
  g_test_add_func ("/rollers/uses", test_uses);
  g_test_add_func ("/rollers/new", test_new);
  g_test_add_func ("/rollers/stated", test_stated);
  g_test_add_func ("/rollers/stated-before", test_stated_before);
  g_test_add_func ("/rollers/missed-cleaning", test_missed_cleaning);
  g_test_add_func ("/rollers/infection", test_infection);
  g_test_add_func ("/rollers/infection-answer", test_infection_answer);

  return g_test_run ();
}
