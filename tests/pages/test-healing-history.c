/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-healing-dialog.h"
#include "pages/derma-healing-history.h"
#include "pages/derma-healing-log-row.h"
#include "support/derma-scene.h"
#include "widgets/derma-healing-chart.h"
#include "widgets/derma-healing-form.h"
#include "widgets/derma-level-row.h"

/* A week after a session, without any log. */
static DermaScene *
make_scene (void)
{
  return derma_scene_new_after_session (7 * DERMA_DAY_S * (gint64) 1000);
}

static void
add_log (DermaScene *scene,
         gint64      hours,
         guint       redness,
         guint       swelling)
{
  DermaPastSession *last = derma_journal_get_last_session (scene->journal);
  DermaHealingLog   log = { .at = derma_time_add (derma_past_session_get_t0 (last), hours * DERMA_HOUR_S, scene->zone), .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;

  log.levels[DERMA_HEALING_REDNESS] = redness;
  log.levels[DERMA_HEALING_SWELLING] = swelling;
  g_assert_true (derma_journal_add_healing (scene->journal, derma_past_session_get_id (last), &log, NULL, &error));
}

static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *window = page_test_show (adw_bin_new (), 1000, 800);
  AdwDialog *dialog = derma_healing_history_new (scene->journal, scene->clock, derma_journal_get_last_session (scene->journal));

  adw_dialog_present (dialog, window);
  page_test_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return window;
}

static DermaHealingLogRow *
get_row (GtkWidget *window,
         guint      index)
{
  return DERMA_HEALING_LOG_ROW (page_test_find (window, DERMA_TYPE_HEALING_LOG_ROW, index));
}

static guint
count_rows (GtkWidget *window)
{
  guint n = 0;

  while (page_test_find (window, DERMA_TYPE_HEALING_LOG_ROW, n) != NULL)
    n++;

  return n;
}

static void delete (GtkWidget *window,
                    guint      index)
{
  GtkWidget *button = page_test_find (GTK_WIDGET (get_row (window, index)), GTK_TYPE_BUTTON, 0);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* The logs stand newest first with what was to be thought of them; the chart and the table show the same. */
static void
test_course (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;
  GtkWidget *toggles;

  add_log (scene, 24, 2, 0);
  add_log (scene, 1, 2, 1);
  window = show (scene);
  page_test_pictures (window, "healing-course");
  g_assert_cmpuint (count_rows (window), ==, 2);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (window, 0))), "24 hours after, "));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (window, 0))), ==,
                   "Redness 2. Something is a little more than expected. Look again in 12 hours.");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (window, 1))), ==, "Redness 2, Swelling 1. Your skin heals as expected.");

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_assert_nonnull (page_test_find (window, DERMA_TYPE_HEALING_CHART, i));
  g_assert_true (page_test_has_text (window, "A little more than expected, now at 2."));
  toggles = page_test_find (window, ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (toggles), "table");
  page_test_until (page_test_has_text (window, "Watch it"));
  g_assert_false (gtk_widget_get_mapped (page_test_find (window, DERMA_TYPE_HEALING_CHART, 0)));
  g_assert_true (page_test_has_text (window, "24"));
  g_assert_true (page_test_has_text (window, "Watch it"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_delete (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  add_log (scene, 1, 2, 1);
  add_log (scene, 24, 1, 0);
  window = show (scene);
  delete (window, 0);
  g_assert_cmpuint (count_rows (window), ==, 1);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (window, 0))), "1 hour after, "));

  page_test_until (page_test_find_button (window, "_Undo") != NULL);
  page_test_press (window, "_Undo");
  g_assert_cmpuint (count_rows (window), ==, 2);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (window, 0))), "24 hours after, "));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A log that tells of a warning sign is not deleted by one press. */
static void
test_delete_flag (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  add_log (scene, 24, 1, 3);
  window = show (scene);
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (window, 0))), "\nWarning sign: Clear swelling"));
  delete (window, 0);
  g_assert_cmpuint (count_rows (window), ==, 1);
  page_test_until (page_test_find_button (window, "_Delete") != NULL);
  page_test_press (window, "_Delete");
  page_test_until (count_rows (window) == 0);
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_red_flags (scene->journal)), ==, 0);

  /* nothing is left to show, but a way to begin */
  page_test_until (gtk_widget_get_mapped (page_test_find_button (window, "_Record Healing")));
  g_assert_true (gtk_widget_get_mapped (page_test_find_button (window, "_Record Healing")));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_correct (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget        *window;
  DermaHealingForm *form;

  add_log (scene, 24, 2, 0);
  window = show (scene);
  gtk_widget_activate (GTK_WIDGET (get_row (window, 0)));
  page_test_until (page_test_find (window, DERMA_TYPE_HEALING_FORM, 0) != NULL);
  form = DERMA_HEALING_FORM (page_test_find (window, DERMA_TYPE_HEALING_FORM, 0));
  g_assert_cmpint (derma_healing_form_get_level (form, DERMA_HEALING_REDNESS), ==, 2);
  derma_level_row_set_level (DERMA_LEVEL_ROW (page_test_find (window, DERMA_TYPE_LEVEL_ROW, DERMA_HEALING_REDNESS)), 1);
  page_test_press (window, "_Save");
  page_test_until (page_test_find (window, DERMA_TYPE_HEALING_FORM, 0) == NULL);

  g_assert_cmpuint (count_rows (window), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (window, 0))), ==, "Redness 1. Your skin heals as expected.");
  g_assert_true (page_test_has_text (window, "As expected so far, now at 1."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/healing-history/course", test_course);
  g_test_add_func ("/healing-history/delete", test_delete);
  g_test_add_func ("/healing-history/delete-flag", test_delete_flag);
  g_test_add_func ("/healing-history/correct", test_correct);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
