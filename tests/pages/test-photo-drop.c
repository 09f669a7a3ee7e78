/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures that are really dragged, by a pointer on a display of its own. */
#include "config.h"

#include "page-test.h"
#include "pages/derma-photo-add-dialog.h"
#include "pages/derma-photo-intake.h"
#include "support/derma-scene-photos.h"

#define STEP_MS 60
#define MOST_STEPS 100

static const DermaScenePhoto PHOTO = { DERMA_PHOTO_VIEW_FRONT, 28, 0.9, 1, 0 };

/* A window without a manager is in the corner of the screen; within it the shadow is left out. */
static void
move_pointer (GtkWidget  *widget,
              double      part,
              const char *and_then)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) * part), (float) (gtk_widget_get_height (widget) * part));
  graphene_point_t moved;
  double           x;
  double           y;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &point, &moved));
  gtk_native_get_surface_transform (native, &x, &y);
  command = g_strdup_printf ("xdotool mousemove %d %d %s", (int) (moved.x + x), (int) (moved.y + y), and_then);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, &error));
  page_test_spin (STEP_MS);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *dragged;
  GtkWidget *target;
  gboolean   is_dragging;
} Fixture;

static void
begin_cb (Fixture *fixture)
{
  fixture->is_dragging = TRUE;
}

/* @content: (transfer full) */
static void
set_up (Fixture            *fixture,
        DermaScene         *scene,
        GdkContentProvider *content)
{
  g_autoptr (GdkContentProvider) owned = content;
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDragSource *source = gtk_drag_source_new ();

  *fixture = (Fixture) { .dragged = gtk_label_new ("Picture"), .target = gtk_label_new ("Target") };
  gtk_drag_source_set_content (source, content);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (begin_cb), fixture);
  gtk_widget_add_controller (fixture->dragged, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_vexpand (fixture->target, TRUE);
  gtk_widget_set_vexpand (fixture->dragged, TRUE);
  derma_photo_intake_accept_drops (fixture->target, scene->journal, scene->clock);
  gtk_box_append (GTK_BOX (box), fixture->dragged);
  gtk_box_append (GTK_BOX (box), fixture->target);
  fixture->window = page_test_show (box, 600, 500);
}

static gboolean
is_over_target (const Fixture *fixture)
{
  return (gtk_widget_get_state_flags (fixture->target) & GTK_STATE_FLAG_DROP_ACTIVE) != 0;
}

/* However slow the machine is, the button is only let go where the picture is held over the target. Returns whether it is taken there. */
static gboolean
drag (Fixture *fixture,
      guint    n_steps)
{
  gboolean is_taken;

  move_pointer (fixture->dragged, 0.5, "mousedown 1");
  for (guint i = 0; i < MOST_STEPS && !fixture->is_dragging; i++)
    move_pointer (fixture->dragged, i % 2 == 0 ? 0.7 : 0.8, "");
  g_assert_true (fixture->is_dragging);
  for (guint i = 0; i < n_steps && !is_over_target (fixture); i++)
    move_pointer (fixture->target, i % 2 == 0 ? 0.4 : 0.5, "");
  is_taken = is_over_target (fixture);
  move_pointer (fixture->target, 0.5, "mouseup 1");

  return is_taken;
}

static void
assert_offered (GtkWidget *window)
{
  page_test_until (page_test_find_button (window, "_Add 1 Photo") != NULL);
  g_assert_nonnull (page_test_find (window, DERMA_TYPE_PHOTO_ADD_DIALOG, 0));
  g_assert_nonnull (page_test_find_button (window, "_Add 1 Photo"));
}

static void
test_picture (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GBytes) png = derma_scene_draw_photo (&PHOTO, 60, 80);
  Fixture fixture;

  set_up (&fixture, scene, gdk_content_provider_new_for_bytes ("image/png", png));
  g_assert_true (drag (&fixture, MOST_STEPS));
  assert_offered (fixture.window);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

static void
test_file (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GBytes) png = derma_scene_draw_photo (&PHOTO, 60, 80);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (scene->folder, "front.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *files = gdk_file_list_new_from_array (&file, 1);
  Fixture      fixture;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png), &error));
  set_up (&fixture, scene, gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files));
  g_assert_true (drag (&fixture, MOST_STEPS));
  assert_offered (fixture.window);
  g_assert_true (page_test_has_text (fixture.window, "front.png"));
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  g_boxed_free (GDK_TYPE_FILE_LIST, files);
}

/* What is no picture is not taken, and nothing opens. */
static void
test_text (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  Fixture fixture;

  set_up (&fixture, scene, gdk_content_provider_new_typed (G_TYPE_STRING, "milk, bread"));
  g_assert_false (drag (&fixture, 10));
  page_test_spin (300);
  g_assert_null (page_test_find (fixture.window, DERMA_TYPE_PHOTO_ADD_DIALOG, 0));
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

static void
add_tests (void)
{
  g_test_add_func ("/photo-drop/picture", test_picture);
  g_test_add_func ("/photo-drop/file", test_file);
  g_test_add_func ("/photo-drop/text", test_text);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
