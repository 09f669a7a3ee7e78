/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A journal whose list of photos cannot be read, for as long as its table has another name. */
#include "config.h"

#include "page-test.h"
#include "pages/derma-photo-grid.h"
#include "pages/derma-photo-group.h"
#include "pages/derma-photos-page.h"
#include "support/derma-scene-photos.h"

static const DermaScenePhoto PHOTO = { DERMA_PHOTO_VIEW_FRONT, 28, 0.9, 1, 0 };

static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_add_photo (scene, &PHOTO, 60, 80);
  derma_scene_reopen (scene);
  derma_scene_run_sql (scene, "ALTER TABLE photo RENAME TO mislaid");

  return scene;
}

static const char *
get_shown (GtkWidget *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (page_test_find (window, GTK_TYPE_STACK, 0)));
}

static void
test_page (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *page = derma_photos_page_new (scene->journal, scene->clock);
  GtkWidget *navigation = adw_navigation_view_new ();
  GtkWidget *window;

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (page));
  window = page_test_show (navigation, 700, 700);
  g_assert_cmpstr (get_shown (window), ==, "unread");
  page_test_pictures (window, "photos-unread");

  /* In vain: that is told, and can be tried again. */
  page_test_press (window, "_Try Again");
  page_test_spin (50);
  g_assert_cmpstr (get_shown (window), ==, "unread");
  g_assert_true (page_test_has_text (window, "The photos still cannot be read."));

  derma_scene_run_sql (scene, "ALTER TABLE mislaid RENAME TO photo");
  gtk_widget_grab_focus (page_test_find_button (window, "_Try Again"));
  page_test_press (window, "_Try Again");
  page_test_spin (50);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), page_test_find (window, DERMA_TYPE_PHOTO_GRID, 0)));
  g_assert_cmpstr (get_shown (window), ==, "photos");
  g_assert_cmpuint (derma_photo_grid_get_n_photos (DERMA_PHOTO_GRID (page_test_find (window, DERMA_TYPE_PHOTO_GRID, 0))), ==, 1);
  g_assert_true (page_test_has_text (window, "The next one makes the comparison."));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who opens all photos has them read again, and the group hears of it. */
static void
test_group (void)
{
  static const char *const ACTIONS[] = { "show-photos", NULL };
  g_autoptr (DermaScene) scene = make_scene ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = page_test_show (derma_photo_group_new (scene->journal), 700, 500);
  GString   *taken = page_test_record_actions (window, ACTIONS);

  g_assert_true (page_test_has_text (window, "The list of your photos could not be read. “All Photos” tries again."));
  page_test_press (window, "All _Photos");
  g_assert_cmpstr (taken->str, ==, "show-photos() ");

  g_assert_false (derma_journal_read_photos (scene->journal, &error));
  g_assert_nonnull (error);
  derma_scene_run_sql (scene, "ALTER TABLE mislaid RENAME TO photo");
  g_assert_true (derma_journal_read_photos (scene->journal, NULL));
  g_assert_true (page_test_has_text (window, "The latest ones. Two of the same view can be laid over each other."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/photos-unread/page", test_page);
  g_test_add_func ("/photos-unread/group", test_group);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
