/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-button-label.h"

/**
 * derma_button_label_wrap:
 *
 * Lets the label of a button take two lines in large letters, instead of widening the page.
 */
void
derma_button_label_wrap (GtkButton *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (button);
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

/**
 * derma_button_label_set:
 * @text: the words of the button
 *
 * Sets the label of a button, as derma_button_label_wrap() lets it be shown.
 */
void
derma_button_label_set (GtkButton  *button,
                        const char *text)
{
  g_return_if_fail (GTK_IS_BUTTON (button) && text != NULL);

  if (g_strcmp0 (gtk_button_get_label (button), text) == 0)
    return;

  gtk_button_set_label (button, text);
  derma_button_label_wrap (button);
}
