/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-roll-page-private.h"
#include "roll-fixture.h"

/* What the roll page asks, and what the pause shows. */

static void
activate_row (RollFixture *roll,
              const char  *text)
{
  GtkWidget *row = roll_fixture_wait_for (roll, ADW_TYPE_ACTION_ROW, text);

  roll->scene->now_ms += 1000;
  g_signal_emit_by_name (row, "activate");
  page_test_spin (50);
}

static void
open_wrong (RollFixture *roll)
{
  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  roll_fixture_press (roll, GDK_KEY_w);
  page_test_spin (50);
  g_assert_nonnull (roll_fixture_get_dialog (roll));
  g_assert_true (roll_fixture_session (roll)->is_paused);
}

static void
open_skip (RollFixture *roll)
{
  roll->scene->now_ms += 1000;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.skip", NULL);
  page_test_spin (50);
  g_assert_nonnull (roll_fixture_get_dialog (roll));
  g_assert_true (roll_fixture_session (roll)->is_paused);
}

static void
test_wrong_cancelled (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  open_wrong (roll);

  /* Keys are the dialog's now. */
  g_assert_false (roll_fixture_press (roll, GDK_KEY_Page_Down));
  adw_dialog_close (roll_fixture_get_dialog (roll));
  page_test_spin (100);
  g_assert_false (roll_fixture_session (roll)->is_paused);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_STROKES);
  roll_fixture_assert_focus (roll, roll->page->next_button);
}

static void
test_wrong_pain (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  open_wrong (roll);
  activate_row (roll, derma_stop_get_question (DERMA_STOP_PAIN));
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].stop, ==, DERMA_STOP_PAIN);
  roll_fixture_assert_says (roll, derma_stop_get_advice (DERMA_STOP_PAIN));
  adw_dialog_close (roll_fixture_get_dialog (roll));
  page_test_spin (50);
  g_assert_nonnull (roll_fixture_get_dialog (roll));
  roll_fixture_click (roll, "Understood");
  page_test_spin (100);
  roll_fixture_wait_closed (roll);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_REST);
  roll_fixture_assert_says (roll, "Breathe");
  roll_fixture_assert_focus (roll, roll->page->next_button);
}

static void
test_wrong_drop (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  open_wrong (roll);
  activate_row (roll, derma_stop_get_question (DERMA_STOP_DROP));
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_CLEAN);
  g_assert_null (roll_find (roll->window, GTK_TYPE_BUTTON, "Understood"));
  roll_fixture_click (roll, "End Session");
  roll_fixture_wait_closed (roll);
  g_assert_cmpint (roll_fixture_session (roll)->stop, ==, DERMA_STOP_PERSON);
}

static void
test_wrong_needle (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (360, 720);

  open_wrong (roll);
  page_test_save (roll->window, "roll-wrong-360");
  activate_row (roll, derma_stop_get_question (DERMA_STOP_NEEDLE));
  page_test_spin (300);
  page_test_save (roll->window, "roll-advice-360");
  g_assert_cmpint (roll_fixture_session (roll)->phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpint (roll_fixture_session (roll)->stop, ==, DERMA_STOP_NEEDLE);
  roll_fixture_click (roll, "Understood");
  roll_fixture_wait_closed (roll);
}

static void
test_skip (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_go_on (roll);
  open_skip (roll);
  adw_dialog_close (roll_fixture_get_dialog (roll));
  page_test_spin (100);
  g_assert_false (roll_fixture_session (roll)->is_paused);

  open_skip (roll);
  page_test_save (roll->window, "roll-skip");
  activate_row (roll, "Skip this direction");
  page_test_spin (100);
  roll_fixture_wait_closed (roll);
  g_assert_cmpint (roll_fixture_session (roll)->direction, ==, DERMA_DIRECTION_VERTICAL);
  g_assert_cmpuint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].skipped_directions, ==, 1u << DERMA_DIRECTION_HORIZONTAL);

  open_skip (roll);
  activate_row (roll, derma_skip_reason_get_name (DERMA_SKIP_SPOT));
  page_test_spin (100);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].state, ==, DERMA_SECTION_STATE_SKIPPED);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].skip_reason, ==, DERMA_SKIP_SPOT);
  g_assert_cmpuint (roll->n_failures, ==, 0);
  roll_fixture_assert_focus (roll, roll->page->next_button);
}

static void
test_paused (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  roll_fixture_take (roll, DERMA_EVENT_PAUSE);
  page_test_spin (50);
  roll_fixture_assert_says (roll, "Paused");
  roll_fixture_assert_says (roll, "Forehead");
  roll_fixture_assert_says (roll, "Paused. The clock is stopped, and everything up to here is kept.");
  roll_fixture_assert_says (roll, "Outward, pass 2 of 3");
  roll_fixture_assert_says (roll, "End Session…");
  g_assert_null (roll_find_action (roll->window, "wizard.pause"));
  g_assert_null (roll_find_action (roll->window, "roll.skip"));
  roll_fixture_assert_focus (roll, roll->page->next_button);
  page_test_save (roll->window, "roll-paused");
  roll_fixture_click (roll, "Resume");
  g_assert_false (roll_fixture_session (roll)->is_paused);
  roll_fixture_assert_focus (roll, roll->page->next_button);
  g_assert_nonnull (roll_find_action (roll->window, "wizard.pause"));
  g_assert_null (roll_find_action (roll->window, "wizard.stop"));
}

static void
add_tests (void)
{
  g_test_add_func ("/roll-dialogs/wrong-cancelled", test_wrong_cancelled);
  g_test_add_func ("/roll-dialogs/wrong-pain", test_wrong_pain);
  g_test_add_func ("/roll-dialogs/wrong-drop", test_wrong_drop);
  g_test_add_func ("/roll-dialogs/wrong-needle", test_wrong_needle);
  g_test_add_func ("/roll-dialogs/skip", test_skip);
  g_test_add_func ("/roll-dialogs/paused", test_paused);
}

int
main (int   argc,
      char *argv[])
{
  return page_test_run (argc, argv, add_tests);
}
