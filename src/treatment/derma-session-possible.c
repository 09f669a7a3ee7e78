/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-session-private.h"

static gboolean
plans_equal (const DermaSessionPlan *a,
             const DermaSessionPlan *b)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (a->order[i] != b->order[i])
      return FALSE;

  return a->needle_um == b->needle_um && a->passes == b->passes && a->beat == b->beat && a->excluded == b->excluded &&
         a->is_numbing_chosen == b->is_numbing_chosen;
}

static gboolean
records_equal (const DermaSectionRecord *a,
               const DermaSectionRecord *b)
{
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (a->passes[i] != b->passes[i])
      return FALSE;

  return a->state == b->state && a->planned == b->planned && a->skipped_directions == b->skipped_directions &&
         a->rolled_ms == b->rolled_ms && a->stop == b->stop && a->skip_reason == b->skip_reason &&
         a->has_pain == b->has_pain && a->pain == b->pain;
}

static gboolean
clocks_equal (const DermaSession *a,
              const DermaSession *b)
{
  for (guint i = 0; i < DERMA_N_STEPS; i++)
    if (a->deadline_ms[i] != b->deadline_ms[i])
      return FALSE;

  return a->running_since_ms == b->running_since_ms && a->counted_ms == b->counted_ms &&
         a->last_rolled_ms == b->last_rolled_ms && a->auto_ms == b->auto_ms && a->paused_ms == b->paused_ms &&
         a->started_ms == b->started_ms && a->t0_ms == b->t0_ms && a->last_ms == b->last_ms;
}

/**
 * derma_session_equal:
 *
 * Returns: whether both are the same in every field
 */
gboolean
derma_session_equal (const DermaSession *a,
                     const DermaSession *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (!records_equal (&a->sections[i], &b->sections[i]))
      return FALSE;

  return a->phase == b->phase && a->end == b->end && a->stop == b->stop && a->is_paused == b->is_paused &&
         a->is_checked == b->is_checked && plans_equal (&a->plan, &b->plan) && a->band == b->band &&
         a->steps_done == b->steps_done && a->steps_skipped == b->steps_skipped && a->stage == b->stage &&
         a->resume_stage == b->resume_stage && a->section == b->section && a->direction == b->direction &&
         a->n_pain_stops == b->n_pain_stops && clocks_equal (a, b);
}

static gboolean
are_values_possible (const DermaSession *self)
{
  return self->phase <= DERMA_PHASE_ENDED && self->end <= DERMA_SESSION_ABANDONED && self->stop <= DERMA_STOP_PERSON &&
         self->stage <= DERMA_ROLL_CLEAN && self->section < DERMA_N_SECTIONS && self->direction < DERMA_N_DIRECTIONS &&
         (self->resume_stage == DERMA_ROLL_PLACE || self->resume_stage == DERMA_ROLL_REST) &&
         self->n_pain_stops <= 2;
}

/* The phase, how it ended and why. */
static gboolean
is_phase_possible (const DermaSession *self)
{
  const gboolean is_before_finish = self->phase == DERMA_PHASE_PREPARE || self->phase == DERMA_PHASE_ROLL;
  const gboolean is_abandoned = self->end == DERMA_SESSION_ABANDONED;

  if (is_before_finish && (self->stop != DERMA_STOP_NONE || self->n_pain_stops > 1))
    return FALSE;
  if (self->n_pain_stops > 1 && self->stop != DERMA_STOP_PAIN)
    return FALSE;
  if (self->phase == DERMA_PHASE_ENDED && !is_abandoned &&
      (self->end == DERMA_SESSION_COMPLETED) != (self->stop == DERMA_STOP_NONE))
    return FALSE;

  return (self->phase == DERMA_PHASE_ENDED) == (self->end != DERMA_SESSION_OPEN) &&
         (self->t0_ms != 0) == (!is_before_finish && !is_abandoned) &&
         (self->t0_ms == 0 || (derma_session_has_rolled (self) && self->t0_ms == self->last_rolled_ms)) &&
         (!is_abandoned || !derma_session_has_rolled (self)) &&
         (self->is_checked || self->phase == DERMA_PHASE_PREPARE || is_abandoned);
}

static gboolean
are_times_possible (const DermaSession *self)
{
  return self->started_ms > 0 && self->last_ms >= self->started_ms &&
         (self->t0_ms == 0 || self->t0_ms >= self->started_ms) &&
         self->last_rolled_ms <= self->last_ms && self->auto_ms <= self->last_ms &&
         self->is_paused == (self->paused_ms != 0) && self->paused_ms <= self->last_ms &&
         (!self->is_paused || self->phase != DERMA_PHASE_ENDED) &&
         (self->running_since_ms != 0) == (derma_session_is_rolling (self) && !self->is_paused) &&
         (self->running_since_ms == 0 || self->running_since_ms == self->last_ms);
}

static gboolean
is_done (const DermaSession *self,
         DermaStep           step)
{
  return (self->steps_done & DERMA_STEP_BIT (step)) != 0;
}

static gboolean
is_step_possible (const DermaSession *self,
                  DermaStep           step)
{
  const DermaStepFacts *facts = derma_step_get_facts (step);
  const gboolean        is_skipped = (self->steps_skipped & DERMA_STEP_BIT (step)) != 0;
  const gboolean        applies = derma_step_applies (step, self->plan.needle_um, self->plan.is_numbing_chosen);

  if (is_done (self, step) && (is_skipped || !applies || facts->phase == DERMA_PHASE_ROLL))
    return FALSE;
  if (is_skipped && (!facts->is_skippable || !applies || facts->phase == DERMA_PHASE_ROLL))
    return FALSE;
  if (facts->phase == DERMA_PHASE_FINISH && self->t0_ms == 0 && (is_done (self, step) || is_skipped))
    return FALSE;
  if (facts->timer_s == 0)
    return self->deadline_ms[step] == 0;

  /* No timer is cut short. */
  return self->deadline_ms[step] >= 0 &&
         (!is_done (self, step) || (self->deadline_ms[step] != 0 && self->deadline_ms[step] <= self->last_ms));
}

static gboolean
are_steps_possible (const DermaSession *self)
{
  const gboolean is_prepared = self->phase != DERMA_PHASE_PREPARE && self->end != DERMA_SESSION_ABANDONED;

  for (DermaStep step = DERMA_STEP_PREP_CHECK; step < DERMA_N_STEPS; step++)
    if (!is_step_possible (self, step))
      return FALSE;

  if (((self->steps_done | self->steps_skipped) >> DERMA_N_STEPS) != 0 ||
      is_done (self, DERMA_STEP_PREP_CHECK) != self->is_checked ||
      (is_prepared && !is_done (self, DERMA_STEP_PREP_READY)) ||
      (self->phase == DERMA_PHASE_PREPARE && is_done (self, DERMA_STEP_PREP_READY)) ||
      (is_done (self, DERMA_STEP_FIN_STORE) && !is_done (self, DERMA_STEP_FIN_DRY_ROLLER)))
    return FALSE;

  /* rule-no-soak: nothing is rolled unless hands and roller are clean. */
  if (self->phase == DERMA_PHASE_ROLL && self->stage != DERMA_ROLL_CLEAN)
    for (DermaStep step = DERMA_STEP_PREP_CHECK; step <= DERMA_STEP_PREP_READY; step++)
      if (!derma_session_is_step_finished (self, step))
        return FALSE;

  return TRUE;
}

static gboolean
is_record_possible (const DermaSession *self,
                    DermaSection        section)
{
  const DermaSectionRecord *record = &self->sections[section];
  const gboolean            is_excluded = (self->plan.excluded & DERMA_SECTION_BIT (section)) != 0;
  const gboolean            is_over = record->state == DERMA_SECTION_STATE_DONE || record->state == DERMA_SECTION_STATE_SKIPPED;
  const gboolean            is_begun = is_over || record->state == DERMA_SECTION_STATE_ROLLING;
  guint                     passes = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      passes += record->passes[i];
      if (record->passes[i] > record->planned)
        return FALSE;
    }

  if (record->state > DERMA_SECTION_STATE_EXCLUDED || (record->state == DERMA_SECTION_STATE_EXCLUDED) != is_excluded ||
      record->planned > self->plan.passes || (self->is_checked && (record->planned == 0) != is_excluded))
    return FALSE;
  if (record->state == DERMA_SECTION_STATE_ROLLING && (self->phase != DERMA_PHASE_ROLL || section != self->section))
    return FALSE;

  return record->rolled_ms >= 0 && record->rolled_ms <= (gint64) derma_section_get_hard_stop_s (section) * 1000 &&
         record->skipped_directions < (1u << DERMA_N_DIRECTIONS) &&
         (is_begun || (passes == 0 && record->rolled_ms == 0)) &&
         (is_over || (record->stop == DERMA_STOP_NONE && !record->has_pain)) &&
         record->stop <= DERMA_STOP_PERSON && record->skip_reason <= DERMA_SKIP_OTHER &&
         (record->state == DERMA_SECTION_STATE_SKIPPED) == (record->skip_reason != DERMA_SKIP_NONE) &&
         record->pain <= 4 && (record->has_pain || record->pain == 0);
}

/* Directions before the present one are rolled or left out, those after it are untouched. */
static gboolean
are_directions_possible (const DermaSession *self)
{
  const DermaSectionRecord *record = &self->sections[self->section];

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      const gboolean is_skipped = (record->skipped_directions & (1u << i)) != 0;
      const gboolean is_complete = is_skipped || record->passes[i] == record->planned;

      if ((i < self->direction || self->stage == DERMA_ROLL_ENOUGH) && !is_complete)
        return FALSE;
      if (i == self->direction && self->stage != DERMA_ROLL_ENOUGH && is_complete)
        return FALSE;
      if (i > self->direction && (is_skipped || record->passes[i] > 0))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_stage_possible (const DermaSession *self)
{
  const DermaSectionRecord *record = &self->sections[self->section];
  const DermaRollStage      stage = self->stage == DERMA_ROLL_CLEAN ? self->resume_stage : self->stage;
  DermaSection              next;

  if (self->phase != DERMA_PHASE_ROLL)
    return TRUE;
  if (self->counted_ms > record->rolled_ms)
    return FALSE;

  switch (stage)
    {
    case DERMA_ROLL_PLACE:
      return (record->state == DERMA_SECTION_STATE_PENDING || record->state == DERMA_SECTION_STATE_ROLLING) &&
             record->rolled_ms < derma_session_get_hard_stop_ms (self) && are_directions_possible (self);
    case DERMA_ROLL_STROKES:
    case DERMA_ROLL_ENOUGH:
      return record->state == DERMA_SECTION_STATE_ROLLING && are_directions_possible (self);
    case DERMA_ROLL_REST:
      return (record->state == DERMA_SECTION_STATE_DONE || record->state == DERMA_SECTION_STATE_SKIPPED) &&
             self->deadline_ms[DERMA_STEP_ROLL_REST] != 0 && derma_session_get_following (self, &next);
    case DERMA_ROLL_CLEAN:
    default:
      return FALSE;
    }
}

/**
 * derma_session_is_possible:
 *
 * Returns: whether @self is a state that a session can be in, whatever happened to it: no pass beyond the plan, no timer cut
 * short, no rolling with an unclean roller, a clock that runs only while rolling, and so on
 */
gboolean
derma_session_is_possible (const DermaSession *self)
{
  static const DermaSession NOTHING = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->started_ms == 0)
    return derma_session_equal (self, &NOTHING);
  if (self->is_checked ? !derma_session_plan_is_valid (&self->plan) : !plans_equal (&self->plan, &NOTHING.plan))
    return FALSE;
  if (!are_values_possible (self) || !is_phase_possible (self) || !are_times_possible (self) || !are_steps_possible (self))
    return FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (!is_record_possible (self, (DermaSection) i))
      return FALSE;

  return is_stage_possible (self);
}
