/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-error.h"
#include "core/derma-format.h"
#include "print/derma-sheet-paint.h"

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

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t  *surface,
          const DermaSheet *sheet)
{
  g_autofree char *title = derma_sheet_dup_title (sheet);
  g_autofree char *now = derma_time_to_iso8601 (sheet->now);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, PACKAGE_NAME);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, now);
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
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  g_return_val_if_fail (sheet != NULL, NULL);

  layout = derma_sheet_layout_new (sheet);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, layout->width, layout->height);
  describe (surface, sheet);
  cr = cairo_create (surface);
  derma_sheet_paint (sheet, layout, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "could not draw the sheet: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (bytes);
}

/* A file on a disk takes the place of the old one when it is whole. What is no file, such as a device, is never replaced. */
static gboolean
save_at (const char *path,
         GBytes     *bytes,
         GError    **error)
{
  g_autofree char *real = realpath (path, NULL);
  const char      *target = real != NULL ? real : path;
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“%s” is no file", path);
      return FALSE;
    }

  return g_file_set_contents_full (target, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error);
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
  if (bytes == NULL)
    return FALSE;
  if (g_file_peek_path (file) != NULL)
    return save_at (g_file_peek_path (file), bytes, error);

  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
