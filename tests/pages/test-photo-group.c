/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-format.h"
#include "page-test.h"
#include "pages/derma-check-in-photo.h"
#include "pages/derma-figure-source.h"
#include "pages/derma-photo-cache.h"
#include "pages/derma-photo-group.h"
#include "pages/derma-photo-text.h"
#include "pages/derma-photo-tile.h"
#include "pages/derma-report-source.h"
#include "support/derma-scene-photos.h"

#define WIDTH 60
#define HEIGHT 80

static const DermaScenePhoto EARLIER = { DERMA_PHOTO_VIEW_FRONT, 56, 0.9, 1, 0 };
static const DermaScenePhoto LATER = { DERMA_PHOTO_VIEW_LEFT_45, 28, 0.9, 1, 0 };

/* Each of the latest photos has a name, and can be opened. */
static void
test_open (void)
{
  static const char *const ACTIONS[] = { "show-photo(int64 0)", "show-photos", "add-photos", NULL };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64     earlier = derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT);
  const gint64     later = derma_scene_add_photo (scene, &LATER, WIDTH, HEIGHT);
  g_autofree char *name = derma_photo_text_dup_name (scene->journal, derma_journal_get_photo (scene->journal, later));
  g_autofree char *expected = g_strdup_printf ("show-photo(%" G_GINT64_FORMAT ") show-photo(%" G_GINT64_FORMAT ") ", later, earlier);
  GtkWidget       *window = page_test_show (derma_photo_group_new (scene->journal), 700, 500);
  GString         *taken = page_test_record_actions (window, ACTIONS);
  GtkWidget       *tiles = page_test_find (window, GTK_TYPE_FLOW_BOX, 0);
  GtkWidget       *first = GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (tiles), 0));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_true (gtk_widget_grab_focus (first));
  g_assert_true (gtk_widget_activate (first));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (tiles), 1))));
  g_assert_cmpstr (taken->str, ==, expected);
  page_test_pictures (window, "photo-group");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whatever shows them has the same small pictures. */
static void
test_one_cache (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaScene) other = derma_scene_new ();
  g_autoptr (DermaPhotoCache) of_other = derma_photo_cache_ref_for (other->journal);
  DermaPhotoCache *first = derma_photo_cache_ref_for (scene->journal);
  DermaPhotoCache *second = derma_photo_cache_ref_for (scene->journal);

  g_assert_true (first == second);
  g_assert_true (first != of_other);
  g_object_unref (second);
  g_assert_finalize_object (first);

  first = derma_photo_cache_ref_for (scene->journal);
  g_assert_finalize_object (first);
}

static void
count_notify_cb (guint *n)
{
  (*n)++;
}

static void
test_discreet (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *group;
  GtkWidget *window;
  guint      n = 0;

  derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT);
  group = derma_photo_group_new (scene->journal);
  window = page_test_show (group, 700, 500);
  g_signal_connect_swapped (group, "notify::is-discreet", G_CALLBACK (count_notify_cb), &n);
  g_object_set (group, "is-discreet", TRUE, NULL);
  g_object_set (group, "is-discreet", TRUE, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (derma_photo_tile_is_veiled (DERMA_PHOTO_TILE (page_test_find (group, DERMA_TYPE_PHOTO_TILE, 0))));
  g_signal_emit_by_name (page_test_find (group, DERMA_TYPE_PHOTO_TILE, 0), "reveal");
  g_assert_false (derma_photo_tile_is_veiled (DERMA_PHOTO_TILE (page_test_find (group, DERMA_TYPE_PHOTO_TILE, 0))));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* In the check-in it is seen when it is asked for; one that shows swollen skin is none to compare with. */
static void
test_beside_check_in (void)
{
  static const DermaScenePhoto NOW = { DERMA_PHOTO_VIEW_FRONT, 0, 0.9, 1, 0 };
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (60 * 60 * 1000);
  const DermaTime  at = derma_time_add (derma_scene_now (scene), -(gint64) EARLIER.days_ago * DERMA_DAY_S, scene->zone);
  g_autofree char *day = derma_format_date (at, derma_scene_now (scene));
  g_autofree char *label = g_strdup_printf ("Show the _Photo of %s", day);
  g_autofree char *words = g_strdup_printf ("Photo of %s, from the front", day);
  GtkWidget       *window;
  GtkWidget       *box;
  GtkWidget       *picture;

  derma_scene_add_photo (scene, &LATER, WIDTH, HEIGHT);
  g_assert_null (derma_check_in_photo_new (scene->journal, derma_scene_now (scene)));
  derma_scene_add_photo (scene, &NOW, WIDTH, HEIGHT);
  g_assert_null (derma_check_in_photo_new (scene->journal, derma_scene_now (scene)));
  derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT);
  box = derma_check_in_photo_new (scene->journal, derma_scene_now (scene));
  window = page_test_show (box, 400, 400);
  picture = page_test_find (box, GTK_TYPE_PICTURE, 0);
  g_assert_null (picture);
  page_test_press (box, label);
  picture = page_test_find (box, GTK_TYPE_PICTURE, 0);
  g_assert_nonnull (picture);
  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, words);
  g_assert_true (page_test_has_focus (picture));

  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_days (DermaFigure *calendar)
{
  g_autoptr (DermaTable) table = derma_figure_create_table (calendar);

  return derma_table_get_n_rows (table);
}

/* All is the same for the page, a file and the report, and begins with photos that were taken before the first check-in. */
static void
test_range (void)
{
  static const DermaScenePhoto PHOTO = { DERMA_PHOTO_VIEW_FRONT, 90, 0.9, 1, 0 };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const DermaTime         now = derma_scene_now (scene);
  DermaRatedTime          rated = { .at = derma_time_add (now, -40 * (gint64) DERMA_DAY_S, scene->zone) };
  const DermaReportChoice choice = { .range = DERMA_PROGRESS_RANGE_ALL, .parts = DERMA_REPORT_BIT (DERMA_REPORT_PHOTOS) };
  DermaFigureRequest      request = { .name = "calendar", .now = now, .zone = scene->zone, .first_weekday = 1, .view = DERMA_VIEW_MIRROR };
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaFigure) figure = NULL;
  g_autoptr (DermaFigure) shown = NULL;
  g_autoptr (DermaReport) report = NULL;

  derma_scene_add_photo (scene, &PHOTO, WIDTH, HEIGHT);
  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 2);
  g_assert_true (derma_journal_add_check_in (scene->journal, &rated, "", NULL, &error));
  figure = derma_figure_source_create (scene->journal, &request, &error);
  g_assert_no_error (error);
  report = derma_report_source_create (scene->journal, &choice, now, scene->zone);
  g_assert_cmpuint (report->photos->len, ==, 1);

  derma_progress_range_get_times (DERMA_PROGRESS_RANGE_ALL, NULL, derma_progress_range_get_first (scene->journal, now), now, scene->zone,
                                  &request.from, &request.until);
  g_assert_cmpint (derma_time_get_local_day (request.from), ==, derma_time_get_local_day (now) - PHOTO.days_ago);
  shown = derma_figure_source_create (scene->journal, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_days (shown), ==, count_days (figure));
}

static void
add_tests (void)
{
  g_test_add_func ("/photo-group/open", test_open);
  g_test_add_func ("/photo-group/discreet", test_discreet);
  g_test_add_func ("/photo-group/one-cache", test_one_cache);
  g_test_add_func ("/photo-group/beside-check-in", test_beside_check_in);
  g_test_add_func ("/photo-group/range", test_range);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
