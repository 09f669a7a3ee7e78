/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

/* Pauses, crashes, long absences, and clocks that are set back. */

#define AWAY_MS (30 * MINUTE)
#define TOO_LATE_MS (24 * HOUR)

static void
set_down_and_roll (Rig *rig)
{
  rig_prepare (rig, rig_plan (200, 2, 60, 0));
  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
  rig_wait (rig, 5 * SECOND);
  g_assert_true (rig_pass (rig, 1));
  rig_wait (rig, 2 * SECOND);
}

static void
test_pause_stops_the_clock (void)
{
  Rig        rig;
  DermaEvent due;

  set_down_and_roll (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 7 * SECOND);
  rig_wait (&rig, 20 * MINUTE);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).rolled_ms, ==, 7 * SECOND);
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));

  g_assert_false (rig_pass (&rig, 2));
  g_assert_false (rig_take (&rig, DERMA_EVENT_PAUSE));
  g_assert_false (rig_take (&rig, DERMA_EVENT_LOST));
  g_assert_false (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_false (rig_take (&rig, DERMA_EVENT_CLOCK));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_NONE);
  g_assert_false (rig_take (&rig, DERMA_EVENT_RESUME));

  /* The pass goes on where it was. */
  g_assert_cmpint (derma_session_get_pass_ms (&rig.session, rig.now_ms), ==, 2 * SECOND);
  rig_wait (&rig, 3 * SECOND);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_PASS);
  g_assert_cmpint (due.at_ms, ==, rig.now_ms);
}

static void
test_lost_counts_from_the_last_event (void)
{
  Rig rig;

  set_down_and_roll (&rig);
  rig_wait (&rig, AWAY_MS - 2 * SECOND - 1);
  g_assert_true (rig_take (&rig, DERMA_EVENT_LOST));
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 5 * SECOND);
  g_assert_cmpint (rig.session.last_ms, ==, rig.now_ms - AWAY_MS + 1);
  g_assert_cmpint (rig.session.paused_ms, ==, rig.session.last_ms);

  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_STROKES);
  g_assert_cmpint (rig.session.running_since_ms, ==, rig.now_ms);
}

/* Issue 2: after 30 minutes hands and roller are disinfected again; after 24 hours it can only be finished. */
static void
test_away_while_rolling (void)
{
  static const struct
  {
    gint64         away_ms;
    DermaPhase     phase;
    DermaRollStage stage;
    DermaEffects   effects;
  } CASES[] = {
    { 0, DERMA_PHASE_ROLL, DERMA_ROLL_STROKES, 0 },
    { 29 * MINUTE + 59 * SECOND, DERMA_PHASE_ROLL, DERMA_ROLL_STROKES, 0 },
    { AWAY_MS - 1, DERMA_PHASE_ROLL, DERMA_ROLL_STROKES, 0 },
    { AWAY_MS, DERMA_PHASE_ROLL, DERMA_ROLL_CLEAN, DERMA_EFFECT_CLEAN_AGAIN },
    { 23 * HOUR + 59 * MINUTE + 59 * SECOND, DERMA_PHASE_ROLL, DERMA_ROLL_CLEAN, DERMA_EFFECT_CLEAN_AGAIN },
    { TOO_LATE_MS - 1, DERMA_PHASE_ROLL, DERMA_ROLL_CLEAN, DERMA_EFFECT_CLEAN_AGAIN },
    { TOO_LATE_MS, DERMA_PHASE_FINISH, 0, DERMA_EFFECT_SECTION_ENDED | DERMA_EFFECT_T0 },
    { 100 * TOO_LATE_MS, DERMA_PHASE_FINISH, 0, DERMA_EFFECT_SECTION_ENDED | DERMA_EFFECT_T0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      Rig rig;

      g_test_message ("case %u", i);
      set_down_and_roll (&rig);
      g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
      rig_wait (&rig, CASES[i].away_ms);
      g_assert_cmpint (derma_session_is_too_late (&rig.session, rig.now_ms), ==, CASES[i].phase == DERMA_PHASE_FINISH);
      g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
      g_assert_cmpint (rig.effects, ==, CASES[i].effects);
      g_assert_cmpint (rig.session.phase, ==, CASES[i].phase);
      if (CASES[i].phase == DERMA_PHASE_ROLL)
        {
          g_assert_cmpint (rig.session.stage, ==, CASES[i].stage);
          continue;
        }

      g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms - CASES[i].away_ms);
      g_assert_cmpint (rig.session.stop, ==, DERMA_STOP_PERSON);
      g_assert_false (derma_session_is_too_late (&rig.session, rig.now_ms + TOO_LATE_MS));
    }
}

static void
test_section_goes_on_after_cleaning (void)
{
  Rig rig;

  set_down_and_roll (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, HOUR);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_cmpuint (rig.session.sections[0].passes[0], ==, 1);
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 7 * SECOND);
  rig_roll_all (&rig);
}

static void
test_away_before_anything_was_rolled (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, TOO_LATE_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_ENDED);
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
}

static void
test_away_while_cleaning (void)
{
  Rig rig;

  set_down_and_roll (&rig);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, HOUR);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));

  /* The roller may stay in the alcohol; the hands may not touch it yet. */
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_CLEAN);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_HANDS);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
}

/* "Something is wrong" in a long pause is no way around disinfecting. */
static void
test_wrong_after_an_absence (void)
{
  Rig rig;

  set_down_and_roll (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, AWAY_MS);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_CLEAN);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_PAIN);
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);

  set_down_and_roll (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, TOO_LATE_MS);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
}

/* Nobody was there, without any pause: a roller that lies about, or a program that stood still. */
static void
test_nobody_was_there (void)
{
  Rig        rig;
  DermaEvent due;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms + AWAY_MS - 1, TRUE, &due));
  rig_wait (&rig, AWAY_MS);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_LOST);
  g_assert_true (rig_offer (&rig, due));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_CLEAN);

  set_down_and_roll (&rig);
  rig_wait (&rig, DERMA_SESSION_FROZEN_MS);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_LOST);
  g_assert_true (rig_offer (&rig, due));
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 5 * SECOND);
  g_assert_true (rig.session.is_paused);
}

static void
go_to_soak (Rig *rig)
{
  rig_begin (rig, rig_plan (200, 2, 60, 0));
  rig_do_step (rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (rig, DERMA_STEP_PREP_INSPECT);
}

static void
leave_for (Rig   *rig,
           gint64 ms)
{
  g_assert_true (rig_take (rig, DERMA_EVENT_PAUSE));
  rig_wait (rig, ms);
  g_assert_true (rig_take (rig, DERMA_EVENT_RESUME));
}

static void
test_away_while_preparing (void)
{
  Rig rig;

  /* Short: nothing is lost, and the soak went on. */
  go_to_soak (&rig);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  leave_for (&rig, AWAY_MS - 1);
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_NONE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_OVER);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_FACE);

  /* Before the soak: hands and needles. */
  go_to_soak (&rig);
  leave_for (&rig, AWAY_MS);
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_CLEAN_AGAIN);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);

  /* While it soaks: hands only. */
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  leave_for (&rig, AWAY_MS);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_FACE);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));

  /* Once it was out: all of it. */
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_FACE);
  leave_for (&rig, AWAY_MS);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_LATER);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_CURRENT);
}

static void
assert_lost (Rig   *rig,
             gint64 after_ms)
{
  DermaEvent due;

  g_assert_false (derma_session_get_due_event (&rig->session, rig->now_ms + after_ms - 1, TRUE, &due));
  rig_wait (rig, after_ms);
  g_assert_true (derma_session_get_due_event (&rig->session, rig->now_ms, TRUE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_LOST);
  g_assert_true (rig_offer (rig, due));
  g_assert_true (rig->session.is_paused);
  g_assert_false (derma_session_get_due_event (&rig->session, rig->now_ms, TRUE, &due));
}

/* The program stayed open and nobody came: no soak of days ago makes a roller clean. */
static void
test_nobody_was_there_while_preparing (void)
{
  Rig rig;

  go_to_soak (&rig);
  assert_lost (&rig, AWAY_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_CLEAN_AGAIN);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_HANDS);

  /* A timer that runs is waited for. */
  go_to_soak (&rig);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  assert_lost (&rig, 10 * MINUTE + AWAY_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_CLEAN_AGAIN);

  go_to_soak (&rig);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  rig_wait (&rig, 2 * TOO_LATE_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_LOST));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
}

/* Answering the questions is no event: only the long absence counts there. */
static void
test_nobody_was_there_at_the_check (void)
{
  Rig        rig = { .now_ms = RIG_START_MS };
  DermaEvent due;

  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_true (rig_take (&rig, DERMA_EVENT_BEGIN));
  assert_lost (&rig, TOO_LATE_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
}

static void
test_too_late_while_preparing (void)
{
  Rig rig;

  go_to_soak (&rig);
  leave_for (&rig, TOO_LATE_MS - 1);
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_PREPARE);
  leave_for (&rig, TOO_LATE_MS);
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
}

/* The skin is looked after whenever the person comes back. */
static void
test_away_while_finishing (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  rig_roll_all (&rig);
  rig_finish_until (&rig, DERMA_STEP_FIN_SOAK_ROLLER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_SOAK_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, 3 * TOO_LATE_MS);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_SOAK_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_NONE);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_SOAK_ROLLER));
}

/* Timers of preparing are deadlines: a pause does not stop them. */
static void
test_timers_run_in_a_pause (void)
{
  Rig rig;

  go_to_soak (&rig);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, 10 * MINUTE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_OVER);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
}

static void
test_clock_is_set_back (void)
{
  Rig rig;

  set_down_and_roll (&rig);
  rig_wait (&rig, -HOUR);
  g_assert_true (rig_pass (&rig, 2));
  g_assert_cmpint (rig.session.last_ms, ==, rig.now_ms + HOUR - 2 * SECOND);
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 5 * SECOND);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).rolled_ms, ==, 5 * SECOND);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  g_assert_true (rig_take (&rig, DERMA_EVENT_RESUME));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_STROKES);
}

static void
test_replay_stops_at_nonsense (void)
{
  const DermaEvent events[] = {
    { .kind = DERMA_EVENT_BEGIN, .at_ms = RIG_START_MS },
    { .kind = DERMA_EVENT_CHECKED, .at_ms = RIG_START_MS + 1, .plan = rig_plan (200, 2, 60, 0) },
    { .kind = DERMA_EVENT_REST_END, .at_ms = RIG_START_MS + 2 },
  };
  DermaSession session;
  g_autoptr (GError) error = NULL;

  g_assert_false (derma_session_replay (&session, events, G_N_ELEMENTS (events), &error));
  g_assert_nonnull (error);
  g_assert_true (session.is_checked);
  g_assert_cmpint (session.last_ms, ==, RIG_START_MS + 1);
  g_assert_true (derma_session_replay (&session, NULL, 0, NULL));
  g_assert_true (derma_session_is_possible (&session));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/pause-stops-the-clock", test_pause_stops_the_clock);
  g_test_add_func ("/session/lost-counts-from-the-last-event", test_lost_counts_from_the_last_event);
  g_test_add_func ("/session/away-while-rolling", test_away_while_rolling);
  g_test_add_func ("/session/section-goes-on-after-cleaning", test_section_goes_on_after_cleaning);
  g_test_add_func ("/session/away-before-anything-was-rolled", test_away_before_anything_was_rolled);
  g_test_add_func ("/session/away-while-cleaning", test_away_while_cleaning);
  g_test_add_func ("/session/wrong-after-an-absence", test_wrong_after_an_absence);
  g_test_add_func ("/session/nobody-was-there", test_nobody_was_there);
  g_test_add_func ("/session/away-while-preparing", test_away_while_preparing);
  g_test_add_func ("/session/nobody-was-there-while-preparing", test_nobody_was_there_while_preparing);
  g_test_add_func ("/session/nobody-was-there-at-the-check", test_nobody_was_there_at_the_check);
  g_test_add_func ("/session/too-late-while-preparing", test_too_late_while_preparing);
  g_test_add_func ("/session/away-while-finishing", test_away_while_finishing);
  g_test_add_func ("/session/timers-run-in-a-pause", test_timers_run_in_a_pause);
  g_test_add_func ("/session/clock-is-set-back", test_clock_is_set_back);
  g_test_add_func ("/session/replay-stops-at-nonsense", test_replay_stops_at_nonsense);

  return g_test_run ();
}
