/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

/* The pixels of an image that may be written past cairo, and how units become pixels there. */
typedef struct
{
  cairo_surface_t *surface;
  int              stride; /* bytes */
  double           scale;  /* pixels a unit */
  double           x;      /* where the unit 0 is, pixels */
  double           y;
  int              left; /* of what may be drawn on, pixels, as @top, @right and @bottom */
  int              top;
  int              right;
  int              bottom;
} DermaChartPixels;

gboolean derma_chart_pixels_find (DermaChartPixels *self,
                                  cairo_t          *cr);
gboolean derma_chart_pixels_are_whole (const DermaChartPixels *self);
guint32  derma_chart_pixels_from_color (const DermaChartColor *color);

G_END_DECLS
