/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/derma-chart-layout.h"
#include "chart/derma-chart-theme.h"

G_BEGIN_DECLS

/**
 * DermaChartReadout:
 *
 * What lies over a chart while something in it is read: a needle, a ring around what is read, and a box with the sentence. It is
 * drawn without asking for another size, so that what lies under it stays as it is. What it shows is read aloud by a mark, and
 * not by it.
 */
#define DERMA_TYPE_CHART_READOUT (derma_chart_readout_get_type ())

G_DECLARE_FINAL_TYPE (DermaChartReadout, derma_chart_readout, DERMA, CHART_READOUT, GtkWidget)

GtkWidget *derma_chart_readout_new (void);
void       derma_chart_readout_show (DermaChartReadout    *self,
                                     const char           *sentence,
                                     const DermaChartRect *rect,
                                     gboolean              has_needle,
                                     gboolean              has_box);
void       derma_chart_readout_hide (DermaChartReadout *self);
void       derma_chart_readout_set_theme (DermaChartReadout     *self,
                                          const DermaChartTheme *theme);

G_END_DECLS
