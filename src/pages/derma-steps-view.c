/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-steps-view.h"

#include <string.h>

/* The cleaning leaves out what concerns the face: only hands and roller are disinfected again. */
static const struct
{
  DermaStep first;
  DermaStep last;
} RANGES[] = {
  [DERMA_STEPS_PREPARE] = { DERMA_STEP_PREP_SETUP, DERMA_STEP_PREP_READY },
  [DERMA_STEPS_CLEAN] = { DERMA_STEP_PREP_WASH_HANDS, DERMA_STEP_PREP_HANDS_AGAIN },
  [DERMA_STEPS_FINISH] = { DERMA_STEP_FIN_RINSE_FACE, DERMA_STEP_FIN_MOISTURISE },
  [DERMA_STEPS_ROLLER_CARE] = { DERMA_STEP_FIN_WASH_ROLLER, DERMA_STEP_FIN_DRY_ROLLER },
};

static gboolean
is_part_of (DermaStepsPart part,
            DermaStep      step)
{
  if (part == DERMA_STEPS_CLEAN && step >= DERMA_STEP_PREP_WASH_FACE && step <= DERMA_STEP_PREP_ANTISEPTIC)
    return FALSE;

  return step >= RANGES[part].first && step <= RANGES[part].last;
}

static DermaStepsPart
get_part (const DermaSession *session)
{
  if (session->phase == DERMA_PHASE_PREPARE)
    return DERMA_STEPS_PREPARE;
  if (session->phase == DERMA_PHASE_ROLL)
    return DERMA_STEPS_CLEAN;

  return derma_session_get_step (session) <= DERMA_STEP_FIN_MOISTURISE ? DERMA_STEPS_FINISH : DERMA_STEPS_ROLLER_CARE;
}

static void
find_timer (DermaStepsView     *self,
            const DermaSession *session)
{
  for (DermaStep step = 0; step < DERMA_N_STEPS; step++)
    if (is_part_of (self->part, step) && derma_session_is_background (session, step))
      {
        self->has_timer = TRUE;
        self->timer = step;
        return;
      }

  if (derma_step_get_facts (self->turn)->start == DERMA_STEP_STARTS_BY_HAND && session->deadline_ms[self->turn] != 0)
    {
      self->has_timer = TRUE;
      self->timer = self->turn;
    }
}

/**
 * derma_steps_view_init:
 * @self: (out): what is to be shown
 * @session: a session while it prepares, cleans again or finishes
 * @now_ms: now
 */
void
derma_steps_view_init (DermaStepsView     *self,
                       const DermaSession *session,
                       gint64              now_ms)
{
  memset (self, 0, sizeof *self);
  self->part = get_part (session);
  self->skipped = session->steps_skipped;
  self->turn = derma_session_get_step (session);
  self->turn_state = derma_session_get_step_state (session, self->turn, now_ms);
  find_timer (self, session);
  self->is_timer_over = self->has_timer && session->deadline_ms[self->timer] <= now_ms;

  for (DermaStep step = 0; step < DERMA_N_STEPS; step++)
    {
      DermaStepState state = derma_session_get_step_state (session, step, now_ms);

      if (!is_part_of (self->part, step) || state == DERMA_STEP_STATE_NONE)
        continue;

      if (state == DERMA_STEP_STATE_DONE || state == DERMA_STEP_STATE_SKIPPED)
        self->done[self->n_done++] = step;
      else if (step != self->turn && !(self->has_timer && step == self->timer))
        self->then[self->n_then++] = step;
    }
}

/**
 * derma_steps_view_equal:
 *
 * Returns: whether both show the same, but for the time left
 */
gboolean
derma_steps_view_equal (const DermaStepsView *a,
                        const DermaStepsView *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/**
 * derma_steps_view_waits_for_timer:
 * @step: one that comes later
 *
 * Returns: whether @step is the first that cannot begin before the running timer ends
 */
gboolean
derma_steps_view_waits_for_timer (const DermaStepsView *self,
                                  DermaStep             step)
{
  if (!self->has_timer || self->is_timer_over)
    return FALSE;

  for (guint i = 0; i < self->n_then; i++)
    if (self->then[i] > derma_step_get_facts (self->timer)->background_until)
      return self->then[i] == step;

  return FALSE;
}
