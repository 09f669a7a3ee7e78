/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-preferences-dialog.h"
#include "support/derma-scene.h"

static GtkWidget *
show (DermaScene *scene,
      GtkWidget **window)
{
  GtkWidget *dialog = GTK_WIDGET (derma_preferences_dialog_new (scene != NULL ? scene->journal : NULL));

  *window = page_test_show (adw_bin_new (), 900, 760);
  adw_dialog_present (ADW_DIALOG (dialog), *window);
  page_test_until (gtk_widget_get_mapped (dialog));

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

static void
show_page (GtkWidget  *dialog,
           const char *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (page_test_find_row (dialog, row), ADW_TYPE_PREFERENCES_PAGE);

  g_assert_nonnull (page);
  adw_preferences_dialog_set_visible_page (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  page_test_until (gtk_widget_get_mapped (page));
}

/* What is bound is shown, and what is chosen is told. */
static void
test_choices (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget       *window;
  GtkWidget       *dialog = show (scene, &window);
  g_autofree char *view = NULL;
  gboolean         counts_by_beat;
  gboolean         is_discreet;
  gboolean         has_large_print;
  int              beat;

  g_object_set (dialog, "face-view", "facing", "beat", 50, "counts-by-beat", FALSE, "is-discreet", TRUE, "has-large-print", TRUE, NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (page_test_find_row (dialog, "Show the face"))), ==, 1);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (page_test_find_row (dialog, "Strokes a minute"))), ==, 50);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (page_test_find_row (dialog, "Count passes"))), ==, 1);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (page_test_find_row (dialog, "Discreet photos"))));
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (page_test_find_row (dialog, "Large letters on the aftercare sheet"))));

  adw_combo_row_set_selected (ADW_COMBO_ROW (page_test_find_row (dialog, "Show the face")), 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (page_test_find_row (dialog, "Count passes")), 0);
  adw_spin_row_set_value (ADW_SPIN_ROW (page_test_find_row (dialog, "Strokes a minute")), 75);
  gtk_widget_activate (page_test_find_row (dialog, "Discreet photos"));
  gtk_widget_activate (page_test_find_row (dialog, "Large letters on the aftercare sheet"));
  g_object_get (dialog, "face-view", &view, "beat", &beat, "counts-by-beat", &counts_by_beat, "is-discreet", &is_discreet, "has-large-print",
                &has_large_print, NULL);
  g_assert_cmpstr (view, ==, "mirror");
  g_assert_cmpint (beat, ==, 75);
  g_assert_true (counts_by_beat);
  g_assert_false (is_discreet);
  g_assert_false (has_large_print);
  finish (window, dialog);
}

/* Whether reminders come is seen without going there. */
static void
test_reminders (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);
  GtkWidget *row = page_test_find_row (dialog, "Reminders");

  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Off."));
  g_object_set (dialog, "has-reminders", TRUE, NULL);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "On."));
  g_object_set (dialog, "has-reminders", FALSE, NULL);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Off."));
  finish (window, dialog);
}

/* The beat stays within what the protocol allows (1.3). */
static void
test_beat (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget  *window;
  GtkWidget  *dialog = show (scene, &window);
  AdwSpinRow *row = ADW_SPIN_ROW (page_test_find_row (dialog, "Strokes a minute"));
  int         beat;

  adw_spin_row_set_value (row, 300);
  g_object_get (dialog, "beat", &beat, NULL);
  g_assert_cmpint (beat, ==, 80);
  adw_spin_row_set_value (row, 1);
  g_object_get (dialog, "beat", &beat, NULL);
  g_assert_cmpint (beat, ==, 40);
  finish (window, dialog);
}

/* How many passes there are follows from the roller in use, not from a choice. */
static void
test_passes (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);

  g_assert_null (page_test_find_row (dialog, "Passes in each direction"));
  finish (window, dialog);

  /* the longer one is not for this person yet */
  derma_scene_add_roller (scene, 250);
  derma_scene_add_roller (scene, 500);
  dialog = show (scene, &window);
  show_page (dialog, "Passes in each direction");
  g_assert_true (page_test_has_text (dialog, "2 at first and after a long break, then 3 with your 0.25\302\240mm roller. The needle decides it."));
  finish (window, dialog);
}

static void
test_data (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);

  show_page (dialog, "Folder");
  g_assert_true (page_test_has_text (dialog, derma_journal_get_folder (scene->journal)));
  page_test_until (!page_test_has_text (dialog, "Counting…"));
  g_assert_false (page_test_has_text (dialog, "Counting…"));
  g_assert_false (page_test_has_text (dialog, "Not known"));
  finish (window, dialog);
}

/* A journal that cannot be opened has no folder to tell of; the rest can be chosen. */
static void
test_no_journal (void)
{
  GtkWidget *window;
  GtkWidget *dialog = show (NULL, &window);

  g_assert_true (page_test_has_text (dialog, "Show the face"));
  g_assert_false (page_test_has_text (dialog, "Data"));
  finish (window, dialog);
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *dialog;

  derma_scene_add_roller (scene, 250);
  dialog = show (scene, &window);
  page_test_pictures (window, "preferences");
  finish (window, dialog);
}

static void
add_tests (void)
{
  g_test_add_func ("/preferences/choices", test_choices);
  g_test_add_func ("/preferences/beat", test_beat);
  g_test_add_func ("/preferences/reminders", test_reminders);
  g_test_add_func ("/preferences/passes", test_passes);
  g_test_add_func ("/preferences/data", test_data);
  g_test_add_func ("/preferences/no-journal", test_no_journal);
  g_test_add_func ("/preferences/pictures", test_pictures);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
