/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to go from Today to Progress in the window, with ten sessions behind it and with ten thousand: until the first
 * frame, until all figures are there, and once more when the page was there before; and to make each figure of all the many. It is the work of the process that counts. */
#include "config.h"

#include <stdlib.h>

#include "app/derma-window.h"
#include "bench-history.h"
#include "bench-median.h"
#include "bench-work.h"
#include "pages/derma-figure-source.h"
#include "support/derma-scene.h"

#define WEEKS 40 /* of ten sessions */
#define MANY 10000
#define N_TURNS 9
#define SETTLE_US 400000

typedef struct
{
  double first[N_TURNS];
  double all[N_TURNS];
  double again[N_TURNS];
} Times;

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

static void
settle (void)
{
  const gint64 end_us = g_get_monotonic_time () + SETTLE_US;

  while (g_get_monotonic_time () < end_us)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static double
go_to (DermaWindow *window,
       const char  *view,
       gboolean    *is_painted)
{
  const double start_us = bench_get_work_us ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", view);
  *is_painted = FALSE;
  while (!*is_painted)
    g_main_context_iteration (NULL, TRUE);

  return bench_get_work_us () - start_us;
}

static void
take_turn (DermaScene *scene,
           GSettings  *settings,
           Times      *times,
           guint       turn)
{
  DermaWindow *window = derma_window_new (NULL, scene->clock, settings);
  gboolean     is_painted = FALSE;
  double       start_us;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 720);
  derma_window_show_journal (window, scene->journal);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), &is_painted);

  start_us = bench_get_work_us ();
  times->first[turn] = go_to (window, "progress", &is_painted);
  settle ();
  times->all[turn] = bench_get_work_us () - start_us;
  go_to (window, "today", &is_painted);
  settle ();
  times->again[turn] = go_to (window, "progress", &is_painted);

  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static guint
count_sessions (DermaScene *scene)
{
  return g_list_model_get_n_items (derma_journal_get_sessions (scene->journal));
}

static void
make_many (DermaScene *scene)
{
  for (guint n = count_sessions (scene); n < MANY; n *= 2)
    derma_scene_run_sql (scene, BENCH_HISTORY_DOUBLE);
  derma_scene_reopen (scene);
}

/* Until a figure of everything there is can be shown. */
static void
measure_figures (DermaScene *scene)
{
  /* Not the ratings: with a check-in for each session, a trend goes through millions of pairs that no person has. */
  static const char *const NAMES[] = { "healing", "sections", "adherence", "calendar" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      const DermaFigureRequest request = { .name = NAMES[i], .now = derma_scene_now (scene), .zone = scene->zone, .first_weekday = 1 };
      double                   times_us[N_TURNS];

      for (guint j = 0; j < N_TURNS; j++)
        {
          const double start_us = bench_get_work_us ();
          g_autoptr (GError) error = NULL;
          g_autoptr (DermaFigure) figure = derma_figure_source_create (scene->journal, &request, &error);

          if (figure == NULL)
            g_error ("%s", error->message);
          times_us[j] = bench_get_work_us () - start_us;
        }
      g_print ("figure of all of many sessions: %s\t%.1f\tms\n", NAMES[i], bench_get_median (times_us, N_TURNS) / 1000);
    }
}

static void
print_medians (const char *what,
               double     *few_us,
               double     *many_us)
{
  const double few = bench_get_median (few_us, N_TURNS) / 1000;
  const double many = bench_get_median (many_us, N_TURNS) / 1000;

  g_print ("Today to Progress, few sessions: %s\t%.1f\tms\n", what, few);
  g_print ("Today to Progress, many sessions: %s\t%.1f\tms\n", what, many);
  g_print ("Today to Progress, many against few: %s\t%.2f\ttimes as long\n", what, many / few);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DermaScene) few = NULL;
  g_autoptr (DermaScene) many = NULL;
  g_autoptr (GSettings) settings = NULL;
  Times few_us;
  Times many_us;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  gtk_init ();
  adw_init ();
  settings = g_settings_new ("com.example.Dermaroller");
  g_settings_set_boolean (settings, "first-start-seen", TRUE);

  few = derma_scene_new_with_demo (WEEKS, 4);
  many = derma_scene_new_with_demo (WEEKS, 4);
  make_many (many);
  g_print ("few sessions\t%u\tsessions\nmany sessions\t%u\tsessions\n", count_sessions (few), count_sessions (many));

  measure_figures (many);
  /* They take turns, for machines have moods. */
  for (guint i = 0; i < N_TURNS; i++)
    {
      take_turn (few, settings, &few_us, i);
      take_turn (many, settings, &many_us, i);
    }
  print_medians ("first frame", few_us.first, many_us.first);
  print_medians ("all figures", few_us.all, many_us.all);
  print_medians ("shown again", few_us.again, many_us.again);

  return EXIT_SUCCESS;
}
