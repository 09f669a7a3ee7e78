/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DermaChartMark:
 *
 * What cairo has drawn, for the keyboard and for a screen reader: an invisible widget that lies over it, can have the focus and
 * has a sentence for its name. Its CSS node is `mark`.
 */
#define DERMA_TYPE_CHART_MARK (derma_chart_mark_get_type ())

G_DECLARE_FINAL_TYPE (DermaChartMark, derma_chart_mark, DERMA, CHART_MARK, GtkWidget)

GtkWidget *derma_chart_mark_new (const char *sentence,
                                 gsize       position,
                                 gsize       n_all);

G_END_DECLS
