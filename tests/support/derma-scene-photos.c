/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support/derma-scene-photos.h"

#include "figures/derma-pair-painter.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

static void
set_color (cairo_t *cr,
           double   light,
           guint32  color)
{
  cairo_set_source_rgb (cr, light * (color >> 16) / 255, light * (color >> 8 & 0xff) / 255, light * (color & 0xff) / 255);
}

static void
fill_ellipse (cairo_t *cr,
              double   x,
              double   y,
              double   width,
              double   height)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width, height);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_fill (cr);
}

/* Fewer and fainter as time goes by, so that no two photos are alike. */
static void
draw_spots (cairo_t               *cr,
            const DermaScenePhoto *photo)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7 + (guint32) photo->view);
  const double strength = 0.12 + MIN (photo->days_ago, 200) / 800.0;

  for (guint i = 0; i < 260; i++)
    {
      const double x = g_rand_double_range (rand, -0.24, 0.24);
      const double y = g_rand_double_range (rand, -0.3, 0.28);

      cairo_set_source_rgba (cr, 0.45, 0.25, 0.18, strength * photo->light);
      fill_ellipse (cr, x, y, g_rand_double_range (rand, 0.002, 0.007), g_rand_double_range (rand, 0.002, 0.007));
    }
}

/* In a space in which the height is 1 and the middle of the face is at 0, 0. */
static void
draw_face (cairo_t               *cr,
           const DermaScenePhoto *photo)
{
  static const double SIDES[DERMA_N_PHOTO_VIEWS] = {
    [DERMA_PHOTO_VIEW_LEFT_45] = 0.09, [DERMA_PHOTO_VIEW_RIGHT_45] = -0.09, [DERMA_PHOTO_VIEW_LEFT_90] = 0.2, [DERMA_PHOTO_VIEW_RIGHT_90] = -0.2
  };
  const double light = photo->light;
  const double side = SIDES[photo->view];

  set_color (cr, light, 0x4a382e);
  fill_ellipse (cr, -side / 3, -0.08, 0.33, 0.4);
  set_color (cr, light, 0xc99a80);
  fill_ellipse (cr, -side / 4, 0.4, 0.14, 0.25);
  set_color (cr, light, 0xd8ab90);
  fill_ellipse (cr, 0, 0, 0.28, 0.37);
  draw_spots (cr, photo);
  for (int eye = -1; eye <= 1; eye += 2)
    {
      set_color (cr, light, 0xf4efe9);
      fill_ellipse (cr, side + eye * 0.11, -0.05, 0.045, 0.022);
      set_color (cr, light, 0x4b5d52);
      fill_ellipse (cr, side + eye * 0.11, -0.05, 0.02, 0.02);
    }
  set_color (cr, light, 0xc48e76);
  fill_ellipse (cr, side * 1.4, 0.07, 0.03, 0.06);
  set_color (cr, light, 0xb0635c);
  fill_ellipse (cr, side * 1.1, 0.2, 0.075, 0.02);
}

/**
 * derma_scene_draw_photo:
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full): a JPEG of a drawn face
 */
GBytes *
derma_scene_draw_photo (const DermaScenePhoto *photo,
                        int                    width,
                        int                    height)
{
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  cairo_t      *cr = cairo_create (surface);
  const guint8 *from;
  char         *jpeg = NULL;
  gsize         size = 0;

  set_color (cr, photo->light, 0xb9c0c4);
  cairo_paint (cr);
  cairo_translate (cr, width / 2.0, height * 0.52);
  cairo_rotate (cr, photo->turn * G_PI / 180);
  cairo_scale (cr, height * photo->size, height * photo->size);
  draw_face (cr, photo);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  from = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint32 pixel = ((const guint32 *) (gconstpointer) (from + y * cairo_image_surface_get_stride (surface)))[x];
        guint8       *to = gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + x * 3;

        to[0] = pixel >> 16 & 0xff;
        to[1] = pixel >> 8 & 0xff;
        to[2] = pixel & 0xff;
      }
  gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &size, "jpeg", &error, "quality", "90", NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (jpeg, size);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (object), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/**
 * derma_scene_add_photo:
 * @width: pixels
 * @height: pixels
 *
 * Returns: the id of a photo that is now in the journal
 */
gint64
derma_scene_add_photo (DermaScene            *self,
                       const DermaScenePhoto *photo,
                       int                    width,
                       int                    height)
{
  const DermaTime now = derma_scene_now (self);
  g_autoptr (DermaPhotoImport) import = derma_photo_import_new (self->journal, now, self->zone);
  g_autoptr (GBytes) jpeg = derma_scene_draw_photo (photo, width, height);
  g_autoptr (GError) error = NULL;
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, jpeg, "Drawn");
  gboolean              is_read = FALSE;

  derma_photo_import_read_async (import, NULL, read_cb, &is_read);
  while (!is_read)
    g_main_context_iteration (NULL, TRUE);
  if (derma_photo_import_item_get_state (item) != DERMA_PHOTO_IMPORT_READY)
    g_error ("a drawn photo was refused: %s", derma_photo_import_item_get_text (item));
  derma_photo_import_item_set_view (item, photo->view);
  derma_photo_import_item_set_at (item, derma_time_add (now, -(gint64) photo->days_ago * DERMA_DAY_S, self->zone));
  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);

  return derma_photo_import_item_get_photo_id (item);
}

/**
 * derma_scene_add_photos:
 *
 * Adds what a person has after four months: the views they take, once every four weeks, not always in the same light.
 */
void
derma_scene_add_photos (DermaScene *self)
{
  static const DermaScenePhoto PHOTOS[] = {
    { DERMA_PHOTO_VIEW_FRONT, 112, 0.9, 0.95, 0 },
    { DERMA_PHOTO_VIEW_LEFT_45, 112, 0.9, 0.95, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 84, 0.92, 1.0, 1 },
    { DERMA_PHOTO_VIEW_LEFT_45, 84, 0.9, 1.0, -1 },
    { DERMA_PHOTO_VIEW_FRONT, 56, 0.75, 0.92, 0 },
    { DERMA_PHOTO_VIEW_RIGHT_45, 56, 0.9, 0.95, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 28, 0.9, 1.0, -2 },
    { DERMA_PHOTO_VIEW_LEFT_45, 28, 0.95, 0.95, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 0, 1.0, 1.06, 4 },
    { DERMA_PHOTO_VIEW_LEFT_45, 0, 1.0, 1.0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PHOTOS); i++)
    derma_scene_add_photo (self, &PHOTOS[i], 600, 800);
}

/**
 * derma_scene_lose_photo:
 *
 * Takes the file of a photo away, as somebody else would.
 */
void
derma_scene_lose_photo (DermaScene *self,
                        gint64      photo_id)
{
  g_autofree char *path = derma_photo_dup_path (derma_journal_get_photo (self->journal, photo_id));

  g_assert_cmpint (g_unlink (path), ==, 0);
}
