/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-change.h"

/**
 * derma_change_label:
 * @label: a #GtkLabel
 * @text: its words
 */
void
derma_change_label (GtkWidget  *label,
                    const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label) && text != NULL);

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

/**
 * derma_change_class:
 * @name: a style class
 * @is_set: whether @widget has it
 */
void
derma_change_class (GtkWidget  *widget,
                    const char *name,
                    gboolean    is_set)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL);

  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
