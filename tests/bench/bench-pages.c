/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes to build a page and to have its first frame drawn, in a window that is there already. */
#include "config.h"

#include <stdlib.h>

#include "bench-median.h"
#include "pages/derma-aftercare-page.h"
#include "support/derma-scene.h"

#define WIDTH 1000
#define HEIGHT 720
#define WEEKS 52
#define N_TURNS 31

static void
load_css (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

static void
print_median (const char *what,
              double      times_us[N_TURNS])
{
  g_print ("%s\t%.1f\tms\n", what, bench_get_median (times_us, N_TURNS) / 1000);
}

static void
wait_for_frame (gboolean *is_painted)
{
  *is_painted = FALSE;
  while (!*is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_aftercare (AdwBin     *bin,
                   gboolean   *is_painted,
                   DermaScene *scene)
{
  double built_us[N_TURNS];
  double shown_us[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      gint64     start_us;
      GtkWidget *page;

      adw_bin_set_child (bin, gtk_label_new (NULL));
      wait_for_frame (is_painted);

      start_us = g_get_monotonic_time ();
      page = derma_aftercare_page_new (scene->journal, scene->clock);
      built_us[i] = (double) (g_get_monotonic_time () - start_us);
      adw_bin_set_child (bin, page);
      wait_for_frame (is_painted);
      shown_us[i] = (double) (g_get_monotonic_time () - start_us);
    }

  print_median ("aftercare page: built", built_us);
  print_median ("aftercare page: built and drawn", shown_us);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (DermaScene) scene = NULL;
  GtkWidget *window;
  GtkWidget *bin;
  gboolean   is_painted = FALSE;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  gtk_init ();
  adw_init ();
  load_css ();

  scene = derma_scene_new_with_demo (WEEKS, 0);
  bin = adw_bin_new ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (bin) == 0)
    g_main_context_iteration (NULL, TRUE);

  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), &is_painted);
  measure_aftercare (ADW_BIN (bin), &is_painted, scene);

  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
