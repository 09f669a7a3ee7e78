/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-settings.h"

#include "app/derma-window-private.h"
#include "pages/derma-preferences-dialog.h"

static gboolean
get_counts_by_beat (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "beat"));

  return TRUE;
}

static GVariant *
set_counts_by_beat (const GValue       *value,
                    const GVariantType *type,
                    gpointer            user_data)
{
  return g_variant_new_string (g_value_get_boolean (value) ? "beat" : "key");
}

static void
show_preferences_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  DermaWindow            *self = DERMA_WINDOW (widget);
  GSettings              *settings = derma_window_get_settings (self);
  DermaPreferencesDialog *dialog;

  /* Over a session its clock would go on beneath the dialog. */
  if (derma_window_is_in_session (self))
    return;

  dialog = derma_preferences_dialog_new (derma_window_get_journal (self));
  g_settings_bind (settings, "face-view", dialog, "face-view", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "beat", dialog, "beat", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "photos-discreet", dialog, "is-discreet", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "large-print", dialog, "has-large-print", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", dialog, "has-reminders", G_SETTINGS_BIND_GET);
  g_settings_bind_with_mapping (settings, "count-passes", dialog, "counts-by-beat", G_SETTINGS_BIND_DEFAULT, get_counts_by_beat,
                                set_counts_by_beat, NULL, NULL);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/**
 * derma_window_settings_install:
 * @widget_class: that of #DermaWindow
 *
 * Adds the action that shows the preferences.
 */
void
derma_window_settings_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-preferences", NULL, show_preferences_action);
}

/**
 * derma_window_settings_bind:
 * @window: a #GActionMap
 *
 * Keeps the size of the window in @settings, and adds the action that blurs photos.
 */
void
derma_window_settings_bind (GtkWindow *window,
                            GSettings *settings)
{
  g_autoptr (GAction) photos_discreet = g_settings_create_action (settings, "photos-discreet");

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (window), photos_discreet);
}

/**
 * derma_window_settings_bind_control:
 *
 * Lets a session be rolled as it is chosen in @settings.
 */
void
derma_window_settings_bind_control (GSettings           *settings,
                                    DermaSessionControl *control)
{
  g_settings_bind (settings, "face-view", control, "face-view", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "beat", control, "beat", G_SETTINGS_BIND_GET);
  g_settings_bind_with_mapping (settings, "count-passes", control, "counts-by-beat", G_SETTINGS_BIND_GET, get_counts_by_beat, NULL,
                                NULL, NULL);
}
