/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-focus.h"

/**
 * derma_focus_take:
 * @widget: what is about to be filled anew
 *
 * Takes the keyboard focus away if it is on @widget or inside it. It is to be given to something right afterwards. If it goes with
 * what is removed, the window moves it once more a moment later, whoever has it by then.
 *
 * Returns: whether it was there
 */
gboolean
derma_focus_take (GtkWidget *widget)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || (focus != widget && !gtk_widget_is_ancestor (focus, widget)))
    return FALSE;

  gtk_root_set_focus (root, NULL);
  return TRUE;
}
