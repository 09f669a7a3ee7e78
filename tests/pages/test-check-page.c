/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-fixture.h"
#include "pages/derma-roller-group.h"
#include "treatment/derma-plan-option.h"

static void
test_nothing_answered (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);
  GtkWidget *row;

  for (guint i = 0; i < derma_n_questions (); i++)
    g_assert_cmpint (get_value (scene, derma_question_get (i)->id), ==, DERMA_ANSWER_NONE);
  for (DermaQuestionGroup group = 0; group < DERMA_N_QUESTION_GROUPS; group++)
    {
      adw_expander_row_set_expanded (get_group (window, group), TRUE);
      page_test_spin (30);
      for (guint i = 0; (row = page_test_find (GTK_WIDGET (get_group (window, group)), DERMA_TYPE_CHECK_ROW, i)) != NULL; i++)
        gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
    }
  g_assert_false (can_continue (window));
  g_assert_true (page_test_has_text (window, "Still open: About you"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One group is open at a time, and closes with its answer. */
static void
test_none_of_these (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget      *window = show (scene);
  AdwExpanderRow *you = get_group (window, DERMA_GROUP_YOU);

  g_assert_true (adw_expander_row_get_expanded (you));
  g_assert_true (page_test_has_focus (find_row (GTK_WIDGET (you), "None of these")));
  press_row (find_row (GTK_WIDGET (you), "None of these"));

  for (guint i = 0; i < derma_n_questions (); i++)
    g_assert_cmpint (get_value (scene, derma_question_get (i)->id), ==,
                     derma_question_get (i)->group == DERMA_GROUP_YOU ? DERMA_ANSWER_NO : DERMA_ANSWER_NONE);
  g_assert_false (adw_expander_row_get_expanded (you));
  g_assert_true (adw_expander_row_get_expanded (get_group (window, DERMA_GROUP_HEALTH)));
  g_assert_true (page_test_has_focus (find_row (GTK_WIDGET (get_group (window, DERMA_GROUP_HEALTH)), "None of these")));
  g_assert_true (page_test_has_text (GTK_WIDGET (you), "None of these"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* By the focus and Space alone: a press for each group, then the button. */
static void
test_whole (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget          *window = show (scene);
  const DermaSession *session;

  g_assert_cmpuint (press_focus_until_complete (window), ==, DERMA_N_QUESTION_GROUPS);
  g_assert_true (page_test_has_focus (page_test_find_button (window, "Continue with 5 sections")));
  g_assert_true (page_test_has_text (window, "All answered. “Not sure” counts as yes."));

  gtk_widget_activate_action (get_page (window), "check.continue", NULL);
  session = derma_journal_get_session (scene->journal);
  g_assert_true (session->is_checked);
  g_assert_cmpuint (session->plan.needle_um, ==, 250);
  g_assert_cmpuint (session->plan.passes, ==, 2);
  g_assert_cmpuint (session->plan.beat, ==, 60);
  g_assert_cmpuint (session->plan.excluded, ==, 0);
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    g_assert_cmpint (session->plan.order[i], ==, i);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each kind of outcome says so directly under its question, and the question is described by it. */
static void
test_consequences (void)
{
  static const struct
  {
    const char *id;
    const char *title;
    const char *description;
  } CASES[] = {
    { "scr-anaesthetic-allergy", "Good to know", "Good to know. The optional step with numbing cream is left out for you." },
    { "scr-age-18-21", "You may go on, knowing this", NULL },
    { "scr-cold-sore-history", "Leave those sections out today", NULL },
    { "scr-sec-acne", "Show on the face where it is", "Show on the face where it is. Never over active spots." },
    { "scr-sunburn", NULL, NULL },
    { "scr-koebner", "Ask a doctor first", "Ask a doctor first. Small wounds can bring out new patches." },
    { "scr-roller-shared", "Not with this roller", NULL },
  };

  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      GtkWidget           *row = get_question_row (window, CASES[i].id);
      DermaConsequenceRow *consequence;

      g_assert_null (get_consequence (window));
      press_row (row);
      consequence = get_consequence (window);
      g_assert_nonnull (consequence);
      g_assert_true (gtk_widget_get_next_sibling (row) == GTK_WIDGET (consequence));
      g_assert_cmpint (get_value (scene, CASES[i].id), ==, DERMA_ANSWER_YES);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
      if (CASES[i].title != NULL)
        g_assert_cmpstr (derma_consequence_row_get_title (consequence), ==, CASES[i].title);
      if (CASES[i].description != NULL)
        gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, CASES[i].description);

      press_row (row);
      g_assert_null (get_consequence (window));
      g_assert_cmpint (get_value (scene, CASES[i].id), ==, DERMA_ANSWER_NO);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A date does not open the way: it says from when. There is no button to go on, only one to leave. */
static void
test_refusal (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  const char *const SUNBURN = "Sunburn or fresh tan: not before Tuesday 8\302\240December. A tan or a burn raises the risk of dark marks."
                              " Wait 14 days after the redness or the sun has ended.";
  GtkWidget        *window = show (scene);

  derma_scene_answer_no (scene);
  press_question (window, "scr-sunburn");
  g_assert_false (can_continue (window));
  g_assert_null (page_test_find_button (window, "Continue with 5 sections"));
  derma_date_button_choose (get_date_button (GTK_WIDGET (get_consequence (window))), TODAY);
  page_test_spin (20);
  g_assert_cmpstr (derma_consequence_row_get_title (get_consequence (window)), ==, "Not today: come back on Tuesday 8\302\240December");
  gtk_widget_activate_action (get_page (window), "check.continue", NULL);
  g_assert_false (derma_journal_get_session (scene->journal)->is_checked);

  /* Also where there is little room it says why. */
  page_test_resize (window, 360, 720);
  page_test_until (page_test_has_text (window, SUNBURN));
  g_assert_true (page_test_has_text (window, SUNBURN));

  page_test_press (window, "_Leave");
  g_assert_nonnull (g_object_get_data (G_OBJECT (gtk_widget_get_parent (get_page (window))), "has-left"));
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), !=, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_doctor (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  derma_scene_answer_no (scene);
  press_question (window, "scr-koebner");
  g_assert_false (can_continue (window));
  derma_date_button_choose (get_date_button (GTK_WIDGET (get_consequence (window))), TODAY + 1);
  g_assert_false (can_continue (window));
  derma_date_button_choose (get_date_button (GTK_WIDGET (get_consequence (window))), TODAY - 10);
  page_test_spin (20);
  g_assert_true (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_warning (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);
  GtkWidget *know;

  derma_scene_answer_no (scene);
  press_question (window, "scr-event");
  g_assert_false (can_continue (window));
  know = page_test_find (GTK_WIDGET (get_consequence (window)), GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (know)), ==, "I _know, and go on with it");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (know), TRUE);
  page_test_spin (20);
  g_assert_true (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before 16:00 it is said that evening is better, once for each session. */
static void
test_rule_warning (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;
  GtkWidget *row;

  derma_scene_advance (scene, -5 * DERMA_HOUR_S * 1000);
  derma_scene_meet_rules (scene);
  derma_scene_add_roller (scene, 250);
  derma_scene_begin (scene);
  window = show (scene);
  derma_scene_answer_no (scene);
  page_test_spin (20);
  g_assert_false (can_continue (window));
  g_assert_true (page_test_has_text (window, "Tick below “Good to know” what you have read."));
  row = find_row (window, "Evening is better: after rolling the skin should have no sun and no sunscreen for hours. Best from 16:00 on.");
  press_row (row);
  g_assert_true (can_continue (window));
  press_row (row);
  g_assert_false (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Stop for good takes the whole page, and only a mistaken answer leads back. */
static void
test_block (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  derma_scene_answer_no (scene);
  press_question (window, "scr-keloid");
  page_test_spin (50);
  g_assert_true (is_seen (window, ADW_TYPE_STATUS_PAGE));
  g_assert_false (is_seen (window, DERMA_TYPE_CHECK_FACE));
  g_assert_false (can_continue (window));
  g_assert_true (page_test_has_focus (page_test_find_button (window, "_I Ticked This by Mistake")));

  page_test_press (window, "_I Ticked This by Mistake");
  page_test_spin (50);
  g_assert_false (is_seen (window, ADW_TYPE_STATUS_PAGE));
  g_assert_false (can_continue (window));
  g_assert_true (page_test_has_focus (get_question_row (window, "scr-keloid")));
  press_question (window, "scr-keloid");
  g_assert_true (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A yes asks where; the face answers it, and is free for other areas afterwards. */
static void
test_places (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget      *window = show (scene);
  DermaCheckFace *face = DERMA_CHECK_FACE (page_test_find (window, DERMA_TYPE_CHECK_FACE, 0));
  DermaAnswer     answer;

  derma_scene_answer_no (scene);
  press_question (window, "scr-sec-acne");
  g_assert_false (can_continue (window));
  g_assert_true (page_test_has_text (GTK_WIDGET (face), "An inflamed or open pimple: tap where it is."));
  derma_check_face_tap (face, DERMA_SECTION_CHIN);
  g_assert_true (derma_journal_get_answer (scene->journal, get_question ("scr-sec-acne"), &answer));
  g_assert_cmpuint (answer.sections, ==, DERMA_SECTION_BIT (DERMA_SECTION_CHIN));
  g_assert_true (page_test_has_text (GTK_WIDGET (face), "4 sections; left out: your chin"));
  g_assert_nonnull (page_test_find_button (window, "Continue with 4 sections"));

  press_row (find_row (GTK_WIDGET (get_group (window, DERMA_GROUP_SECTIONS)), "Go On"));
  derma_check_face_tap (face, DERMA_SECTION_FOREHEAD);
  g_assert_nonnull (page_test_find_button (window, "Continue with 3 sections"));
  derma_check_face_tap (face, DERMA_SECTION_FOREHEAD);
  derma_check_face_tap (face, DERMA_SECTION_CHIN);
  g_assert_nonnull (page_test_find_button (window, "Continue with 4 sections"));
  g_assert_true (page_test_has_text (GTK_WIDGET (face), "Chin: left out because of an answer or of the needle. Change it there."));

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    if (i != DERMA_SECTION_CHIN)
      derma_check_face_tap (face, (DermaSection) i);
  g_assert_true (page_test_has_text (GTK_WIDGET (face), "No section is left"));
  g_assert_false (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page made anew from the journal alone shows the same. */
static void
test_restart (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  derma_scene_answer_no (scene);
  press_question (window, "scr-sunburn");
  press_question (window, "scr-sec-mole");
  gtk_window_destroy (GTK_WINDOW (window));
  page_test_spin (50);

  derma_scene_reopen (scene);
  window = show (scene);
  g_assert_true (page_test_has_text (GTK_WIDGET (get_group (window, DERMA_GROUP_HEALTH)), "None of these"));
  g_assert_true (page_test_has_text (GTK_WIDGET (get_group (window, DERMA_GROUP_SKIN_TODAY)), "Not today"));
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (get_question_row (window, "scr-sunburn"))));
  g_assert_nonnull (get_consequence (window));
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (get_question_row (window, "scr-sec-mole"))));
  g_assert_false (can_continue (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Standing questions come back after 90 days, with nothing answered; before, on request. */
static void
test_standing (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window;

  derma_scene_answer_no (scene);
  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_STOP));
  derma_scene_advance (scene, G_GINT64_CONSTANT (89) * DERMA_DAY_S * 1000);
  derma_scene_begin (scene);
  window = show (scene);
  g_assert_null (get_group (window, DERMA_GROUP_YOU));
  g_assert_null (find_row (window, "Your skin"));
  g_assert_true (adw_expander_row_get_expanded (get_group (window, DERMA_GROUP_SKIN_TODAY)));
  press_row (find_row (window, "Has anything changed in your health?"));
  g_assert_true (page_test_has_text (GTK_WIDGET (get_group (window, DERMA_GROUP_HEALTH)), "None of these"));
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_true (derma_session_control_take_kind (scene->control, DERMA_EVENT_STOP));
  derma_scene_advance (scene, (gint64) DERMA_DAY_S * 1000);
  derma_scene_begin (scene);
  window = show (scene);
  g_assert_true (adw_expander_row_get_expanded (get_group (window, DERMA_GROUP_YOU)));
  g_assert_false (page_test_has_text (GTK_WIDGET (get_group (window, DERMA_GROUP_HEALTH)), "None of these"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A check in which nothing was told is not kept. */
static void
test_cancel (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  GtkWidget *window = show (scene);

  page_test_press (window, "_Cancel");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));

  derma_scene_begin (scene);
  window = show (scene);
  press_row (gtk_root_get_focus (GTK_ROOT (window)));
  page_test_press (window, "_Cancel");
  g_assert_cmpint (derma_journal_get_open_session_id (scene->journal), !=, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_date_button (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaDateButton *button = g_object_ref_sink (DERMA_DATE_BUTTON (derma_date_button_new ()));

  derma_date_button_set_clock (button, scene->clock);
  derma_date_button_set_title (button, "Fully healed on");
  g_assert_true (page_test_has_text (GTK_WIDGET (button), "Choose a date"));
  derma_date_button_set_day (button, TODAY);
  g_assert_true (page_test_has_text (GTK_WIDGET (button), "Today"));
  derma_date_button_set_day (button, TODAY - 1);
  g_assert_true (page_test_has_text (GTK_WIDGET (button), "Monday 23\302\240November"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_test_find (GTK_WIDGET (button), GTK_TYPE_TOGGLE_BUTTON, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Fully healed on: Monday 23\302\240November");
  g_assert_finalize_object (button);
}

/* w-over-015: until a session was rolled with such a needle, not one that was only stated. */
static void
test_notice (void)
{
  const char *const words = derma_plan_warning_get_text (DERMA_PLAN_WARNING_OVER_015);
  g_autoptr (DermaScene) short_needle = begin (130);
  g_autoptr (DermaScene) scene = begin (250);
  g_autoptr (DermaScene) rolled = derma_scene_new_after_session (0);
  GtkWidget *window = show (short_needle);
  g_autoptr (GError) error = NULL;

  g_assert_false (page_test_has_text (window, words));
  gtk_window_destroy (GTK_WINDOW (window));

  derma_journal_add_stated_session (scene->journal, derma_time_add (derma_scene_now (scene), -30 * DERMA_DAY_S, scene->zone), 250, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (derma_journal_get_longest_guided_um (scene->journal), ==, 0);
  window = show (scene);
  g_assert_true (page_test_has_text (window, words));
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_cmpuint (derma_journal_get_longest_guided_um (rolled->journal), ==, 250);
}

/* What was retired from the check is not there any more: the keyboard goes to what is left to choose. */
static void
test_retire_focus (void)
{
  g_autoptr (DermaScene) scene = begin (250);
  const gint64 other = derma_scene_add_roller (scene, 200);
  GtkWidget   *window = show (scene);
  GtkWidget   *group = page_test_find (window, DERMA_TYPE_ROLLER_GROUP, 0);
  GtkWidget   *retire;

  adw_expander_row_set_expanded (get_group (window, DERMA_GROUP_ROLLER), TRUE);
  page_test_spin (300);
  retire = page_test_find_button (group, "_Retire…");
  gtk_widget_grab_focus (retire);
  g_signal_emit_by_name (retire, "clicked");
  page_test_spin (100);
  press_row (page_test_find_row (window, "It was dropped on its needles."));
  page_test_press (window, "_Retire");
  page_test_until (page_test_has_focus (page_test_find_row (group, "Roller of 0.20\302\240mm")));
  g_assert_true (page_test_has_focus (page_test_find_row (group, "Roller of 0.20\302\240mm")));
  g_assert_cmpint (derma_roller_get_facts (derma_journal_get_roller (scene->journal, other))->retired, ==, DERMA_RETIRED_NOT);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/check-page/retire-focus", test_retire_focus);
  g_test_add_func ("/check-page/notice", test_notice);
  g_test_add_func ("/check-page/nothing-answered", test_nothing_answered);
  g_test_add_func ("/check-page/none-of-these", test_none_of_these);
  g_test_add_func ("/check-page/whole", test_whole);
  g_test_add_func ("/check-page/consequences", test_consequences);
  g_test_add_func ("/check-page/refusal", test_refusal);
  g_test_add_func ("/check-page/doctor", test_doctor);
  g_test_add_func ("/check-page/warning", test_warning);
  g_test_add_func ("/check-page/rule-warning", test_rule_warning);
  g_test_add_func ("/check-page/block", test_block);
  g_test_add_func ("/check-page/places", test_places);
  g_test_add_func ("/check-page/restart", test_restart);
  g_test_add_func ("/check-page/standing", test_standing);
  g_test_add_func ("/check-page/cancel", test_cancel);
  g_test_add_func ("/check-page/date-button", test_date_button);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
