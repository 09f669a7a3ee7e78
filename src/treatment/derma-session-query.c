/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-session-private.h"

/**
 * derma_session_get_clock:
 *
 * Returns: the clock of the present section at @now_ms. When rolled_ms has come to planned_ms the screens say "enough"
 * (rule-time), whatever the stage.
 */
DermaSectionClock
derma_session_get_clock (const DermaSession *self,
                         gint64              now_ms)
{
  return (DermaSectionClock) {
    .rolled_ms = derma_session_get_rolled_ms (self, now_ms),
    .planned_ms = derma_session_get_planned_ms (self, self->section),
    .hard_stop_ms = derma_session_get_hard_stop_ms (self),
  };
}

/**
 * derma_session_get_pass_ms:
 *
 * Returns: milliseconds rolled since the last pass was counted, or since the roller was set down: where the stroke is that is
 * being shown
 */
gint64
derma_session_get_pass_ms (const DermaSession *self,
                           gint64              now_ms)
{
  return MAX (derma_session_get_rolled_ms (self, now_ms) - self->counted_ms, 0);
}

/**
 * derma_session_is_echo:
 *
 * Returns: whether a press at @now_ms comes so soon after the beat counted a pass, or after the hard stop, that it means the
 * same; it is to be dropped
 */
gboolean
derma_session_is_echo (const DermaSession *self,
                       gint64              now_ms)
{
  return self->auto_ms != 0 && now_ms < self->auto_ms + DERMA_SESSION_ECHO_MS;
}

static gboolean
is_included (const DermaSession *self,
             DermaSection        section)
{
  return (self->plan.excluded & DERMA_SECTION_BIT (section)) == 0;
}

/**
 * derma_session_get_position:
 *
 * Returns: which of the included sections the present one is, from 1; 0 before rolling began
 */
guint
derma_session_get_position (const DermaSession *self)
{
  guint position = 0;

  if (!self->is_checked || self->phase == DERMA_PHASE_PREPARE)
    return 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      if (is_included (self, self->plan.order[i]))
        position++;
      if (self->plan.order[i] == self->section)
        break;
    }

  return position;
}

/**
 * derma_session_count_included:
 *
 * Returns: how many sections the plan includes; 0 before the check
 */
guint
derma_session_count_included (const DermaSession *self)
{
  return self->is_checked ? derma_section_set_count (DERMA_ALL_SECTIONS & ~self->plan.excluded) : 0;
}

/**
 * derma_session_get_following:
 * @section: (out): the section that comes after the present one; while preparing the first one
 *
 * Returns: whether there is one
 */
gboolean
derma_session_get_following (const DermaSession *self,
                             DermaSection       *section)
{
  gboolean is_behind = self->phase == DERMA_PHASE_PREPARE;

  if (!self->is_checked || (self->phase != DERMA_PHASE_PREPARE && self->phase != DERMA_PHASE_ROLL))
    return FALSE;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      const DermaSection candidate = self->plan.order[i];

      if (is_behind && self->sections[candidate].state == DERMA_SECTION_STATE_PENDING)
        {
          *section = candidate;
          return TRUE;
        }
      is_behind = is_behind || candidate == self->section;
    }

  return FALSE;
}

/**
 * derma_section_record_is_rolled:
 *
 * Returns: whether skin of the section was rolled: a pass was counted, or its clock ran for the time of a stroke. What became
 * of the section afterwards does not matter.
 */
gboolean
derma_section_record_is_rolled (const DermaSectionRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (record->passes[i] > 0)
      return TRUE;

  return record->rolled_ms >= DERMA_SESSION_TOUCH_MS;
}

/**
 * derma_section_record_is_complete:
 *
 * Returns: whether every pass that was planned was counted. Whatever ended the section then took nothing from it.
 */
gboolean
derma_section_record_is_complete (const DermaSectionRecord *record)
{
  g_return_val_if_fail (record != NULL, FALSE);

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (record->passes[i] < record->planned)
      return FALSE;

  return record->planned > 0;
}

/**
 * derma_session_has_rolled:
 *
 * Returns: whether any section was rolled. Then finishing has to follow, and the interval counts.
 */
gboolean
derma_session_has_rolled (const DermaSession *self)
{
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&self->sections[i]))
      return TRUE;

  return FALSE;
}

/**
 * derma_session_is_too_late:
 *
 * Returns: whether the person was away so long that going on can only finish the session, or abandon it
 */
gboolean
derma_session_is_too_late (const DermaSession *self,
                           gint64              now_ms)
{
  if (self->started_ms == 0 || (self->phase != DERMA_PHASE_PREPARE && self->phase != DERMA_PHASE_ROLL))
    return FALSE;

  return now_ms - (self->is_paused ? self->paused_ms : self->last_ms) >= DERMA_SESSION_TOO_LATE_MS;
}

static gboolean
get_next_for_step (const DermaSession *self,
                   DermaStep           step,
                   gint64              now_ms,
                   DermaEvent         *event)
{
  const DermaStepFacts *facts = derma_step_get_facts (step);
  const DermaStepState  state = derma_session_get_step_state (self, step, now_ms);

  /* The check carries the plan; only its page can make that event. */
  if (step == DERMA_STEP_PREP_CHECK || (state != DERMA_STEP_STATE_CURRENT && state != DERMA_STEP_STATE_OVER))
    return FALSE;

  event->step = step;
  event->kind = state == DERMA_STEP_STATE_CURRENT && facts->timer_s > 0 ? DERMA_EVENT_STEP_START : DERMA_EVENT_STEP_DONE;
  return TRUE;
}

/* In the phases that go step by step: the step whose turn it is, else one that soaked or dried meanwhile. */
static gboolean
get_next_step_event (const DermaSession *self,
                     gint64              now_ms,
                     DermaEvent         *event)
{
  if (get_next_for_step (self, derma_session_get_step (self), now_ms, event))
    return TRUE;

  for (DermaStep step = DERMA_STEP_PREP_CHECK; step < DERMA_N_STEPS; step++)
    if (derma_step_get_facts (step)->background_until != step &&
        get_next_for_step (self, step, now_ms, event))
      return TRUE;

  event->kind = DERMA_EVENT_END;
  return derma_session_can_end (self);
}

static void
get_next_stroke_event (const DermaSession *self,
                       gint64              now_ms,
                       DermaEvent         *event)
{
  const DermaSectionClock clock = derma_session_get_clock (self, now_ms);

  if (clock.rolled_ms >= clock.hard_stop_ms)
    {
      event->kind = DERMA_EVENT_HARD_STOP;
    }
  else if (self->stage == DERMA_ROLL_ENOUGH || clock.rolled_ms >= clock.planned_ms)
    {
      event->kind = DERMA_EVENT_SECTION_END;
    }
  else
    {
      event->kind = DERMA_EVENT_PASS;
      event->direction = self->direction;
      event->value = self->sections[self->section].passes[self->direction] + 1;
    }
}

/**
 * derma_session_get_next_event:
 * @now_ms: now
 * @event: (out): the event, at @now_ms
 *
 * What the big *Next* button means now: set the roller down, count a pass, go on to the next section, end the rest, start
 * the timer of a step or mark it as done, close the session. In a pause it means to go on.
 *
 * Returns: whether it means anything: not while a timer runs that has to be waited for, nor at the check
 */
gboolean
derma_session_get_next_event (const DermaSession *self,
                              gint64              now_ms,
                              DermaEvent         *event)
{
  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  *event = (DermaEvent) { .at_ms = now_ms, .section = self->section };

  if (self->is_paused)
    {
      event->kind = DERMA_EVENT_RESUME;
      return TRUE;
    }
  if (self->phase != DERMA_PHASE_ROLL || self->stage == DERMA_ROLL_CLEAN)
    {
      event->section = DERMA_SECTION_FOREHEAD;
      return get_next_step_event (self, now_ms, event);
    }

  if (self->stage == DERMA_ROLL_PLACE)
    event->kind = DERMA_EVENT_SECTION_START;
  else if (self->stage == DERMA_ROLL_REST)
    event->kind = DERMA_EVENT_REST_END;
  else
    get_next_stroke_event (self, now_ms, event);
  return TRUE;
}

/* Milliseconds until the beat counts the next pass, counted from the last event. */
static gint64
get_beat_due_ms (const DermaSession *self)
{
  return self->counted_ms +
         derma_session_stroke_ms (derma_section_get_strips (self->section), self->plan.beat) -
         self->sections[self->section].rolled_ms;
}

/* The end of the timer that runs longest; 0 where none was started. */
static gint64
get_latest_deadline_ms (const DermaSession *self)
{
  gint64 latest_ms = 0;

  for (guint step = 0; step < DERMA_N_STEPS; step++)
    if (!derma_session_is_step_finished (self, (DermaStep) step))
      latest_ms = MAX (latest_ms, self->deadline_ms[step]);

  return latest_ms;
}

/* Whether nothing happened for so long that nobody can have been there. A timer that runs is waited for first; the questions
 * of the check are no events, so only the long absence counts there. */
static gboolean
is_deserted (const DermaSession *self,
             gint64              now_ms)
{
  if (self->phase == DERMA_PHASE_PREPARE && !self->is_checked)
    return derma_session_is_too_late (self, now_ms);

  return now_ms - MAX (self->last_ms, get_latest_deadline_ms (self)) >= DERMA_SESSION_AWAY_MS;
}

/**
 * derma_session_get_due_event:
 * @now_ms: now
 * @is_counting_by_beat: whether the beat counts passes, beside the person
 * @event: (out): the event, at the instant at which it became due
 *
 * What time itself brings: the hard stop; a pass, when the beat counts; the stored clock. A clock that nobody has stored for
 * longer than any section may take, and a session of which nothing is heard for %DERMA_SESSION_AWAY_MS beyond its last timer
 * while it is prepared or rolled, mean that nobody was there: %DERMA_EVENT_LOST. At the check it takes
 * %DERMA_SESSION_TOO_LATE_MS. Ask again after taking one; several may be due.
 *
 * Returns: whether an event is due
 */
gboolean
derma_session_get_due_event (const DermaSession *self,
                             gint64              now_ms,
                             gboolean            is_counting_by_beat,
                             DermaEvent         *event)
{
  const gint64 idle_ms = now_ms - self->last_ms;
  gint64       hard_stop_ms;
  gint64       beat_ms;

  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  if (self->started_ms == 0 || (self->phase != DERMA_PHASE_PREPARE && self->phase != DERMA_PHASE_ROLL) || self->is_paused)
    return FALSE;

  *event = (DermaEvent) { .kind = DERMA_EVENT_LOST, .at_ms = now_ms };
  if (!derma_session_is_rolling (self))
    return is_deserted (self, now_ms);
  if (idle_ms >= DERMA_SESSION_FROZEN_MS)
    return TRUE;

  event->section = self->section;
  hard_stop_ms = derma_session_get_hard_stop_ms (self) - self->sections[self->section].rolled_ms;
  beat_ms = get_beat_due_ms (self);
  if (is_counting_by_beat && self->stage == DERMA_ROLL_STROKES && idle_ms >= beat_ms && beat_ms < hard_stop_ms)
    {
      event->kind = DERMA_EVENT_PASS;
      event->at_ms = self->last_ms + MAX (beat_ms, 0);
      event->direction = self->direction;
      event->value = self->sections[self->section].passes[self->direction] + 1;
      event->is_from_beat = TRUE;
      return TRUE;
    }
  if (idle_ms >= hard_stop_ms)
    {
      event->kind = DERMA_EVENT_HARD_STOP;
      event->at_ms = self->last_ms + hard_stop_ms;
      return TRUE;
    }

  event->kind = DERMA_EVENT_CLOCK;
  return idle_ms >= DERMA_SESSION_CLOCK_MS;
}
