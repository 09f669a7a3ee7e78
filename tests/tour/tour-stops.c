/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-about.h"
#include "core/derma-error.h"
#include "pages/derma-section-dialog.h"
#include "tour.h"

#define CHIN DERMA_SECTION_BIT (DERMA_SECTION_CHIN)

void
tour_act (Tour       *tour,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (tour->window), action, NULL));
}

/* Before the window */

/* The history is as it comes: when the skin has healed in it, and when it has rested, is asked of the rules. */
static DermaVerdict
ask_whether (Tour *tour)
{
  DermaPermission permission;

  derma_permission_check (derma_journal_get_situation (tour->scene->journal, derma_scene_now (tour->scene), tour->scene->zone), &permission);

  return permission.verdict;
}

static void
heal (Tour *tour)
{
  derma_scene_heal (tour->scene);
}

static void
heal_and_rest (Tour *tour)
{
  heal (tour);
  while (ask_whether (tour) == DERMA_VERDICT_NO)
    tour->scene->now_ms += (gint64) DERMA_DAY_S * 1000;
}

static void
pause_plan (Tour *tour)
{
  g_autoptr (GError) error = NULL;
  DermaTime now;

  heal_and_rest (tour);
  now = derma_scene_now (tour->scene);
  derma_journal_pause_plan (tour->scene->journal, DERMA_PAUSE_TRAVEL, derma_time_add (now, 12 * DERMA_DAY_S, tour->scene->zone), now, NULL, &error);
  g_assert_no_error (error);
}

static void
own_roller (Tour *tour)
{
  derma_scene_add_roller (tour->scene, 250);
}

static void
begin (Tour *tour)
{
  own_roller (tour);
  derma_scene_meet_rules (tour->scene);
  derma_scene_begin (tour->scene);
}

static void
refuse (Tour *tour)
{
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .has_anchor = TRUE, .at = derma_scene_now (tour->scene) };
  g_autoptr (GError) error = NULL;

  begin (tour);
  derma_scene_answer_no (tour->scene);
  g_assert_true (derma_question_from_id ("scr-sunburn", &answer.question));
  answer.anchor_day = derma_time_get_local_day (answer.at);
  derma_journal_set_answer (tour->scene->journal, &answer, &error);
  g_assert_no_error (error);
}

static void
leave_out (Tour *tour)
{
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .sections = CHIN, .at = derma_scene_now (tour->scene) };
  g_autoptr (GError) error = NULL;

  begin (tour);
  derma_scene_answer_no (tour->scene);
  g_assert_true (derma_question_from_id ("scr-sec-acne", &answer.question));
  derma_journal_set_answer (tour->scene->journal, &answer, &error);
  g_assert_no_error (error);
}

static void
check (Tour *tour)
{
  begin (tour);
  derma_scene_check (tour->scene, CHIN);
}

static void
soak (Tour *tour)
{
  check (tour);
  derma_scene_prepare_until (tour->scene, DERMA_STEP_PREP_WASH_FACE);
  tour->scene->now_ms += 198 * 1000;
}

static void
get_ready (Tour *tour)
{
  check (tour);
  derma_scene_prepare_until (tour->scene, DERMA_STEP_PREP_READY);
}

static void
place (Tour *tour)
{
  check (tour);
  derma_scene_prepare (tour->scene);
}

static void
roll (Tour *tour)
{
  place (tour);
  derma_scene_roll_section (tour->scene);
  derma_scene_go_on (tour->scene); /* the rest is over */
  derma_scene_go_on (tour->scene); /* the roller is set down */
  for (guint i = 0; i < 3; i++)
    derma_scene_go_on (tour->scene);
  tour->scene->now_ms += 9 * 1000;
}

static void
roll_enough (Tour *tour)
{
  roll (tour);
  while (derma_journal_get_session (tour->scene->journal)->stage != DERMA_ROLL_ENOUGH)
    derma_scene_go_on (tour->scene);
  tour->scene->now_ms += 20 * 1000;
}

static void
rest (Tour *tour)
{
  place (tour);
  derma_scene_roll_section (tour->scene);
  tour->scene->now_ms += 3 * 1000;
}

static void
pause_rolling (Tour *tour)
{
  roll (tour);
  derma_scene_take (tour->scene, DERMA_EVENT_PAUSE, 0);
}

static void
drop (Tour *tour)
{
  roll (tour);
  derma_scene_take (tour->scene, DERMA_EVENT_WRONG, DERMA_STOP_DROP);
}

static void
roll_all (Tour *tour)
{
  place (tour);
  derma_scene_roll (tour->scene);
}

static void
record (Tour *tour)
{
  roll_all (tour);
  derma_scene_finish_until (tour->scene, DERMA_STEP_FIN_LOG);
}

static void
care (Tour *tour)
{
  roll_all (tour);
  derma_scene_finish_until (tour->scene, DERMA_STEP_FIN_SOAK_ROLLER);
}

void
tour_finish (Tour *tour)
{
  roll_all (tour);
  derma_scene_finish_until (tour->scene, DERMA_STEP_FIN_SHEET);
}

/* Hours after a session of which everything was recorded and done in time, but for what is due at the end. */
static void
look_after (Tour *tour,
            guint hours)
{
  DermaHealingLog log = { .levels = { 1, 0, 0, 1, 0, 0 }, .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;
  gint64 session_id;
  gint64 t0_ms;

  tour_finish (tour);
  g_assert_true (derma_session_control_take_kind (tour->scene->control, DERMA_EVENT_END));
  tour->scene->now_ms += DERMA_HOUR_S * 1000; /* the roller is dry */
  derma_journal_put_roller_away (tour->scene->journal, tour->scene->now_ms, derma_scene_now (tour->scene).offset_s, &error);
  g_assert_no_error (error);
  session_id = derma_past_session_get_id (derma_journal_get_last_session (tour->scene->journal));
  t0_ms = derma_past_session_get_t0 (derma_journal_get_last_session (tour->scene->journal)).utc_s * 1000;

  for (guint hour = 1; hour + 6 < hours; hour++)
    {
      DermaAftercare aftercare;

      tour->scene->now_ms = t0_ms + (gint64) hour * DERMA_HOUR_S * 1000;
      derma_aftercare_check (derma_journal_get_aftercare (tour->scene->journal, derma_scene_now (tour->scene), tour->scene->zone), &aftercare);
      for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
        if (aftercare.entries[i].state == DERMA_AFTERCARE_DO && i != DERMA_AFTERCARE_LOG)
          derma_journal_add_tick (tour->scene->journal, session_id, (DermaAftercareItem) i, aftercare.entries[i].occurrence.start_s,
                                  derma_scene_now (tour->scene), &error);
      g_assert_no_error (error);
      if (aftercare.entries[DERMA_AFTERCARE_LOG].state == DERMA_AFTERCARE_DO)
        {
          log.at = derma_scene_now (tour->scene);
          log.levels[DERMA_HEALING_REDNESS] = hour < 48 ? 1 : 0;
          log.levels[DERMA_HEALING_PEELING] = hour >= 24 && hour < 72 ? 1 : 0;
          derma_journal_add_healing (tour->scene->journal, session_id, &log, NULL, &error);
          g_assert_no_error (error);
        }
    }
  tour->scene->now_ms = t0_ms + ((gint64) hours * 60 + 8) * 60 * 1000;
}

static void
look_after_hour_1 (Tour *tour)
{
  look_after (tour, 1);
}

static void
look_after_hour_38 (Tour *tour)
{
  look_after (tour, 38);
}

static void
look_after_day_5 (Tour *tour)
{
  look_after (tour, 5 * 24 + 14);
}

static void
look_after_day_10 (Tour *tour)
{
  look_after (tour, 10 * 24 + 14);
}

/* In the window */

static void
welcome (Tour *tour)
{
  tour_act (tour, "win.show-first-start");
}

static void
turn_to (Tour       *tour,
         const char *tag)
{
  GtkWidget *welcome_widget;

  welcome (tour);
  tour_wait (150);
  welcome_widget = tour_find (GTK_WIDGET (tour->window), "DermaFirstStart");
  g_assert_nonnull (welcome_widget);
  adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (adw_dialog_get_child (ADW_DIALOG (welcome_widget))), tag);
}

static void
welcome_roller (Tour *tour)
{
  turn_to (tour, "roller");
}

static void
welcome_face (Tour *tour)
{
  turn_to (tour, "face");
}

static void
go_on_with_session (Tour *tour)
{
  tour_act (tour, "win.start-session");
  tour_wait (150);
}

/* The window paused the session when it found it open, as after a restart. Here it goes on as if it had never been left. */
static void
go_on_rolling (Tour *tour)
{
  go_on_with_session (tour);
  if (derma_journal_get_session (tour->scene->journal)->is_paused)
    g_assert_true (derma_session_control_take_kind (tour->scene->control, DERMA_EVENT_RESUME));
  derma_scene_advance (tour->scene, 0);
}

static void
say_wrong (Tour *tour)
{
  GtkWidget *wizard;

  go_on_rolling (tour);
  wizard = tour_find (GTK_WIDGET (tour->window), "DermaWizard");
  g_assert_nonnull (wizard);
  gtk_widget_activate_action (wizard, "wizard.wrong", NULL);
}

static void
show_history (Tour *tour)
{
  tour_act (tour, "win.show-history");
}

static void
add_roller (Tour *tour)
{
  tour_act (tour, "win.add-roller");
}

static void
show_aftercare (Tour *tour)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (tour->window), "win.show-view", "s", "aftercare"));
}

static void
show_keys (Tour *tour)
{
  tour_act (tour, "win.show-shortcuts");
}

static void
show_about (Tour *tour)
{
  derma_about_present (GTK_WIDGET (tour->window));
}

/* As a press on the left cheek does. */
static void
show_section (Tour *tour)
{
  derma_section_dialog_present (GTK_WIDGET (tour->window), tour->scene->journal, DERMA_SECTION_LEFT_CHEEK, derma_scene_now (tour->scene));
}

static void
show_reasons (Tour *tour)
{
  gtk_widget_activate_action (tour_find (GTK_WIDGET (tour->window), "DermaTodayPage"), "today.why", NULL);
}

static void
skip_section (Tour *tour)
{
  go_on_rolling (tour);
  gtk_widget_activate_action (tour_find (GTK_WIDGET (tour->window), "DermaRollPage"), "roll.skip", NULL);
}

static void
show_trouble (Tour *tour)
{
  g_autoptr (GError) error = g_error_new_literal (DERMA_ERROR, DERMA_ERROR_BROKEN, "damaged");

  derma_window_show_trouble (tour->window, "/home/me/.local/share/dermaroller", error);
}

static void
pause_shown (Tour *tour)
{
  go_on_rolling (tour);
  derma_window_pause (tour->window);
}

static const TourStop STOPS[] = {
  { .name = "welcome-1", .show = welcome },
  { .name = "welcome-2", .show = welcome_roller },
  { .name = "welcome-3", .show = welcome_face },
  { .name = "today-first" },
  { .name = "today-patch-tests", .prepare = own_roller },
  { .name = "today-ready", .weeks = 8, .days_later = 4, .prepare = heal_and_rest },
  { .name = "today-plan-paused", .weeks = 8, .days_later = 4, .prepare = pause_plan },
  { .name = "today-rest", .weeks = 8, .days_later = 4, .prepare = heal },
  { .name = "today-reasons", .weeks = 8, .days_later = 4, .prepare = heal, .show = show_reasons },
  { .name = "today-section", .weeks = 8, .days_later = 4, .prepare = heal_and_rest, .show = show_section },
  { .name = "today-healing", .prepare = look_after_hour_38 },
  { .name = "today-open", .prepare = pause_rolling },
  { .name = "today-check-in", .prepare = tour_check_in_again },
  { .name = "check-in-first", .prepare = tour_own_roller, .show = tour_check_in },
  { .name = "check-in-some", .prepare = tour_check_in_again, .show = tour_rate_some },
  { .name = "check-in-sections", .prepare = tour_check_in_again, .show = tour_rate_sections },
  { .name = "check-in-refused", .prepare = tour_heal_two_days, .show = tour_check_in },
  { .name = "check-in-review", .prepare = tour_check_in_at_review, .show = tour_review },
  { .name = "check-ins", .weeks = 30, .show = tour_show_check_ins },
  { .name = "plan-first", .prepare = tour_own_roller, .show = tour_show_plan },
  { .name = "plan-scars", .prepare = tour_answer_plan_with_scars, .show = tour_ask_scars },
  { .name = "plan-health", .prepare = tour_answer_plan, .show = tour_ask_health },
  { .name = "plan-answers", .prepare = tour_answer_plan, .show = tour_show_plan },
  { .name = "plan-result", .prepare = tour_answer_plan, .show = tour_show_plan_result },
  { .name = "plan-professional", .prepare = tour_answer_plan_with_scars, .show = tour_show_plan_result },
  { .name = "plan-refused", .prepare = tour_answer_plan, .show = tour_refuse_plan },
  { .name = "plan-course", .prepare = tour_have_plan, .show = tour_show_plan },
  { .name = "plan-pause", .prepare = tour_have_plan, .show = tour_pause_plan },
  { .name = "report-dialog", .weeks = 30, .show = tour_show_report_dialog },
  { .name = "roller", .prepare = own_roller, .show = add_roller },
  { .name = "rollers-empty", .show = tour_show_rollers },
  { .name = "rollers", .weeks = 26, .show = tour_show_rollers },
  { .name = "rollers-worn", .prepare = tour_wear_out, .show = tour_show_rollers },
  { .name = "rollers-unwashed", .prepare = tour_leave_unwashed, .show = tour_show_rollers },
  { .name = "roller-uses", .weeks = 26, .show = tour_show_uses },
  { .name = "roller-judge", .prepare = tour_leave_unwashed, .show = tour_judge_roller },
  { .name = "roller-retire", .weeks = 26, .show = tour_retire_roller },
  { .name = "roller-replace", .prepare = tour_wear_out, .show = tour_replace_roller },
  { .name = "roller-rename", .weeks = 26, .show = tour_rename_roller },
  { .name = "history", .prepare = own_roller, .show = show_history },
  { .name = "check", .prepare = begin, .show = go_on_with_session },
  { .name = "check-left-out", .prepare = leave_out, .show = go_on_with_session },
  { .name = "check-refused", .prepare = refuse, .show = go_on_with_session },
  { .name = "prepare", .prepare = soak, .show = go_on_with_session },
  { .name = "prepare-ready", .prepare = get_ready, .show = go_on_with_session },
  { .name = "roll-place", .prepare = place, .show = go_on_rolling, .width = 1280, .height = 800 },
  { .name = "roll", .prepare = roll, .show = go_on_rolling, .width = 1280, .height = 800 },
  { .name = "roll-enough", .prepare = roll_enough, .show = go_on_rolling, .width = 1280, .height = 800 },
  { .name = "roll-rest", .prepare = rest, .show = go_on_rolling, .width = 1280, .height = 800 },
  { .name = "roll-paused", .prepare = roll, .show = pause_shown, .width = 1280, .height = 800 },
  { .name = "roll-wrong", .prepare = roll, .show = say_wrong, .width = 1280, .height = 800 },
  { .name = "roll-skip", .prepare = roll, .show = skip_section, .width = 1280, .height = 800 },
  { .name = "roll-clean", .prepare = drop, .show = go_on_with_session },
  { .name = "finish", .prepare = roll_all, .show = go_on_with_session },
  { .name = "record", .prepare = record, .show = go_on_with_session },
  { .name = "care", .prepare = care, .show = go_on_with_session },
  { .name = "done", .prepare = tour_finish, .show = go_on_with_session },
  { .name = "aftercare-empty", .show = show_aftercare },
  { .name = "aftercare-hour-1", .prepare = look_after_hour_1, .show = show_aftercare },
  { .name = "aftercare-hour-38", .prepare = look_after_hour_38, .show = show_aftercare },
  { .name = "aftercare-day-5", .prepare = look_after_day_5, .show = show_aftercare },
  { .name = "aftercare-between", .prepare = look_after_day_10, .show = show_aftercare },
  { .name = "healing", .prepare = tour_heal_two_days, .show = tour_log_healing },
  { .name = "healing-some", .prepare = tour_heal_two_days, .show = tour_answer_some },
  { .name = "healing-watch", .prepare = tour_heal_two_days, .show = tour_answer_much },
  { .name = "healing-where", .prepare = tour_heal_two_days, .show = tour_pick_where },
  { .name = "course", .prepare = tour_heal_long, .show = tour_show_healing },
  { .name = "course-table", .prepare = tour_heal_long, .show = tour_show_healing_table },
  { .name = "flags", .prepare = tour_heal_two_days, .show = tour_ask_flags },
  { .name = "flag-emergency", .prepare = tour_tell_emergency },
  { .name = "flag-same-day", .prepare = tour_tell_same_day },
  { .name = "flag-soon", .prepare = tour_tell_soon },
  { .name = "flag-watch", .prepare = tour_tell_watch },
  { .name = "flag-say", .prepare = tour_tell_same_day, .show = tour_say_flag },
  { .name = "flag-resolve", .prepare = tour_tell_same_day, .show = tour_resolve_flag },
  { .name = "progress-empty", .show = tour_show_progress },
  { .name = "progress-one", .prepare = tour_check_in_once, .show = tour_show_progress },
  { .name = "progress", .weeks = 52, .show = tour_show_progress },
  { .name = "progress-read", .weeks = 52, .show = tour_read_chart },
  { .name = "progress-zoomed", .weeks = 52, .show = tour_zoom_chart },
  { .name = "progress-table", .weeks = 52, .show = tour_show_chart_table },
  { .name = "progress-dates", .weeks = 52, .show = tour_choose_dates },
  { .name = "progress-healing", .weeks = 52, .show = tour_show_healing_curves },
  { .name = "progress-sections", .weeks = 52, .show = tour_show_sections },
  { .name = "progress-adherence", .weeks = 52, .show = tour_show_adherence },
  { .name = "progress-calendar", .weeks = 52, .show = tour_show_calendar },
  { .name = "journal-empty", .show = tour_show_journal },
  { .name = "journal", .weeks = 16, .days_later = 1, .show = tour_show_journal },
  { .name = "journal-search", .weeks = 16, .days_later = 1, .show = tour_search_journal },
  { .name = "journal-nothing", .weeks = 16, .days_later = 1, .show = tour_find_nothing },
  { .name = "journal-add", .weeks = 16, .days_later = 1, .show = tour_add_earlier },
  { .name = "session", .weeks = 16, .days_later = 1, .show = tour_show_session },
  { .name = "session-below", .weeks = 16, .days_later = 1, .show = tour_scroll_session },
  { .name = "session-delete", .weeks = 16, .days_later = 1, .show = tour_ask_delete },
  { .name = "guide", .show = tour_show_guide },
  { .name = "guide-technique", .show = tour_show_technique },
  { .name = "guide-expect", .show = tour_show_expectations },
  { .name = "guide-find", .show = tour_find_in_guide },
  { .name = "guide-nothing", .show = tour_find_nothing_in_guide },
  { .name = "guide-sources", .show = tour_show_sources },
  { .name = "preferences", .prepare = tour_own_roller, .show = tour_show_preferences },
  { .name = "preferences-guidance", .prepare = tour_own_roller, .show = tour_show_guidance },
  { .name = "preferences-data", .prepare = tour_own_roller, .show = tour_show_data },
  { .name = "reminders-off", .prepare = look_after_hour_1, .show = tour_reminders_off },
  { .name = "reminders-on", .prepare = look_after_hour_1, .show = tour_reminders_on },
  { .name = "reminders-refused", .prepare = look_after_hour_1, .show = tour_reminders_refused },
  { .name = "reminders-later", .prepare = look_after_hour_1, .show = tour_put_off },
  { .name = "keys", .show = show_keys },
  { .name = "about", .show = show_about },
  { .name = "trouble", .show = show_trouble },
  { "photos", 16, 0, tour_lose_photo, tour_show_photos },
  { "photos-empty", 16, 0, NULL, tour_show_photos },
  { "photos-selected", 16, 0, tour_take_photos, tour_select_photos },
  { "photos-discreet", 16, 0, tour_take_photos, tour_hide_photos },
  { "photos-add", 16, 0, tour_take_photos, tour_add_photos },
  { "photo", 16, 0, tour_take_photos, tour_change_photo },
  { "compare-slider", 16, 0, tour_mark_photos, tour_compare_slider },
  { "compare-side-by-side", 16, 0, tour_mark_photos, tour_compare_side_by_side },
  { "compare-overlay", 16, 0, tour_mark_photos, tour_compare_overlay },
  { "compare-align", 16, 0, tour_take_photos, tour_compare_align },
};

/**
 * tour_get_stops:
 *
 * Returns: (transfer none): every screen, in the order in which a person meets it
 */
const TourStop *
tour_get_stops (guint *n_stops)
{
  *n_stops = G_N_ELEMENTS (STOPS);

  return STOPS;
}
