/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-dialogs.h"

#include "app/derma-window-private.h"
#include "pages/derma-first-start.h"
#include "pages/derma-flag-dialog.h"
#include "pages/derma-healing-dialog.h"
#include "pages/derma-healing-history.h"
#include "pages/derma-history-dialog.h"
#include "pages/derma-roller-dialog.h"
#include "pages/derma-rollers-dialog.h"
#include "pages/derma-shortcuts-dialog.h"

static void
add_roller_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  derma_roller_dialog_present (widget, derma_window_get_journal (self), derma_window_get_clock (self));
}

static void
rollers_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  if (DERMA_IS_ROLLERS_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;

  adw_dialog_present (derma_rollers_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self)), widget);
}

static void
show_history_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);

  derma_history_dialog_present (widget, derma_window_get_journal (self), derma_window_get_clock (self));
}

static void
show_patch_test_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  AdwDialog   *dialog;

  if (derma_window_get_journal (self) == NULL || derma_window_is_in_session (self))
    return;

  dialog = derma_history_dialog_present (widget, derma_window_get_journal (self), derma_window_get_clock (self));
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS; kind++)
    if (g_str_equal (derma_patch_test_get_id ((DermaPatchTestKind) kind), g_variant_get_string (parameter, NULL)))
      derma_history_dialog_show_test (DERMA_HISTORY_DIALOG (dialog), (DermaPatchTestKind) kind);
}

static void
log_healing_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaWindow      *self = DERMA_WINDOW (widget);
  DermaPastSession *last = derma_journal_get_last_session (derma_window_get_journal (self));
  AdwDialog        *dialog;

  /* Over a session its clock would go on beneath the dialog. */
  if (last == NULL || derma_window_is_in_session (self))
    return;

  dialog = derma_healing_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self), derma_past_session_get_id (last));
  g_settings_bind (derma_window_get_settings (self), "face-view", dialog, "face-view", G_SETTINGS_BIND_GET);
  adw_dialog_present (dialog, widget);
}

static void
tell_warning_sign_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  DermaWindow      *self = DERMA_WINDOW (widget);
  DermaPastSession *last = derma_journal_get_last_session (derma_window_get_journal (self));

  if (last == NULL || derma_window_is_in_session (self))
    return;

  adw_dialog_present (derma_flag_dialog_new (derma_window_get_journal (self), derma_window_get_clock (self), last), widget);
}

static void
show_healing_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DermaWindow      *self = DERMA_WINDOW (widget);
  DermaPastSession *last = derma_journal_get_last_session (derma_window_get_journal (self));
  AdwDialog        *dialog;

  if (last == NULL)
    return;

  dialog = derma_healing_history_new (derma_window_get_journal (self), derma_window_get_clock (self), last);
  g_settings_bind (derma_window_get_settings (self), "face-view", dialog, "face-view", G_SETTINGS_BIND_GET);
  adw_dialog_present (dialog, widget);
}

static void
show_shortcuts_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  derma_shortcuts_dialog_present (widget);
}

static void
show_first_start_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  DermaWindow *self = DERMA_WINDOW (widget);
  AdwDialog   *dialog = derma_first_start_new (derma_window_get_journal (self), derma_window_get_clock (self));

  g_settings_bind (derma_window_get_settings (self), "face-view", dialog, "face-view", G_SETTINGS_BIND_DEFAULT);
  g_settings_set_boolean (derma_window_get_settings (self), "first-start-seen", TRUE);
  adw_dialog_present (dialog, widget);
}

/**
 * derma_window_dialogs_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the actions of the window that only show a dialog.
 */
void
derma_window_dialogs_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-roller", NULL, add_roller_action);
  gtk_widget_class_install_action (widget_class, "win.rollers", NULL, rollers_action);
  gtk_widget_class_install_action (widget_class, "win.show-history", NULL, show_history_action);
  gtk_widget_class_install_action (widget_class, "win.show-patch-test", "s", show_patch_test_action);
  gtk_widget_class_install_action (widget_class, "win.log-healing", NULL, log_healing_action);
  gtk_widget_class_install_action (widget_class, "win.tell-warning-sign", NULL, tell_warning_sign_action);
  gtk_widget_class_install_action (widget_class, "win.show-healing", NULL, show_healing_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.show-first-start", NULL, show_first_start_action);
}

/**
 * derma_window_dialogs_quit:
 *
 * Closes the window with all that is open in it, as a person would one after the other: what is filled in is kept where it is
 * kept, and where a dialog asks something first all stays. When it is closed by itself only the dialog in front goes.
 */
void
derma_window_dialogs_quit (DermaWindow *self)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  AdwDialog *front;

  while ((front = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    {
      const guint n = g_list_model_get_n_items (dialogs);

      adw_dialog_close (front);
      if (g_list_model_get_n_items (dialogs) >= n)
        return;
    }

  gtk_window_close (GTK_WINDOW (self));
}
