/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-button-label.h"

/**
 * derma_button_label_set:
 * @text: the words of the button
 *
 * Sets the label of a button so that a long one in large letters takes two lines instead of widening the page.
 */
void
derma_button_label_set (GtkButton  *button,
                        const char *text)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_BUTTON (button) && text != NULL);

  if (g_strcmp0 (gtk_button_get_label (button), text) == 0)
    return;

  gtk_button_set_label (button, text);
  label = GTK_LABEL (gtk_button_get_child (button));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}
