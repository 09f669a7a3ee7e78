/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "page-test.h"
#include "pages/derma-date-button.h"
#include "pages/derma-report-dialog.h"
#include "pages/derma-report-source.h"
#include "support/derma-scene.h"

#define WEEKS 52

static GtkWidget *
show (DermaScene *scene,
      GtkWidget **window)
{
  GtkWidget *dialog;

  *window = page_test_show (adw_bin_new (), 900, 760);
  dialog = GTK_WIDGET (derma_report_dialog_new (scene->journal, scene->clock));
  adw_dialog_present (ADW_DIALOG (dialog), *window);
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

static void
choose_range (GtkWidget         *dialog,
              DermaProgressRange range)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (page_test_find_row (dialog, "Range")), range);
}

/* What is told before a report is made is what is in it; its charts come one by one, and are the same. */
static void
test_piece_by_piece (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const gint64 today = derma_time_get_local_day (derma_scene_now (scene));
  guint        n_least = G_MAXUINT;
  guint        n_most = 0;

  for (guint range = 0; range < DERMA_N_PROGRESS_RANGES; range++)
    {
      const DermaReportChoice choice = { (DermaProgressRange) range, { today - 200, today - 100 }, DERMA_REPORT_ALL_BUT_PHOTOS };
      g_autoptr (DermaReport) whole = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), scene->zone);
      g_autoptr (DermaReport) begun = derma_report_source_begin (scene->journal, &choice, derma_scene_now (scene), scene->zone);
      const guint n = derma_report_source_count_sessions (scene->journal, &choice, derma_scene_now (scene), scene->zone);

      g_assert_cmpuint (n, ==, whole->sessions->len);
      g_assert_cmpuint (n, >, 0);
      n_least = MIN (n_least, n);
      n_most = MAX (n_most, n);

      for (guint i = 0; i < DERMA_N_REPORT_FIGURES; i++)
        g_assert_null (begun->figures[i]);
      for (guint i = 0; derma_report_source_add_chart (begun, scene->journal, i); i++)
        ;
      for (guint i = 0; i < DERMA_N_REPORT_FIGURES; i++)
        g_assert_cmpint (begun->figures[i] != NULL, ==, whole->figures[i] != NULL);
      g_assert_nonnull (begun->figures[DERMA_REPORT_FIGURE_ADHERENCE]);
      for (guint i = 0; i < DERMA_N_MEASURES; i++)
        g_assert_cmpint (begun->ratings[i] != NULL, ==, whole->ratings[i] != NULL);
      g_assert_nonnull (begun->ratings[DERMA_MEASURE_TEXTURE]);
    }
  g_assert_cmpuint (n_least, <, n_most);
}

/* Everything is in it at first, and how much there is is told at once. */
static void
test_choices (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);
  guint      n_active = 0;

  for (guint i = 0; i < DERMA_N_REPORT_PARTS; i++)
    {
      GtkWidget *row = page_test_find_row (dialog, derma_report_part_get_name ((DermaReportPart) i));

      if (i == DERMA_REPORT_PHOTOS)
        continue;
      n_active += adw_switch_row_get_active (ADW_SWITCH_ROW (row));
    }
  g_assert_cmpuint (n_active, ==, DERMA_N_REPORT_PARTS - 1);
  g_assert_null (page_test_find_row (dialog, "Photos")); /* there are none */

  g_assert_true (page_test_has_text (dialog, "19 sessions were rolled in this time."));
  choose_range (dialog, DERMA_PROGRESS_RANGE_4_WEEKS);
  g_assert_true (page_test_has_text (dialog, "1 session was rolled in this time."));
  finish (window, dialog);
}

/* Days are only asked for where they are wanted; an impossible range makes nothing. */
static void
test_days (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const gint64 today = derma_time_get_local_day (derma_scene_now (scene));
  GtkWidget   *window;
  GtkWidget   *dialog = show (scene, &window);

  g_assert_null (page_test_find_row (dialog, "From"));
  choose_range (dialog, DERMA_PROGRESS_RANGE_DATES);
  page_test_until (page_test_find_row (dialog, "From") != NULL);
  g_assert_true (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (page_test_find_row (dialog, "Until"), DERMA_TYPE_DATE_BUTTON, 0)), today - 40);
  g_assert_true (page_test_has_text (dialog, "The last day is before the first. Choose other days."));
  g_assert_false (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  g_assert_false (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Print…")));
  derma_date_button_choose (DERMA_DATE_BUTTON (page_test_find (page_test_find_row (dialog, "From"), DERMA_TYPE_DATE_BUTTON, 0)), today - 41);
  g_assert_true (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  finish (window, dialog);
}

static void
test_save (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-report-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  GtkWidget       *window;
  GtkWidget       *dialog = show (scene, &window);

  gtk_editable_set_text (GTK_EDITABLE (page_test_find_row (dialog, "Name on it, if you want one")), " Ada ");
  derma_report_dialog_save (DERMA_REPORT_DIALOG (dialog), file);
  page_test_until (page_test_has_text (dialog, "The report is saved as “report.pdf”."));
  g_assert_true (page_test_has_text (dialog, "The report is saved as “report.pdf”."));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_nonnull (page_test_find_button (dialog, "Open Folder"));
  g_remove (path);
  g_rmdir (folder);
  finish (window, dialog);
}

static void
test_save_fails (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/report.pdf");
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);

  derma_report_dialog_save (DERMA_REPORT_DIALOG (dialog), file);
  page_test_until (page_test_has_text (dialog, "The file could not be saved. Choose another folder and try again."));
  g_assert_true (page_test_has_text (dialog, "The file could not be saved. Choose another folder and try again."));
  finish (window, dialog);
}

/* What is stopped leaves no file, and says nothing: the person knows. */
static void
test_cancel (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-report-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);

  derma_report_dialog_save (DERMA_REPORT_DIALOG (dialog), file);
  g_assert_false (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  g_assert_true (gtk_widget_activate_action (dialog, "report.cancel", NULL));
  page_test_until (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  g_assert_true (gtk_widget_get_sensitive (page_test_find_button (dialog, "_Save as PDF…")));
  g_assert_false (page_test_has_text (dialog, "The report is saved as “report.pdf”."));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* and who closes the dialog meanwhile is not told anything either */
  derma_report_dialog_save (DERMA_REPORT_DIALOG (dialog), file);
  finish (window, dialog);
  page_test_spin (300);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* nor is a report made for a window that has gone */
  dialog = show (scene, &window);
  derma_report_dialog_save (DERMA_REPORT_DIALOG (dialog), file);
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (300);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Healing has a chart for each thing that was seen at all, and none for what never was. */
static void
test_healing (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  const DermaReportChoice choice = { .range = DERMA_PROGRESS_RANGE_ALL, .parts = DERMA_REPORT_ALL_BUT_PHOTOS };
  g_autoptr (DermaReport) report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), scene->zone);
  gboolean is_seen[DERMA_N_HEALING_MEASURES] = { FALSE };
  guint    n = 0;

  for (guint i = 0; i < report->sessions->len; i++)
    {
      const DermaReportSession *session = g_ptr_array_index (report->sessions, i);

      for (guint j = 0; j < session->logs->len; j++)
        for (guint k = 0; k < DERMA_N_HEALING_MEASURES; k++)
          is_seen[k] |= g_array_index (session->logs, DermaHealingLog, j).levels[k] > 0;
    }

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      g_autofree char *title = is_seen[i] ? derma_figure_dup_title (report->healing[i]) : NULL;

      n += is_seen[i];
      if (is_seen[i])
        g_assert_nonnull (strstr (title, derma_healing_get_name ((DermaHealingMeasure) i)));
      else
        g_assert_null (report->healing[i]);
    }
  g_assert_cmpuint (n, >, 1);
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (WEEKS, 0);
  GtkWidget *window;
  GtkWidget *dialog = show (scene, &window);

  page_test_pictures (window, "report-dialog");
  finish (window, dialog);
}

static void
add_tests (void)
{
  g_test_add_func ("/report-dialog/choices", test_choices);
  g_test_add_func ("/report-dialog/piece-by-piece", test_piece_by_piece);
  g_test_add_func ("/report-dialog/days", test_days);
  g_test_add_func ("/report-dialog/save", test_save);
  g_test_add_func ("/report-dialog/save-fails", test_save_fails);
  g_test_add_func ("/report-dialog/cancel", test_cancel);
  g_test_add_func ("/report-dialog/healing", test_healing);
  g_test_add_func ("/report-dialog/pictures", test_pictures);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
