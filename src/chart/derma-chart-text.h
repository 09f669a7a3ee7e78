/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/derma-chart-layout.h"
#include "chart/derma-chart-theme.h"
#include "chart/derma-chart-words.h"

G_BEGIN_DECLS

/**
 * DermaChartText:
 * @words: what it says
 * @rect: where; its size is that of the words
 * @is_dim: whether it is a word beside the numbers
 * @line: (nullable): how they are drawn where they are one line
 * @pango: (nullable): the same for more lines; both are %NULL where no context was given, and it cannot be drawn
 *
 * Some words in a chart, a little smaller than what stands around it.
 */
typedef struct
{
  char            *words;
  DermaChartRect   rect;
  gboolean         is_dim;
  DermaChartWords *line;
  PangoLayout     *pango;
} DermaChartText;

DermaChartText derma_chart_text_new (PangoContext *pango,
                                     const char   *words,
                                     gboolean      is_dim);
void           derma_chart_text_wrap (DermaChartText *self,
                                      PangoContext   *pango,
                                      double          width);
void           derma_chart_text_show (const DermaChartText *self,
                                      cairo_t              *cr,
                                      double                x,
                                      double                y);
void           derma_chart_text_draw (const DermaChartText  *self,
                                      const DermaChartTheme *theme,
                                      cairo_t               *cr);
void           derma_chart_text_add_to (const DermaChartText *self,
                                        GString              *text);
void           derma_chart_text_clear (gpointer text);

GArray         *derma_chart_texts_new (void);
DermaChartText *derma_chart_texts_get (GArray *texts,
                                       guint   i);

gboolean derma_chart_rect_overlaps (const DermaChartRect *self,
                                    const DermaChartRect *other,
                                    double                gap);

double derma_chart_measure_line (PangoContext *pango);
void   derma_chart_set_color (cairo_t               *cr,
                              const DermaChartColor *color,
                              double                 share);

G_END_DECLS
