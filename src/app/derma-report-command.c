/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-report-command.h"

#include <stdio.h>

#include "core/derma-error.h"
#include "pages/derma-report-source.h"
#include "print/derma-report-pdf.h"

/* Reads a day as ISO 8601 writes it. */
static gboolean
read_day (const char *text,
          gint64     *day,
          GError    **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) start = NULL;
  int year;
  int month;
  int of_month;
  int length = 0;

  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &of_month, &length) == 3 && text[length] == '\0' && length == 10)
    start = g_date_time_new (utc, year, month, of_month, 0, 0, 0);
  if (start == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“%s” is no day; write it as 2026-01-31", text);
      return FALSE;
    }

  *day = g_date_time_to_unix (start) / DERMA_DAY_S;
  return TRUE;
}

static gboolean
read_choice (const DermaReportCommand *self,
             gint64                    today,
             DermaReportChoice        *choice,
             const char              **option,
             GError                  **error)
{
  *choice = (DermaReportChoice) {
    .range = DERMA_REPORT_RANGE_DATES,
    .first_day = DERMA_NO_REPORT_DAY,
    .last_day = DERMA_NO_REPORT_DAY,
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS | (self->has_photos ? DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS) : 0),
  };

  *option = "--from";
  if (self->from != NULL && !read_day (self->from, &choice->first_day, error))
    return FALSE;
  if (self->from != NULL && choice->first_day > today)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "that day is still to come");
      return FALSE;
    }
  *option = "--until";
  if (self->until != NULL && !read_day (self->until, &choice->last_day, error))
    return FALSE;
  if (self->from != NULL && self->until != NULL && choice->first_day > choice->last_day)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "the last day is before the first");
      return FALSE;
    }

  *option = "--progress-report";
  return TRUE;
}

/**
 * derma_report_command_run:
 * @now: when the report is made
 * @zone: where the person is
 * @option: (out): the option that an error is about
 * @error: return location; %DERMA_ERROR_INVALID with an @option other than "--progress-report" is wrong usage
 *
 * Saves the progress report.
 *
 * Returns: whether it is saved
 */
gboolean
derma_report_command_run (const DermaReportCommand *self,
                          DermaTime                 now,
                          GTimeZone                *zone,
                          const char              **option,
                          GError                  **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->file);
  g_autoptr (DermaJournal) journal = NULL;
  g_autoptr (DermaReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  DermaReportChoice choice;

  if (!read_choice (self, derma_time_get_local_day (now), &choice, option, error))
    return FALSE;

  journal = derma_journal_open (self->folder, DERMA_JOURNAL_READ, error);
  if (journal == NULL)
    return FALSE;

  report = derma_report_source_create (journal, &choice, now, zone);
  report->paper = self->paper;
  report->is_rtl = self->is_rtl;
  pdf = derma_report_to_pdf (report, NULL, NULL, error);

  return pdf != NULL && derma_pdf_save (pdf, file, error);
}
