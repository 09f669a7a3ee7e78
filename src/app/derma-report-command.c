/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-report-command.h"

#include "app/derma-command-range.h"
#include "pages/derma-report-source.h"
#include "print/derma-report-pdf.h"

static gboolean
read_choice (const DermaReportCommand *self,
             gint64                    today,
             DermaReportChoice        *choice,
             const char              **option,
             GError                  **error)
{
  DermaProgressDates dates;

  if (!derma_command_range_read (&dates, self->from, self->until, today, option, error))
    return FALSE;

  *choice = (DermaReportChoice) {
    .range = DERMA_PROGRESS_RANGE_DATES,
    .dates = dates,
    .parts = DERMA_REPORT_ALL_BUT_PHOTOS | (self->has_photos ? DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS) : 0),
  };
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
