/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-steps-page.h"
#include "support/derma-scene.h"
#include "widgets/derma-face.h"
#include "widgets/derma-step-card.h"
#include "widgets/derma-timer-card.h"

#define MINUTE_MS (60 * 1000)

static DermaScene *
make_scene (guint needle_um)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, needle_um);
  derma_scene_begin (scene);
  derma_scene_check (scene, 0);

  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  return page_test_show (derma_steps_page_new (scene->control), 900, 760);
}

static void
test_soaking (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  const DermaSession *session;
  GtkWidget          *window;

  derma_scene_prepare_until (scene, DERMA_STEP_PREP_SOAK);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Soak the roller"));
  g_assert_true (page_test_has_text (window, "3 steps done"));
  g_assert_null (page_test_find (window, DERMA_TYPE_TIMER_CARD, 0));
  page_test_press (window, "The Roller Is In");

  session = derma_session_control_get_session (scene->control);
  g_assert_cmpint (session->deadline_ms[DERMA_STEP_PREP_SOAK], ==, scene->now_ms + 10 * MINUTE_MS);
  g_assert_nonnull (page_test_find (window, DERMA_TYPE_TIMER_CARD, 0));
  g_assert_true (page_test_has_text (window, "Meanwhile"));
  g_assert_true (page_test_has_text (window, "Wash your face"));
  derma_scene_advance (scene, 3 * MINUTE_MS);
  page_test_spin (50);
  page_test_pictures (window, "prepare");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A button opens when its time is over, and says until then how long that is. */
static void
test_button_opens_in_time (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window;
  GtkWidget *card;
  GtkWidget *button;

  derma_scene_prepare_until (scene, DERMA_STEP_PREP_WASH_HANDS);
  window = show (scene);
  card = page_test_find (window, DERMA_TYPE_STEP_CARD, 0);
  button = page_test_find_button (window, "Hands Are Washed");
  g_assert_nonnull (button);
  g_assert_true (page_test_has_text (card, "20\302\240s left"));
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == card);

  derma_scene_advance (scene, 12500);
  g_assert_true (page_test_has_text (card, "8\302\240s left"));
  g_assert_false (gtk_widget_is_sensitive (button));
  derma_scene_advance (scene, 7499);
  g_assert_true (page_test_has_text (card, "1\302\240s left"));
  g_assert_false (gtk_widget_is_sensitive (button));

  derma_scene_advance (scene, 1);
  g_assert_false (page_test_has_text (card, "1\302\240s left"));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (page_test_has_focus (button));
  page_test_press (window, "Hands Are Washed");
  g_assert_true (page_test_has_text (window, "Look at the needles"));
  g_assert_nonnull (page_test_find_button (window, "Something Is Wrong"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The soak cannot be shortened: neither by a button nor by closing the program. */
static void
test_soak_outlasts_restart (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window;
  gint64     deadline_ms;

  derma_scene_prepare_until (scene, DERMA_STEP_PREP_SOAK);
  g_assert_true (derma_session_control_take_step (scene->control, DERMA_EVENT_STEP_START, DERMA_STEP_PREP_SOAK));
  deadline_ms = derma_session_control_get_session (scene->control)->deadline_ms[DERMA_STEP_PREP_SOAK];
  derma_scene_advance (scene, MINUTE_MS);
  g_assert_true (derma_session_control_take_step (scene->control, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_WASH_FACE));
  derma_scene_advance (scene, MINUTE_MS);
  g_assert_true (derma_session_control_take_step (scene->control, DERMA_EVENT_STEP_DONE, DERMA_STEP_PREP_DRY));

  derma_scene_reopen (scene);
  if (derma_session_control_get_session (scene->control)->is_paused)
    g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_RESUME));
  window = show (scene);
  g_assert_cmpint (derma_session_control_get_session (scene->control)->deadline_ms[DERMA_STEP_PREP_SOAK], ==, deadline_ms);
  g_assert_null (page_test_find (window, DERMA_TYPE_STEP_CARD, 0));
  gtk_widget_activate_action (page_test_find (window, DERMA_TYPE_TIMER_CARD, 0), "step.done", NULL);
  g_assert_cmpint (derma_session_get_step (derma_session_control_get_session (scene->control)), ==, DERMA_STEP_PREP_SOAK);
  g_assert_null (page_test_find_button (window, "Skip"));
  g_assert_false (gtk_widget_is_sensitive (page_test_find_button (window, "The Roller Is Out")));
  page_test_pictures (window, "soak");

  derma_scene_advance (scene, deadline_ms - scene->now_ms);
  g_assert_true (page_test_has_text (window, "The roller is soaked"));
  page_test_pictures (window, "soaked");
  page_test_press (window, "The Roller Is Out");
  g_assert_true (page_test_has_text (window, "Let the roller dry"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_optional_step_is_skipped (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window;

  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_COOL);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Finish"));
  g_assert_nonnull (page_test_find_button (window, "Skip"));
  page_test_pictures (window, "cool");
  page_test_press (window, "Skip");
  g_assert_true (page_test_has_text (window, "Plain moisturiser"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_roller_care (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window;

  derma_scene_prepare (scene);
  derma_scene_roll (scene);
  derma_scene_finish_until (scene, DERMA_STEP_FIN_LOG);
  g_assert_true (derma_session_control_take_step (scene->control, DERMA_EVENT_STEP_DONE, DERMA_STEP_FIN_LOG));
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Roller Care"));
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SOAK_ROLLER);
  page_test_press (window, "The Roller Is In");
  g_assert_null (page_test_find (window, DERMA_TYPE_STEP_CARD, 0));
  g_assert_true (page_test_has_focus (page_test_find (window, DERMA_TYPE_TIMER_CARD, 0)));
  derma_scene_advance (scene, 2 * MINUTE_MS);
  page_test_pictures (window, "roller-care");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_clean_again (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window;

  derma_scene_prepare (scene);
  derma_scene_roll_section (scene);
  derma_scene_take (scene, DERMA_EVENT_WRONG, DERMA_STOP_DROP);
  g_assert_cmpint (derma_session_control_get_session (scene->control)->stage, ==, DERMA_ROLL_CLEAN);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Disinfect Again"));
  g_assert_true (page_test_has_text (window, "Wash your hands"));
  g_assert_false (page_test_has_text (window, "Wash your face"));
  page_test_pictures (window, "clean");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_begin (void)
{
  g_autoptr (DermaScene) scene = make_scene (250);
  GtkWidget *window = show (scene);

  g_assert_true (page_test_has_focus (page_test_find_button (window, "Everything Is Ready")));
  page_test_pictures (window, "setup");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The last look before rolling: what was chosen, on the face. */
static void
test_ready (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *face;

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  derma_scene_prepare_until (scene, DERMA_STEP_PREP_HANDS_AGAIN);
  window = show (scene);
  g_assert_null (page_test_find (window, DERMA_TYPE_FACE, 0));

  derma_scene_prepare_until (scene, DERMA_STEP_PREP_READY);
  face = page_test_find (window, DERMA_TYPE_FACE, 0);
  g_assert_nonnull (face);
  g_assert_cmpuint (derma_face_get_excluded (DERMA_FACE (face)), ==, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  g_assert_true (page_test_has_focus (page_test_find_button (window, "Start Rolling")));
  page_test_pictures (window, "ready");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/steps-page/begin", test_begin);
  g_test_add_func ("/steps-page/soaking", test_soaking);
  g_test_add_func ("/steps-page/button-opens-in-time", test_button_opens_in_time);
  g_test_add_func ("/steps-page/soak-outlasts-restart", test_soak_outlasts_restart);
  g_test_add_func ("/steps-page/optional-step-is-skipped", test_optional_step_is_skipped);
  g_test_add_func ("/steps-page/roller-care", test_roller_care);
  g_test_add_func ("/steps-page/clean-again", test_clean_again);
  g_test_add_func ("/steps-page/ready", test_ready);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
