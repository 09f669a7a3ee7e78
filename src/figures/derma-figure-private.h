/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart.h"
#include "figures/derma-figure.h"

G_BEGIN_DECLS

/**
 * DermaFigureKind:
 * @name: how the command line calls it
 * @free: of the data
 * @dup_caveat: may say nothing
 * @find_row: (nullable): %NULL where a hit's index is its row
 * @get_height: (nullable): how high it is best; %NULL: as a chart of its width
 * @get_chart: (nullable): where all of it is a chart; the functions of a layout are not there then
 * @get_span: (nullable): %NULL where it cannot be narrowed
 * @lay_out: (nullable): makes a layout of its own
 * @get_plot: (nullable): where on the layout the span is shown, and which
 *
 * What kinds of figures do differently. A layout is valid as long as the data.
 */
typedef struct
{
  const char *name;

  void (*free) (gpointer data);
  char *(*dup_title) (gconstpointer data);
  char *(*dup_finding) (gconstpointer data);
  char *(*dup_caveat) (gconstpointer data);
  char *(*dup_hit) (gconstpointer        data,
                    const DermaChartHit *hit);
  gsize (*find_row) (gconstpointer        data,
                     const DermaChartHit *hit);
  DermaTable *(*create_table) (gconstpointer data);
  double (*get_height) (gconstpointer data,
                        PangoContext *pango,
                        double        width);
  gboolean (*get_span) (gconstpointer    data,
                        DermaFigureSpan *whole,
                        double          *least);

  const DermaChart *(*get_chart) (gconstpointer data);

  gpointer (*lay_out) (gconstpointer          data,
                       PangoContext          *pango,
                       double                 width,
                       double                 height,
                       const DermaFigureSpan *span);
  void (*free_layout) (gpointer layout);
  void (*draw) (gconstpointer          data,
                gconstpointer          layout,
                const DermaChartTheme *theme,
                cairo_t               *cr);
  const DermaChartHit *(*get_hits) (gconstpointer layout,
                                    gsize        *n_hits);
  void (*get_plot) (gconstpointer    layout,
                    DermaChartRect  *plot,
                    DermaFigureSpan *span);
  char *(*to_text) (gconstpointer layout);
} DermaFigureKind;

DermaFigure *derma_figure_new (const DermaFigureKind *kind,
                               gpointer               data);

G_END_DECLS
