/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/derma-chart-layout.h"
#include "chart/derma-chart-theme.h"
#include "figures/derma-table.h"

G_BEGIN_DECLS

/**
 * DermaFigure:
 *
 * One of the charts of ours with all that it tells: words, a drawing for any size, and a table of the same numbers. It never
 * changes, and may be used in another thread than the one that made it.
 */
typedef struct _DermaFigure DermaFigure;

/**
 * DermaDrawing:
 *
 * Where everything of a figure is, for one size. It keeps its figure, and never changes. A context of Pango is used in one thread
 * at a time: so is a drawing that was laid out with it.
 */
typedef struct _DermaDrawing DermaDrawing;

/**
 * DermaFigureSpan:
 * @from: the beginning of what is shown
 * @until: its end, after @from
 *
 * A part of what goes across in a figure, in units of its own: UTC seconds where that is a calendar, seconds since rolling ended
 * where that is what it shows.
 */
typedef struct
{
  double from;
  double until;
} DermaFigureSpan;

/* what it says */
DermaFigure *derma_figure_ref (DermaFigure *self);
void         derma_figure_unref (DermaFigure *self);
const char  *derma_figure_get_name (const DermaFigure *self);
char        *derma_figure_dup_title (const DermaFigure *self);
char        *derma_figure_dup_finding (const DermaFigure *self);
char        *derma_figure_dup_caveat (const DermaFigure *self);
DermaTable  *derma_figure_create_table (const DermaFigure *self);
char        *derma_figure_dup_hit (const DermaFigure   *self,
                                   const DermaChartHit *hit);
gsize        derma_figure_find_row (const DermaFigure   *self,
                                    const DermaChartHit *hit);

/* where it is */
gboolean      derma_figure_get_span (const DermaFigure *self,
                                     DermaFigureSpan   *whole,
                                     double            *least);
double        derma_figure_get_height (const DermaFigure *self,
                                       PangoContext      *pango,
                                       double             width);
DermaDrawing *derma_figure_lay_out (DermaFigure           *self,
                                    PangoContext          *pango,
                                    double                 width,
                                    double                 height,
                                    const DermaFigureSpan *span);

/* the drawing */
void                 derma_drawing_free (DermaDrawing *self);
void                 derma_drawing_draw (const DermaDrawing    *self,
                                         const DermaChartTheme *theme,
                                         cairo_t               *cr);
const DermaChartHit *derma_drawing_get_hits (const DermaDrawing *self,
                                             gsize              *n_hits);
gssize               derma_drawing_hit (const DermaDrawing *self,
                                        double              x,
                                        double              y);
void                 derma_drawing_get_plot (const DermaDrawing *self,
                                             DermaChartRect     *plot);
gboolean             derma_drawing_get_span (const DermaDrawing *self,
                                             DermaFigureSpan    *span);
char                *derma_drawing_to_text (const DermaDrawing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaFigure, derma_figure_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaDrawing, derma_drawing_free)

G_END_DECLS
