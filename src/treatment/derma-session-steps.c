/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-session-private.h"

/* Done again when hands or roller may be unclean (roll-stop-drop, a long absence). */
static const DermaStep CLEANING[] = {
  DERMA_STEP_PREP_WASH_HANDS,
  DERMA_STEP_PREP_INSPECT,
  DERMA_STEP_PREP_SOAK,
  DERMA_STEP_PREP_AIR_DRY,
  DERMA_STEP_PREP_HANDS_AGAIN,
};

typedef struct
{
  DermaStep first;
  DermaStep last;
} StepRange;

/* The steps that go on in this phase; FALSE where no step does. */
static gboolean
get_active_range (const DermaSession *self,
                  StepRange          *range)
{
  switch (self->phase)
    {
    case DERMA_PHASE_PREPARE:
      *range = (StepRange) { DERMA_STEP_PREP_CHECK, DERMA_STEP_PREP_READY };
      return self->started_ms != 0;
    case DERMA_PHASE_ROLL:
      *range = (StepRange) { DERMA_STEP_PREP_WASH_HANDS, DERMA_STEP_PREP_HANDS_AGAIN };
      return self->stage == DERMA_ROLL_CLEAN;
    case DERMA_PHASE_FINISH:
    case DERMA_PHASE_ENDED:
    default:
      *range = (StepRange) { DERMA_STEP_FIN_RINSE_FACE, DERMA_STEP_FIN_SHEET };
      return self->end != DERMA_SESSION_ABANDONED;
    }
}

static gboolean
applies (const DermaSession *self,
         DermaStep           step)
{
  return derma_step_applies (step, self->plan.needle_um, self->plan.is_numbing_chosen);
}

/**
 * derma_session_is_step_finished:
 *
 * Returns: whether the step was done or left out, or does not apply
 */
gboolean
derma_session_is_step_finished (const DermaSession *self,
                                DermaStep           step)
{
  return ((self->steps_done | self->steps_skipped) & DERMA_STEP_BIT (step)) != 0 || !applies (self, step);
}

/* The first step of the range that is not finished, or its end. */
static DermaStep
find_first (const DermaSession *self,
            StepRange           range)
{
  DermaStep step = range.first;

  while (step <= range.last && derma_session_is_step_finished (self, step))
    step++;

  return step;
}

static gboolean
runs_in_background (const DermaSession *self,
                    DermaStep           step)
{
  return derma_step_get_facts (step)->background_until != step && self->deadline_ms[step] != 0;
}

/* Whose turn it is. While the roller soaks or dries that is what may go on meanwhile, as long as there is any. The one
 * thing that has to wait for the drying is putting the roller away. */
static DermaStep
find_turn (const DermaSession *self,
           StepRange           range)
{
  const DermaStep first = find_first (self, range);

  if (first > range.last)
    return range.last;

  if (runs_in_background (self, first))
    for (DermaStep step = first + 1; step <= derma_step_get_facts (first)->background_until; step++)
      if (!derma_session_is_step_finished (self, step) && step != DERMA_STEP_FIN_STORE)
        return step;

  return first;
}

/**
 * derma_session_get_step:
 *
 * Returns: the step that is the person's turn. While the roller soaks or dries it is what goes on meanwhile, and the soaking
 * or drying itself when there is no such step left. In a session that was abandoned, or in which nothing is left, it is
 * %DERMA_STEP_FIN_SHEET.
 */
DermaStep
derma_session_get_step (const DermaSession *self)
{
  StepRange range;

  if (get_active_range (self, &range))
    return find_turn (self, range);

  if (self->phase == DERMA_PHASE_PREPARE)
    return DERMA_STEP_PREP_CHECK;
  if (self->phase != DERMA_PHASE_ROLL)
    return DERMA_STEP_FIN_SHEET;

  switch (self->stage)
    {
    case DERMA_ROLL_PLACE:
      return DERMA_STEP_ROLL_PLACE;
    case DERMA_ROLL_REST:
      return DERMA_STEP_ROLL_REST;
    case DERMA_ROLL_STROKES:
    case DERMA_ROLL_ENOUGH:
    case DERMA_ROLL_CLEAN:
    default:
      return DERMA_STEP_ROLL_STROKES;
    }
}

/**
 * derma_session_is_background:
 *
 * Returns: whether the timer of @step was started and other steps go on meanwhile
 */
gboolean
derma_session_is_background (const DermaSession *self,
                             DermaStep           step)
{
  StepRange range;

  g_return_val_if_fail (step < DERMA_N_STEPS, FALSE);

  return get_active_range (self, &range) && step >= range.first && step <= range.last &&
         runs_in_background (self, step) && !derma_session_is_step_finished (self, step) &&
         find_turn (self, range) != step;
}

static DermaStepState
get_timer_state (const DermaSession *self,
                 DermaStep           step,
                 gint64              now_ms)
{
  if (self->deadline_ms[step] == 0)
    return DERMA_STEP_STATE_CURRENT;

  return now_ms < self->deadline_ms[step] ? DERMA_STEP_STATE_RUNNING : DERMA_STEP_STATE_OVER;
}

static DermaStepState
get_roll_step_state (const DermaSession *self,
                     DermaStep           step,
                     gint64              now_ms)
{
  if (self->t0_ms != 0)
    return DERMA_STEP_STATE_DONE;
  if (self->phase != DERMA_PHASE_ROLL || derma_session_get_step (self) != step)
    return DERMA_STEP_STATE_LATER;

  return get_timer_state (self, step, now_ms);
}

/**
 * derma_session_get_step_state:
 * @step: a step
 * @now_ms: now
 *
 * Returns: how it stands with the step
 */
DermaStepState
derma_session_get_step_state (const DermaSession *self,
                              DermaStep           step,
                              gint64              now_ms)
{
  StepRange      range;
  DermaStepState state;

  g_return_val_if_fail (step < DERMA_N_STEPS, DERMA_STEP_STATE_NONE);

  now_ms = MAX (now_ms, self->last_ms);

  if (!applies (self, step))
    return DERMA_STEP_STATE_NONE;
  if ((self->steps_done & DERMA_STEP_BIT (step)) != 0)
    return DERMA_STEP_STATE_DONE;
  if ((self->steps_skipped & DERMA_STEP_BIT (step)) != 0)
    return DERMA_STEP_STATE_SKIPPED;
  if (derma_step_get_facts (step)->phase == DERMA_PHASE_ROLL)
    return get_roll_step_state (self, step, now_ms);

  if (!get_active_range (self, &range))
    return DERMA_STEP_STATE_LATER;
  if (find_turn (self, range) == step || (find_first (self, range) == step))
    return get_timer_state (self, step, now_ms);

  /* Soaking goes on while hands are washed again, but the roller is not taken out before. */
  if (!derma_session_is_background (self, step))
    return DERMA_STEP_STATE_LATER;
  state = get_timer_state (self, step, now_ms);
  return state == DERMA_STEP_STATE_RUNNING ? state : DERMA_STEP_STATE_LATER;
}

static gboolean
start_step (DermaSession *self,
            DermaStep     step,
            gint64        at_ms)
{
  const DermaStepFacts *facts = derma_step_get_facts (step);

  if (facts->start != DERMA_STEP_STARTS_BY_HAND ||
      derma_session_get_step_state (self, step, at_ms) != DERMA_STEP_STATE_CURRENT)
    return FALSE;

  self->deadline_ms[step] = at_ms + (gint64) facts->timer_s * 1000;
  return TRUE;
}

static gboolean
is_cleaned (const DermaSession *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (CLEANING); i++)
    if (!derma_session_is_step_finished (self, CLEANING[i]))
      return FALSE;

  return TRUE;
}

static gboolean
do_step (DermaSession *self,
         DermaStep     step,
         gint64        at_ms)
{
  const DermaStepState state = derma_session_get_step_state (self, step, at_ms);

  /* The check carries the plan and has an event of its own. */
  if (step == DERMA_STEP_PREP_CHECK ||
      (state != DERMA_STEP_STATE_OVER &&
       (state != DERMA_STEP_STATE_CURRENT || derma_step_get_facts (step)->timer_s > 0)))
    return FALSE;

  self->steps_done |= DERMA_STEP_BIT (step);
  if (step == DERMA_STEP_PREP_READY)
    derma_session_begin_rolling (self);
  else if (self->phase == DERMA_PHASE_ROLL && is_cleaned (self))
    self->stage = self->resume_stage;

  return TRUE;
}

static gboolean
skip_step (DermaSession *self,
           DermaStep     step,
           gint64        at_ms)
{
  const DermaStepState state = derma_session_get_step_state (self, step, at_ms);

  if (!derma_step_get_facts (step)->is_skippable ||
      (state != DERMA_STEP_STATE_CURRENT && state != DERMA_STEP_STATE_RUNNING && state != DERMA_STEP_STATE_OVER))
    return FALSE;

  self->steps_skipped |= DERMA_STEP_BIT (step);
  return TRUE;
}

/**
 * derma_session_take_step:
 *
 * Takes an event that starts, ends or skips a step of preparing or finishing. The steps of rolling have events of their own.
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_take_step (DermaSession     *self,
                         const DermaEvent *event,
                         gint64            at_ms)
{
  if (event->step >= DERMA_N_STEPS || derma_step_get_facts (event->step)->phase == DERMA_PHASE_ROLL)
    return FALSE;

  if (event->kind == DERMA_EVENT_STEP_START)
    return start_step (self, event->step, at_ms);
  if (event->kind == DERMA_EVENT_STEP_DONE)
    return do_step (self, event->step, at_ms);
  return skip_step (self, event->step, at_ms);
}

/**
 * derma_session_can_end:
 *
 * Returns: whether the session may be closed: everything is done but for the roller's drying, which was started, putting it
 * away, and the aftercare sheet (protocol.md 4.3)
 */
gboolean
derma_session_can_end (const DermaSession *self)
{
  if (self->phase != DERMA_PHASE_FINISH)
    return FALSE;

  for (DermaStep step = DERMA_STEP_FIN_RINSE_FACE; step < DERMA_STEP_FIN_DRY_ROLLER; step++)
    if (!derma_session_is_step_finished (self, step))
      return FALSE;

  return self->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER] != 0;
}

static void
reopen (DermaSession *self,
        DermaStep     step,
        DermaEffects *effects)
{
  if ((self->steps_done & DERMA_STEP_BIT (step)) != 0)
    *effects |= DERMA_EFFECT_CLEAN_AGAIN;

  self->steps_done &= ~DERMA_STEP_BIT (step);
  self->deadline_ms[step] = 0;
}

/**
 * derma_session_clean_again:
 * @keeps_soaking: whether a roller that still lies in the alcohol may stay there, and one that never came there is only looked
 *   at again
 *
 * Opens again the steps that make hands and roller clean.
 */
void
derma_session_clean_again (DermaSession *self,
                           gboolean      keeps_soaking,
                           DermaEffects *effects)
{
  const gboolean is_soaked = derma_session_is_step_finished (self, DERMA_STEP_PREP_SOAK);

  reopen (self, DERMA_STEP_PREP_WASH_HANDS, effects);
  if (keeps_soaking && !is_soaked && self->deadline_ms[DERMA_STEP_PREP_SOAK] != 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (CLEANING); i++)
    reopen (self, CLEANING[i], effects);
}

/**
 * derma_session_settle_steps:
 *
 * Does what becomes due by itself once an event was taken: the use of the roller counts (fin-count), and the timer of an act
 * of the person starts when it is its turn.
 */
void
derma_session_settle_steps (DermaSession *self,
                            gint64        at_ms)
{
  StepRange             range;
  DermaStep             step;
  const DermaStepFacts *facts;

  if (!get_active_range (self, &range))
    return;

  step = find_turn (self, range);
  if (step == DERMA_STEP_FIN_COUNT)
    {
      self->steps_done |= DERMA_STEP_BIT (step);
      step = find_turn (self, range);
    }

  facts = derma_step_get_facts (step);
  if (facts->start == DERMA_STEP_STARTS_ITSELF && facts->timer_s > 0 && self->deadline_ms[step] == 0)
    self->deadline_ms[step] = at_ms + (gint64) facts->timer_s * 1000;
}
