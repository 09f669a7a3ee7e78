/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-runs.h"

#include <math.h>

#include "chart/derma-chart-layout-private.h"

/* The pixels of an image, and how units become pixels there. */
typedef struct
{
  cairo_surface_t *surface;
  int              stride;
  int              scale;
  int              x; /* where the unit 0 is, pixels */
  int              y;
  int              left; /* of what may be drawn on, pixels, as @top, @right and @bottom */
  int              top;
  int              right;
  int              bottom;
} Pixels;

static gboolean
is_whole (double value)
{
  return fabs (value) < G_MAXSHORT && !(floor (value) < value);
}

static gboolean
has_colors (cairo_surface_t *surface)
{
  return cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE &&
         (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32 || cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24);
}

/* Whether the sides of a unit are those of pixels. */
static gboolean
find_scale (cairo_t *cr,
            Pixels  *self)
{
  cairo_matrix_t matrix;
  cairo_matrix_t device;
  double         scale_x;
  double         scale_y;
  double         x;
  double         y;

  cairo_surface_get_device_scale (self->surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (self->surface, &x, &y);
  cairo_matrix_init (&device, scale_x, 0, 0, scale_y, x, y);
  cairo_get_matrix (cr, &matrix);
  cairo_matrix_multiply (&matrix, &matrix, &device);
  if (fabs (matrix.xy) > 0 || fabs (matrix.yx) > 0 || fabs (matrix.xx - matrix.yy) > 0 || matrix.xx < 1 || !is_whole (matrix.xx) ||
      !is_whole (matrix.x0) || !is_whole (matrix.y0))
    return FALSE;

  self->scale = (int) matrix.xx;
  self->x = (int) matrix.x0;
  self->y = (int) matrix.y0;

  return TRUE;
}

/* Whether what may be drawn on is one rectangle of whole pixels. */
static gboolean
find_clip (cairo_t *cr,
           Pixels  *self)
{
  cairo_rectangle_list_t  *list = cairo_copy_clip_rectangle_list (cr);
  const cairo_rectangle_t *clip = list->rectangles;
  gboolean                 is_one = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;

  if (is_one)
    is_one = is_whole (clip->x * self->scale) && is_whole (clip->y * self->scale) && is_whole (clip->width * self->scale) &&
             is_whole (clip->height * self->scale);
  if (is_one)
    {
      self->left = self->x + (int) (clip->x * self->scale);
      self->top = self->y + (int) (clip->y * self->scale);
      self->right = MIN (self->left + (int) (clip->width * self->scale), cairo_image_surface_get_width (self->surface));
      self->bottom = MIN (self->top + (int) (clip->height * self->scale), cairo_image_surface_get_height (self->surface));
      self->left = MAX (self->left, 0);
      self->top = MAX (self->top, 0);
    }
  cairo_rectangle_list_destroy (list);

  return is_one;
}

static void
fill (const Pixels *self,
      guint8       *data,
      int           left,
      int           top,
      int           right,
      int           bottom,
      guint32       color)
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
fill_runs (const Pixels          *self,
           const GArray          *runs,
           const DermaChartColor *color)
{
  const guint32 pixel = 0xff000000 | (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8 |
                        (guint32) (color->blue * 255 + 0.5);
  guint8 *data;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);
  for (guint i = 0; i < runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (runs, DermaChartRun, i);
      const int            x = self->x + (int) floor (run->x) * self->scale;

      fill (self, data, x, self->y + (int) run->top * self->scale, x + self->scale, self->y + (int) run->bottom * self->scale, pixel);
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
  Pixels pixels = { .surface = cairo_get_group_target (cr) };

  if (has_colors (pixels.surface) && cairo_get_operator (cr) == CAIRO_OPERATOR_OVER && color->alpha >= 1 && find_scale (cr, &pixels) &&
      find_clip (cr, &pixels))
    {
      pixels.stride = cairo_image_surface_get_stride (pixels.surface);
      fill_runs (&pixels, runs, color);
    }
  else
    {
      stroke_runs (cr, runs, color);
    }
}
