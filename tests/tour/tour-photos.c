/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-pair.h"
#include "pages/derma-photo-add-dialog.h"
#include "pages/derma-photo-grid.h"
#include "support/derma-scene-photos.h"
#include "tour.h"
#include "widgets/derma-choice.h"
#include "widgets/derma-photo-compare.h"

#define LOAD_MS 300

/* Where the eyes are on the drawn faces, whatever their size and turn: nearly enough to be told apart from none. */
static const DermaPhotoMarks FIRST_MARKS = { 0.36, 0.47, 0.64, 0.47 };
static const DermaPhotoMarks LAST_MARKS = { 0.355, 0.455, 0.655, 0.475 };

/**
 * tour_take_photos:
 *
 * Has photos of four months in the journal.
 */
void
tour_take_photos (Tour *tour)
{
  derma_scene_add_photos (tour->scene);
}

/**
 * tour_lose_photo:
 *
 * Has photos, of which one file is gone.
 */
void
tour_lose_photo (Tour *tour)
{
  g_autoptr (DermaPhoto) photo = NULL;

  derma_scene_add_photos (tour->scene);
  photo = g_list_model_get_item (derma_journal_get_photos (tour->scene->journal), 0);
  derma_scene_lose_photo (tour->scene, derma_photo_get_id (photo));
}

/**
 * tour_mark_photos:
 *
 * Has photos, of which the first and the last front view are aligned.
 */
void
tour_mark_photos (Tour *tour)
{
  GListModel *photos;
  g_autoptr (DermaPhoto) first = NULL;
  g_autoptr (DermaPhoto) last = NULL;

  derma_scene_add_photos (tour->scene);
  photos = derma_journal_get_photos (tour->scene->journal);
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);

      if (derma_photo_get_view (photo) != DERMA_PHOTO_VIEW_FRONT)
        continue;
      if (first == NULL)
        first = g_object_ref (photo);
      g_set_object (&last, photo);
    }
  g_assert_true (derma_journal_set_photo_marks (tour->scene->journal, derma_photo_get_id (first), &FIRST_MARKS, NULL));
  g_assert_true (derma_journal_set_photo_marks (tour->scene->journal, derma_photo_get_id (last), &LAST_MARKS, NULL));
}

/**
 * tour_show_photos:
 *
 * Opens the photos.
 */
void
tour_show_photos (Tour *tour)
{
  tour_act (tour, "win.show-photos");
  tour_await (tour, "DermaPhotosPage");
  tour_wait (LOAD_MS);
}

static DermaPhotoGrid *
show_front (Tour *tour)
{
  tour_show_photos (tour);
  derma_choice_set_selected (DERMA_CHOICE (tour_await (tour, "DermaChoice")), 1 + DERMA_PHOTO_VIEW_FRONT);
  tour_wait (LOAD_MS);

  return DERMA_PHOTO_GRID (tour_await (tour, "DermaPhotoGrid"));
}

/**
 * tour_select_photos:
 *
 * Selects two of them.
 */
void
tour_select_photos (Tour *tour)
{
  DermaPhotoGrid *grid = show_front (tour);

  derma_photo_grid_select (grid, 0);
  derma_photo_grid_select (grid, 3);
}

/**
 * tour_hide_photos:
 *
 * Shows them blurred.
 */
void
tour_hide_photos (Tour *tour)
{
  tour_show_photos (tour);
  g_object_set (tour_await (tour, "DermaPhotosPage"), "is-discreet", TRUE, NULL);
  tour_wait (LOAD_MS);
}

/**
 * tour_add_photos:
 *
 * Has three pictures on their way in, of which one is none.
 */
void
tour_add_photos (Tour *tour)
{
  const DermaScenePhoto front = { DERMA_PHOTO_VIEW_FRONT, 0, 0.6, 1, 0 };
  const DermaScenePhoto left = { DERMA_PHOTO_VIEW_LEFT_45, 0, 0.9, 1, 0 };
  g_autoptr (DermaPhotoImport) import = NULL;
  g_autoptr (GBytes) first = derma_scene_draw_photo (&front, 600, 800);
  g_autoptr (GBytes) second = derma_scene_draw_photo (&left, 600, 800);
  g_autoptr (GBytes) text = g_bytes_new_static ("milk, bread", 11);

  tour_show_photos (tour);
  import = derma_photo_import_new (tour->scene->journal, derma_scene_now (tour->scene), tour->scene->zone);
  derma_photo_import_take_bytes (import, first, "2026-11-24 front.jpg");
  derma_photo_import_take_bytes (import, second, "2026-11-24 left-45.jpg");
  derma_photo_import_take_bytes (import, text, "shopping list.jpg");
  derma_photo_add_dialog_present (tour_await (tour, "DermaPhotosPage"), tour->scene->journal, tour->scene->clock, import);
  while (derma_photo_import_get_n_done (import) < 3)
    tour_wait (50);
  tour_wait (LOAD_MS);
}

/**
 * tour_change_photo:
 *
 * Opens one of them.
 */
void
tour_change_photo (Tour *tour)
{
  derma_photo_grid_select (show_front (tour), 0);
  gtk_widget_activate_action (tour_await (tour, "DermaPhotosPage"), "photos.change", NULL);
  tour_await (tour, "DermaPhotoDialog");
  tour_wait (LOAD_MS);
}

static GtkWidget *
compare (Tour         *tour,
         DermaPairMode mode)
{
  DermaPhotoGrid *grid = show_front (tour);
  GtkWidget      *page;

  derma_photo_grid_select (grid, 0);
  derma_photo_grid_select (grid, derma_photo_grid_get_n_photos (grid) - 1);
  gtk_widget_activate_action (tour_await (tour, "DermaPhotosPage"), "photos.compare", NULL);
  page = tour_await (tour, "DermaComparePage");
  tour_wait (LOAD_MS);
  derma_choice_set_selected (DERMA_CHOICE (tour_find (page, "DermaChoice")), mode);
  tour_wait (LOAD_MS);

  return page;
}

/**
 * tour_compare_slider:
 *
 * Compares with a line between the two.
 */
void
tour_compare_slider (Tour *tour)
{
  compare (tour, DERMA_PAIR_SLIDER);
}

/**
 * tour_compare_side_by_side:
 *
 * Compares side by side.
 */
void
tour_compare_side_by_side (Tour *tour)
{
  compare (tour, DERMA_PAIR_SIDE_BY_SIDE);
}

/**
 * tour_compare_overlay:
 *
 * Compares one over the other.
 */
void
tour_compare_overlay (Tour *tour)
{
  compare (tour, DERMA_PAIR_OVERLAY);
}

/**
 * tour_compare_align:
 *
 * Lets the points be set.
 */
void
tour_compare_align (Tour *tour)
{
  gtk_widget_activate_action (compare (tour, DERMA_PAIR_SLIDER), "compare.align", NULL);
}
