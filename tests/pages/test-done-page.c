/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-done-page.h"
#include "support/derma-scene.h"

#define MINUTE_MS (60 * 1000)

static DermaScene *
make_scene (void)
{
  DermaScene *scene = derma_scene_new ();

  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  derma_scene_check (scene, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  derma_scene_prepare (scene);

  return scene;
}

static GtkWidget *
show (DermaScene *scene)
{
  derma_scene_finish_until (scene, DERMA_STEP_FIN_SHEET);

  return page_test_show (derma_done_page_new (scene->control), 900, 760);
}

static void
test_completed (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  derma_scene_roll (scene);
  window = show (scene);
  g_assert_true (page_test_has_focus (page_test_find_button (window, "Done")));
  g_assert_true (page_test_has_text (window, "Your session is done"));
  g_assert_true (page_test_has_text (window, "Left out"));
  g_assert_true (page_test_has_text (window, "Healing normally takes up to 7 days"));
  g_assert_true (page_test_has_text (window, "9 sessions left with this roller"));
  g_assert_null (page_test_find_button (window, "Put Away"));
  page_test_pictures (window, "done");

  page_test_press (window, "Done");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_put_away (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  const DermaSession *session;
  GtkWidget          *window;

  derma_scene_roll (scene);
  window = show (scene);
  session = derma_session_control_get_session (scene->control);
  derma_scene_advance (scene, session->deadline_ms[DERMA_STEP_FIN_DRY_ROLLER] - scene->now_ms - 1);
  g_assert_null (page_test_find_button (window, "Put Away"));
  derma_scene_advance (scene, 1);
  g_assert_true (page_test_has_text (window, "The roller is dry"));
  page_test_press (window, "Put Away");
  g_assert_true (page_test_has_text (window, "The roller is put away"));
  g_assert_true (page_test_has_focus (page_test_find_button (window, "Done")));
  page_test_pictures (window, "stored");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_stopped (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;

  derma_scene_roll_section (scene);
  derma_scene_go_on (scene);
  derma_scene_go_on (scene);
  derma_scene_go_on (scene);
  derma_scene_take (scene, DERMA_EVENT_WRONG, DERMA_STOP_BLOOD);
  window = show (scene);
  g_assert_true (page_test_has_text (window, "Your session ended early"));
  g_assert_true (page_test_has_text (window, "Not rolled: the session ended before"));
  g_assert_true (page_test_has_text (window, "Do not use this roller again"));
  page_test_pictures (window, "stopped");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/done-page/completed", test_completed);
  g_test_add_func ("/done-page/put-away", test_put_away);
  g_test_add_func ("/done-page/stopped", test_stopped);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
