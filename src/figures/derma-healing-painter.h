/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/derma-chart-theme.h"
#include "figures/derma-healing-layout.h"

G_BEGIN_DECLS

void derma_healing_painter_measure (PangoContext        *pango,
                                    DermaHealingMeasure  measure,
                                    DermaHealingMetrics *metrics);
void derma_healing_painter_draw_scale (const DermaHealingFigure *figure,
                                       const DermaHealingLayout *layout,
                                       const DermaChartTheme    *theme,
                                       PangoContext             *pango,
                                       cairo_t                  *cr);
void derma_healing_painter_draw_points (const DermaHealingFigure *figure,
                                        const DermaHealingLayout *layout,
                                        const DermaChartTheme    *theme,
                                        cairo_t                  *cr);
void derma_healing_painter_draw (const DermaHealingFigure *figure,
                                 const DermaHealingLayout *layout,
                                 const DermaChartTheme    *theme,
                                 PangoContext             *pango,
                                 cairo_t                  *cr);

G_END_DECLS
