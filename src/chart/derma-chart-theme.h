/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than these cannot be told apart. */
#define DERMA_CHART_MAX_SERIES 6

/* Parts of 1, as cairo takes them. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} DermaChartColor;

/**
 * DermaChartTheme:
 * @ground: what the figure stands on, which it does not paint
 * @text: numbers
 * @dim: words
 * @grid: lines of the scale
 * @band: what is expected
 * @band_edge: where that ends
 * @line: what was recorded; on the screen the accent of the person takes its place
 * @more: what else was recorded: the second series and those after it
 * @alert: what was recorded and is more than expected
 * @grid_width: points
 * @wash: how much of a series' colour shows where its trend may lie, in parts of 1
 * @wash_edge: how much at the edges of that; 0 where the wash alone is seen well
 *
 * The colours of a figure. None of them means anything without a shape or a word that says the same.
 */
typedef struct
{
  DermaChartColor ground;
  DermaChartColor text;
  DermaChartColor dim;
  DermaChartColor grid;
  DermaChartColor band;
  DermaChartColor band_edge;
  DermaChartColor line;
  DermaChartColor more[DERMA_CHART_MAX_SERIES - 1];
  DermaChartColor alert;
  double          grid_width;
  double          wash;
  double          wash_edge;
} DermaChartTheme;

extern const DermaChartTheme DERMA_CHART_THEME_LIGHT;
extern const DermaChartTheme DERMA_CHART_THEME_DARK;
extern const DermaChartTheme DERMA_CHART_THEME_CONTRAST;
extern const DermaChartTheme DERMA_CHART_THEME_CONTRAST_DARK;
extern const DermaChartTheme DERMA_CHART_THEME_PAPER;

G_END_DECLS
