/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-later-dialog.h"
#include "pages/derma-reminders-dialog.h"

#define EVENING_S G_GINT64_CONSTANT (1795546680) /* 2026-11-24T18:58:00Z */

static guint n_tests; /* how often a test reminder was asked for */

static void
test_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  n_tests++;
}

static GtkWidget *
make_window (void)
{
  const GActionEntry entries[] = { { "test-reminder", test_action, NULL, NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = page_test_show (adw_bin_new (), 900, 760);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (group));

  return window;
}

static GtkWidget *
show (GtkWidget *window)
{
  GtkWidget *dialog = GTK_WIDGET (derma_reminders_dialog_new ());

  g_object_set (dialog, "text", "Reminders are off.", "is-discreet", TRUE, "quiet-from", 23, "quiet-to", 7, NULL);
  adw_dialog_present (ADW_DIALOG (dialog), window);
  page_test_until (page_test_has_focus (dialog));

  return dialog;
}

static void
finish (GtkWidget *window,
        GtkWidget *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (20);
}

/* Moves on as Tab does, until the keyboard is on the row with that title. */
static GtkWidget *
tab_to (GtkWidget  *dialog,
        const char *title)
{
  GtkWidget *row = page_test_find_row (dialog, title);

  g_assert_nonnull (row);
  for (guint i = 0; i < 12 && !page_test_has_focus (row); i++)
    gtk_widget_child_focus (dialog, GTK_DIR_TAB_FORWARD);
  g_assert_true (page_test_has_focus (row));

  return gtk_root_get_focus (gtk_widget_get_root (row));
}

/* It begins on the switch, and each change is told to whoever has bound it. */
static void
test_switch (void)
{
  GtkWidget *window = make_window ();
  GtkWidget *dialog = show (window);
  gboolean   is_on;
  gboolean   is_discreet;

  g_assert_true (page_test_has_focus (page_test_find_row (dialog, "Remind Me")));
  g_assert_true (gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (dialog))));
  g_object_get (dialog, "is-on", &is_on, NULL);
  g_assert_true (is_on);

  g_assert_true (gtk_widget_activate (tab_to (dialog, "Discreet")));
  g_object_get (dialog, "is-discreet", &is_discreet, NULL);
  g_assert_false (is_discreet);

  finish (window, dialog);
}

static void
assert_icon (GtkWidget *icon,
             gboolean   is_warning)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (icon));

  g_assert_true (gtk_icon_theme_has_icon (theme, gtk_image_get_icon_name (GTK_IMAGE (icon))));
  g_assert_cmpint (gtk_widget_has_css_class (icon, "warning"), ==, is_warning);
}

/* Off is nothing to warn of; on and unable to arrive is. */
static void
test_state (void)
{
  GtkWidget *window = make_window ();
  GtkWidget *dialog = show (window);
  GtkWidget *icon = page_test_find (page_test_find_row (dialog, "Reminders are off."), GTK_TYPE_IMAGE, 0);

  assert_icon (icon, FALSE);
  g_object_set (dialog, "is-on", TRUE, "can-reach", TRUE, "text", "Reminders can reach you.", NULL);
  g_assert_nonnull (page_test_find_row (dialog, "Reminders can reach you."));
  assert_icon (icon, FALSE);
  g_object_set (dialog, "can-reach", FALSE, "text", "Reminders cannot reach you, because <b> & so on.", NULL);
  g_assert_true (page_test_has_text (dialog, "Reminders cannot reach you, because <b> & so on."));
  assert_icon (icon, TRUE);
  g_object_set (dialog, "is-on", FALSE, NULL);
  assert_icon (icon, FALSE);

  finish (window, dialog);
}

static void
assert_quiet (GtkWidget *dialog,
              int        from_h,
              int        to_h)
{
  int from;
  int to;

  g_object_get (dialog, "quiet-from", &from, "quiet-to", &to, NULL);
  g_assert_cmpint (from, ==, from_h);
  g_assert_cmpint (to, ==, to_h);
}

/* Nobody can have themselves woken at night: protocol.md 5. */
static void
test_quiet_hours (void)
{
  GtkWidget   *window = make_window ();
  GtkWidget   *dialog = show (window);
  AdwComboRow *from = ADW_COMBO_ROW (page_test_find_row (dialog, "From"));
  AdwComboRow *to = ADW_COMBO_ROW (page_test_find_row (dialog, "Until"));

  assert_quiet (dialog, 23, 7);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (from)), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (to)), ==, 6);
  g_assert_cmpuint (adw_combo_row_get_selected (from), ==, 5);
  g_assert_cmpuint (adw_combo_row_get_selected (to), ==, 0);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (from)), ==, "23:00");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (to)), ==, "07:00");

  tab_to (dialog, "From");
  adw_combo_row_set_selected (from, 0);
  assert_quiet (dialog, 18, 7);
  tab_to (dialog, "Until");
  adw_combo_row_set_selected (to, 5);
  assert_quiet (dialog, 18, 12);
  g_object_set (dialog, "quiet-from", 21, "quiet-to", 8, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (from), ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (to), ==, 1);

  finish (window, dialog);
}

/* A test can be sent before anything is switched on. */
static void
test_send (void)
{
  GtkWidget *window = make_window ();
  GtkWidget *dialog = show (window);

  n_tests = 0;
  g_assert_true (gtk_widget_activate (tab_to (dialog, "Send a _Test Reminder")));
  g_assert_cmpuint (n_tests, ==, 1);

  finish (window, dialog);
}

static void
test_looks (void)
{
  GtkWidget *window = make_window ();
  GtkWidget *dialog = show (window);

  g_object_set (dialog, "is-on", TRUE, "text",
                "Reminders cannot reach you after you log in again, because Dermaroller no longer starts then. Switch them off and on to have it start again.", NULL);
  page_test_pictures (window, "reminders");

  finish (window, dialog);
}

static AdwAlertDialog *
ask (GtkWidget   *window,
     const gint64 again_s[DERMA_N_SNOOZES])
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  AdwDialog *dialog = derma_later_dialog_new ("Moisturiser", again_s, EVENING_S, zone);

  adw_dialog_present (dialog, window);
  page_test_until (page_test_has_focus (GTK_WIDGET (dialog)));

  return ADW_ALERT_DIALOG (dialog);
}

static void
keep_cb (AdwAlertDialog *dialog,
         const char     *response,
         char          **kept)
{
  g_set_str (kept, response);
}

static void
assert_choice (const gint64 again_s[DERMA_N_SNOOZES],
               const char  *label,
               DermaSnooze  expected)
{
  GtkWidget       *window = make_window ();
  AdwAlertDialog  *dialog = ask (window, again_s);
  g_autofree char *response = NULL;
  DermaSnooze      chosen;

  g_signal_connect (dialog, "response", G_CALLBACK (keep_cb), &response);
  page_test_press (GTK_WIDGET (dialog), label);
  page_test_until (response != NULL);
  g_assert_true (derma_later_dialog_get_choice (response, &chosen));
  g_assert_cmpint (chosen, ==, expected);
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (20);
}

/* Each of the four, with the clock that it means. */
static void
test_later (void)
{
  const gint64 again_s[DERMA_N_SNOOZES] = { EVENING_S + 600, EVENING_S + 3600, EVENING_S + 7200, EVENING_S + 43200 };

  assert_choice (again_s, "In 10 Minutes (19:08)", DERMA_SNOOZE_TEN_MINUTES);
  assert_choice (again_s, "In 1 Hour (19:58)", DERMA_SNOOZE_HOUR);
  assert_choice (again_s, "This Evening (20:58)", DERMA_SNOOZE_EVENING);
  assert_choice (again_s, "Tomorrow (Wed\302\24006:58)", DERMA_SNOOZE_TOMORROW);
}

/* What would come too late is not on offer, and Escape puts nothing off. */
static void
test_later_less (void)
{
  const gint64     again_s[DERMA_N_SNOOZES] = { EVENING_S + 600, 0, 0, 0 };
  GtkWidget       *window = make_window ();
  AdwAlertDialog  *dialog = ask (window, again_s);
  g_autofree char *response = NULL;
  DermaSnooze      chosen;

  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), "Moisturiser"));
  g_assert_nonnull (page_test_find_button (GTK_WIDGET (dialog), "In 10 Minutes (19:08)"));
  g_assert_false (adw_alert_dialog_has_response (dialog, "hour"));
  g_assert_false (adw_alert_dialog_has_response (dialog, "evening"));
  g_assert_false (adw_alert_dialog_has_response (dialog, "tomorrow"));
  g_signal_connect (dialog, "response", G_CALLBACK (keep_cb), &response);
  adw_dialog_close (ADW_DIALOG (dialog));
  page_test_until (response != NULL);
  g_assert_false (derma_later_dialog_get_choice (response, &chosen));
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (20);
}

static void
add_tests (void)
{
  g_test_add_func ("/reminders-dialog/switch", test_switch);
  g_test_add_func ("/reminders-dialog/state", test_state);
  g_test_add_func ("/reminders-dialog/quiet-hours", test_quiet_hours);
  g_test_add_func ("/reminders-dialog/send", test_send);
  g_test_add_func ("/reminders-dialog/looks", test_looks);
  g_test_add_func ("/later-dialog/all", test_later);
  g_test_add_func ("/later-dialog/less", test_later_less);
}

int
main (int   argc,
      char *argv[])
{
  return page_test_run (argc, argv, add_tests);
}
