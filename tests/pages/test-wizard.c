/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-wizard.h"
#include "support/derma-scene.h"

typedef struct
{
  DermaScene *scene;
  GtkWidget  *window;
  GtkWidget  *wizard;
  guint       n_left;
} Fixture;

static void
show_today_cb (Fixture *fixture)
{
  fixture->n_left++;
}

static void
show (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show_today = g_simple_action_new ("show-today", NULL);
  GtkWidget *navigation = adw_navigation_view_new ();

  fixture->wizard = derma_wizard_new (fixture->scene->control);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (fixture->wizard));
  g_signal_connect_swapped (show_today, "activate", G_CALLBACK (show_today_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show_today));
  gtk_widget_insert_action_group (navigation, "win", G_ACTION_GROUP (actions));
  fixture->window = page_test_show (navigation, 900, 760);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->scene = derma_scene_new ();
  derma_scene_meet_rules (fixture->scene);
  derma_scene_add_roller (fixture->scene, 250);
  derma_scene_begin (fixture->scene);
  show (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  page_test_spin (20);
  derma_scene_free (fixture->scene);
}

static const DermaSession *
get_session (Fixture *fixture)
{
  return derma_session_control_get_session (fixture->scene->control);
}

static void
assert_page (Fixture    *fixture,
             const char *type_name,
             const char *title)
{
  g_assert_nonnull (page_test_find (fixture->wizard, g_type_from_name (type_name), 0));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture->wizard)), ==, title);
}

static void
test_shows_what_is_asked_for (Fixture      *fixture,
                              gconstpointer data)
{
  g_assert_false (adw_navigation_page_get_can_pop (ADW_NAVIGATION_PAGE (fixture->wizard)));
  assert_page (fixture, "DermaCheckPage", "Check");
  derma_scene_check (fixture->scene, 0);
  assert_page (fixture, "DermaStepsPage", "Prepare");
  derma_scene_prepare (fixture->scene);
  assert_page (fixture, "DermaRollPage", "Roll");
  derma_scene_roll_section (fixture->scene);
  derma_scene_take (fixture->scene, DERMA_EVENT_WRONG, DERMA_STOP_DROP);
  assert_page (fixture, "DermaStepsPage", "Disinfect Again");
  while (get_session (fixture)->stage == DERMA_ROLL_CLEAN)
    derma_scene_do_step (fixture->scene, derma_session_get_step (get_session (fixture)));
  assert_page (fixture, "DermaRollPage", "Roll");
  derma_scene_roll (fixture->scene);
  assert_page (fixture, "DermaStepsPage", "Finish");
  derma_scene_finish_until (fixture->scene, DERMA_STEP_FIN_LOG);
  assert_page (fixture, "DermaRecordPage", "Record");
  derma_scene_finish_until (fixture->scene, DERMA_STEP_FIN_WASH_ROLLER);
  assert_page (fixture, "DermaStepsPage", "Roller Care");
  derma_scene_finish_until (fixture->scene, DERMA_STEP_FIN_SHEET);
  assert_page (fixture, "DermaDonePage", "Done");
  g_assert_cmpuint (fixture->n_left, ==, 0);
  page_test_press (fixture->wizard, "Done");
  g_assert_cmpuint (fixture->n_left, ==, 1);
}

static void
test_pause_and_resume (Fixture      *fixture,
                       gconstpointer data)
{
  derma_scene_check (fixture->scene, 0);
  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.pause", NULL));
  g_assert_true (get_session (fixture)->is_paused);
  g_assert_cmpuint (fixture->n_left, ==, 1);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  page_test_spin (20);

  /* it goes on by being shown */
  show (fixture);
  g_assert_false (get_session (fixture)->is_paused);
  assert_page (fixture, "DermaStepsPage", "Prepare");

  /* but not where the clock would run at once */
  derma_scene_prepare (fixture->scene);
  derma_scene_go_on (fixture->scene);
  g_assert_cmpint (get_session (fixture)->stage, ==, DERMA_ROLL_STROKES);
  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.pause", NULL));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  page_test_spin (20);
  show (fixture);
  g_assert_true (get_session (fixture)->is_paused);
  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.resume", NULL));
  g_assert_false (get_session (fixture)->is_paused);
}

/* A pause that came from elsewhere, while the window was hidden, does not hold up the steps for good. */
static void
test_pause_from_elsewhere (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *banner;

  derma_scene_check (fixture->scene, 0);
  banner = page_test_find (fixture->wizard, ADW_TYPE_BANNER, 0);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  derma_scene_take (fixture->scene, DERMA_EVENT_PAUSE, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.resume", NULL));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
}

/* The program stayed open for hours: what is pressed then counts for nothing, and hands and roller are cleaned again. */
static void
test_nobody_was_there (Fixture      *fixture,
                       gconstpointer data)
{
  GtkWidget *banner = page_test_find (fixture->wizard, ADW_TYPE_BANNER, 0);

  derma_scene_check (fixture->scene, 0);
  derma_scene_prepare_until (fixture->scene, DERMA_STEP_PREP_READY);
  derma_scene_advance (fixture->scene, 60 * 60 * 1000);
  g_assert_true (get_session (fixture)->is_paused);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.resume", NULL));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpint (derma_session_get_step (get_session (fixture)), ==, DERMA_STEP_PREP_WASH_HANDS);
  assert_page (fixture, "DermaStepsPage", "Prepare");
}

static AdwAlertDialog *
ask_to_stop (Fixture *fixture)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (fixture->wizard, "wizard.stop", NULL));
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));

  return ADW_ALERT_DIALOG (dialog);
}

static void
answer (AdwAlertDialog *dialog,
        const char     *response)
{
  g_autofree char *signal = g_strconcat ("response::", response, NULL);

  g_signal_emit_by_name (dialog, signal, response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  page_test_spin (50);
}

static void
test_stop_before_rolling (Fixture      *fixture,
                          gconstpointer data)
{
  derma_scene_check (fixture->scene, 0);
  answer (ask_to_stop (fixture), "cancel");
  g_assert_cmpint (get_session (fixture)->phase, ==, DERMA_PHASE_PREPARE);
  g_assert_false (get_session (fixture)->is_paused);
  answer (ask_to_stop (fixture), "stop");
  g_assert_cmpint (derma_journal_get_open_session_id (fixture->scene->journal), ==, 0);
  g_assert_cmpuint (fixture->n_left, ==, 1);
}

static void
test_stop_while_rolling (Fixture      *fixture,
                         gconstpointer data)
{
  derma_scene_check (fixture->scene, 0);
  derma_scene_prepare (fixture->scene);
  derma_scene_roll_section (fixture->scene);
  answer (ask_to_stop (fixture), "stop");
  assert_page (fixture, "DermaStepsPage", "Finish");
  g_assert_cmpint (get_session (fixture)->stop, ==, DERMA_STOP_PERSON);
  g_assert_cmpuint (fixture->n_left, ==, 0);

  /* in the finish there is nothing to end early */
  gtk_widget_activate_action (fixture->wizard, "wizard.stop", NULL);
  page_test_spin (50);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

/* A needle that is bent when the roller is looked at: it must not be used, and there is no session with it. */
static void
test_bad_needle_before_rolling (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (DermaRoller) roller = NULL;
  AdwDialog *dialog;
  GtkWidget *list;

  derma_scene_check (fixture->scene, 0);
  derma_scene_prepare_until (fixture->scene, DERMA_STEP_PREP_INSPECT);
  page_test_press (fixture->wizard, "Something Is Wrong");
  page_test_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  g_assert_false (get_session (fixture)->is_paused);
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), derma_stop_get_question (DERMA_STOP_NEEDLE)));
  g_assert_false (page_test_has_text (GTK_WIDGET (dialog), derma_stop_get_question (DERMA_STOP_PAIN)));
  g_assert_false (page_test_has_text (GTK_WIDGET (dialog), derma_stop_get_question (DERMA_STOP_BLOOD)));

  list = page_test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, 0);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 3));
  g_assert_true (page_test_has_text (GTK_WIDGET (dialog), derma_stop_get_advice (DERMA_STOP_NEEDLE)));
  g_assert_cmpint (derma_journal_get_open_session_id (fixture->scene->journal), ==, 0);
  g_assert_cmpuint (fixture->n_left, ==, 1);
  roller = g_list_model_get_item (derma_journal_get_rollers (fixture->scene->journal), 0);
  g_assert_cmpint (derma_roller_get_facts (roller)->retired, ==, DERMA_RETIRED_BENT);
  adw_dialog_force_close (dialog);
  page_test_spin (50);
}

static void
test_failure_is_told (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *toast;

  derma_scene_check (fixture->scene, 0);
  g_test_expect_message ("Dermaroller", G_LOG_LEVEL_MESSAGE, "The session did not take*");
  g_assert_false (derma_session_control_take_kind (fixture->scene->control, DERMA_EVENT_END));
  g_test_assert_expected_messages ();
  page_test_until ((toast = page_test_find (fixture->wizard, g_type_from_name ("AdwToastWidget"), 0)) != NULL);
  g_assert_nonnull (toast);
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add ("/wizard/shows-what-is-asked-for", test_shows_what_is_asked_for);
  add ("/wizard/pause-and-resume", test_pause_and_resume);
  add ("/wizard/pause-from-elsewhere", test_pause_from_elsewhere);
  add ("/wizard/nobody-was-there", test_nobody_was_there);
  add ("/wizard/stop-before-rolling", test_stop_before_rolling);
  add ("/wizard/stop-while-rolling", test_stop_while_rolling);
  add ("/wizard/bad-needle-before-rolling", test_bad_needle_before_rolling);
  add ("/wizard/failure-is-told", test_failure_is_told);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
