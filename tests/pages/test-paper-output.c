/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "page-test.h"
#include "pages/derma-paper-output.h"

#define SAVED "The session is saved."
#define NOT_SAVED "The file could not be saved. Choose another folder and try again."
#define NOT_PRINTED "The session could not be printed."

static GtkWidget *
show_page (GtkWidget **window)
{
  GtkWidget *page = gtk_label_new ("Session");
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  *window = page_test_show (overlay, 400, 300);

  return page;
}

static GBytes *
create_pages (void)
{
  return g_bytes_new_static ("%PDF-1.4", 8);
}

/* It is not in the file before the call is over, and told when it is. */
static void
test_save (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-paper-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "session.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) pdf = create_pages ();
  g_autofree char *contents = NULL;
  GStatBuf         about;
  GtkWidget       *window;
  GtkWidget       *page = show_page (&window);

  derma_paper_save_to (page, pdf, file, SAVED);
  g_assert_false (page_test_has_text (window, SAVED));
  page_test_until (page_test_has_text (window, SAVED));
  g_assert_true (page_test_has_text (window, SAVED));
  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "%PDF-1.4");
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 0777, ==, 0600);
  g_remove (path);
  g_rmdir (folder);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_save_fails (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/session.pdf");
  g_autoptr (GBytes) pdf = create_pages ();
  GtkWidget *window;
  GtkWidget *page = show_page (&window);

  derma_paper_save_to (page, pdf, file, SAVED);
  page_test_until (page_test_has_text (window, NOT_SAVED));
  g_assert_true (page_test_has_text (window, NOT_SAVED));
  g_assert_false (page_test_has_text (window, SAVED));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who closes the window meanwhile is told nothing, and keeps nothing of it in memory. */
static void
test_save_and_close (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-paper-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "session.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) pdf = create_pages ();
  GtkWidget *window;
  GtkWidget *page = show_page (&window);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  derma_paper_save_to (page, pdf, file, SAVED);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_nonnull (page); /* kept for as long as it is saved */
  page_test_until (page == NULL);
  g_assert_null (page);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_remove (path);
  g_rmdir (folder);
}

/* The system's own dialog asks for a printer; who leaves it is told nothing. */
static void
test_print (void)
{
  g_autoptr (GBytes) pdf = create_pages ();
  GtkWidget *window;
  GtkWidget *page = show_page (&window);

  derma_paper_print (page, pdf, DERMA_PAPER_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE, "Print the Session", NOT_PRINTED);
  page_test_until (page_test_find_print_dialog () != NULL);
  g_assert_cmpstr (gtk_window_get_title (page_test_find_print_dialog ()), ==, "Print the Session");
  gtk_window_close (page_test_find_print_dialog ());
  page_test_until (page_test_find_print_dialog () == NULL);
  page_test_spin (50);
  g_assert_false (page_test_has_text (window, NOT_PRINTED));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only who did not change their mind is told that nothing came of it. */
static void
test_failures (void)
{
  g_autoptr (GError) dismissed = g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "closed");
  g_autoptr (GError) failed = g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED, "no printer");
  GtkWidget *window;
  GtkWidget *page = show_page (&window);

  derma_paper_tell_failure (page, dismissed, NOT_PRINTED);
  page_test_spin (50);
  g_assert_false (page_test_has_text (window, NOT_PRINTED));
  derma_paper_tell_failure (page, failed, NOT_PRINTED);
  page_test_until (page_test_has_text (window, NOT_PRINTED));
  g_assert_true (page_test_has_text (window, NOT_PRINTED));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/paper-output/save", test_save);
  g_test_add_func ("/paper-output/save-fails", test_save_fails);
  g_test_add_func ("/paper-output/save-and-close", test_save_and_close);
  g_test_add_func ("/paper-output/print", test_print);
  g_test_add_func ("/paper-output/failures", test_failures);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
