/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-healing-figure.h"

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_CHART (derma_healing_chart_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingChart, derma_healing_chart, DERMA, HEALING_CHART, GtkWidget)

GtkWidget *derma_healing_chart_new (DermaHealingFigure *figure);
void       derma_healing_chart_set_figure (DermaHealingChart  *self,
                                           DermaHealingFigure *figure);

G_END_DECLS
