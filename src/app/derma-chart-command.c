/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-chart-command.h"

#include <string.h>

#include "app/derma-command-range.h"
#include "core/derma-error.h"
#include "core/derma-locale.h"
#include "pages/derma-figure-source.h"
#include "print/derma-figure-file.h"

#define SIZE_DIGITS 9 /* a side has fewer */

/* What was asked for, understood. */
typedef struct
{
  DermaFigureRequest request;
  DermaFigureFormat  format;
  DermaFigureLook    look;
} Chart;

static gboolean refuse (GError    **error,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list          arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, message);

  return FALSE;
}

/* A concern is named as in a plan, or as its measure. */
static gboolean
add_concern (DermaFigureRequest *request,
             const char         *id,
             GError            **error)
{
  DermaMeasure measure;

  if (g_str_equal (request->name, "healing"))
    return derma_healing_from_id (id, &request->healing) || refuse (error, "there is no measure of healing “%s”", id);
  if (!derma_measure_from_id (id, &measure) && !derma_measure_from_concern_id (id, &measure))
    return refuse (error, "there is no concern “%s”", id);

  request->measures |= DERMA_MEASURE_BIT (measure);
  return TRUE;
}

static gboolean
read_concerns (const DermaChartCommand *self,
               DermaFigureRequest      *request,
               GError                 **error)
{
  guint n = 0;

  for (guint i = 0; self->concerns != NULL && self->concerns[i] != NULL; i++)
    {
      g_auto (GStrv) ids = g_strsplit (self->concerns[i], ",", -1);

      if (!g_str_equal (self->name, "ratings") && !g_str_equal (self->name, "healing"))
        return refuse (error, "the chart “%s” shows no concerns", self->name);
      if (ids[0] == NULL)
        return refuse (error, "there is no concern “%s”", self->concerns[i]);
      for (guint j = 0; ids[j] != NULL; j++, n++)
        if (!add_concern (request, ids[j], error))
          return FALSE;
    }

  if (n > 1 && g_str_equal (self->name, "healing"))
    return refuse (error, "the chart “%s” shows one measure at a time", self->name);
  if ((request->measures & DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS)) != 0 && request->measures != DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS))
    return refuse (error, "“%s” has a scale of its own; ask for it alone", derma_measure_get_id (DERMA_MEASURE_GAIS));

  return TRUE;
}

/* Digits and nothing else. */
static gboolean
read_side (const char **text,
           char         end,
           double      *side)
{
  const gsize n = strspn (*text, "0123456789");

  if (n == 0 || n > SIZE_DIGITS || (*text)[n] != end)
    return FALSE;

  *side = g_ascii_strtod (*text, NULL);
  *text += n + (end != '\0');

  return *side >= DERMA_FIGURE_LEAST_SIZE && *side <= DERMA_FIGURE_MOST_SIZE;
}

static gboolean
read_size (const char      *size,
           DermaFigureLook *look,
           GError         **error)
{
  const char *text = size;

  if (size == NULL || (read_side (&text, 'x', &look->width) && read_side (&text, '\0', &look->height)))
    return TRUE;

  return refuse (error, "“%s” is no size; write it as 1200x600, from 50 to 8000", size);
}

static gboolean
read_range (const DermaChartCommand *self,
            DermaFigureRequest      *request,
            const char             **option,
            GError                 **error)
{
  DermaProgressDates dates;

  if (!derma_command_range_read (&dates, self->from, self->until, derma_time_get_local_day (request->now), option, error))
    return FALSE;

  derma_progress_dates_get_times (&dates, request->now, request->zone, &request->from, &request->until);
  return TRUE;
}

static gboolean
read_chart (const DermaChartCommand *self,
            Chart                   *chart,
            const char             **option,
            GError                 **error)
{
  *option = "--chart";
  if (!derma_figure_source_is_name (self->name))
    return refuse (error, "there is no chart “%s”; choose ratings, healing, sections, adherence or calendar", self->name);
  *option = "--output";
  if (!derma_figure_format_from_file_name (self->file, &chart->format))
    return refuse (error, "“%s” does not end in .png, .svg, .pdf or .csv", self->file);
  *option = "--concern";
  if (!read_concerns (self, &chart->request, error))
    return FALSE;
  *option = "--size";
  if (!read_size (self->size, &chart->look, error))
    return FALSE;

  return read_range (self, &chart->request, option, error);
}

/**
 * derma_chart_command_run:
 * @now: when the chart is made
 * @zone: where the person is
 * @option: (out): the option that an error is about; %NULL where it is not how the program was called
 * @error: return location
 *
 * Saves a chart.
 *
 * Returns: whether it is saved
 */
gboolean
derma_chart_command_run (const DermaChartCommand *self,
                         DermaTime                now,
                         GTimeZone               *zone,
                         const char             **option,
                         GError                 **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->file);
  g_autoptr (DermaJournal) journal = NULL;
  g_autoptr (DermaFigure) figure = NULL;
  Chart chart = {
    .request = { .name = self->name, .now = now, .zone = zone, .first_weekday = derma_locale_get_first_weekday () },
    .look = { .theme = self->is_dark ? &DERMA_CHART_THEME_DARK : &DERMA_CHART_THEME_LIGHT, .is_rtl = self->is_rtl },
  };

  if (!read_chart (self, &chart, option, error))
    return FALSE;

  *option = NULL;
  journal = derma_journal_open (self->folder, DERMA_JOURNAL_READ, error);
  if (journal == NULL)
    return FALSE;

  figure = derma_figure_source_create (journal, &chart.request, error);

  return figure != NULL && derma_figure_save (figure, chart.format, &chart.look, now, file, error);
}
