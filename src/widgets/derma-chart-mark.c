/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-chart-mark.h"

struct _DermaChartMark
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (DermaChartMark, derma_chart_mark, GTK_TYPE_WIDGET)

static void
derma_chart_mark_class_init (DermaChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
derma_chart_mark_init (DermaChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE); /* pointing is up to the chart, which knows the nearest */
}

/**
 * derma_chart_mark_new:
 * @sentence: what it stands for
 * @position: its place among all that is in the chart, from 0
 * @n_all: how many that are; the chart may have fewer marks at a time
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
derma_chart_mark_new (const char *sentence,
                      gsize       position,
                      gsize       n_all)
{
  GtkWidget *self = g_object_new (DERMA_TYPE_CHART_MARK, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_all, -1);

  return self;
}
