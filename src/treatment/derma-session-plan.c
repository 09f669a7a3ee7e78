/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-session-private.h"

#define MIN_PASSES 2 /* protocol.md 1.3 */
#define MAX_PASSES 3

/**
 * derma_session_stroke_ms:
 * @strips: strips, one stroke each
 * @beat: strokes a minute
 *
 * Returns: milliseconds that @strips strokes take (protocol.md 1.3)
 */
gint64
derma_session_stroke_ms (guint strips,
                         guint beat)
{
  return beat > 0 ? (gint64) strips * 60 * 1000 / beat : 0;
}

/**
 * derma_session_plan_passes:
 * @section: a section
 * @passes: passes per direction, as the needle and the person's history allow
 * @beat: strokes a minute
 *
 * Returns: passes per direction to plan for the section: 2 instead of 3 where the beat is so slow that 3 would go past the
 * hard stop (protocol.md 1.3)
 */
guint
derma_session_plan_passes (DermaSection section,
                           guint        passes,
                           guint        beat)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, 0);

  const gint64 hard_stop_ms = (gint64) derma_section_get_hard_stop_s (section) * 1000;

  while (passes > MIN_PASSES &&
         derma_session_stroke_ms (derma_section_get_strips (section) * passes * DERMA_N_DIRECTIONS, beat) > hard_stop_ms)
    passes--;

  return passes;
}

/**
 * derma_session_plan_is_valid:
 *
 * Returns: whether a session may follow the plan: a needle for home (protocol.md 1.2), passes and beat inside their bounds
 * (1.3), each section once in the order, at least one of them included, and none that this needle is too long for
 * (cap-nose-lip)
 */
gboolean
derma_session_plan_is_valid (const DermaSessionPlan *plan)
{
  const DermaBand band = derma_band_for_needle (plan->needle_um);
  DermaSectionSet ordered = 0;

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      if (plan->order[i] >= DERMA_N_SECTIONS)
        return FALSE;
      ordered |= DERMA_SECTION_BIT (plan->order[i]);
    }

  return band >= DERMA_BAND_A && band <= DERMA_BAND_D &&
         plan->passes >= MIN_PASSES && plan->passes <= MIN (MAX_PASSES, derma_band_get_max_passes (band)) &&
         plan->beat >= DERMA_BEAT_MIN && plan->beat <= DERMA_BEAT_MAX &&
         ordered == DERMA_ALL_SECTIONS &&
         (plan->excluded & ~DERMA_ALL_SECTIONS) == 0 && plan->excluded != DERMA_ALL_SECTIONS &&
         (derma_needle_get_left_out (plan->needle_um) & ~plan->excluded) == 0;
}

/**
 * derma_session_get_direction_ms:
 *
 * Returns: milliseconds planned for one direction of @section at the person's beat; 0 where it is excluded
 */
gint64
derma_session_get_direction_ms (const DermaSession *self,
                                DermaSection        section)
{
  g_return_val_if_fail (section < DERMA_N_SECTIONS, 0);

  return derma_session_stroke_ms (derma_section_get_strips (section) * self->sections[section].planned, self->plan.beat);
}

/**
 * derma_session_get_planned_ms:
 *
 * Returns: milliseconds planned for all of @section at the person's beat; of a direction that was left out only what was
 * rolled of it
 */
gint64
derma_session_get_planned_ms (const DermaSession *self,
                              DermaSection        section)
{
  const DermaSectionRecord *record = &self->sections[section];
  guint                     passes = 0;

  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    passes += (record->skipped_directions & (1u << i)) != 0 ? record->passes[i] : record->planned;

  return derma_session_stroke_ms (derma_section_get_strips (section) * passes, self->plan.beat);
}
