/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"
#include "print/derma-pdf.h"

/**
 * derma_sheet_dup_title:
 *
 * Returns: (transfer full): such as "Aftercare, Tuesday 24 November 2026"
 */
char *
derma_sheet_dup_title (const DermaSheet *sheet)
{
  g_autofree char *date = derma_format_full_date (sheet->t0);

  /* Translators: the title of a PDF file; %s is the day of a session. */
  return g_strdup_printf (_ ("Aftercare, %s"), date);
}

/**
 * derma_sheet_dup_file_name:
 *
 * Returns: (transfer full): such as "Aftercare 2026-11-24.pdf"; sheets sort by the day of their session
 */
char *
derma_sheet_dup_file_name (const DermaSheet *sheet)
{
  g_autofree char *time = derma_time_to_iso8601 (sheet->t0);

  *strchr (time, 'T') = '\0';
  /* Translators: the name of a PDF file; %s is the day of a session, as 2026-11-24. */
  return g_strdup_printf (_ ("Aftercare %s.pdf"), time);
}

/**
 * derma_sheet_to_pdf:
 * @sheet: what the sheet is about
 * @error: return location
 *
 * Draws the sheet as a PDF whose structure a screen reader can follow. The same sheet gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_sheet_to_pdf (const DermaSheet *sheet,
                    GError          **error)
{
  g_autoptr (DermaSheetLayout) layout = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (sheet != NULL, NULL);

  layout = derma_sheet_layout_new (sheet);
  title = derma_sheet_dup_title (sheet);
  return derma_pdf_new (layout, title, sheet->now, NULL, NULL, error);
}

/**
 * derma_sheet_save:
 * @sheet: what the sheet is about
 * @file: where to
 * @error: return location
 *
 * Saves the sheet as a PDF file. Where that fails, an old file stays as it was.
 *
 * Returns: whether it is saved
 */
gboolean
derma_sheet_save (const DermaSheet *sheet,
                  GFile            *file,
                  GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (sheet != NULL && G_IS_FILE (file), FALSE);

  bytes = derma_sheet_to_pdf (sheet, error);
  return bytes != NULL && derma_pdf_save (bytes, file, error);
}
