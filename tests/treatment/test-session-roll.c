/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

#define NOSE_BIT DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP)
#define HARD_STOP_MS (67 * SECOND) /* forehead */

/* A session in which the roller has just been set down on the first section. */
static void
set_down (Rig  *rig,
          guint needle_um,
          guint passes)
{
  rig_prepare (rig, rig_plan (needle_um, passes, 60, needle_um > 300 ? NOSE_BIT : 0));
  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
}

static DermaSectionRecord *
get_record (Rig *rig)
{
  return &rig->session.sections[rig->session.section];
}

static void
test_five_sections (void)
{
  Rig          rig;
  DermaSection following;

  rig_prepare (&rig, rig_plan (200, 3, 60, 0));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gboolean is_last = i + 1 == DERMA_N_SECTIONS;

      g_assert_cmpuint (rig.session.section, ==, i);
      g_assert_cmpuint (derma_session_get_position (&rig.session), ==, i + 1);
      g_assert_cmpint (derma_session_get_following (&rig.session, &following), ==, !is_last);
      g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_PLACE), ==, DERMA_STEP_STATE_CURRENT);
      rig_roll_section (&rig);
      g_assert_cmpint (rig.session.sections[i].state, ==, DERMA_SECTION_STATE_DONE);
      g_assert_cmpint (rig.session.sections[i].stop, ==, DERMA_STOP_NONE);
      g_assert_cmpint (rig.session.sections[i].rolled_ms, ==, derma_session_get_direction_ms (&rig.session, (DermaSection) i) * 4);
      if (is_last)
        break;

      g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_SECTION_ENDED);
      g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_REST), ==, DERMA_STEP_STATE_RUNNING);
      g_assert_cmpint (rig.session.deadline_ms[DERMA_STEP_ROLL_REST], ==, rig.now_ms + 10 * SECOND);
      g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));
      g_assert_false (rig_take (&rig, DERMA_EVENT_REST_END));
    }

  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_STROKES), ==, DERMA_STEP_STATE_DONE);
}

static void
test_own_order (void)
{
  static const DermaSection ORDER[] = { DERMA_SECTION_CHIN, DERMA_SECTION_FOREHEAD, DERMA_SECTION_NOSE_UPPER_LIP,
                                        DERMA_SECTION_LEFT_CHEEK, DERMA_SECTION_RIGHT_CHEEK };
  DermaSessionPlan          plan = rig_plan (200, 2, 60, NOSE_BIT | DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  DermaSection              following;
  Rig                       rig;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan.order[i] = ORDER[i];

  rig_begin (&rig, plan);
  g_assert_cmpuint (derma_session_get_position (&rig.session), ==, 0);
  g_assert_true (derma_session_get_following (&rig.session, &following));
  g_assert_cmpint (following, ==, DERMA_SECTION_FOREHEAD);

  rig_prepare (&rig, plan);
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_FOREHEAD);
  g_assert_cmpuint (derma_session_get_position (&rig.session), ==, 1);
  rig_roll_section (&rig);
  g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_LEFT_CHEEK);
  g_assert_cmpuint (derma_session_get_position (&rig.session), ==, 2);
  g_assert_cmpuint (derma_session_count_included (&rig.session), ==, 3);
}

static void
test_no_pass_counts_twice (void)
{
  Rig        rig;
  DermaEvent pass;

  set_down (&rig, 200, 2);
  g_assert_true (derma_session_get_next_event (&rig.session, rig.now_ms, &pass));
  g_assert_cmpint (pass.kind, ==, DERMA_EVENT_PASS);
  g_assert_cmpuint (pass.value, ==, 1);

  g_assert_false (rig_pass (&rig, 0));
  g_assert_false (rig_pass (&rig, 2));
  g_assert_true (rig_offer (&rig, pass));
  g_assert_false (rig_offer (&rig, pass));
  g_assert_false (rig_pass (&rig, 1));
  g_assert_true (rig_pass (&rig, 2));
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_VERTICAL);

  /* Another direction, another section, another pass. */
  pass.value = 3;
  g_assert_false (rig_offer (&rig, pass));
  pass.direction = DERMA_DIRECTION_VERTICAL;
  pass.section = DERMA_SECTION_CHIN;
  pass.value = 1;
  g_assert_false (rig_offer (&rig, pass));
  pass.section = DERMA_SECTION_FOREHEAD;
  g_assert_true (rig_offer (&rig, pass));
}

static void
test_enough_after_last_pass (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      g_assert_false (rig_section (&rig, DERMA_EVENT_SECTION_END, 0));
      rig_wait (&rig, SECOND);
      g_assert_true (rig_pass (&rig, 1));
      g_assert_true (rig_pass (&rig, 2));
    }

  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_ENOUGH);
  g_assert_false (rig_pass (&rig, 3));
  rig_wait (&rig, SECOND);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).rolled_ms, ==, 5 * SECOND);
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_END, 0));
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 5 * SECOND);
}

/* rule-time: at the planned time the person may go on, with strokes left */
static void
test_enough_by_time (void)
{
  Rig               rig;
  DermaSectionClock clock;
  DermaEvent        next;

  set_down (&rig, 200, 2);
  rig_wait (&rig, 40 * SECOND - 1);
  clock = derma_session_get_clock (&rig.session, rig.now_ms);
  g_assert_cmpint (clock.rolled_ms, ==, 40 * SECOND - 1);
  g_assert_cmpint (clock.planned_ms, ==, 40 * SECOND);
  g_assert_cmpint (clock.hard_stop_ms, ==, HARD_STOP_MS);
  g_assert_false (rig_section (&rig, DERMA_EVENT_SECTION_END, 0));
  g_assert_true (derma_session_get_next_event (&rig.session, rig.now_ms, &next));
  g_assert_cmpint (next.kind, ==, DERMA_EVENT_PASS);

  rig_wait (&rig, 1);
  g_assert_true (derma_session_get_next_event (&rig.session, rig.now_ms, &next));
  g_assert_cmpint (next.kind, ==, DERMA_EVENT_SECTION_END);
  g_assert_true (rig_offer (&rig, next));
  g_assert_cmpint (rig.session.sections[0].state, ==, DERMA_SECTION_STATE_DONE);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_NONE);
}

static void
test_hard_stop (void)
{
  Rig        rig;
  DermaEvent due;

  set_down (&rig, 200, 2);
  rig_wait (&rig, 4 * SECOND);
  g_assert_true (rig_pass (&rig, 1));
  rig_wait (&rig, HARD_STOP_MS - 4 * SECOND - 1);
  g_assert_false (rig_section (&rig, DERMA_EVENT_HARD_STOP, 0));
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, FALSE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_CLOCK);

  rig_wait (&rig, 1);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms + 1500, FALSE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_HARD_STOP);
  g_assert_cmpint (due.at_ms, ==, rig.now_ms);
  g_assert_false (rig_pass (&rig, 2));
  g_assert_false (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_false (rig_skip_direction (&rig));
  g_assert_true (rig_offer (&rig, due));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);
  g_assert_cmpint (rig.session.sections[0].state, ==, DERMA_SECTION_STATE_DONE);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_TIME);
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, HARD_STOP_MS);

  /* A press that was meant for the section does not end the rest. */
  g_assert_true (derma_session_is_echo (&rig.session, rig.now_ms + 499));
  g_assert_false (derma_session_is_echo (&rig.session, rig.now_ms + 500));
}

/* Told late: what is beyond the hard stop was no rolling. */
static void
test_hard_stop_told_late (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, DERMA_ALL_SECTIONS & ~DERMA_SECTION_BIT (DERMA_SECTION_FOREHEAD)));
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  rig_wait (&rig, HARD_STOP_MS + 3 * SECOND);
  g_assert_true (rig_section (&rig, DERMA_EVENT_HARD_STOP, 0));
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, HARD_STOP_MS);
  g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms - 3 * SECOND);
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
}

static void
test_slow_beat_plans_two (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 3, 40, 0));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    g_assert_cmpuint (rig.session.sections[i].planned, ==, 2);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).planned_ms, ==, 60 * SECOND);
  rig_roll_section (&rig);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_NONE);
}

static void
test_back (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  g_assert_true (rig_pass (&rig, 1));
  g_assert_true (rig_pass (&rig, 2));
  g_assert_true (rig_pass (&rig, 1));

  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpuint (get_record (&rig)->passes[DERMA_DIRECTION_VERTICAL], ==, 0);
  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_HORIZONTAL);
  g_assert_cmpuint (get_record (&rig)->passes[DERMA_DIRECTION_HORIZONTAL], ==, 1);
  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_STROKES);

  rig_wait (&rig, 2 * SECOND);
  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_false (rig_take (&rig, DERMA_EVENT_BACK));

  /* The clock stands, and goes on from there. */
  rig_wait (&rig, MINUTE);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).rolled_ms, ==, 2 * SECOND);
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  rig_wait (&rig, SECOND);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).rolled_ms, ==, 3 * SECOND);
}

static void
test_back_out_of_enough (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  while (rig.session.stage == DERMA_ROLL_STROKES)
    g_assert_true (rig_pass (&rig, get_record (&rig)->passes[rig.session.direction] + 1));
  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_STROKES);
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_DIAGONAL_DOWN);
  g_assert_true (rig_pass (&rig, 2));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_ENOUGH);
}

static void
test_directions_are_left_out (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).planned_ms, ==, 30 * SECOND);

  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  g_assert_true (rig_pass (&rig, 1));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_cmpint (derma_session_get_clock (&rig.session, rig.now_ms).planned_ms, ==, 25 * SECOND);
  g_assert_false (rig_offer (&rig, (DermaEvent) { .kind = DERMA_EVENT_DIRECTION_SKIP, .direction = DERMA_DIRECTION_VERTICAL }));

  /* Going back takes the leaving out back as well. */
  g_assert_true (rig_take (&rig, DERMA_EVENT_BACK));
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpuint (get_record (&rig)->skipped_directions, ==, 1u << DERMA_DIRECTION_HORIZONTAL);

  rig_roll_direction (&rig);
  g_assert_true (rig_skip_direction (&rig));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_ENOUGH);
}

/* A section without any direction is a section left out, and wants its reason. */
static void
test_not_all_directions (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  g_assert_true (rig_skip_direction (&rig));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_false (rig_skip_direction (&rig));
  g_assert_true (rig_pass (&rig, 1));
  g_assert_true (rig_skip_direction (&rig));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_ENOUGH);
}

static void
test_section_is_left_out (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  g_assert_false (rig_section (&rig, DERMA_EVENT_SECTION_SKIP, DERMA_SKIP_NONE));
  g_assert_false (rig_section (&rig, DERMA_EVENT_SECTION_SKIP, DERMA_SKIP_OTHER + 1));
  g_assert_false (rig_offer (&rig, (DermaEvent) { .kind = DERMA_EVENT_SECTION_SKIP, .section = DERMA_SECTION_CHIN, .value = DERMA_SKIP_SORE }));

  /* Not begun: nothing to rest from. */
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_SKIP, DERMA_SKIP_REACH));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_SECTION_ENDED);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_LEFT_CHEEK);
  g_assert_cmpint (rig.session.sections[0].skip_reason, ==, DERMA_SKIP_REACH);

  /* On the way. */
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  rig_wait (&rig, 4 * SECOND);
  g_assert_true (rig_pass (&rig, 1));
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_SKIP, DERMA_SKIP_SORE));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);
  g_assert_cmpuint (rig.session.sections[1].passes[0], ==, 1);
  g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));
  rig_roll_all (&rig);

  rig_finish_until (&rig, DERMA_STEP_FIN_DRY_ROLLER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_END));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_COMPLETED);
}

static void
test_all_sections_are_left_out (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, NOSE_BIT));
  for (guint i = 0; i < 4; i++)
    g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_SKIP, DERMA_SKIP_OTHER));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_ENDED);
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_SECTION_ENDED | DERMA_EFFECT_ENDED);
}

static void
test_stop_after_rolling (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  rig_wait (&rig, 4 * SECOND);
  g_assert_true (rig_pass (&rig, 1));
  rig_wait (&rig, SECOND);
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  rig_wait (&rig, MINUTE);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_T0 | DERMA_EFFECT_SECTION_ENDED);
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_false (rig.session.is_paused);
  g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms - MINUTE);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_PERSON);
  g_assert_cmpint (rig.session.sections[1].state, ==, DERMA_SECTION_STATE_PENDING);
  g_assert_false (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_false (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_FAINT));

  rig_finish_until (&rig, DERMA_STEP_FIN_DRY_ROLLER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_END));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_STOPPED);
}

/* The roller touched the skin for one stroke: that is rolling; less is not. */
static void
test_stop_at_first_touch (void)
{
  Rig rig;

  set_down (&rig, 200, 2);
  rig_wait (&rig, DERMA_SESSION_TOUCH_MS - 1);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);

  set_down (&rig, 200, 2);
  rig_wait (&rig, DERMA_SESSION_TOUCH_MS);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms);
}

static void
test_beat_counts (void)
{
  Rig        rig;
  DermaEvent due;

  set_down (&rig, 200, 2);
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms + 4999, FALSE, &due));
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms + 4999, TRUE, &due));
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms + 5600, TRUE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_PASS);
  g_assert_cmpint (due.at_ms, ==, rig.now_ms + 5000);
  g_assert_true (due.is_from_beat);

  /* Not before its time; late, and the next is due all the same when it should be. */
  g_assert_false (rig_offer (&rig, due));
  rig_wait (&rig, 5600);
  g_assert_true (rig_offer (&rig, due));
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms + 4399, TRUE, &due));
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms + 4400, TRUE, &due));
  g_assert_cmpuint (due.value, ==, 2);
  g_assert_cmpint (derma_session_get_pass_ms (&rig.session, rig.now_ms), ==, 600);
}

static void
test_beat_and_key_are_one_pass (void)
{
  Rig        rig;
  DermaEvent due;

  set_down (&rig, 200, 3);
  rig_wait (&rig, 5 * SECOND);
  g_assert_false (derma_session_is_echo (&rig.session, rig.now_ms));
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_true (rig_offer (&rig, due));

  /* The press just after the beat is the same pass. */
  g_assert_true (derma_session_is_echo (&rig.session, rig.now_ms));
  g_assert_true (derma_session_is_echo (&rig.session, rig.now_ms + 499));
  g_assert_false (derma_session_is_echo (&rig.session, rig.now_ms + 500));

  /* The press just before it is so too: the beat counts from the press. */
  rig_wait (&rig, 4700);
  g_assert_true (rig_pass (&rig, 2));
  g_assert_false (derma_session_is_echo (&rig.session, rig.now_ms));
  rig_wait (&rig, 300);
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  rig_wait (&rig, 4700);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due));
  g_assert_cmpuint (due.value, ==, 3);
}

static void
test_record_is_rolled (void)
{
  DermaSectionRecord record = { .state = DERMA_SECTION_STATE_DONE };

  g_assert_false (derma_section_record_is_rolled (&record));
  record.rolled_ms = DERMA_SESSION_TOUCH_MS - 1;
  g_assert_false (derma_section_record_is_rolled (&record));
  record.rolled_ms = DERMA_SESSION_TOUCH_MS;
  g_assert_true (derma_section_record_is_rolled (&record));
  record = (DermaSectionRecord) { .state = DERMA_SECTION_STATE_SKIPPED, .passes = { [DERMA_DIRECTION_DIAGONAL_DOWN] = 1 } };
  g_assert_true (derma_section_record_is_rolled (&record));
}

static void
test_record_is_complete (void)
{
  DermaSectionRecord record = { .state = DERMA_SECTION_STATE_DONE, .planned = 2, .passes = { 2, 2, 2, 1 } };

  g_assert_false (derma_section_record_is_complete (&record));
  record.passes[DERMA_N_DIRECTIONS - 1] = 2;
  record.stop = DERMA_STOP_TIME;
  g_assert_true (derma_section_record_is_complete (&record));
  record = (DermaSectionRecord) { .state = DERMA_SECTION_STATE_EXCLUDED };
  g_assert_false (derma_section_record_is_complete (&record));
}

static void
test_beat_alone_rolls_as_planned (void)
{
  Rig        rig;
  DermaEvent due;
  guint      n_passes = 0;

  set_down (&rig, 200, 3);
  while (rig.session.stage == DERMA_ROLL_STROKES)
    {
      rig_wait (&rig, 250);
      while (derma_session_get_due_event (&rig.session, rig.now_ms, TRUE, &due))
        {
          n_passes += due.kind == DERMA_EVENT_PASS;
          g_assert_true (rig_offer (&rig, due));
        }
    }

  g_assert_cmpuint (n_passes, ==, 12);
  g_assert_cmpint (get_record (&rig)->rolled_ms, ==, 60 * SECOND);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_ENOUGH);
}

static void
test_clock_is_stored (void)
{
  Rig        rig;
  DermaEvent due;

  set_down (&rig, 200, 2);
  rig_wait (&rig, 4999);
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms, FALSE, &due));
  rig_wait (&rig, 1);
  g_assert_true (derma_session_get_due_event (&rig.session, rig.now_ms, FALSE, &due));
  g_assert_cmpint (due.kind, ==, DERMA_EVENT_CLOCK);
  g_assert_true (rig_offer (&rig, due));
  g_assert_cmpint (get_record (&rig)->rolled_ms, ==, 5 * SECOND);
  g_assert_false (derma_session_get_due_event (&rig.session, rig.now_ms, FALSE, &due));
}

static void
test_pain_is_recorded (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  g_assert_false (rig_take_value (&rig, DERMA_EVENT_PAIN, 1));
  rig_roll_section (&rig);
  g_assert_false (rig_take_value (&rig, DERMA_EVENT_PAIN, 5));
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 2));
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 0));
  g_assert_true (get_record (&rig)->has_pain);
  g_assert_cmpuint (get_record (&rig)->pain, ==, 0);
  g_assert_cmpuint (rig.session.n_pain_stops, ==, 0);

  /* roll-stop-pain at the rest; it counts once, and it is not taken back */
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 3));
  g_assert_cmpuint (rig.session.n_pain_stops, ==, 1);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);
  g_assert_false (rig_take_value (&rig, DERMA_EVENT_PAIN, 4));
  g_assert_false (rig_take_value (&rig, DERMA_EVENT_PAIN, 0));

  g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));
  rig_roll_section (&rig);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 4));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig.session.stop, ==, DERMA_STOP_PAIN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/five-sections", test_five_sections);
  g_test_add_func ("/session/own-order", test_own_order);
  g_test_add_func ("/session/no-pass-counts-twice", test_no_pass_counts_twice);
  g_test_add_func ("/session/enough-after-last-pass", test_enough_after_last_pass);
  g_test_add_func ("/session/enough-by-time", test_enough_by_time);
  g_test_add_func ("/session/hard-stop", test_hard_stop);
  g_test_add_func ("/session/hard-stop-told-late", test_hard_stop_told_late);
  g_test_add_func ("/session/slow-beat-plans-two", test_slow_beat_plans_two);
  g_test_add_func ("/session/back", test_back);
  g_test_add_func ("/session/back-out-of-enough", test_back_out_of_enough);
  g_test_add_func ("/session/directions-are-left-out", test_directions_are_left_out);
  g_test_add_func ("/session/not-all-directions", test_not_all_directions);
  g_test_add_func ("/session/section-is-left-out", test_section_is_left_out);
  g_test_add_func ("/session/all-sections-are-left-out", test_all_sections_are_left_out);
  g_test_add_func ("/session/stop-after-rolling", test_stop_after_rolling);
  g_test_add_func ("/session/stop-at-first-touch", test_stop_at_first_touch);
  g_test_add_func ("/session/beat-counts", test_beat_counts);
  g_test_add_func ("/session/beat-and-key-are-one-pass", test_beat_and_key_are_one_pass);
  g_test_add_func ("/session/beat-alone-rolls-as-planned", test_beat_alone_rolls_as_planned);
  g_test_add_func ("/session/record-is-rolled", test_record_is_rolled);
  g_test_add_func ("/session/record-is-complete", test_record_is_complete);
  g_test_add_func ("/session/clock-is-stored", test_clock_is_stored);
  g_test_add_func ("/session/pain-is-recorded", test_pain_is_recorded);

  return g_test_run ();
}
