/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaChart:
 *
 * What a chart shows, and not where: an axis of time or numbers across, one of levels or numbers upwards, series of points with
 * their trends, marks in a lane under the axis, and gaps where something is missing. It is made by a builder and never changes.
 */
typedef struct _DermaChart        DermaChart;
typedef struct _DermaChartBuilder DermaChartBuilder;

/**
 * DermaChartTrendPoint:
 * @x: where
 * @value: of the trend
 * @low: the least that it is likely to be; the same as @value where that is not told
 * @high: the most
 */
typedef struct
{
  double x;
  double value;
  double low;
  double high;
} DermaChartTrendPoint;

DermaChartBuilder *derma_chart_builder_new (void);
void               derma_chart_builder_free (DermaChartBuilder *self);
DermaChart        *derma_chart_builder_end (DermaChartBuilder *self);

void derma_chart_builder_set_x_range (DermaChartBuilder *self,
                                      double             min,
                                      double             max);
void derma_chart_builder_set_time (DermaChartBuilder *self,
                                   GTimeZone         *zone,
                                   guint              first_weekday);
void derma_chart_builder_add_level (DermaChartBuilder *self,
                                    double             value,
                                    const char        *label,
                                    const char        *words);

guint derma_chart_builder_take_series (DermaChartBuilder *self,
                                       const char        *name,
                                       double            *x,
                                       double            *y,
                                       gsize              n);
void  derma_chart_builder_join_series (DermaChartBuilder *self,
                                       guint              series,
                                       double             max_gap);
void  derma_chart_builder_stem_series (DermaChartBuilder *self,
                                       guint              series);
void  derma_chart_builder_add_trend (DermaChartBuilder          *self,
                                     guint                       series,
                                     const char                 *name,
                                     const DermaChartTrendPoint *points,
                                     gsize                       n);
void  derma_chart_builder_set_lane (DermaChartBuilder *self,
                                    const char        *name);
void  derma_chart_builder_add_mark (DermaChartBuilder *self,
                                    double             x,
                                    const char        *label);
void  derma_chart_builder_add_gap (DermaChartBuilder *self,
                                   double             x,
                                   const char        *label);

void derma_chart_free (DermaChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaChart, derma_chart_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaChartBuilder, derma_chart_builder_free)

G_END_DECLS
