/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "chart/derma-chart.h"

G_BEGIN_DECLS

/* All lengths are points, from the top left corner of the chart. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DermaChartRect;

typedef enum
{
  DERMA_CHART_HIT_POINT, /* of a series */
  DERMA_CHART_HIT_MARK,  /* in the lane */
  DERMA_CHART_HIT_GAP,
} DermaChartHitKind;

/**
 * DermaChartHit:
 * @kind: what it is
 * @series: which series a point belongs to
 * @index: of the point in its series, of the mark, or of the gap
 * @rect: where it is
 *
 * Something that can be pointed at, focused and read.
 */
typedef struct
{
  DermaChartHitKind kind;
  guint             series;
  gsize             index;
  DermaChartRect    rect;
} DermaChartHit;

/**
 * DermaChartLayout:
 *
 * Where everything in a chart is, for one size. It needs the chart no more, and never changes.
 */
typedef struct _DermaChartLayout DermaChartLayout;

DermaChartLayout *derma_chart_layout_new (const DermaChart *chart,
                                          PangoContext     *pango,
                                          double            width,
                                          double            height);
DermaChartLayout *derma_chart_layout_new_part (const DermaChart *chart,
                                               double            x_min,
                                               double            x_max,
                                               PangoContext     *pango,
                                               double            width,
                                               double            height);
void              derma_chart_layout_free (DermaChartLayout *self);

void derma_chart_layout_get_plot (const DermaChartLayout *self,
                                  DermaChartRect         *plot,
                                  double                 *x_min,
                                  double                 *x_max);

const DermaChartHit *derma_chart_layout_get_hits (const DermaChartLayout *self,
                                                  gsize                  *n_hits);
gssize               derma_chart_layout_hit (const DermaChartLayout *self,
                                             double                  x,
                                             double                  y);
gssize               derma_chart_hits_find (const DermaChartHit *hits,
                                            gsize                n_hits,
                                            double               x,
                                            double               y);
char                *derma_chart_layout_to_text (const DermaChartLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaChartLayout, derma_chart_layout_free)

G_END_DECLS
