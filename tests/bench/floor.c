/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The least that a window of this kind can cost: a header bar and four pages with a few rows in an AdwViewStack, built in
 * C, without settings, journal or drawing. What is measured of dermaroller is measured of this too, in the same run.
 * With DERMA_BENCH_FIRST_FRAME it says its age in microseconds after the first frame and quits, as dermaroller does.
 */

#include <adwaita.h>

#define N_ROWS 4

static const struct
{
  const char *name;
  const char *title;
  const char *icon_name;
} PAGES[] = {
  { "today", "Today", "go-home-symbolic" },
  { "aftercare", "Aftercare", "view-list-symbolic" },
  { "progress", "Progress", "view-sort-descending-symbolic" },
  { "journal", "Journal", "x-office-calendar-symbolic" },
};

static gint64 start_us;

static void
after_paint_cb (GdkFrameClock *frame_clock,
                GApplication  *application)
{
  g_signal_handlers_disconnect_by_func (frame_clock, after_paint_cb, application);
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start_us);
  g_application_quit (application);
}

static void
realize_cb (GtkWidget    *window,
            GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), application);
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), "Rows");
  for (guint i = 0; i < N_ROWS; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "A row");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "What it is about");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *stack = adw_view_stack_new ();
  GtkWidget *switcher = adw_view_switcher_new ();
  GtkWidget *header_bar = adw_header_bar_new ();
  GtkWidget *toolbar_view = adw_toolbar_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (stack), make_page (), PAGES[i].name, PAGES[i].title,
                                         PAGES[i].icon_name);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_STACK (stack));
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header_bar), switcher);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar_view), header_bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar_view), stack);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), toolbar_view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 720);

  if (g_getenv ("DERMA_BENCH_FIRST_FRAME") != NULL)
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  start_us = g_get_monotonic_time ();
  application = adw_application_new ("com.example.Dermaroller.Floor", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
