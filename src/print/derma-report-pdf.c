/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-report-pdf.h"

/**
 * derma_report_to_pdf:
 * @report: what it tells
 * @turn: (nullable) (scope call): asked before every page and every picture
 * @data: (nullable): for @turn
 * @error: return location; %G_IO_ERROR_CANCELLED where @turn has stopped it
 *
 * Draws the report as a PDF whose structure a screen reader can follow. The same report gives the same bytes. It may be called
 * in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_report_to_pdf (const DermaReport *report,
                     DermaSheetTurn     turn,
                     gpointer           data,
                     GError           **error)
{
  g_autoptr (DermaDocument) document = NULL;
  g_autoptr (DermaSheetLayout) layout = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  document = derma_report_create_document (report);
  layout = derma_document_lay_out (document, report->paper, report->is_rtl);
  return derma_pdf_new (layout, document->title, report->now, turn, data, error);
}
