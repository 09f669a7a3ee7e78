/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaBeatPosition:
 * @pass: the pass that is going on, from 1
 * @stroke: the stroke in that pass, from 0: one for each strip
 * @phase: how far the beat is, from 0 up to but not including 1
 * @is_contact: the roller is on the skin; for the rest of the beat it is lifted and set down again
 * @travel: how far the roller has come along the strip, 0 to 1; 1 while it is lifted
 *
 * Where the stroke is (protocol.md 1.3: one stroke a beat, about half of it in contact with the skin).
 */
typedef struct
{
  guint    pass;
  guint    stroke;
  double   phase;
  gboolean is_contact;
  double   travel;
} DermaBeatPosition;

DermaBeatPosition derma_beat_get_position (gint64 rolled_ms,
                                           guint  beat,
                                           guint  strips);
gint64            derma_beat_get_next_ms (gint64 rolled_ms,
                                          guint  beat);

G_END_DECLS
