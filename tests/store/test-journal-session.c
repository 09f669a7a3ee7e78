/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "journal-fixture.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_refused_event (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  const gint64  roller = add_roller (journal, 250);
  DermaEvent    event = { .kind = DERMA_EVENT_PASS, .at_ms = T_S * 1000, .value = 1 };
  DermaSession  before;

  g_assert_false (derma_journal_take (journal, &event, 0, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);

  g_assert_true (derma_journal_begin_session (journal, T, &error));
  before = *derma_journal_get_session (journal);
  g_assert_false (derma_journal_take (journal, &event, 0, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_clear_error (&error);

  /* A plan for another needle than the one chosen. */
  g_assert_true (derma_journal_set_session_choice (journal, roller, 0, 0, FALSE, &error));
  event = (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .at_ms = T_S * 1000, .plan = { .needle_um = 300, .passes = 2, .beat = 60 } };
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    event.plan.order[i] = (DermaSection) i;
  g_assert_false (derma_journal_take (journal, &event, 0, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);

  g_assert_true (derma_session_equal (&before, derma_journal_get_session (journal)));
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What the rules refuse the journal refuses, whatever page asks. */
static void
test_refused_plans (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  const gint64     at_ms = T_S * 1000;
  DermaEvent       good = { .kind = DERMA_EVENT_CHECKED, .at_ms = at_ms };
  DermaEvent       tried[5];
  DermaAnswer      heart = { .value = DERMA_ANSWER_YES, .at = T };
  DermaSessionPlan ignored;

  g_assert_true (derma_journal_begin_session (journal, T, &error));
  answer_no (journal, T);
  g_assert_false (plan_session (journal, roller, 0, FALSE, at_ms, &good.plan)); /* no patch tests */
  g_assert_false (derma_journal_take (journal, &good, T_OFFSET_S, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);

  meet_rules (journal, T);
  g_assert_true (plan_session (journal, roller, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), FALSE, at_ms, &good.plan));
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    tried[i] = good;
  tried[0].plan.passes++;
  tried[1].plan.excluded = 0;
  tried[2].plan.is_numbing_chosen = TRUE;
  tried[3].at_ms += (gint64) 2 * DERMA_DAY_S * 1000; /* the answers are of another day */
  tried[4].at_ms -= (gint64) 8 * 3600 * 1000;        /* 11:00, and nobody said “I know” to that */
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_assert_false (derma_journal_take (journal, &tried[i], T_OFFSET_S, NULL, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }

  /* One question without an answer; one with an answer that refuses. */
  heart.question = derma_n_questions () - 1;
  heart.value = DERMA_ANSWER_NONE;
  g_assert_true (derma_journal_set_answer (journal, &heart, &error));
  g_assert_false (derma_journal_take (journal, &good, T_OFFSET_S, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  answer_no (journal, T);
  g_assert_true (derma_question_from_id ("scr-pregnant-nursing", &heart.question));
  heart.value = DERMA_ANSWER_YES;
  g_assert_true (derma_journal_set_answer (journal, &heart, &error));
  g_assert_false (derma_journal_take (journal, &good, T_OFFSET_S, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (derma_journal_get_session (journal)->is_checked);

  answer_no (journal, T);
  g_assert_true (plan_session (journal, roller, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), FALSE, at_ms, &ignored));
  take (journal, good);
  g_assert_true (derma_journal_get_session (journal)->is_checked);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static gint64
get_postponed_until_s (DermaJournal *journal,
                       gint64        now_s)
{
  const DermaSituation *situation = derma_journal_get_situation (journal, (DermaTime) { now_s, T_OFFSET_S }, NULL);
  DermaPermission       permission;

  derma_permission_check (situation, &permission);
  for (guint i = 0; i < permission.n_reasons; i++)
    if (permission.reasons[i].rule == DERMA_RULE_SCREEN_POSTPONE)
      return permission.reasons[i].until_s;

  return 0;
}

/* “Come back on 19 December” does not end with the check in which it was said, but with that day, or a later answer. */
static void
test_postponed (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  DermaAnswer   filler = { .value = DERMA_ANSWER_YES, .has_anchor = TRUE, .anchor_day = T_S / DERMA_DAY_S, .at = T };
  gint64        until_s;

  g_assert_true (derma_question_from_id ("scr-filler", &filler.question));
  add_roller (journal, 250);
  g_assert_true (derma_journal_begin_session (journal, T, &error));
  g_assert_true (derma_journal_set_answer (journal, &filler, &error));
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = T_S * 1000 + 60000 });

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      until_s = get_postponed_until_s (journal, T_S + 120);
      g_assert_cmpint (until_s, ==, (T_S / DERMA_DAY_S + 28) * DERMA_DAY_S);
      g_assert_cmpint (get_postponed_until_s (journal, until_s - 1), ==, until_s);
      g_assert_cmpint (get_postponed_until_s (journal, until_s), ==, 0);
      g_assert_false (derma_journal_get_answer (journal, filler.question, &filler)); /* the next check asks again */
    }

  g_assert_true (derma_journal_begin_session (journal, T, &error));
  g_assert_cmpint (get_postponed_until_s (journal, T_S), ==, 0);
  filler.value = DERMA_ANSWER_NO;
  filler.has_anchor = FALSE;
  filler.at.utc_s++;
  g_assert_true (derma_journal_set_answer (journal, &filler, &error));
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = T_S * 1000 + 180000 });
  g_assert_cmpint (get_postponed_until_s (journal, T_S + 180), ==, 0);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static gboolean
is_refused_by (DermaJournal *journal,
               guint         question,
               DermaRule     rule)
{
  DermaPermission permission;

  derma_permission_check (derma_journal_get_situation (journal, (DermaTime) { T_S + 400 * DERMA_DAY_S, T_OFFSET_S }, NULL), &permission);
  for (guint i = 0; i < permission.n_reasons; i++)
    if (permission.reasons[i].question == (gint) question)
      {
        g_assert_cmpint (permission.reasons[i].rule, ==, rule);
        return TRUE;
      }

  return FALSE;
}

/* A refusal that has no date does not end with the check either, but with another answer. */
static void
test_refused_without_date (void)
{
  static const struct
  {
    const char *id;
    DermaRule   rule;
  } CASES[] = {
    { "scr-pregnant-nursing", DERMA_RULE_SCREEN_BLOCK },
    { "scr-sec-mole-change", DERMA_RULE_SCREEN_BLOCK },
    { "scr-face-surgery", DERMA_RULE_SCREEN_DOCTOR },
    { "scr-fever", DERMA_RULE_SCREEN_POSTPONE },
  };
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);

  add_roller (journal, 250);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaAnswer answer = { .value = DERMA_ANSWER_YES, .at = { T_S + i * 1000, T_OFFSET_S } };

      g_assert_true (derma_question_from_id (CASES[i].id, &answer.question));
      for (guint round = 0; round < 2; round++)
        {
          g_assert_true (derma_journal_begin_session (journal, answer.at, &error));
          g_assert_true (derma_journal_set_answer (journal, &answer, &error));
          take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = answer.at.utc_s * 1000 + 1000 });
          journal = reopen_journal (journal);
          g_assert_cmpint (is_refused_by (journal, answer.question, CASES[i].rule), ==, round == 0);
          answer.value = DERMA_ANSWER_NO;
          answer.at.utc_s += 100;
        }
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* After every single event: what is shown is what a new start would show. */
static void
test_every_event_is_on_disk (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = open_journal (folder);
  gint64        now_ms = T_S * 1000;
  guint         n_events = 0;

  begin_checked (journal, add_roller (journal, 250), DERMA_SECTION_BIT (DERMA_SECTION_CHIN), &now_ms);
  while (derma_journal_get_session (journal) != NULL)
    {
      const DermaSession shown = *derma_journal_get_session (journal);
      g_autoptr (DermaJournal) other = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);

      g_assert_no_error (error);
      g_assert_true (derma_session_equal (&shown, derma_journal_get_session (other)));
      go_on (journal, &now_ms);
      n_events++;
    }

  g_assert_cmpuint (n_events, >, 60);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_whole_session (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal             *journal = open_journal (folder);
  GListModel               *sessions = derma_journal_get_sessions (journal);
  const gint64              roller = add_roller (journal, 250);
  gint64                    now_ms = T_S * 1000;
  gint64                    id;
  gint64                    late_id = 0;
  guint                     n_items_changed = 0;
  guint                     n_uses = 0;
  DermaLastSession          last = { 0 };
  DermaEvent                logged = { .kind = DERMA_EVENT_STEP_DONE, .step = DERMA_STEP_FIN_LOG };
  DermaRecord               record = { .pain = 2, .note = "Fine" };
  DermaPastSession         *past;
  const DermaSessionRecord *noted;

  g_signal_connect_swapped (sessions, "items-changed", G_CALLBACK (count_cb), &n_items_changed);
  g_signal_connect_swapped (derma_journal_get_roller (journal, roller), "notify::uses", G_CALLBACK (count_cb), &n_uses);

  begin_checked (journal, roller, DERMA_SECTION_BIT (DERMA_SECTION_CHIN), &now_ms);
  id = derma_journal_get_open_session_id (journal);
  go_on_to (journal, DERMA_PHASE_ROLL, &now_ms);
  g_assert_cmpuint (n_items_changed, ==, 0);
  go_on_to (journal, DERMA_PHASE_FINISH, &now_ms);
  g_assert_cmpuint (n_items_changed, ==, 1);
  g_assert_cmpuint (n_uses, ==, 1);

  /* While it is being finished it counts already, and takes its record. */
  past = derma_journal_get_last_session (journal);
  g_assert_cmpint (derma_past_session_get_id (past), ==, id);
  while (derma_session_get_step (derma_journal_get_session (journal)) != DERMA_STEP_FIN_LOG)
    go_on (journal, &now_ms);
  logged.at_ms = now_ms;
  record.log.at = (DermaTime) { now_ms / 1000, T_OFFSET_S };
  g_assert_true (derma_journal_take_record (journal, &logged, T_OFFSET_S, &record, &error));
  g_assert_cmpint (derma_past_session_get_pain (past), ==, 2);
  g_assert_null (derma_journal_get_late_session (journal, NULL));
  go_on_to (journal, DERMA_PHASE_ENDED, &now_ms);
  g_assert_cmpuint (n_items_changed, ==, 1);
  g_assert_cmpint (derma_past_session_get_record (past)->end, ==, DERMA_SESSION_COMPLETED);

  journal = reopen_journal (journal);
  past = derma_journal_get_last_session (journal);
  noted = derma_past_session_get_record (past);
  g_assert_cmpint (noted->end, ==, DERMA_SESSION_COMPLETED);
  g_assert_cmpint (noted->sections[DERMA_SECTION_CHIN].state, ==, DERMA_SECTION_STATE_EXCLUDED);
  g_assert_cmpuint (noted->sections[DERMA_SECTION_FOREHEAD].passes[DERMA_DIRECTION_VERTICAL], ==, 2);
  g_assert_cmpint (derma_past_session_get_t0 (past).offset_s, ==, T_OFFSET_S);
  g_assert_cmpint (derma_past_session_get_roller_id (past), ==, roller);
  g_assert_cmpstr (derma_past_session_get_note (past), ==, "Fine");
  g_assert_cmpuint (derma_roller_get_facts (derma_journal_get_roller (journal, roller))->uses, ==, 1);
  g_assert_cmpint (derma_roller_get_facts (derma_journal_get_roller (journal, roller))->first_use.utc_s, ==, derma_past_session_get_t0 (past).utc_s);
  g_assert_true (derma_journal_get_last_rolled (journal, DERMA_SECTION_FOREHEAD, &last));
  g_assert_cmpint (last.id, ==, id);
  g_assert_false (derma_journal_get_last_rolled (journal, DERMA_SECTION_CHIN, &last));

  /* The roller is dry: it is put away after the session was closed, also after a new start. */
  g_assert_nonnull (derma_journal_get_late_session (journal, &late_id));
  g_assert_cmpint (late_id, ==, id);
  now_ms += 1800 * 1000;
  for (DermaStep step = DERMA_STEP_FIN_DRY_ROLLER; derma_journal_get_late_session (journal, NULL) != NULL; step++)
    {
      const DermaEvent done = { .kind = DERMA_EVENT_STEP_DONE, .at_ms = now_ms, .step = step };

      if ((derma_journal_get_late_session (journal, NULL)->steps_done & (1u << step)) != 0)
        continue;
      derma_journal_take_late (journal, &done, T_OFFSET_S, &error);
      g_assert_no_error (error);
    }
  g_assert_null (derma_journal_get_late_session (journal, NULL));
  assert_sound (journal);

  journal = reopen_journal (journal);
  g_assert_null (derma_journal_get_late_session (journal, NULL));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_roller_retired_by_blood (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = T_S * 1000;

  begin_checked (journal, roller, 0, &now_ms);
  go_on_to (journal, DERMA_PHASE_ROLL, &now_ms);
  for (guint i = 0; i < 5; i++)
    go_on (journal, &now_ms);
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_WRONG, .at_ms = now_ms + 500, .value = DERMA_STOP_BLOOD });

  for (guint i = 0; i < 2; i++, journal = reopen_journal (journal))
    {
      const DermaRollerFacts *facts = derma_roller_get_facts (derma_journal_get_roller (journal, roller));

      g_assert_cmpint (facts->retired, ==, DERMA_RETIRED_BLOOD);
      g_assert_cmpuint (facts->uses, ==, 1);
      g_assert_cmpint (derma_journal_get_session (journal)->stop, ==, DERMA_STOP_BLOOD);
      g_assert_cmpint (derma_journal_get_session (journal)->phase, ==, DERMA_PHASE_FINISH);
      assert_sound (journal);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal/refused-event", test_refused_event);
  g_test_add_func ("/journal/refused-plans", test_refused_plans);
  g_test_add_func ("/journal/postponed", test_postponed);
  g_test_add_func ("/journal/refused-without-date", test_refused_without_date);
  g_test_add_func ("/journal/every-event-is-on-disk", test_every_event_is_on_disk);
  g_test_add_func ("/journal/whole-session", test_whole_session);
  g_test_add_func ("/journal/roller-retired-by-blood", test_roller_retired_by_blood);

  return g_test_run ();
}
