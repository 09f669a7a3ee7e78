/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-compare-page.h"
#include "pages/derma-compare-strip.h"
#include "pages/derma-photo-tile.h"
#include "support/derma-scene-photos.h"
#include "widgets/derma-choice.h"
#include "widgets/derma-photo-compare.h"

#include <glib/gstdio.h>
#include <string.h>

#define HOW_TO_FINISH "Move at least one point on each photo, then choose Done."
#define N_PHOTOS 4
#define WIDTH 120
#define HEIGHT 160

typedef struct
{
  DermaScene      *scene;
  DermaPhotoCache *cache;
  gint64           ids[N_PHOTOS];
  GtkWidget       *window;
  GtkWidget       *page;
  guint            n_more; /* photos right after the first one */
} Fixture;

/* Four of one view; what is compared is the first and the last one. */
static void
set_up (Fixture *fixture)
{
  static const DermaScenePhoto PHOTOS[N_PHOTOS] = {
    { DERMA_PHOTO_VIEW_FRONT, 84, 0.8, 1, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 56, 0.8, 1, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 28, 0.8, 1, 0 },
    { DERMA_PHOTO_VIEW_FRONT, 0, 0.9, 1, 0 },
  };
  GtkWidget *navigation = adw_navigation_view_new ();

  if (fixture->scene == NULL)
    fixture->scene = derma_scene_new ();
  for (guint i = 0; i < N_PHOTOS; i++)
    fixture->ids[i] = derma_scene_add_photo (fixture->scene, &PHOTOS[i], WIDTH, HEIGHT);
  for (guint i = 0; i < fixture->n_more; i++)
    {
      const DermaScenePhoto photo = { DERMA_PHOTO_VIEW_FRONT, PHOTOS[0].days_ago - 1 - i, 0.8, 1, i + 1 };

      derma_scene_add_photo (fixture->scene, &photo, WIDTH, HEIGHT);
    }
  fixture->cache = derma_photo_cache_ref_for (fixture->scene->journal);
  fixture->page = derma_compare_page_new (fixture->scene->journal, fixture->scene->clock, fixture->cache,
                                          derma_journal_get_photo (fixture->scene->journal, fixture->ids[3]),
                                          derma_journal_get_photo (fixture->scene->journal, fixture->ids[0]));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (fixture->page));
  fixture->window = page_test_show (navigation, 1000, 760);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  page_test_spin (20);
  g_object_unref (fixture->cache);
  derma_scene_free (fixture->scene);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static DermaPhotoCompare *
find_compare (Fixture *fixture)
{
  return DERMA_PHOTO_COMPARE (page_test_find (fixture->window, DERMA_TYPE_PHOTO_COMPARE, 0));
}

static DermaCompareStrip *
find_strip (Fixture *fixture)
{
  return DERMA_COMPARE_STRIP (page_test_find (fixture->window, DERMA_TYPE_COMPARE_STRIP, 0));
}

static gboolean
is_loaded (Fixture *fixture)
{
  const DermaPair *pair = derma_photo_compare_get_pair (find_compare (fixture));

  return pair->photos[DERMA_PAIR_EARLIER].width > 0 && pair->photos[DERMA_PAIR_LATER].width > 0;
}

static void
assert_pair (Fixture *fixture,
             guint    earlier,
             guint    later)
{
  DermaCompareStrip *strip = find_strip (fixture);

  g_assert_cmpint (derma_photo_get_id (derma_compare_strip_get_photo (strip, DERMA_PAIR_EARLIER)), ==, fixture->ids[earlier]);
  g_assert_cmpint (derma_photo_get_id (derma_compare_strip_get_photo (strip, DERMA_PAIR_LATER)), ==, fixture->ids[later]);
}

static gboolean
has_note (Fixture    *fixture,
          const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = page_test_find (fixture->window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_label (GTK_LABEL (label)), part) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_pair (void)
{
  g_auto (Fixture) fixture = { NULL };

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  g_assert_true (is_loaded (&fixture));
  assert_pair (&fixture, 0, 3); /* whatever the order in which they were given */
  g_assert_true (has_note (&fixture, "brighter. Light alone can make skin look smoother."));
  g_assert_true (page_test_has_text (fixture.window, "24\u00a0Nov\u00a02026"));

  derma_compare_strip_choose (find_strip (&fixture), 1);
  assert_pair (&fixture, 1, 3);
  derma_compare_strip_choose (find_strip (&fixture), 2);
  assert_pair (&fixture, 1, 2);
  derma_compare_strip_choose (find_strip (&fixture), 2);
  assert_pair (&fixture, 1, 2);
  derma_compare_strip_choose (find_strip (&fixture), 0);
  assert_pair (&fixture, 0, 2);
  page_test_until (is_loaded (&fixture));
  g_assert_false (has_note (&fixture, "brighter"));
}

/* What shows swollen skin is not laid beside another photo without a word. */
static void
test_too_soon (void)
{
  g_auto (Fixture) fixture = { .scene = derma_scene_new_after_session (30 * (gint64) DERMA_HOUR_S * 1000) };
  g_autoptr (DermaCompareExport) export = NULL;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  g_assert_true (has_note (&fixture, "The later photo was taken less than a week after a session."));
  g_assert_true (has_note (&fixture, "hours after a session"));
  export = derma_compare_page_create_export (DERMA_COMPARE_PAGE (fixture.page));
  g_assert_nonnull (strstr (export->picture.details[DERMA_PAIR_LATER], "hours after a session"));

  derma_compare_strip_choose (find_strip (&fixture), 1);
  derma_compare_strip_choose (find_strip (&fixture), 2);
  g_assert_false (has_note (&fixture, "less than a week"));
}

static void
test_modes (void)
{
  g_auto (Fixture) fixture = { NULL };
  GtkWidget       *mode;
  const DermaPair *pair;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  mode = page_test_find (fixture.window, DERMA_TYPE_CHOICE, 0);
  pair = derma_photo_compare_get_pair (find_compare (&fixture));
  for (guint i = DERMA_PAIR_SLIDER; i <= DERMA_PAIR_OVERLAY; i++)
    {
      derma_choice_set_selected (DERMA_CHOICE (mode), i);
      page_test_spin (50);
      g_assert_cmpint (pair->mode, ==, i);
      g_assert_cmpint (page_test_find (fixture.window, GTK_TYPE_SCALE, 0) != NULL, ==, i == DERMA_PAIR_OVERLAY);
    }
  gtk_range_set_value (GTK_RANGE (page_test_find (fixture.window, GTK_TYPE_SCALE, 0)), 80);
  g_assert_cmpfloat (derma_photo_compare_get_blend (find_compare (&fixture)), ==, 0.8);

  g_assert_cmpfloat (derma_photo_compare_get_gain (find_compare (&fixture)), ==, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_test_find_button (fixture.window, "Match _Brightness")), TRUE);
  g_assert_cmpfloat (derma_photo_compare_get_gain (find_compare (&fixture)), <, 1);
}

static void
press (GtkWidget      *widget,
       guint           key,
       GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &is_handled);
    }
  g_assert_true (is_handled);
}

/* The points are set by the keyboard alone, and stored with the photos. */
static void
test_align (void)
{
  g_auto (Fixture) fixture = { NULL };
  GtkWidget      *compare;
  GtkWidget      *done;
  DermaPhotoMarks marks;
  cairo_matrix_t  alignment;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  compare = GTK_WIDGET (find_compare (&fixture));
  g_assert_false (derma_pair_get_alignment (derma_photo_compare_get_pair (find_compare (&fixture)), &alignment));

  g_assert_true (gtk_widget_activate_action (fixture.page, "compare.align", NULL));
  page_test_spin (50);
  done = page_test_find_button (fixture.window, "_Done");
  g_assert_false (gtk_widget_is_sensitive (done)); /* nothing was said yet */
  g_assert_true (page_test_has_text (fixture.window, HOW_TO_FINISH));
  press (compare, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_false (gtk_widget_is_sensitive (done));
  for (guint i = 0; i < 2; i++) /* past the second point, to the first one of the later photo */
    g_assert_true (gtk_widget_child_focus (fixture.window, GTK_DIR_TAB_FORWARD));
  press (compare, GDK_KEY_Up, 0);
  g_assert_true (gtk_widget_is_sensitive (done));
  g_assert_false (page_test_has_text (fixture.window, HOW_TO_FINISH));
  page_test_press (fixture.window, "_Done");

  g_assert_true (derma_photo_get_marks (derma_journal_get_photo (fixture.scene->journal, fixture.ids[0]), &marks));
  g_assert_cmpfloat (marks.a_x, <, 0.38);
  g_assert_true (derma_photo_get_marks (derma_journal_get_photo (fixture.scene->journal, fixture.ids[3]), &marks));
  g_assert_true (derma_pair_get_alignment (derma_photo_compare_get_pair (find_compare (&fixture)), &alignment));
  g_assert_true (has_note (&fixture, "the face is")); /* the first points are farther apart now */
}

static void
test_cancelled_alignment (void)
{
  g_auto (Fixture) fixture = { NULL };
  DermaPhotoMarks marks;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  gtk_widget_activate_action (fixture.page, "compare.align", NULL);
  page_test_spin (50);
  press (GTK_WIDGET (find_compare (&fixture)), GDK_KEY_Left, 0);
  page_test_press (fixture.window, "_Cancel");
  g_assert_false (derma_photo_get_marks (derma_journal_get_photo (fixture.scene->journal, fixture.ids[0]), &marks));
  g_assert_false (derma_photo_compare_get_pair (find_compare (&fixture))->photos[DERMA_PAIR_EARLIER].has_marks);
}

static void
test_missing (void)
{
  g_auto (Fixture) fixture = { NULL };

  set_up (&fixture);
  derma_scene_lose_photo (fixture.scene, fixture.ids[1]);
  derma_compare_strip_choose (find_strip (&fixture), 1);
  page_test_until (page_test_has_text (fixture.window, "File not found"));
  g_assert_true (page_test_has_text (fixture.window, "File not found"));
  assert_pair (&fixture, 1, 3);
}

static gboolean
has_chunk (GBytes     *png,
           const char *name)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (png, &size);

  return memmem (data, size, name, strlen (name)) != NULL;
}

static void
test_export (void)
{
  g_auto (Fixture) fixture = { NULL };
  g_autoptr (DermaCompareExport) export = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  derma_choice_set_selected (DERMA_CHOICE (page_test_find (fixture.window, DERMA_TYPE_CHOICE, 0)), DERMA_PAIR_SIDE_BY_SIDE);
  page_test_resize (fixture.window, 360, 720);
  g_assert_cmpfloat (derma_photo_compare_get_pair (find_compare (&fixture))->head, >, 0);
  export = derma_compare_page_create_export (DERMA_COMPARE_PAGE (fixture.page));
  g_assert_cmpfloat (export->picture.pair.head, ==, 0); /* that is the window's, not the file's */
  g_assert_cmpstr (export->picture.titles[DERMA_PAIR_LATER], ==, "24\u00a0November 2026");
  png = derma_compare_export_to_png (export, &error);
  g_assert_no_error (error);
  texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 2 * 900);
  g_assert_false (has_chunk (png, "tEXt") || has_chunk (png, "eXIf") || has_chunk (png, "tIME") || has_chunk (png, "iTXt"));
}

static void
save (Fixture *fixture,
      GFile   *file)
{
  derma_compare_export_save (derma_compare_page_create_export (DERMA_COMPARE_PAGE (fixture->page)),
                             page_test_find (fixture->page, DERMA_TYPE_PHOTO_COMPARE, 0), file);
}

static void
test_save (void)
{
  g_auto (Fixture) fixture = { NULL };
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/comparison.png");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("derma-compare-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "comparison", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkTexture) texture = NULL;
  GStatBuf status;

  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  save (&fixture, file);
  page_test_until (page_test_has_text (fixture.window, "The comparison is saved."));
  texture = gdk_texture_new_from_file (file, &error); /* under that very name */
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 1000);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);

  save (&fixture, nowhere);
  page_test_until (page_test_has_text (fixture.window, "The file could not be saved. Choose another folder and try again."));
  g_assert_true (page_test_has_text (fixture.window, "The file could not be saved. Choose another folder and try again."));

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static double
get_scroll (Fixture *fixture)
{
  GtkWidget *scroller = page_test_find (GTK_WIDGET (find_strip (fixture)), GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

/* What is chosen is brought into sight; the later one where both are new. */
static void
test_strip_scrolls (void)
{
  g_auto (Fixture) fixture = { .n_more = 12 };
  double end;

  set_up (&fixture);
  page_test_until (get_scroll (&fixture) > 0);
  end = get_scroll (&fixture);
  g_assert_cmpfloat (end, >, 0);
  derma_compare_strip_choose (find_strip (&fixture), 1);
  page_test_until (get_scroll (&fixture) < end);
  g_assert_cmpfloat (get_scroll (&fixture), <, end);
}

/* Reading begins at the right, and so does time: in the picture, and in the file that is made of it. */
static void
test_right_to_left (void)
{
  g_auto (Fixture) fixture = { NULL };
  g_autoptr (DermaCompareExport) export = NULL;
  graphene_rect_t first;
  graphene_rect_t last;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture);
  page_test_until (is_loaded (&fixture));
  g_assert_true (derma_photo_compare_get_pair (find_compare (&fixture))->is_rtl);
  g_assert_false (derma_pair_is_left (derma_photo_compare_get_pair (find_compare (&fixture)), DERMA_PAIR_EARLIER));
  export = derma_compare_page_create_export (DERMA_COMPARE_PAGE (fixture.page));
  g_assert_true (export->picture.pair.is_rtl);
  g_assert_true (gtk_widget_compute_bounds (page_test_find (GTK_WIDGET (find_strip (&fixture)), DERMA_TYPE_PHOTO_TILE, 0), fixture.window, &first));
  g_assert_true (gtk_widget_compute_bounds (page_test_find (GTK_WIDGET (find_strip (&fixture)), DERMA_TYPE_PHOTO_TILE, 3), fixture.window, &last));
  g_assert_cmpfloat (first.origin.x, >, last.origin.x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_narrow (void)
{
  g_auto (Fixture) fixture = { NULL };
  GtkWidget *mode;

  set_up (&fixture);
  mode = page_test_find (fixture.window, DERMA_TYPE_CHOICE, 0);
  gtk_widget_child_focus (mode, GTK_DIR_TAB_FORWARD);
  page_test_resize (fixture.window, 360, 720);
  g_assert_true (derma_choice_is_narrow (DERMA_CHOICE (mode)));
  g_assert_true (page_test_has_focus (mode)); /* what had it is gone */
  page_test_pictures (fixture.window, "compare");
}

static void
add_tests (void)
{
  g_test_add_func ("/compare-page/pair", test_pair);
  g_test_add_func ("/compare-page/too-soon", test_too_soon);
  g_test_add_func ("/compare-page/modes", test_modes);
  g_test_add_func ("/compare-page/align", test_align);
  g_test_add_func ("/compare-page/cancelled-alignment", test_cancelled_alignment);
  g_test_add_func ("/compare-page/missing", test_missing);
  g_test_add_func ("/compare-page/export", test_export);
  g_test_add_func ("/compare-page/save", test_save);
  g_test_add_func ("/compare-page/strip-scrolls", test_strip_scrolls);
  g_test_add_func ("/compare-page/right-to-left", test_right_to_left);
  g_test_add_func ("/compare-page/narrow", test_narrow);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
