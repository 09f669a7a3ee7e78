/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cues/derma-beat.h"

#define MINUTE_MS 60000
#define CONTACT 0.5 /* protocol.md 1.3: about half of each beat */

/**
 * derma_beat_get_position:
 * @rolled_ms: milliseconds rolled in this direction, or since the last pass was counted; without pauses
 * @beat: strokes a minute, more than 0
 * @strips: strips of the section, more than 0
 *
 * Returns: where the stroke is then; before the start it is where it starts
 */
DermaBeatPosition
derma_beat_get_position (gint64 rolled_ms,
                         guint  beat,
                         guint  strips)
{
  DermaBeatPosition position = { .pass = 1, .is_contact = TRUE };
  gint64            n_strokes;

  g_return_val_if_fail (beat > 0 && strips > 0, position);

  if (rolled_ms < 0)
    return position;

  /* Whole minutes are taken out first, so that the product stays small. */
  n_strokes = rolled_ms / MINUTE_MS * beat + rolled_ms % MINUTE_MS * beat / MINUTE_MS;
  position.pass = (guint) (n_strokes / strips) + 1;
  position.stroke = (guint) (n_strokes % strips);
  position.phase = (double) (rolled_ms % MINUTE_MS * beat % MINUTE_MS) / MINUTE_MS;
  position.is_contact = position.phase < CONTACT;
  position.travel = position.is_contact ? position.phase / CONTACT : 1;

  return position;
}

/**
 * derma_beat_get_next_ms:
 * @rolled_ms: as for derma_beat_get_position()
 * @beat: strokes a minute, more than 0
 *
 * Returns: the milliseconds, counted as @rolled_ms is, at which the next beat falls; always later than @rolled_ms
 */
gint64
derma_beat_get_next_ms (gint64 rolled_ms,
                        guint  beat)
{
  gint64 minutes;
  gint64 n_strokes;

  g_return_val_if_fail (beat > 0, rolled_ms + 1);

  if (rolled_ms < 0)
    return 0;

  minutes = rolled_ms / MINUTE_MS;
  n_strokes = rolled_ms % MINUTE_MS * beat / MINUTE_MS + 1;

  return minutes * MINUTE_MS + (n_strokes * MINUTE_MS + beat - 1) / beat;
}
