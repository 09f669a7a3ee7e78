/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-healing-figure.h"

G_BEGIN_DECLS

/**
 * DermaHealingMetrics:
 * @word_width: the widest of the words for the levels
 * @number_width: the widest of the levels
 * @hour_width: the widest of the labels of log times in hours
 * @day_width: of those in days
 * @line_height: of one line
 *
 * How large the text is that goes with a figure, in points.
 */
typedef struct
{
  double word_width;
  double number_width;
  double hour_width;
  double day_width;
  double line_height;
} DermaHealingMetrics;

typedef struct
{
  double x;
  double y;
} DermaHealingPlace;

/* A label under the scale of time. */
typedef struct
{
  guint  hours;
  double x; /* its middle */
} DermaHealingTick;

/* What is expected in one window: from the bottom of the scale up to a level. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DermaHealingBand;

#define DERMA_N_HEALING_TICKS 7

/**
 * DermaHealingLayout:
 * @from: the beginning of what is shown, hours since t0
 * @until: its end
 * @left: of the plot, as @top, @right and @bottom
 * @has_words: whether there is room for words beside the levels
 * @level_y: where each level is
 * @ticks: (array length=n_ticks): the log times that there is room for
 * @bands: (array length=n_bands): what is expected, window after window
 * @places: (array length=n_places): where the points of the figure are
 *
 * Where everything in a figure is, for one size, in points from its top left corner.
 */
typedef struct
{
  double             width;
  double             height;
  double             from;
  double             until;
  double             left;
  double             top;
  double             right;
  double             bottom;
  gboolean           has_words;
  double             level_y[DERMA_HEALING_MAX + 1];
  DermaHealingTick   ticks[DERMA_N_HEALING_TICKS];
  guint              n_ticks;
  DermaHealingBand   bands[DERMA_N_HEALING_WINDOWS];
  guint              n_bands;
  DermaHealingPlace *places;
  gsize              n_places;
} DermaHealingLayout;

DermaHealingLayout *derma_healing_layout_new (const DermaHealingFigure  *figure,
                                              const DermaHealingMetrics *metrics,
                                              double                     width,
                                              double                     height);
DermaHealingLayout *derma_healing_layout_new_part (const DermaHealingFigure  *figure,
                                                   const DermaHealingMetrics *metrics,
                                                   double                     width,
                                                   double                     height,
                                                   double                     from,
                                                   double                     until);
DermaHealingPlace   derma_healing_layout_find_place (const DermaHealingLayout *self,
                                                     const DermaHealingPoint  *point);
double              derma_healing_layout_get_end (gint64 last_s);
void                derma_healing_layout_free (DermaHealingLayout *self);
char               *derma_healing_layout_to_text (const DermaHealingLayout *self);
char               *derma_healing_layout_dup_tick (guint hours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaHealingLayout, derma_healing_layout_free)

G_END_DECLS
