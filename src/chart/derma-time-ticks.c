/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-time-ticks.h"

#include <glib/gi18n-lib.h>

#define DAY_S G_GINT64_CONSTANT (86400)
#define MONTH_S (DAY_S * 28)
#define MONTHS 12

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH, /* and what is made of months, years too */
} Unit;

/* From the finest to the coarsest. */
static const struct
{
  Unit unit;
  int  count;
} STEPS[] = {
  { UNIT_DAY, 1 },
  { UNIT_WEEK, 1 },
  { UNIT_MONTH, 1 },
  { UNIT_MONTH, 3 },
  { UNIT_MONTH, 6 },
  { UNIT_MONTH, MONTHS },
  { UNIT_MONTH, 2 * MONTHS },
  { UNIT_MONTH, 5 * MONTHS },
  { UNIT_MONTH, 10 * MONTHS },
  { UNIT_MONTH, 50 * MONTHS },
  { UNIT_MONTH, 100 * MONTHS },
};

static void
clear_tick (gpointer data)
{
  DermaTimeTick *tick = data;

  g_free (tick->label);
}

/* The first midnight of a unit that is not after @time. */
static GDateTime *
get_start (GDateTime *time,
           GTimeZone *zone,
           Unit       unit,
           int        count,
           guint      first_weekday)
{
  int year = g_date_time_get_year (time);
  int month = g_date_time_get_month (time);

  if (unit == UNIT_MONTH)
    {
      const int months = (year * MONTHS + month - 1) / count * count;

      return g_date_time_new (zone, MAX (months / MONTHS, 1), months % MONTHS + 1, 1, 0, 0, 0);
    }

  g_autoptr (GDateTime) day = g_date_time_new (zone, year, month, g_date_time_get_day_of_month (time), 0, 0, 0);

  if (unit == UNIT_DAY)
    return g_steal_pointer (&day);

  return g_date_time_add_days (day, -((g_date_time_get_day_of_week (day) - (int) first_weekday + 7) % 7));
}

/* By the calendar, so that a day on which the clock changes is one day too; and anew from midnight, for where the clock was set
 * ahead at midnight the day before began at one. */
static GDateTime *
get_next (GDateTime *time,
          GTimeZone *zone,
          Unit       unit,
          int        count)
{
  g_autoptr (GDateTime) next = NULL;

  switch (unit)
    {
    case UNIT_DAY:
      next = g_date_time_add_days (time, count);
      break;
    case UNIT_WEEK:
      next = g_date_time_add_weeks (time, count);
      break;
    case UNIT_MONTH:
    default:
      next = g_date_time_add_months (time, count);
      break;
    }
  if (next == NULL)
    return NULL;

  return g_date_time_new (zone, g_date_time_get_year (next), g_date_time_get_month (next), g_date_time_get_day_of_month (next), 0, 0, 0);
}

static char *
dup_label (GDateTime *time,
           Unit       unit,
           int        count,
           gboolean   has_year)
{
  if (unit == UNIT_MONTH && count % MONTHS == 0)
    /* Translators: a year under a chart, in strftime codes */
    return g_date_time_format (time, C_ ("under a chart", "%Y"));
  if (unit == UNIT_MONTH && has_year)
    /* Translators: a month with its year under a chart, in strftime codes; keep it short */
    return g_date_time_format (time, C_ ("under a chart", "%b\302\240%Y"));
  if (unit == UNIT_MONTH)
    /* Translators: a month under a chart, in strftime codes; keep it short */
    return g_date_time_format (time, C_ ("under a chart", "%b"));
  if (has_year)
    /* Translators: a day with its year under a chart, in strftime codes; keep it short */
    return g_date_time_format (time, C_ ("under a chart", "%-d\302\240%b\302\240%Y"));

  /* Translators: a day under a chart, in strftime codes; keep it short */
  return g_date_time_format (time, C_ ("under a chart", "%-d\302\240%b"));
}

/* Writes the year where it changes; where it never does, at the first. */
static void
label_ticks (GArray    *ticks,
             GTimeZone *zone,
             Unit       unit,
             int        count)
{
  gboolean is_said = FALSE;
  int      before = 0;

  for (guint i = ticks->len; i-- > 0;)
    {
      DermaTimeTick *tick = &g_array_index (ticks, DermaTimeTick, i);
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (tick->at_s);
      g_autoptr (GDateTime) time = g_date_time_to_timezone (utc, zone);

      if (i > 0)
        {
          g_autoptr (GDateTime) utc_before = g_date_time_new_from_unix_utc (g_array_index (ticks, DermaTimeTick, i - 1).at_s);
          g_autoptr (GDateTime) time_before = g_date_time_to_timezone (utc_before, zone);

          before = g_date_time_get_year (time_before);
        }
      tick->has_year = i > 0 ? g_date_time_get_year (time) != before : !is_said;
      is_said |= tick->has_year;
      tick->label = dup_label (time, unit, count, tick->has_year);
    }
}

/* The ticks of one step, without labels; NULL where there are more than @n_max. */
static GArray *
find_ticks (gint64     from_s,
            gint64     until_s,
            guint      n_max,
            GTimeZone *zone,
            Unit       unit,
            int        count,
            guint      first_weekday)
{
  g_autoptr (GArray) ticks = g_array_new (FALSE, TRUE, sizeof (DermaTimeTick));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (from_s);
  g_autoptr (GDateTime) from = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autoptr (GDateTime) time = from != NULL ? get_start (from, zone, unit, count, first_weekday) : NULL;

  g_array_set_clear_func (ticks, clear_tick);
  while (time != NULL && g_date_time_to_unix (time) <= until_s)
    {
      const DermaTimeTick tick = { .at_s = g_date_time_to_unix (time) };
      GDateTime          *next = get_next (time, zone, unit, count);

      if (tick.at_s >= from_s)
        g_array_append_val (ticks, tick);
      g_date_time_unref (time);
      time = next;
      if (ticks->len > n_max)
        return NULL;
    }

  return g_steal_pointer (&ticks);
}

/**
 * derma_time_ticks:
 * @from_s: UTC seconds
 * @until_s: UTC seconds, not before @from_s
 * @n_max: the most ticks there is room for, at least 1
 * @zone: whose midnights count
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 *
 * Picks beginnings of days, weeks, months, quarters, half years, years or more of them, the finest that there is room for. The
 * labels are the person's: each is short, and the year is said where it changes.
 *
 * Returns: (transfer full) (element-type DermaTimeTick): the ticks, ascending; none where no beginning lies in between
 */
GArray *
derma_time_ticks (gint64     from_s,
                  gint64     until_s,
                  guint      n_max,
                  GTimeZone *zone,
                  guint      first_weekday)
{
  g_return_val_if_fail (zone != NULL && n_max >= 1 && first_weekday >= 1 && first_weekday <= 7, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      const gint64 shortest_s = STEPS[i].unit == UNIT_MONTH ? STEPS[i].count * MONTH_S : (STEPS[i].unit == UNIT_WEEK ? 7 : 1) * DAY_S;
      GArray      *ticks;

      /* Far too many are not even tried. */
      if ((until_s - from_s) / (shortest_s + shortest_s / 8) > (gint64) n_max + 1)
        continue;

      ticks = find_ticks (from_s, until_s, n_max, zone, STEPS[i].unit, STEPS[i].count, first_weekday);
      if (ticks == NULL)
        continue;
      label_ticks (ticks, zone, STEPS[i].unit, STEPS[i].count);
      return ticks;
    }

  return g_array_new (FALSE, TRUE, sizeof (DermaTimeTick));
}
