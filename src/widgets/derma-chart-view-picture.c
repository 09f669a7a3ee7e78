/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart view shows of its drawing: pixels, as the renderer takes them best. */
#include "config.h"

#include <math.h>

#include "chart/derma-cairo.h"
#include "widgets/derma-chart-view-private.h"

#define TILE 160 /* pixels of the side of a piece of the picture */

static cairo_surface_t *
draw_picture (DermaChartView *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->drawn_width * self->picture_scale),
                                                         (int) ceil (self->drawn_height * self->picture_scale));
  g_autoptr (cairo_t) cr = cairo_create (surface);

  cairo_scale (cr, self->picture_scale, self->picture_scale);
  derma_drawing_draw (self->drawing, &self->theme, cr);
  cairo_surface_flush (surface);

  return surface;
}

static GskRenderNode *
create_tile (cairo_surface_t       *surface,
             double                 scale,
             const graphene_rect_t *bounds)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  g_autoptr (cairo_t) cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, 1 / scale, 1 / scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);

  return node;
}

/* cairo's renderer copies the whole of a texture, however little of it is drawn; of a surface it copies what lies around all that is
 * drawn, which of small pieces is little. */
static GskRenderNode *
create_tiles (cairo_surface_t       *surface,
              double                 scale,
              const graphene_rect_t *bounds)
{
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  g_autoptr (GskRenderNode) container = NULL;

  for (float y = 0; y < bounds->size.height; y += TILE)
    for (float x = 0; x < bounds->size.width; x += TILE)
      {
        const graphene_rect_t tile = GRAPHENE_RECT_INIT (x, y, MIN (TILE, bounds->size.width - x), MIN (TILE, bounds->size.height - y));

        g_ptr_array_add (tiles, create_tile (surface, scale, &tile));
      }

  /* Two containers are compared piece by piece: in one that holds this one and the read-out it would not be found again. */
  container = gsk_container_node_new ((GskRenderNode **) tiles->pdata, tiles->len);
  return gsk_clip_node_new (container, bounds);
}

static GskRenderNode *
create_texture_node (cairo_surface_t       *surface,
                     const graphene_rect_t *bounds)
{
  const int   width = cairo_image_surface_get_width (surface);
  const int   height = cairo_image_surface_get_height (surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return gsk_texture_node_new (texture, bounds);
}

/**
 * derma_chart_view_create_picture:
 *
 * Draws the chart as it is laid out. The picture stands still while something above it changes, which then costs no more than that.
 *
 * Returns: (transfer full): the picture, for the present colours and scale
 */
GskRenderNode *
derma_chart_view_create_picture (DermaChartView *self)
{
  g_autoptr (cairo_surface_t) surface = draw_picture (self);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) (cairo_image_surface_get_width (surface) / self->picture_scale),
                                                     (float) (cairo_image_surface_get_height (surface) / self->picture_scale));
  GtkNative            *native = gtk_widget_get_native (GTK_WIDGET (self));

  if (native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    return create_tiles (surface, self->picture_scale, &bounds);

  return create_texture_node (surface, &bounds);
}
