/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-calendar-figure-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"
#include "figures/derma-figure-private.h"
#include "treatment/derma-aftercare.h"

#define EPOCH_JULIAN 719163 /* 1970-01-01, as GDate counts days */
#define NOON_S (12 * DERMA_HOUR_S)

const DermaCalendarDay *
derma_calendar_figure_get_day (const DermaCalendarFigure *self,
                               gsize                      index)
{
  return &g_array_index (self->days, DermaCalendarDay, index);
}

/* Noon of that day by a clock that is never set, which is only good for telling its date. */
static DermaTime
get_time (gint64 day)
{
  return (DermaTime) { day * DERMA_DAY_S + NOON_S, 0 };
}

/* ---- Words ---- */

static char *
dup_title (gconstpointer data)
{
  return g_strdup (C_ ("chart", "Calendar"));
}

static char *
dup_finding (gconstpointer data)
{
  const DermaCalendarFigure *self = data;
  guint                      n_sessions = 0;
  gint64                     first = 0;
  gint64                     last = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const DermaCalendarDay *day = derma_calendar_figure_get_day (self, i);

      if (day->n_sessions == 0)
        continue;
      if (n_sessions == 0)
        first = day->day;
      last = day->day;
      n_sessions += day->n_sessions;
    }

  if (n_sessions == 0)
    return g_strdup (_ ("No session in this time."));
  if (n_sessions == 1)
    return g_strdup (_ ("One session in this time."));

  /* Translators: a number of sessions, and how many days apart they are on the average */
  return g_strdup_printf (ngettext ("%1$u sessions, on average %2$u day apart.", "%1$u sessions, on average %2$u days apart.",
                                    (guint) ((last - first) / (n_sessions - 1))),
                          n_sessions, (guint) ((last - first) / (n_sessions - 1)));
}

static char *
dup_caveat (gconstpointer data)
{
  const DermaCalendarFigure *self = data;

  if (self->days->len == 0)
    return NULL;

  return g_strdup (self->reader == DERMA_READER_PERSON ? _ ("Recovery days are those without active ingredients. Your skin may take longer.")
                                                       : _ ("Recovery days are those without active ingredients. The skin may take longer."));
}

static char *
dup_hit (gconstpointer        data,
         const DermaChartHit *hit)
{
  const DermaCalendarDay *day = derma_calendar_figure_get_day (data, hit->index);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *date = derma_format_full_date (get_time (day->day));
  g_autofree char *needle = derma_format_needle (day->needle_um);
  g_autofree char *list = NULL;

  if (day->n_sessions == 1)
    /* Translators: what was on a day, as part of a list; %s is a needle length */
    g_strv_builder_take (parts, g_strdup_printf (_ ("session with %s"), needle));
  else if (day->n_sessions > 1)
    /* Translators: what was on a day, as part of a list */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u session", "%u sessions", day->n_sessions), day->n_sessions));
  if (day->is_recovery)
    /* Translators: what was on a day, as part of a list */
    g_strv_builder_add (parts, _ ("recovery"));
  if (day->n_check_ins > 0)
    /* Translators: what was on a day, as part of a list */
    g_strv_builder_add (parts, _ ("check-in"));
  if (day->n_photos > 0)
    /* Translators: what was on a day, as part of a list */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u photo", "%u photos", day->n_photos), day->n_photos));

  list = derma_format_list (parts);
  /* Translators: a day, and a list of what was on it: “Tuesday 24 November 2026: session with 0.25 mm, 2 photos.” */
  return g_strdup_printf (_ ("%1$s: %2$s."), date, list);
}

static void
take_count (DermaTable *table,
            guint       count)
{
  if (count > 0)
    derma_table_take_number (table, count);
  else
    derma_table_take_cell (table, NULL, g_strdup ("0"));
}

static DermaTable *
create_table (gconstpointer data)
{
  const DermaCalendarFigure *self = data;
  DermaTable                *table = derma_table_new ();

  derma_table_add_column (table, "day", C_ ("column", "Day"), FALSE);
  derma_table_add_column (table, "sessions", C_ ("column", "Sessions"), TRUE);
  derma_table_add_column (table, "needle_um", C_ ("column", "Needle"), TRUE);
  derma_table_add_column (table, "recovery", C_ ("column", "Recovery"), FALSE);
  derma_table_add_column (table, "check_ins", C_ ("column", "Check-ins"), TRUE);
  derma_table_add_column (table, "photos", C_ ("column", "Photos"), TRUE);
  for (guint i = 0; i < self->days->len; i++)
    {
      const DermaCalendarDay *day = derma_calendar_figure_get_day (self, i);
      const DermaChartHit     hit = { .kind = DERMA_CHART_HIT_POINT, .index = i };
      const DermaTime         time = get_time (day->day);
      g_autofree char        *sentence = dup_hit (self, &hit);
      g_autofree char        *instant = derma_time_to_iso8601 (time);

      derma_table_begin_row (table, sentence);
      /* A day has no hour and no offset. */
      derma_table_take_cell (table, derma_format_full_date (time), g_strndup (instant, strlen ("2026-11-24")));
      take_count (table, day->n_sessions);
      if (day->n_sessions > 0)
        derma_table_take_needle (table, day->needle_um);
      else
        derma_table_skip_cells (table, 1);
      derma_table_take_cell (table, day->is_recovery ? g_strdup (C_ ("row", "Yes")) : NULL, g_strdup (day->is_recovery ? "1" : "0"));
      take_count (table, day->n_check_ins);
      take_count (table, day->n_photos);
    }

  return table;
}

/* ---- Days ---- */

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const DermaCalendarDay *day_a = a;
  const DermaCalendarDay *day_b = b;

  return (day_a->day > day_b->day) - (day_a->day < day_b->day);
}

/* What is told of one day in several places becomes one. */
static void
merge_days (GArray *days)
{
  guint n = 0;

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      const DermaCalendarDay *day = &g_array_index (days, DermaCalendarDay, i);
      DermaCalendarDay       *last = n > 0 ? &g_array_index (days, DermaCalendarDay, n - 1) : NULL;

      if (last == NULL || last->day != day->day)
        {
          g_array_index (days, DermaCalendarDay, n++) = *day;
          continue;
        }
      if (day->n_sessions > 0)
        last->needle_um = day->needle_um;
      last->n_sessions += day->n_sessions;
      last->is_recovery |= day->is_recovery;
      last->n_check_ins += day->n_check_ins;
      last->n_photos += day->n_photos;
    }
  g_array_set_size (days, n);
}

static void
add_day (DermaCalendarFigure      *self,
         const DermaCalendarDay   *day,
         const DermaCalendarInput *input)
{
  if (day->day >= derma_time_get_local_day (input->from) && day->day <= derma_time_get_local_day (input->until))
    g_array_append_val (self->days, *day);
}

/* The days after it without active ingredients (ac-no-actives of protocol.md 5.2). */
static void
add_session (DermaCalendarFigure        *self,
             const DermaCalendarSession *session,
             const DermaCalendarInput   *input)
{
  const guint            n_days = derma_aftercare_get_until_h (DERMA_AFTERCARE_NO_ACTIVES, derma_band_for_needle (session->needle_um)) / 24;
  const DermaCalendarDay first = { .day = derma_time_get_local_day (session->at), .n_sessions = 1, .needle_um = session->needle_um };

  add_day (self, &first, input);
  for (guint i = 1; i <= n_days; i++)
    {
      const DermaCalendarDay day = { .day = first.day + i, .is_recovery = TRUE };

      add_day (self, &day, input);
    }
}

void
derma_calendar_set_date (GDate *date,
                         gint64 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) CLAMP (day + EPOCH_JULIAN, 1, G_MAXINT32));
}

static void
find_months (DermaCalendarFigure *self,
             DermaTime            from,
             DermaTime            until)
{
  GDate first;
  GDate last;

  derma_calendar_set_date (&first, derma_time_get_local_day (from));
  derma_calendar_set_date (&last, derma_time_get_local_day (until));
  self->n_months = (guint) CLAMP ((g_date_get_year (&last) - g_date_get_year (&first)) * 12 + (int) g_date_get_month (&last) - (int) g_date_get_month (&first) + 1,
                                  1, DERMA_MAX_CALENDAR_MONTHS);
  g_date_set_day (&first, 1);
  self->from = (gint64) g_date_get_julian (&first) - EPOCH_JULIAN;
}

static void
free_figure (gpointer data)
{
  DermaCalendarFigure *self = data;

  g_array_unref (self->days);
  g_free (self);
}

static const DermaFigureKind KIND = {
  .name = "calendar",
  .free = free_figure,
  .dup_title = dup_title,
  .dup_finding = dup_finding,
  .dup_caveat = dup_caveat,
  .dup_hit = dup_hit,
  .create_table = create_table,
  .get_height = derma_calendar_layout_get_height,
  .lay_out = derma_calendar_layout_new,
  .free_layout = derma_calendar_layout_free,
  .draw = derma_calendar_painter_draw,
  .get_hits = derma_calendar_layout_get_hits,
  .get_plot = derma_calendar_layout_get_plot,
  .to_text = derma_calendar_layout_to_text,
};

/**
 * derma_calendar_figure_new:
 * @input: what is shown
 *
 * Returns: (transfer full): the figure, which needs @input no more
 */
DermaFigure *
derma_calendar_figure_new (const DermaCalendarInput *input)
{
  DermaCalendarFigure *self;

  g_return_val_if_fail (input != NULL && input->from.utc_s <= input->until.utc_s, NULL);
  g_return_val_if_fail (input->first_weekday >= 1 && input->first_weekday <= 7, NULL);

  self = g_new0 (DermaCalendarFigure, 1);
  self->first_weekday = input->first_weekday;
  self->reader = input->reader;
  self->days = g_array_new (FALSE, TRUE, sizeof (DermaCalendarDay));
  find_months (self, input->from, input->until);
  for (gsize i = 0; i < input->n_sessions; i++)
    add_session (self, &input->sessions[i], input);
  for (gsize i = 0; i < input->n_check_ins; i++)
    {
      const DermaCalendarDay day = { .day = derma_time_get_local_day (input->check_ins[i]), .n_check_ins = 1 };

      add_day (self, &day, input);
    }
  for (gsize i = 0; i < input->n_photos; i++)
    {
      const DermaCalendarDay day = { .day = derma_time_get_local_day (input->photos[i]), .n_photos = 1 };

      add_day (self, &day, input);
    }
  merge_days (self->days);

  return derma_figure_new (&KIND, self);
}
