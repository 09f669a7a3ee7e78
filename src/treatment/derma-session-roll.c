/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-session-private.h"

#define PAIN_MAX 4
#define PAIN_STOPS_MAX 2 /* the second one ends the session */

static DermaSectionRecord *
get_record (DermaSession *self)
{
  return &self->sections[self->section];
}

/**
 * derma_session_is_rolling:
 *
 * Returns: whether the roller is on the skin, so that the clock of the section runs unless it is paused
 */
gboolean
derma_session_is_rolling (const DermaSession *self)
{
  return self->phase == DERMA_PHASE_ROLL && (self->stage == DERMA_ROLL_STROKES || self->stage == DERMA_ROLL_ENOUGH);
}

/**
 * derma_session_get_hard_stop_ms:
 *
 * Returns: milliseconds of rolling after which the present section ends
 */
gint64
derma_session_get_hard_stop_ms (const DermaSession *self)
{
  return (gint64) derma_section_get_hard_stop_s (self->section) * 1000;
}

/**
 * derma_session_get_rolled_ms:
 *
 * Returns: milliseconds that the present section has been rolled by @now_ms, at most its hard stop
 */
gint64
derma_session_get_rolled_ms (const DermaSession *self,
                             gint64              now_ms)
{
  gint64 rolled_ms = self->sections[self->section].rolled_ms;

  if (self->running_since_ms != 0)
    rolled_ms += MAX (now_ms - self->running_since_ms, 0);

  return MIN (rolled_ms, derma_session_get_hard_stop_ms (self));
}

static gboolean
is_hard_stop_reached (const DermaSession *self)
{
  return self->sections[self->section].rolled_ms >= derma_session_get_hard_stop_ms (self);
}

/**
 * derma_session_run_clock:
 *
 * Counts the time up to @at_ms as rolled, if the clock runs. Beyond the hard stop nothing counts: the section is over then,
 * also when that could be told only later.
 */
void
derma_session_run_clock (DermaSession *self,
                         gint64        at_ms)
{
  const gint64 ran_ms = derma_session_get_rolled_ms (self, at_ms) - get_record (self)->rolled_ms;

  if (self->running_since_ms == 0)
    return;

  if (ran_ms > 0)
    self->last_rolled_ms = self->running_since_ms + ran_ms;
  get_record (self)->rolled_ms += ran_ms;
  self->running_since_ms = at_ms;
}

static void
show_section (DermaSession *self,
              DermaSection  section)
{
  self->section = section;
  self->direction = DERMA_DIRECTION_HORIZONTAL;
  self->counted_ms = 0;
}

/**
 * derma_session_begin_rolling:
 *
 * Goes on from preparing to the first section.
 */
void
derma_session_begin_rolling (DermaSession *self)
{
  DermaSection first;

  if (!derma_session_get_following (self, &first))
    return;

  self->phase = DERMA_PHASE_ROLL;
  self->stage = DERMA_ROLL_PLACE;
  show_section (self, first);
}

/**
 * derma_session_end_rolling:
 * @stop: why it ends before the last section, or %DERMA_STOP_NONE
 *
 * Ends the phase. Finishing follows if anything was rolled; else the session is over.
 */
void
derma_session_end_rolling (DermaSession *self,
                           DermaStop     stop,
                           DermaEffects *effects)
{
  if (self->phase == DERMA_PHASE_ROLL && get_record (self)->state == DERMA_SECTION_STATE_ROLLING)
    {
      get_record (self)->state = DERMA_SECTION_STATE_DONE;
      get_record (self)->stop = stop;
      *effects |= DERMA_EFFECT_SECTION_ENDED;
    }

  self->stop = stop;
  self->running_since_ms = 0;
  self->is_paused = FALSE;
  self->paused_ms = 0;
  if (derma_session_has_rolled (self))
    {
      self->phase = DERMA_PHASE_FINISH;
      self->t0_ms = self->last_rolled_ms;
      *effects |= DERMA_EFFECT_T0;
    }
  else
    {
      self->phase = DERMA_PHASE_ENDED;
      self->end = DERMA_SESSION_ABANDONED;
      *effects |= DERMA_EFFECT_ENDED;
    }
}

/* Ends the present section. A rest follows if it was rolled and another one comes; while hands and roller are cleaned, that
 * goes on. */
static void
end_section (DermaSession     *self,
             DermaSectionState state,
             DermaStop         stop,
             gint64            at_ms,
             DermaEffects     *effects)
{
  const gboolean is_rest_due = get_record (self)->rolled_ms > 0 && self->stage != DERMA_ROLL_CLEAN;
  DermaSection   next;

  get_record (self)->state = state;
  get_record (self)->stop = stop;
  self->running_since_ms = 0;
  *effects |= DERMA_EFFECT_SECTION_ENDED;

  if (!derma_session_get_following (self, &next))
    {
      derma_session_end_rolling (self, DERMA_STOP_NONE, effects);
    }
  else if (is_rest_due)
    {
      self->stage = DERMA_ROLL_REST;
      self->deadline_ms[DERMA_STEP_ROLL_REST] =
        at_ms + (gint64) derma_step_get_facts (DERMA_STEP_ROLL_REST)->timer_s * 1000;
    }
  else
    {
      show_section (self, next);
      if (self->stage == DERMA_ROLL_CLEAN)
        self->resume_stage = DERMA_ROLL_PLACE;
      else
        self->stage = DERMA_ROLL_PLACE;
    }
}

/* Ends a section that went to its end: as planned, or up to the hard stop. */
static void
complete_section (DermaSession *self,
                  gint64        at_ms,
                  DermaEffects *effects)
{
  end_section (self, DERMA_SECTION_STATE_DONE, is_hard_stop_reached (self) ? DERMA_STOP_TIME : DERMA_STOP_NONE, at_ms, effects);
}

/**
 * derma_session_enter_clean:
 *
 * Has hands and roller disinfected again before rolling goes on. A section with nothing left to roll is over then; one that
 * was begun goes on where it stood, with its whole passes.
 */
void
derma_session_enter_clean (DermaSession *self,
                           gint64        at_ms,
                           DermaEffects *effects)
{
  const gboolean was_cleaning = self->stage == DERMA_ROLL_CLEAN;

  if (self->stage == DERMA_ROLL_ENOUGH || (self->stage == DERMA_ROLL_STROKES && is_hard_stop_reached (self)))
    complete_section (self, at_ms, effects);
  if (self->phase != DERMA_PHASE_ROLL)
    return;

  if (!was_cleaning)
    self->resume_stage = self->stage == DERMA_ROLL_REST ? DERMA_ROLL_REST : DERMA_ROLL_PLACE;
  self->stage = DERMA_ROLL_CLEAN;
  self->running_since_ms = 0;
  derma_session_clean_again (self, FALSE, effects);
}

/**
 * derma_session_stop_for_pain:
 *
 * Ends the section for roll-stop-pain, and the session if it is the second time. At the rest after it the section is over
 * already, and only the pain is kept.
 */
void
derma_session_stop_for_pain (DermaSession *self,
                             gint64        at_ms,
                             DermaEffects *effects)
{
  DermaSectionRecord *record = get_record (self);

  self->n_pain_stops++;
  if (record->state == DERMA_SECTION_STATE_DONE || record->state == DERMA_SECTION_STATE_SKIPPED)
    {
      record->pain = record->has_pain ? MAX (record->pain, DERMA_SESSION_PAIN_STOP) : DERMA_SESSION_PAIN_STOP;
      record->has_pain = TRUE;
    }

  if (self->n_pain_stops >= PAIN_STOPS_MAX)
    {
      derma_session_end_rolling (self, DERMA_STOP_PAIN, effects);
    }
  else if (record->state == DERMA_SECTION_STATE_ROLLING)
    {
      end_section (self, DERMA_SECTION_STATE_DONE, DERMA_STOP_PAIN, at_ms, effects);
    }
  else if (record->state == DERMA_SECTION_STATE_PENDING)
    {
      record->skip_reason = DERMA_SKIP_SORE;
      end_section (self, DERMA_SECTION_STATE_SKIPPED, DERMA_STOP_PAIN, at_ms, effects);
    }
}

static gboolean
start_section (DermaSession     *self,
               const DermaEvent *event,
               gint64            at_ms)
{
  if (self->stage != DERMA_ROLL_PLACE || event->section != self->section)
    return FALSE;

  get_record (self)->state = DERMA_SECTION_STATE_ROLLING;
  self->stage = DERMA_ROLL_STROKES;
  self->running_since_ms = at_ms;
  self->last_rolled_ms = at_ms;
  self->counted_ms = get_record (self)->rolled_ms;
  return TRUE;
}

static void
leave_direction (DermaSession *self)
{
  if (self->direction + 1 < DERMA_N_DIRECTIONS)
    self->direction++;
  else
    self->stage = DERMA_ROLL_ENOUGH;
}

static gboolean
count_pass (DermaSession     *self,
            const DermaEvent *event,
            gint64            at_ms)
{
  DermaSectionRecord *record = get_record (self);
  const gint64        due_ms = self->counted_ms + derma_session_stroke_ms (derma_section_get_strips (self->section), self->plan.beat);

  if (self->stage != DERMA_ROLL_STROKES || is_hard_stop_reached (self) ||
      event->section != self->section || event->direction != self->direction ||
      event->value != record->passes[self->direction] + 1)
    return FALSE;

  if (event->is_from_beat)
    {
      if (record->rolled_ms < due_ms)
        return FALSE;
      self->auto_ms = at_ms;
    }

  /* The beat goes on from where it should have counted, so that the delay of a tick does not add up. */
  self->counted_ms = event->is_from_beat ? due_ms : record->rolled_ms;
  record->passes[self->direction]++;
  if (record->passes[self->direction] == record->planned)
    leave_direction (self);
  return TRUE;
}

/* Takes the last counted pass of the section back, and with it what was left out since; before the first one the roller is
 * lifted off again. */
static gboolean
go_back (DermaSession *self)
{
  DermaSectionRecord *record = get_record (self);

  if (!derma_session_is_rolling (self) || is_hard_stop_reached (self))
    return FALSE;

  self->counted_ms = record->rolled_ms;
  for (guint i = self->direction + 1; i-- > 0;)
    if (record->passes[i] > 0)
      {
        record->passes[i]--;
        record->skipped_directions &= (1u << i) - 1;
        self->direction = (DermaDirection) i;
        self->stage = DERMA_ROLL_STROKES;
        return TRUE;
      }

  self->stage = DERMA_ROLL_PLACE;
  self->running_since_ms = 0;
  return TRUE;
}

static gboolean
has_counted (const DermaSectionRecord *record)
{
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    if (record->passes[i] > 0)
      return TRUE;

  return FALSE;
}

static gboolean
skip_direction (DermaSession     *self,
                const DermaEvent *event,
                gint64            at_ms,
                DermaEffects     *effects)
{
  DermaSectionRecord *record = get_record (self);
  const gboolean      is_last = self->direction + 1 == DERMA_N_DIRECTIONS;

  if ((self->stage != DERMA_ROLL_PLACE && self->stage != DERMA_ROLL_STROKES) || is_hard_stop_reached (self) ||
      event->section != self->section || event->direction != self->direction)
    return FALSE;

  /* Without any direction it would be a section that was left out, which has its own event and its reason. */
  if (is_last && !has_counted (record))
    return FALSE;

  record->skipped_directions |= 1u << self->direction;
  self->counted_ms = record->rolled_ms;
  if (is_last && self->stage == DERMA_ROLL_PLACE)
    complete_section (self, at_ms, effects);
  else
    leave_direction (self);
  return TRUE;
}

static gboolean
finish_section (DermaSession     *self,
                const DermaEvent *event,
                gint64            at_ms,
                DermaEffects     *effects)
{
  if (!derma_session_is_rolling (self) || event->section != self->section)
    return FALSE;

  if (event->kind == DERMA_EVENT_HARD_STOP)
    {
      if (!is_hard_stop_reached (self))
        return FALSE;
      self->auto_ms = at_ms;
    }
  else if (self->stage == DERMA_ROLL_STROKES &&
           get_record (self)->rolled_ms < derma_session_get_planned_ms (self, self->section))
    {
      return FALSE;
    }

  complete_section (self, at_ms, effects);
  return TRUE;
}

static gboolean
skip_section (DermaSession     *self,
              const DermaEvent *event,
              gint64            at_ms,
              DermaEffects     *effects)
{
  if ((self->stage != DERMA_ROLL_PLACE && !derma_session_is_rolling (self)) || event->section != self->section ||
      event->value <= DERMA_SKIP_NONE || event->value > DERMA_SKIP_OTHER)
    return FALSE;

  get_record (self)->skip_reason = (DermaSkipReason) event->value;
  end_section (self, DERMA_SECTION_STATE_SKIPPED, DERMA_STOP_NONE, at_ms, effects);
  return TRUE;
}

static gboolean
end_rest (DermaSession *self)
{
  DermaSection next;

  if (self->stage != DERMA_ROLL_REST || !derma_session_get_following (self, &next))
    return FALSE;

  self->stage = DERMA_ROLL_PLACE;
  show_section (self, next);
  return TRUE;
}

/* A pain of 3 or 4 is a stop, once for this section; it may be corrected upwards, but not taken back. */
static gboolean
record_pain (DermaSession     *self,
             const DermaEvent *event,
             gint64            at_ms,
             DermaEffects     *effects)
{
  DermaSectionRecord *record = get_record (self);

  if (self->stage != DERMA_ROLL_REST || event->value > PAIN_MAX || (record->has_pain && record->pain >= DERMA_SESSION_PAIN_STOP))
    return FALSE;

  record->has_pain = TRUE;
  record->pain = event->value;
  if (event->value >= DERMA_SESSION_PAIN_STOP && record->stop != DERMA_STOP_PAIN)
    derma_session_stop_for_pain (self, at_ms, effects);
  return TRUE;
}

/**
 * derma_session_take_roll:
 *
 * Takes an event of a section.
 *
 * Returns: whether it was taken
 */
gboolean
derma_session_take_roll (DermaSession     *self,
                         const DermaEvent *event,
                         gint64            at_ms,
                         DermaEffects     *effects)
{
  if (self->phase != DERMA_PHASE_ROLL)
    return FALSE;

  switch (event->kind)
    {
    case DERMA_EVENT_SECTION_START:
      return start_section (self, event, at_ms);
    case DERMA_EVENT_PASS:
      return count_pass (self, event, at_ms);
    case DERMA_EVENT_BACK:
      return go_back (self);
    case DERMA_EVENT_DIRECTION_SKIP:
      return skip_direction (self, event, at_ms, effects);
    case DERMA_EVENT_SECTION_END:
    case DERMA_EVENT_HARD_STOP:
      return finish_section (self, event, at_ms, effects);
    case DERMA_EVENT_SECTION_SKIP:
      return skip_section (self, event, at_ms, effects);
    case DERMA_EVENT_REST_END:
      return end_rest (self);
    case DERMA_EVENT_PAIN:
      return record_pain (self, event, at_ms, effects);
    case DERMA_EVENT_CLOCK:
      return derma_session_is_rolling (self);
    case DERMA_EVENT_BEGIN:
    case DERMA_EVENT_CHECKED:
    case DERMA_EVENT_STEP_START:
    case DERMA_EVENT_STEP_DONE:
    case DERMA_EVENT_STEP_SKIP:
    case DERMA_EVENT_WRONG:
    case DERMA_EVENT_PAUSE:
    case DERMA_EVENT_LOST:
    case DERMA_EVENT_RESUME:
    case DERMA_EVENT_STOP:
    case DERMA_EVENT_END:
    default:
      return FALSE;
    }
}
