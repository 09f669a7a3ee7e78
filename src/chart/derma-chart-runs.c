/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-runs.h"

#include <math.h>

#include "chart/derma-chart-layout-private.h"
#include "chart/derma-chart-pixels.h"

static void
fill (const DermaChartPixels *self,
      guint8                 *data,
      int                     left,
      int                     top,
      int                     right,
      int                     bottom,
      guint32                 color)
{
  left = MAX (left, self->left);
  right = MIN (right, self->right);
  bottom = MIN (bottom, self->bottom);
  for (int y = MAX (top, self->top); y < bottom; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + (gsize) y * (gsize) self->stride);

      for (int x = left; x < right; x++)
        row[x] = color;
    }
}

static void
fill_runs (const DermaChartPixels *self,
           const GArray           *runs,
           const DermaChartColor  *color)
{
  const guint32 pixel = derma_chart_pixels_from_color (color);
  const int     scale = (int) self->scale;
  guint8       *data;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);
  for (guint i = 0; i < runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (runs, DermaChartRun, i);
      const int            x = (int) self->x + (int) floor (run->x) * scale;

      fill (self, data, x, (int) self->y + (int) run->top * scale, x + scale, (int) self->y + (int) run->bottom * scale, pixel);
    }
  cairo_surface_mark_dirty (self->surface);
}

static void
stroke_runs (cairo_t               *cr,
             const GArray          *runs,
             const DermaChartColor *color)
{
  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_new_path (cr);
  for (guint i = 0; i < runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (runs, DermaChartRun, i);

      cairo_move_to (cr, run->x, run->top);
      cairo_line_to (cr, run->x, run->bottom);
    }
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Onto an image the runs are written as the pixels that they are, which costs a tenth of what cairo takes to find that out; onto
 * everything else they are lines. */
void
derma_chart_draw_runs (cairo_t               *cr,
                       const GArray          *runs,
                       const DermaChartColor *color)
{
  DermaChartPixels pixels;

  if (color->alpha >= 1 && derma_chart_pixels_find (&pixels, cr) && derma_chart_pixels_are_whole (&pixels))
    fill_runs (&pixels, runs, color);
  else
    stroke_runs (cr, runs, color);
}
