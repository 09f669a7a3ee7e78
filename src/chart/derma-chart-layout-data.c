/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

#include <math.h>

#include "chart/derma-reduction.h"

#define MAX_RADIUS 5.5   /* of a point's mark, where there is room */
#define MIN_RADIUS 1.5   /* however many there are */
#define SHARE 0.4        /* of the room that a point has, for its radius */
#define DENSE 4          /* the columns of pixels from one point of a line to the next, below which it is drawn as runs of them */
#define LEAST_ROOM 6.0   /* from one point of a line to the next; where there is less, marks would hide the line */
#define SIDE_BY_SIDE 2.4 /* radii from one to the next where several are in one place */
#define LEAST_RUN 0.5    /* a run of pixels goes so far beyond its values at least */

/* ---- Series ---- */

static double
place_x (const DermaChartLayout *self,
         double                  x)
{
  return derma_scale_map (&self->x_scale, x);
}

static double
place_y (const DermaChartLayout *self,
         double                  y)
{
  return derma_scale_map (&self->y_scale, y);
}

static gboolean
is_joined (const DermaChartSeries *series,
           gsize                   index)
{
  return series->is_joined && index > 0 && series->x[index] - series->x[index - 1] <= series->max_gap;
}

/* The points from @begin until @end, with a neighbour on either side to which a line leaves the plot. */
static void
place_points (DermaChartLayout       *self,
              const DermaChartSeries *series,
              guint                   number,
              gsize                   begin,
              gsize                   end,
              DermaChartSeriesPlaces *places)
{
  const gsize  from = series->is_joined && begin > 0 ? begin - 1 : begin;
  const gsize  until = series->is_joined && end < series->n ? end + 1 : end;
  const double radius = self->radius;

  places->first = from;
  places->is_stemmed = series->is_stemmed;
  places->is_marked = !series->is_joined || (double) (end - begin) * LEAST_ROOM <= self->plot.width;
  places->points = g_array_sized_new (FALSE, FALSE, sizeof (DermaChartPoint), (guint) (until - from));
  for (gsize i = from; i < until; i++)
    {
      const DermaChartPoint point = {
        .place = { place_x (self, series->x[i]), place_y (self, series->y[i]) },
        .is_joined = i > from && is_joined (series, i),
        .is_outside = i < begin || i >= end,
      };
      const DermaChartHit hit = {
        .kind = DERMA_CHART_HIT_POINT,
        .series = number,
        .index = i,
        .rect = { point.place.x - radius, point.place.y - radius, 2 * radius, 2 * radius },
      };

      g_array_append_val (places->points, point);
      if (i >= begin && i < end)
        g_array_append_val (self->hits, hit);
    }
}

/* Whole pixels, so that they are filled and not blended. */
static void
add_run (GArray *runs,
         double  x,
         double  top,
         double  bottom)
{
  const DermaChartRun run = { x + 0.5, floor (top - LEAST_RUN), ceil (bottom + LEAST_RUN) };

  g_array_append_val (runs, run);
}

/* The line to a point from the one before it crosses the columns in between, in which there is none. */
static void
add_crossing (const DermaChartLayout *self,
              const DermaChartSeries *series,
              gsize                   index,
              guint                   from,
              guint                   until,
              GArray                 *runs)
{
  double x0;
  double x1;
  double y0;
  double y1;

  if (from >= until)
    return;

  x0 = place_x (self, series->x[index - 1]);
  x1 = place_x (self, series->x[index]);
  y0 = place_y (self, series->y[index - 1]);
  y1 = place_y (self, series->y[index]);
  for (guint i = from; i < until; i++)
    {
      const double left = self->x_scale.range_min + i;
      const double start = y0 + (y1 - y0) * (MAX (left, x0) - x0) / (x1 - x0);
      const double end = y0 + (y1 - y0) * (MIN (left + 1, x1) - x0) / (x1 - x0);

      add_run (runs, left, MIN (start, end), MAX (start, end));
    }
}

static void
place_runs (DermaChartLayout       *self,
            const DermaChartSeries *series,
            guint                   n_columns,
            DermaChartSeriesPlaces *places)
{
  g_autofree DermaColumn *columns = g_new (DermaColumn, n_columns);
  const double            width = (self->x_scale.domain_max - self->x_scale.domain_min) / n_columns;
  guint                   before = 0; /* the last column with a point, and one */
  gsize                   next = 0;   /* the first point after it */

  derma_reduce (series->x, series->y, series->n, self->x_scale.domain_min, width, columns, n_columns);
  places->runs = g_array_sized_new (FALSE, FALSE, sizeof (DermaChartRun), n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      const DermaColumn *column = &columns[i];
      double             low;
      double             high;

      if (column->begin == column->end)
        continue;

      low = column->low;
      high = column->high;
      if (is_joined (series, column->begin))
        {
          if (before == i && i > 0)
            {
              low = MIN (low, series->y[column->begin - 1]);
              high = MAX (high, series->y[column->begin - 1]);
            }
          add_crossing (self, series, column->begin, before, i, places->runs);
        }
      before = i + 1;
      next = column->end;
      add_run (places->runs, self->x_scale.range_min + i, place_y (self, high), place_y (self, series->is_stemmed ? self->y_scale.domain_min : low));
    }
  if (next < series->n && is_joined (series, next))
    add_crossing (self, series, next, before, n_columns, places->runs);
}

/* Equal values have equal places. */
static int
compare_numbers (double a,
                 double b)
{
  return (a > b) - (a < b);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const DermaChartHit *hit_a = a;
  const DermaChartHit *hit_b = b;
  const int            across = compare_numbers (hit_a->rect.x, hit_b->rect.x);
  const int            down = compare_numbers (hit_a->rect.y, hit_b->rect.y);

  if (across != 0 || down != 0)
    return across != 0 ? across : down;
  if (hit_a->series != hit_b->series)
    return hit_a->series < hit_b->series ? -1 : 1;

  return hit_a->index < hit_b->index ? -1 : hit_a->index > hit_b->index;
}

static gboolean
is_same_place (const DermaChartHit *a,
               const DermaChartHit *b)
{
  return compare_numbers (a->rect.x, b->rect.x) == 0 && compare_numbers (a->rect.y, b->rect.y) == 0;
}

/* The points of a series are joined by a line, which must go through them. */
static gboolean
can_move (const DermaChart    *chart,
          const DermaChartHit *hit)
{
  return !g_array_index (chart->series, DermaChartSeries, hit->series).is_joined;
}

/* @n points of as many series in one place stand side by side around it, within the plot. */
static void
spread (DermaChartLayout *self,
        const DermaChart *chart,
        DermaChartHit    *hits,
        guint             n)
{
  const double step = SIDE_BY_SIDE * self->radius;
  const double width = (n - 1) * step;
  const double x = hits[0].rect.x + self->radius;
  const double most = self->plot.x + self->plot.width - self->radius - width;
  const double first = MAX (MIN (x - width / 2, most), self->plot.x + self->radius);

  for (guint i = 0; i < n; i++)
    {
      DermaChartSeriesPlaces *places = &g_array_index (self->series, DermaChartSeriesPlaces, hits[i].series);

      if (!can_move (chart, &hits[i]))
        continue;
      g_array_index (places->points, DermaChartPoint, hits[i].index - places->first).place.x = first + i * step;
      hits[i].rect.x = first + i * step - self->radius;
    }
}

static void
move_apart (DermaChartLayout *self,
            const DermaChart *chart)
{
  DermaChartHit *hits = (DermaChartHit *) (gpointer) self->hits->data;

  g_array_sort (self->hits, compare_places);
  for (guint i = 0; i < self->hits->len;)
    {
      guint end = i + 1;

      while (end < self->hits->len && is_same_place (&hits[i], &hits[end]) && hits[end].series != hits[end - 1].series)
        end++;
      if (end - i > 1)
        spread (self, chart, &hits[i], end - i);
      i = end;
    }
}

/* How many points of a series are in the range; @begin is the first of them. */
static gsize
count_points (const DermaChart       *chart,
              const DermaChartSeries *series,
              gsize                  *begin)
{
  gsize end = derma_find_first (series->x, series->n, chart->x_max);

  while (end < series->n && series->x[end] <= chart->x_max)
    end++;
  *begin = derma_find_first (series->x, series->n, chart->x_min);

  return end - *begin;
}

/* Marks of all series are equally large: so large that those of one time stand side by side before the next time comes. */
static double
choose_radius (const DermaChartLayout *self,
               const DermaChart       *chart,
               guint                   n_columns)
{
  gsize longest = 0;
  guint n_side_by_side = 0;

  for (guint i = 0; i < chart->series->len; i++)
    {
      const DermaChartSeries *series = &g_array_index (chart->series, DermaChartSeries, i);
      gsize                   begin;
      const gsize             n = count_points (chart, series, &begin);

      if (n > n_columns)
        continue;
      longest = MAX (longest, n);
      n_side_by_side += !series->is_joined;
    }
  if (longest <= 1)
    return MAX_RADIUS;

  return CLAMP (self->plot.width / (double) (longest - 1) * SHARE / MAX (n_side_by_side, 1), MIN_RADIUS, MAX_RADIUS);
}

/* Makes the hits of all points, and the places of all series. */
void
derma_chart_layout_place_series (DermaChartLayout *self,
                                 const DermaChart *chart)
{
  const guint n_columns = MAX (1, (guint) (self->x_scale.range_max - self->x_scale.range_min));

  self->radius = choose_radius (self, chart, n_columns);
  for (guint i = 0; i < chart->series->len; i++)
    {
      const DermaChartSeries *series = &g_array_index (chart->series, DermaChartSeries, i);
      DermaChartSeriesPlaces  places = { 0 };
      gsize                   begin;
      const gsize             n = count_points (chart, series, &begin);

      if (n <= n_columns)
        place_points (self, series, i, begin, begin + n, &places);
      if (n > n_columns || (series->is_joined && n * DENSE > n_columns))
        place_runs (self, series, n_columns, &places);
      g_array_append_val (self->series, places);
    }

  move_apart (self, chart);
}

/* ---- Trends ---- */

static void
add_place (GArray *places,
           double  x,
           double  y)
{
  const DermaChartPlace place = { x, y };

  g_array_append_val (places, place);
}

void
derma_chart_layout_place_trends (DermaChartLayout *self,
                                 const DermaChart *chart)
{
  for (guint i = 0; i < chart->trends->len; i++)
    {
      const DermaChartTrend *trend = &g_array_index (chart->trends, DermaChartTrend, i);
      DermaChartTrendPlaces  places = {
         .series = trend->series,
         .line = g_array_new (FALSE, FALSE, sizeof (DermaChartPlace)),
         .low = g_array_new (FALSE, FALSE, sizeof (DermaChartPlace)),
         .high = g_array_new (FALSE, FALSE, sizeof (DermaChartPlace)),
      };

      for (gsize j = 0; j < trend->n; j++)
        {
          const DermaChartTrendPoint *point = &trend->points[j];
          const double                x = place_x (self, point->x);

          add_place (places.line, x, place_y (self, point->value));
          add_place (places.low, x, place_y (self, point->low));
          add_place (places.high, x, place_y (self, point->high));
          places.has_band |= point->low < point->high;
        }
      g_array_append_val (self->trends, places);
    }
}

/* ---- Marks and gaps ---- */

static gboolean
is_in_range (const DermaChart *chart,
             double            x)
{
  return x >= chart->x_min && x <= chart->x_max;
}

/* Puts the middle of @text over @x, or as near as the chart allows. */
static void
centre (const DermaChartLayout *self,
        DermaChartText         *text,
        double                  x)
{
  text->rect.x = CLAMP (x - text->rect.width / 2, 0, MAX (0, self->width - text->rect.width));
}

/* @lane_y: where the lane begins; @has_labels: whether there is room for a line of labels under it. */
void
derma_chart_layout_place_marks (DermaChartLayout *self,
                                const DermaChart *chart,
                                PangoContext     *pango,
                                double            lane_y,
                                gboolean          has_labels)
{
  const double left = self->plot.x - DERMA_CHART_GAP; /* not under the name of the lane */
  const char  *said = NULL;
  double       free_from = left;

  for (guint i = 0; i < chart->marks->len; i++)
    {
      const DermaChartNote *mark = &g_array_index (chart->marks, DermaChartNote, i);
      const double          x = place_x (self, mark->x);
      const DermaChartHit   hit = {
          .kind = DERMA_CHART_HIT_MARK,
          .index = i,
          .rect = { x - DERMA_CHART_TICK, lane_y, 2 * DERMA_CHART_TICK, DERMA_CHART_MARK },
      };
      DermaChartText text;

      if (!is_in_range (chart, mark->x))
        continue;

      add_place (self->marks, x, lane_y);
      g_array_append_val (self->hits, hit);
      if (!has_labels || mark->label == NULL || g_strcmp0 (mark->label, said) == 0)
        continue;

      /* Where a new label does not fit, a later mark that has it says it. */
      text = derma_chart_text_new (pango, mark->label, TRUE);
      centre (self, &text, x);
      text.rect.x = MAX (text.rect.x, left);
      text.rect.y = lane_y + DERMA_CHART_MARK + 1;
      if (text.rect.x >= free_from)
        {
          free_from = text.rect.x + text.rect.width + DERMA_CHART_GAP;
          said = mark->label;
          g_array_append_val (self->texts, text);
        }
      else
        {
          derma_chart_text_clear (&text);
        }
    }
}

/* Between the last place that is not after @x and the first that is. */
static double
find_y (const GArray *places,
        double        x)
{
  for (guint i = 1; i < places->len; i++)
    {
      const DermaChartPlace *a = &g_array_index (places, DermaChartPlace, i - 1);
      const DermaChartPlace *b = &g_array_index (places, DermaChartPlace, i);

      if (x >= a->x && x <= b->x && a->x < b->x)
        return a->y + (b->y - a->y) * (x - a->x) / (b->x - a->x);
    }

  return -G_MAXDOUBLE;
}

static gboolean
is_free (const DermaChartLayout *self,
         const DermaChartRect   *rect)
{
  for (guint i = 0; i < self->hits->len; i++)
    if (derma_chart_rect_overlaps (rect, &g_array_index (self->hits, DermaChartHit, i).rect, 2))
      return FALSE;

  for (guint i = 0; i < self->texts->len; i++)
    if (derma_chart_rect_overlaps (rect, &g_array_index (self->texts, DermaChartText, i).rect, DERMA_CHART_GAP))
      return FALSE;

  for (guint i = 0; i < self->trends->len; i++)
    for (guint j = 0; j <= 2; j++)
      {
        const double y = find_y (g_array_index (self->trends, DermaChartTrendPlaces, i).line, rect->x + rect->width * j / 2);

        if (y > rect->y - 2 && y < rect->y + rect->height + 2)
          return FALSE;
      }

  return TRUE;
}

/* One label for gaps [begin, end), at the top of their lines; where something is there already, at their foot; else nowhere. */
static void
place_gap_label (DermaChartLayout *self,
                 DermaChartText   *text,
                 guint             begin,
                 guint             end)
{
  DermaChartGapPlace *gaps = (DermaChartGapPlace *) (gpointer) self->gaps->data;
  const double        top = self->plot.y + 3;
  const double        foot = self->plot.y + self->plot.height - text->rect.height - 3;

  centre (self, text, (gaps[begin].x + gaps[end - 1].x) / 2);
  text->rect.y = top;
  if (!is_free (self, &text->rect))
    text->rect.y = foot;
  if (!is_free (self, &text->rect))
    {
      derma_chart_text_clear (text);
      return;
    }

  for (guint i = begin; i < end; i++)
    if (text->rect.y > top)
      gaps[i].bottom = text->rect.y - 1;
    else
      gaps[i].top = text->rect.y + text->rect.height + 1;
  g_array_append_val (self->texts, *text);
}

static void
label_gaps (DermaChartLayout *self,
            const DermaChart *chart,
            PangoContext     *pango)
{
  const DermaChartGapPlace *gaps = (const DermaChartGapPlace *) (gconstpointer) self->gaps->data;

  for (guint i = 0; i < self->gaps->len;)
    {
      const char    *label = g_array_index (chart->gaps, DermaChartNote, gaps[i].index).label;
      DermaChartText text;
      guint          end = i + 1;

      if (label != NULL)
        {
          text = derma_chart_text_new (pango, label, TRUE);
          /* Those that are so near that their labels would not fit side by side share one. */
          while (end < self->gaps->len && gaps[end].x - gaps[end - 1].x < text.rect.width + DERMA_CHART_GAP &&
                 g_strcmp0 (g_array_index (chart->gaps, DermaChartNote, gaps[end].index).label, label) == 0)
            end++;
          place_gap_label (self, &text, i, end);
        }
      i = end;
    }
}

/* After all else, for its labels stand where nothing does. */
void
derma_chart_layout_place_gaps (DermaChartLayout *self,
                               const DermaChart *chart,
                               PangoContext     *pango)
{
  const double bottom = self->plot.y + self->plot.height;

  for (guint i = 0; i < chart->gaps->len; i++)
    {
      const double             x = place_x (self, g_array_index (chart->gaps, DermaChartNote, i).x);
      const DermaChartGapPlace place = { .index = i, .x = x, .top = self->plot.y, .bottom = bottom };

      if (is_in_range (chart, g_array_index (chart->gaps, DermaChartNote, i).x))
        g_array_append_val (self->gaps, place);
    }
  label_gaps (self, chart, pango);

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const DermaChartGapPlace *place = &g_array_index (self->gaps, DermaChartGapPlace, i);
      const DermaChartHit       hit = {
              .kind = DERMA_CHART_HIT_GAP,
              .index = place->index,
              .rect = { place->x - DERMA_CHART_TICK, self->plot.y, 2 * DERMA_CHART_TICK, self->plot.height },
      };

      g_array_append_val (self->hits, hit);
    }
}

/* Where a hit is in the data: on the chart, points of one time stand side by side. */
static double
get_x (const DermaChart    *chart,
       const DermaChartHit *hit)
{
  switch (hit->kind)
    {
    case DERMA_CHART_HIT_POINT:
      return g_array_index (chart->series, DermaChartSeries, hit->series).x[hit->index];
    case DERMA_CHART_HIT_MARK:
      return g_array_index (chart->marks, DermaChartNote, hit->index).x;
    case DERMA_CHART_HIT_GAP:
    default:
      return g_array_index (chart->gaps, DermaChartNote, hit->index).x;
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const DermaChart    *chart = user_data;
  const DermaChartHit *hit_a = a;
  const DermaChartHit *hit_b = b;
  const int            across = compare_numbers (get_x (chart, hit_a), get_x (chart, hit_b));

  if (across != 0)
    return across;
  if (hit_a->kind != hit_b->kind)
    return hit_a->kind < hit_b->kind ? -1 : 1;
  if (hit_a->series != hit_b->series)
    return hit_a->series < hit_b->series ? -1 : 1;

  return hit_a->index < hit_b->index ? -1 : hit_a->index > hit_b->index;
}

/* In the order in which the arrow keys go through them: that of x, which is the same for every size. */
void
derma_chart_layout_sort_hits (DermaChartLayout *self,
                              const DermaChart *chart)
{
  g_array_sort_with_data (self->hits, compare_hits, (gpointer) chart);
}
