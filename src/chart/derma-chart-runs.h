/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

void derma_chart_draw_runs (cairo_t               *cr,
                            const GArray          *runs,
                            const DermaChartColor *color);

G_END_DECLS
