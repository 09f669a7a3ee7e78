/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/derma-chart-layout.h"
#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

void derma_chart_painter_draw (const DermaChartLayout *layout,
                               const DermaChartTheme  *theme,
                               cairo_t                *cr);

G_END_DECLS
