/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-done-page.h"
#include "pages/derma-done-text.h"
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
  g_assert_true (page_test_has_text (window, "Healing normally takes up to 7 days"));
  g_assert_true (page_test_has_text (window, "9 sessions left with this roller"));
  g_assert_null (page_test_find_button (window, "Put Away"));
  page_test_pictures (window, "done");

  /* what was rolled is kept for whoever wants to see it */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (page_test_find (window, ADW_TYPE_EXPANDER_ROW, 0)), TRUE);
  page_test_until (page_test_has_text (window, "Left out"));
  g_assert_true (page_test_has_text (window, "Left out"));
  g_assert_true (page_test_has_text (window, "4 of 5 sections were rolled."));

  page_test_press (window, "Done");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
find_row (GtkWidget  *window,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_test_find (window, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return (int) i;

  return -1;
}

/* First when the skin may be rolled again, then what to do, then what to leave out: first what ends first. */
static void
test_ahead (void)
{
  g_autoptr (DermaScene) scene = make_scene ();
  const DermaSession *session;
  g_autofree char    *wash = NULL;
  g_autofree char    *make_up = NULL;
  g_autofree char    *pick = NULL;
  GtkWidget          *window;
  gint64              t0_s;

  derma_scene_roll (scene);
  window = show (scene);
  session = derma_session_control_get_session (scene->control);
  t0_s = session->t0_ms / 1000;

  g_assert_cmpint (find_row (window, "No rolling before Tuesday 1\302\240December, 18:54"), ==, 0);
  g_assert_cmpint (find_row (window, "Thin layer of the plain moisturiser"), >, 0);
  g_assert_cmpint (find_row (window, "Washing the face"), >, find_row (window, "Thin layer of the plain moisturiser"));
  g_assert_cmpint (find_row (window, "Make-up"), >, find_row (window, "Washing the face"));
  g_assert_cmpint (find_row (window, "Picking, scratching, pulling flakes"), >, find_row (window, "Make-up"));
  g_assert_cmpint (find_row (window, "When to see a doctor"), >, find_row (window, "Picking, scratching, pulling flakes"));
  g_assert_cmpint (find_row (window, "Rolling"), ==, -1);

  wash = derma_done_dup_until (t0_s + 4 * 3600, scene->now_ms / 1000, scene->zone);
  g_assert_true (g_str_equal (wash, "until\302\24022:54"));
  g_assert_true (page_test_has_text (window, wash));
  make_up = derma_done_dup_until (t0_s + 24 * 3600, scene->now_ms / 1000, scene->zone);
  g_assert_cmpstr (make_up, ==, "until\302\240Wed\302\24018:54");
  g_assert_true (page_test_has_text (window, make_up));
  pick = derma_done_dup_until (t0_s + 7 * 86400, scene->now_ms / 1000, scene->zone);
  g_assert_cmpstr (pick, ==, "until\302\240Tue\302\2401\302\240Dec");
  g_assert_true (page_test_has_text (window, pick));

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
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (page_test_find (window, ADW_TYPE_EXPANDER_ROW, 0)), TRUE);
  page_test_until (page_test_has_text (window, "Not rolled: the session ended before"));
  g_assert_true (page_test_has_text (window, "Not rolled: the session ended before"));
  g_assert_true (page_test_has_text (window, "Do not use this roller again"));
  page_test_pictures (window, "stopped");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The checklist is shown after the session, which it ends. */
static void
test_paper (void)
{
  const char *const names[] = { "print-sheet", "save-sheet", "show-view::x", NULL };
  g_autoptr (DermaScene) scene = make_scene ();
  GtkWidget *window;
  GString   *taken;

  derma_scene_roll (scene);
  window = show (scene);
  taken = page_test_record_actions (window, names);
  page_test_press (window, "_Print Aftercare Sheet…");
  page_test_press (window, "_Save as PDF…");
  g_assert_cmpstr (taken->str, ==, "print-sheet() save-sheet() ");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), !=, 0);

  page_test_press (window, "_Open Checklist");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), ==, 0);
  g_assert_cmpstr (taken->str, ==, "print-sheet() save-sheet() show-view('aftercare') ");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/done-page/completed", test_completed);
  g_test_add_func ("/done-page/ahead", test_ahead);
  g_test_add_func ("/done-page/put-away", test_put_away);
  g_test_add_func ("/done-page/stopped", test_stopped);
  g_test_add_func ("/done-page/paper", test_paper);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
