/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * DermaChartWords:
 *
 * Words on one line, as glyphs in the order in which they stand. A #PangoLayout does the same and more, of which a chart needs
 * nothing: it finds out how far apart lines should be, and loads each font a second time for that, which is a third of what a
 * chart takes to be drawn for the first time.
 */
typedef struct _DermaChartWords DermaChartWords;

DermaChartWords *derma_chart_words_new (PangoContext               *pango,
                                        const PangoFontDescription *font,
                                        const char                 *words);
void             derma_chart_words_free (DermaChartWords *self);

void derma_chart_words_get_size (const DermaChartWords *self,
                                 double                *width,
                                 double                *height);
void derma_chart_words_show (const DermaChartWords *self,
                             cairo_t               *cr,
                             double                 x,
                             double                 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaChartWords, derma_chart_words_free)

G_END_DECLS
