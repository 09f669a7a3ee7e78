/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-compare-export.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "pages/derma-photo-pixels.h"

#define PHOTO_HEIGHT 1200 /* pixels of one photo: more than a screen or a sheet of paper shows */
#define MARGIN 40
#define FONT "Sans 26px"

/**
 * derma_compare_export_free:
 *
 * Frees it.
 */
void
derma_compare_export_free (DermaCompareExport *self)
{
  derma_pair_picture_clear (&self->picture);
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    g_free (self->paths[i]);
  g_free (self);
}

/* Marks are parts of the picture, so that it may be read as large as it is wanted. */
static void
load (DermaCompareExport *self)
{
  for (guint i = 0; i < DERMA_N_PAIR_SIDES; i++)
    {
      DermaPairPhoto *photo = &self->picture.pair.photos[i];
      g_autoptr (GError) error = NULL;

      if (self->picture.surfaces[i] == NULL && self->paths[i] != NULL)
        self->picture.surfaces[i] = derma_photo_pixels_load (self->paths[i], 2 * PHOTO_HEIGHT, &error);
      if (error != NULL)
        g_message ("A photo is left out of the picture: %s", error->message);
      photo->width = self->picture.surfaces[i] != NULL ? cairo_image_surface_get_width (self->picture.surfaces[i]) : 0;
      photo->height = self->picture.surfaces[i] != NULL ? cairo_image_surface_get_height (self->picture.surfaces[i]) : 0;
    }
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw (DermaCompareExport *self)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new (); /* the one of the main thread is not to be shared */
  g_autoptr (PangoContext) pango = pango_font_map_create_context (fonts);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  g_autoptr (cairo_t) cr = NULL;
  cairo_surface_t *surface;
  double           width;
  double           height;

  pango_context_set_font_description (pango, font);
  pango_font_description_free (font);
  derma_pair_picture_get_size (&self->picture, pango, PHOTO_HEIGHT, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width) + 2 * MARGIN, (int) ceil (height) + 2 * MARGIN);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  derma_pair_picture_draw (&self->picture, pango, &DERMA_CHART_THEME_PAPER, width, height, cr);

  return surface;
}

/**
 * derma_compare_export_to_png:
 * @error: return location
 *
 * Draws the comparison with its days. The file holds the pixels and nothing else. It may be called in any thread.
 *
 * Returns: (transfer full) (nullable): a PNG
 */
GBytes *
derma_compare_export_to_png (DermaCompareExport *self,
                             GError            **error)
{
  g_autoptr (cairo_surface_t) surface = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);

  load (self);
  self->picture.pair.zoom = 1;
  self->picture.pair.is_aligning = FALSE;
  surface = draw (self);
  status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "could not draw the comparison: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile  *file = g_object_get_data (G_OBJECT (task), "file");
  GError *error = NULL;
  g_autoptr (GBytes) png = derma_compare_export_to_png (task_data, &error);
  gsize         size = 0;
  gconstpointer data = png != NULL ? g_bytes_get_data (png, &size) : NULL;

  if (png != NULL && g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * derma_compare_export_save_async:
 * @self: (transfer full): what is saved
 * @file: where to
 *
 * Draws and saves it in a thread.
 */
void
derma_compare_export_save_async (DermaCompareExport *self,
                                 GFile              *file,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, derma_compare_export_save_async);
  g_task_set_task_data (task, self, (GDestroyNotify) derma_compare_export_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

/**
 * derma_compare_export_save_finish:
 *
 * Returns: whether it is saved
 */
gboolean
derma_compare_export_save_finish (GAsyncResult *result,
                                  GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
