/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/derma-sheet-print.h"
#include "app/derma-window-sheet.h"
#include "pages/page-test.h"
#include "print/derma-sheet-pdf.h"
#include "print/pdf-reader.h"
#include "support/derma-scene.h"

/* An hour after a session, when the roller is still to be put away. */
static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);

  return scene;
}

static DermaSheetSource *
create_source (DermaScene *scene)
{
  g_autoptr (GError) error = NULL;
  DermaSheetSource *source = derma_sheet_source_new (scene->journal, 0, derma_scene_now (scene), scene->zone, &error);

  g_assert_no_error (error);
  return source;
}

static GtkWidget *
show_window (DermaScene *scene,
             GSettings  *settings)
{
  DermaWindow *window;

  g_settings_set_boolean (settings, "first-start-seen", TRUE);
  window = derma_window_new (NULL, scene->clock, settings);
  derma_window_show_journal (window, scene->journal);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WIDGET (window);
}

/* What a printer gets says the same as the file, on the paper that is asked for. */
static void
test_print (void)
{
  for (guint paper = 0; paper < 2; paper++)
    {
      g_autoptr (DermaScene) scene = make_scene ();
      DermaSheetSource *source = create_source (scene);
      g_autoptr (GtkPrintOperation) operation = NULL;
      g_autoptr (GError) error = NULL;
      char            *folder = dup_folder ();
      g_autofree char *path = NULL;
      g_autofree char *saved = NULL;
      g_autofree char *printed = NULL;
      g_autofree char *info = NULL;
      g_autofree char *size = NULL;
      g_autofree char *pages = NULL;

      source->sheet.paper = (DermaPaper) paper;
      path = dup_pdf (&source->sheet, folder);
      saved = dup_words (path);
      operation = derma_sheet_print_new (source);
      gtk_print_operation_set_export_filename (operation, path);
      g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_no_error (error);

      printed = dup_words (path);
      g_assert_cmpstr (printed, ==, saved);
      info = dup_output ("pdfinfo", "-isodates", path, NULL);
      pages = dup_field (info, "Pages");
      size = dup_field (info, "Page size");
      g_assert_cmpstr (pages, ==, "1");
      g_assert_nonnull (strstr (size, paper == DERMA_PAPER_LETTER ? "(letter)" : "(A4)"));
      remove_folder (folder);
    }
}

static gboolean
says (DermaScene *scene,
      gint64      session_id,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaSheetSource) source = derma_sheet_source_new (scene->journal, session_id, derma_scene_now (scene), scene->zone, &error);
  char            *folder = dup_folder ();
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  path = dup_pdf (&source->sheet, folder);
  words = dup_words (path);
  remove_folder (folder);
  return strstr (words, text) != NULL;
}

/* Paper does not allow what the app forbids: the doctor's agreement is told instead of a date. */
static void
test_lock (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  const gint64 id = derma_past_session_get_id (derma_journal_get_last_session (scene->journal));
  g_autoptr (GError) error = NULL;

  g_assert_true (says (scene, 0, "No rolling before: Tuesday 1 December"));
  g_assert_true (derma_journal_tell_red_flags (scene->journal, id, G_GUINT64_CONSTANT (1) << DERMA_RED_FLAG_FEVER, derma_scene_now (scene), &error));
  g_assert_no_error (error);
  g_assert_true (says (scene, 0, "No rolling until a doctor has agreed, and not before Tuesday 22 December"));
  g_assert_false (says (scene, 0, "No rolling before"));
}

/* A sheet of an older session tells of the rest after the newest one. */
static void
test_older (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const DermaTime now = derma_scene_now (scene);
  g_autoptr (GError) error = NULL;
  gint64 older_id;

  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, derma_time_add (now, -30 * DERMA_DAY_S, scene->zone), 250, now, &error);
  g_assert_no_error (error);
  older_id = derma_past_session_get_id (derma_journal_get_last_session (scene->journal));
  g_assert_false (says (scene, older_id, "No rolling before: Thursday 26 November"));
  derma_journal_add_stated_session (scene->journal, derma_time_add (now, -5 * DERMA_DAY_S, scene->zone), 250, now, &error);
  g_assert_no_error (error);
  g_assert_true (says (scene, older_id, "No rolling before: Thursday 26 November"));
}

/* That a check was begun makes nothing done in the session before it. */
static void
test_steps (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (DermaSheetSource) before = NULL;
  g_autoptr (DermaSheetSource) after = NULL;
  g_autoptr (GError) error = NULL;
  const guint32 store = 1u << DERMA_STEP_FIN_STORE;

  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_END));
  before = create_source (scene);
  g_assert_cmpuint (before->sheet.steps_done & store, ==, 0);

  derma_journal_begin_session (scene->journal, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  after = create_source (scene);
  g_assert_cmpuint (after->sheet.steps_done, ==, before->sheet.steps_done);
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

/* No session, no sheet; and from the end of rolling on there is one. */
static void
test_enabled (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
  GtkWidget *window = show_window (scene, settings);

  g_assert_false (is_enabled (window, "win.print-sheet"));
  g_assert_false (is_enabled (window, "win.save-sheet"));

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  g_assert_false (is_enabled (window, "win.print-sheet"));
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);
  g_assert_true (is_enabled (window, "win.print-sheet"));
  g_assert_true (is_enabled (window, "win.save-sheet"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Over a session that is being rolled nothing is printed, also not the sheet of an earlier one. */
static void
test_in_the_way (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  derma_scene_have_rolled (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);
  derma_scene_prepare (scene);
  window = show_window (scene, settings);
  g_assert_true (is_enabled (window, "win.print-sheet"));
  g_assert_true (is_enabled (window, "win.save-sheet"));

  gtk_widget_activate_action (window, "win.start-session", NULL);
  g_assert_true (derma_window_is_in_session (DERMA_WINDOW (window)));
  g_assert_false (is_enabled (window, "win.print-sheet"));
  g_assert_false (is_enabled (window, "win.save-sheet"));

  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);
  g_assert_true (is_enabled (window, "win.print-sheet"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: (nullable): the window of that type. */
static GtkWindow *
find_toplevel (const char *type_name)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (toplevel), type_name) && gtk_widget_get_mapped (GTK_WIDGET (toplevel)))
        return toplevel;
    }

  return NULL;
}

/* Both actions lead to the system's own dialogs; who leaves them is told nothing. */
static void
test_dialogs (void)
{
  static const char *const ACTIONS[] = { "win.print-sheet", "win.save-sheet" };
  static const char *const DIALOGS[] = { "GtkPrintUnixDialog", "GtkFileChooserDialog" };

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autoptr (DermaScene) scene = make_scene ();
      g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
      GtkWidget *window = show_window (scene, settings);

      g_assert_true (gtk_widget_activate_action (window, ACTIONS[i], NULL));
      page_test_until (find_toplevel (DIALOGS[i]) != NULL);
      g_assert_nonnull (find_toplevel (DIALOGS[i]));
      gtk_window_close (find_toplevel (DIALOGS[i]));
      page_test_until (find_toplevel (DIALOGS[i]) == NULL);
      page_test_spin (50);
      g_assert_false (page_test_has_text (window, "The sheet could not be printed. Look at the printer and try again, or save it as PDF."));
      g_assert_false (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));

      gtk_window_destroy (GTK_WINDOW (window));
      page_test_spin (50);
    }
}

/* It is written while the window goes on, and is the file that the command line writes. */
static void
test_save (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
  g_autoptr (DermaSheetSource) source = create_source (scene);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = derma_sheet_to_pdf (&source->sheet, &error);
  GtkWidget       *window = show_window (scene, settings);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *contents = NULL;
  gsize            length = 0;

  derma_window_save_sheet (DERMA_WINDOW (window), create_source (scene), file);
  page_test_until (page_test_has_text (window, "The sheet is saved as “sheet.pdf”."));
  g_assert_true (page_test_has_text (window, "The sheet is saved as “sheet.pdf”."));
  g_assert_nonnull (page_test_find_button (window, "Open Folder"));
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  gtk_window_destroy (GTK_WINDOW (window));
  remove_folder (folder);
}

static void
test_save_fails (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Dermaroller");
  GtkWidget *window = show_window (scene, settings);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/sheet.pdf");

  derma_window_save_sheet (DERMA_WINDOW (window), create_source (scene), file);
  page_test_until (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));
  g_assert_true (page_test_has_text (window, "The file could not be saved. Choose another folder and try again."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_refused (DermaScene *scene,
                const char *paper,
                int         status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_strconcat ("--data-dir=", scene->folder, NULL);
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("DERMA_PROGRAM"), data, "--aftercare-sheet=/proc/sheet.pdf", paper, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
}

/* The command line, which needs no display, writes the same file. */
static void
test_command_line (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (DermaSheetSource) source = create_source (scene);
  g_autofree char *time = derma_time_to_iso8601 (derma_scene_now (scene));
  g_autofree char *at = g_strconcat ("--at=", time, NULL);
  g_autofree char *data = g_strconcat ("--data-dir=", scene->folder, NULL);
  char            *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *sheet = g_strconcat ("--aftercare-sheet=", path, NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *contents = NULL;
  gsize            length = 0;

  source->sheet.paper = DERMA_PAPER_LETTER;
  expected = derma_sheet_to_pdf (&source->sheet, &error);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_setenv (launcher, "TZ", "Europe/Berlin", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("DERMA_PROGRAM"), data, at, sheet, "--paper=Letter", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));

  assert_refused (scene, "--paper=A5", 2);
  assert_refused (scene, "--session=999", 1);
  assert_refused (scene, "--paper=A4", 1); /* no file can be written there */
  remove_folder (folder);
}

static void
add_tests (void)
{
  g_test_add_func ("/app-sheet/print", test_print);
  g_test_add_func ("/app-sheet/lock", test_lock);
  g_test_add_func ("/app-sheet/older", test_older);
  g_test_add_func ("/app-sheet/steps", test_steps);
  g_test_add_func ("/app-sheet/enabled", test_enabled);
  g_test_add_func ("/app-sheet/in-the-way", test_in_the_way);
  g_test_add_func ("/app-sheet/dialogs", test_dialogs);
  g_test_add_func ("/app-sheet/save", test_save);
  g_test_add_func ("/app-sheet/save-fails", test_save_fails);
  g_test_add_func ("/app-sheet/command-line", test_command_line);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
