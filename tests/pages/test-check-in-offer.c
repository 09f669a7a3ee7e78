/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a check-in is offered, and when. */
#include "config.h"

#include "page-test.h"
#include "pages/derma-check-page.h"
#include "pages/derma-today-page.h"
#include "support/derma-scene.h"

#define DAY_MS ((gint64) DERMA_DAY_S * 1000)

static void
check_in (DermaScene *scene)
{
  DermaRatedTime rated = { .at = derma_scene_now (scene) };
  g_autoptr (GError) error = NULL;

  derma_ratings_set (&rated.ratings, DERMA_MEASURE_TEXTURE, DERMA_WHOLE_FACE, 2);
  derma_journal_add_check_in (scene->journal, &rated, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_offered (GtkWidget  *window,
                DermaScene *scene,
                const char *title)
{
  derma_scene_advance (scene, 0);
  page_test_spin (50);
  g_assert_cmpint (page_test_has_text (window, "First check-in"), ==, g_strcmp0 (title, "First check-in") == 0);
  g_assert_cmpint (page_test_has_text (window, "Check in"), ==, g_strcmp0 (title, "Check in") == 0);
}

/* On the first view only when it is due, and never in the week after a session. */
static void
test_today (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *window = page_test_show (derma_today_page_new (scene->journal, scene->clock), 900, 700);

  assert_offered (window, scene, NULL);
  derma_scene_add_roller (scene, 250);
  assert_offered (window, scene, "First check-in");
  page_test_pictures (window, "today-first-check-in");
  check_in (scene);
  assert_offered (window, scene, NULL);
  derma_scene_advance (scene, 28 * DAY_MS - 1000);
  assert_offered (window, scene, NULL);
  derma_scene_advance (scene, 1000);
  assert_offered (window, scene, "Check in");

  derma_journal_add_stated_session (scene->journal, derma_scene_now (scene), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  assert_offered (window, scene, NULL);
  derma_scene_advance (scene, 7 * DAY_MS - 1000);
  assert_offered (window, scene, NULL);
  derma_scene_advance (scene, 1000);
  assert_offered (window, scene, "Check in");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before the first session it stands at the end of the questions, and keeps nobody from going on. */
static void
test_in_check (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  window = page_test_show (derma_check_page_new (scene->control), 900, 700);
  page_test_spin (50);
  g_assert_true (page_test_has_text (window, "First check-in"));
  g_assert_true (page_test_has_text (window, "Before your first session: everything later is compared with it."));

  check_in (scene);
  page_test_spin (50);
  g_assert_false (page_test_has_text (window, "First check-in"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/check-in-offer/today", test_today);
  g_test_add_func ("/check-in-offer/in-check", test_in_check);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
