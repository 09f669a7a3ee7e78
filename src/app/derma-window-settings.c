/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-window-settings.h"

/* A menu written in Blueprint names its choices by words only, also those that are numbers. */
static void
change_beat_cb (GSimpleAction *action,
                GVariant      *value,
                GSettings     *settings)
{
  if (g_settings_set_int (settings, "beat", (int) g_ascii_strtoll (g_variant_get_string (value, NULL), NULL, 10)))
    g_simple_action_set_state (action, value);
}

static gboolean
get_counts_by_beat (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "beat"));

  return TRUE;
}

/**
 * derma_window_settings_bind:
 * @window: a #GActionMap
 *
 * Keeps the size of the window in @settings, and adds the actions that change them.
 */
void
derma_window_settings_bind (GtkWindow *window,
                            GSettings *settings)
{
  g_autoptr (GAction) face_view = g_settings_create_action (settings, "face-view");
  g_autoptr (GAction) large_print = g_settings_create_action (settings, "large-print");
  g_autoptr (GAction) photos_discreet = g_settings_create_action (settings, "photos-discreet");
  g_autoptr (GAction) count_passes = g_settings_create_action (settings, "count-passes");
  g_autofree char *state = g_strdup_printf ("%d", g_settings_get_int (settings, "beat"));
  g_autoptr (GSimpleAction) beat = g_simple_action_new_stateful ("beat", G_VARIANT_TYPE_STRING, g_variant_new_string (state));

  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (window), face_view);
  g_action_map_add_action (G_ACTION_MAP (window), count_passes);
  g_action_map_add_action (G_ACTION_MAP (window), photos_discreet);
  g_action_map_add_action (G_ACTION_MAP (window), large_print);
  g_signal_connect_object (beat, "change-state", G_CALLBACK (change_beat_cb), settings, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (beat));
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
