/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-compare-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "pages/derma-figure-toast.h"
#include "pages/derma-photo-pixels.h"
#include "print/derma-figure-file.h"
#include "print/derma-file.h"

#define PHOTO_HEIGHT 1200 /* pixels of one photo: more than a screen or a sheet of paper shows */
#define MARGIN 40
#define FONT "Sans 26px"
#define EXPORT_KEY "derma-export" /* of a dialog: what it is for */
#define PRIVATE 0600              /* a photo of a face is for nobody else */

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

  if (png != NULL && derma_file_save (png, file, PRIVATE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      derma_figure_toast_show (GTK_WIDGET (object), _ ("The comparison is saved."));
      return;
    }

  g_message ("The comparison was not saved: %s", error->message);
  derma_figure_toast_show (GTK_WIDGET (object), derma_file_failure_to_text (error));
}

/**
 * derma_compare_export_save:
 * @self: (transfer full): what is saved
 * @widget: over which it is said when it is saved
 * @file: where to; it becomes a PNG whatever its name ends in, for only that file is known to be free or to be replaced
 *
 * Draws and saves it in a thread.
 */
void
derma_compare_export_save (DermaCompareExport *self,
                           GtkWidget          *widget,
                           GFile              *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (self != NULL && GTK_IS_WIDGET (widget) && G_IS_FILE (file));

  task = g_task_new (widget, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, derma_compare_export_save);
  g_task_set_task_data (task, self, (GDestroyNotify) derma_compare_export_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, save_thread);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    derma_compare_export_save (g_object_steal_data (object, EXPORT_KEY), widget, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    derma_figure_toast_show (widget, derma_file_failure_to_text (error));
}

/**
 * derma_compare_export_ask:
 * @self: (transfer full): what is saved
 * @widget: where the dialog belongs to
 *
 * Asks where to, and saves it. It is what it was when that was asked, whatever is compared meanwhile.
 */
void
derma_compare_export_ask (DermaCompareExport *self,
                          GtkWidget          *widget)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (self != NULL && GTK_IS_WIDGET (widget));

  gtk_file_filter_set_name (filter, derma_figure_format_get_name (DERMA_FIGURE_FORMAT_PNG));
  gtk_file_filter_add_suffix (filter, derma_figure_format_get_extension (DERMA_FIGURE_FORMAT_PNG) + 1); /* without its dot */
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save the Comparison"));
  gtk_file_dialog_set_initial_name (dialog, _ ("Comparison.png"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  g_object_set_data_full (G_OBJECT (dialog), EXPORT_KEY, self, (GDestroyNotify) derma_compare_export_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (widget));
}
