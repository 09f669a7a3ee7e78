/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was recorded, and one session of it. */
#include "config.h"

#include "pages/derma-journal-page.h"
#include "tour.h"

void
tour_show_journal (Tour *tour)
{
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-view", "s", "journal");
  tour_await (tour, "DermaJournalPage");
  tour_wait (300);
}

void
tour_search_journal (Tour *tour)
{
  tour_show_journal (tour);
  gtk_editable_set_text (GTK_EDITABLE (tour_await (tour, "GtkSearchEntry")), "cheek");
  tour_wait (400);
}

void
tour_find_nothing (Tour *tour)
{
  tour_show_journal (tour);
  gtk_editable_set_text (GTK_EDITABLE (tour_await (tour, "GtkSearchEntry")), "nowhere");
  tour_wait (400);
}

void
tour_add_earlier (Tour *tour)
{
  tour_show_journal (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaJournalPage"), "journal.add-session", NULL));
  tour_await (tour, "DermaEarlierDialog");
  tour_wait (300);
}

static void
show_session (Tour *tour,
              guint position)
{
  g_autoptr (DermaPastSession) session = g_list_model_get_item (derma_journal_get_sessions (tour->scene->journal), position);

  tour_show_journal (tour);
  gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-session", "x", derma_past_session_get_id (session));
  tour_await (tour, "DermaSessionPage");
  tour_wait (400);
}

void
tour_show_session (Tour *tour)
{
  show_session (tour, 1);
}

void
tour_scroll_session (Tour *tour)
{
  GtkWidget *scroller;

  show_session (tour, 1);
  scroller = gtk_widget_get_ancestor (tour_find_nth (tour_await (tour, "DermaSessionPage"), "AdwComboRow", 0), GTK_TYPE_SCROLLED_WINDOW);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 700);
  tour_wait (200);
}

void
tour_ask_delete (Tour *tour)
{
  show_session (tour, 0);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaSessionPage"), "session.delete", NULL));
  tour_await (tour, "AdwAlertDialog");
  tour_wait (300);
}
