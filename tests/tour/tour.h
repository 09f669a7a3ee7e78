/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-window.h"
#include "print/derma-sheet-layout.h"
#include "support/derma-scene.h"

G_BEGIN_DECLS

/**
 * Tour:
 *
 * One screen that is being set up: a journal with a clock, and the real window on it.
 */
typedef struct
{
  DermaScene  *scene;
  DermaWindow *window;
  GSettings   *settings;
} Tour;

/**
 * TourStop:
 * @name: of the picture
 * @weeks: length of the made-up history, 0: none
 * @days_later: how many days after its end it is
 * @prepare: (nullable): brings the journal there, before the window is opened
 * @show: (nullable): brings the window there
 * @width: (optional): of the wide window, where 1000 will not do
 */
typedef struct
{
  const char *name;
  guint       weeks;
  guint       days_later;
  void (*prepare) (Tour *tour);
  void (*show) (Tour *tour);
  int width;
  int height;
} TourStop;

const TourStop *tour_get_stops (guint *n_stops);
void            tour_wait (guint ms);
GtkWidget      *tour_find (GtkWidget  *root,
                           const char *type_name);
GtkWidget      *tour_find_nth (GtkWidget  *root,
                               const char *type_name,
                               guint       nth);
GtkWidget      *tour_await_nth (Tour       *tour,
                                const char *type_name,
                                guint       nth);
GtkWidget      *tour_await (Tour       *tour,
                            const char *type_name);
void            tour_act (Tour       *tour,
                          const char *action);

/* a session that is over */
void tour_finish (Tour *tour);

/* tour-check-in.c */
void tour_own_roller (Tour *tour);
void tour_check_in_again (Tour *tour);
void tour_check_in_at_review (Tour *tour);
void tour_check_in (Tour *tour);
void tour_rate_some (Tour *tour);
void tour_rate_sections (Tour *tour);
void tour_review (Tour *tour);
void tour_show_check_ins (Tour *tour);

/* tour-guide.c */
void tour_show_guide (Tour *tour);
void tour_show_technique (Tour *tour);
void tour_show_expectations (Tour *tour);
void tour_find_in_guide (Tour *tour);
void tour_find_nothing_in_guide (Tour *tour);
void tour_show_sources (Tour *tour);

/* tour-healing.c */
void tour_heal_two_days (Tour *tour);
void tour_heal_long (Tour *tour);
void tour_tell_emergency (Tour *tour);
void tour_tell_same_day (Tour *tour);
void tour_tell_soon (Tour *tour);
void tour_tell_watch (Tour *tour);
void tour_log_healing (Tour *tour);
void tour_answer_some (Tour *tour);
void tour_answer_much (Tour *tour);
void tour_pick_where (Tour *tour);
void tour_show_healing (Tour *tour);
void tour_show_healing_table (Tour *tour);
void tour_ask_flags (Tour *tour);
void tour_say_flag (Tour *tour);
void tour_resolve_flag (Tour *tour);

/* tour-journal.c */
void tour_show_journal (Tour *tour);
void tour_search_journal (Tour *tour);
void tour_find_nothing (Tour *tour);
void tour_add_earlier (Tour *tour);
void tour_show_session (Tour *tour);
void tour_scroll_session (Tour *tour);
void tour_ask_delete (Tour *tour);

/* tour-photos.c */
void tour_take_photos (Tour *tour);
void tour_lose_photo (Tour *tour);
void tour_mark_photos (Tour *tour);
void tour_show_photos (Tour *tour);
void tour_select_photos (Tour *tour);
void tour_hide_photos (Tour *tour);
void tour_add_photos (Tour *tour);
void tour_change_photo (Tour *tour);
void tour_compare_slider (Tour *tour);
void tour_compare_side_by_side (Tour *tour);
void tour_compare_overlay (Tour *tour);
void tour_compare_align (Tour *tour);

/* tour-preferences.c */
void tour_show_preferences (Tour *tour);
void tour_show_guidance (Tour *tour);
void tour_show_data (Tour *tour);

/* tour-progress.c */
void tour_check_in_once (Tour *tour);
void tour_show_progress (Tour *tour);
void tour_read_chart (Tour *tour);
void tour_zoom_chart (Tour *tour);
void tour_show_chart_table (Tour *tour);
void tour_show_healing_curves (Tour *tour);
void tour_show_sections (Tour *tour);
void tour_show_adherence (Tour *tour);
void tour_show_calendar (Tour *tour);
void tour_choose_dates (Tour *tour);

/* tour-reminders.c */
void tour_reminders_off (Tour *tour);
void tour_reminders_on (Tour *tour);
void tour_reminders_refused (Tour *tour);
void tour_put_off (Tour *tour);

/* tour-rollers.c */
void tour_wear_out (Tour *tour);
void tour_leave_unwashed (Tour *tour);
void tour_show_rollers (Tour *tour);
void tour_rename_roller (Tour *tour);
void tour_replace_roller (Tour *tour);
void tour_retire_roller (Tour *tour);
void tour_judge_roller (Tour *tour);
void tour_show_uses (Tour *tour);

/* tour-sheet.c */
void tour_draw_sheet (const char *folder,
                      const char *variant,
                      gboolean    is_large,
                      gboolean    is_rtl);
void tour_draw_page (const DermaSheetLayout *layout,
                     guint                   page,
                     const char             *folder,
                     const char             *name);

/* tour-plan.c */
void tour_answer_plan (Tour *tour);
void tour_answer_plan_with_scars (Tour *tour);
void tour_have_plan (Tour *tour);
void tour_show_plan (Tour *tour);
void tour_ask_scars (Tour *tour);
void tour_ask_health (Tour *tour);
void tour_show_plan_result (Tour *tour);
void tour_refuse_plan (Tour *tour);
void tour_pause_plan (Tour *tour);

/* tour-report.c */
void tour_show_report_dialog (Tour *tour);
void tour_draw_report (const char *folder,
                       const char *variant,
                       gboolean    is_rtl);

G_END_DECLS
