/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

void derma_chart_style_get_theme (DermaChartTheme *theme);
void derma_chart_style_connect (GObject  *object,
                                GCallback changed_cb);

G_END_DECLS
