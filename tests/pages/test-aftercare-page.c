/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "page-test.h"
#include "pages/derma-aftercare-page.h"
#include "pages/derma-check-row.h"
#include "store/derma-journal-private.h"
#include "support/derma-scene.h"
#include "widgets/derma-aftercare-timeline.h"

#define HOUR_MS ((gint64) DERMA_HOUR_S * 1000)
#define STAY_MS 2000 /* as long as a ticked row stays */

/* Some hours after a session with 0.25 mm that ended on Tuesday at 18:40. */
static DermaScene *
look_after (double hours)
{
  DermaScene *scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;

  derma_scene_add_roller (scene, 250);
  derma_scene_meet_rules (scene);
  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  scene->now_ms += (gint64) (hours * (double) HOUR_MS);

  return scene;
}

/* What the window brings: a place for toasts, and its action. */
static GtkWidget *
show (DermaScene *scene)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("log-healing", NULL);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (overlay, "win", G_ACTION_GROUP (group));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), derma_aftercare_page_new (scene->journal, scene->clock));

  return page_test_show (overlay, 1000, 720);
}

/* Rows that are folded away do not count. */
static GtkWidget *
find_row (GtkWidget  *window,
          GType       type,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (window, type, i)) != NULL; i++)
    if (gtk_widget_get_mapped (row) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static GtkWidget *
find_check (GtkWidget  *window,
            const char *title)
{
  return find_row (window, DERMA_TYPE_CHECK_ROW, title);
}

static void
press (GtkWidget *row)
{
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
}

static guint
count_ticks (DermaScene *scene)
{
  g_autoptr (GArray) ticks =
    derma_journal_get_ticks (scene->journal, derma_past_session_get_id (derma_journal_get_last_session (scene->journal)));

  return ticks->len;
}

static void
assert_order (GtkWidget         *window,
              const char *const *titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      GtkWidget *row = page_test_find (window, DERMA_TYPE_CHECK_ROW, i);

      g_assert_nonnull (row);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, titles[i]);
    }
}

static void
test_empty (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);

  g_assert_nonnull (page_test_find (window, ADW_TYPE_STATUS_PAGE, 0));
  page_test_pictures (window, "aftercare-empty");

  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  g_assert_null (page_test_find (window, ADW_TYPE_STATUS_PAGE, 0));
  g_assert_true (page_test_has_text (window, "First hour of 72"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tick (void)
{
  const char *const before[] = { "Stay in the shade", "Gentle, fragrance-free cleanser", "Thin layer of the plain moisturiser",
                                 "Sunscreen, SPF 30 or more, mineral", NULL };
  const char *const after[] = { "Stay in the shade", "Thin layer of the plain moisturiser", "Sunscreen, SPF 30 or more, mineral", NULL };
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *row = find_check (window, before[1]);
  GtkWidget *shade = find_check (window, before[0]);

  assert_order (window, before);
  gtk_widget_grab_focus (row);
  press (row);
  g_assert_cmpuint (count_ticks (scene), ==, 1);
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (row)));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  assert_order (window, before);

  derma_scene_advance (scene, STAY_MS);
  assert_order (window, after);
  g_assert_true (find_check (window, before[0]) == shade);
  g_assert_true (page_test_has_focus (find_check (window, after[1])));

  /* Due again, it comes back to where it was. */
  derma_scene_advance (scene, 11 * HOUR_MS);
  assert_order (window, before);
  g_assert_false (derma_check_row_get_active (DERMA_CHECK_ROW (find_check (window, before[1]))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_press_again (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *row = find_check (window, "Stay in the shade");

  press (row);
  press (row);
  g_assert_cmpuint (count_ticks (scene), ==, 0);
  derma_scene_advance (scene, STAY_MS);
  g_assert_true (find_check (window, "Stay in the shade") == row);
  g_assert_false (derma_check_row_get_active (DERMA_CHECK_ROW (row)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_undo (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);

  press (find_check (window, "Stay in the shade"));
  derma_scene_advance (scene, STAY_MS);
  g_assert_null (find_check (window, "Stay in the shade"));
  page_test_press (window, "_Undo");
  g_assert_cmpuint (count_ticks (scene), ==, 0);
  g_assert_true (page_test_find (window, DERMA_TYPE_CHECK_ROW, 0) == find_check (window, "Stay in the shade"));

  press (find_check (window, "Stay in the shade"));
  derma_scene_advance (scene, STAY_MS - 1);
  g_assert_nonnull (find_check (window, "Stay in the shade"));
  derma_scene_advance (scene, 1);
  g_assert_null (find_check (window, "Stay in the shade"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (window, ADW_TYPE_EXPANDER_ROW, "Done")), TRUE);
  page_test_spin (100);
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (find_check (window, "Stay in the shade"))));
  press (find_check (window, "Stay in the shade"));
  g_assert_cmpuint (count_ticks (scene), ==, 0);
  g_assert_false (derma_check_row_get_active (DERMA_CHECK_ROW (find_check (window, "Stay in the shade"))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
run_sql (DermaScene *scene,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaStatement) stmt = derma_database_borrow (scene->journal->database, sql, &error);

  g_assert_no_error (error);
  derma_statement_run (stmt, &error);
  g_assert_no_error (error);
}

static void
test_failure (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *row = find_check (window, "Stay in the shade");

  run_sql (scene, "CREATE TEMP TRIGGER refuse BEFORE INSERT ON tick BEGIN SELECT RAISE (ABORT, 'refused by the test'); END");
  press (row);
  g_assert_cmpuint (count_ticks (scene), ==, 0);
  g_assert_false (derma_check_row_get_active (DERMA_CHECK_ROW (row)));
  g_assert_null (page_test_find_button (window, "_Undo"));
  derma_scene_advance (scene, STAY_MS);
  g_assert_true (find_check (window, "Stay in the shade") == row);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* That a tick could not be taken back is told also when its row is gone. */
static void
test_undo_failure (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);

  press (find_check (window, "Stay in the shade"));
  derma_scene_advance (scene, STAY_MS);
  run_sql (scene, "CREATE TEMP TRIGGER refuse BEFORE DELETE ON tick BEGIN SELECT RAISE (ABORT, 'refused by the test'); END");
  page_test_press (window, "_Undo");
  page_test_until (page_test_has_text (window, "That value cannot be used. Check it and try again."));
  g_assert_true (page_test_has_text (window, "That value cannot be used. Check it and try again."));
  g_assert_cmpuint (count_ticks (scene), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A morning goes by the zone: after a flight what was ticked can still be taken back. */
static void
test_other_zone (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-5 * DERMA_HOUR_S);
  const char *const SUNSCREEN = "Sunscreen, SPF 30 or more, mineral";
  GtkWidget        *window = show (scene);

  press (find_check (window, SUNSCREEN));
  derma_scene_advance (scene, STAY_MS);
  derma_clock_set_zone (scene->clock, zone);
  derma_scene_advance (scene, 60 * 1000);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (window, ADW_TYPE_EXPANDER_ROW, "Done")), TRUE);
  page_test_spin (100);
  press (find_check (window, SUNSCREEN));
  g_assert_cmpuint (count_ticks (scene), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is over leaves the list at its second; nothing else moves, and the keyboard stays. */
static void
test_end_of_item (void)
{
  g_autoptr (DermaScene) scene = look_after (47);
  GtkWidget *window;
  GtkWidget *sport;
  GtkWidget *pool;

  scene->now_ms += HOUR_MS - 1000;
  window = show (scene);
  sport = find_row (window, ADW_TYPE_ACTION_ROW, "Sport and sweating");
  pool = find_row (window, ADW_TYPE_ACTION_ROW, "Pool, lake or sea");
  g_assert_true (page_test_has_text (sport, "1\302\240min more"));
  g_assert_true (page_test_has_text (pool, "25\302\240h more"));
  g_assert_true (page_test_has_text (window, "12"));
  gtk_widget_grab_focus (sport);

  derma_scene_advance (scene, 1000);
  g_assert_null (find_row (window, ADW_TYPE_ACTION_ROW, "Sport and sweating"));
  g_assert_null (find_row (window, ADW_TYPE_ACTION_ROW, "Sauna, steam, hot tub, very hot shower"));
  g_assert_true (find_row (window, ADW_TYPE_ACTION_ROW, "Pool, lake or sea") == pool);
  g_assert_true (page_test_has_text (pool, "24\302\240h more"));
  g_assert_true (page_test_has_text (window, "10"));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), gtk_widget_get_parent (pool)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_names (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *timeline = page_test_find (window, DERMA_TYPE_AFTERCARE_TIMELINE, 0);

  gtk_test_accessible_assert_property (find_row (window, ADW_TYPE_ACTION_ROW, "Sport and sweating"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sport and sweating, 10 hours more, until Thursday\302\24018:40");
  gtk_test_accessible_assert_property (find_row (window, ADW_TYPE_ACTION_ROW, "Scrub, brush, peel, peel-off mask"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Scrub, brush, peel, peel-off mask, until Sunday\302\24018:40");
  gtk_test_accessible_assert_property (find_check (window, "Gentle, fragrance-free cleanser"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Clean hands, no cloth. Again at 18:40.");
  gtk_test_accessible_assert_role (timeline, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (timeline, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Now Thursday\302\24008:40, in the second of three phases, which ends Friday\302\24018:40");
  g_assert_true (page_test_has_text (window, "Hour 38 of 72"));
  g_assert_nonnull (find_row (window, ADW_TYPE_EXPANDER_ROW, "6 more, until Tuesday 1\302\240December or later"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What holds in a phase is told where the phase is. */
static void
test_phase (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *timeline = page_test_find (window, DERMA_TYPE_AFTERCARE_TIMELINE, 0);

  derma_aftercare_timeline_show_part (DERMA_AFTERCARE_TIMELINE (timeline), 0);
  page_test_spin (200);
  g_assert_cmpstr (derma_aftercare_timeline_get_shown (DERMA_AFTERCARE_TIMELINE (timeline)), ==,
                   derma_block_get_description (DERMA_BLOCK_FIRST_DAY));
  page_test_save (page_test_find (window, GTK_TYPE_POPOVER, 0), "aftercare-phase");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_healing (void)
{
  g_autoptr (DermaScene) scene = look_after (25);
  const gint64    id = derma_past_session_get_id (derma_journal_get_last_session (scene->journal));
  DermaHealingLog log = { .levels = { 1, 0, 0, 1, 0, 0 }, .at = derma_scene_now (scene), .sections = DERMA_ALL_SECTIONS };
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "Due now: the record after 24 hours"));
  g_assert_true (page_test_has_text (window, "Nothing recorded yet."));

  derma_journal_add_healing (scene->journal, id, &log, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (page_test_has_text (window, "After 48 hours: tomorrow at 18:40"));
  g_assert_true (page_test_has_text (window, "After 25 hours: Redness 1, Peeling 1. Your skin heals as expected."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first thing that is due, and where nothing is, the record. */
static void
test_focus (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DermaScene) scene = look_after (38);
      GtkWidget *window;

      if (i == 1)
        {
          DermaAftercare aftercare;

          derma_aftercare_check (derma_journal_get_aftercare (scene->journal, derma_scene_now (scene), scene->zone), &aftercare);
          for (guint item = 0; item < DERMA_N_AFTERCARE_ITEMS; item++)
            if (aftercare.entries[item].state == DERMA_AFTERCARE_DO && item != DERMA_AFTERCARE_LOG)
              g_assert_true (derma_journal_add_tick (scene->journal, derma_past_session_get_id (derma_journal_get_last_session (scene->journal)),
                                                     (DermaAftercareItem) item, aftercare.entries[item].occurrence.start_s,
                                                     derma_scene_now (scene), NULL));
        }
      window = show (scene);
      if (i == 0)
        g_assert_true (page_test_has_focus (find_check (window, "Stay in the shade")));
      else
        g_assert_true (page_test_has_focus (page_test_find_button (window, "_Record Now")));
      g_assert_cmpint (find_row (window, ADW_TYPE_ACTION_ROW, "Nothing to do right now") != NULL, ==, i == 1);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_narrow (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GtkWidget *tabs;

  page_test_pictures (window, "aftercare");
  page_test_resize (window, 360, 720);
  page_test_until (find_check (window, "Stay in the shade") != NULL && page_test_find (window, ADW_TYPE_TOGGLE_GROUP, 0) != NULL);
  tabs = page_test_find (window, ADW_TYPE_TOGGLE_GROUP, 0);
  g_assert_nonnull (find_check (window, "Stay in the shade"));
  g_assert_null (find_row (window, ADW_TYPE_ACTION_ROW, "Sport and sweating"));

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (tabs), 1);
  g_assert_null (find_check (window, "Stay in the shade"));
  g_assert_nonnull (find_row (window, ADW_TYPE_ACTION_ROW, "Sport and sweating"));
  g_assert_nonnull (find_row (window, ADW_TYPE_ACTION_ROW, "Chemical peel, laser or IPL"));
  page_test_pictures (window, "aftercare-avoid");
  page_test_resize (window, 360, 720);
  page_test_until (gtk_widget_get_mapped (tabs));

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (tabs), 2);
  page_test_spin (100);
  g_assert_nonnull (find_row (window, ADW_TYPE_ACTION_ROW, "Look for new dark or light marks"));
  page_test_save (window, "aftercare-later-narrow");

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (tabs), 3);
  g_assert_true (page_test_has_text (window, "Nothing yet"));

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (tabs), 0);
  g_assert_nonnull (find_check (window, "Stay in the shade"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was missed is not told of. */
static void
test_everyday (void)
{
  g_autoptr (DermaScene) scene = look_after (7 * 24 - 1);
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_text (window, "Day 6 of 7"));
  g_assert_nonnull (page_test_find (window, DERMA_TYPE_AFTERCARE_TIMELINE, 0));
  g_assert_true (page_test_has_text (window, "Nothing yet"));

  derma_scene_advance (scene, HOUR_MS);
  g_assert_true (page_test_has_text (window, "Sunscreen every morning"));
  g_assert_null (page_test_find (window, DERMA_TYPE_AFTERCARE_TIMELINE, 0));
  g_assert_nonnull (find_row (window, ADW_TYPE_ACTION_ROW, "Plain moisturiser"));
  g_assert_nonnull (find_check (window, "Sunscreen, SPF 30 or more, mineral"));
  g_assert_nonnull (find_row (window, ADW_TYPE_ACTION_ROW, "Chemical peel, laser or IPL"));
  page_test_pictures (window, "aftercare-everyday");

  derma_scene_advance (scene, 30 * 24 * HOUR_MS);
  g_assert_true (page_test_has_text (window, "Sunscreen every morning"));
  g_assert_null (page_test_find (window, DERMA_TYPE_CHECK_ROW, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_read_only (void)
{
  g_autoptr (DermaScene) scene = look_after (38);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_clear_object (&scene->control);
  g_clear_object (&scene->journal);
  scene->journal = derma_journal_open (scene->folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  scene->control = derma_session_control_new (scene->journal, scene->clock);
  window = show (scene);
  g_assert_false (gtk_widget_get_sensitive (find_check (window, "Stay in the shade")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_paper (void)
{
  const char *const names[] = { "print-sheet", "save-sheet", NULL };
  g_autoptr (DermaScene) scene = look_after (38);
  GtkWidget *window = show (scene);
  GString   *taken = page_test_record_actions (window, names);

  page_test_press (window, "_Print…");
  page_test_press (window, "_Save as PDF…");
  g_assert_cmpstr (taken->str, ==, "print-sheet() save-sheet() ");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/aftercare-page/empty", test_empty);
  g_test_add_func ("/aftercare-page/tick", test_tick);
  g_test_add_func ("/aftercare-page/press-again", test_press_again);
  g_test_add_func ("/aftercare-page/undo", test_undo);
  g_test_add_func ("/aftercare-page/failure", test_failure);
  g_test_add_func ("/aftercare-page/undo-failure", test_undo_failure);
  g_test_add_func ("/aftercare-page/other-zone", test_other_zone);
  g_test_add_func ("/aftercare-page/end-of-item", test_end_of_item);
  g_test_add_func ("/aftercare-page/names", test_names);
  g_test_add_func ("/aftercare-page/phase", test_phase);
  g_test_add_func ("/aftercare-page/healing", test_healing);
  g_test_add_func ("/aftercare-page/focus", test_focus);
  g_test_add_func ("/aftercare-page/narrow", test_narrow);
  g_test_add_func ("/aftercare-page/everyday", test_everyday);
  g_test_add_func ("/aftercare-page/read-only", test_read_only);
  g_test_add_func ("/aftercare-page/paper", test_paper);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
