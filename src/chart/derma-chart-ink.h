/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

/**
 * DermaChartInk:
 *
 * How much of each pixel of an image is covered by lines and marks of one colour, which then all become pixels at once. cairo
 * sorts the edges of what it strokes; of a line through hundreds of points most cross most rows of pixels, and that takes it a
 * hundred times as long.
 */
typedef struct _DermaChartInk DermaChartInk;

/* Traces a mark around a place. */
typedef void (*DermaChartMarkFunc) (cairo_t *cr,
                                    guint    series,
                                    double   x,
                                    double   y,
                                    double   radius);

DermaChartInk *derma_chart_ink_new (cairo_t *cr);
void           derma_chart_ink_free (DermaChartInk *self);
gboolean       derma_chart_ink_clip (DermaChartInk *self,
                                     cairo_t       *cr);
void           derma_chart_ink_add_line (DermaChartInk *self,
                                         const GArray  *points,
                                         const double  *dashes,
                                         int            n_dashes,
                                         double         width);
void           derma_chart_ink_add_marks (DermaChartInk     *self,
                                          const GArray      *points,
                                          DermaChartMarkFunc trace,
                                          guint              series,
                                          double             radius);
void           derma_chart_ink_apply (DermaChartInk         *self,
                                      const DermaChartColor *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaChartInk, derma_chart_ink_free)

G_END_DECLS
