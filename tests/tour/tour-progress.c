/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of it over weeks. */
#include "config.h"

#include "pages/derma-figure-card.h"
#include "pages/derma-progress-page.h"
#include "tour.h"
#include "widgets/derma-chart-view.h"

void
tour_check_in_once (Tour *tour)
{
  DermaRatedTime rated = { .at = derma_scene_now (tour->scene) };
  g_autoptr (GError) error = NULL;
  gint64 id;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 3);
  derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, 2);
  derma_journal_add_check_in (tour->scene->journal, &rated, "", &id, &error);
  g_assert_no_error (error);
}

/* With all figures there, which come one after the other. */
void
tour_show_progress (Tour *tour)
{
  g_settings_reset (tour->settings, "progress-range");
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-view", "s", "progress");
  tour_await (tour, "DermaProgressPage");
  tour_wait (500);
}

/* A point is read. */
void
tour_read_chart (Tour *tour)
{
  GtkWidget *chart;

  tour_show_progress (tour);
  chart = tour_await (tour, "DermaChartView");
  gtk_widget_grab_focus (chart);
  gtk_widget_child_focus (chart, GTK_DIR_LEFT);
}

void
tour_zoom_chart (Tour *tour)
{
  GtkWidget *chart;

  tour_show_progress (tour);
  chart = tour_await (tour, "DermaChartView");
  derma_chart_view_zoom (DERMA_CHART_VIEW (chart), 3, gtk_widget_get_width (chart) * 0.7);
}

void
tour_show_chart_table (Tour *tour)
{
  tour_show_progress (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaProgressPage"), "progress.toggle-table", NULL));
}

/* The card of one figure at the top of the page. */
static void
show_card (Tour *tour,
           guint nth)
{
  GtkWidget      *card;
  GtkWidget      *scroller;
  graphene_rect_t bounds;

  tour_show_progress (tour);
  card = tour_await_nth (tour, "DermaFigureCard", nth);
  scroller = adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (tour_await (tour, "DermaProgressPage")));
  g_assert_true (gtk_widget_compute_bounds (card, scroller, &bounds));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y - 14);
}

void
tour_show_healing_curves (Tour *tour)
{
  show_card (tour, 1);
}

void
tour_show_sections (Tour *tour)
{
  show_card (tour, 3);
}

void
tour_show_adherence (Tour *tour)
{
  show_card (tour, 4);
}

void
tour_show_calendar (Tour *tour)
{
  show_card (tour, 5);
}

void
tour_choose_dates (Tour *tour)
{
  tour_show_progress (tour);
  derma_progress_page_set_range (DERMA_PROGRESS_PAGE (tour_await (tour, "DermaProgressPage")), "dates");
}
