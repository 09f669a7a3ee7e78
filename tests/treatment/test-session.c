/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

/* Preparing, finishing, the plan. Rolling is in test-session-roll.c, absences are in test-session-away.c. */

#define NOSE_BIT DERMA_SECTION_BIT (DERMA_SECTION_NOSE_UPPER_LIP)

static void
test_begin (void)
{
  Rig rig = { .now_ms = RIG_START_MS };

  for (guint i = DERMA_EVENT_BEGIN + 1; i < DERMA_N_EVENT_KINDS; i++)
    g_assert_false (rig_take (&rig, (DermaEventKind) i));

  g_assert_true (rig_take (&rig, DERMA_EVENT_BEGIN));
  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_PREPARE);
  g_assert_cmpint (rig.session.started_ms, ==, RIG_START_MS);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_CHECK), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SETUP), ==, DERMA_STEP_STATE_LATER);
  g_assert_false (rig_take (&rig, DERMA_EVENT_BEGIN));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_CHECK));
}

static void
test_begin_needs_a_time (void)
{
  Rig rig = { .now_ms = 0 };

  g_assert_false (rig_take (&rig, DERMA_EVENT_BEGIN));
  rig.now_ms = -1;
  g_assert_false (rig_take (&rig, DERMA_EVENT_BEGIN));
  rig.now_ms = G_MAXINT64;
  g_assert_false (rig_take (&rig, DERMA_EVENT_BEGIN));
}

static gboolean
takes_plan (DermaSessionPlan plan)
{
  Rig rig = { .now_ms = RIG_START_MS };

  g_assert_true (rig_take (&rig, DERMA_EVENT_BEGIN));
  return rig_offer (&rig, (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .plan = plan });
}

static void
test_plan_bounds (void)
{
  static const struct
  {
    guint           needle_um;
    guint           passes;
    guint           beat;
    DermaSectionSet excluded;
    gboolean        is_taken;
  } CASES[] = {
    { 49, 2, 60, 0, FALSE },
    { 50, 2, 60, 0, TRUE },
    { 300, 3, 60, 0, TRUE },
    { 301, 2, 60, 0, FALSE },       /* cap-nose-lip: the nose has to be left out */
    { 301, 2, 60, NOSE_BIT, TRUE }, /* … as here */
    { 500, 2, 60, NOSE_BIT, TRUE },
    { 500, 3, 60, NOSE_BIT, FALSE }, /* nb-d: 2 passes at most */
    { 501, 2, 60, NOSE_BIT, FALSE },
    { 3001, 2, 60, NOSE_BIT, FALSE },
    { 200, 1, 60, 0, FALSE },
    { 200, 4, 60, 0, FALSE },
    { 200, 2, 39, 0, FALSE },
    { 200, 2, 40, 0, TRUE },
    { 200, 2, 80, 0, TRUE },
    { 200, 2, 81, 0, FALSE },
    { 200, 2, 0, 0, FALSE },
    { 200, 2, 60, DERMA_ALL_SECTIONS, FALSE },
    { 200, 2, 60, DERMA_ALL_SECTIONS & ~NOSE_BIT, TRUE },
    { 200, 2, 60, 1u << DERMA_N_SECTIONS, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (takes_plan (rig_plan (CASES[i].needle_um, CASES[i].passes, CASES[i].beat, CASES[i].excluded)),
                       ==, CASES[i].is_taken);
    }
}

static void
test_plan_order (void)
{
  DermaSessionPlan plan = rig_plan (200, 2, 60, 0);

  plan.order[0] = DERMA_SECTION_CHIN;
  g_assert_false (takes_plan (plan));
  plan.order[3] = DERMA_SECTION_FOREHEAD;
  g_assert_true (takes_plan (plan));
  plan.order[3] = (DermaSection) DERMA_N_SECTIONS;
  g_assert_false (takes_plan (plan));
}

static void
test_plan_never_changes (void)
{
  Rig rig;

  rig_begin (&rig, rig_plan (200, 2, 60, NOSE_BIT));
  g_assert_false (rig_offer (&rig, (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .plan = rig_plan (250, 3, 70, 0) }));

  g_assert_cmpint (rig.session.band, ==, DERMA_BAND_B);
  g_assert_cmpuint (derma_session_count_included (&rig.session), ==, 4);
  g_assert_cmpint (rig.session.sections[DERMA_SECTION_NOSE_UPPER_LIP].state, ==, DERMA_SECTION_STATE_EXCLUDED);
  g_assert_cmpuint (rig.session.sections[DERMA_SECTION_NOSE_UPPER_LIP].planned, ==, 0);
  g_assert_cmpuint (rig.session.sections[DERMA_SECTION_CHIN].planned, ==, 2);
}

/* protocol.md 1.3: the slower beat lengthens the plan, never the hard stop */
static void
test_plan_passes (void)
{
  static const struct
  {
    DermaSection section;
    guint        slowest; /* strokes a minute at which three passes still fit */
  } CASES[] = {
    { DERMA_SECTION_FOREHEAD, 54 }, /* 5 × 3 × 4 × 60 / 67 = 53.7 */
    { DERMA_SECTION_LEFT_CHEEK, 55 },
    { DERMA_SECTION_RIGHT_CHEEK, 55 },
    { DERMA_SECTION_CHIN, 54 },
    { DERMA_SECTION_NOSE_UPPER_LIP, 54 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (guint beat = DERMA_BEAT_MIN; beat <= DERMA_BEAT_MAX; beat++)
      {
        const DermaSection section = CASES[i].section;
        const guint        passes = derma_session_plan_passes (section, 3, beat);

        g_assert_cmpuint (passes, ==, beat >= CASES[i].slowest ? 3 : 2);
        g_assert_cmpuint (derma_session_plan_passes (section, 2, beat), ==, 2);
        g_assert_cmpuint (derma_section_get_strips (section) * passes * 4 * 60, <=, derma_section_get_hard_stop_s (section) * beat);
      }
}

/* The table of protocol.md 1.3, at 60 a minute. */
static void
test_planned_seconds (void)
{
  static const guint SECONDS[DERMA_N_SECTIONS][2] = { { 40, 60 }, { 32, 48 }, { 32, 48 }, { 24, 36 }, { 16, 24 } };

  for (guint passes = 2; passes <= 3; passes++)
    {
      Rig    rig;
      gint64 total_ms = 0;

      rig_begin (&rig, rig_plan (200, passes, 60, 0));
      for (guint i = 0; i < DERMA_N_SECTIONS; i++)
        {
          const gint64 section_ms = derma_session_get_direction_ms (&rig.session, (DermaSection) i) * DERMA_N_DIRECTIONS;

          g_assert_cmpint (section_ms, ==, SECONDS[i][passes - 2] * SECOND);
          total_ms += section_ms;
        }
      g_assert_cmpint (total_ms, ==, (passes == 2 ? 144 : 216) * SECOND);
    }
}

/* protocol.md 4.1: 850 s at least */
static void
test_prepare (void)
{
  Rig rig;

  rig_begin (&rig, rig_plan (200, 2, 60, 0));
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SETUP), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_NUMBING), ==, DERMA_STEP_STATE_NONE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_ANTISEPTIC), ==, DERMA_STEP_STATE_NONE);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_WASH_HANDS));
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SETUP));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SETUP));

  /* An act of the person starts by itself, and cannot be over sooner. */
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_WASH_HANDS), ==, DERMA_STEP_STATE_RUNNING);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_WASH_HANDS));
  rig_wait (&rig, 20 * SECOND - 1);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_WASH_HANDS));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_PREP_WASH_HANDS));
  rig_wait (&rig, 1);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_WASH_HANDS), ==, DERMA_STEP_STATE_OVER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_WASH_HANDS));
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);

  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_FACE);
  rig_do_step (&rig, DERMA_STEP_PREP_DRY);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_SOAK);
  rig_wait (&rig, 8 * MINUTE);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  rig_do_step (&rig, DERMA_STEP_PREP_AIR_DRY);
  rig_do_step (&rig, DERMA_STEP_PREP_HANDS_AGAIN);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_PLACE), ==, DERMA_STEP_STATE_LATER);
  rig_do_step (&rig, DERMA_STEP_PREP_READY);

  g_assert_cmpint (rig.session.phase, ==, DERMA_PHASE_ROLL);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_PLACE), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_READY), ==, DERMA_STEP_STATE_DONE);
}

static void
test_shortest_preparation (void)
{
  Rig rig;

  rig_begin (&rig, rig_plan (200, 2, 60, 0));
  rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_FACE);
  rig_do_step (&rig, DERMA_STEP_PREP_DRY);
  rig.now_ms = rig.session.deadline_ms[DERMA_STEP_PREP_SOAK];
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  rig_do_step (&rig, DERMA_STEP_PREP_AIR_DRY);
  rig_do_step (&rig, DERMA_STEP_PREP_HANDS_AGAIN);

  g_assert_cmpint (rig.now_ms - RIG_START_MS, ==, 850 * SECOND);
}

static void
test_soak_cannot_be_cut_short (void)
{
  Rig rig;

  rig_begin (&rig, rig_plan (200, 2, 60, 0));
  rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);

  /* It starts when the roller is in, not before. */
  rig_wait (&rig, HOUR);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_WASH_FACE), ==, DERMA_STEP_STATE_LATER);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_PREP_SOAK));
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));

  rig_wait (&rig, 600 * SECOND - 1);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_RUNNING);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_PREP_SOAK));
  rig_wait (&rig, 1);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));

  /* The face is not washed yet, so the roller does not dry yet. */
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_AIR_DRY));
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_FACE);
}

static void
test_meanwhile (void)
{
  DermaSessionPlan plan = rig_plan (500, 2, 60, NOSE_BIT);
  Rig              rig;

  plan.is_numbing_chosen = TRUE;
  rig_begin (&rig, plan);
  rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));

  g_assert_true (derma_session_is_background (&rig.session, DERMA_STEP_PREP_SOAK));
  g_assert_false (derma_session_is_background (&rig.session, DERMA_STEP_PREP_WASH_FACE));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_FACE);
  rig_do_step (&rig, DERMA_STEP_PREP_DRY);

  /* The cream works while the roller soaks; the roller may be taken out first. */
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_NUMBING));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_NUMBING));
  rig_wait (&rig, 10 * MINUTE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_SOAK), ==, DERMA_STEP_STATE_OVER);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_NUMBING);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));
  rig_wait (&rig, 10 * MINUTE);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_NUMBING));
  rig_do_step (&rig, DERMA_STEP_PREP_ANTISEPTIC);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_AIR_DRY);
}

static void
test_numbing_is_skipped (void)
{
  DermaSessionPlan plan = rig_plan (500, 2, 60, NOSE_BIT);
  Rig              rig;

  plan.is_numbing_chosen = TRUE;
  rig_begin (&rig, plan);
  rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_PREP_NUMBING));
  rig_do_step (&rig, DERMA_STEP_PREP_WASH_FACE);
  rig_do_step (&rig, DERMA_STEP_PREP_DRY);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_PREP_NUMBING));
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_PREP_NUMBING), ==, DERMA_STEP_STATE_SKIPPED);
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_ANTISEPTIC);
}

static void
test_finish (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  rig_roll_all (&rig);
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_T0 | DERMA_EFFECT_SECTION_ENDED);
  g_assert_cmpint (rig.session.t0_ms, ==, rig.now_ms);

  rig_do_step (&rig, DERMA_STEP_FIN_RINSE_FACE);
  rig_do_step (&rig, DERMA_STEP_FIN_PAT_DRY);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_COOL), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_FIN_COOL));
  rig_do_step (&rig, DERMA_STEP_FIN_MOISTURISE);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_FIN_LOG));
  rig_do_step (&rig, DERMA_STEP_FIN_LOG);
  rig_do_step (&rig, DERMA_STEP_FIN_WASH_ROLLER);
  rig_do_step (&rig, DERMA_STEP_FIN_SOAK_ROLLER);
  g_assert_false (rig_take (&rig, DERMA_EVENT_END));

  /* While the roller dries all else goes on, but it is not put away. */
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_COUNT), ==, DERMA_STEP_STATE_DONE);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_STORE), ==, DERMA_STEP_STATE_LATER);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_STORE));
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_FIN_SHEET);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_SKIP, DERMA_STEP_FIN_SHEET));
  g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_FIN_DRY_ROLLER);
  g_assert_true (rig_take (&rig, DERMA_EVENT_END));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_ENDED);
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_COMPLETED);

  /* The roller is looked after later. */
  rig_wait (&rig, 1800 * SECOND - 1);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_DRY_ROLLER));
  rig_wait (&rig, 1);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_STORE), ==, DERMA_STEP_STATE_CURRENT);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_STORE));
  for (guint i = 0; i < DERMA_N_EVENT_KINDS; i++)
    g_assert_false (rig_take (&rig, (DermaEventKind) i));
}

static void
test_sheet_after_the_end (void)
{
  Rig rig;

  rig_prepare (&rig, rig_plan (200, 2, 60, 0));
  rig_roll_all (&rig);
  rig_finish_until (&rig, DERMA_STEP_FIN_DRY_ROLLER);
  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_START, DERMA_STEP_FIN_DRY_ROLLER));
  g_assert_true (rig_take (&rig, DERMA_EVENT_END));

  g_assert_true (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_SHEET));
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_SHEET), ==, DERMA_STEP_STATE_DONE);
}

/* Doing nothing but what the big button says, and waiting when it says nothing, leads through a whole session. */
static void
test_next_event_leads_through (void)
{
  Rig        rig;
  DermaEvent next;

  rig_begin (&rig, rig_plan (500, 2, 60, NOSE_BIT));
  for (guint i = 0; rig.session.phase != DERMA_PHASE_ENDED; i++)
    {
      g_assert_cmpuint (i, <, 10000);
      if (derma_session_get_next_event (&rig.session, rig.now_ms, &next))
        {
          g_assert_cmpint (next.at_ms, ==, rig.now_ms);
          g_assert_true (rig_offer (&rig, next));
        }
      rig_wait (&rig, 2 * SECOND);
    }

  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_COMPLETED);
  for (guint i = 0; i < DERMA_N_SECTIONS - 1; i++)
    for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
      g_assert_cmpuint (rig.session.sections[i].passes[j], ==, 2);

  /* Then only the roller is left. */
  g_assert_false (derma_session_get_next_event (&rig.session, rig.session.deadline_ms[DERMA_STEP_FIN_DRY_ROLLER] - 1, &next));
  g_assert_true (derma_session_get_next_event (&rig.session, rig.session.deadline_ms[DERMA_STEP_FIN_DRY_ROLLER], &next));
  g_assert_cmpint (next.kind, ==, DERMA_EVENT_STEP_DONE);
  g_assert_cmpint (next.step, ==, DERMA_STEP_FIN_DRY_ROLLER);
}

static void
test_next_event_at_the_check (void)
{
  Rig        rig = { .now_ms = RIG_START_MS };
  DermaEvent next;

  g_assert_true (rig_take (&rig, DERMA_EVENT_BEGIN));
  g_assert_false (derma_session_get_next_event (&rig.session, rig.now_ms, &next));
  g_assert_true (rig_take (&rig, DERMA_EVENT_PAUSE));
  g_assert_true (derma_session_get_next_event (&rig.session, rig.now_ms, &next));
  g_assert_cmpint (next.kind, ==, DERMA_EVENT_RESUME);
}

static void
test_stop_while_preparing (void)
{
  Rig rig;

  rig_begin (&rig, rig_plan (200, 2, 60, 0));
  rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
  g_assert_true (rig_take (&rig, DERMA_EVENT_STOP));
  g_assert_cmpint (rig.effects, ==, DERMA_EFFECT_ENDED);
  g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
  g_assert_cmpint (rig.session.t0_ms, ==, 0);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_FIN_RINSE_FACE), ==, DERMA_STEP_STATE_LATER);
  g_assert_cmpint (rig_state (&rig, DERMA_STEP_ROLL_PLACE), ==, DERMA_STEP_STATE_LATER);
  g_assert_false (rig_step (&rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_STORE));
}

static void
test_wrong_while_preparing (void)
{
  static const struct
  {
    DermaStop    stop;
    gboolean     is_taken;
    DermaEffects effects;
  } CASES[] = {
    { DERMA_STOP_NONE, FALSE, 0 },
    { DERMA_STOP_PAIN, FALSE, 0 },
    { DERMA_STOP_BLOOD, FALSE, 0 },
    { DERMA_STOP_DROP, TRUE, DERMA_EFFECT_CLEAN_AGAIN },
    { DERMA_STOP_NEEDLE, TRUE, DERMA_EFFECT_RETIRE_ROLLER | DERMA_EFFECT_ENDED },
    { DERMA_STOP_FAINT, TRUE, DERMA_EFFECT_ENDED },
    { DERMA_STOP_TIME, FALSE, 0 },
    { DERMA_STOP_PERSON, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      Rig rig;

      rig_begin (&rig, rig_plan (200, 2, 60, 0));
      rig_do_step (&rig, DERMA_STEP_PREP_SETUP);
      rig_do_step (&rig, DERMA_STEP_PREP_WASH_HANDS);
      rig_do_step (&rig, DERMA_STEP_PREP_INSPECT);
      rig_do_step (&rig, DERMA_STEP_PREP_SOAK);

      g_assert_cmpint (rig_take_value (&rig, DERMA_EVENT_WRONG, CASES[i].stop), ==, CASES[i].is_taken);
      g_assert_cmpint (rig.effects, ==, CASES[i].effects);
      if ((CASES[i].effects & DERMA_EFFECT_ENDED) != 0)
        g_assert_cmpint (rig.session.end, ==, DERMA_SESSION_ABANDONED);
      if (CASES[i].stop == DERMA_STOP_DROP)
        g_assert_cmpint (derma_session_get_step (&rig.session), ==, DERMA_STEP_PREP_WASH_HANDS);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/begin", test_begin);
  g_test_add_func ("/session/begin-needs-a-time", test_begin_needs_a_time);
  g_test_add_func ("/session/plan-bounds", test_plan_bounds);
  g_test_add_func ("/session/plan-order", test_plan_order);
  g_test_add_func ("/session/plan-never-changes", test_plan_never_changes);
  g_test_add_func ("/session/plan-passes", test_plan_passes);
  g_test_add_func ("/session/planned-seconds", test_planned_seconds);
  g_test_add_func ("/session/prepare", test_prepare);
  g_test_add_func ("/session/shortest-preparation", test_shortest_preparation);
  g_test_add_func ("/session/soak-cannot-be-cut-short", test_soak_cannot_be_cut_short);
  g_test_add_func ("/session/meanwhile", test_meanwhile);
  g_test_add_func ("/session/numbing-is-skipped", test_numbing_is_skipped);
  g_test_add_func ("/session/finish", test_finish);
  g_test_add_func ("/session/sheet-after-the-end", test_sheet_after_the_end);
  g_test_add_func ("/session/next-event-leads-through", test_next_event_leads_through);
  g_test_add_func ("/session/next-event-at-the-check", test_next_event_at_the_check);
  g_test_add_func ("/session/stop-while-preparing", test_stop_while_preparing);
  g_test_add_func ("/session/wrong-while-preparing", test_wrong_while_preparing);

  return g_test_run ();
}
