/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-layer.h"

#include <math.h>

static void
paint_texture (DermaFaceLayer         *self,
               double                  scale,
               int                     x,
               int                     y,
               DermaView               view,
               const DermaFacePalette *palette)
{
  const double     texture_scale = self->texture_scale;
  graphene_rect_t  bounds;
  cairo_surface_t *surface;
  cairo_t         *cr;
  g_autoptr (GBytes) bytes = NULL;
  int width;
  int height;
  int stride;

  graphene_rect_scale (&self->box, (float) scale, (float) scale, &bounds);
  graphene_rect_offset (&bounds, (float) x, (float) y);
  graphene_rect_round_extents (&bounds, &bounds);
  width = (int) ceil (bounds.size.width * texture_scale);
  height = (int) ceil (bounds.size.height * texture_scale);
  stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, texture_scale, texture_scale);
  cairo_translate (cr, x - bounds.origin.x, y - bounds.origin.y);
  cairo_scale (cr, scale, scale);
  self->paint (cr, view, palette);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height * (gsize) stride,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      surface);
  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  self->bounds = GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y, (float) (width / texture_scale), (float) (height / texture_scale));
}

/**
 * derma_face_layer_clear:
 *
 * Size, view or theme changed: the layer is painted anew when it is next shown.
 */
void
derma_face_layer_clear (DermaFaceLayer *self)
{
  g_clear_object (&self->texture);
}

/**
 * derma_face_layer_snapshot:
 * @scale: pixels a unit of the drawing
 * @x: where the drawing begins, in pixels
 * @y: likewise
 * @texture_scale: pixels of the screen a pixel of the widget
 */
void
derma_face_layer_snapshot (DermaFaceLayer         *self,
                           GtkSnapshot            *snapshot,
                           double                  scale,
                           int                     x,
                           int                     y,
                           double                  texture_scale,
                           DermaView               view,
                           const DermaFacePalette *palette)
{
  if (!G_APPROX_VALUE (self->texture_scale, texture_scale, 1e-6))
    g_clear_object (&self->texture);
  self->texture_scale = texture_scale;
  if (self->texture == NULL)
    paint_texture (self, scale, x, y, view, palette);

  gtk_snapshot_append_texture (snapshot, self->texture, &self->bounds);
}
