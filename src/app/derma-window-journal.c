/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-journal.h"

#include "app/derma-window-private.h"
#include "pages/derma-session-page.h"

static AdwNavigationView *
get_navigation (DermaWindow *self)
{
  GtkWidget *toasts = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));

  return ADW_NAVIGATION_VIEW (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (toasts)));
}

static void
show_session_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  g_autoptr (DermaPastSession) session = derma_journal_get_past_session (derma_window_get_journal (self), g_variant_get_int64 (parameter));
  GtkWidget *page;

  if (session == NULL || adw_navigation_view_find_page (get_navigation (self), "session") != NULL)
    return;

  page = derma_session_page_new (derma_window_get_journal (self), derma_window_get_clock (self), session);
  g_settings_bind (derma_window_get_settings (self), "face-view", page, "face-view", G_SETTINGS_BIND_GET);
  adw_navigation_view_push (get_navigation (self), ADW_NAVIGATION_PAGE (page));
}

/**
 * derma_window_journal_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the action that shows all that is stored of a session.
 */
void
derma_window_journal_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-session", "x", show_session_action);
}

/**
 * derma_window_journal_update:
 *
 * Sessions can be looked at in any journal; over one that is being rolled its clock would go on beneath the page.
 */
void
derma_window_journal_update (DermaWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-session",
                                 derma_window_get_journal (self) != NULL && !derma_window_is_in_session (self));
}
