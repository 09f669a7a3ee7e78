/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-ratings-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/derma-chart-theme.h"
#include "core/derma-format.h"
#include "core/derma-statistics.h"

#define N_TREND_POINTS 25   /* the band is bent */
#define MONTH_DAYS 30.44    /* as long as months are on average */
#define WEEKS_BELOW_DAYS 60 /* a shorter time is told in weeks */

/* The ratings of one concern that are in the range, and their trend. */
typedef struct
{
  char      *name;
  char      *words[DERMA_RATING_MAX + 1]; /* (nullable) each */
  GArray    *ratings;                     /* (element-type DermaRating) */
  gboolean   has_trend;
  DermaTrend trend; /* over days since the first rating */
} Concern;

struct _DermaRatingsFigure
{
  DermaTime from;
  DermaTime until;
  GArray   *concerns; /* (element-type Concern) */
  GArray   *sessions; /* (element-type DermaRatedSession): those in the range */
  GArray   *gaps;     /* (element-type DermaTime): when a check-in was due that was missed */
};

static const Concern *
get_concern (const DermaRatingsFigure *self,
             guint                     i)
{
  return &g_array_index (self->concerns, Concern, i);
}

static const DermaRating *
get_rating (const Concern *concern,
            gsize          i)
{
  return &g_array_index (concern->ratings, DermaRating, i);
}

static const DermaRating *
get_last (const Concern *concern)
{
  return get_rating (concern, concern->ratings->len - 1);
}

static void
clear_concern (gpointer data)
{
  Concern *concern = data;

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
get_days (const Concern *concern,
          DermaTime      time)
{
  return (double) derma_time_diff (time, get_rating (concern, 0)->at) / DERMA_DAY_S;
}

/* Days from the first rating to the last. */
static double
get_duration (const Concern *concern)
{
  return get_days (concern, get_last (concern)->at);
}

static void
fit_trend (Concern *concern)
{
  const guint        n = concern->ratings->len;
  g_autofree double *days = g_new (double, n);
  g_autofree double *levels = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      days[i] = get_days (concern, get_rating (concern, i)->at);
      levels[i] = get_rating (concern, i)->level;
    }
  concern->has_trend = derma_trend_fit (&concern->trend, days, levels, n);
}

static void
add_concern (DermaRatingsFigure      *self,
             const DermaRatedConcern *source)
{
  Concern concern = { .name = g_strdup (source->name), .ratings = g_array_new (FALSE, FALSE, sizeof (DermaRating)) };

  for (guint i = 0; source->words != NULL && i <= DERMA_RATING_MAX; i++)
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

/* A check-in is one for all concerns, whichever were rated. */
static void
find_gaps (DermaRatingsFigure *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (DermaTime));

  for (guint i = 0; i < self->concerns->len; i++)
    for (guint j = 0; j < get_concern (self, i)->ratings->len; j++)
      g_array_append_val (times, get_rating (get_concern (self, i), j)->at);
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

/**
 * derma_ratings_figure_new:
 * @concerns: (array length=n_concerns): what was rated
 * @n_concerns: up to %DERMA_CHART_MAX_SERIES
 * @sessions: (array length=n_sessions): in the order of time
 * @n_sessions: how many
 * @from: the beginning of what is shown
 * @until: its end
 *
 * A check-in was missed where the next came more than %DERMA_CHECK_IN_LATE_DAYS after it was due.
 *
 * Returns: (transfer full): the figure of what lies in that range, which needs the arrays no more
 */
DermaRatingsFigure *
derma_ratings_figure_new (const DermaRatedConcern *concerns,
                          guint                    n_concerns,
                          const DermaRatedSession *sessions,
                          gsize                    n_sessions,
                          DermaTime                from,
                          DermaTime                until)
{
  DermaRatingsFigure *self;

  g_return_val_if_fail (n_concerns <= DERMA_CHART_MAX_SERIES && from.utc_s <= until.utc_s, NULL);

  self = g_new0 (DermaRatingsFigure, 1);
  self->from = from;
  self->until = until;
  self->concerns = g_array_new (FALSE, FALSE, sizeof (Concern));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (DermaRatedSession));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (DermaTime));
  g_array_set_clear_func (self->concerns, clear_concern);

  for (guint i = 0; i < n_concerns; i++)
    add_concern (self, &concerns[i]);
  for (gsize i = 0; i < n_sessions; i++)
    if (is_in_range (self, sessions[i].at))
      g_array_append_val (self->sessions, sessions[i]);
  find_gaps (self);

  return self;
}

/**
 * derma_ratings_figure_free:
 * @self: (transfer full) (nullable): a figure
 */
void
derma_ratings_figure_free (DermaRatingsFigure *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->concerns);
  g_array_unref (self->sessions);
  g_array_unref (self->gaps);
  g_free (self);
}

/* ---- Chart ---- */

/* What levels mean is told where there is one concern; several do not share their words. */
static void
add_levels (const DermaRatingsFigure *self,
            DermaChartBuilder        *builder)
{
  for (guint i = 0; i <= DERMA_RATING_MAX; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      derma_chart_builder_add_level (builder, i, label, self->concerns->len == 1 ? get_concern (self, 0)->words[i] : NULL);
    }
}

/* No rating lies outside the scale, and so no trend does. */
static double
limit (double level)
{
  return CLAMP (level, 0, DERMA_RATING_MAX);
}

/* Several bands upon each other could not be told apart, so these trends are lines alone. */
static void
add_trend (const DermaRatingsFigure *self,
           guint                     i,
           DermaChartBuilder        *builder)
{
  const Concern       *concern = get_concern (self, i);
  const double         first_s = (double) get_rating (concern, 0)->at.utc_s;
  const gboolean       has_band = self->concerns->len == 1;
  DermaChartTrendPoint points[N_TREND_POINTS];

  for (guint j = 0; j < N_TREND_POINTS; j++)
    {
      const double days = get_duration (concern) * j / (N_TREND_POINTS - 1);
      const double value = limit (derma_trend_get_value (&concern->trend, days));

      points[j] = (DermaChartTrendPoint) {
        .x = first_s + days * DERMA_DAY_S,
        .value = value,
        .low = has_band ? limit (derma_trend_get_low (&concern->trend, days)) : value,
        .high = has_band ? limit (derma_trend_get_high (&concern->trend, days)) : value,
      };
    }
  derma_chart_builder_add_trend (builder, i, has_band ? _ ("Trend and its uncertainty") : NULL, points, N_TREND_POINTS);
}

static void
add_concern_to_chart (const DermaRatingsFigure *self,
                      guint                     i,
                      DermaChartBuilder        *builder)
{
  const Concern *concern = get_concern (self, i);
  const guint    n = concern->ratings->len;
  double        *x = g_new (double, n);
  double        *y = g_new (double, n);

  for (guint j = 0; j < n; j++)
    {
      x[j] = (double) get_rating (concern, j)->at.utc_s;
      y[j] = get_rating (concern, j)->level;
    }
  derma_chart_builder_take_series (builder, self->concerns->len == 1 ? _ ("Your rating") : concern->name, x, y, n);
  if (concern->has_trend)
    add_trend (self, i, builder);
}

/**
 * derma_ratings_figure_create_chart:
 * @zone: whose days and months are shown
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 *
 * Returns: (transfer full): the figure as a chart, whose series are the concerns
 */
DermaChart *
derma_ratings_figure_create_chart (const DermaRatingsFigure *self,
                                   GTimeZone                *zone,
                                   guint                     first_weekday)
{
  g_autoptr (DermaChartBuilder) builder = derma_chart_builder_new ();

  g_return_val_if_fail (self != NULL && zone != NULL, NULL);

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

/* ---- Words ---- */

static char *
dup_change (const Concern *concern)
{
  const double   days = get_duration (concern);
  const guint    weeks = (guint) lround (days / 7);
  const guint    months = (guint) lround (days / MONTH_DAYS);
  const guint    from = (guint) lround (limit (derma_trend_get_value (&concern->trend, 0)));
  const guint    to = (guint) lround (limit (derma_trend_get_value (&concern->trend, days)));
  const gboolean is_clear = from != to && concern->trend.is_clear;

  if (is_clear && days < WEEKS_BELOW_DAYS)
    /* Translators: a concern, a level from 0 to 4, another, and a number of weeks: “Texture went from about 3 to about 2 in 7 weeks.” */
    return g_strdup_printf (ngettext ("%1$s went from about %2$u to about %3$u in %4$u week.", "%1$s went from about %2$u to about %3$u in %4$u weeks.", weeks),
                            concern->name, from, to, weeks);
  if (is_clear)
    /* Translators: a concern, a level from 0 to 4, another, and a number of months: “Texture went from about 3 to about 1 in 10 months.” */
    return g_strdup_printf (ngettext ("%1$s went from about %2$u to about %3$u in %4$u month.", "%1$s went from about %2$u to about %3$u in %4$u months.", months),
                            concern->name, from, to, months);
  if (days < WEEKS_BELOW_DAYS)
    /* Translators: a concern and a number of weeks: “Texture shows no clear change in 7 weeks.” */
    return g_strdup_printf (ngettext ("%1$s shows no clear change in %2$u week.", "%1$s shows no clear change in %2$u weeks.", weeks), concern->name, weeks);

  /* Translators: a concern and a number of months: “Texture shows no clear change in 10 months.” */
  return g_strdup_printf (ngettext ("%1$s shows no clear change in %2$u month.", "%1$s shows no clear change in %2$u months.", months), concern->name, months);
}

/**
 * derma_ratings_figure_dup_finding:
 * @concern: its number
 *
 * Returns: (transfer full): what is to be seen of a concern, a translated sentence
 */
char *
derma_ratings_figure_dup_finding (const DermaRatingsFigure *self,
                                  guint                     concern)
{
  g_return_val_if_fail (self != NULL && concern < self->concerns->len, NULL);

  if (get_concern (self, concern)->ratings->len == 0)
    /* Translators: %s is a concern, such as “Texture” */
    return g_strdup_printf (_ ("%s was not rated in this time."), get_concern (self, concern)->name);
  if (!get_concern (self, concern)->has_trend)
    return g_strdup (_ ("A trend needs three ratings."));

  return dup_change (get_concern (self, concern));
}

/**
 * derma_ratings_figure_dup_caveat:
 * @concern: its number
 *
 * Returns: (transfer full) (nullable): how sure the finding is, and what it does not say, in translated sentences; %NULL where there
 *   is no trend
 */
char *
derma_ratings_figure_dup_caveat (const DermaRatingsFigure *self,
                                 guint                     concern)
{
  const Concern   *rated;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (self != NULL && concern < self->concerns->len, NULL);

  rated = get_concern (self, concern);
  if (!rated->has_trend)
    return NULL;

  low = g_strdup_printf ("%.1f", limit (derma_trend_get_low (&rated->trend, get_duration (rated))));
  high = g_strdup_printf ("%.1f", limit (derma_trend_get_high (&rated->trend, get_duration (rated))));

  if (g_str_equal (low, high))
    return g_strdup (_ ("Lower is better. This cannot prove that rolling did it."));

  /* Translators: two levels from 0 to 4, such as “0.7” and “1.7” */
  return g_strdup_printf (_ ("Likely between %1$s and %2$s at the end. Lower is better. This cannot prove that rolling did it."), low, high);
}

static char *
dup_point (const DermaRatingsFigure *self,
           const DermaChartHit      *hit)
{
  const Concern     *concern = get_concern (self, hit->series);
  const DermaRating *rating = get_rating (concern, hit->index);
  g_autofree char   *date = derma_format_full_date (rating->at);

  if (concern->words[rating->level] != NULL)
    /* Translators: a concern, a day, a level, the highest level, and what that level means: “Texture on Tuesday 11 May 2027: 2 of 4,
     * in side light.” */
    return g_strdup_printf (_ ("%1$s on %2$s: %3$u of %4$d, %5$s."), concern->name, date, rating->level, DERMA_RATING_MAX, concern->words[rating->level]);

  /* Translators: a concern, a day, a level, and the highest level: “Texture on Tuesday 11 May 2027: 2 of 4.” */
  return g_strdup_printf (_ ("%1$s on %2$s: %3$u of %4$d."), concern->name, date, rating->level, DERMA_RATING_MAX);
}

static char *
dup_session (const DermaRatedSession *session)
{
  g_autofree char *date = derma_format_full_date (session->at);
  g_autofree char *needle = derma_format_needle (session->needle_um);

  /* Translators: a day, and a needle length such as “0.25 mm” */
  return g_strdup_printf (_ ("Session on %1$s, %2$s."), date, needle);
}

static char *
dup_gap (DermaTime due)
{
  g_autofree char *date = derma_format_full_date (due);

  /* Translators: a day on which a check-in was due */
  return g_strdup_printf (_ ("No check-in around %s."), date);
}

/**
 * derma_ratings_figure_dup_hit:
 * @hit: of a layout of the figure's chart
 *
 * Returns: (transfer full): what it stands for, a translated sentence
 */
char *
derma_ratings_figure_dup_hit (const DermaRatingsFigure *self,
                              const DermaChartHit      *hit)
{
  g_return_val_if_fail (self != NULL && hit != NULL, NULL);

  switch (hit->kind)
    {
    case DERMA_CHART_HIT_POINT:
      return dup_point (self, hit);
    case DERMA_CHART_HIT_MARK:
      return dup_session (&g_array_index (self->sessions, DermaRatedSession, hit->index));
    case DERMA_CHART_HIT_GAP:
    default:
      return dup_gap (g_array_index (self->gaps, DermaTime, hit->index));
    }
}
