/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-roll-sizes.h"

#include <math.h>

/* Shares of the window's height. */
#define COUNT_SHARE 0.25        /* of the figure itself (mock/ui.md 5) */
#define TIME_SHARE (1.0 / 12.0) /* of the figures themselves (mock/ui.md 5) */
#define HEADING_SHARE 0.13
#define ORDER_SHARE 0.09
#define OF_SHARE 0.056
#define DOT_SHARE 0.042
#define RING_SHARE 0.41
#define CAPTION_SHARE 0.032
#define THEN_SHARE 0.04
#define GAP_SHARE 0.02

#define HEADING_WIDTH_SHARE 0.09 /* of the width: sixteen letters or so stay on one line */
#define TEXT_MIN 13              /* pixels */
#define DOT_EM 1.2               /* how wide DermaPassDots draws a dot, in parts of its text size */

static int
text (double size)
{
  return MAX (TEXT_MIN, (int) floor (size));
}

/**
 * derma_roll_sizes_init:
 * @self: (out): the sizes
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * The figures go by the height alone, so that they are read as far away as the window is high; words give way to the
 * width, since they are longer in some languages.
 */
void
derma_roll_sizes_init (DermaRollSizes *self,
                       int             width,
                       int             height)
{
  double words;

  g_return_if_fail (self != NULL && width > 0 && height > 0);

  self->is_tall = height > width;
  words = MIN ((double) height, width * HEADING_WIDTH_SHARE / HEADING_SHARE);

  self->heading = text (words * HEADING_SHARE);
  self->order = text (words * ORDER_SHARE);
  self->count = (int) ceil (height * COUNT_SHARE / DERMA_ROLL_FIGURE_SHARE);
  self->of = text (words * OF_SHARE);
  self->dot = MAX (8, (int) (words * DOT_SHARE));
  self->time = (int) ceil (height * TIME_SHARE / DERMA_ROLL_FIGURE_SHARE);
  self->ring = (int) (height * (self->is_tall ? 0.32 : RING_SHARE));
  self->caption = text (words * CAPTION_SHARE);
  self->then = text (words * THEN_SHARE);
  self->gap = MAX (4, (int) (words * GAP_SHARE));
}

/**
 * derma_roll_sizes_to_css:
 *
 * Returns: (transfer full): the sizes as a style sheet for #DermaRollDistance
 */
char *
derma_roll_sizes_to_css (const DermaRollSizes *self)
{
  return g_strdup_printf (".roll-distance .roll-section { font-size: %dpx; }\n"
                          ".roll-distance .roll-direction { font-size: %dpx; }\n"
                          ".roll-distance .roll-count { font-size: %dpx; }\n"
                          ".roll-distance .roll-of { font-size: %dpx; }\n"
                          ".roll-distance passdots { font-size: %.2fpx; }\n"
                          ".roll-distance .roll-time { font-size: %dpx; }\n"
                          ".roll-distance .roll-caption { font-size: %dpx; }\n"
                          ".roll-distance .roll-then { font-size: %dpx; }\n",
                          self->heading,
                          self->order,
                          self->count,
                          self->of,
                          self->dot / DOT_EM,
                          self->time,
                          self->caption,
                          self->then);
}
