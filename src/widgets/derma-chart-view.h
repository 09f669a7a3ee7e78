/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-figure.h"

G_BEGIN_DECLS

/**
 * DermaChartView:
 *
 * A figure on the screen. cairo draws it once into a picture; what is read in it lies above, and a list of invisible marks below
 * it is what is focused and read aloud. Of more marks than %DERMA_CHART_VIEW_MOST_MARKS those around the one that was last read
 * are there, each knowing its place among all.
 *
 * Pointing reads; so do Left and Right, in the order of the figure, Home and End, and Up and Down to what lies there. Figures
 * with an axis of time can be narrowed: + and − or Ctrl and the wheel, Shift and Left or Right, two fingers; 0 and a double
 * click show all again. Tab goes to the last that was read, and away.
 *
 * Its CSS node is `chartview`, with a `mark` for each that is read. It is not mirrored: time goes from left to right.
 *
 * Properties: "reading" (read-only, nullable): the sentence that is read now. "is-zoomed" (read-only). "is-compact": the
 * sentence stands elsewhere, where "reading" is shown. "chart-height": pixels, at the usual size of letters; 0 for what is best
 * for the figure.
 */
#define DERMA_TYPE_CHART_VIEW (derma_chart_view_get_type ())

#define DERMA_CHART_VIEW_MOST_MARKS 200

G_DECLARE_FINAL_TYPE (DermaChartView, derma_chart_view, DERMA, CHART_VIEW, GtkWidget)

GtkWidget   *derma_chart_view_new (void);
DermaFigure *derma_chart_view_get_figure (DermaChartView *self);
void         derma_chart_view_set_figure (DermaChartView *self,
                                          DermaFigure    *figure);
const char  *derma_chart_view_get_reading (DermaChartView *self);
gboolean     derma_chart_view_get_is_compact (DermaChartView *self);
void         derma_chart_view_set_is_compact (DermaChartView *self,
                                              gboolean        is_compact);
int          derma_chart_view_get_chart_height (DermaChartView *self);
void         derma_chart_view_set_chart_height (DermaChartView *self,
                                                int             chart_height);

/* what of it is shown */
gboolean derma_chart_view_get_is_zoomed (DermaChartView *self);
gboolean derma_chart_view_get_zoomed (DermaChartView  *self,
                                      DermaFigureSpan *span);
void     derma_chart_view_zoom (DermaChartView *self,
                                double          factor,
                                double          x);
void     derma_chart_view_pan (DermaChartView *self,
                               double          share);
void     derma_chart_view_show_all (DermaChartView *self);

G_END_DECLS
