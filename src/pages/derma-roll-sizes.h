/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaRollSizes:
 * @is_tall: the count stands above the ring instead of beside it
 * @heading: and the other sizes of type: pixels of the font. @count and @time are figures
 * @ring: side of the ring
 * @dot: diameter of a dot of the passes
 * @gap: between the parts
 *
 * The sizes of the roll screen when it is read from a distance.
 */
typedef struct
{
  gboolean is_tall;
  int      heading;
  int      order;
  int      count;
  int      of;
  int      dot;
  int      ring;
  int      time;
  int      caption;
  int      then;
  int      gap;
} DermaRollSizes;

/* The height of a figure as a share of the size of its font, rounded down over the fonts of the desktops. */
#define DERMA_ROLL_FIGURE_SHARE 0.7

void  derma_roll_sizes_init (DermaRollSizes *self,
                             int             width,
                             int             height);
char *derma_roll_sizes_to_css (const DermaRollSizes *self);

G_END_DECLS
