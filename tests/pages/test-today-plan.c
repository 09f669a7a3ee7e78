/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-today-page.h"
#include "pages/derma-today-plan.h"
#include "support/derma-scene.h"

/* ex-13 of protocol.md 8.6: 4 sessions, 19 days apart */
static const DermaPlanInputs DELICATE = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES) | DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW),
  .glogau = 1,
  .age = 30,
  .needle_owned_um = 130,
  .uses_actives = TRUE,
  .profile = { .sensitivity = DERMA_SENSITIVITY_MEDIUM, .fitzpatrick = 4, .has_pih_history = TRUE },
};

static const char *const ACTIONS[] = { "plan", "resume-plan", "show-guide::x", NULL };

static DermaScene *
begin (void)
{
  DermaScene *scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;

  derma_scene_add_roller (scene, 130);
  derma_scene_meet_rules (scene);
  derma_journal_start_plan (scene->journal, &DELICATE, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  return page_test_show (derma_today_page_new (scene->journal, scene->clock), 1000, 720);
}

static void
add_session (DermaScene *scene)
{
  g_autoptr (GError) error = NULL;

  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 130, derma_scene_now (scene), &error);
  g_assert_no_error (error);
}

static void
assert_row (GtkWidget  *window,
            const char *title,
            const char *subtitle,
            double      share)
{
  GtkWidget *row = page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0);
  GtkWidget *bar;

  g_assert_nonnull (row);
  bar = page_test_find (row, GTK_TYPE_PROGRESS_BAR, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
  if (share >= 0)
    g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), share, 0.001);
  else
    g_assert_null (bar);
}

static void
test_none (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0), "No plan yet"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where no patch test was done a plan cannot begin today. */
static void
test_untested (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) dates = NULL;
  GtkWidget *window;

  derma_scene_add_roller (scene, 130);
  derma_journal_start_plan (scene->journal, &DELICATE, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  window = show (scene);
  assert_row (window, "Session 1 of 4", "Fine lines, Overall look. Planned from Tuesday 8\u00a0December on, after the patch tests.", 0);
  dates = derma_journal_list_course_dates (scene->journal, derma_scene_now (scene), scene->zone);
  for (guint i = 0; i < dates->len; i++)
    if (g_array_index (dates, DermaCourseDate, i).kind == DERMA_COURSE_SESSION)
      g_assert_cmpint (g_array_index (dates, DermaCourseDate, i).from.utc_s, >=, derma_scene_now (scene).utc_s + 14 * DERMA_DAY_S);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From the first session to the last, with the page open. */
static void
test_course (void)
{
  g_autoptr (DermaScene) scene = begin ();
  GtkWidget *window = show (scene);

  assert_row (window, "Session 1 of 4", "Fine lines, Overall look. Planned from today on.", 0);
  add_session (scene);
  assert_row (window, "Session 2 of 4", "Fine lines, Overall look. Planned from Sunday 13\u00a0December on.", 0.25);
  for (guint i = 0; i < 3; i++)
    {
      derma_scene_advance (scene, G_GINT64_CONSTANT (19) * DERMA_DAY_S * 1000);
      add_session (scene);
    }
  assert_row (window, "Course finished", "If you want to go on: at least 19 days between sessions, and not before Wednesday 17\u00a0February.", -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pause (void)
{
  g_autoptr (DermaScene) scene = begin ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);
  GString   *taken = page_test_record_actions (window, ACTIONS);
  GtkWidget *row = page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0);

  g_assert_null (page_test_find_button (window, "_Resume Plan"));
  g_assert_true (gtk_widget_has_css_class (page_test_find_button (window, "_Start Session"), "suggested-action"));
  derma_journal_pause_plan (scene->journal, DERMA_PAUSE_ILLNESS, (DermaTime) { 0 }, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  assert_row (window, "Plan paused", "Illness. It rests until you resume it.", -1);
  g_assert_true (page_test_has_text (window, "Your plan is paused until you resume it. Rolling stays possible."));
  g_assert_true (gtk_widget_has_css_class (page_test_find_button (window, "_Start Session"), "flat"));
  g_assert_null (page_test_find_button (row, "_Resume Plan"));
  page_test_press (window, "_Resume Plan");
  g_assert_cmpstr (taken->str, ==, "resume-plan() ");

  /* in the morning there is something to be warned of */
  derma_scene_advance (scene, 14 * DERMA_HOUR_S * G_GINT64_CONSTANT (1000));
  g_assert_nonnull (page_test_find_button (window, "_Why?"));
  g_assert_true (page_test_has_text (window, "Your plan is paused until you resume it. Rolling stays possible. Evening is better: after rolling the skin "
                                             "should have no sun and no sunscreen for hours. Best from 16:00 on."));
  derma_scene_advance (scene, 60000);
  derma_journal_resume_plan (scene->journal, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  assert_row (window, "Session 1 of 4", "Fine lines, Overall look. Planned from today on.", 0);
  g_assert_null (page_test_find_button (window, "_Resume Plan"));
  g_assert_true (gtk_widget_has_css_class (page_test_find_button (window, "_Start Session"), "suggested-action"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* While the skin rests too, why is said first; the plan can be resumed below. */
static void
test_pause_at_rest (void)
{
  g_autoptr (DermaScene) scene = begin ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);
  GtkWidget *row = page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0);

  add_session (scene);
  derma_scene_advance (scene, DERMA_DAY_S * G_GINT64_CONSTANT (1000));
  derma_journal_pause_plan (scene->journal, DERMA_PAUSE_TRAVEL, derma_time_add (derma_scene_now (scene), 9 * DERMA_DAY_S, scene->zone),
                            derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  g_assert_false (page_test_has_text (window, "Your plan is paused until Friday 4\u00a0December. Rolling stays possible."));
  g_assert_nonnull (page_test_find_button (row, "_Resume Plan"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* From when the next session may be is not said without why; today there is nothing to ask. */
static void
test_why (void)
{
  g_autoptr (DermaScene) scene = begin ();
  GtkWidget *window = show (scene);
  GString   *taken = page_test_record_actions (window, ACTIONS);
  GtkWidget *row = page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0);

  g_assert_null (page_test_find_button (row, "_Why?"));
  add_session (scene);
  g_assert_nonnull (page_test_find_button (row, "_Why?"));
  gtk_test_accessible_assert_property (page_test_find_button (row, "_Why?"), GTK_ACCESSIBLE_PROPERTY_LABEL, "Why? How long to rest");
  page_test_press (row, "_Why?");
  g_assert_cmpstr (taken->str, ==, "show-guide('before-you-start/interval') ");
  page_test_pictures (window, "today-plan-why");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the row needs leaves the title room, also in large letters on a phone. */
static void
test_narrow (void)
{
  g_autoptr (DermaScene) scene = begin ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);
  GtkWidget *row = page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0);
  int        least = 0;

  page_test_resize (window, 360, 720);
  g_assert_null (page_test_find (row, GTK_TYPE_PROGRESS_BAR, 0));
  derma_journal_pause_plan (scene->journal, DERMA_PAUSE_ILLNESS, (DermaTime) { 0 }, derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_widget_get_settings (window), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  page_test_spin (100);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 332);
  g_assert_cmpint (gtk_widget_get_width (page_test_find_button (window, "_Resume Plan")), <=, 332);
  page_test_save (window, "today-plan-paused");
  g_object_set (gtk_widget_get_settings (window), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* There are never more rows than can be taken in at a glance. */
static void
test_rows (void)
{
  g_autoptr (DermaScene) scene = begin ();
  GtkWidget *window = show (scene);
  guint      n_rows = 0;

  add_session (scene);
  derma_scene_advance (scene, G_GINT64_CONSTANT (8) * DERMA_DAY_S * 1000);
  for (GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (page_test_find (window, DERMA_TYPE_TODAY_PLAN, 0))); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows += gtk_widget_get_visible (row);
  g_assert_cmpuint (n_rows, >=, 3);
  g_assert_cmpuint (n_rows, <=, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = begin ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);

  page_test_pictures (window, "today-plan");
  derma_journal_pause_plan (scene->journal, DERMA_PAUSE_TRAVEL, derma_time_add (derma_scene_now (scene), 9 * DERMA_DAY_S, scene->zone),
                            derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);
  page_test_pictures (window, "today-plan-paused");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/today-plan/none", test_none);
  g_test_add_func ("/today-plan/untested", test_untested);
  g_test_add_func ("/today-plan/course", test_course);
  g_test_add_func ("/today-plan/pause", test_pause);
  g_test_add_func ("/today-plan/pause-at-rest", test_pause_at_rest);
  g_test_add_func ("/today-plan/why", test_why);
  g_test_add_func ("/today-plan/narrow", test_narrow);
  g_test_add_func ("/today-plan/rows", test_rows);
  g_test_add_func ("/today-plan/pictures", test_pictures);
}

int
main (int   argc,
      char *argv[])
{
  return page_test_run (argc, argv, add_tests);
}
