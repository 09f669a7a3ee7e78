/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window goes from one place to another, and what it lets be done where. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/derma-about.h"
#include "app/derma-window-course.h"
#include "app/derma-window-dialogs.h"
#include "app/derma-window.h"
#include "pages/derma-check-in-dialog.h"
#include "pages/derma-figure-card.h"
#include "pages/derma-photo-dialog.h"
#include "pages/derma-plan-course.h"
#include "pages/derma-plan-dialog.h"
#include "pages/derma-plan-result.h"
#include "pages/page-test.h"
#include "support/derma-scene-photos.h"

static GtkWidget *
show_window (DermaScene *scene)
{
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
  DermaWindow *window;

  g_settings_set_boolean (settings, "first-start-seen", TRUE);
  window = derma_window_new (NULL, scene->clock, settings);
  derma_window_show_journal (window, scene->journal);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WIDGET (window);
}

static AdwNavigationView *
get_navigation (GtkWidget *window)
{
  GtkWidget *toasts = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));

  return ADW_NAVIGATION_VIEW (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (toasts)));
}

static const char *
get_place (GtkWidget *window)
{
  return adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (get_navigation (window)));
}

static const char *
get_view (GtkWidget *window)
{
  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (page_test_find (window, ADW_TYPE_VIEW_STACK, 0)));
}

static gboolean
is_enabled (GtkWidget  *window,
            const char *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean is_sensitive;

  gtk_widget_set_parent (button, window);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  is_sensitive = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return is_sensitive;
}

/* What is asked for is what is seen, whatever lies over the views. */
static void
test_views_over_photos (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show_window (scene);

  gtk_widget_activate_action (window, "win.show-photos", NULL);
  adw_navigation_view_push (get_navigation (window), adw_navigation_page_new_with_tag (adw_bin_new (), "Comparison", "over-photos"));
  g_assert_cmpstr (get_place (window), ==, "over-photos");
  gtk_widget_activate_action (window, "win.show-aftercare", "s", "");
  g_assert_cmpstr (get_place (window), ==, "home");
  page_test_until (page_test_find (window, ADW_TYPE_VIEW_STACK, 0) != NULL);
  g_assert_cmpstr (get_view (window), ==, "aftercare");

  gtk_widget_activate_action (window, "win.show-photos", NULL);
  g_assert_cmpstr (get_place (window), ==, "photos");
  gtk_widget_activate_action (window, "win.show-view", "s", "progress");
  g_assert_cmpstr (get_place (window), ==, "home");
  page_test_until (page_test_find (window, ADW_TYPE_VIEW_STACK, 0) != NULL);
  g_assert_cmpstr (get_view (window), ==, "progress");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of a session the wizard alone decides when it is left. */
static void
test_views_over_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  window = show_window (scene);
  gtk_widget_activate_action (window, "win.show-photos", NULL);
  g_assert_true (is_enabled (window, "win.show-photos"));
  gtk_widget_activate_action (window, "win.start-session", NULL);
  g_assert_true (derma_window_is_in_session (DERMA_WINDOW (window)));
  g_assert_false (is_enabled (window, "win.show-photos"));
  g_assert_true (is_enabled (window, "win.check-in")); /* no clock runs before it is checked */
  g_assert_true (is_enabled (window, "win.show-check-ins"));
  gtk_widget_activate_action (window, "win.show-view", "s", "progress");
  gtk_widget_activate_action (window, "win.show-aftercare", "s", "");
  g_assert_true (derma_window_is_in_session (DERMA_WINDOW (window)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What would lie over a session is disabled. */
static void
test_checked_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  window = show_window (scene);
  g_assert_true (is_enabled (window, "win.check-in"));
  gtk_widget_activate_action (window, "win.start-session", NULL);
  g_assert_true (derma_window_is_in_session (DERMA_WINDOW (window)));
  g_assert_false (is_enabled (window, "win.check-in"));
  g_assert_false (is_enabled (window, "win.show-check-ins"));
  g_assert_false (is_enabled (window, "win.show-photos"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* One of the latest photos is shown over whatever view asks for it; one that has gone is not. */
static void
test_photo (void)
{
  static const DermaScenePhoto PHOTO = { DERMA_PHOTO_VIEW_FRONT, 28, 0.9, 1, 0 };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 id = derma_scene_add_photo (scene, &PHOTO, 60, 80);
  GtkWidget   *window = show_window (scene);

  gtk_widget_activate_action (window, "win.show-photo", "x", id + 1);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  gtk_widget_activate_action (window, "win.show-photo", "x", id);
  g_assert_true (DERMA_IS_PHOTO_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
write_note (AdwDialog *dialog)
{
  GtkWidget *text;

  page_test_until ((text = page_test_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, 0)) != NULL && gtk_widget_get_mapped (text));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Before breakfast", -1);
}

/* A window closes as any other whatever is open in it, and what is kept as a draft is kept. */
static void
test_close_with_dialogs (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show_window (scene);
  g_auto (DermaCheckInDraft) draft = { 0 };

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_widget_activate_action (window, "win.show-check-ins", NULL);
  gtk_widget_activate_action (window, "win.check-in", NULL);
  write_note (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  derma_window_dialogs_quit (DERMA_WINDOW (window));
  page_test_until (window == NULL);
  g_assert_null (window);
  g_assert_true (derma_journal_get_check_in_draft (scene->journal, &draft));
  g_assert_cmpstr (draft.note, ==, "Before breakfast");
}

/* What would be lost is asked about first. */
static void
test_close_with_changes (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget     *window = show_window (scene);
  DermaRatedTime rated = { .at = derma_scene_now (scene) };
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaCheckIn) check_in = NULL;
  AdwDialog *dialog;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 2);
  g_assert_true (derma_journal_add_check_in (scene->journal, &rated, "", NULL, &error));
  check_in = g_list_model_get_item (derma_journal_get_check_ins (scene->journal), 0);
  dialog = derma_check_in_dialog_new_for (scene->journal, scene->clock, check_in);
  adw_dialog_present (dialog, window);
  write_note (dialog);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  derma_window_dialogs_quit (DERMA_WINDOW (window));
  page_test_spin (100);
  g_assert_nonnull (window);
  page_test_press (window, "_Discard");
  page_test_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  derma_window_dialogs_quit (DERMA_WINDOW (window));
  page_test_until (window == NULL);
  g_assert_null (window);
}

/* What was rated can be looked at where nothing can be written. */
static void
test_read_only (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_reopen_read_only (scene);
  window = show_window (scene);
  g_assert_false (is_enabled (window, "win.check-in"));
  g_assert_true (is_enabled (window, "win.show-check-ins"));
  g_assert_true (is_enabled (window, "win.show-photos"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A chart goes to the system's own dialog; who leaves that is told nothing. */
static void
test_print_chart (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (12, 0);
  GtkWidget *window = show_window (scene);

  gtk_widget_activate_action (window, "win.show-view", "s", "progress");
  page_test_until (page_test_find (window, DERMA_TYPE_FIGURE_CARD, 0) != NULL);
  g_assert_true (gtk_widget_activate_action (page_test_find (window, DERMA_TYPE_FIGURE_CARD, 0), "figure.print", NULL));
  page_test_until (page_test_find_print_dialog () != NULL);
  g_assert_nonnull (page_test_find_print_dialog ());
  gtk_window_close (page_test_find_print_dialog ());
  page_test_until (page_test_find_print_dialog () == NULL);
  page_test_spin (50);
  g_assert_false (page_test_has_text (window, "The chart could not be printed. Look at the printer and try again, or export it as PDF."));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What Today says of the last session leads to all of it, and back. */
static void
test_last_session (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (3, 0);
  GtkWidget *window;
  GtkWidget *row;

  derma_scene_heal (scene);
  scene->now_ms += G_GINT64_CONSTANT (30) * DERMA_DAY_S * 1000;
  window = show_window (scene);
  for (guint i = 0; (row = page_test_find (window, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Last session, "))
      break;
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_true (gtk_widget_is_sensitive (row));
  g_signal_emit_by_name (row, "activate");
  page_test_until (g_strcmp0 (get_place (window), "session") == 0);
  g_assert_cmpstr (get_place (window), ==, "session");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Its links are opened as all others are. */
static void
test_about (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show_window (scene);
  gboolean   is_handled = FALSE;

  derma_about_present (window);
  page_test_until (page_test_find (window, ADW_TYPE_ABOUT_DIALOG, 0) != NULL);
  g_signal_emit_by_name (page_test_find (window, ADW_TYPE_ABOUT_DIALOG, 0), "activate-link", "nowhere:a-page", &is_handled);
  g_assert_true (is_handled);
  page_test_until (page_test_has_text (window, "No Browser"));
  g_assert_true (page_test_has_text (window, "nowhere:a-page"));
  page_test_press (window, "C_opy Address");
  page_test_until (page_test_has_text (window, "Address copied"));
  g_assert_true (page_test_has_text (window, "Address copied"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static DermaScene *
begin_plan (void)
{
  const DermaPlanInputs inputs = {
    .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES),
    .glogau = 1,
    .age = 30,
    .needle_owned_um = 250,
    .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2 },
  };
  DermaScene *scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_journal_start_plan (scene->journal, &inputs, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);

  return scene;
}

/* The window goes on while dates are saved, and says what came of it. */
static void
test_save_dates (void)
{
  g_autoptr (DermaScene) scene = begin_plan ();
  g_autoptr (GArray) dates = derma_journal_list_course_dates (scene->journal, derma_scene_now (scene), derma_clock_get_zone (scene->clock));
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-dates-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "dates.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) lost = g_file_new_for_path ("/proc/dates.ics");
  g_autofree char *contents = NULL;
  GtkWidget       *window = show_window (scene);

  derma_window_save_dates (DERMA_WINDOW (window), dates, file);
  g_assert_false (page_test_has_text (window, "The dates are saved as “dates.ics”. Open it with your calendar."));
  page_test_until (page_test_has_text (window, "The dates are saved as “dates.ics”. Open it with your calendar."));
  g_assert_true (page_test_has_text (window, "The dates are saved as “dates.ics”. Open it with your calendar."));
  g_assert_nonnull (page_test_find_button (window, "Open Folder"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_true (g_str_has_prefix (contents, "BEGIN:VCALENDAR"));
  g_assert_nonnull (strstr (contents, "BEGIN:VEVENT"));

  gtk_window_destroy (GTK_WINDOW (window));
  window = show_window (scene);
  derma_window_save_dates (DERMA_WINDOW (window), dates, lost);
  page_test_until (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));
  g_assert_true (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Who closes the window meanwhile has the dates all the same. */
static void
test_save_dates_and_close (void)
{
  g_autoptr (DermaScene) scene = begin_plan ();
  g_autoptr (GArray) dates = derma_journal_list_course_dates (scene->journal, derma_scene_now (scene), derma_clock_get_zone (scene->clock));
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-dates-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "dates.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window = show_window (scene);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  derma_window_save_dates (DERMA_WINDOW (window), dates, file);
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_until (window == NULL);
  g_assert_null (window);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static AdwNavigationPage *
show_plan (GtkWidget *window,
           gint64     id)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  page_test_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  g_assert_true (gtk_widget_activate_action (window, "win.show-plan", "x", id));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_true (DERMA_IS_PLAN_DIALOG (dialog));

  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (page_test_find (GTK_WIDGET (dialog), ADW_TYPE_NAVIGATION_VIEW, 0)));
}

/* What the journal tells of a plan that is over leads to what was planned then, not to the plan in force. */
static void
test_show_plan (void)
{
  g_autoptr (DermaScene) scene = begin_plan ();
  DermaStoredPlan *first = derma_journal_get_plan (scene->journal);
  const gint64     first_id = derma_stored_plan_get_id (first);
  DermaPlanInputs  inputs = *derma_stored_plan_get_inputs (first);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  scene->now_ms += (gint64) DERMA_DAY_S * 1000;
  inputs.concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_PORES);
  derma_journal_start_plan (scene->journal, &inputs, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  window = show_window (scene);

  g_assert_true (DERMA_IS_PLAN_RESULT (show_plan (window, first_id)));
  g_assert_true (page_test_has_text (window, "For: Fine lines"));
  g_assert_true (DERMA_IS_PLAN_COURSE (show_plan (window, derma_stored_plan_get_id (derma_journal_get_plan (scene->journal)))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/window/views-over-photos", test_views_over_photos);
  g_test_add_func ("/window/views-over-session", test_views_over_session);
  g_test_add_func ("/window/checked-session", test_checked_session);
  g_test_add_func ("/window/close-with-dialogs", test_close_with_dialogs);
  g_test_add_func ("/window/close-with-changes", test_close_with_changes);
  g_test_add_func ("/window/read-only", test_read_only);
  g_test_add_func ("/window/last-session", test_last_session);
  g_test_add_func ("/window/show-plan", test_show_plan);
  g_test_add_func ("/window/photo", test_photo);
  g_test_add_func ("/window/print-chart", test_print_chart);
  g_test_add_func ("/window/about", test_about);
  g_test_add_func ("/window/save-dates", test_save_dates);
  g_test_add_func ("/window/save-dates-and-close", test_save_dates_and_close);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
