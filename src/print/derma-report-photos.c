/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"
#include "treatment/derma-photo-difference.h"

#define PIXELS_PER_POINT (200.0 / 72) /* as fine as paper shows */
#define QUALITY "88"                  /* of JPEG */
#define FRAME_LINE 0.6                /* points, where a photo could not be read */

/* The pixels of a picture, where cairo finds them, and the same as JPEG, which is what a PDF keeps. */
static cairo_surface_t *
create_surface (GdkPixbuf *pixbuf)
{
  const int        width = gdk_pixbuf_get_width (pixbuf);
  const int        height = gdk_pixbuf_get_height (pixbuf);
  const int        n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const int        from_stride = gdk_pixbuf_get_rowstride (pixbuf);
  const guint8    *from = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  const int        stride = cairo_image_surface_get_stride (surface);
  guint8          *pixels = cairo_image_surface_get_data (surface);

  for (int y = 0; pixels != NULL && y < height; y++)
    {
      guint32 *line = (guint32 *) (gpointer) (pixels + (gsize) y * (gsize) stride);

      for (int x = 0; x < width; x++)
        {
          const guint8 *pixel = from + (gsize) y * (gsize) from_stride + (gsize) x * (gsize) n_channels;

          line[x] = (guint32) pixel[0] << 16 | (guint32) pixel[1] << 8 | pixel[2];
        }
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
attach_jpeg (cairo_surface_t *surface,
             GdkPixbuf       *pixbuf)
{
  char *data = NULL;
  gsize size = 0;

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", NULL, "quality", QUALITY, NULL))
    return;

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, (const guchar *) data, size, g_free, data) != CAIRO_STATUS_SUCCESS)
    g_free (data);
}

/* Returns: how many pixels a side has on paper; even the short side of a strip has one, or it could not be loaded */
static int
get_pixels (guint  side,
            double points)
{
  return MAX (1, MIN ((int) side, (int) (points * PIXELS_PER_POINT)));
}

/* A file that cannot be read leaves an empty frame: the report is for a day that will not wait. */
static void
draw_cb (gconstpointer data,
         double        x,
         double        y,
         double        width,
         double        height,
         cairo_t      *cr)
{
  const DermaReportPhoto *photo = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file_at_scale (photo->path, get_pixels (photo->width, width), get_pixels (photo->height, height),
                                                                    TRUE, &error);
  cairo_surface_t *surface;

  cairo_save (cr);
  if (pixbuf == NULL)
    {
      g_message ("A photo is not in the report: %s", error->message);
      cairo_rectangle (cr, x, y, width, height);
      cairo_set_line_width (cr, FRAME_LINE);
      cairo_stroke (cr);
      cairo_restore (cr);
      return;
    }

  surface = create_surface (pixbuf);
  attach_jpeg (surface, pixbuf);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

/* Returns: (nullable): the first photo of a view, or the last one */
static const DermaReportPhoto *
find_photo (const DermaReport *self,
            DermaPhotoView     view,
            gboolean           is_last)
{
  const DermaReportPhoto *found = NULL;

  for (guint i = 0; i < self->photos->len; i++)
    {
      const DermaReportPhoto *photo = g_ptr_array_index (self->photos, i);

      if (photo->view == view && (found == NULL || is_last))
        found = photo;
    }

  return found;
}

static char *
dup_caption (const DermaReportPhoto *photo)
{
  g_autofree char *at = derma_report_dup_date_time (photo->at);
  g_autofree char *span = NULL;

  if (photo->t0.utc_s == 0)
    /* Translators: below a photo; %s is a day and a time. */
    return g_strdup_printf (_ ("%s, before the first session"), at);

  span = derma_report_dup_span (photo->t0, photo->at);
  /* Translators: below a photo: a day and a time, and how long the last session was over, such as “30 hours” or “12 days” */
  return g_strdup_printf (_ ("%1$s, last session %2$s before"), at, span);
}

static void
add_photo (const DermaReportPhoto *photo,
           DermaDocument          *document)
{
  g_autofree char *caption = dup_caption (photo);
  /* Translators: for somebody who does not see a photo: its view, such as “Front”, and when it was taken */
  g_autofree char *alternative = g_strdup_printf (_ ("Photo of the face, %1$s. %2$s."), derma_photo_view_get_name (photo->view), caption);

  derma_document_add_picture (document, (double) photo->height / photo->width, FALSE, draw_cb, (gpointer) photo, NULL, caption, alternative);
}

static DermaPhotoLook
get_look (const DermaReportPhoto *photo)
{
  return (DermaPhotoLook) {
    .lightness = photo->lightness,
    .shape = (double) photo->width / MAX (photo->height, 1),
    .is_too_soon = derma_photo_is_too_soon (photo->at, photo->t0),
  };
}

/* What makes a difference of its own between the two. */
static void
add_difference (const DermaReportPhoto *first,
                const DermaReportPhoto *last,
                DermaDocument          *document)
{
  const DermaPhotoLook first_look = get_look (first);
  const DermaPhotoLook last_look = get_look (last);
  DermaPhotoDifference difference;
  g_autofree char     *text = NULL;

  derma_photo_difference_check (&first_look, &last_look, &difference);
  text = derma_photo_difference_dup_text (&difference);
  if (text != NULL)
    derma_document_add (document, DERMA_DOCUMENT_SMALL, text);
}

/* The first and the latest photo of each view, side by side. */
void
derma_report_add_photos (const DermaReport *self,
                         DermaDocument     *document)
{
  if (self->photos->len == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_PHOTOS));
  derma_document_add (document, DERMA_DOCUMENT_TEXT, _ ("The first and the latest photo of each view in this range. Light, distance and expression differ from photo to photo, and make a difference of their own."));
  for (guint i = 0; i < DERMA_N_PHOTO_VIEWS; i++)
    {
      const DermaReportPhoto *first = find_photo (self, (DermaPhotoView) i, FALSE);
      const DermaReportPhoto *last = find_photo (self, (DermaPhotoView) i, TRUE);

      if (first == NULL)
        continue;
      derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, derma_photo_view_get_name ((DermaPhotoView) i));
      derma_document_begin_pictures (document);
      add_photo (first, document);
      if (last == first)
        continue;
      add_photo (last, document);
      add_difference (first, last, document);
    }
}
