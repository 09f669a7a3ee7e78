/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-private.h"

#include <math.h>

#define SHARE_AROUND 0.01          /* what is shown on either side of a single great number, as a share of it */
#define TIME_AROUND_S (14 * 86400) /* and of a single instant */

/* It is the chart itself, until nobody can change it any more. */
struct _DermaChartBuilder
{
  DermaChart chart;
  gboolean   has_x_range;
};

static void
clear_level (gpointer data)
{
  DermaChartLevel *level = data;

  g_free (level->label);
  g_free (level->words);
}

static void
clear_series (gpointer data)
{
  DermaChartSeries *series = data;

  g_free (series->name);
  g_free (series->x);
  g_free (series->y);
}

static void
clear_trend (gpointer data)
{
  DermaChartTrend *trend = data;

  g_free (trend->name);
  g_free (trend->points);
}

static void
clear_note (gpointer data)
{
  DermaChartNote *note = data;

  g_free (note->label);
}

static GArray *
create_list (gsize          size,
             GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);

  return list;
}

static gboolean
is_ascending (const double *values,
              gsize         n)
{
  for (gsize i = 1; i < n; i++)
    if (!(values[i - 1] <= values[i]))
      return FALSE;

  return n == 0 || (isfinite (values[0]) && isfinite (values[n - 1]));
}

static gboolean
is_finite (const double *values,
           gsize         n)
{
  double nothing = 0; /* times anything but an infinity or no number */

  for (gsize i = 0; i < n; i++)
    nothing += values[i] * 0;

  return !isnan (nothing);
}

static void
include (double  value,
         double *min,
         double *max)
{
  *min = MIN (*min, value);
  *max = MAX (*max, value);
}

/* A range that nothing was put in, or one value, gets @room on either side, so that what is there stands in its middle. */
static void
open_range (double *min,
            double *max,
            double  room)
{
  if (*min > *max)
    {
      *min = 0;
      *max = room;
    }
  else if (!(*min < *max))
    {
      *min -= room;
      *max += room;
    }
}

static void
find_x_range (DermaChart *self)
{
  self->x_min = G_MAXDOUBLE;
  self->x_max = -G_MAXDOUBLE;
  for (guint i = 0; i < self->series->len; i++)
    {
      const DermaChartSeries *series = &g_array_index (self->series, DermaChartSeries, i);

      if (series->n == 0)
        continue;
      include (series->x[0], &self->x_min, &self->x_max);
      include (series->x[series->n - 1], &self->x_min, &self->x_max);
    }
  for (guint i = 0; i < self->marks->len; i++)
    include (g_array_index (self->marks, DermaChartNote, i).x, &self->x_min, &self->x_max);
}

static void
find_y_range (DermaChart *self)
{
  self->y_min = G_MAXDOUBLE;
  self->y_max = -G_MAXDOUBLE;
  for (guint i = 0; i < self->levels->len; i++)
    include (g_array_index (self->levels, DermaChartLevel, i).value, &self->y_min, &self->y_max);
  if (self->levels->len == 0)
    for (guint i = 0; i < self->series->len; i++)
      {
        const DermaChartSeries *series = &g_array_index (self->series, DermaChartSeries, i);

        for (gsize j = 0; j < series->n; j++)
          include (series->y[j], &self->y_min, &self->y_max);
      }
  open_range (&self->y_min, &self->y_max, self->y_min > self->y_max ? 1 : MAX (1, fabs (self->y_min) * SHARE_AROUND));
}

static void
clear_chart (DermaChart *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->levels, g_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->trends, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->gaps, g_array_unref);
  g_clear_pointer (&self->lane, g_free);
}

/**
 * derma_chart_builder_new:
 *
 * Returns: (transfer full): a chart of nothing, both of whose axes are of numbers
 */
DermaChartBuilder *
derma_chart_builder_new (void)
{
  DermaChartBuilder *self = g_new0 (DermaChartBuilder, 1);

  self->chart.levels = create_list (sizeof (DermaChartLevel), clear_level);
  self->chart.series = create_list (sizeof (DermaChartSeries), clear_series);
  self->chart.trends = create_list (sizeof (DermaChartTrend), clear_trend);
  self->chart.marks = create_list (sizeof (DermaChartNote), clear_note);
  self->chart.gaps = create_list (sizeof (DermaChartNote), clear_note);

  return self;
}

/**
 * derma_chart_builder_free:
 * @self: (transfer full) (nullable): a builder whose chart is not wanted
 */
void
derma_chart_builder_free (DermaChartBuilder *self)
{
  if (self == NULL)
    return;

  clear_chart (&self->chart);
  g_free (self);
}

/**
 * derma_chart_builder_end:
 * @self: (transfer full): what was told so far
 *
 * Axes whose range was not set show all that there is; one value stands in the middle.
 *
 * Returns: (transfer full): the chart
 */
DermaChart *
derma_chart_builder_end (DermaChartBuilder *self)
{
  DermaChart *chart;

  g_return_val_if_fail (self != NULL, NULL);

  chart = g_new (DermaChart, 1);
  *chart = self->chart;
  if (!self->has_x_range)
    find_x_range (chart);
  open_range (&chart->x_min, &chart->x_max, chart->zone != NULL ? TIME_AROUND_S : 1);
  find_y_range (chart);
  g_free (self);

  return chart;
}

/**
 * derma_chart_builder_set_x_range:
 * @min: in units of x
 * @max: not before @min
 *
 * What lies outside is not shown.
 */
void
derma_chart_builder_set_x_range (DermaChartBuilder *self,
                                 double             min,
                                 double             max)
{
  g_return_if_fail (self != NULL && isfinite (min) && isfinite (max) && min <= max);

  self->chart.x_min = min;
  self->chart.x_max = max;
  self->has_x_range = TRUE;
}

/**
 * derma_chart_builder_set_time:
 * @zone: whose days, months and years are shown
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 *
 * Makes the axis one of time: x is UTC seconds.
 */
void
derma_chart_builder_set_time (DermaChartBuilder *self,
                              GTimeZone         *zone,
                              guint              first_weekday)
{
  g_return_if_fail (self != NULL && zone != NULL && first_weekday >= 1 && first_weekday <= 7);

  g_clear_pointer (&self->chart.zone, g_time_zone_unref);
  self->chart.zone = g_time_zone_ref (zone);
  self->chart.first_weekday = first_weekday;
}

/**
 * derma_chart_builder_add_level:
 * @value: in units of y
 * @label: what it is called, such as "3"
 * @words: (nullable): what it means, such as "in normal light"
 *
 * Makes the upward axis one of levels: these are shown, from the least to the greatest, and no other numbers.
 */
void
derma_chart_builder_add_level (DermaChartBuilder *self,
                               double             value,
                               const char        *label,
                               const char        *words)
{
  const DermaChartLevel level = { value, g_strdup (label), g_strdup (words) };

  g_return_if_fail (self != NULL && isfinite (value) && label != NULL);

  g_array_append_val (self->chart.levels, level);
}

/**
 * derma_chart_builder_take_series:
 * @name: (nullable): what it is called in the legend; not there where %NULL
 * @x: (array length=n) (transfer full): ascending
 * @y: (array length=n) (transfer full): finite
 * @n: how many points
 *
 * Adds points, of which each has its own mark as long as there is room. Which shape and colour goes with a series follows from
 * its number.
 *
 * Returns: the number of the series, less than %DERMA_CHART_MAX_SERIES
 */
guint
derma_chart_builder_take_series (DermaChartBuilder *self,
                                 const char        *name,
                                 double            *x,
                                 double            *y,
                                 gsize              n)
{
  DermaChartSeries series = { .x = x, .y = y, .n = n };

  g_return_val_if_fail (self != NULL && self->chart.series->len < DERMA_CHART_MAX_SERIES, 0);
  g_return_val_if_fail (is_ascending (x, n) && is_finite (y, n), 0);

  series.name = g_strdup (name);
  g_array_append_val (self->chart.series, series);

  return self->chart.series->len - 1;
}

/**
 * derma_chart_builder_join_series:
 * @series: of at least three points, or it stays without a line
 * @max_gap: in units of x; two points that are farther apart are not joined
 *
 * Draws a line from point to point.
 */
void
derma_chart_builder_join_series (DermaChartBuilder *self,
                                 guint              series,
                                 double             max_gap)
{
  DermaChartSeries *joined;

  g_return_if_fail (self != NULL && series < self->chart.series->len && max_gap >= 0);

  joined = &g_array_index (self->chart.series, DermaChartSeries, series);
  joined->is_joined = joined->n >= 3;
  joined->max_gap = max_gap;
}

/**
 * derma_chart_builder_stem_series:
 * @series: whose values are amounts
 *
 * Draws a line from the foot of the axis up to each point.
 */
void
derma_chart_builder_stem_series (DermaChartBuilder *self,
                                 guint              series)
{
  g_return_if_fail (self != NULL && series < self->chart.series->len);

  g_array_index (self->chart.series, DermaChartSeries, series).is_stemmed = TRUE;
}

/**
 * derma_chart_builder_add_trend:
 * @series: whose trend it is
 * @name: (nullable): what it is called in the legend
 * @points: (array length=n): in the order of x
 *
 * Adds a line with the band in which it is likely to be. The caller knows whether there are enough points for it.
 */
void
derma_chart_builder_add_trend (DermaChartBuilder          *self,
                               guint                       series,
                               const char                 *name,
                               const DermaChartTrendPoint *points,
                               gsize                       n)
{
  const DermaChartTrend trend = { series, g_strdup (name), g_memdup2 (points, n * sizeof *points), n };

  g_return_if_fail (self != NULL && series < self->chart.series->len);

  g_array_append_val (self->chart.trends, trend);
}

/**
 * derma_chart_builder_set_lane:
 * @name: what the marks are called, such as "sessions"
 *
 * Makes room for marks under the axis, also where there is none yet.
 */
void
derma_chart_builder_set_lane (DermaChartBuilder *self,
                              const char        *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_set_str (&self->chart.lane, name);
}

/**
 * derma_chart_builder_add_mark:
 * @x: not less than that of the mark before
 * @label: (nullable): a word; said once for marks in a row that have the same
 */
void
derma_chart_builder_add_mark (DermaChartBuilder *self,
                              double             x,
                              const char        *label)
{
  const DermaChartNote mark = { x, g_strdup (label) };

  g_return_if_fail (self != NULL && self->chart.lane != NULL && isfinite (x));

  g_array_append_val (self->chart.marks, mark);
}

/**
 * derma_chart_builder_add_gap:
 * @x: where something is missing
 * @label: (nullable): what; said where there is room
 */
void
derma_chart_builder_add_gap (DermaChartBuilder *self,
                             double             x,
                             const char        *label)
{
  const DermaChartNote gap = { x, g_strdup (label) };

  g_return_if_fail (self != NULL && isfinite (x));

  g_array_append_val (self->chart.gaps, gap);
}

/**
 * derma_chart_free:
 * @self: (transfer full) (nullable): a chart
 */
void
derma_chart_free (DermaChart *self)
{
  if (self == NULL)
    return;

  clear_chart (self);
  g_free (self);
}
