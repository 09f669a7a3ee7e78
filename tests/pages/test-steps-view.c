/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-steps-view.h"

#define NOW_MS G_GINT64_CONSTANT (1795221456000)

typedef struct
{
  DermaSession session;
  gint64       now_ms;
} Fixture;

static void
take (Fixture   *fixture,
      DermaEvent event)
{
  g_autoptr (GError) error = NULL;

  event.at_ms = fixture->now_ms;
  derma_session_apply (&fixture->session, &event, NULL, &error);
  g_assert_no_error (error);
}

static void
begin (Fixture *fixture,
       guint    needle_um,
       gboolean is_numbing_chosen)
{
  DermaEvent event = { .kind = DERMA_EVENT_CHECKED };

  event.plan = (DermaSessionPlan) { .needle_um = needle_um, .passes = 2, .beat = 60, .is_numbing_chosen = is_numbing_chosen };
  event.plan.excluded = derma_needle_get_left_out (needle_um);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    event.plan.order[i] = (DermaSection) i;

  *fixture = (Fixture) { .now_ms = NOW_MS };
  take (fixture, (DermaEvent) { .kind = DERMA_EVENT_BEGIN });
  take (fixture, event);
}

static void
do_step (Fixture  *fixture,
         DermaStep step)
{
  if (derma_step_get_facts (step)->start == DERMA_STEP_STARTS_BY_HAND && fixture->session.deadline_ms[step] == 0)
    take (fixture, (DermaEvent) { .kind = DERMA_EVENT_STEP_START, .step = step });
  fixture->now_ms = MAX (fixture->now_ms, fixture->session.deadline_ms[step]);
  take (fixture, (DermaEvent) { .kind = DERMA_EVENT_STEP_DONE, .step = step });
}

static void
soak (Fixture *fixture)
{
  do_step (fixture, DERMA_STEP_PREP_SETUP);
  do_step (fixture, DERMA_STEP_PREP_WASH_HANDS);
  do_step (fixture, DERMA_STEP_PREP_INSPECT);
  take (fixture, (DermaEvent) { .kind = DERMA_EVENT_STEP_START, .step = DERMA_STEP_PREP_SOAK });
}

static gboolean
contains (const DermaStep *steps,
          guint            n_steps,
          DermaStep        step)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i] == step)
      return TRUE;

  return FALSE;
}

static void
test_first_step (void)
{
  Fixture        fixture;
  DermaStepsView view;

  begin (&fixture, 250, FALSE);
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.part, ==, DERMA_STEPS_PREPARE);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_SETUP);
  g_assert_cmpint (view.turn_state, ==, DERMA_STEP_STATE_CURRENT);
  g_assert_false (view.has_timer);
  g_assert_cmpuint (view.n_done, ==, 0);
  g_assert_cmpuint (view.n_then, ==, 8);
  g_assert_false (contains (view.then, view.n_then, DERMA_STEP_PREP_CHECK));
  g_assert_false (contains (view.then, view.n_then, DERMA_STEP_PREP_NUMBING));
  g_assert_false (contains (view.then, view.n_then, DERMA_STEP_PREP_ANTISEPTIC));
}

static void
test_soak_beside_other_steps (void)
{
  Fixture        fixture;
  DermaStepsView view;

  begin (&fixture, 250, FALSE);
  soak (&fixture);
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_WASH_FACE);
  g_assert_true (view.has_timer);
  g_assert_cmpint (view.timer, ==, DERMA_STEP_PREP_SOAK);
  g_assert_false (view.is_timer_over);
  g_assert_cmpuint (view.n_done, ==, 3);
  g_assert_false (contains (view.then, view.n_then, DERMA_STEP_PREP_SOAK));
  g_assert_true (derma_steps_view_waits_for_timer (&view, DERMA_STEP_PREP_AIR_DRY));
  g_assert_false (derma_steps_view_waits_for_timer (&view, DERMA_STEP_PREP_DRY));
  g_assert_false (derma_steps_view_waits_for_timer (&view, DERMA_STEP_PREP_HANDS_AGAIN));

  /* the soak is over first: it waits, and nothing waits for it */
  fixture.now_ms += 600 * 1000;
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_WASH_FACE);
  g_assert_true (view.is_timer_over);
  g_assert_false (derma_steps_view_waits_for_timer (&view, DERMA_STEP_PREP_AIR_DRY));

  do_step (&fixture, DERMA_STEP_PREP_WASH_FACE);
  do_step (&fixture, DERMA_STEP_PREP_DRY);
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_SOAK);
  g_assert_cmpint (view.timer, ==, DERMA_STEP_PREP_SOAK);
  g_assert_cmpint (view.turn_state, ==, DERMA_STEP_STATE_OVER);
}

static void
test_numbing_is_skipped (void)
{
  Fixture        fixture;
  DermaStepsView view;

  begin (&fixture, 500, TRUE);
  soak (&fixture);
  do_step (&fixture, DERMA_STEP_PREP_WASH_FACE);
  do_step (&fixture, DERMA_STEP_PREP_DRY);
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_NUMBING);
  g_assert_true (contains (view.then, view.n_then, DERMA_STEP_PREP_ANTISEPTIC));

  take (&fixture, (DermaEvent) { .kind = DERMA_EVENT_STEP_SKIP, .step = DERMA_STEP_PREP_NUMBING });
  derma_steps_view_init (&view, &fixture.session, fixture.now_ms);
  g_assert_cmpint (view.turn, ==, DERMA_STEP_PREP_ANTISEPTIC);
  g_assert_true (contains (view.done, view.n_done, DERMA_STEP_PREP_NUMBING));
  g_assert_true ((view.skipped & (1u << DERMA_STEP_PREP_NUMBING)) != 0);
}

static void
test_equal_but_for_time_left (void)
{
  Fixture        fixture;
  DermaStepsView a;
  DermaStepsView b;

  begin (&fixture, 250, FALSE);
  soak (&fixture);
  derma_steps_view_init (&a, &fixture.session, fixture.now_ms);
  derma_steps_view_init (&b, &fixture.session, fixture.now_ms + 1000);
  g_assert_true (derma_steps_view_equal (&a, &b));
  derma_steps_view_init (&b, &fixture.session, fixture.now_ms + 600 * 1000);
  g_assert_false (derma_steps_view_equal (&a, &b));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps-view/first-step", test_first_step);
  g_test_add_func ("/steps-view/soak-beside-other-steps", test_soak_beside_other_steps);
  g_test_add_func ("/steps-view/numbing-is-skipped", test_numbing_is_skipped);
  g_test_add_func ("/steps-view/equal-but-for-time-left", test_equal_but_for_time_left);

  return g_test_run ();
}
