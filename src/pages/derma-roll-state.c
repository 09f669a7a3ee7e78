/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-state.h"

#include <string.h>

static gboolean
is_direction_over (const DermaSectionRecord *record,
                   DermaDirection            direction)
{
  return (record->skipped_directions & (1u << direction)) != 0 || record->passes[direction] >= record->planned;
}

static void
set_directions (DermaRollState           *self,
                const DermaSectionRecord *record)
{
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    {
      if ((record->skipped_directions & (1u << i)) != 0)
        self->directions_skipped |= 1u << i;
      else if (record->planned > 0 && record->passes[i] >= record->planned)
        self->directions_done |= 1u << i;

      if (!self->has_next_direction && i > self->direction && !is_direction_over (record, (DermaDirection) i))
        {
          self->has_next_direction = TRUE;
          self->next_direction = (DermaDirection) i;
        }
    }
}

static void
set_time (DermaRollState     *self,
          const DermaSession *session,
          gint64              now_ms)
{
  const DermaSectionClock clock = derma_session_get_clock (session, now_ms);

  if (self->stage == DERMA_ROLL_REST)
    {
      const gint64 left_ms = session->deadline_ms[DERMA_STEP_ROLL_REST] - (session->is_paused ? session->paused_ms : now_ms);

      self->planned_s = derma_step_get_facts (DERMA_STEP_ROLL_REST)->timer_s;
      self->time_s = (guint) CLAMP ((left_ms + 999) / 1000, 0, (gint64) self->planned_s);
      return;
    }

  self->time_s = (guint) (clock.rolled_ms / 1000);
  self->planned_s = (guint) ((clock.planned_ms + 500) / 1000);
  self->hard_stop_s = (guint) (clock.hard_stop_ms / 1000);
  self->is_running = session->running_since_ms != 0 && !session->is_paused;
}

static void
set_choices (DermaRollState     *self,
             const DermaSession *session,
             gint64              now_ms)
{
  const DermaEvent back = { .kind = DERMA_EVENT_BACK, .at_ms = now_ms };
  const DermaEvent skip = { .kind = DERMA_EVENT_SECTION_SKIP, .at_ms = now_ms, .section = session->section, .value = DERMA_SKIP_OTHER };
  DermaEvent       next;

  self->next = derma_session_get_next_event (session, now_ms, &next) ? next.kind : DERMA_EVENT_RESUME;
  self->can_go_back = derma_session_can_apply (session, &back);
  self->can_skip = derma_session_can_apply (session, &skip);
}

static DermaRollShows
what_is_shown (const DermaRollState *self,
               const DermaSession   *session)
{
  if (session->is_paused)
    return DERMA_ROLL_SHOWS_PAUSED;

  switch (session->stage)
    {
    case DERMA_ROLL_STROKES:
      return self->next == DERMA_EVENT_PASS ? DERMA_ROLL_SHOWS_STROKES : DERMA_ROLL_SHOWS_ENOUGH;
    case DERMA_ROLL_ENOUGH:
      return DERMA_ROLL_SHOWS_ENOUGH;
    case DERMA_ROLL_REST:
      return DERMA_ROLL_SHOWS_REST;
    case DERMA_ROLL_PLACE:
    case DERMA_ROLL_CLEAN:
    default:
      return DERMA_ROLL_SHOWS_PLACE;
    }
}

/**
 * derma_roll_state_init:
 * @self: (out): what is shown
 * @session: a session in the phase %DERMA_PHASE_ROLL
 * @now_ms: milliseconds since 1970 UTC
 */
void
derma_roll_state_init (DermaRollState     *self,
                       const DermaSession *session,
                       gint64              now_ms)
{
  const DermaSectionRecord *record;

  g_return_if_fail (self != NULL && session != NULL);

  /* All of it, so that padding does not make two moments differ. */
  memset (self, 0, sizeof *self);
  record = &session->sections[session->section];

  self->stage = session->stage;
  self->section = session->section;
  self->direction = session->direction;
  self->position = derma_session_get_position (session);
  self->n_sections = derma_session_count_included (session);
  self->needle_um = session->plan.needle_um;
  self->beat = session->plan.beat;
  self->n_counted = record->passes[session->direction];
  self->n_passes = record->planned;
  self->n_asked = session->plan.passes;
  self->pass = MIN (self->n_counted + 1, MAX (self->n_passes, 1));
  self->has_following = derma_session_get_following (session, &self->following);
  self->has_pain = record->has_pain;
  self->pain = record->pain;
  self->stop = record->stop;
  set_choices (self, session, now_ms);
  set_directions (self, record);
  set_time (self, session, now_ms);
  self->shows = what_is_shown (self, session);
}

/**
 * derma_roll_state_get_laps:
 *
 * Returns: how far the ring is filled: 1 at the planned time or after the last planned pass, 2 at the hard stop; at the rest what is left of it
 */
double
derma_roll_state_get_laps (const DermaRollState *self)
{
  if (self->planned_s == 0)
    return 0;
  if (self->stage == DERMA_ROLL_REST || self->time_s < self->planned_s || self->hard_stop_s <= self->planned_s)
    {
      const gboolean is_done = self->stage == DERMA_ROLL_ENOUGH || self->shows == DERMA_ROLL_SHOWS_ENOUGH;

      return is_done ? 1 : MIN ((double) self->time_s / self->planned_s, 1);
    }

  return 1 + (double) (self->time_s - self->planned_s) / (self->hard_stop_s - self->planned_s);
}

/**
 * derma_roll_state_is_stroke:
 *
 * Returns: whether it is about a direction, which is being rolled, comes first, or goes on after the pause
 */
gboolean
derma_roll_state_is_stroke (const DermaRollState *self)
{
  switch (self->shows)
    {
    case DERMA_ROLL_SHOWS_PLACE:
    case DERMA_ROLL_SHOWS_STROKES:
      return TRUE;
    case DERMA_ROLL_SHOWS_PAUSED:
      return self->stage == DERMA_ROLL_PLACE || self->stage == DERMA_ROLL_STROKES;
    case DERMA_ROLL_SHOWS_ENOUGH:
    case DERMA_ROLL_SHOWS_REST:
    default:
      return FALSE;
    }
}

/**
 * derma_roll_state_is_pain_stop:
 *
 * Returns: whether so much pain was recorded at the rest that it was a stop, which cannot be taken back
 */
gboolean
derma_roll_state_is_pain_stop (const DermaRollState *self)
{
  return self->stage == DERMA_ROLL_REST && self->has_pain && self->pain >= DERMA_SESSION_PAIN_STOP;
}

/**
 * derma_roll_state_equal:
 *
 * Returns: whether both look the same
 */
gboolean
derma_roll_state_equal (const DermaRollState *a,
                        const DermaRollState *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/**
 * derma_roll_state_is_same_stroke:
 *
 * Returns: whether only time went on between both: nothing is to be announced
 */
gboolean
derma_roll_state_is_same_stroke (const DermaRollState *a,
                                 const DermaRollState *b)
{
  return a->shows == b->shows && a->section == b->section && a->direction == b->direction && a->pass == b->pass;
}
