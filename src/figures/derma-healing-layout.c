/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-layout.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "treatment/derma-aftercare.h"

#define GAP 8.0          /* between text and plot, points */
#define EDGE 7.0         /* around the plot, so that points at its edge are whole */
#define MOST_WORDS 0.4   /* the share of the width that words may take */
#define AROUND_LEVEL 0.2 /* how far the band goes beyond a level, in levels, so that a point on it lies in it */
#define SMALLEST 1.0     /* a plot is never smaller than this */

/* The scale of time: the first days, in which most happens, have the most room. */
static const struct
{
  guint  hours;
  double at;
} KNOTS[] = {
  { 0, 0.0 },
  { 24, 1.0 },
  { 48, 2.0 },
  { 72, 3.0 },
  { 168, 5.0 },
  { 336, 6.5 },
  { 672, 8.0 },
};

/* Later ones are told in days. */
#define DAYS_AFTER_H 72

/* The least that is shown; a log that is later makes it more. */
#define FIRST_LAST_KNOT 4

static double
scale_time (double hours)
{
  guint i = 1;

  while (i + 1 < G_N_ELEMENTS (KNOTS) && hours > KNOTS[i].hours)
    i++;

  return KNOTS[i - 1].at + (KNOTS[i].at - KNOTS[i - 1].at) * (hours - KNOTS[i - 1].hours) / (KNOTS[i].hours - KNOTS[i - 1].hours);
}

static double
get_hours (const DermaHealingPoint *point)
{
  return (double) point->elapsed_s / DERMA_HOUR_S;
}

/* Within what is shown; what lies outside is beyond the plot. */
static double
place_time (const DermaHealingLayout *self,
            double                    hours)
{
  const double from = scale_time (self->from);

  return self->left + (self->right - self->left) * (scale_time (hours) - from) / (scale_time (self->until) - from);
}

/* A level may lie between two. */
static double
place_level (const DermaHealingLayout *self,
             double                    level)
{
  return self->bottom - (self->bottom - self->top) * level / DERMA_HEALING_MAX;
}

static void
place_plot (DermaHealingLayout        *self,
            const DermaHealingMetrics *metrics)
{
  self->has_words = metrics->word_width + GAP <= self->width * MOST_WORDS;
  self->left = (self->has_words ? metrics->word_width + GAP : 0) + metrics->number_width + GAP + EDGE;
  self->right = MAX (self->width - MAX (EDGE, metrics->day_width / 2), self->left + SMALLEST);
  self->top = MAX (EDGE, metrics->line_height / 2);
  self->bottom = MAX (self->height - metrics->line_height - GAP - EDGE, self->top + SMALLEST);

  for (guint i = 0; i <= DERMA_HEALING_MAX; i++)
    self->level_y[i] = place_level (self, i);
}

static gboolean
is_in_days (guint hours)
{
  return hours > DAYS_AFTER_H;
}

/* When a healing log, and later a look for marks, is asked for. */
static guint
get_times (guint hours[DERMA_N_HEALING_TICKS])
{
  static const DermaAftercareItem ITEMS[] = { DERMA_AFTERCARE_LOG, DERMA_AFTERCARE_PIGMENT_CHECK };
  guint                           n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ITEMS); i++)
    {
      guint       of_item[DERMA_MAX_AFTERCARE_HOURS];
      const guint n_of_item = derma_aftercare_get_hours (ITEMS[i], of_item);

      for (guint j = 0; j < n_of_item && n < DERMA_N_HEALING_TICKS; j++)
        hours[n++] = of_item[j];
    }

  return n;
}

/* The last log time first, then those that do not come too near to one that is there already. */
static void
place_ticks (DermaHealingLayout        *self,
             const DermaHealingMetrics *metrics)
{
  guint  times[DERMA_N_HEALING_TICKS];
  double free_until = G_MAXDOUBLE;
  guint  n = 0;

  for (guint i = get_times (times); i-- > 0;)
    {
      const double x = place_time (self, times[i]);
      const double width = is_in_days (times[i]) ? metrics->day_width : metrics->hour_width;

      if (times[i] > self->until || times[i] < self->from || x + width / 2 > free_until)
        continue;
      self->ticks[n++] = (DermaHealingTick) { times[i], x };
      free_until = x - width / 2 - GAP / 2;
    }

  self->n_ticks = n;
  for (guint i = 0; i < n / 2; i++)
    {
      const DermaHealingTick tick = self->ticks[i];

      self->ticks[i] = self->ticks[n - 1 - i];
      self->ticks[n - 1 - i] = tick;
    }
}

static void
place_bands (DermaHealingLayout       *self,
             const DermaHealingFigure *figure)
{
  const double bottom = place_level (self, -AROUND_LEVEL);

  for (guint i = 0; i < DERMA_N_HEALING_WINDOWS; i++)
    {
      const double from = MAX (derma_healing_window_get_from_h ((DermaHealingWindow) i), self->from);
      const double until = MIN (derma_healing_window_get_until_h ((DermaHealingWindow) i), self->until);
      const double y = place_level (self, figure->expected[i] + AROUND_LEVEL);
      const double x = place_time (self, from);

      if (from < until)
        self->bands[self->n_bands++] = (DermaHealingBand) { x, y, place_time (self, until) - x, bottom - y };
    }
}

/**
 * derma_healing_layout_get_end:
 * @last_s: when the last log was made, seconds since t0
 *
 * Returns: until when time is shown, in hours since t0: a week at least, and then so that the last log is seen
 */
double
derma_healing_layout_get_end (gint64 last_s)
{
  const double last = (double) last_s / DERMA_HOUR_S;

  for (guint i = FIRST_LAST_KNOT; i < G_N_ELEMENTS (KNOTS); i++)
    if (last <= KNOTS[i].hours)
      return KNOTS[i].hours;

  return last;
}

/**
 * derma_healing_layout_find_place:
 * @point: of any session
 *
 * Returns: where a log is on the scale of this layout
 */
DermaHealingPlace
derma_healing_layout_find_place (const DermaHealingLayout *self,
                                 const DermaHealingPoint  *point)
{
  g_return_val_if_fail (self != NULL && point != NULL && point->level <= DERMA_HEALING_MAX, ((DermaHealingPlace) { 0, 0 }));

  return (DermaHealingPlace) { place_time (self, get_hours (point)), self->level_y[point->level] };
}

/**
 * derma_healing_layout_new_part:
 * @figure: what is shown
 * @metrics: how large the text is
 * @width: points
 * @height: points
 * @from: the beginning of what is shown, hours since t0
 * @until: its end, after @from
 *
 * Lays out a part of the time after a session; points outside of it are beyond the plot.
 *
 * Returns: (transfer full): where everything is; the same for the same arguments
 */
DermaHealingLayout *
derma_healing_layout_new_part (const DermaHealingFigure  *figure,
                               const DermaHealingMetrics *metrics,
                               double                     width,
                               double                     height,
                               double                     from,
                               double                     until)
{
  DermaHealingLayout *self;

  g_return_val_if_fail (figure != NULL && metrics != NULL && from < until, NULL);

  self = g_new0 (DermaHealingLayout, 1);
  self->width = width;
  self->height = height;
  self->from = from;
  self->until = until;
  place_plot (self, metrics);
  place_ticks (self, metrics);
  place_bands (self, figure);

  self->n_places = figure->n_points;
  self->places = g_new0 (DermaHealingPlace, figure->n_points);
  for (gsize i = 0; i < figure->n_points; i++)
    self->places[i] = derma_healing_layout_find_place (self, &figure->points[i]);

  return self;
}

/**
 * derma_healing_layout_new:
 * @figure: what is shown
 * @metrics: how large the text is
 * @width: points
 * @height: points
 *
 * Time goes from left to right in every language, as the numbers do.
 *
 * Returns: (transfer full): where everything is; the same for the same arguments
 */
DermaHealingLayout *
derma_healing_layout_new (const DermaHealingFigure  *figure,
                          const DermaHealingMetrics *metrics,
                          double                     width,
                          double                     height)
{
  g_return_val_if_fail (figure != NULL, NULL);

  return derma_healing_layout_new_part (figure, metrics, width, height, 0,
                                        derma_healing_layout_get_end (figure->n_points > 0 ? figure->points[figure->n_points - 1].elapsed_s : 0));
}

/**
 * derma_healing_layout_free:
 * @self: (transfer full) (nullable): a layout
 */
void
derma_healing_layout_free (DermaHealingLayout *self)
{
  if (self == NULL)
    return;

  g_free (self->places);
  g_free (self);
}

/**
 * derma_healing_layout_to_text:
 *
 * Returns: (transfer full): the layout as lines of text, for tests: plot, log times, bands and points, to a tenth of a point
 */
char *
derma_healing_layout_to_text (const DermaHealingLayout *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  g_string_append_printf (text, "plot %.1f %.1f %.1f %.1f%s\n", self->left, self->top, self->right, self->bottom, self->has_words ? " words" : "");
  for (guint i = 0; i < self->n_ticks; i++)
    g_string_append_printf (text, "tick %u %.1f\n", self->ticks[i].hours, self->ticks[i].x);
  for (guint i = 0; i < self->n_bands; i++)
    g_string_append_printf (text, "band %.1f %.1f %.1f %.1f\n", self->bands[i].x, self->bands[i].y, self->bands[i].width, self->bands[i].height);
  for (gsize i = 0; i < self->n_places; i++)
    g_string_append_printf (text, "point %.1f %.1f\n", self->places[i].x, self->places[i].y);

  return g_string_free (text, FALSE);
}

/**
 * derma_healing_layout_dup_tick:
 * @hours: a log time
 *
 * Returns: (transfer full): what stands under it: "24 h", "7 days"
 */
char *
derma_healing_layout_dup_tick (guint hours)
{
  if (is_in_days (hours))
    return derma_format_days (hours / (DERMA_DAY_S / DERMA_HOUR_S));

  /* Translators: hours after rolling, under a chart; keep it short */
  return g_strdup_printf (C_ ("chart", "%u\302\240h"), hours);
}
