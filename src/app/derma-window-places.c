/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-places.h"

#include "app/derma-window-private.h"
#include "pages/derma-aftercare-page.h"
#include "pages/derma-guide-page.h"

static void
show_aftercare_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  DermaAftercareItem item;
  GtkWidget         *page;

  gtk_widget_activate_action (widget, "win.show-view", "s", "aftercare");
  page = derma_window_get_view (DERMA_WINDOW (widget), "aftercare");
  if (page != NULL && derma_aftercare_from_id (g_variant_get_string (parameter, NULL), &item))
    derma_aftercare_page_show_item (DERMA_AFTERCARE_PAGE (page), item);
}

/* What is said in a dialog is told at length in the guide; the dialog goes, unless it has a question of its own. */
static void
show_guide_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));
  GtkWidget *page;

  if (derma_window_is_in_session (DERMA_WINDOW (widget)) || (dialog != NULL && !adw_dialog_close (dialog)))
    return;

  gtk_widget_activate_action (widget, "win.show-view", "s", "guide");
  page = derma_window_get_view (DERMA_WINDOW (widget), "guide");
  if (page != NULL && !derma_guide_page_show (DERMA_GUIDE_PAGE (page), g_variant_get_string (parameter, NULL)))
    g_warning ("There is no “%s” in the guide", g_variant_get_string (parameter, NULL));
}

/**
 * derma_window_places_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that go to a place in one of its views: an item of aftercare, or what derma_guide_page_show() takes.
 */
void
derma_window_places_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-aftercare", "s", show_aftercare_action);
  gtk_widget_class_install_action (widget_class, "win.show-guide", "s", show_guide_action);
}
