/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-pixels.h"

#include <math.h>

static gboolean
is_whole (double value)
{
  return !(floor (value) < value);
}

static gboolean
has_colors (cairo_surface_t *surface)
{
  return cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE &&
         (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32 || cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24);
}

/* Whether the sides of a unit lie along those of pixels, and are equally long. */
static gboolean
find_scale (cairo_t          *cr,
            DermaChartPixels *self)
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
  if (fabs (matrix.xy) > 0 || fabs (matrix.yx) > 0 || fabs (matrix.xx - matrix.yy) > 0 || matrix.xx <= 0 ||
      fabs (matrix.xx) + fabs (matrix.x0) + fabs (matrix.y0) > G_MAXSHORT)
    return FALSE;

  self->scale = matrix.xx;
  self->x = matrix.x0;
  self->y = matrix.y0;

  return TRUE;
}

/* Whether what may be drawn on is one rectangle; where its edges cut through pixels those that it has the larger part of are in it. */
static gboolean
find_clip (cairo_t          *cr,
           DermaChartPixels *self)
{
  cairo_rectangle_list_t  *list = cairo_copy_clip_rectangle_list (cr);
  const cairo_rectangle_t *clip = list->rectangles;
  const gboolean           is_one = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;

  if (is_one)
    {
      self->left = (int) MAX (floor (self->x + clip->x * self->scale + 0.5), 0);
      self->top = (int) MAX (floor (self->y + clip->y * self->scale + 0.5), 0);
      self->right = (int) MIN (floor (self->x + (clip->x + clip->width) * self->scale + 0.5), cairo_image_surface_get_width (self->surface));
      self->bottom = (int) MIN (floor (self->y + (clip->y + clip->height) * self->scale + 0.5), cairo_image_surface_get_height (self->surface));
    }
  cairo_rectangle_list_destroy (list);

  return is_one;
}

/* Returns: whether what @cr draws on is an image whose pixels may as well be written, and was found */
gboolean
derma_chart_pixels_find (DermaChartPixels *self,
                         cairo_t          *cr)
{
  self->surface = cairo_get_group_target (cr);
  if (!has_colors (self->surface) || cairo_get_operator (cr) != CAIRO_OPERATOR_OVER || !find_scale (cr, self) || !find_clip (cr, self))
    return FALSE;

  self->stride = cairo_image_surface_get_stride (self->surface);
  return TRUE;
}

/* Returns: whether a unit is so many whole pixels */
gboolean
derma_chart_pixels_are_whole (const DermaChartPixels *self)
{
  return self->scale >= 1 && is_whole (self->scale) && is_whole (self->x) && is_whole (self->y);
}

/* Returns: what a pixel is that has that colour and nothing else; it is taken for opaque */
guint32
derma_chart_pixels_from_color (const DermaChartColor *color)
{
  return 0xff000000 | (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8 | (guint32) (color->blue * 255 + 0.5);
}
