/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the skin heals after a session, and what to do about warning signs. */
#include "config.h"

#include "pages/derma-date-button.h"
#include "tour.h"
#include "widgets/derma-healing-where.h"
#include "widgets/derma-level-row.h"

#define CHIN DERMA_SECTION_BIT (DERMA_SECTION_CHIN)

static void
add_log (Tour       *tour,
         gint64      hours,
         const guint levels[DERMA_N_HEALING_MEASURES])
{
  DermaPastSession *last = derma_journal_get_last_session (tour->scene->journal);
  DermaHealingLog   log = { .at = derma_time_add (derma_past_session_get_t0 (last), hours * DERMA_HOUR_S, tour->scene->zone),
                            .sections = DERMA_ALL_SECTIONS & ~CHIN };
  g_autoptr (GError) error = NULL;

  memcpy (log.levels, levels, sizeof log.levels);
  derma_journal_add_healing (tour->scene->journal, derma_past_session_get_id (last), &log, NULL, &error);
  g_assert_no_error (error);
}

/* A session that ended 38 hours ago, with two healing logs. */
void
tour_heal_two_days (Tour *tour)
{
  tour_finish (tour);
  g_assert_true (derma_session_control_take_kind (tour->scene->control, DERMA_EVENT_END));
  add_log (tour, 1, (const guint[]) { 2, 1, 1, 0, 1, 1 });
  add_log (tour, 24, (const guint[]) { 1, 0, 0, 1, 1, 0 });
  tour->scene->now_ms += (gint64) 38 * 60 * 60 * 1000;
}

/* The same a week after, with a log that was to be watched. */
void
tour_heal_long (Tour *tour)
{
  tour_heal_two_days (tour);
  add_log (tour, 48, (const guint[]) { 1, 0, 0, 2, 1, 0 });
  add_log (tour, 72, (const guint[]) { 0, 0, 0, 1, 0, 0 });
  add_log (tour, 168, (const guint[]) { 0, 0, 0, 0, 0, 0 });
  tour->scene->now_ms += (gint64) 140 * 60 * 60 * 1000;
}

static void
tell_flags (Tour           *tour,
            DermaRedFlagSet told)
{
  const gint64 id = derma_past_session_get_id (derma_journal_get_last_session (tour->scene->journal));
  g_autoptr (GError) error = NULL;

  derma_journal_tell_red_flags (tour->scene->journal, id, told, derma_scene_now (tour->scene), &error);
  g_assert_no_error (error);
}

void
tour_tell_emergency (Tour *tour)
{
  tour_heal_two_days (tour);
  tell_flags (tour, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_ANAPHYLAXIS));
}

void
tour_tell_same_day (Tour *tour)
{
  tour_heal_two_days (tour);
  tell_flags (tour, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PUS) | DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_GLANDS));
}

void
tour_tell_soon (Tour *tour)
{
  tour_heal_long (tour);
  tell_flags (tour, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_DARK_MARKS));
}

void
tour_tell_watch (Tour *tour)
{
  tour_heal_two_days (tour);
  tell_flags (tour, DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_ACNE_FLARE));
}

void
tour_log_healing (Tour *tour)
{
  tour_act (tour, "win.log-healing");
}

/* As the keys 0 to 4 do, from the first measure on. */
static void
answer_healing (Tour      *tour,
                const int *levels,
                guint      n_levels)
{
  tour_log_healing (tour);
  for (guint i = 0; i < n_levels; i++)
    derma_level_row_set_level (DERMA_LEVEL_ROW (tour_await_nth (tour, "DermaLevelRow", i)), levels[i]);
}

void
tour_answer_some (Tour *tour)
{
  answer_healing (tour, (const int[]) { 1, 0, 0 }, 3);
}

void
tour_answer_much (Tour *tour)
{
  answer_healing (tour, (const int[]) { 3, 1, 0, 1, 4, 2 }, DERMA_N_HEALING_MEASURES);
}

void
tour_pick_where (Tour *tour)
{
  GtkWidget *where;

  tour_answer_some (tour);
  where = tour_await (tour, "DermaHealingWhere");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (where), TRUE);
  derma_healing_where_set_sections (DERMA_HEALING_WHERE (where), CHIN | DERMA_SECTION_BIT (DERMA_SECTION_LEFT_CHEEK));
  tour_wait (150);
  gtk_widget_child_focus (where, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (where, GTK_DIR_TAB_FORWARD);
}

void
tour_show_healing (Tour *tour)
{
  tour_act (tour, "win.show-healing");
}

void
tour_show_healing_table (Tour *tour)
{
  tour_show_healing (tour);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (tour_await (tour, "AdwToggleGroup")), "table");
}

void
tour_ask_flags (Tour *tour)
{
  tour_log_healing (tour);
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaHealingForm"), "healing.warning-sign", NULL));
  tour_await (tour, "DermaFlagDialog");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tour_await_nth (tour, "GtkCheckButton", 3)), TRUE);
}

static void
act_on_notice (Tour       *tour,
               const char *action)
{
  g_assert_true (gtk_widget_activate_action (tour_await (tour, "DermaFlagNotice"), action, NULL));
}

void
tour_say_flag (Tour *tour)
{
  act_on_notice (tour, "flag.say");
}

void
tour_resolve_flag (Tour *tour)
{
  act_on_notice (tour, "flag.resolve");
  derma_date_button_choose (DERMA_DATE_BUTTON (tour_await (tour, "DermaDateButton")), derma_time_get_local_day (derma_scene_now (tour->scene)));
}
