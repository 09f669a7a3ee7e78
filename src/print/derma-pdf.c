/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-error.h"
#include "print/derma-file.h"

#define PRIVATE 0600 /* sheet and report tell of the person's skin and health */

/**
 * derma_pdf_append_cb:
 * @closure: a #GByteArray
 *
 * Takes what cairo writes; a #cairo_write_func_t.
 *
 * Returns: that it was taken
 */
cairo_status_t
derma_pdf_append_cb (void                *closure,
                     const unsigned char *data,
                     unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * derma_pdf_begin:
 * @pdf: where the file goes, when the surface is finished
 * @width: of the pages, in points
 * @height: of the pages, in points
 * @title: of the document
 * @now: when it is made
 *
 * Returns: (transfer full): to draw the pages on
 */
cairo_surface_t *
derma_pdf_begin (GByteArray *pdf,
                 double      width,
                 double      height,
                 const char *title,
                 DermaTime   now)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (derma_pdf_append_cb, pdf, width, height);
  g_autofree char *created = derma_time_to_iso8601 (now);

  /* There every object stands by itself, where derma_pdf_describe() finds it. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, PACKAGE_NAME);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);

  return surface;
}

/* The translation says which language it is; where there is none the words are English. */
static char *
dup_language (void)
{
  static const char FIELD[] = "Language: ";
  const char       *header = g_dgettext (GETTEXT_PACKAGE, "");
  const char       *found = header != NULL ? strstr (header, FIELD) : NULL;
  char             *language;

  if (found == NULL)
    return g_strdup ("en");

  found += strlen (FIELD);
  language = g_strdelimit (g_strndup (found, strcspn (found, "\n@.")), "_", '-');
  return g_strstrip (language);
}

/**
 * derma_pdf_end:
 * @pdf: a finished file of derma_pdf_begin()
 * @alternatives: (array zero-terminated=1): what each of its figures shows, in their order
 *
 * Adds what cairo does not write: the language, and what the figures show.
 */
void
derma_pdf_end (GByteArray        *pdf,
               const char *const *alternatives)
{
  g_autofree char *language = dup_language ();

  if (!derma_pdf_describe (pdf, alternatives, language))
    g_warning ("The PDF names neither its language nor what its figures show");
}

static GPtrArray *
list_alternatives (const DermaSheetLayout *layout)
{
  GPtrArray *alternatives = g_ptr_array_new ();

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->kind == DERMA_SHEET_MARK_BEGIN && mark->alternative != NULL)
        g_ptr_array_add (alternatives, mark->alternative);
    }
  g_ptr_array_add (alternatives, NULL);

  return alternatives;
}

/* Returns: whether all was drawn */
static gboolean
draw (const DermaSheetLayout *layout,
      cairo_surface_t        *surface,
      DermaSheetTurn          turn,
      gpointer                data,
      GError                **error)
{
  cairo_t       *cr = cairo_create (surface);
  const gboolean is_whole = derma_sheet_paint (layout, turn, data, cr);
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);

  if (!is_whole)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "it was cancelled");
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "could not draw the pages: %s", cairo_status_to_string (status));

  return is_whole && status == CAIRO_STATUS_SUCCESS;
}

/**
 * derma_pdf_new:
 * @layout: what is drawn
 * @title: of the document
 * @now: when it is made
 * @turn: (nullable) (scope call): asked before every page and every drawing
 * @data: (nullable): for @turn
 * @error: return location; %G_IO_ERROR_CANCELLED where @turn has stopped it
 *
 * Draws pages as a PDF whose structure a screen reader can follow. The same layout gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_pdf_new (const DermaSheetLayout *layout,
               const char             *title,
               DermaTime               now,
               DermaSheetTurn          turn,
               gpointer                data,
               GError                **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) alternatives = NULL;
  cairo_surface_t *surface;
  gboolean         is_drawn;

  g_return_val_if_fail (layout != NULL && title != NULL, NULL);

  surface = derma_pdf_begin (bytes, layout->width, layout->height, title, now);
  is_drawn = draw (layout, surface, turn, data, error);
  cairo_surface_destroy (surface);
  if (!is_drawn)
    return NULL;

  alternatives = list_alternatives (layout);
  derma_pdf_end (bytes, (const char *const *) alternatives->pdata);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * derma_pdf_save:
 * @pdf: a file
 * @file: where to
 * @error: return location
 *
 * Saves a file that only the user may read. Where that fails, an old one stays as it was.
 *
 * Returns: whether it is saved
 */
gboolean
derma_pdf_save (GBytes  *pdf,
                GFile   *file,
                GError **error)
{
  return derma_file_save (pdf, file, PRIVATE, error);
}
