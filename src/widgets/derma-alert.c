/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-alert.h"

static GtkWidget *
find_large_heading (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_large_heading (child);

  return found;
}

/**
 * derma_alert_fit_heading:
 *
 * Lets the heading of a dialog be of any length in letters of any size, by breaking it into lines. libadwaita 1.7 has it in one
 * large line, or in small letters where that is too wide; and to know it asks the line for its height in less width than it
 * can have, which GTK warns of.
 */
void
derma_alert_fit_heading (AdwAlertDialog *dialog)
{
  GtkWidget *heading;

  g_return_if_fail (ADW_IS_ALERT_DIALOG (dialog));

  heading = find_large_heading (adw_dialog_get_child (ADW_DIALOG (dialog)));
  if (heading == NULL)
    return;

  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
}

/**
 * derma_alert_new:
 * @heading: what is asked or told
 * @body: (nullable): what follows from it
 *
 * Returns: (transfer floating): a dialog without a response yet, whose heading fits in letters of any size
 */
AdwDialog *
derma_alert_new (const char *heading,
                 const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  derma_alert_fit_heading (ADW_ALERT_DIALOG (dialog));

  return dialog;
}
