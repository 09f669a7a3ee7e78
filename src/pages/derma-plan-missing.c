/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-missing.h"

/**
 * derma_plan_missing_show:
 * @hint: the quiet line above @button
 * @button: what cannot be pressed yet
 * @missing: (nullable): what it waits for, a sentence; %NULL: nothing
 *
 * Says why a button is grey, to the eye and to a screen reader.
 */
void
derma_plan_missing_show (GtkLabel   *hint,
                         GtkWidget  *button,
                         const char *missing)
{
  g_return_if_fail (GTK_IS_LABEL (hint) && GTK_IS_WIDGET (button));

  gtk_label_set_label (hint, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (hint), missing != NULL);
  if (missing != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, missing, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
