/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-face-layer.h"

#include <math.h>

static cairo_surface_t *
paint_surface (DermaFaceLayer         *self,
               const graphene_rect_t  *bounds,
               double                  scale,
               int                     x,
               int                     y,
               DermaView               view,
               const DermaFacePalette *palette)
{
  const int        width = (int) ceil (bounds->size.width * self->surface_scale);
  const int        height = (int) ceil (bounds->size.height * self->surface_scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr;

  cairo_surface_set_device_scale (surface, self->surface_scale, self->surface_scale);
  cr = cairo_create (surface);
  cairo_translate (cr, x - bounds->origin.x, y - bounds->origin.y);
  cairo_scale (cr, scale, scale);
  self->paint (cr, view, palette);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* GTK's cairo renderer would copy all of a texture for each frame; of a surface it reads only what changed. */
static GskRenderNode *
make_cairo_node (cairo_surface_t       *surface,
                 const graphene_rect_t *bounds)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t       *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, bounds->origin.x, bounds->origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return node;
}

/* The other renderers keep a texture on the graphics card. Takes the surface. */
static GskRenderNode *
make_texture_node (cairo_surface_t       *surface,
                   const graphene_rect_t *bounds,
                   double                 surface_scale)
{
  const int   width = cairo_image_surface_get_width (surface);
  const int   height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                         (gsize) height * stride,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         surface);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return gsk_texture_node_new (texture,
                               &GRAPHENE_RECT_INIT (bounds->origin.x,
                                                    bounds->origin.y,
                                                    (float) (width / surface_scale),
                                                    (float) (height / surface_scale)));
}

/**
 * derma_face_layer_clear:
 *
 * Size, view or theme changed: the layer is painted anew when it is next shown.
 */
void
derma_face_layer_clear (DermaFaceLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/**
 * derma_face_layer_snapshot:
 * @native: (nullable): the window that shows it
 * @scale: pixels a unit of the drawing
 * @x: where the drawing begins, in pixels
 * @y: likewise
 */
void
derma_face_layer_snapshot (DermaFaceLayer         *self,
                           GtkSnapshot            *snapshot,
                           GtkNative              *native,
                           double                  scale,
                           int                     x,
                           int                     y,
                           DermaView               view,
                           const DermaFacePalette *palette)
{
  const double   surface_scale = native != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1;
  const gboolean is_cairo = native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));

  if (!G_APPROX_VALUE (self->surface_scale, surface_scale, 1e-6) || self->is_cairo != is_cairo)
    derma_face_layer_clear (self);
  self->surface_scale = surface_scale;
  self->is_cairo = is_cairo;

  if (self->node == NULL)
    {
      graphene_rect_t  bounds;
      cairo_surface_t *surface;

      graphene_rect_scale (&self->box, (float) scale, (float) scale, &bounds);
      graphene_rect_offset (&bounds, (float) x, (float) y);
      graphene_rect_round_extents (&bounds, &bounds);
      surface = paint_surface (self, &bounds, scale, x, y, view, palette);
      self->node = is_cairo ? make_cairo_node (surface, &bounds) : make_texture_node (surface, &bounds, surface_scale);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}
