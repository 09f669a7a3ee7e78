/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-photos.h"

#include "app/derma-window-private.h"
#include "pages/derma-photo-dialog.h"
#include "pages/derma-photo-intake.h"
#include "pages/derma-photos-page.h"

static AdwNavigationView *
get_navigation (DermaWindow *self)
{
  GtkWidget *toasts = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self));

  return ADW_NAVIGATION_VIEW (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (toasts)));
}

static void
add_photos_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  derma_photo_intake_choose (widget, derma_window_get_journal (self), derma_window_get_clock (self));
}

static void
show_photos_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  GtkWidget   *page;

  if (adw_navigation_view_find_page (get_navigation (self), "photos") != NULL)
    return;

  page = derma_photos_page_new (derma_window_get_journal (self), derma_window_get_clock (self));
  g_settings_bind (derma_window_get_settings (self), "photos-discreet", page, "is-discreet", G_SETTINGS_BIND_GET);
  adw_navigation_view_push (get_navigation (self), ADW_NAVIGATION_PAGE (page));
}

static void
show_photo_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  DermaPhoto  *photo = derma_journal_get_photo (derma_window_get_journal (self), g_variant_get_int64 (parameter));

  if (photo != NULL)
    derma_photo_dialog_present (widget, derma_window_get_journal (self), derma_window_get_clock (self), photo);
}

/**
 * derma_window_photos_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions that show photos and bring them in.
 */
void
derma_window_photos_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-photos", NULL, add_photos_action);
  gtk_widget_class_install_action (widget_class, "win.show-photos", NULL, show_photos_action);
  gtk_widget_class_install_action (widget_class, "win.show-photo", "x", show_photo_action);
}

/**
 * derma_window_photos_update:
 *
 * Photos can be looked at in any journal, and added to one that can be written. Over a session its clock would go on beneath
 * the page.
 */
void
derma_window_photos_update (DermaWindow *self)
{
  DermaJournal  *journal = derma_window_get_journal (self);
  const gboolean can_write = journal != NULL && !derma_journal_is_read_only (journal);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-photos", journal != NULL && !derma_window_is_in_session (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-photo", journal != NULL && !derma_window_is_in_session (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-photos", can_write);
}
