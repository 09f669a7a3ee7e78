/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"
#include "pages/derma-check-row.h"
#include "pages/derma-plan-question.h"
#include "support/derma-scene.h"

#define ASK DERMA_PLAN_ASK_ROLLER

static gint64
add_roller (DermaScene *scene,
            const char *name,
            guint       needle_um,
            guint       uses)
{
  const DermaTime        now = derma_scene_now (scene);
  const DermaTime        first = derma_time_add (now, -(gint64) 60 * DERMA_DAY_S, scene->zone);
  const DermaRollerFacts facts = { .needle_um = needle_um, .uses = uses, .first_use = uses > 0 ? first : (DermaTime) { 0 } };
  gint64                 id = 0;
  g_autoptr (GError) error = NULL;

  derma_journal_add_roller (scene->journal, name, &facts, now, &id, &error);
  g_assert_no_error (error);
  return id;
}

static GtkWidget *
show (DermaPlanAnswers *answers)
{
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), derma_plan_question_new (answers, ASK));
  return page_test_show (view, 600, 700);
}

static void
press (GtkWidget  *window,
       const char *title)
{
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find_row (window, title)));
  page_test_spin (10);
}

static guint
get_owned_um (DermaPlanAnswers *answers)
{
  DermaPlanInputs inputs;
  gint64          until_s;

  derma_plan_answers_get_inputs (answers, &inputs, &until_s);
  return inputs.needle_owned_um;
}

/* Each roller in use is offered by what it is; one that may not be used says why, and cannot be chosen. */
static void
test_rollers (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 dirty = add_roller (scene, "Lumo", 300, 0);
  g_autoptr (DermaPlanAnswers) answers = NULL;
  g_autofree char *text = NULL;
  GtkWidget       *window;
  g_autoptr (GError) error = NULL;

  add_roller (scene, "", 250, 9);
  add_roller (scene, "", 125, 0);
  derma_journal_add_stated_session_of (scene->journal, derma_time_add (derma_scene_now (scene), -3 * DERMA_DAY_S, scene->zone), dirty, 0, "",
                                       derma_scene_now (scene), NULL, &error);
  g_assert_no_error (error);

  answers = derma_plan_answers_new (scene->journal, scene->clock);
  window = show (answers);
  page_test_pictures (window, "plan-rollers");
  g_assert_cmpuint (derma_plan_answers_get_n_options (answers, ASK), ==, 5);
  g_assert_true (page_test_has_text (window, "This is the last session for this roller. Have a new one at hand for the next."));
  g_assert_false (gtk_widget_get_sensitive (page_test_find_row (window, "Lumo, 0.30\302\240mm")));
  g_assert_true (gtk_widget_get_sensitive (page_test_find_row (window, "Roller of 0.25\302\240mm")));
  g_assert_false (derma_plan_answers_choose (answers, ASK, 2, &error));
  g_assert_nonnull (error);

  press (window, "Roller of 0.25\302\240mm");
  g_assert_cmpuint (get_owned_um (answers), ==, 250);
  text = derma_plan_answers_dup_text (answers, ASK);
  g_assert_cmpstr (text, ==, "Roller of 0.25\302\240mm");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* While the question is open a roller ends: the rows still mean what they say, and the answer is asked for again. */
static void
test_ends (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 second = add_roller (scene, "Second", 250, 0);
  const gint64 first = add_roller (scene, "First", 125, 0);
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget *window = show (answers);
  g_autoptr (GError) error = NULL;

  press (window, "First, 0.125\302\240mm");
  g_assert_true (derma_plan_answers_can_confirm (answers, ASK));
  derma_journal_retire_roller (scene->journal, first, DERMA_RETIRED_DROP, derma_scene_now (scene), &error);
  g_assert_no_error (error);
  g_assert_false (derma_plan_answers_can_confirm (answers, ASK));
  g_assert_cmpuint (get_owned_um (answers), ==, 0);

  press (window, "Second, 0.25\302\240mm");
  g_assert_cmpuint (get_owned_um (answers), ==, 250);
  g_assert_true (derma_plan_answers_can_confirm (answers, ASK));
  g_assert_false (gtk_widget_get_sensitive (page_test_find_row (window, "First, 0.125\302\240mm")));
  derma_journal_take_back_roller (scene->journal, second, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (derma_plan_answers_can_confirm (answers, ASK));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is wrong with the length of another roller is said, also to who cannot see it. */
static void
test_length (void)
{
  static const struct
  {
    const char *typed;
    guint       needle_um;
    const char *words;
  } CASES[] = {
    { "0.01", 0, "This is not the length of a roller needle. Rollers have needles of 0.05 to 3.00\302\240mm; the length is printed on the handle or the box." },
    { "abc", 0, "Write the length as a number of millimetres, such as 0.25 or 0,25." },
    { "0.125", 125, NULL },
  };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget *window = show (answers);
  GtkWidget *length;

  press (window, "Another one");
  length = page_test_find_row (window, "Its needle length in mm");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (length), CASES[i].typed);
      page_test_spin (10);
      g_assert_cmpuint (derma_plan_answers_get_other_um (answers), ==, CASES[i].needle_um);
      g_assert_cmpint (derma_plan_answers_can_confirm (answers, ASK), ==, CASES[i].words == NULL);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (length), GTK_ACCESSIBLE_STATE_INVALID,
                                        CASES[i].words != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
      if (CASES[i].words != NULL)
        {
          g_assert_true (page_test_has_text (window, CASES[i].words));
          gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (length), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, page_test_find_row (window, CASES[i].words), NULL);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));

  window = show (answers);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (page_test_find_row (window, "Its needle length in mm"))), ==, "0.125\302\240mm");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/plan-rollers/rollers", test_rollers);
  g_test_add_func ("/plan-rollers/ends", test_ends);
  g_test_add_func ("/plan-rollers/length", test_length);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
