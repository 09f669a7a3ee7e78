/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the chart view share: the view itself, what of the figure it shows, and keys and pointers. */
#pragma once

#include "widgets/derma-chart-readout.h"
#include "widgets/derma-chart-view.h"

G_BEGIN_DECLS

#define DERMA_CHART_VIEW_NONE ((gssize) - 1)

struct _DermaChartView
{
  GtkWidget parent_instance;

  DermaFigure  *figure;  /* (nullable) */
  DermaDrawing *drawing; /* (nullable): for the present size */
  int           drawn_width;
  int           drawn_height;

  DermaFigureSpan span; /* what is shown of a figure that is zoomed */
  gboolean        is_zoomed;

  DermaChartTheme theme;
  GskRenderNode  *picture; /* (nullable): the drawing in the present colours */
  double          picture_scale;
  GdkSurface     *surface; /* (nullable): while realized; whose scale counts */

  GPtrArray         *marks; /* (element-type GtkWidget) */
  GArray            *kept;  /* (element-type DermaChartHit): what each mark stands for */
  gsize              n_all; /* hits of which these are some */
  gsize              first; /* the hit of the first mark */
  DermaChartReadout *readout;
  DermaChartHit      last; /* what was read last, which is what Tab goes to */
  gboolean           has_last;
  gssize             hovered; /* hit under the pointer */
  gboolean           is_read; /* of a compact view: whether it still tells of the last */
  char              *reading;

  gboolean is_compact;
  int      chart_height;

  double          pointer_x;
  DermaFigureSpan pinch_span; /* what was shown when two fingers were put down */
  double          pinch_x;
};

/* derma-chart-view.c */
void derma_chart_view_change_span (DermaChartView *self);

/* derma-chart-view-picture.c */
GskRenderNode *derma_chart_view_create_picture (DermaChartView *self);

/* derma-chart-view-marks.c */
const DermaChartHit *derma_chart_view_get_hits (DermaChartView *self,
                                                gsize          *n_hits);
gssize               derma_chart_view_get_focused (DermaChartView *self);
gssize               derma_chart_view_find_entry (DermaChartView *self);
gboolean             derma_chart_view_focus_hit (DermaChartView *self,
                                                 gssize          hit);
void                 derma_chart_view_hover (DermaChartView *self,
                                             gssize          hit);
void                 derma_chart_view_update_reading (DermaChartView *self);
gboolean             derma_chart_view_are_marks_right (DermaChartView *self);
void                 derma_chart_view_renew_marks (DermaChartView *self);
void                 derma_chart_view_place_marks (DermaChartView *self);
void                 derma_chart_view_remove_marks (DermaChartView *self);

/* derma-chart-view-span.c */
gboolean derma_chart_view_get_shown (DermaChartView  *self,
                                     DermaFigureSpan *shown);
gboolean derma_chart_view_set_shown (DermaChartView *self,
                                     double          from,
                                     double          until);
double   derma_chart_view_get_share (DermaChartView *self,
                                     double          x);

/* derma-chart-view-input.c */
void derma_chart_view_add_controllers (DermaChartView *self);

G_END_DECLS
