/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core/derma-error.h"
#include "treatment/derma-session-private.h"

#define MAX_MS G_GINT64_CONSTANT (253402300799999) /* the last millisecond of the year 9999 */

static gboolean
begin (DermaSession *self,
       gint64        at_ms)
{
  if (self->started_ms != 0 || at_ms <= 0)
    return FALSE;

  self->started_ms = at_ms;
  return TRUE;
}

static gboolean
take_plan (DermaSession           *self,
           const DermaSessionPlan *plan)
{
  if (self->phase != DERMA_PHASE_PREPARE || self->is_checked || !derma_session_plan_is_valid (plan))
    return FALSE;

  self->plan = *plan;
  self->band = derma_band_for_needle (plan->needle_um);
  self->is_checked = TRUE;
  self->steps_done |= DERMA_STEP_BIT (DERMA_STEP_PREP_CHECK);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const gboolean is_excluded = (plan->excluded & DERMA_SECTION_BIT (i)) != 0;

      self->sections[i].state = is_excluded ? DERMA_SECTION_STATE_EXCLUDED : DERMA_SECTION_STATE_PENDING;
      self->sections[i].planned = is_excluded ? 0 : derma_session_plan_passes ((DermaSection) i, plan->passes, plan->beat);
    }

  return TRUE;
}

static gboolean
pause_at (DermaSession *self,
          gint64        at_ms)
{
  if (self->phase == DERMA_PHASE_ENDED)
    return FALSE;

  self->running_since_ms = 0;
  self->is_paused = TRUE;
  self->paused_ms = at_ms;
  return TRUE;
}

/* Ends the pause and answers how long it was, 0 where there was none. */
static gint64
end_pause (DermaSession *self,
           gint64        at_ms)
{
  const gint64 away_ms = self->is_paused ? at_ms - self->paused_ms : 0;

  self->is_paused = FALSE;
  self->paused_ms = 0;
  return away_ms;
}

/* What a long absence leads to. */
static void
come_back (DermaSession *self,
           gint64        at_ms,
           gint64        away_ms,
           DermaEffects *effects)
{
  const gboolean is_cleaning = self->phase == DERMA_PHASE_ROLL && self->stage == DERMA_ROLL_CLEAN;

  if ((self->phase != DERMA_PHASE_PREPARE && self->phase != DERMA_PHASE_ROLL) || away_ms < DERMA_SESSION_AWAY_MS)
    return;

  if (away_ms >= DERMA_SESSION_TOO_LATE_MS)
    derma_session_end_rolling (self, DERMA_STOP_PERSON, effects);
  else if (self->phase == DERMA_PHASE_PREPARE || is_cleaning)
    derma_session_clean_again (self, TRUE, effects);
  else
    derma_session_enter_clean (self, at_ms, effects);
}

static gboolean
resume (DermaSession *self,
        gint64        at_ms,
        DermaEffects *effects)
{
  if (!self->is_paused)
    return FALSE;

  come_back (self, at_ms, end_pause (self, at_ms), effects);
  if (derma_session_is_rolling (self))
    self->running_since_ms = at_ms;
  return TRUE;
}

/* While preparing there is no pain and no blood; a roller that was dropped is cleaned once more, one with a bad needle or a
 * person who is unwell ends it. */
static gboolean
prepare_went_wrong (DermaSession *self,
                    DermaStop     stop,
                    DermaEffects *effects)
{
  if (stop == DERMA_STOP_DROP && self->is_checked)
    {
      derma_session_clean_again (self, FALSE, effects);
      return TRUE;
    }
  if ((stop != DERMA_STOP_NEEDLE || !self->is_checked) && stop != DERMA_STOP_FAINT)
    return FALSE;

  derma_session_end_rolling (self, stop, effects);
  return TRUE;
}

static void
rolling_went_wrong (DermaSession *self,
                    DermaStop     stop,
                    gint64        at_ms,
                    DermaEffects *effects)
{
  if (stop == DERMA_STOP_DROP)
    derma_session_enter_clean (self, at_ms, effects);
  else if (stop == DERMA_STOP_PAIN)
    derma_session_stop_for_pain (self, at_ms, effects);
  else
    derma_session_end_rolling (self, stop, effects);
}

static gboolean
take_wrong (DermaSession *self,
            guint         value,
            gint64        at_ms,
            DermaEffects *effects)
{
  const DermaStop stop = (DermaStop) value;
  gint64          away_ms;

  if (value < DERMA_STOP_PAIN || value > DERMA_STOP_FAINT)
    return FALSE;

  away_ms = end_pause (self, at_ms);
  if (self->phase == DERMA_PHASE_PREPARE)
    {
      if (!prepare_went_wrong (self, stop, effects))
        return FALSE;
    }
  else if (self->phase == DERMA_PHASE_ROLL)
    {
      rolling_went_wrong (self, stop, at_ms, effects);
    }
  else
    {
      return FALSE;
    }

  /* rl-bent; rl-blood: needles so short draw no blood unless they are rough */
  if (stop == DERMA_STOP_NEEDLE || (stop == DERMA_STOP_BLOOD && self->band <= DERMA_BAND_B))
    *effects |= DERMA_EFFECT_RETIRE_ROLLER;
  come_back (self, at_ms, away_ms, effects);
  return TRUE;
}

static gboolean
stop_session (DermaSession *self,
              DermaEffects *effects)
{
  if (self->phase != DERMA_PHASE_PREPARE && self->phase != DERMA_PHASE_ROLL)
    return FALSE;

  derma_session_end_rolling (self, DERMA_STOP_PERSON, effects);
  return TRUE;
}

static gboolean
end_session (DermaSession *self,
             DermaEffects *effects)
{
  if (!derma_session_can_end (self))
    return FALSE;

  self->phase = DERMA_PHASE_ENDED;
  self->end = self->stop != DERMA_STOP_NONE ? DERMA_SESSION_STOPPED : DERMA_SESSION_COMPLETED;
  *effects |= DERMA_EFFECT_ENDED;
  return TRUE;
}

static gboolean
take (DermaSession     *self,
      const DermaEvent *event,
      gint64            at_ms,
      DermaEffects     *effects)
{
  switch (event->kind)
    {
    case DERMA_EVENT_BEGIN:
      return begin (self, at_ms);
    case DERMA_EVENT_CHECKED:
      return take_plan (self, &event->plan);
    case DERMA_EVENT_STEP_START:
    case DERMA_EVENT_STEP_DONE:
    case DERMA_EVENT_STEP_SKIP:
      return derma_session_take_step (self, event, at_ms);
    case DERMA_EVENT_SECTION_START:
    case DERMA_EVENT_PASS:
    case DERMA_EVENT_BACK:
    case DERMA_EVENT_DIRECTION_SKIP:
    case DERMA_EVENT_SECTION_END:
    case DERMA_EVENT_SECTION_SKIP:
    case DERMA_EVENT_HARD_STOP:
    case DERMA_EVENT_REST_END:
    case DERMA_EVENT_PAIN:
    case DERMA_EVENT_CLOCK:
      return derma_session_take_roll (self, event, at_ms, effects);
    case DERMA_EVENT_WRONG:
      return take_wrong (self, event->value, at_ms, effects);
    case DERMA_EVENT_PAUSE:
    case DERMA_EVENT_LOST:
      return pause_at (self, at_ms);
    case DERMA_EVENT_RESUME:
      return resume (self, at_ms, effects);
    case DERMA_EVENT_STOP:
      return stop_session (self, effects);
    case DERMA_EVENT_END:
      return end_session (self, effects);
    default:
      return FALSE;
    }
}

static gboolean
is_taken_while_paused (DermaEventKind kind)
{
  return kind == DERMA_EVENT_RESUME || kind == DERMA_EVENT_STOP || kind == DERMA_EVENT_WRONG;
}

/* The whole step from one state to the next, or FALSE; @next is of no use then. */
static gboolean
advance (const DermaSession *self,
         const DermaEvent   *event,
         DermaSession       *next,
         DermaEffects       *effects)
{
  /* A program that went away was last seen at its last event. */
  const gint64 at_ms = event->kind == DERMA_EVENT_LOST ? self->last_ms : MAX (event->at_ms, self->last_ms);

  *effects = DERMA_EFFECT_NONE;
  if (event->at_ms > MAX_MS ||
      (self->started_ms == 0) != (event->kind == DERMA_EVENT_BEGIN) ||
      (self->is_paused && !is_taken_while_paused (event->kind)))
    return FALSE;

  *next = *self;
  derma_session_run_clock (next, at_ms);
  if (event->kind != DERMA_EVENT_CLOCK)
    next->auto_ms = 0;
  if (!take (next, event, at_ms, effects))
    return FALSE;

  next->last_ms = at_ms;
  derma_session_settle_steps (next, at_ms);
  return TRUE;
}

/**
 * derma_session_apply:
 * @self: a session; all zero before %DERMA_EVENT_BEGIN
 * @event: what happened. An event earlier than the last one is taken at the time of that one: time never runs backwards
 * @effects: (out) (optional): what the world outside must do now
 * @error: return location, %DERMA_ERROR_NOT_NOW
 *
 * Takes an event. One that is not possible now is refused and changes nothing.
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_apply (DermaSession     *self,
                     const DermaEvent *event,
                     DermaEffects     *effects,
                     GError          **error)
{
  DermaSession next;
  DermaEffects brought;

  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  if (!advance (self, event, &next, &brought))
    {
      const char *kind = event->kind < DERMA_N_EVENT_KINDS ? derma_event_kind_get_id (event->kind) : "unknown";

      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "the event “%s” is not possible in phase %u, stage %u%s",
                   kind, (guint) self->phase, (guint) self->stage, self->is_paused ? ", paused" : "");
      return FALSE;
    }

  g_assert (derma_session_is_possible (&next));

  *self = next;
  if (effects != NULL)
    *effects = brought;
  return TRUE;
}

/**
 * derma_session_can_apply:
 *
 * Returns: whether derma_session_apply() would take @event
 */
gboolean
derma_session_can_apply (const DermaSession *self,
                         const DermaEvent   *event)
{
  DermaSession next;
  DermaEffects effects;

  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  return advance (self, event, &next, &effects);
}

/**
 * derma_session_replay:
 * @self: (out): the session
 * @events: events that were taken once, in their order
 * @n_events: how many
 * @error: return location, %DERMA_ERROR_NOT_NOW
 *
 * Makes a session again from what was stored of it. On failure @self is as the events before the refused one left it.
 *
 * Returns: whether all of them were taken
 */
gboolean
derma_session_replay (DermaSession     *self,
                      const DermaEvent *events,
                      gsize             n_events,
                      GError          **error)
{
  g_return_val_if_fail (self != NULL && (events != NULL || n_events == 0), FALSE);

  memset (self, 0, sizeof *self);
  for (gsize i = 0; i < n_events; i++)
    if (!derma_session_apply (self, &events[i], NULL, error))
      return FALSE;

  return TRUE;
}
