/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-painter.h"

#include <math.h>

#include "chart/derma-chart-ink.h"
#include "chart/derma-chart-layout-private.h"
#include "chart/derma-chart-runs.h"

#define LINE_WIDTH 2.0   /* of trends and joined points */
#define MARK_WIDTH 2.0   /* of a mark in the lane */
#define HALO 2.0         /* around a point, so that lines end before it */
#define LEAST_RADIUS 2.5 /* of a point that has one */
#define CORNER 0.89      /* half the side of a square that looks as large as a circle of radius 1 */
#define TIP 1.25         /* the same for the corners of a diamond and a triangle */
#define ARM 0.4          /* half the width of the arms of a cross */
#define MAX_DASHES 4
#define MANY 64 /* points of a series, from which on cairo takes much longer for them than ink does */

/* Which trend is whose is to be seen without colour. */
static const struct
{
  double lengths[MAX_DASHES];
  int    n;
} DASHES[DERMA_CHART_MAX_SERIES] = {
  { { 0 }, 0 },
  { { 8, 4 }, 2 },
  { { 2, 3 }, 2 },
  { { 10, 3, 2, 3 }, 4 },
  { { 4, 4 }, 2 },
  { { 14, 5 }, 2 },
};

static const DermaChartColor *
get_color (const DermaChartTheme *theme,
           guint                  series)
{
  return series == 0 ? &theme->line : &theme->more[series - 1];
}

/* A line of a pixel's width that lies on one row or column of pixels. */
static void
trace_thin_line (cairo_t *cr,
                 double   x0,
                 double   y0,
                 double   x1,
                 double   y1)
{
  cairo_move_to (cr, floor (x0) + 0.5, floor (y0) + 0.5);
  cairo_line_to (cr, floor (x1) + 0.5, floor (y1) + 0.5);
}

/* ---- The scale ---- */

static void
draw_scale (const DermaChartLayout *layout,
            const DermaChartTheme  *theme,
            cairo_t                *cr)
{
  const DermaChartRect *plot = &layout->plot;
  const double          bottom = plot->y + plot->height;

  cairo_new_path (cr);
  for (guint i = 0; i < layout->levels->len; i++)
    {
      const double y = g_array_index (layout->levels, double, i);

      if (y < bottom)
        trace_thin_line (cr, plot->x, y, plot->x + plot->width, y);
    }
  derma_chart_set_color (cr, &theme->grid, 1);
  cairo_set_line_width (cr, theme->grid_width);
  cairo_stroke (cr);

  trace_thin_line (cr, plot->x, bottom, plot->x + plot->width, bottom);
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const double x = g_array_index (layout->ticks, double, i);

      trace_thin_line (cr, x, bottom, x, bottom + DERMA_CHART_TICK);
    }
  derma_chart_set_color (cr, &theme->dim, 0.6);
  cairo_stroke (cr);
}

static void
draw_marks (const DermaChartLayout *layout,
            const DermaChartTheme  *theme,
            cairo_t                *cr)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaChartPlace *mark = &g_array_index (layout->marks, DermaChartPlace, i);

      cairo_rectangle (cr, floor (mark->x - MARK_WIDTH / 2 + 0.5), floor (mark->y), MARK_WIDTH, DERMA_CHART_MARK);
    }
  derma_chart_set_color (cr, &theme->dim, 1);
  cairo_fill (cr);
}

static void
draw_gaps (const DermaChartLayout *layout,
           const DermaChartTheme  *theme,
           cairo_t                *cr)
{
  static const double DASH[] = { 3, 3 };

  cairo_set_dash (cr, DASH, G_N_ELEMENTS (DASH), 0);
  for (guint i = 0; i < layout->gaps->len; i++)
    {
      const DermaChartGapPlace *gap = &g_array_index (layout->gaps, DermaChartGapPlace, i);

      trace_thin_line (cr, gap->x, gap->top, gap->x, gap->bottom);
    }
  derma_chart_set_color (cr, &theme->dim, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* ---- Trends ---- */

static void
trace_places (const GArray *places,
              gboolean      is_backwards,
              cairo_t      *cr)
{
  for (guint i = 0; i < places->len; i++)
    {
      const DermaChartPlace *place = &g_array_index (places, DermaChartPlace, is_backwards ? places->len - 1 - i : i);

      cairo_line_to (cr, place->x, place->y);
    }
}

static void
draw_band (const DermaChartTrendPlaces *places,
           const DermaChartTheme       *theme,
           cairo_t                     *cr)
{
  const DermaChartColor *color = get_color (theme, places->series);

  cairo_new_path (cr);
  trace_places (places->high, FALSE, cr);
  trace_places (places->low, TRUE, cr);
  cairo_close_path (cr);
  derma_chart_set_color (cr, color, theme->wash);
  cairo_fill (cr);

  if (theme->wash_edge <= 0)
    return;
  trace_places (places->high, FALSE, cr);
  cairo_new_sub_path (cr);
  trace_places (places->low, FALSE, cr);
  derma_chart_set_color (cr, color, theme->wash_edge);
  cairo_set_line_width (cr, theme->grid_width);
  cairo_stroke (cr);
}

/* What is drawn of data stays in the plot. Its edges are those of pixels also where units are not, so that nothing is blended there. */
static void
clip_to_plot (const DermaChartLayout *layout,
              cairo_t                *cr)
{
  const DermaChartRect *plot = &layout->plot;
  double                left = plot->x;
  double                top = plot->y - LINE_WIDTH;
  double                right = plot->x + plot->width;
  double                bottom = plot->y + plot->height + LINE_WIDTH;

  cairo_user_to_device (cr, &left, &top);
  cairo_user_to_device (cr, &right, &bottom);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_rectangle (cr, floor (left + 0.5), floor (top + 0.5), floor (right + 0.5) - floor (left + 0.5), floor (bottom + 0.5) - floor (top + 0.5));
  cairo_restore (cr);
  cairo_clip (cr);
}

static void
draw_bands (const DermaChartLayout *layout,
            const DermaChartTheme  *theme,
            cairo_t                *cr)
{
  cairo_save (cr);
  clip_to_plot (layout, cr);
  for (guint i = 0; i < layout->trends->len; i++)
    if (g_array_index (layout->trends, DermaChartTrendPlaces, i).has_band)
      draw_band (&g_array_index (layout->trends, DermaChartTrendPlaces, i), theme, cr);
  cairo_restore (cr);
}

static void
set_line (guint    series,
          cairo_t *cr)
{
  cairo_set_dash (cr, DASHES[series].lengths, DASHES[series].n, 0);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

static void
draw_trends (const DermaChartLayout *layout,
             const DermaChartTheme  *theme,
             cairo_t                *cr)
{
  for (guint i = 0; i < layout->trends->len; i++)
    {
      const DermaChartTrendPlaces *places = &g_array_index (layout->trends, DermaChartTrendPlaces, i);

      cairo_new_path (cr);
      trace_places (places->line, FALSE, cr);
      derma_chart_set_color (cr, get_color (theme, places->series), 1);
      set_line (places->series, cr);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

/* ---- Series ---- */

static void
trace_polygon (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               guint    n,
               double   first)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + radius * sin (first + 2 * G_PI * i / n), y - radius * cos (first + 2 * G_PI * i / n));
  cairo_close_path (cr);
}

static void
trace_cross (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  const double arm = radius * ARM;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < 4; i++)
    {
      const double right = i == 0 ? 0 : i == 1 ? 1
                                      : i == 2 ? 0
                                               : -1;
      const double down = i == 0 ? -1 : i == 1 ? 0
                                      : i == 2 ? 1
                                               : 0;

      /* Along the arm that points there: its corner before, its two ends, and its corner after. */
      cairo_line_to (cr, x + right * arm + down * arm, y + down * arm - right * arm);
      cairo_line_to (cr, x + right * radius + down * arm, y + down * radius - right * arm);
      cairo_line_to (cr, x + right * radius - down * arm, y + down * radius + right * arm);
    }
  cairo_close_path (cr);
}

/* Each series has a shape of its own. */
static void
trace_point (cairo_t *cr,
             guint    series,
             double   x,
             double   y,
             double   radius)
{
  switch (series)
    {
    case 0:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - radius * CORNER, y - radius * CORNER, 2 * radius * CORNER, 2 * radius * CORNER);
      break;
    case 2:
      trace_polygon (cr, x, y + radius * (TIP - 1), radius * TIP, 3, 0);
      break;
    case 3:
      trace_polygon (cr, x, y, radius * TIP, 4, 0);
      break;
    case 4:
      trace_polygon (cr, x, y - radius * (TIP - 1), radius * TIP, 3, G_PI);
      break;
    default:
      trace_cross (cr, x, y, radius * TIP);
      break;
    }
}

static void
stroke_line (const GArray          *points,
             guint                  series,
             const DermaChartColor *color,
             cairo_t               *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const DermaChartPoint *point = &g_array_index (points, DermaChartPoint, i);

      if (point->is_joined)
        cairo_line_to (cr, point->place.x, point->place.y);
      else
        cairo_move_to (cr, point->place.x, point->place.y);
    }
  derma_chart_set_color (cr, color, 1);
  set_line (series, cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_stems (const DermaChartLayout *layout,
            const GArray           *points,
            const DermaChartColor  *color,
            cairo_t                *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const DermaChartPoint *point = &g_array_index (points, DermaChartPoint, i);

      cairo_move_to (cr, point->place.x, layout->plot.y + layout->plot.height);
      cairo_line_to (cr, point->place.x, point->place.y);
    }
  derma_chart_set_color (cr, color, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_stroke (cr);
}

static void
fill_points (const GArray          *points,
             guint                  series,
             double                 radius,
             const DermaChartColor *color,
             cairo_t               *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const DermaChartPoint *point = &g_array_index (points, DermaChartPoint, i);

      if (!point->is_outside)
        trace_point (cr, series, point->place.x, point->place.y, radius);
    }
  derma_chart_set_color (cr, color, 1);
  cairo_fill (cr);
}

/* Returns: (transfer full) (nullable): for a series of so many points that it pays */
static DermaChartInk *
create_ink (const DermaChartLayout *layout,
            cairo_t                *cr)
{
  for (guint i = 0; i < layout->series->len; i++)
    {
      const GArray *points = g_array_index (layout->series, DermaChartSeriesPlaces, i).points;

      if (points != NULL && points->len > MANY)
        return derma_chart_ink_new (cr);
    }

  return NULL;
}

static void
draw_line (const GArray          *points,
           guint                  series,
           const DermaChartColor *color,
           DermaChartInk         *ink,
           cairo_t               *cr)
{
  if (ink == NULL || points->len <= MANY || !derma_chart_ink_clip (ink, cr))
    {
      stroke_line (points, series, color, cr);
      return;
    }

  derma_chart_ink_add_line (ink, points, DASHES[series].lengths, DASHES[series].n, LINE_WIDTH);
  derma_chart_ink_apply (ink, color);
}

static void
draw_marks_of (const GArray          *points,
               guint                  series,
               double                 radius,
               const DermaChartColor *color,
               DermaChartInk         *ink,
               cairo_t               *cr)
{
  if (ink == NULL || points->len <= MANY || !derma_chart_ink_clip (ink, cr))
    {
      fill_points (points, series, radius, color, cr);
      return;
    }

  derma_chart_ink_add_marks (ink, points, trace_point, series, radius);
  derma_chart_ink_apply (ink, color);
}

static void
draw_lines (const DermaChartLayout *layout,
            const DermaChartTheme  *theme,
            DermaChartInk          *ink,
            cairo_t                *cr)
{
  cairo_save (cr);
  clip_to_plot (layout, cr);
  draw_trends (layout, theme, cr);
  for (guint i = 0; i < layout->series->len; i++)
    {
      const DermaChartSeriesPlaces *places = &g_array_index (layout->series, DermaChartSeriesPlaces, i);

      if (places->runs != NULL)
        derma_chart_draw_runs (cr, places->runs, get_color (theme, i));
      else if (places->is_stemmed)
        draw_stems (layout, places->points, get_color (theme, i), cr);
      else
        draw_line (places->points, i, get_color (theme, i), ink, cr);
    }
  cairo_restore (cr);
}

/* Upon all lines, and whole also at the edge of the plot. The ground shows around each, where there is room for it. */
static void
draw_points (const DermaChartLayout *layout,
             const DermaChartTheme  *theme,
             DermaChartInk          *ink,
             cairo_t                *cr)
{
  for (guint turn = layout->radius > LEAST_RADIUS ? 0 : 1; turn < 2; turn++)
    for (guint i = 0; i < layout->series->len; i++)
      {
        const DermaChartSeriesPlaces *places = &g_array_index (layout->series, DermaChartSeriesPlaces, i);

        if (places->points == NULL || !places->is_marked)
          continue;
        if (turn == 0)
          draw_marks_of (places->points, i, layout->radius + HALO, &theme->ground, ink, cr);
        else
          draw_marks_of (places->points, i, layout->radius, get_color (theme, i), ink, cr);
      }
}

/* ---- The legend ---- */

static void
draw_sample (const DermaChartLayout *layout,
             const DermaChartTheme  *theme,
             const DermaChartSample *sample,
             cairo_t                *cr)
{
  const DermaChartColor *color = get_color (theme, sample->series);
  const DermaChartRect  *rect = &sample->rect;
  const double           middle = rect->y + rect->height / 2;
  const double           radius = MAX (layout->radius - 1, 3);

  if (sample->kind == DERMA_CHART_SAMPLE_BAND)
    {
      cairo_rectangle (cr, rect->x, floor (rect->y + rect->height * 0.15), rect->width, ceil (rect->height * 0.7));
      derma_chart_set_color (cr, color, theme->wash);
      cairo_fill (cr);
    }

  derma_chart_set_color (cr, color, 1);
  if (sample->kind != DERMA_CHART_SAMPLE_POINT)
    {
      set_line (sample->series, cr);
      cairo_move_to (cr, rect->x, middle);
      cairo_line_to (cr, rect->x + rect->width, middle);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  if (sample->kind == DERMA_CHART_SAMPLE_POINT || sample->kind == DERMA_CHART_SAMPLE_LINE)
    {
      trace_point (cr, sample->series, rect->x + rect->width / 2, middle, radius);
      cairo_fill (cr);
    }
}

/**
 * derma_chart_painter_draw:
 * @layout: made with a context of Pango
 * @theme: the colours
 * @cr: onto which it is drawn, a unit a point; left as it was, but for its path
 */
void
derma_chart_painter_draw (const DermaChartLayout *layout,
                          const DermaChartTheme  *theme,
                          cairo_t                *cr)
{
  g_autoptr (DermaChartInk) ink = NULL;

  g_return_if_fail (layout != NULL && theme != NULL && cr != NULL);

  cairo_save (cr);
  ink = create_ink (layout, cr);
  draw_bands (layout, theme, cr);
  draw_scale (layout, theme, cr);
  draw_marks (layout, theme, cr);
  draw_gaps (layout, theme, cr);

  draw_lines (layout, theme, ink, cr);
  draw_points (layout, theme, ink, cr);
  for (guint i = 0; i < layout->samples->len; i++)
    draw_sample (layout, theme, &g_array_index (layout->samples, DermaChartSample, i), cr);
  for (guint i = 0; i < layout->texts->len; i++)
    derma_chart_text_draw (&g_array_index (layout->texts, DermaChartText, i), theme, cr);
  cairo_restore (cr);
}
