/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-ratings-figure-private.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "figures/derma-figure-private.h"

#define N_TREND_POINTS 25                /* the band is bent */
#define LEAST_DISTANCE 0.05              /* in levels: as levels are told with one decimal, less is none */
#define LEAST_SPAN_S (7.0 * DERMA_DAY_S) /* narrower than this there is nothing to be seen */

const DermaConcernRatings *
derma_ratings_figure_get_concern (const DermaRatingsFigure *self,
                                  guint                     i)
{
  return &g_array_index (self->concerns, DermaConcernRatings, i);
}

const DermaRating *
derma_concern_ratings_get (const DermaConcernRatings *self,
                           gsize                      i)
{
  return &g_array_index (self->ratings, DermaRating, i);
}

static const DermaRating *
get_last (const DermaConcernRatings *concern)
{
  return derma_concern_ratings_get (concern, concern->ratings->len - 1);
}

static void
clear_concern (gpointer data)
{
  DermaConcernRatings *concern = data;

  g_free (concern->name);
  for (guint i = 0; i < G_N_ELEMENTS (concern->words); i++)
    g_free (concern->words[i]);
  g_array_unref (concern->ratings);
}

static gboolean
is_in_range (const DermaRatingsFigure *self,
             DermaTime                 time)
{
  return time.utc_s >= self->from.utc_s && time.utc_s <= self->until.utc_s;
}

static double
get_days (const DermaConcernRatings *concern,
          DermaTime                  time)
{
  return (double) derma_time_diff (time, derma_concern_ratings_get (concern, 0)->at) / DERMA_DAY_S;
}

/* Whether each rating is a change by itself: the scale that begins at 1 compares with the start (protocol.md 7.1). */
gboolean
derma_concern_ratings_is_comparison (const DermaConcernRatings *self)
{
  return self->least == DERMA_GAIS_MIN;
}

/* Days from the first rating to the last. */
double
derma_concern_ratings_get_duration (const DermaConcernRatings *self)
{
  return get_days (self, get_last (self)->at);
}

/* No rating lies outside the scale, and so no trend does. */
double
derma_concern_ratings_limit (const DermaConcernRatings *self,
                             double                     level)
{
  return CLAMP (level, self->least, self->least + DERMA_N_LEVELS - 1);
}

/* Few whole levels have many ties, which put a bound upon the line itself: it would look surer than anything is. */
static gboolean
encloses_line (const DermaConcernRatings *concern)
{
  const double duration = derma_concern_ratings_get_duration (concern);

  for (guint i = 0; i < N_TREND_POINTS; i++)
    {
      const double days = duration * i / (N_TREND_POINTS - 1);
      const double value = derma_trend_get_value (&concern->trend, days);

      if (value - derma_trend_get_low (&concern->trend, days) < LEAST_DISTANCE || derma_trend_get_high (&concern->trend, days) - value < LEAST_DISTANCE)
        return FALSE;
    }

  return TRUE;
}

static void
fit_trend (DermaConcernRatings *concern)
{
  const guint        n = derma_concern_ratings_is_comparison (concern) ? 0 : concern->ratings->len;
  g_autofree double *days = g_new (double, n);
  g_autofree double *levels = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      days[i] = get_days (concern, derma_concern_ratings_get (concern, i)->at);
      levels[i] = derma_concern_ratings_get (concern, i)->level;
    }
  concern->has_trend = derma_trend_fit (&concern->trend, days, levels, n);
  concern->has_band = concern->has_trend && encloses_line (concern);
}

static void
add_concern (DermaRatingsFigure      *self,
             const DermaRatedConcern *source)
{
  DermaConcernRatings concern = { .id = source->id, .name = g_strdup (source->name), .least = source->least, .ratings = g_array_new (FALSE, FALSE, sizeof (DermaRating)) };

  for (guint i = 0; source->words != NULL && i < DERMA_N_LEVELS; i++)
    concern.words[i] = g_strdup (source->words[i]);
  for (gsize i = 0; i < source->n_ratings; i++)
    if (is_in_range (self, source->ratings[i].at))
      g_array_append_val (concern.ratings, source->ratings[i]);
  fit_trend (&concern);
  g_array_append_val (self->concerns, concern);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const DermaTime *time_a = a;
  const DermaTime *time_b = b;

  return (time_a->utc_s > time_b->utc_s) - (time_a->utc_s < time_b->utc_s);
}

/* A check-in is one for all concerns, whichever were rated, be they shown here or not. */
static void
find_gaps (DermaRatingsFigure *self,
           const DermaTime    *check_ins,
           gsize               n_check_ins)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (DermaTime));

  for (gsize i = 0; i < n_check_ins; i++)
    if (is_in_range (self, check_ins[i]))
      g_array_append_val (times, check_ins[i]);
  for (guint i = 0; i < self->concerns->len; i++)
    for (guint j = 0; j < derma_ratings_figure_get_concern (self, i)->ratings->len; j++)
      g_array_append_val (times, derma_concern_ratings_get (derma_ratings_figure_get_concern (self, i), j)->at);
  g_array_sort (times, compare_times);

  for (guint i = 1; i < times->len; i++)
    {
      const DermaTime before = g_array_index (times, DermaTime, i - 1);
      const guint     n_missed = derma_check_in_count_missed (before, g_array_index (times, DermaTime, i));

      for (guint j = 0; j < n_missed; j++)
        {
          const DermaTime due = derma_check_in_get_missed (before, j);

          g_array_append_val (self->gaps, due);
        }
    }
}

static void
add_levels (const DermaRatingsFigure *self,
            DermaChartBuilder        *builder)
{
  const guint least = self->concerns->len > 0 ? derma_ratings_figure_get_concern (self, 0)->least : 0;

  for (guint i = 0; i < DERMA_N_LEVELS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", least + i);

      derma_chart_builder_add_level (builder, least + i, label, self->concerns->len == 1 ? derma_ratings_figure_get_concern (self, 0)->words[i] : NULL);
    }
}

/* Several bands upon each other could not be told apart, so these trends are lines alone. */
static void
add_trend (const DermaRatingsFigure *self,
           guint                     i,
           DermaChartBuilder        *builder)
{
  const DermaConcernRatings *concern = derma_ratings_figure_get_concern (self, i);
  const double               first_s = (double) derma_concern_ratings_get (concern, 0)->at.utc_s;
  const gboolean             is_alone = self->concerns->len == 1;
  const gboolean             has_band = is_alone && concern->has_band;
  const char                *name = NULL;
  DermaChartTrendPoint       points[N_TREND_POINTS];

  for (guint j = 0; j < N_TREND_POINTS; j++)
    {
      const double days = derma_concern_ratings_get_duration (concern) * j / (N_TREND_POINTS - 1);
      const double value = derma_concern_ratings_limit (concern, derma_trend_get_value (&concern->trend, days));

      points[j] = (DermaChartTrendPoint) {
        .x = first_s + days * DERMA_DAY_S,
        .value = value,
        .low = has_band ? derma_concern_ratings_limit (concern, derma_trend_get_low (&concern->trend, days)) : value,
        .high = has_band ? derma_concern_ratings_limit (concern, derma_trend_get_high (&concern->trend, days)) : value,
      };
    }
  if (has_band)
    name = _ ("Trend and its uncertainty");
  else if (is_alone)
    name = C_ ("chart", "Trend");
  derma_chart_builder_add_trend (builder, i, name, points, N_TREND_POINTS);
}

static const char *
get_name_of_ratings (const DermaRatingsFigure *self)
{
  return self->reader == DERMA_READER_PERSON ? _ ("Your rating") : C_ ("legend", "Rating");
}

static void
add_concern_to_chart (const DermaRatingsFigure *self,
                      guint                     i,
                      DermaChartBuilder        *builder)
{
  const DermaConcernRatings *concern = derma_ratings_figure_get_concern (self, i);
  const guint                n = concern->ratings->len;
  double                    *x = g_new (double, n);
  double                    *y = g_new (double, n);

  for (guint j = 0; j < n; j++)
    {
      x[j] = (double) derma_concern_ratings_get (concern, j)->at.utc_s;
      y[j] = derma_concern_ratings_get (concern, j)->level;
    }
  derma_chart_builder_take_series (builder, self->concerns->len == 1 ? get_name_of_ratings (self) : concern->name, x, y, n);
  if (concern->has_trend)
    add_trend (self, i, builder);
}

static DermaChart *
create_chart (const DermaRatingsFigure *self,
              GTimeZone                *zone,
              guint                     first_weekday)
{
  g_autoptr (DermaChartBuilder) builder = derma_chart_builder_new ();

  derma_chart_builder_set_x_range (builder, (double) self->from.utc_s, (double) self->until.utc_s);
  derma_chart_builder_set_time (builder, zone, first_weekday);
  add_levels (self, builder);
  for (guint i = 0; i < self->concerns->len; i++)
    add_concern_to_chart (self, i, builder);

  /* Translators: beside marks under a chart, one for each session; keep it short */
  derma_chart_builder_set_lane (builder, C_ ("beside a chart", "sessions"));
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaRatedSession *session = &g_array_index (self->sessions, DermaRatedSession, i);
      g_autofree char         *needle = derma_format_needle (session->needle_um);

      derma_chart_builder_add_mark (builder, (double) session->at.utc_s, needle);
    }
  for (guint i = 0; i < self->gaps->len; i++)
    /* Translators: in a chart, where a check-in was due; keep it short */
    derma_chart_builder_add_gap (builder, (double) g_array_index (self->gaps, DermaTime, i).utc_s, C_ ("in a chart", "no check-in"));

  return derma_chart_builder_end (g_steal_pointer (&builder));
}

/* ---- The figure ---- */

static void
add_row (DermaRatingsFigure *self,
         gint64              at_s,
         DermaChartHitKind   kind,
         guint               series,
         gsize               index)
{
  const DermaRatingsRow row = { at_s, kind, series, index };

  g_array_append_val (self->rows, row);
}

/* As a layout sorts what can be pointed at. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const DermaRatingsRow *row_a = a;
  const DermaRatingsRow *row_b = b;

  if (row_a->at_s != row_b->at_s)
    return row_a->at_s < row_b->at_s ? -1 : 1;
  if (row_a->kind != row_b->kind)
    return row_a->kind < row_b->kind ? -1 : 1;
  if (row_a->series != row_b->series)
    return row_a->series < row_b->series ? -1 : 1;

  return row_a->index < row_b->index ? -1 : row_a->index > row_b->index;
}

static void
add_rows (DermaRatingsFigure *self)
{
  for (guint i = 0; i < self->concerns->len; i++)
    for (guint j = 0; j < derma_ratings_figure_get_concern (self, i)->ratings->len; j++)
      add_row (self, derma_concern_ratings_get (derma_ratings_figure_get_concern (self, i), j)->at.utc_s, DERMA_CHART_HIT_POINT, i, j);
  for (guint i = 0; i < self->sessions->len; i++)
    add_row (self, g_array_index (self->sessions, DermaRatedSession, i).at.utc_s, DERMA_CHART_HIT_MARK, 0, i);
  for (guint i = 0; i < self->gaps->len; i++)
    add_row (self, g_array_index (self->gaps, DermaTime, i).utc_s, DERMA_CHART_HIT_GAP, 0, i);

  g_array_sort (self->rows, compare_rows);
}

static gsize
find_row (gconstpointer        data,
          const DermaChartHit *hit)
{
  const DermaRatingsFigure *self = data;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const DermaRatingsRow *row = &g_array_index (self->rows, DermaRatingsRow, i);

      if (row->kind == hit->kind && row->series == hit->series && row->index == hit->index)
        return i;
    }

  g_return_val_if_reached (0);
}

static const DermaChart *
get_chart (gconstpointer data)
{
  const DermaRatingsFigure *self = data;

  return self->chart;
}

static gboolean
get_span (gconstpointer    data,
          DermaFigureSpan *whole,
          double          *least)
{
  const DermaRatingsFigure *self = data;

  *whole = (DermaFigureSpan) { (double) self->from.utc_s, (double) self->until.utc_s };
  *least = LEAST_SPAN_S;

  return TRUE;
}

static void
free_figure (gpointer data)
{
  DermaRatingsFigure *self = data;

  g_array_unref (self->concerns);
  g_array_unref (self->sessions);
  g_array_unref (self->gaps);
  g_array_unref (self->rows);
  derma_chart_free (self->chart);
  g_free (self);
}

static const DermaFigureKind KIND = {
  .name = "ratings",
  .free = free_figure,
  .dup_title = derma_ratings_figure_dup_title,
  .dup_finding = derma_ratings_figure_dup_finding,
  .dup_caveat = derma_ratings_figure_dup_caveat,
  .dup_hit = derma_ratings_figure_dup_hit,
  .find_row = find_row,
  .create_table = derma_ratings_figure_create_table,
  .get_span = get_span,
  .get_chart = get_chart,
};

/**
 * derma_ratings_figure_new:
 * @input: what is shown
 *
 * What was rated is shown as it is; the trend is told with how sure it is, from the first rating to the last, and never goes on
 * from there. A missed check-in is a gap and no value.
 *
 * Returns: (transfer full): the figure, which needs @input no more
 */
DermaFigure *
derma_ratings_figure_new (const DermaRatingsInput *input)
{
  DermaRatingsFigure *self;

  g_return_val_if_fail (input != NULL && input->n_concerns <= DERMA_CHART_MAX_SERIES, NULL);
  g_return_val_if_fail (input->from.utc_s < input->until.utc_s && input->zone != NULL, NULL);

  self = g_new0 (DermaRatingsFigure, 1);
  self->reader = input->reader;
  self->from = input->from;
  self->until = input->until;
  self->concerns = g_array_new (FALSE, FALSE, sizeof (DermaConcernRatings));
  g_array_set_clear_func (self->concerns, clear_concern);
  self->sessions = g_array_new (FALSE, FALSE, sizeof (DermaRatedSession));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (DermaTime));
  self->rows = g_array_new (FALSE, FALSE, sizeof (DermaRatingsRow));

  for (guint i = 0; i < input->n_concerns; i++)
    add_concern (self, &input->concerns[i]);
  for (gsize i = 0; i < input->n_sessions; i++)
    if (is_in_range (self, input->sessions[i].at))
      g_array_append_val (self->sessions, input->sessions[i]);
  find_gaps (self, input->check_ins, input->n_check_ins);
  add_rows (self);
  self->chart = create_chart (self, input->zone, input->first_weekday);

  return derma_figure_new (&KIND, self);
}
