/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-menu.h"

/* The items are widgets of a class that GTK keeps to itself; each has its words as a property. */
static void
name_items_below (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "text", &text, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_items_below (child);
}

/**
 * derma_menu_active_notify_cb:
 * @button: a button with a menu model, whose “active” has changed
 *
 * For templates: gives the items of the menu a name whenever it opens. GTK 4.18 names them after a label that has no role,
 * so a screen reader would say “menu item” and no more.
 */
void
derma_menu_active_notify_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (gtk_menu_button_get_active (button) && popover != NULL)
    name_items_below (GTK_WIDGET (popover));
}
