/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rig.h"

#include "core/derma-error.h"

DermaSessionPlan
rig_plan (guint           needle_um,
          guint           passes,
          guint           beat,
          DermaSectionSet excluded)
{
  DermaSessionPlan plan = { .needle_um = needle_um, .passes = passes, .beat = beat, .excluded = excluded };

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    plan.order[i] = (DermaSection) i;

  return plan;
}

/* Offers an event at the present time and answers whether it was taken. */
gboolean
rig_offer (Rig       *rig,
           DermaEvent event)
{
  const DermaSession before = rig->session;
  g_autoptr (GError) error = NULL;
  gboolean can_apply;

  event.at_ms = rig->now_ms;
  can_apply = derma_session_can_apply (&rig->session, &event);
  rig->effects = DERMA_EFFECT_NONE;

  if (derma_session_apply (&rig->session, &event, &rig->effects, &error))
    {
      g_assert_true (can_apply);
      g_assert_no_error (error);
      g_assert_true (derma_session_is_possible (&rig->session));
      return TRUE;
    }

  g_assert_false (can_apply);
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW);
  g_assert_true (derma_session_equal (&before, &rig->session));
  return FALSE;
}

gboolean
rig_take (Rig           *rig,
          DermaEventKind kind)
{
  return rig_offer (rig, (DermaEvent) { .kind = kind });
}

gboolean
rig_take_value (Rig           *rig,
                DermaEventKind kind,
                guint          value)
{
  return rig_offer (rig, (DermaEvent) { .kind = kind, .value = value });
}

gboolean
rig_step (Rig           *rig,
          DermaEventKind kind,
          DermaStep      step)
{
  return rig_offer (rig, (DermaEvent) { .kind = kind, .step = step });
}

/* An event of the present section. */
gboolean
rig_section (Rig           *rig,
             DermaEventKind kind,
             guint          value)
{
  return rig_offer (rig, (DermaEvent) { .kind = kind, .section = rig->session.section, .value = value });
}

/* A pass of the present section and direction. */
gboolean
rig_pass (Rig  *rig,
          guint number)
{
  return rig_offer (rig, (DermaEvent) {
                           .kind = DERMA_EVENT_PASS,
                           .section = rig->session.section,
                           .direction = rig->session.direction,
                           .value = number,
                         });
}

gboolean
rig_skip_direction (Rig *rig)
{
  return rig_offer (rig, (DermaEvent) {
                           .kind = DERMA_EVENT_DIRECTION_SKIP,
                           .section = rig->session.section,
                           .direction = rig->session.direction,
                         });
}

DermaStepState
rig_state (Rig      *rig,
           DermaStep step)
{
  return derma_session_get_step_state (&rig->session, step, rig->now_ms);
}

void
rig_wait (Rig   *rig,
          gint64 ms)
{
  rig->now_ms += ms;
}

/* Opens a session and passes the check. */
void
rig_begin (Rig             *rig,
           DermaSessionPlan plan)
{
  *rig = (Rig) { .now_ms = RIG_START_MS };

  g_assert_true (rig_take (rig, DERMA_EVENT_BEGIN));
  g_assert_cmpint (derma_session_get_step (&rig->session), ==, DERMA_STEP_PREP_CHECK);
  g_assert_true (rig_offer (rig, (DermaEvent) { .kind = DERMA_EVENT_CHECKED, .plan = plan }));
}

/* Does a step that is current, in exactly the time it takes. */
void
rig_do_step (Rig      *rig,
             DermaStep step)
{
  const DermaStepFacts *facts = derma_step_get_facts (step);

  g_assert_cmpint (derma_session_get_step (&rig->session), ==, step);
  if (facts->start == DERMA_STEP_STARTS_BY_HAND)
    g_assert_true (rig_step (rig, DERMA_EVENT_STEP_START, step));

  rig_wait (rig, facts->timer_s * SECOND);
  g_assert_true (rig_step (rig, DERMA_EVENT_STEP_DONE, step));
}

/* Makes hands and roller clean, from washing the hands on. */
void
rig_clean (Rig *rig)
{
  rig_do_step (rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (rig, DERMA_STEP_PREP_INSPECT);
  rig_do_step (rig, DERMA_STEP_PREP_SOAK);
  rig_do_step (rig, DERMA_STEP_PREP_AIR_DRY);
  rig_do_step (rig, DERMA_STEP_PREP_HANDS_AGAIN);
}

/* Opens a session and goes all the way to the first section. */
void
rig_prepare (Rig             *rig,
             DermaSessionPlan plan)
{
  rig_begin (rig, plan);
  rig_do_step (rig, DERMA_STEP_PREP_SETUP);
  rig_do_step (rig, DERMA_STEP_PREP_WASH_HANDS);
  rig_do_step (rig, DERMA_STEP_PREP_INSPECT);

  g_assert_true (rig_step (rig, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  while (derma_session_get_step (&rig->session) != DERMA_STEP_PREP_SOAK)
    rig_do_step (rig, derma_session_get_step (&rig->session));
  rig_wait (rig, 10 * MINUTE);
  g_assert_true (rig_step (rig, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_SOAK));

  rig_do_step (rig, DERMA_STEP_PREP_AIR_DRY);
  rig_do_step (rig, DERMA_STEP_PREP_HANDS_AGAIN);
  rig_do_step (rig, DERMA_STEP_PREP_READY);
  g_assert_cmpint (rig->session.phase, ==, DERMA_PHASE_ROLL);
  g_assert_cmpint (rig->session.stage, ==, DERMA_ROLL_PLACE);
}

/* Rolls the rest of the present direction at the beat. */
void
rig_roll_direction (Rig *rig)
{
  const DermaSession *session = &rig->session;
  const DermaSection  section = session->section;
  const guint         planned = session->sections[section].planned;
  const guint         counted = session->sections[section].passes[session->direction];

  for (guint i = counted + 1; i <= planned; i++)
    {
      rig_wait (rig, derma_session_get_direction_ms (session, section) / planned);
      g_assert_true (rig_pass (rig, i));
    }
}

/* Rolls the present section from setting the roller down to going on. */
void
rig_roll_section (Rig *rig)
{
  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_START, 0));
  while (rig->session.stage == DERMA_ROLL_STROKES)
    rig_roll_direction (rig);
  g_assert_true (rig_section (rig, DERMA_EVENT_SECTION_END, 0));
}

/* Rolls all sections that are left. */
void
rig_roll_all (Rig *rig)
{
  while (rig->session.phase == DERMA_PHASE_ROLL)
    {
      if (rig->session.stage == DERMA_ROLL_REST)
        g_assert_true (rig_take (rig, DERMA_EVENT_REST_END));
      rig_roll_section (rig);
    }
}

/* Does the steps of finishing up to, but not including, @step. */
void
rig_finish_until (Rig      *rig,
                  DermaStep step)
{
  while (derma_session_get_step (&rig->session) != step)
    rig_do_step (rig, derma_session_get_step (&rig->session));
}
