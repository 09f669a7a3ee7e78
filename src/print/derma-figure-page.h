/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"

G_BEGIN_DECLS

/**
 * DermaFigureLook:
 * @width: points; 0 for what is usual
 * @height: points; 0 for what is best at that width
 * @theme: the colours
 * @span: (nullable): the part of the figure that is shown; %NULL: all
 * @is_rtl: reading begins at the right
 *
 * How a figure is to look that stands by itself.
 */
typedef struct
{
  double                 width;
  double                 height;
  const DermaChartTheme *theme;
  const DermaFigureSpan *span;
  gboolean               is_rtl;
} DermaFigureLook;

/**
 * DermaFigurePage:
 *
 * A figure with its title, what is found in it and how sure that is, laid out for one size. What there is no room for is left
 * out, from the last of these words on.
 */
typedef struct _DermaFigurePage DermaFigurePage;

DermaFigurePage *derma_figure_page_new (DermaFigure           *figure,
                                        const DermaFigureLook *look);
void             derma_figure_page_free (DermaFigurePage *self);

double derma_figure_page_get_width (const DermaFigurePage *self);
double derma_figure_page_get_height (const DermaFigurePage *self);
void   derma_figure_page_draw (const DermaFigurePage *self,
                               cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaFigurePage, derma_figure_page_free)

G_END_DECLS
