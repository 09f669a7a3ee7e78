/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to open the view of 10,000 entries, to search it, and how long the frames take while all of it is scrolled. */
#include "config.h"

#include <stdlib.h>

#include "bench-frames.h"
#include "bench-history.h"
#include "bench-median.h"
#include "bench-work.h"
#include "pages/derma-entry-list.h"
#include "pages/derma-entry-search.h"
#include "pages/derma-journal-page.h"
#include "support/derma-scene.h"

#define WIDTH 1000
#define HEIGHT 720
#define N_WEEKS 36
#define N_ENTRIES 10000
#define N_ROUNDS 9
#define N_FRAMES 300
#define N_ROWS 200
#define STEP 120 /* pixels a frame: faster than anybody reads */

typedef struct
{
  double         start_us;
  double         times_us[N_FRAMES];
  guint          n;
  GtkAdjustment *adjustment;
} Frames;

static double
ms_since (double start_us)
{
  return (bench_get_thread_work_us () - start_us) / 1000;
}

static guint
count_entries (DermaScene *scene)
{
  const DermaEntryFilter all = { .kinds = DERMA_ALL_ENTRIES };
  g_autoptr (GArray) entries = derma_journal_find_entries (scene->journal, &all, NULL);

  return entries->len;
}

/* The history over and over, further and further back. */
static void
multiply (DermaScene *scene)
{
  while (count_entries (scene) < N_ENTRIES)
    {
      derma_scene_run_sql (scene, BENCH_HISTORY_DOUBLE);
      derma_scene_reopen (scene);
    }
  g_print ("entries of the journal\t%u\tentries\n", count_entries (scene));
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

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* From when the view is asked for until it is on the screen. */
static void
open_view (DermaScene *scene,
           GtkWidget  *window)
{
  double times_ms[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gboolean is_painted = FALSE;
      double   start_us;

      gtk_window_set_child (GTK_WINDOW (window), NULL);
      derma_scene_reopen (scene);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      start_us = bench_get_thread_work_us ();
      gtk_window_set_child (GTK_WINDOW (window), derma_journal_page_new (scene->journal, scene->clock));
      g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), &is_painted);
      while (!is_painted)
        g_main_context_iteration (NULL, TRUE);
      times_ms[i] = ms_since (start_us);
      g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), &is_painted);
    }
  g_print ("view opened until its first frame\t%.1f\tms, 100 at most\n", bench_get_median (times_ms, N_ROUNDS));
}

static void
search (DermaScene *scene,
        const char *text)
{
  g_autoptr (DermaEntryList) list = derma_entry_list_new (scene->journal);
  double times_ms[N_ROUNDS];
  guint  n = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const double start_us = bench_get_thread_work_us ();
      g_autoptr (DermaEntrySearch) words = derma_entry_search_new (text);
      DermaEntryFilter filter = { .kinds = DERMA_ALL_ENTRIES };

      filter.words = derma_entry_search_get_words (words, &filter.n_words);
      derma_entry_list_find (list, &filter, NULL);
      times_ms[i] = ms_since (start_us);
      n = g_list_model_get_n_items (G_LIST_MODEL (list));
    }
  g_print ("search for “%s”, %u found\t%.1f\tms\n", text, n, bench_get_median (times_ms, N_ROUNDS));
}

/* The rows of a screen and of what GTK has ready around it, one after the other. */
static void
read_rows (DermaScene *scene)
{
  const DermaEntryFilter all = { .kinds = DERMA_ALL_ENTRIES };
  double                 times_ms[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (DermaEntryList) list = derma_entry_list_new (scene->journal);
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      double start_us;

      derma_entry_list_find (list, &all, NULL);
      start_us = bench_get_thread_work_us ();
      for (guint k = 0; k < N_ROWS; k++)
        g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i * N_ROWS + k));
      times_ms[i] = ms_since (start_us);
    }
  g_print ("rows read, %d that nobody had asked for\t%.1f\tms\n", N_ROWS, bench_get_median (times_ms, N_ROUNDS));
}

static void
before_paint_cb (Frames *frames)
{
  frames->start_us = bench_get_thread_work_us ();
  gtk_adjustment_set_value (frames->adjustment, gtk_adjustment_get_value (frames->adjustment) + STEP);
}

static void
after_paint_cb (Frames *frames)
{
  if (frames->n < N_FRAMES)
    frames->times_us[frames->n++] = bench_get_thread_work_us () - frames->start_us;
}

static void
scroll (GtkWidget *window)
{
  Frames         frames = { 0 };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  frames.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (window, GTK_TYPE_LIST_VIEW)));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);
  gdk_frame_clock_begin_updating (clock);
  while (frames.n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_data (clock, &frames);

  bench_print_frames ("journal scrolled", frames.times_us, N_FRAMES);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DermaScene) scene = NULL;
  GtkWidget *window;

  gtk_init ();
  adw_init ();

  scene = derma_scene_new_with_demo (N_WEEKS, 1);
  multiply (scene);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (window) == 0)
    g_main_context_iteration (NULL, TRUE);

  open_view (scene, window);
  search (scene, "");
  read_rows (scene);
  search (scene, "warm");
  search (scene, "cheek");
  search (scene, "forehead warm");
  scroll (window);

  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
