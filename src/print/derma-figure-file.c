/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-figure-file.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "chart/derma-cairo.h"
#include "core/derma-error.h"
#include "print/derma-file.h"
#include "print/derma-pdf.h"

#define PRIVATE 0600 /* it tells of the person's skin */

static const char *const EXTENSIONS[DERMA_N_FIGURE_FORMATS] = { ".png", ".svg", ".pdf", ".csv" };

/**
 * derma_figure_format_get_extension:
 *
 * Returns: with its dot, such as ".png"
 */
const char *
derma_figure_format_get_extension (DermaFigureFormat format)
{
  g_return_val_if_fail (format < DERMA_N_FIGURE_FORMATS, NULL);

  return EXTENSIONS[format];
}

/**
 * derma_figure_format_get_name:
 *
 * Returns: what it is good for, translated
 */
const char *
derma_figure_format_get_name (DermaFigureFormat format)
{
  switch (format)
    {
    case DERMA_FIGURE_FORMAT_PNG:
      return _ ("Picture (PNG)");
    case DERMA_FIGURE_FORMAT_SVG:
      return _ ("Drawing (SVG)");
    case DERMA_FIGURE_FORMAT_PDF:
      return _ ("Page (PDF)");
    case DERMA_FIGURE_FORMAT_CSV:
    default:
      return _ ("Numbers (CSV)");
    }
}

/**
 * derma_figure_format_from_file_name:
 * @name: of a file
 * @format: (out): which its extension asks for
 *
 * Returns: whether it is one of ours
 */
gboolean
derma_figure_format_from_file_name (const char        *name,
                                    DermaFigureFormat *format)
{
  const char *dot = strrchr (name, '.');

  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; dot != NULL && i < DERMA_N_FIGURE_FORMATS; i++)
    if (g_ascii_strcasecmp (dot, EXTENSIONS[i]) == 0)
      {
        *format = (DermaFigureFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_figure_dup_file_name:
 *
 * Returns: (transfer full): how a file of it may be called, such as "ratings 2026-11-24.png"
 */
char *
derma_figure_dup_file_name (const DermaFigure *figure,
                            DermaFigureFormat  format,
                            DermaTime          now)
{
  g_autofree char *time = derma_time_to_iso8601 (now);

  *strchr (time, 'T') = '\0';

  return g_strdup_printf ("%s %s%s", derma_figure_get_name (figure), time, derma_figure_format_get_extension (format));
}

/* All that it tells, for somebody who does not see it. */
static char *
dup_description (const DermaFigure *figure)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *caveat = derma_figure_dup_caveat (figure);
  g_autoptr (GString) text = g_string_new (finding);

  if (caveat != NULL)
    g_string_append_printf (text, "\n%s", caveat);
  for (guint i = 0; i < derma_table_get_n_rows (table); i++)
    g_string_append_printf (text, "\n%s", derma_table_get_row_sentence (table, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static cairo_status_t
draw (const DermaFigurePage *page,
      cairo_surface_t       *surface)
{
  g_autoptr (cairo_t) cr = cairo_create (surface);

  derma_figure_page_draw (page, cr);

  return cairo_status (cr);
}

static gboolean
check_status (cairo_status_t status,
              GError       **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "could not draw the chart: %s", cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
write_png (const DermaFigurePage *page,
           GByteArray            *bytes,
           GError               **error)
{
  const int width = (int) lround (derma_figure_page_get_width (page));
  const int height = (int) lround (derma_figure_page_get_height (page));
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  return check_status (draw (page, surface), error) && check_status (cairo_surface_write_to_png_stream (surface, derma_pdf_append_cb, bytes), error);
}

/* cairo writes letters as shapes: what they say is told beside them. */
static void
describe_svg (GByteArray        *bytes,
              const DermaFigure *figure)
{
  g_autofree char   *title = derma_figure_dup_title (figure);
  g_autofree char   *description = dup_description (figure);
  g_autofree char   *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, description);
  const char        *text = (const char *) bytes->data;
  const char        *start = g_strstr_len (text, bytes->len, "<svg ");
  const char        *end = start != NULL ? memchr (start, '>', bytes->len - (gsize) (start - text)) : NULL;
  const guint        offset = end != NULL ? (guint) (end + 1 - text) : 0;
  g_autofree guint8 *rest = NULL;
  const guint        n_rest = bytes->len - offset;

  g_return_if_fail (end != NULL);

  rest = g_memdup2 (bytes->data + offset, n_rest);
  g_byte_array_set_size (bytes, offset);
  g_byte_array_append (bytes, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (bytes, rest, n_rest);
}

static gboolean
write_svg (const DermaFigurePage *page,
           const DermaFigure     *figure,
           GByteArray            *bytes,
           GError               **error)
{
  g_autoptr (cairo_surface_t) surface = NULL;
  cairo_status_t status;

  surface = cairo_svg_surface_create_for_stream (derma_pdf_append_cb, bytes, derma_figure_page_get_width (page), derma_figure_page_get_height (page));
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  status = draw (page, surface);
  cairo_surface_finish (surface);
  if (!check_status (status, error) || !check_status (cairo_surface_status (surface), error))
    return FALSE;

  describe_svg (bytes, figure);

  return TRUE;
}

static gboolean
write_pdf (const DermaFigurePage *page,
           const DermaFigure     *figure,
           DermaTime              now,
           GByteArray            *bytes,
           GError               **error)
{
  g_autofree char *title = derma_figure_dup_title (figure);
  g_autofree char *description = dup_description (figure);
  const char      *alternatives[] = { description, NULL };
  g_autoptr (cairo_surface_t) surface = NULL;
  cairo_status_t status;

  surface = derma_pdf_begin (bytes, derma_figure_page_get_width (page), derma_figure_page_get_height (page), title, now);
  status = draw (page, surface);
  cairo_surface_finish (surface);
  if (!check_status (status, error) || !check_status (cairo_surface_status (surface), error))
    return FALSE;

  derma_pdf_end (bytes, alternatives);
  return TRUE;
}

/**
 * derma_figure_to_bytes:
 * @look: how it is to look; no matter for CSV, which has all of it
 * @now: when it is made
 * @error: return location
 *
 * Makes a file of a figure; the same figure, look and time give the same bytes. A pixel of PNG is a point.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
derma_figure_to_bytes (DermaFigure           *figure,
                       DermaFigureFormat      format,
                       const DermaFigureLook *look,
                       DermaTime              now,
                       GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (DermaFigurePage) page = NULL;
  gboolean is_written;

  g_return_val_if_fail (figure != NULL && look != NULL && format < DERMA_N_FIGURE_FORMATS, NULL);

  if (format == DERMA_FIGURE_FORMAT_CSV)
    {
      g_autoptr (DermaTable) table = derma_figure_create_table (figure);
      char *csv = derma_table_to_csv (table);

      return g_bytes_new_take (csv, strlen (csv));
    }

  page = derma_figure_page_new (figure, look);
  switch (format)
    {
    case DERMA_FIGURE_FORMAT_PNG:
      is_written = write_png (page, bytes, error);
      break;
    case DERMA_FIGURE_FORMAT_SVG:
      is_written = write_svg (page, figure, bytes, error);
      break;
    case DERMA_FIGURE_FORMAT_PDF:
    case DERMA_FIGURE_FORMAT_CSV:
    default:
      is_written = write_pdf (page, figure, now, bytes, error);
      break;
    }

  return is_written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * derma_figure_save:
 * @look: how it is to look
 * @now: when it is made
 * @file: where to
 * @error: return location
 *
 * Saves a figure so that only the person can read it. Where that fails, an old file stays as it was.
 *
 * Returns: whether it is saved
 */
gboolean
derma_figure_save (DermaFigure           *figure,
                   DermaFigureFormat      format,
                   const DermaFigureLook *look,
                   DermaTime              now,
                   GFile                 *file,
                   GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (figure != NULL && G_IS_FILE (file), FALSE);

  bytes = derma_figure_to_bytes (figure, format, look, now, error);

  return bytes != NULL && derma_file_save (bytes, file, PRIVATE, error);
}
