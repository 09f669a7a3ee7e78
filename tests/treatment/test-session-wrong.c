/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

/* The stop rules of protocol.md 4.2 in every stage of rolling. */

#define NOSE_BIT DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP)

/* The places in a session where something can go wrong. */
typedef enum
{
  AT_FIRST_PLACE, /* nothing was rolled */
  AT_STROKES,
  AT_ENOUGH,
  AT_REST,
  AT_SECOND_PLACE,
  AT_CLEAN, /* in the midst of the second section */
  N_MOMENTS,
} Moment;

static void
go_to (Rig   *rig,
       guint  needle_um,
       Moment moment)
{
  rig_prepare (rig, rig_plan (needle_um, 2, 60, needle_um > 300 ? NOSE_BIT : 0));
  if (moment == AT_FIRST_PLACE)
    return;

  if (moment == AT_STROKES || moment == AT_ENOUGH)
    {
      g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
      rig_roll_direction (rig);
      while (moment == AT_ENOUGH && rig->session.stage == DERMA_ROLL_STROKES)
        rig_roll_direction (rig);
      return;
    }

  rig_roll_section (rig);
  if (moment == AT_REST)
    return;

  g_assert_true (rig_take (rig, DERMA_EVENT_REST_END));
  if (moment == AT_SECOND_PLACE)
    return;

  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
  rig_roll_direction (rig);
  g_assert_true (rig_take_value (rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
}

/* Whatever the moment, and whether or not it is paused as the dialog does. */
static void
check_that_it_ends (DermaStop    stop,
                    guint        needle_um,
                    DermaEffects effects)
{
  for (Moment moment = AT_FIRST_PLACE; moment < N_MOMENTS; moment++)
    for (guint is_paused = 0; is_paused <= 1; is_paused++)
      {
        Rig rig;

        g_test_message ("moment %u, paused %u", (guint) moment, is_paused);
        go_to (&rig, needle_um, moment);
        if (is_paused)
          g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));

        g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, stop));
        g_assert_cmpint (rig.effects & DERMA_EFFECT_RETIRE_ROLLER, ==, effects);
        g_assert_cmpint (rig.session.stop, ==, stop);
        g_assert_false (rig.session.is_paused);
        g_assert_cmpint (rig.session.running_since_ms, ==, 0);
        if (moment == AT_FIRST_PLACE)
          {
            g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
            g_assert_false ((rig.effects & DERMA_EFFECT_T0) != 0);
          }
        else
          {
            g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
            g_assert_true ((rig.effects & DERMA_EFFECT_T0) != 0);
            g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_FIN_RINSE_FACE);
          }
      }
}

/* rl-blood: the short needles of nb-a and nb-b draw no blood unless they are rough */
static void
test_blood (void)
{
  check_that_it_ends (DERMA_STOP_BLOOD, 130, DERMA_EFFECT_RETIRE_ROLLER);
  check_that_it_ends (DERMA_STOP_BLOOD, 250, DERMA_EFFECT_RETIRE_ROLLER);
  check_that_it_ends (DERMA_STOP_BLOOD, 251, DERMA_EFFECT_NONE);
  check_that_it_ends (DERMA_STOP_BLOOD, 500, DERMA_EFFECT_NONE);
}

static void
test_needle (void)
{
  check_that_it_ends (DERMA_STOP_NEEDLE, 130, DERMA_EFFECT_RETIRE_ROLLER);
  check_that_it_ends (DERMA_STOP_NEEDLE, 500, DERMA_EFFECT_RETIRE_ROLLER);
}

static void
test_faint (void)
{
  check_that_it_ends (DERMA_STOP_FAINT, 200, DERMA_EFFECT_NONE);
}

static void
test_no_stop_rule (void)
{
  static const guint VALUES[] = { DERMA_STOP_NONE, DERMA_STOP_TIME, DERMA_STOP_PERSON, DERMA_STOP_PERSON + 1, G_MAXUINT };

  for (Moment moment = AT_FIRST_PLACE; moment < N_MOMENTS; moment++)
    for (guint i = 0; i < G_N_ELEMENTS (VALUES); i++)
      {
        Rig rig;

        go_to (&rig, 200, moment);
        g_assert_false (rig_take_value (&rig, DERMA_EVENT_WRONG, VALUES[i]));
      }
}

static void
test_pain_ends_the_section (void)
{
  Rig rig;

  go_to (&rig, 200, AT_STROKES);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_SECTION_ENDED);
  g_assert_cmpint (rig.session.sections[0].state, ==, DERMA_SECTION_STATE_DONE);
  g_assert_cmpint (rig.session.sections[0].stop, ==, DERMA_STOP_PAIN);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);

  /* The same pain told again at the rest counts once. */
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 3));
  g_assert_cmpuint (rig.session.n_pain_stops, ==, 1);

  g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig.session.stop, ==, DERMA_STOP_PAIN);
  g_assert_cmpint (rig.session.sections[1].stop, ==, DERMA_STOP_PAIN);
  g_assert_cmpint (rig.session.sections[2].state, ==, DERMA_SECTION_STATE_PENDING);
}

/* Pain in one section, the others as planned: the session was completed. */
static void
test_pain_once (void)
{
  Rig rig;

  go_to (&rig, 200, AT_STROKES);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  rig_roll_all (&rig);
  rig_finish_until (&rig, DERMA_STEP_FIN_DRY_ROLLER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_END));
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_COMPLETED);
}

static void
test_pain_elsewhere (void)
{
  Rig rig;

  go_to (&rig, 200, AT_SECOND_PLACE);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.sections[1].state, ==, DERMA_SECTION_STATE_SKIPPED);
  g_assert_cmpint (rig.session.sections[1].skip_reason, ==, DERMA_SKIP_SORE);
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_RIGHT_CHEEK);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);

  go_to (&rig, 200, AT_REST);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);
  g_assert_cmpuint (rig.session.sections[0].pain, ==, 3);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);

  /* While the roller is cleaned that goes on, with the next section behind it. */
  go_to (&rig, 200, AT_CLEAN);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_PAIN));
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_CLEAN);
  g_assert_cmpint (rig.session.sections[1].state, ==, DERMA_SECTION_STATE_DONE);
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_RIGHT_CHEEK);
}

static void
test_drop (void)
{
  Rig    rig;
  gint64 rolled_ms;

  go_to (&rig, 200, AT_STROKES);
  rolled_ms = rig.session.sections[0].rolled_ms;
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_CLEAN_AGAIN);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_CLEAN);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_HANDS);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_WASH_FACE), ==, DERMA_STEP_STATE_DONE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_LATER);
  g_assert_false (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  g_assert_false (rig_take (&rig, DERMA_EVENT_CLOCK));

  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  rig_wait (&rig, 10 * MINUTE - 1);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));

  /* Dropped once more: all over again. */
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  rig_clean (&rig);

  /* The section goes on where it was, with the whole passes. */
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  g_assert_cmpint (rig.session.section, ==, DERMA_SECTION_FOREHEAD);
  g_assert_cmpint (rig.session.direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpuint (rig.session.sections[0].passes[0], ==, 2);
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, rolled_ms);
  rig_roll_section (&rig);
  g_assert_cmpint (rig.session.sections[0].state, ==, DERMA_SECTION_STATE_DONE);
  g_assert_cmpint (rig.session.sections[0].rolled_ms, ==, 40 * SECOND);
}

/* With nothing left to roll in the section, it is over. */
static void
test_drop_at_enough (void)
{
  Rig rig;

  go_to (&rig, 200, AT_ENOUGH);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_CLEAN_AGAIN | DERMA_EFFECT_SECTION_ENDED);
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_PAIN, 1));
  g_assert_true (rig_take (&rig, DERMA_EVENT_REST_END));

  /* At the last section there is nothing to clean it for, but finishing. */
  rig_prepare (&rig, rig_plan (200, 2, 60, DERMA_ALL_SECTIONS & ~NOSE_BIT));
  g_assert_true (rig_section (&rig, DERMA_EVENT_SECTION_START, 0));
  while (rig.session.stage == DERMA_ROLL_STROKES)
    rig_roll_direction (&rig);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig.session.stop, ==, DERMA_STOP_NONE);
}

static void
test_drop_between_sections (void)
{
  Rig rig;

  go_to (&rig, 200, AT_REST);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_REST);

  go_to (&rig, 200, AT_FIRST_PLACE);
  g_assert_true (rig_take_value (&rig, DERMA_EVENT_WRONG, DERMA_STOP_DROP));
  rig_clean (&rig);
  g_assert_cmpint (rig.session.stage, ==, DERMA_ROLL_PLACE);
  rig_roll_all (&rig);
}

static void
test_stop_while_cleaning (void)
{
  Rig rig;

  go_to (&rig, 200, AT_CLEAN);
  rig_wait (&rig, MINUTE);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms - MINUTE);
  g_assert_cmpint (rig.session.sections[1].stop, ==, DERMA_STOP_PERSON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/blood", test_blood);
  g_test_add_func ("/session/needle", test_needle);
  g_test_add_func ("/session/faint", test_faint);
  g_test_add_func ("/session/no-stop-rule", test_no_stop_rule);
  g_test_add_func ("/session/pain-ends-the-section", test_pain_ends_the_section);
  g_test_add_func ("/session/pain-once", test_pain_once);
  g_test_add_func ("/session/pain-elsewhere", test_pain_elsewhere);
  g_test_add_func ("/session/drop", test_drop);
  g_test_add_func ("/session/drop-at-enough", test_drop_at_enough);
  g_test_add_func ("/session/drop-between-sections", test_drop_between_sections);
  g_test_add_func ("/session/stop-while-cleaning", test_stop_while_cleaning);

  return g_test_run ();
}
