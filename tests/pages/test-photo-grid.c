/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-photo-grid.h"
#include "support/derma-scene-photos.h"

#define N_PHOTOS 40

static void
add_photo (DermaScene *scene,
           guint       nth)
{
  const DermaScenePhoto photo = { nth % 2 == 0 ? DERMA_PHOTO_VIEW_FRONT : DERMA_PHOTO_VIEW_LEFT_45, nth, 0.9, 1, 0 };

  derma_scene_add_photo (scene, &photo, 40 + (int) nth, 80); /* no two are the same picture */
}

static GtkWidget *
create_grid (DermaScene  *scene,
             GListModel **given)
{
  g_autoptr (DermaPhotoCache) cache = derma_photo_cache_ref_for (scene->journal);
  GtkWidget *grid = derma_photo_grid_new (scene->journal, cache);
  GtkWidget *view = page_test_find (grid, GTK_TYPE_GRID_VIEW, 0);

  *given = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (view)));
  return grid;
}

/* What a window does not show comes after what it shows, a few with each frame; how many there are is known at once. */
static void
test_a_few_at_a_time (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GPtrArray) selected = NULL;
  GtkWidget      *window;
  DermaPhotoGrid *grid;
  GListModel     *given;
  guint           n_first;

  for (guint i = 0; i < N_PHOTOS; i++)
    add_photo (scene, i);
  grid = DERMA_PHOTO_GRID (create_grid (scene, &given));
  n_first = g_list_model_get_n_items (given);
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, N_PHOTOS);
  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, N_PHOTOS);
  derma_photo_grid_select (grid, 1);

  window = page_test_show (GTK_WIDGET (grid), 900, 700);
  page_test_until (g_list_model_get_n_items (given) == N_PHOTOS);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, N_PHOTOS);
  selected = derma_photo_grid_get_selected (grid);
  g_assert_cmpuint (selected->len, ==, 1);

  /* What comes in later is there at once; another view begins anew. */
  add_photo (scene, N_PHOTOS);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, N_PHOTOS + 1);
  derma_photo_grid_show_view (grid, DERMA_PHOTO_VIEW_LEFT_45);
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, N_PHOTOS / 2);
  derma_photo_grid_show_view (grid, -1);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, n_first);
  page_test_until (g_list_model_get_n_items (given) == N_PHOTOS + 1);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, N_PHOTOS + 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_few (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget  *window;
  GListModel *given;

  window = page_test_show (create_grid (scene, &given), 900, 700);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, 0);
  for (guint i = 0; i < 3; i++)
    add_photo (scene, i);
  g_assert_cmpuint (g_list_model_get_n_items (given), ==, 3);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/photo-grid/a-few-at-a-time", test_a_few_at_a_time);
  g_test_add_func ("/photo-grid/few", test_few);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
