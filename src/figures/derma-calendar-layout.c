/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-calendar-figure-private.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

#define N_WEEKDAYS 7
#define N_WEEKS 6 /* that a month may touch */
#define N_NUMBERS 31
#define N_MONTHS 12
#define MONTH_GAP 14.0 /* between months, points */
#define LEGEND_GAP 12.0
#define TEXT_GAP 3.0
#define MOST_CELL 34.0   /* a day is not larger than this */
#define BEST_CELL 26.0   /* nor smaller, where there is all the room */
#define NUMBER_LINES 1.1 /* lines of text that a day is high where it has its number */
#define MARK_LINES 1.5   /* and where there is room for marks around that too */
#define TITLE_LINES 7.0  /* and all, where there is a legend too */
#define NAME_LINES 2.0   /* lines of text that a month is wide where it has its name */
#define SAMPLE 14.0      /* the room of a sample in the legend */
#define NOON_S (12 * DERMA_HOUR_S)

static const char *
get_kind_name (DermaCalendarKind kind)
{
  switch (kind)
    {
    case DERMA_CALENDAR_SESSION:
      return C_ ("legend", "Session");
    case DERMA_CALENDAR_RECOVERY:
      return C_ ("legend", "Recovery");
    case DERMA_CALENDAR_CHECK_IN:
      return C_ ("legend", "Check-in");
    case DERMA_CALENDAR_PHOTO:
    default:
      return C_ ("legend", "Photos");
    }
}

static DermaTime
get_noon (gint64 day)
{
  return (DermaTime) { day * DERMA_DAY_S + NOON_S, 0 };
}

static char *
dup_weekday (const DermaCalendarFigure *figure,
             guint                      column)
{
  const gint64 monday = 4; /* 1970-01-05 */

  return derma_format_short_weekday (get_noon (monday + (figure->first_weekday - 1 + column) % N_WEEKDAYS));
}

/* How large days should be: the days of the week fit over their columns, and marks beside their numbers. */
static double
measure_best_cell (const DermaCalendarFigure *figure,
                   PangoContext              *pango)
{
  double best = MAX (BEST_CELL, MARK_LINES * derma_chart_measure_line (pango));

  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *words = dup_weekday (figure, i);
      DermaChartText   text = derma_chart_text_new (pango, words, TRUE);

      best = MAX (best, text.rect.width + TEXT_GAP);
      derma_chart_text_clear (&text);
    }

  return best;
}

/* How large days are where months stand in @n_columns. */
static double
get_cell (const DermaCalendarFigure *figure,
          double                     width,
          double                     height,
          double                     head,
          double                     most,
          guint                      n_columns)
{
  const guint  n_rows = (figure->n_months + n_columns - 1) / n_columns;
  const double across = (width - (n_columns - 1) * MONTH_GAP) / n_columns / N_WEEKDAYS;
  const double down = ((height - (n_rows - 1) * MONTH_GAP) / n_rows - head) / N_WEEKS;

  return MIN (MIN (across, down), most);
}

/* As many columns as make days largest; of those that do, the fewest. */
static guint
choose_columns (const DermaCalendarFigure *figure,
                double                     width,
                double                     height,
                double                     head,
                double                     most,
                double                    *cell)
{
  guint best = 1;

  *cell = get_cell (figure, width, height, head, most, 1);
  for (guint n = 2; n <= figure->n_months; n++)
    {
      const double size = get_cell (figure, width, height, head, most, n);

      if (size > *cell)
        {
          *cell = size;
          best = n;
        }
    }

  return best;
}

static void
mirror (const DermaCalendarLayout *self,
        DermaChartRect            *rect,
        double                     width)
{
  if (self->is_mirrored)
    rect->x = width - rect->x - rect->width;
}

/* The days of the week as they follow one another. Returns: whether all fit over their columns */
static gboolean
add_weekdays (DermaCalendarLayout *self,
              PangoContext        *pango,
              gboolean             is_narrow)
{
  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char     *words = dup_weekday (self->figure, i);
      g_autofree char     *letter = g_utf8_substring (words, 0, 1);
      const DermaChartText text = derma_chart_text_new (pango, is_narrow ? letter : words, TRUE);

      g_array_append_val (self->weekdays, text);
      if (text.rect.width > self->cell - 1)
        {
          g_array_set_size (self->weekdays, 0);
          return FALSE;
        }
    }

  return TRUE;
}

/* Where there is no room for them, their first letters do. */
static gboolean
create_weekdays (DermaCalendarLayout *self,
                 PangoContext        *pango)
{
  return add_weekdays (self, pango, FALSE) || add_weekdays (self, pango, TRUE);
}

static void
create_numbers (DermaCalendarLayout *self,
                PangoContext        *pango,
                double               line)
{
  if (self->cell < NUMBER_LINES * line)
    return;

  for (guint i = 1; i <= N_NUMBERS; i++)
    {
      g_autofree char     *words = g_strdup_printf ("%u", i);
      const DermaChartText text = derma_chart_text_new (pango, words, FALSE);

      g_array_append_val (self->numbers, text);
      if (text.rect.width > self->cell)
        {
          g_array_set_size (self->numbers, 0);
          return;
        }
    }
}

static char *
dup_title (gint64   first_day,
           gboolean is_short)
{
  return is_short ? derma_format_short_month (get_noon (first_day)) : derma_format_month (get_noon (first_day));
}

/* Whether one of the names is wider than its month, with half of what is between two. */
static gboolean
is_short (const DermaCalendarLayout *self,
          PangoContext              *pango)
{
  gint64 day = self->figure->from;

  for (guint i = 0; i < MIN (self->figure->n_months, N_MONTHS); i++)
    {
      g_autofree char *words = dup_title (day, FALSE);
      DermaChartText   text = derma_chart_text_new (pango, words, FALSE);
      const double     width = text.rect.width;
      GDate            date;

      derma_chart_text_clear (&text);
      if (width > self->cell * N_WEEKDAYS + MONTH_GAP / 2)
        return TRUE;
      derma_calendar_set_date (&date, day);
      day += g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date));
    }

  return FALSE;
}

/* @first: the first day of the month. */
static void
add_month (DermaCalendarLayout  *self,
           PangoContext         *pango,
           const GDate          *first,
           gint64                first_day,
           const DermaChartRect *rect,
           double                width,
           double                head,
           gboolean              has_short_title)
{
  DermaCalendarMonth month = {
    .rect = *rect,
    .first = first_day,
    .n_days = g_date_get_days_in_month (g_date_get_month (first), g_date_get_year (first)),
    .offset = ((guint) g_date_get_weekday (first) + N_WEEKDAYS - self->figure->first_weekday) % N_WEEKDAYS,
    .days_y = rect->y + head,
  };

  mirror (self, &month.rect, width);
  if (head > 0)
    {
      g_autofree char *words = dup_title (first_day, has_short_title);

      month.title = derma_chart_text_new (pango, words, FALSE);
      month.title.rect.x = self->is_mirrored ? month.rect.x + month.rect.width - month.title.rect.width : month.rect.x;
      month.title.rect.y = rect->y;
    }
  g_array_append_val (self->months, month);
}

static void
place_months (DermaCalendarLayout *self,
              PangoContext        *pango,
              double               width,
              double               height,
              double               head,
              guint                n_columns)
{
  const double   month_width = self->cell * N_WEEKDAYS;
  const double   month_height = head + self->cell * N_WEEKS;
  const guint    n_rows = (self->figure->n_months + n_columns - 1) / n_columns;
  const double   gap = n_columns > 1 ? MIN ((width - n_columns * month_width) / (n_columns - 1), 2 * MONTH_GAP) : 0;
  const double   left = (width - n_columns * month_width - (n_columns - 1) * gap) / 2;
  const double   top = MAX (height - n_rows * month_height - (n_rows - 1) * MONTH_GAP, 0) / 2;
  gint64         day = self->figure->from;
  const gboolean has_short_titles = is_short (self, pango);

  for (guint i = 0; i < self->figure->n_months; i++)
    {
      const DermaChartRect rect = { left + (i % n_columns) * (month_width + gap), top + (i / n_columns) * (month_height + MONTH_GAP),
                                    month_width, month_height };
      GDate                first;

      derma_calendar_set_date (&first, day);
      add_month (self, pango, &first, day, &rect, width, head, has_short_titles);
      day += g_date_get_days_in_month (g_date_get_month (&first), g_date_get_year (&first));
    }
}

/* On one line, or it is left out. */
static void
place_legend (DermaCalendarLayout *self,
              PangoContext        *pango,
              double               width,
              double               y)
{
  double x = 0;

  for (guint i = 0; i < DERMA_N_CALENDAR_KINDS; i++)
    {
      DermaChartText text = derma_chart_text_new (pango, get_kind_name ((DermaCalendarKind) i), TRUE);

      text.rect.x = x + SAMPLE + TEXT_GAP;
      text.rect.y = y;
      x = text.rect.x + text.rect.width + LEGEND_GAP;
      mirror (self, &text.rect, width);
      g_array_append_val (self->legend, text);
    }
  if (x - LEGEND_GAP > width)
    g_array_set_size (self->legend, 0);
}

static void
place_hits (DermaCalendarLayout *self)
{
  guint month = 0;

  for (guint i = 0; i < self->figure->days->len; i++)
    {
      const gint64              day = derma_calendar_figure_get_day (self->figure, i)->day;
      const DermaCalendarMonth *shown = &g_array_index (self->months, DermaCalendarMonth, month);
      DermaChartHit             hit = { .kind = DERMA_CHART_HIT_POINT, .index = i };

      while (day >= shown->first + shown->n_days && month + 1 < self->months->len)
        shown = &g_array_index (self->months, DermaCalendarMonth, ++month);
      derma_calendar_layout_find_cell (self, shown, (guint) (day - shown->first), &hit.rect);
      g_array_append_val (self->hits, hit);
    }
}

static void
clear_month (gpointer data)
{
  DermaCalendarMonth *month = data;

  derma_chart_text_clear (&month->title);
}

static DermaCalendarLayout *
create_layout (const DermaCalendarFigure *figure,
               PangoContext              *pango)
{
  DermaCalendarLayout *self = g_new0 (DermaCalendarLayout, 1);

  self->figure = figure;
  self->is_mirrored = pango != NULL && pango_context_get_base_dir (pango) == PANGO_DIRECTION_RTL;
  self->months = g_array_new (FALSE, FALSE, sizeof (DermaCalendarMonth));
  g_array_set_clear_func (self->months, clear_month);
  self->weekdays = derma_chart_texts_new ();
  self->numbers = derma_chart_texts_new ();
  self->legend = derma_chart_texts_new ();
  self->hits = g_array_new (FALSE, FALSE, sizeof (DermaChartHit));

  return self;
}

gpointer
derma_calendar_layout_new (gconstpointer          data,
                           PangoContext          *pango,
                           double                 width,
                           double                 height,
                           const DermaFigureSpan *span)
{
  DermaCalendarLayout *self = create_layout (data, pango);
  const double         line = derma_chart_measure_line (pango);
  double               head = 2 * line + 2 * TEXT_GAP; /* the name of the month, and the days of the week */
  double               room = height - line - LEGEND_GAP;
  const double         most = MAX (MOST_CELL, measure_best_cell (data, pango));
  guint                n_columns;

  place_legend (self, pango, width, height - line);
  if (self->legend->len == 0 || room < TITLE_LINES * line)
    {
      g_array_set_size (self->legend, 0);
      room = height;
    }

  n_columns = choose_columns (self->figure, width, room, head, most, &self->cell);
  if (self->cell < line || !create_weekdays (self, pango))
    {
      head = line + TEXT_GAP;
      n_columns = choose_columns (self->figure, width, room, head, most, &self->cell);
    }
  if (self->cell * N_WEEKDAYS < NAME_LINES * line)
    {
      head = 0;
      n_columns = choose_columns (self->figure, width, room, head, most, &self->cell);
    }
  self->cell = MAX (self->cell, 0);
  create_numbers (self, pango, line);
  place_months (self, pango, width, room, head, n_columns);
  place_hits (self);

  return self;
}

void
derma_calendar_layout_free (gpointer layout)
{
  DermaCalendarLayout *self = layout;

  g_array_unref (self->months);
  g_array_unref (self->weekdays);
  g_array_unref (self->numbers);
  g_array_unref (self->legend);
  g_array_unref (self->hits);
  g_free (self);
}

/* So many months side by side that days have their best size. */
double
derma_calendar_layout_get_height (gconstpointer data,
                                  PangoContext *pango,
                                  double        width)
{
  const DermaCalendarFigure *figure = data;
  const double               line = derma_chart_measure_line (pango);
  const double               best = measure_best_cell (figure, pango);
  const guint                n_columns = (guint) CLAMP ((width + MONTH_GAP) / (best * N_WEEKDAYS + MONTH_GAP), 1, figure->n_months);
  const guint                n_rows = (figure->n_months + n_columns - 1) / n_columns;
  const double               cell = MIN ((width - (n_columns - 1) * MONTH_GAP) / n_columns / N_WEEKDAYS, MAX (MOST_CELL, best));

  return n_rows * (2 * line + 2 * TEXT_GAP + N_WEEKS * cell) + (n_rows - 1) * MONTH_GAP + LEGEND_GAP + line;
}

const DermaChartHit *
derma_calendar_layout_get_hits (gconstpointer layout,
                                gsize        *n_hits)
{
  const DermaCalendarLayout *self = layout;

  *n_hits = self->hits->len;

  return (const DermaChartHit *) (gconstpointer) self->hits->data;
}

void
derma_calendar_layout_get_plot (gconstpointer    layout,
                                DermaChartRect  *plot,
                                DermaFigureSpan *span)
{
  const DermaCalendarLayout *self = layout;
  const DermaChartRect      *first = &g_array_index (self->months, DermaCalendarMonth, 0).rect;

  *plot = *first;
  *span = (DermaFigureSpan) { 0, 0 };
  for (guint i = 1; i < self->months->len; i++)
    {
      const DermaChartRect *rect = &g_array_index (self->months, DermaCalendarMonth, i).rect;
      const double          right = MAX (plot->x + plot->width, rect->x + rect->width);

      plot->x = MIN (plot->x, rect->x);
      plot->width = right - plot->x;
      plot->height = MAX (plot->height, rect->y + rect->height - plot->y);
    }
}

/* @day: of the month, from 0. */
void
derma_calendar_layout_find_cell (const DermaCalendarLayout *self,
                                 const DermaCalendarMonth  *month,
                                 guint                      day,
                                 DermaChartRect            *rect)
{
  const guint place = month->offset + day;
  const guint column = self->is_mirrored ? N_WEEKDAYS - 1 - place % N_WEEKDAYS : place % N_WEEKDAYS;

  *rect = (DermaChartRect) { month->rect.x + column * self->cell, month->days_y + place / N_WEEKDAYS * self->cell, self->cell, self->cell };
}

char *
derma_calendar_layout_to_text (gconstpointer layout)
{
  const DermaCalendarLayout *self = layout;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "cell %.1f%s%s\n", self->cell, self->weekdays->len > 0 ? " weekdays" : "", self->numbers->len > 0 ? " numbers" : "");
  for (guint i = 0; i < self->months->len; i++)
    {
      const DermaCalendarMonth *month = &g_array_index (self->months, DermaCalendarMonth, i);

      g_string_append_printf (text, "month %.1f %.1f %.1f %.1f of %u days from %u\n", month->rect.x, month->rect.y, month->rect.width, month->rect.height,
                              month->n_days, month->offset);
      if (month->title.words != NULL)
        derma_chart_text_add_to (&month->title, text);
    }
  for (guint i = 0; i < self->legend->len; i++)
    derma_chart_text_add_to (&g_array_index (self->legend, DermaChartText, i), text);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const DermaChartHit    *hit = &g_array_index (self->hits, DermaChartHit, i);
      const DermaCalendarDay *day = derma_calendar_figure_get_day (self->figure, hit->index);

      g_string_append_printf (text, "day %.1f %.1f%s%s%s%s\n", hit->rect.x, hit->rect.y, day->n_sessions > 0 ? " session" : "",
                              day->is_recovery ? " recovery" : "", day->n_check_ins > 0 ? " check-in" : "", day->n_photos > 0 ? " photo" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
