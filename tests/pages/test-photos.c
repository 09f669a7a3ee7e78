/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-date-button.h"
#include "pages/derma-photo-add-dialog.h"
#include "pages/derma-photo-add-row.h"
#include "pages/derma-photo-dialog.h"
#include "pages/derma-photo-intake.h"
#include "pages/derma-photo-text.h"
#include "pages/derma-photo-tile.h"
#include "pages/derma-photos-page.h"
#include "store/derma-journal-private.h"
#include "support/derma-scene-photos.h"
#include "treatment/derma-photo-difference.h"
#include "widgets/derma-choice.h"

#define WIDTH 60
#define HEIGHT 80

static const DermaScenePhoto EARLIER = { DERMA_PHOTO_VIEW_FRONT, 56, 0.9, 1, 0 };
static const DermaScenePhoto LATER = { DERMA_PHOTO_VIEW_FRONT, 28, 0.9, 1, 0 };
static const DermaScenePhoto LEFT = { DERMA_PHOTO_VIEW_LEFT_45, 28, 0.9, 1, 0 };

static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT);
  derma_scene_add_photo (scene, &LATER, WIDTH, HEIGHT);
  derma_scene_add_photo (scene, &LEFT, WIDTH, HEIGHT);

  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *navigation = adw_navigation_view_new ();
  GtkWidget *window;

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (derma_photos_page_new (scene->journal, scene->clock)));
  window = page_test_show (navigation, 900, 700);
  return window;
}

static DermaPhotosPage *
find_page (GtkWidget *window)
{
  return DERMA_PHOTOS_PAGE (page_test_find (window, DERMA_TYPE_PHOTOS_PAGE, 0));
}

static DermaPhotoGrid *
find_grid (GtkWidget *window)
{
  return DERMA_PHOTO_GRID (page_test_find (window, DERMA_TYPE_PHOTO_GRID, 0));
}

static DermaPhotoTile *
find_tile (GtkWidget *window,
           guint      nth)
{
  GtkWidget *tile = NULL;

  page_test_until ((tile = page_test_find (window, DERMA_TYPE_PHOTO_TILE, nth)) != NULL &&
                   derma_photo_tile_get_texture (DERMA_PHOTO_TILE (tile)) != NULL);
  g_assert_nonnull (tile);
  g_assert_nonnull (derma_photo_tile_get_texture (DERMA_PHOTO_TILE (tile)));
  return DERMA_PHOTO_TILE (tile);
}

static gboolean
can_act (GtkWidget  *window,
         const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (find_page (window)), action, NULL);
}

static gboolean
is_open (GtkWidget  *window,
         const char *label)
{
  return gtk_widget_is_sensitive (page_test_find_button (window, label));
}

static void
test_timeline (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget      *window = show (scene);
  DermaPhotoGrid *grid = find_grid (window);
  GtkWidget      *views = page_test_find (window, DERMA_TYPE_CHOICE, 0);

  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, 3);
  g_assert_cmpint (derma_photo_get_at (derma_photo_tile_get_photo (find_tile (window, 2))).utc_s, ==,
                   derma_scene_now (scene).utc_s - 56 * DERMA_DAY_S); /* the oldest one last */
  g_assert_true (page_test_has_text (window, "29\u00a0September 2026"));
  g_assert_true (page_test_has_text (window, "Before the first session"));

  derma_choice_set_selected (DERMA_CHOICE (views), 1 + DERMA_PHOTO_VIEW_FRONT);
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, 2);
  derma_choice_set_selected (DERMA_CHOICE (views), 1 + DERMA_PHOTO_VIEW_LEFT_45);
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, 1);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "The next one makes the comparison."));
  derma_choice_set_selected (DERMA_CHOICE (views), 1 + DERMA_PHOTO_VIEW_RIGHT_90);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "No Photo of the View “Right 90°” Yet"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "No Photos Yet"));
  g_assert_true (page_test_has_text (window, derma_photo_get_advice (0)));
  g_assert_nonnull (page_test_find_button (window, "_Add Photos…"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_selection (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget      *window = show (scene);
  DermaPhotoGrid *grid = find_grid (window);

  g_assert_true (page_test_has_text (window, "Select two photos to compare them."));
  derma_photo_grid_select (grid, 0);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "One selected. Select another one to compare the two."));
  g_assert_false (is_open (window, "_Compare"));
  g_assert_true (is_open (window, "C_hange…"));
  derma_photo_grid_select (grid, 2);
  g_assert_true (is_open (window, "_Compare"));
  g_assert_null (page_test_find_button (window, "C_hange…")); /* which is for one */
  derma_photo_grid_select (grid, 1);
  g_assert_false (is_open (window, "_Compare"));
  g_assert_true (can_act (window, "photos.select-none"));
  g_assert_false (is_open (window, "_Compare"));

  /* The check mark of a tile does the same. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_test_find (GTK_WIDGET (find_tile (window, 0)), GTK_TYPE_CHECK_BUTTON, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Select: Front, 27\u00a0October 2026, Before the first session");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (page_test_find (GTK_WIDGET (find_tile (window, 0)), GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  g_assert_true (is_open (window, "C_hange…"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_delete_and_undo (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget      *window = show (scene);
  DermaPhotoGrid *grid = find_grid (window);

  derma_photo_grid_select (grid, 0);
  derma_photo_grid_select (grid, 1);
  g_assert_true (can_act (window, "photos.delete"));
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (scene->journal)), ==, 1);
  page_test_spin (100);
  g_assert_true (page_test_has_text (window, "2 photos deleted"));
  page_test_press (window, "_Undo");
  g_assert_cmpuint (derma_photo_grid_get_n_photos (grid), ==, 3);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The largest difference between two neighbouring pixels: an edge that tells something. */
static guint
get_sharpness (GdkTexture *texture)
{
  const int           width = gdk_texture_get_width (texture);
  const int           height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, width * height);
  guint               most = 0;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 1; i < width * height; i++)
    if (i % width != 0)
      most = MAX (most, (guint) ABS ((int) (pixels[i] & 0xff) - (int) (pixels[i - 1] & 0xff)));

  return most;
}

static void
test_discreet (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget       *window = show (scene);
  DermaPhotosPage *page = find_page (window);
  guint            sharp;

  sharp = get_sharpness (derma_photo_tile_get_texture (find_tile (window, 0)));
  g_object_set (page, "is-discreet", TRUE, NULL);
  g_assert_true (derma_photo_tile_is_veiled (find_tile (window, 0)));
  g_assert_cmpuint (get_sharpness (derma_photo_tile_get_texture (find_tile (window, 0))), <, sharp / 3);

  /* One by one. */
  g_signal_emit_by_name (find_tile (window, 1), "reveal");
  g_assert_false (derma_photo_tile_is_veiled (find_tile (window, 1)));
  g_assert_true (derma_photo_tile_is_veiled (find_tile (window, 0)));

  /* All, until the page is left. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_test_find (window, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  g_assert_false (derma_photo_tile_is_veiled (find_tile (window, 0)));
  gtk_widget_set_visible (window, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  page_test_spin (100);
  for (guint i = 0; i < 3; i++)
    g_assert_true (derma_photo_tile_is_veiled (find_tile (window, i)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_missing (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_lose_photo (scene, derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT));
  window = show (scene);
  find_tile (window, 0);
  g_assert_true (page_test_has_text (window, "File not found"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_change (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget  *window = show (scene);
  DermaPhoto *photo;
  GtkWidget  *dialog;
  GtkWidget  *view;
  GtkWidget  *note;

  derma_photo_grid_select (find_grid (window), 2);
  photo = derma_photo_tile_get_photo (find_tile (window, 2));
  g_assert_true (can_act (window, "photos.change"));
  page_test_until (page_test_find (window, DERMA_TYPE_PHOTO_DIALOG, 0) != NULL);
  dialog = page_test_find (window, DERMA_TYPE_PHOTO_DIALOG, 0);
  view = page_test_find (dialog, ADW_TYPE_COMBO_ROW, 0);
  note = page_test_find (dialog, ADW_TYPE_ENTRY_ROW, 0);

  adw_combo_row_set_selected (ADW_COMBO_ROW (view), DERMA_PHOTO_VIEW_RIGHT_90);
  g_assert_cmpint (derma_photo_get_view (photo), ==, DERMA_PHOTO_VIEW_RIGHT_90);
  gtk_editable_set_text (GTK_EDITABLE (note), "By the window");
  page_test_until (g_strcmp0 (derma_photo_get_note (photo), "By the window") == 0); /* when nothing was written for a moment */
  g_assert_cmpstr (derma_photo_get_note (photo), ==, "By the window");
  gtk_editable_set_text (GTK_EDITABLE (note), "By the door");
  g_signal_emit_by_name (note, "entry-activated");
  g_assert_cmpstr (derma_photo_get_note (photo), ==, "By the door");

  /* What is being written is not lost with another change. */
  gtk_editable_set_text (GTK_EDITABLE (note), "By the");
  adw_combo_row_set_selected (ADW_COMBO_ROW (view), DERMA_PHOTO_VIEW_LEFT_90);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "By the");
  gtk_editable_set_text (GTK_EDITABLE (note), "By the lamp");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  page_test_until (g_strcmp0 (derma_photo_get_note (photo), "By the lamp") == 0);
  g_assert_cmpstr (derma_photo_get_note (photo), ==, "By the lamp");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* As a full disk does, or a folder that may not be written any more. */
static void
refuse_writing (DermaScene *scene,
                gboolean    is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaStatement) stmt =
    derma_database_borrow (scene->journal->database, is_refused ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF", &error);

  g_assert_no_error (error);
  derma_statement_run (stmt, &error);
  g_assert_no_error (error);
}

static void
assert_told (GtkWidget *dialog)
{
  GtkWidget *toasts = page_test_find (dialog, ADW_TYPE_TOAST_OVERLAY, 0);

  page_test_spin (50);
  g_assert_nonnull (page_test_find (toasts, g_type_from_name ("AdwToastWidget"), 0));
}

/* What cannot be stored is told, shown as it is stored, and not thrown away. */
static void
test_change_fails (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget      *window = show (scene);
  DermaPhoto     *photo = derma_photo_tile_get_photo (find_tile (window, 2));
  const DermaTime at = derma_photo_get_at (photo);
  GtkWidget      *dialog = GTK_WIDGET (derma_photo_dialog_present (window, scene->journal, scene->clock, photo));
  GtkWidget      *view = page_test_find (dialog, ADW_TYPE_COMBO_ROW, 0);
  GtkWidget      *note = page_test_find (dialog, ADW_TYPE_ENTRY_ROW, 0);

  page_test_until (gtk_widget_get_mapped (note));
  refuse_writing (scene, TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (view), DERMA_PHOTO_VIEW_RIGHT_90);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (view)), ==, DERMA_PHOTO_VIEW_FRONT);
  assert_told (dialog);
  g_signal_emit_by_name (page_test_find (dialog, DERMA_TYPE_DATE_BUTTON, 0), "chosen", derma_time_get_local_day (at) - 1);
  g_assert_cmpint (derma_photo_get_at (photo).utc_s, ==, at.utc_s);
  gtk_editable_set_text (GTK_EDITABLE (note), "By the window");
  adw_dialog_close (ADW_DIALOG (dialog));
  page_test_until (page_test_has_text (window, "Discard Changes?"));
  g_assert_true (page_test_has_text (window, "Discard Changes?"));
  g_assert_cmpstr (derma_photo_get_note (photo), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "By the window");
  page_test_press (window, "_Cancel");

  refuse_writing (scene, FALSE);
  adw_dialog_close (ADW_DIALOG (dialog));
  g_assert_cmpstr (derma_photo_get_note (photo), ==, "By the window");

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
present_adding (GtkWidget  *window,
                DermaScene *scene)
{
  const DermaScenePhoto dark = { DERMA_PHOTO_VIEW_FRONT, 1, 0.4, 1, 0 };
  g_autoptr (DermaPhotoImport) import = derma_photo_import_new (scene->journal, derma_scene_now (scene), scene->zone);
  g_autoptr (GBytes) picture = derma_scene_draw_photo (&dark, WIDTH, HEIGHT);
  g_autoptr (GBytes) text = g_bytes_new_static ("milk, bread", 11);
  AdwDialog *dialog;

  derma_photo_import_take_bytes (import, picture, "left-90.jpg");
  derma_photo_import_take_bytes (import, text, "list.jpg");
  dialog = derma_photo_add_dialog_present (GTK_WIDGET (find_grid (window)), scene->journal, scene->clock, import);
  page_test_until (derma_photo_import_get_n_done (import) == 2);
  page_test_spin (200);

  return GTK_WIDGET (dialog);
}

static void
test_add (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GListModel *photos = derma_journal_get_photos (scene->journal);
  GtkWidget  *window = show (scene);
  GtkWidget  *dialog = present_adding (window, scene);
  GtkWidget  *row = page_test_find (dialog, DERMA_TYPE_PHOTO_ADD_ROW, 0);
  g_autoptr (DermaPhoto) added = NULL;

  /* What cannot go in is named, with the reason; the other one can. */
  g_assert_true (page_test_has_text (dialog, "list.jpg"));
  g_assert_true (page_test_has_text (dialog, "1 picture cannot be added."));
  g_assert_null (page_test_find (page_test_find (dialog, DERMA_TYPE_PHOTO_ADD_ROW, 1), GTK_TYPE_DROP_DOWN, 0));

  /* It is named like a view, and that view has no first photo yet; as a front view it is dark. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (page_test_find (row, GTK_TYPE_DROP_DOWN, 0)), DERMA_PHOTO_VIEW_FRONT);
  g_assert_true (page_test_has_text (row, derma_photo_hint_get_text (DERMA_PHOTO_HINT_DARKER)));

  g_assert_false (adw_dialog_close (ADW_DIALOG (dialog))); /* asks first: something was chosen */
  page_test_until (page_test_find_button (window, "_Discard") != NULL);
  page_test_press (page_test_find (window, ADW_TYPE_ALERT_DIALOG, 0), "_Cancel");
  page_test_press (dialog, "_Add 1 Photo");
  g_assert_cmpuint (g_list_model_get_n_items (photos), ==, 4);
  added = g_list_model_get_item (photos, 3);
  g_assert_cmpint (derma_photo_get_view (added), ==, DERMA_PHOTO_VIEW_FRONT);
  page_test_until (page_test_find (window, DERMA_TYPE_PHOTO_ADD_DIALOG, 0) == NULL);
  g_assert_cmpuint (derma_photo_grid_get_n_photos (find_grid (window)), ==, 4);
  page_test_until (page_test_has_text (window, "1 photo added"));
  g_assert_true (page_test_has_text (window, "1 photo added"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_add_for_all (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);
  GtkWidget *dialog = present_adding (window, scene);
  g_autoptr (DermaPhoto) added = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (page_test_find (dialog, ADW_TYPE_COMBO_ROW, 0)), 1 + DERMA_PHOTO_VIEW_RIGHT_45);
  page_test_press (dialog, "_Add 1 Photo");
  added = g_list_model_get_item (derma_journal_get_photos (scene->journal), 0);
  g_assert_cmpint (derma_photo_get_view (added), ==, DERMA_PHOTO_VIEW_RIGHT_45);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed while they are read: nothing goes on, and nothing is kept. */
static void
test_cancel (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);
  g_autoptr (DermaPhotoImport) import = derma_photo_import_new (scene->journal, derma_scene_now (scene), scene->zone);
  g_autoptr (GBytes) picture = derma_scene_draw_photo (&EARLIER, WIDTH, HEIGHT);
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, picture, "one.jpg");

  adw_dialog_force_close (derma_photo_add_dialog_present (window, scene->journal, scene->clock, import));
  page_test_until (derma_photo_import_item_get_state (item) == DERMA_PHOTO_IMPORT_WAITING);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_WAITING);
  g_assert_cmpuint (derma_photo_import_get_n_done (import), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (scene->journal)), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static double
get_x (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));
  return bounds.origin.x;
}

/* Where one reads from the right the newest one is on the right. */
static void
test_right_to_left (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = show (scene);
  find_tile (window, 2);
  page_test_spin (100);
  g_assert_cmpfloat (get_x (GTK_WIDGET (find_tile (window, 0))), >, get_x (GTK_WIDGET (find_tile (window, 1))));
  g_assert_cmpfloat (get_x (GTK_WIDGET (find_tile (window, 1))), >, get_x (GTK_WIDGET (find_tile (window, 2))));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
focus_cb (GtkWidget *row)
{
  if (gtk_widget_get_root (row) != NULL)
    gtk_widget_grab_focus (row);
}

/* Who has begun to answer stays there when the last picture is read. */
static void
test_add_focus (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);
  g_autoptr (DermaPhotoImport) import = derma_photo_import_new (scene->journal, derma_scene_now (scene), scene->zone);
  g_autoptr (GBytes) one = derma_scene_draw_photo (&EARLIER, WIDTH, HEIGHT);
  g_autoptr (GBytes) other = derma_scene_draw_photo (&LATER, WIDTH, HEIGHT);
  GtkWidget *dialog;
  GtkWidget *row;

  derma_photo_import_take_bytes (import, one, "one.jpg");
  derma_photo_import_take_bytes (import, other, "other.jpg");
  dialog = GTK_WIDGET (derma_photo_add_dialog_present (window, scene->journal, scene->clock, import));
  row = page_test_find (dialog, DERMA_TYPE_PHOTO_ADD_ROW, 0);
  g_assert_nonnull (row);
  g_signal_connect_object (import, "notify::n-done", G_CALLBACK (focus_cb), row, G_CONNECT_SWAPPED);
  page_test_until (page_test_find_button (dialog, "_Add 2 Photos") != NULL);
  page_test_spin (200);
  g_assert_true (page_test_has_focus (row));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Skin that a session has made swell is shown, and told of. */
static void
test_too_soon (void)
{
  const DermaScenePhoto now = { DERMA_PHOTO_VIEW_FRONT, 0, 0.9, 1, 0 };
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (100 * (gint64) DERMA_HOUR_S * 1000);
  const char *hint = derma_photo_hint_get_text (DERMA_PHOTO_HINT_TOO_SOON);
  GtkWidget  *window = show (scene);
  GtkWidget  *dialog;
  gint64      before;
  gint64      after;

  dialog = present_adding (window, scene);
  g_assert_true (page_test_has_text (dialog, hint));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  before = derma_scene_add_photo (scene, &EARLIER, WIDTH, HEIGHT);
  after = derma_scene_add_photo (scene, &now, WIDTH, HEIGHT);
  dialog = GTK_WIDGET (derma_photo_dialog_present (window, scene->journal, scene->clock, derma_journal_get_photo (scene->journal, after)));
  page_test_spin (100);
  g_assert_true (page_test_has_text (dialog, hint));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  dialog = GTK_WIDGET (derma_photo_dialog_present (window, scene->journal, scene->clock, derma_journal_get_photo (scene->journal, before)));
  page_test_spin (100);
  g_assert_false (page_test_has_text (dialog, hint));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each photo is told of the session just before it, wherever that stands in a long history. */
static void
test_sessions_before (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_with_demo (12, 0);
  GListModel *sessions = derma_journal_get_sessions (scene->journal);
  const guint n = g_list_model_get_n_items (sessions);

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);
      const DermaTime  t0 = derma_past_session_get_t0 (session);
      g_autofree char *at = derma_photo_text_dup_day (scene->journal, t0);
      g_autofree char *before = derma_photo_text_dup_day (scene->journal, derma_time_add (t0, -1, scene->zone));

      g_assert_cmpstr (at, ==, "0 hours after a session");
      g_assert_cmpstr (before, !=, at);
      g_assert_cmpint (g_str_equal (before, "Before the first session"), ==, i == n - 1);
    }
}

/* A picture in the clipboard comes in as a file does. */
static void
test_paste (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget         *window = show (scene);
  g_autofree guint8 *pixels = g_malloc0 (20 * 20 * 4);
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, 20 * 20 * 4);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (20, 20, GDK_MEMORY_R8G8B8A8, bytes, 20 * 4);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (window), texture);
  g_assert_true (can_act (window, "photos.paste"));
  page_test_until (page_test_find (window, DERMA_TYPE_PHOTO_ADD_DIALOG, 0) != NULL);
  g_assert_nonnull (page_test_find (window, DERMA_TYPE_PHOTO_ADD_ROW, 0));
  page_test_until (page_test_find_button (window, "_Add 1 Photo") != NULL);
  g_assert_nonnull (page_test_find_button (window, "_Add 1 Photo"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What comes from outside is not decoded here: what cannot be read is refused by name, as a file is. */
static void
test_paste_broken (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);
  g_autoptr (GBytes) text = g_bytes_new_static ("milk, bread", 11);
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes ("image/png", text);

  g_assert_true (gdk_clipboard_set_content (gtk_widget_get_clipboard (window), content));
  g_assert_true (can_act (window, "photos.paste"));
  page_test_until (page_test_has_text (window, "1 picture cannot be added."));
  g_assert_true (page_test_has_text (window, "1 picture cannot be added."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/photos/timeline", test_timeline);
  g_test_add_func ("/photos/empty", test_empty);
  g_test_add_func ("/photos/selection", test_selection);
  g_test_add_func ("/photos/delete-and-undo", test_delete_and_undo);
  g_test_add_func ("/photos/discreet", test_discreet);
  g_test_add_func ("/photos/missing", test_missing);
  g_test_add_func ("/photos/change", test_change);
  g_test_add_func ("/photos/change-fails", test_change_fails);
  g_test_add_func ("/photos/add", test_add);
  g_test_add_func ("/photos/add-for-all", test_add_for_all);
  g_test_add_func ("/photos/cancel", test_cancel);
  g_test_add_func ("/photos/add-focus", test_add_focus);
  g_test_add_func ("/photos/too-soon", test_too_soon);
  g_test_add_func ("/photos/sessions-before", test_sessions_before);
  g_test_add_func ("/photos/right-to-left", test_right_to_left);
  g_test_add_func ("/photos/paste", test_paste);
  g_test_add_func ("/photos/paste-broken", test_paste_broken);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
