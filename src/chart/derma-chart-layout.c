/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

#include <math.h>

#include "chart/derma-time-ticks.h"

#define EDGE 8.0        /* between the ends of the plot and of its scale, so that points there are whole */
#define MOST_WORDS 0.25 /* the share of the width that words may take */
#define LEAST_LINES 4.0 /* lines of text that the plot is high at least, or what else takes room is left out */
#define TICK_LINES 2.8  /* lines of text that ticks of the axis are apart at least */
#define LEVEL_LINES 2.5 /* and those of the upward axis */
#define SMALLEST 1.0    /* a plot is never smaller than this */
#define LEAST_TARGET 24 /* what is pointed at is at least so large */
#define MOST_TICKS 64
#define LEAST_TICKS 2

/* What there is room for beside the plot. */
typedef struct
{
  gboolean has_words;
  gboolean has_legend;
  gboolean has_lane_labels;
  double   word_width;
  double   label_width;
  double   legend_height;
  double   lane_y;
  double   axis_y; /* the upper edge of the labels of the axis */
  double   legend_y;
} Frame;

/* ---- The upward axis ---- */

/* Its labels from the bottom up, and at @values where they belong. */
static GArray *
create_level_labels (const DermaChart *chart,
                     PangoContext     *pango,
                     guint             n_max,
                     GArray           *values)
{
  GArray *texts = derma_chart_texts_new ();

  for (guint i = 0; i < chart->levels->len; i++)
    {
      const DermaChartLevel *level = &g_array_index (chart->levels, DermaChartLevel, i);
      const DermaChartText   text = derma_chart_text_new (pango, level->label, FALSE);

      g_array_append_val (values, level->value);
      g_array_append_val (texts, text);
    }

  if (chart->levels->len == 0)
    {
      const DermaScale scale = { chart->y_min, chart->y_max, 0, 1 };
      double           step;
      g_autoptr (GArray) ticks = derma_scale_ticks (&scale, n_max, &step);

      for (guint i = 0; i < ticks->len; i++)
        {
          const double         value = g_array_index (ticks, double, i);
          g_autofree char     *label = derma_scale_dup_tick (value, step);
          const DermaChartText text = derma_chart_text_new (pango, label, FALSE);

          g_array_append_val (values, value);
          g_array_append_val (texts, text);
        }
    }

  return texts;
}

static GArray *
create_words (const DermaChart *chart,
              PangoContext     *pango)
{
  GArray *texts = derma_chart_texts_new ();

  for (guint i = 0; i < chart->levels->len; i++)
    {
      const char          *words = g_array_index (chart->levels, DermaChartLevel, i).words;
      const DermaChartText text = derma_chart_text_new (pango, words != NULL ? words : "", TRUE);

      g_array_append_val (texts, text);
    }
  if (chart->lane != NULL)
    {
      const DermaChartText text = derma_chart_text_new (pango, chart->lane, TRUE);

      g_array_append_val (texts, text);
    }

  return texts;
}

static double
get_widest (const GArray *texts)
{
  double widest = 0;

  for (guint i = 0; i < texts->len; i++)
    widest = MAX (widest, g_array_index (texts, DermaChartText, i).rect.width);

  return widest;
}

/* Every how many levels there is room for a label, where they are as evenly apart as numbers are. */
static guint
get_stride (const DermaChartLayout *self,
            const GArray           *values)
{
  const double room = values->len > 1 ? self->plot.height / (values->len - 1) : self->plot.height;

  return (guint) CLAMP (ceil (self->line_height * 0.9 / room), 1, MAX (values->len, 1));
}

static void
place_levels (DermaChartLayout *self,
              const Frame      *frame,
              const GArray     *values,
              GArray           *labels,
              GArray           *words)
{
  const guint  stride = get_stride (self, values);
  const double label_x = frame->has_words ? frame->word_width + DERMA_CHART_GAP : 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const double    y = derma_scale_map (&self->y_scale, g_array_index (values, double, i));
      DermaChartText *text = derma_chart_texts_get (labels, i);

      g_array_append_val (self->levels, y);
      if (i % stride == 0)
        derma_chart_layout_keep_text (self, text, label_x + frame->label_width - text->rect.width, y - text->rect.height / 2);
    }

  for (guint i = 0; frame->has_words && i < words->len; i++)
    {
      const gboolean  is_level = i < values->len;
      const double    middle = is_level ? derma_scale_map (&self->y_scale, g_array_index (values, double, i))
                                        : frame->lane_y + DERMA_CHART_MARK / 2;
      DermaChartText *text = derma_chart_texts_get (words, i);

      if (*text->words != '\0' && (!is_level || i % stride == 0))
        derma_chart_layout_keep_text (self, text, frame->word_width - text->rect.width, middle - text->rect.height / 2);
    }
}

/* ---- The axis across ---- */

static GArray *
create_axis_labels (DermaChartLayout *self,
                    const DermaChart *chart,
                    PangoContext     *pango,
                    GArray           *is_major)
{
  const double room = self->x_scale.range_max - self->x_scale.range_min;
  const guint  n_max = (guint) CLAMP (room / (TICK_LINES * self->line_height), LEAST_TICKS, MOST_TICKS);
  GArray      *texts = derma_chart_texts_new ();

  if (chart->zone == NULL)
    {
      double step;
      g_autoptr (GArray) ticks = derma_scale_ticks (&self->x_scale, n_max, &step);

      for (guint i = 0; i < ticks->len; i++)
        {
          const double         value = g_array_index (ticks, double, i);
          const double         x = derma_scale_map (&self->x_scale, value);
          const gboolean       major = FALSE;
          g_autofree char     *label = derma_scale_dup_tick (value, step);
          const DermaChartText text = derma_chart_text_new (pango, label, TRUE);

          g_array_append_val (self->ticks, x);
          g_array_append_val (is_major, major);
          g_array_append_val (texts, text);
        }
      return texts;
    }

  /* Where no beginning of the unit that there is room for lies in the range, those of a smaller one do, with fewer labels. */
  for (guint n = n_max; texts->len == 0 && n <= MOST_TICKS * 2; n *= 2)
    {
      g_autoptr (GArray) ticks = derma_time_ticks ((gint64) ceil (chart->x_min), (gint64) floor (chart->x_max), n, chart->zone, chart->first_weekday);

      for (guint i = 0; i < ticks->len; i++)
        {
          const DermaTimeTick *tick = &g_array_index (ticks, DermaTimeTick, i);
          const double         x = derma_scale_map (&self->x_scale, (double) tick->at_s);
          const DermaChartText text = derma_chart_text_new (pango, tick->label, TRUE);

          g_array_append_val (self->ticks, x);
          g_array_append_val (is_major, tick->has_year);
          g_array_append_val (texts, text);
        }
    }

  return texts;
}

static gboolean
fits (const GArray         *texts,
      const DermaChartText *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (derma_chart_rect_overlaps (&g_array_index (texts, DermaChartText, i).rect, &text->rect, DERMA_CHART_GAP))
      return FALSE;

  return TRUE;
}

/* Labels with a year first, then those that fit between. */
static void
place_axis (DermaChartLayout *self,
            const DermaChart *chart,
            const Frame      *frame,
            PangoContext     *pango)
{
  g_autoptr (GArray) is_major = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GArray) labels = create_axis_labels (self, chart, pango, is_major);

  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < labels->len; i++)
      {
        DermaChartText *text = derma_chart_texts_get (labels, i);
        const double    x = g_array_index (self->ticks, double, i) - text->rect.width / 2;

        if (g_array_index (is_major, gboolean, i) != (turn == 0))
          continue;
        text->rect.x = CLAMP (x, 0, MAX (0, self->width - text->rect.width));
        text->rect.y = frame->axis_y;
        if (fits (self->texts, text))
          derma_chart_layout_keep_text (self, text, text->rect.x, text->rect.y);
      }
}

/* ---- The whole ---- */

/* From the bottom up: legend, labels of the axis, lane, plot. */
static void
stack (DermaChartLayout *self,
       const DermaChart *chart,
       Frame            *frame)
{
  const double least_gap = self->line_height - DERMA_CHART_TICK - DERMA_CHART_MARK / 2; /* from the name of the lane to that of the lowest level */
  const double gap = MAX (DERMA_CHART_GAP, least_gap);
  double       y = self->height;
  double       lane = 0;

  if (frame->has_legend)
    y -= frame->legend_height + DERMA_CHART_GAP;
  frame->legend_y = y + DERMA_CHART_GAP;
  y -= self->line_height;
  frame->axis_y = y;
  if (chart->lane != NULL)
    lane = gap + DERMA_CHART_MARK + (frame->has_lane_labels ? self->line_height : 0);
  y -= lane + DERMA_CHART_TICK + 1;
  frame->lane_y = y + DERMA_CHART_TICK + gap;

  self->plot.y = floor (MAX (EDGE, self->line_height / 2));
  self->plot.height = MAX (floor (y) - self->plot.y, SMALLEST);
}

static void
make_frame (DermaChartLayout *self,
            const DermaChart *chart,
            const GArray     *legend,
            Frame            *frame)
{
  const double least = LEAST_LINES * self->line_height;

  frame->legend_height = derma_chart_layout_measure_legend (self, legend);
  frame->has_legend = legend->len > 0;
  for (guint i = 0; i < chart->marks->len; i++)
    frame->has_lane_labels |= g_array_index (chart->marks, DermaChartNote, i).label != NULL;

  stack (self, chart, frame);
  if (self->plot.height < least)
    {
      frame->has_lane_labels = FALSE;
      stack (self, chart, frame);
    }
  if (self->plot.height < least)
    {
      frame->has_legend = FALSE;
      stack (self, chart, frame);
    }
}

static void
place_sides (DermaChartLayout *self,
             const DermaChart *chart,
             const GArray     *labels,
             const GArray     *words,
             Frame            *frame)
{
  frame->label_width = get_widest (labels);
  frame->word_width = get_widest (words);
  frame->has_words = frame->word_width > 0 && frame->word_width + DERMA_CHART_GAP <= self->width * MOST_WORDS;
  self->plot.x = ceil ((frame->has_words ? frame->word_width + DERMA_CHART_GAP : 0) + frame->label_width + DERMA_CHART_GAP);
  self->plot.width = MAX (floor (self->width) - self->plot.x, 2 * EDGE + SMALLEST);
  self->x_scale = (DermaScale) { chart->x_min, chart->x_max, self->plot.x + EDGE, self->plot.x + self->plot.width - EDGE };
  self->y_scale = (DermaScale) { chart->y_min, chart->y_max, self->plot.y + self->plot.height, self->plot.y };
}

static void
clear_series_places (gpointer data)
{
  DermaChartSeriesPlaces *places = data;

  g_clear_pointer (&places->points, g_array_unref);
  g_clear_pointer (&places->runs, g_array_unref);
}

static void
clear_trend_places (gpointer data)
{
  DermaChartTrendPlaces *places = data;

  g_array_unref (places->line);
  g_array_unref (places->low);
  g_array_unref (places->high);
}

static DermaChartLayout *
create_layout (double width,
               double height)
{
  DermaChartLayout *self = g_new0 (DermaChartLayout, 1);

  self->width = width;
  self->height = height;
  self->texts = derma_chart_texts_new ();
  self->levels = g_array_new (FALSE, FALSE, sizeof (double));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->marks = g_array_new (FALSE, FALSE, sizeof (DermaChartPlace));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (DermaChartGapPlace));
  self->series = g_array_new (FALSE, FALSE, sizeof (DermaChartSeriesPlaces));
  self->trends = g_array_new (FALSE, FALSE, sizeof (DermaChartTrendPlaces));
  self->samples = g_array_new (FALSE, FALSE, sizeof (DermaChartSample));
  self->hits = g_array_new (FALSE, FALSE, sizeof (DermaChartHit));
  g_array_set_clear_func (self->series, clear_series_places);
  g_array_set_clear_func (self->trends, clear_trend_places);

  return self;
}

/**
 * derma_chart_layout_new:
 * @chart: what is shown
 * @pango: (nullable): with the font of what stands around the chart; %NULL to take every character for as wide as every other, on
 *   all machines, which is for looking at and not for drawing
 * @width: points
 * @height: points
 *
 * Time goes from left to right in every language, as the numbers do. What there is no room for is left out: words before labels,
 * labels before marks; marks never.
 *
 * Returns: (transfer full): where everything is
 */
DermaChartLayout *
derma_chart_layout_new (const DermaChart *chart,
                        PangoContext     *pango,
                        double            width,
                        double            height)
{
  DermaChartLayout *self;
  Frame             frame = { 0 };
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) legend = NULL;

  g_return_val_if_fail (chart != NULL && (pango == NULL || PANGO_IS_CONTEXT (pango)), NULL);

  self = create_layout (width, height);
  self->line_height = derma_chart_measure_line (pango);
  legend = derma_chart_layout_create_legend (self, chart, pango);
  make_frame (self, chart, legend, &frame);

  labels = create_level_labels (chart, pango, (guint) MAX (LEAST_TICKS, self->plot.height / (LEVEL_LINES * self->line_height)), values);
  words = create_words (chart, pango);
  place_sides (self, chart, labels, words, &frame);
  place_levels (self, &frame, values, labels, words);
  place_axis (self, chart, &frame, pango);
  if (frame.has_legend)
    derma_chart_layout_place_legend (self, legend, frame.legend_y);
  else
    g_array_set_size (self->samples, 0);

  derma_chart_layout_place_series (self, chart);
  derma_chart_layout_place_trends (self, chart);
  derma_chart_layout_place_marks (self, chart, pango, frame.lane_y, frame.has_lane_labels);
  derma_chart_layout_place_gaps (self, chart, pango);
  derma_chart_layout_sort_hits (self, chart);

  return self;
}

/**
 * derma_chart_layout_new_part:
 * @x_min: the beginning of what is shown of the chart, in units of x
 * @x_max: its end, after @x_min
 * @pango: (nullable): as derma_chart_layout_new() has it
 * @width: points
 * @height: points
 *
 * Lays out a part of a chart without copying it.
 *
 * Returns: (transfer full): where everything is
 */
DermaChartLayout *
derma_chart_layout_new_part (const DermaChart *chart,
                             double            x_min,
                             double            x_max,
                             PangoContext     *pango,
                             double            width,
                             double            height)
{
  DermaChart part;

  g_return_val_if_fail (chart != NULL && isfinite (x_min) && isfinite (x_max) && x_min < x_max, NULL);

  part = *chart;
  part.x_min = x_min;
  part.x_max = x_max;

  return derma_chart_layout_new (&part, pango, width, height);
}

/**
 * derma_chart_layout_free:
 * @self: (transfer full) (nullable): a layout
 */
void
derma_chart_layout_free (DermaChartLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->texts);
  g_array_unref (self->levels);
  g_array_unref (self->ticks);
  g_array_unref (self->marks);
  g_array_unref (self->gaps);
  g_array_unref (self->series);
  g_array_unref (self->trends);
  g_array_unref (self->samples);
  g_array_unref (self->hits);
  g_free (self);
}

/**
 * derma_chart_layout_get_hits:
 * @n_hits: (out): how many
 *
 * Of a series that has more points than there are columns of pixels, none is a hit.
 *
 * Returns: (transfer none) (array length=n_hits): all that can be pointed at, in the order in which the arrow keys go through it
 */
const DermaChartHit *
derma_chart_layout_get_hits (const DermaChartLayout *self,
                             gsize                  *n_hits)
{
  g_return_val_if_fail (self != NULL && n_hits != NULL, NULL);

  *n_hits = self->hits->len;

  return (const DermaChartHit *) (gconstpointer) self->hits->data;
}

/**
 * derma_chart_layout_get_plot:
 * @plot: (out): where the data is
 * @x_min: (out): what is at its left end, in units of x
 * @x_max: (out): and at its right
 */
void
derma_chart_layout_get_plot (const DermaChartLayout *self,
                             DermaChartRect         *plot,
                             double                 *x_min,
                             double                 *x_max)
{
  g_return_if_fail (self != NULL && plot != NULL && x_min != NULL && x_max != NULL);

  *plot = (DermaChartRect) { self->x_scale.range_min, self->plot.y, self->x_scale.range_max - self->x_scale.range_min, self->plot.height };
  *x_min = self->x_scale.domain_min;
  *x_max = self->x_scale.domain_max;
}

/**
 * derma_chart_hits_find:
 * @hits: (array length=n_hits) (nullable): what can be pointed at
 * @x: points
 * @y: points
 *
 * Returns: the hit that is there, the nearest one where several are; -1 where there is none
 */
gssize
derma_chart_hits_find (const DermaChartHit *hits,
                       gsize                n_hits,
                       double               x,
                       double               y)
{
  gssize found = -1;
  double nearest = G_MAXDOUBLE;

  for (gsize i = 0; i < n_hits; i++)
    {
      const DermaChartRect *rect = &hits[i].rect;
      const double          right = fabs (x - rect->x - rect->width / 2);
      const double          down = fabs (y - rect->y - rect->height / 2);

      if (right > MAX (rect->width, LEAST_TARGET) / 2 || down > MAX (rect->height, LEAST_TARGET) / 2)
        continue;
      if (hypot (right, down) < nearest)
        {
          nearest = hypot (right, down);
          found = (gssize) i;
        }
    }

  return found;
}

/**
 * derma_chart_layout_hit:
 * @x: points
 * @y: points
 *
 * Returns: the hit that is there, the nearest one where several are; -1 where there is none
 */
gssize
derma_chart_layout_hit (const DermaChartLayout *self,
                        double                  x,
                        double                  y)
{
  gsize                n_hits;
  const DermaChartHit *hits;

  g_return_val_if_fail (self != NULL, -1);

  hits = derma_chart_layout_get_hits (self, &n_hits);

  return derma_chart_hits_find (hits, n_hits, x, y);
}
