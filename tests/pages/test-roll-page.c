/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-roll-page-private.h"
#include "roll-fixture.h"

static void
test_stages (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_assert_says (roll, "Section 1 of 5");
  roll_fixture_assert_says (roll, "0.25\302\240mm, 3 passes in each direction");
  roll_fixture_assert_says (roll, "Forehead");
  roll_fixture_assert_says (roll, "Start");
  roll_fixture_assert_says (roll, derma_section_get_pressure (DERMA_SECTION_FOREHEAD));

  roll_fixture_go_on (roll);
  roll_fixture_assert_says (roll, "1");
  roll_fixture_assert_says (roll, "of 3 passes");
  roll_fixture_assert_says (roll, "Outward");
  roll_fixture_assert_says (roll, "Next");
  roll_fixture_assert_says (roll, "Pass 2 of 3");

  roll_fixture_go_to (roll, DERMA_ROLL_ENOUGH);
  roll_fixture_assert_says (roll, "Enough");
  roll_fixture_assert_says (roll, "Done");
  roll_fixture_assert_says (roll, "Lift Off");
  roll_fixture_assert_says (roll, "10 seconds to breathe");

  roll_fixture_go_to (roll, DERMA_ROLL_REST);
  roll_fixture_assert_says (roll, "Breathe");
  roll_fixture_assert_says (roll, "Lift off");
  roll_fixture_assert_says (roll, "How much does it hurt?");
  roll_fixture_assert_says (roll, "0 not at all");
  roll_fixture_assert_says (roll, "4 badly");
  roll_fixture_assert_says (roll, "Next");
  roll_fixture_assert_says (roll, "Left cheek");

  roll_fixture_go_on (roll);
  roll_fixture_assert_says (roll, "Your left cheek");
  roll_fixture_assert_says (roll, "Start");
}

/* The roller on the face moves while the one in the hand should, and only for those who want to see movement. */
static void
test_stroke (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_false (derma_roll_page_is_stroke_moving (roll->page));
  roll_fixture_go_on (roll);
  g_assert_true (derma_roll_page_is_stroke_moving (roll->page));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_false (derma_roll_page_is_stroke_moving (roll->page));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_true (derma_roll_page_is_stroke_moving (roll->page));
  roll_fixture_go_to (roll, DERMA_ROLL_ENOUGH);
  g_assert_false (derma_roll_page_is_stroke_moving (roll->page));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
}

static void
test_keys (void)
{
  static const guint ON[] = { GDK_KEY_space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_Page_Down, GDK_KEY_Right, GDK_KEY_AudioNext };
  static const guint BACK[] = { GDK_KEY_Page_Up, GDK_KEY_Left };
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);
  guint n = 0;

  g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_STROKES);

  for (guint i = 0; i < G_N_ELEMENTS (ON); i++)
    {
      g_assert_true (roll_fixture_press (roll, ON[i]));
      g_assert_cmpuint (roll_fixture_count_passes (roll), ==, ++n);
    }
  for (guint i = 0; i < G_N_ELEMENTS (BACK); i++)
    {
      g_assert_true (roll_fixture_press (roll, BACK[i]));
      g_assert_cmpuint (roll_fixture_count_passes (roll), ==, --n);
    }

  g_assert_false (roll_fixture_press (roll, GDK_KEY_Tab));
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, n);

  g_assert_true (roll_fixture_press (roll, GDK_KEY_Escape));
  g_assert_cmpuint (roll->n_pauses, ==, 1);
  g_assert_true (roll_fixture_session (roll)->is_paused);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
  g_assert_false (roll_fixture_session (roll)->is_paused);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, n);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_p));
  g_assert_cmpuint (roll->n_pauses, ==, 2);
}

/* A second press within 300 ms is the same press, and so is a key that is held. */
static void
test_repeats (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_press (roll, GDK_KEY_Page_Down);
  roll_fixture_press (roll, GDK_KEY_Page_Down);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);

  roll->scene->now_ms += 299;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
  roll->scene->now_ms += 1;
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 2);

  roll_fixture_hold (roll, GDK_KEY_space, 5);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 3);
  roll_fixture_press (roll, GDK_KEY_space);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 4);
}

/* What the beat has just counted is not counted once more by the hand. */
static void
test_beat (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  g_object_set (roll->control, "counts-by-beat", TRUE, NULL);
  roll_fixture_press (roll, GDK_KEY_Page_Down);
  roll_fixture_wait (roll, 5250);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (roll->page), "roll.next", NULL);
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
  roll_fixture_assert_says (roll, "2");

  /* To the end: the planned time is the planned passes, and the hard stop ends the section by itself. */
  roll_fixture_wait (roll, 55 * 1000);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_ENOUGH);
  roll_fixture_wait (roll, 8 * 1000);
  g_assert_cmpint (roll_fixture_session (roll)->stage, ==, DERMA_ROLL_REST);
  g_assert_cmpint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].stop, ==, DERMA_STOP_TIME);
  roll_fixture_assert_says (roll, derma_stop_get_advice (DERMA_STOP_TIME));
  roll_fixture_assert_focus (roll, roll->page->next_button);
}

/* All five sections with one key; what the journal keeps is what was rolled. */
static void
test_whole_roll (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);
  DermaPastSession         *past;
  const DermaSessionRecord *record;

  for (guint i = 0; i < 200 && roll_fixture_session (roll)->phase == DERMA_PHASE_ROLL; i++)
    {
      g_assert_true (roll_fixture_press (roll, GDK_KEY_Page_Down));
      roll_fixture_assert_focus (roll, roll->page->next_button);
    }
  g_assert_cmpint (roll_fixture_session (roll)->phase, ==, DERMA_PHASE_FINISH);
  g_assert_cmpuint (roll->n_failures, ==, 0);

  past = derma_journal_get_last_session (roll->scene->journal);
  g_assert_nonnull (past);
  record = derma_past_session_get_record (past);
  g_assert_cmpint (derma_past_session_get_t0 (past).utc_s, ==, roll->scene->now_ms / 1000);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    {
      g_assert_cmpint (record->sections[i].state, ==, DERMA_SECTION_STATE_DONE);
      g_assert_cmpint (record->sections[i].stop, ==, DERMA_STOP_NONE);
      g_assert_cmpint (record->sections[i].rolled_ms, ==, 13 * 1000);
      for (guint j = 0; j < DERMA_N_DIRECTIONS; j++)
        g_assert_cmpuint (record->sections[i].passes[j], ==, 3);
    }
}

static void
test_pain (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);
  const DermaSession *session;

  roll_fixture_press (roll, GDK_KEY_2);
  g_assert_false (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].has_pain);

  roll_fixture_go_to (roll, DERMA_ROLL_REST);
  roll_fixture_press (roll, GDK_KEY_2);
  session = roll_fixture_session (roll);
  g_assert_true (session->sections[DERMA_SECTION_FOREHEAD].has_pain);
  g_assert_cmpuint (session->sections[DERMA_SECTION_FOREHEAD].pain, ==, 2);
  g_assert_cmpstr (adw_toggle_group_get_active_name (roll->page->pain), ==, "2");

  adw_toggle_group_set_active_name (roll->page->pain, "3");
  g_assert_cmpuint (roll_fixture_session (roll)->sections[DERMA_SECTION_FOREHEAD].pain, ==, 3);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (roll->page->pain)));
  roll_fixture_assert_says (roll, derma_stop_get_advice (DERMA_STOP_PAIN));
  g_assert_cmpuint (roll->n_failures, ==, 0);

  roll_fixture_press (roll, GDK_KEY_Page_Down);
  g_assert_cmpint (roll_fixture_session (roll)->section, ==, DERMA_SECTION_LEFT_CHEEK);
}

static void
test_names (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (360, 720);
  GtkWidget *pause = roll_find_action (roll->window, "wizard.pause");
  GtkWidget *wrong = roll_find_action (roll->window, "wizard.wrong");

  roll_fixture_go_on (roll);
  roll_fixture_go_on (roll);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pause), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (wrong), GTK_ACCESSIBLE_PROPERTY_LABEL, "Something Is Wrong");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->full_screen_button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Full Screen");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (roll->page->face), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->face), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Forehead, outward, pass 2 of 3");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rolled for 0:01 of the planned 1:00");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (roll->page->heading), GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
move_pointer (RollFixture *roll,
              double       x,
              double       y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (roll->page));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/* In full screen the page waits for the pointer to rest; the pointer brings it back, but not one that stands still. */
static void
test_pointer (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_go_on (roll);
  g_assert_cmpuint (roll->page->far_source, ==, 0);
  gtk_widget_set_visible (roll->window, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (roll->window));
  gtk_window_present (GTK_WINDOW (roll->window));
  for (guint i = 0; i < 100 && !gtk_window_is_fullscreen (GTK_WINDOW (roll->window)); i++)
    page_test_spin (20);
  g_assert_true (gtk_window_is_fullscreen (GTK_WINDOW (roll->window)));
  g_assert_cmpuint (roll->page->far_source, !=, 0);

  move_pointer (roll, 10, 10);
  derma_roll_page_set_far (roll->page, TRUE);
  move_pointer (roll, 10, 10);
  g_assert_true (roll->page->is_far);
  move_pointer (roll, 14, 10);
  g_assert_false (roll->page->is_far);
  roll_fixture_assert_focus (roll, roll->page->next_button);
}

/* A second of time alone redraws nothing but the time. */
static void
test_quiet (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (roll->window));

  roll_fixture_go_on (roll);
  roll_fixture_wait (roll, 3000);
  roll_fixture_assert_focus (roll, focus);
  g_assert_true (focus == roll->page->next_button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (roll->page->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rolled for 0:03 of the planned 1:00");
}

/* From a distance any press is Next, and a pause brings the page back. */
static void
test_far (void)
{
  g_autoptr (RollFixture) roll = roll_fixture_new_shown (1280, 800);

  roll_fixture_go_on (roll);
  derma_roll_page_set_far (roll->page, TRUE);
  page_test_spin (100);
  roll_fixture_assert_says (roll, "Forehead");
  roll_fixture_assert_says (roll, "Outward");
  roll_fixture_assert_says (roll, "of 3");
  page_test_save (roll->window, "roll-distance");
  roll_fixture_assert_figure (roll, "1", 800 / 4);
  roll_fixture_assert_figure (roll, "0:00", 800 / 12);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_b));
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_space));
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 2);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Left));
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 1);
  roll_fixture_click (roll, "Forehead");
  g_assert_cmpuint (roll_fixture_count_passes (roll), ==, 2);
  g_assert_true (roll_fixture_press (roll, GDK_KEY_Escape));
  g_assert_false (roll->page->is_far);
}

static void
add_tests (void)
{
  g_test_add_func ("/roll-page/stages", test_stages);
  g_test_add_func ("/roll-page/stroke", test_stroke);
  g_test_add_func ("/roll-page/keys", test_keys);
  g_test_add_func ("/roll-page/repeats", test_repeats);
  g_test_add_func ("/roll-page/beat", test_beat);
  g_test_add_func ("/roll-page/whole-roll", test_whole_roll);
  g_test_add_func ("/roll-page/pain", test_pain);
  g_test_add_func ("/roll-page/names", test_names);
  g_test_add_func ("/roll-page/quiet", test_quiet);
  g_test_add_func ("/roll-page/far", test_far);
  g_test_add_func ("/roll-page/pointer", test_pointer);
}

int
main (int   argc,
      char *argv[])
{
  return page_test_run (argc, argv, add_tests);
}
