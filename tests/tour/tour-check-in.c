/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check-ins: the first, one that is half done, one that is too soon, what they come to. */
#include "config.h"

#include "tour.h"
#include "widgets/derma-level-list.h"
#include "widgets/derma-level-row.h"

static void
add_check_in (Tour  *tour,
              gint64 days_ago,
              int    texture,
              int    pores)
{
  DermaRatedTime rated = { .at = derma_time_add (derma_scene_now (tour->scene), -days_ago * DERMA_DAY_S, tour->scene->zone) };
  g_autoptr (GError) error = NULL;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, texture);
  derma_ratings_set (&rated.ratings, DERMA_MEASURE_PORES, DERMA_WHOLE_FACE, pores);
  derma_journal_add_check_in (tour->scene->journal, &rated, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
tour_own_roller (Tour *tour)
{
  derma_scene_add_roller (tour->scene, 250);
}

/* A check-in four weeks ago; the next one is due. */
void
tour_check_in_again (Tour *tour)
{
  tour_own_roller (tour);
  derma_scene_meet_rules (tour->scene);
  add_check_in (tour, 28, 3, 2);
}

/* The first was twelve weeks ago. */
void
tour_check_in_at_review (Tour *tour)
{
  tour_own_roller (tour);
  add_check_in (tour, 84, 3, 2);
  add_check_in (tour, 56, 3, 2);
  add_check_in (tour, 28, 3, 2);
}

void
tour_check_in (Tour *tour)
{
  tour_act (tour, "win.check-in");
  tour_await (tour, "DermaCheckInDialog");
}

static void
rate (Tour              *tour,
      const DermaMeasure measures[],
      const int          values[],
      guint              n)
{
  DermaLevelList *list;

  tour_check_in (tour);
  list = DERMA_LEVEL_LIST (tour_await (tour, "DermaLevelList"));
  for (guint i = 0; i < n; i++)
    derma_level_row_set_level (derma_level_list_get_row (list, measures[i]), values[i]);
}

void
tour_rate_some (Tour *tour)
{
  rate (tour, (const DermaMeasure[]) { DERMA_MEASURE_TEXTURE, DERMA_MEASURE_PORES }, (const int[]) { 2, 2 }, 2);
}

void
tour_rate_sections (Tour *tour)
{
  tour_rate_some (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaCheckInForm"), "check-in.show-sections", NULL));
  g_signal_emit_by_name (tour_await_nth (tour, "DermaFace", 1), "section-activated", DERMA_SECTION_LEFT_CHEEK);
}

void
tour_review (Tour *tour)
{
  rate (tour, (const DermaMeasure[]) { DERMA_MEASURE_TEXTURE, DERMA_MEASURE_PORES, DERMA_MEASURE_GAIS }, (const int[]) { 3, 2, 4 }, 3);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaCheckInForm"), "check-in.save", NULL));
  tour_await (tour, "DermaCheckInReview");
}

void
tour_show_check_ins (Tour *tour)
{
  tour_act (tour, "win.show-check-ins");
}
