/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the frames take while 500 photos of 12 megapixels are scrolled through, and how much memory that is. What the thread
 * works depends on the program alone; the clock also tells what else the machine does, and its server of windows. */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench-frames.h"
#include "bench-work.h"
#include "pages/derma-photos-page.h"
#include "support/derma-scene-photos.h"

#define WIDTH 1000
#define HEIGHT 720
#define PHOTO_WIDTH 3000
#define PHOTO_HEIGHT 4000
#define N_DRAWN 5
#define N_PHOTOS 500
#define N_OPENING 20
#define N_FRAMES 300
#define STEP 70 /* pixels a frame: all of it in five seconds */

/* @adjustment is %NULL while the page opens. */
typedef struct
{
  gint64         start_us;
  double         start_work_us;
  double         opening_work_us; /* the longest frame until then */
  guint          n_opening;
  double         times_us[N_FRAMES];
  double         work_us[N_FRAMES];
  guint          n;
  GtkAdjustment *adjustment;
} Frames;

/* The drawn ones over and over: for the list each is a photo of its own, with a thumbnail of its own. */
static void
multiply (DermaScene *scene)
{
  static const char COPY[] =
    "INSERT INTO photo SELECT NULL, session, at_s - :i * 3600, at_offset_s, added_s, added_offset_s, view, :i || '-' || file, width, "
    "height, bytes, sha256, lightness, mark_a_x, mark_a_y, mark_b_x, mark_b_y, note FROM photo WHERE id = :id";
  static const char COPY_SMALL[] = "INSERT INTO photo_thumbnail SELECT last_insert_rowid (), jpeg FROM photo_thumbnail WHERE photo = :id";
  g_autofree char  *path = g_build_filename (scene->folder, "journal.db", NULL);
  sqlite3          *database = NULL;
  sqlite3_stmt     *statements[2] = { NULL };

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, COPY, -1, &statements[0], NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, COPY_SMALL, -1, &statements[1], NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "BEGIN", NULL, NULL, NULL), ==, SQLITE_OK);
  for (int i = N_DRAWN; i < N_PHOTOS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (statements); k++)
      {
        sqlite3_bind_int (statements[k], sqlite3_bind_parameter_index (statements[k], ":i"), i);
        sqlite3_bind_int64 (statements[k], sqlite3_bind_parameter_index (statements[k], ":id"), i % N_DRAWN + 1);
        g_assert_cmpint (sqlite3_step (statements[k]), ==, SQLITE_DONE);
        sqlite3_reset (statements[k]);
      }
  g_assert_cmpint (sqlite3_exec (database, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint k = 0; k < G_N_ELEMENTS (statements); k++)
    sqlite3_finalize (statements[k]);
  sqlite3_close (database);
}

static void
link_files (DermaScene *scene)
{
  GListModel *photos = derma_journal_get_photos (scene->journal);

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);
      g_autofree char *path = derma_photo_dup_path (photo);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *name = g_path_get_basename (path);
      const char      *dash = strchr (name, '-');
      g_autofree char *original = NULL;

      if (g_file_test (path, G_FILE_TEST_EXISTS) || dash == NULL)
        continue;
      original = g_build_filename (folder, dash + 1, NULL);
      if (link (original, path) != 0)
        g_error ("%s cannot be linked", original);
    }
}

static void
before_paint_cb (Frames *frames)
{
  frames->start_us = g_get_monotonic_time ();
  frames->start_work_us = bench_get_thread_work_us ();
  if (frames->adjustment != NULL)
    gtk_adjustment_set_value (frames->adjustment, gtk_adjustment_get_value (frames->adjustment) + STEP);
}

static void
after_paint_cb (Frames *frames)
{
  const double work_us = bench_get_thread_work_us () - frames->start_work_us;

  if (frames->adjustment == NULL)
    {
      frames->opening_work_us = MAX (frames->opening_work_us, work_us);
      frames->n_opening++;
    }
  else if (frames->n < N_FRAMES)
    {
      frames->work_us[frames->n] = work_us;
      frames->times_us[frames->n++] = (double) (g_get_monotonic_time () - frames->start_us);
    }
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
read_pss_mb (void)
{
  g_autofree char *text = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;

  line = strstr (text, "\nPss:");
  return line != NULL ? g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024 : 0;
}

static void
scroll (GtkWidget *window)
{
  Frames         frames = { 0 };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  gdk_frame_clock_begin_updating (clock);
  while (frames.n_opening < N_OPENING || find (window, GTK_TYPE_GRID_VIEW) == NULL || gtk_widget_get_height (find (window, GTK_TYPE_GRID_VIEW)) == 0)
    g_main_context_iteration (NULL, TRUE);
  frames.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (window, GTK_TYPE_GRID_VIEW)));
  while (frames.n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_data (clock, &frames);

  g_print ("photos opened, work of the thread: longest frame\t%.1f\tms\n", frames.opening_work_us / 1000);
  bench_print_frames ("photos scrolled, work of the thread", frames.work_us, N_FRAMES);
  bench_print_frames ("photos scrolled, by the clock", frames.times_us, N_FRAMES);
  g_print ("photos scrolled: memory (PSS)\t%.0f\tMB, 300 at most\n", read_pss_mb ());
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DermaScene) scene = NULL;
  GtkWidget *navigation;
  GtkWidget *window;

  g_setenv ("DERMAROLLER_PHOTO_HELPER", PHOTO_HELPER, FALSE);
  gtk_init ();
  adw_init ();

  scene = derma_scene_new ();
  for (guint i = 0; i < N_DRAWN; i++)
    {
      const DermaScenePhoto photo = { (DermaPhotoView) i, i, 0.9, 1, 0 };

      derma_scene_add_photo (scene, &photo, PHOTO_WIDTH, PHOTO_HEIGHT);
    }
  multiply (scene);
  derma_scene_reopen (scene);
  link_files (scene);

  navigation = adw_navigation_view_new ();
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (derma_photos_page_new (scene->journal, scene->clock)));
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), navigation);
  gtk_window_present (GTK_WINDOW (window));
  scroll (window);

  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
