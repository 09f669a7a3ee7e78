/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rollers: none yet, some in use and some retired, one that is worn, one whose cleaning was missed. */
#include "config.h"

#include "tour.h"

static gint64
own (Tour       *tour,
     const char *name,
     guint       needle_um,
     guint       uses)
{
  const DermaTime        begun = derma_time_add (derma_scene_now (tour->scene), -80 * DERMA_DAY_S, tour->scene->zone);
  const DermaRollerFacts facts = { .needle_um = needle_um, .uses = uses, .first_use = uses > 0 ? begun : (DermaTime) { 0 } };
  gint64                 id = 0;
  g_autoptr (GError) error = NULL;

  derma_journal_add_roller (tour->scene->journal, name, &facts, begun, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* One that has done its sessions, and one that has not begun. */
void
tour_wear_out (Tour *tour)
{
  const DermaTime now = derma_scene_now (tour->scene);
  const gint64    id = own (tour, "Lumo", 250, 9);
  g_autoptr (GError) error = NULL;

  derma_scene_meet_rules (tour->scene);
  derma_journal_add_stated_session_of (tour->scene->journal, derma_time_add (now, -10 * DERMA_DAY_S, tour->scene->zone), id, 0, "", now, NULL, &error);
  g_assert_no_error (error);
  own (tour, "", 200, 0);
}

/* Rolled, and left for a day. */
void
tour_leave_unwashed (Tour *tour)
{
  derma_scene_meet_rules (tour->scene);
  tour_own_roller (tour);
  derma_scene_begin (tour->scene);
  derma_scene_check (tour->scene, 0);
  derma_scene_prepare (tour->scene);
  derma_scene_roll (tour->scene);
  derma_scene_advance (tour->scene, (gint64) 26 * DERMA_HOUR_S * 1000);
}

void
tour_show_rollers (Tour *tour)
{
  tour_act (tour, "win.rollers");
}

static void
act (Tour       *tour,
     const char *action)
{
  tour_show_rollers (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaRollerCard"), action, NULL));
}

void
tour_rename_roller (Tour *tour)
{
  act (tour, "card.rename");
}

void
tour_replace_roller (Tour *tour)
{
  act (tour, "card.replace");
}

void
tour_retire_roller (Tour *tour)
{
  act (tour, "card.retire");
}

void
tour_judge_roller (Tour *tour)
{
  act (tour, "card.judge");
}

/* Of the last card: what is in use is what was rolled with last. */
void
tour_show_uses (Tour *tour)
{
  GtkWidget *card;

  tour_show_rollers (tour);
  card = tour_await (tour, "DermaRollerCard");
  for (guint i = 1; tour_find_nth (GTK_WIDGET (tour->window), "DermaRollerCard", i) != NULL; i++)
    card = tour_find_nth (GTK_WIDGET (tour->window), "DermaRollerCard", i);
  g_signal_emit_by_name (card, "uses-wanted");
}
