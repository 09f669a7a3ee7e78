/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-fixture.h"

static void
press_key (const char *key)
{
  const char *const argv[] = { "xdotool", "key", key, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  page_test_spin (100);
}

/* With a real keyboard: Space for each group, one yes on the way with its warning, and Ctrl+Enter. */
static void
test_keys (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);
  guint      n_presses = 0;

  /* Third row of the first group: 18 to 21 years old; its consequence follows, with “I know” in it. */
  press_key ("Down");
  press_key ("Down");
  g_assert_true (page_test_has_focus (get_question_row (window, "scr-age-18-21")));
  press_key ("space");
  g_assert_cmpint (get_value (scene, "scr-age-18-21"), ==, DERMA_ANSWER_YES);
  press_key ("Down");
  g_assert_true (page_test_has_focus (GTK_WIDGET (get_consequence (window))));
  press_key ("Tab");
  press_key ("space");
  press_key ("Up");
  press_key ("Up");
  press_key ("Up");
  g_assert_true (page_test_has_focus (find_row (GTK_WIDGET (get_group (window, DERMA_GROUP_YOU)), "None of the rest")));

  for (; !can_continue (window) && n_presses < 20; n_presses++)
    press_key ("space");
  g_assert_cmpuint (n_presses, ==, DERMA_N_QUESTION_GROUPS);
  press_key ("ctrl+Return");
  g_assert_true (derma_journal_get_session (scene->journal)->is_checked);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Afterwards the window has the size again in which the face stands beside the questions. */
static void
take_pictures (GtkWidget  *window,
               const char *name)
{
  page_test_pictures (window, name);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 760);
  while (gtk_widget_get_width (window) != 900)
    page_test_spin (20);
  page_test_spin (150);
}

/* Before the first session, and with a roller that is too long for it. */
static void
test_pictures_first (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_add_roller (scene, 500);
  derma_scene_begin (scene);
  window = show (scene);
  take_pictures (window, "check-first");
  derma_scene_answer_no (scene);
  take_pictures (window, "check-new");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every size, style and direction, without a warning. */
static void
test_pictures (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  press_focus_until_complete (window);
  take_pictures (window, "check-complete");
  press_question (window, "scr-sec-acne");
  derma_check_face_tap (DERMA_CHECK_FACE (page_test_find (window, DERMA_TYPE_CHECK_FACE, 0)), DERMA_SECTION_CHIN);
  page_test_spin (100);
  take_pictures (window, "check-place");
  press_question (window, "scr-connective");
  take_pictures (window, "check-doctor");
  derma_scene_answer_no (scene);
  press_question (window, "scr-sunburn");
  take_pictures (window, "check-refused");
  press_question (window, "scr-keloid");
  take_pictures (window, "check-blocked");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/check-looks/keys", test_keys);
  g_test_add_func ("/check-looks/pictures", test_pictures);
  g_test_add_func ("/check-looks/pictures/first", test_pictures_first);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
