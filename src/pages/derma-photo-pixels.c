/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-photo-pixels.h"

/* So few that nobody is recognised by them, and then so many that it looks like a blur and not like tiles. */
#define VEIL_PIXELS 9
#define VEIL_SMOOTH_PIXELS 72

/* The bytes of a pixel as cairo has them: one number in the order of the machine, its colours multiplied with how much of it there is. */
static guint32
to_cairo (const guint8 *pixel,
          gboolean      has_alpha)
{
  const guint32 alpha = has_alpha ? pixel[3] : 255;

  return alpha << 24 | (pixel[0] * alpha + 127) / 255 << 16 | (pixel[1] * alpha + 127) / 255 << 8 | (pixel[2] * alpha + 127) / 255;
}

static cairo_surface_t *
to_surface (GdkPixbuf *pixbuf,
            GError   **error)
{
  const int      width = gdk_pixbuf_get_width (pixbuf);
  const int      height = gdk_pixbuf_get_height (pixbuf);
  const gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const int      n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8  *from = gdk_pixbuf_read_pixels (pixbuf);
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8 *to = cairo_image_surface_get_data (surface);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || to == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "there is no room for the picture");
      return NULL;
    }

  for (int y = 0; y < height; y++)
    {
      const guint8 *pixel = from + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32      *row = (guint32 *) (gpointer) (to + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, pixel += n_channels)
        row[x] = to_cairo (pixel, has_alpha);
    }
  cairo_surface_mark_dirty (surface);

  return g_steal_pointer (&surface);
}

/**
 * derma_photo_pixels_load:
 * @path: of a photo of the journal, which is upright
 * @most: how many pixels its longer side has at most
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an image surface
 */
cairo_surface_t *
derma_photo_pixels_load (const char *path,
                         int         most,
                         GError    **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  int width;
  int height;

  g_return_val_if_fail (path != NULL && most > 0, NULL);

  if (gdk_pixbuf_get_file_info (path, &width, &height) != NULL && MAX (width, height) <= most)
    pixbuf = gdk_pixbuf_new_from_file (path, error);
  else
    pixbuf = gdk_pixbuf_new_from_file_at_scale (path, most, most, TRUE, error);

  return pixbuf != NULL ? to_surface (pixbuf, error) : NULL;
}

/* As large as is needed to fill a square; the loader is asked for that, because it then reads fewer pixels. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  const int    least = GPOINTER_TO_INT (user_data);
  const double scale = MIN (1.0, (double) least / MIN (width, height));

  gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)));
}

static GdkPixbuf *
veil (GdkPixbuf *pixbuf)
{
  const int    width = gdk_pixbuf_get_width (pixbuf);
  const int    height = gdk_pixbuf_get_height (pixbuf);
  const double few = (double) VEIL_PIXELS / MAX (width, height);
  const double smooth = (double) VEIL_SMOOTH_PIXELS / MAX (width, height);
  g_autoptr (GdkPixbuf) tiny =
    gdk_pixbuf_scale_simple (pixbuf, MAX (2, (int) (width * few)), MAX (2, (int) (height * few)), GDK_INTERP_BILINEAR);

  return tiny != NULL ? gdk_pixbuf_scale_simple (tiny, MAX (2, (int) (width * smooth)), MAX (2, (int) (height * smooth)), GDK_INTERP_BILINEAR) : NULL;
}

/**
 * derma_photo_pixels_decode:
 * @jpeg: a thumbnail
 * @least: how many pixels its shorter side has at most: it fills a square of them
 * @is_veiled: whether nothing may be recognised on it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an image surface
 */
cairo_surface_t *
derma_photo_pixels_decode (GBytes  *jpeg,
                           int      least,
                           gboolean is_veiled,
                           GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) veiled = NULL;
  GdkPixbuf *pixbuf;

  g_return_val_if_fail (jpeg != NULL && least > 0, NULL);

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), GINT_TO_POINTER (least));
  if (!gdk_pixbuf_loader_write_bytes (loader, jpeg, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf != NULL && is_veiled)
    pixbuf = veiled = veil (pixbuf);
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "there is no picture in it");
      return NULL;
    }

  return to_surface (pixbuf, error);
}

/**
 * derma_photo_pixels_to_texture:
 * @surface: an image surface, which is not drawn on any more
 *
 * Returns: (transfer full): the same pixels
 */
GdkTexture *
derma_photo_pixels_to_texture (cairo_surface_t *surface)
{
  const int   width = cairo_image_surface_get_width (surface);
  const int   height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

typedef struct
{
  char *path;
  int   most;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  g_free (load);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Load *load = task_data;
  g_autoptr (cairo_surface_t) surface = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  surface = derma_photo_pixels_load (load->path, load->most, &error);
  if (surface != NULL)
    g_task_return_pointer (task, derma_photo_pixels_to_texture (surface), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * derma_photo_pixels_load_async:
 * @path: of a photo of the journal
 * @most: how many pixels its longer side has at most
 *
 * Reads a photo in a thread.
 */
void
derma_photo_pixels_load_async (const char         *path,
                               int                 most,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  *load = (Load) { g_strdup (path), most };
  g_task_set_task_data (task, load, load_free);
  g_task_set_source_tag (task, derma_photo_pixels_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * derma_photo_pixels_load_finish:
 *
 * Returns: (transfer full) (nullable): the photo
 */
GdkTexture *
derma_photo_pixels_load_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
