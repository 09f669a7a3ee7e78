/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to read. */
#include "config.h"

#include "pages/derma-guide-page.h"
#include "tour.h"

void
tour_show_guide (Tour *tour)
{
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-view", "s", "guide");
  tour_await (tour, "DermaGuidePage");
  tour_wait (300);
}

static void
show_place (Tour       *tour,
            const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-guide", "s", place);
  tour_await (tour, "DermaGuidePage");
  tour_wait (500);
}

void
tour_show_technique (Tour *tour)
{
  show_place (tour, "technique");
}

void
tour_show_expectations (Tour *tour)
{
  show_place (tour, "what-to-expect/months");
}

static void
look_for (Tour       *tour,
          const char *query)
{
  GtkWidget *entry;

  tour_show_guide (tour);
  entry = tour_await (tour, "GtkSearchEntry");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  tour_wait (400);
}

/* Whether the article is scrolled to the place that was gone to. */
static gboolean
has_gone (Tour *tour)
{
  GtkWidget *page = tour_find (GTK_WIDGET (tour->window), "DermaGuideArticlePage");
  GtkWidget *viewport = page != NULL ? tour_find (page, "GtkViewport") : NULL;

  return viewport != NULL && gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport))) > 0;
}

/* What was found first is opened, where there is room for it. */
void
tour_find_in_guide (Tour *tour)
{
  look_for (tour, "sunscreen");
  if (gtk_widget_get_width (GTK_WIDGET (tour->window)) > 800)
    {
      g_signal_emit_by_name (tour_await (tour, "GtkSearchEntry"), "activate");
      for (guint i = 0; i < 100 && !has_gone (tour); i++)
        tour_wait (50);
      g_assert_true (has_gone (tour));
    }
  tour_wait (400);
}

void
tour_find_nothing_in_guide (Tour *tour)
{
  look_for (tour, "shampoo");
}

void
tour_show_sources (Tour *tour)
{
  show_place (tour, "sources/30");
}
