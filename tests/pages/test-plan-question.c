/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages on which something is chosen for a plan: what is missing is said, by eye and by ear, until it is there. */
#include "config.h"

#include "page-test.h"
#include "pages/derma-date-button.h"
#include "pages/derma-plan-consequence.h"
#include "pages/derma-plan-pause-page.h"
#include "pages/derma-plan-question.h"
#include "pages/derma-plan-summary.h"
#include "support/derma-scene.h"

static GtkWidget *
show (AdwNavigationPage *page)
{
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  return page_test_show (view, 600, 700);
}

static void
press (GtkWidget  *window,
       const char *title)
{
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find_row (window, title)));
  page_test_spin (10);
}

/* @missing: (nullable): %NULL: nothing */
static void
assert_waits_for (GtkWidget  *window,
                  const char *button,
                  const char *missing)
{
  GtkWidget *widget = page_test_find_button (window, button);

  g_assert_cmpint (gtk_widget_get_sensitive (widget), ==, missing == NULL);
  g_assert_cmpint (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION), ==, missing != NULL);
  if (missing == NULL)
    return;

  g_assert_true (page_test_has_text (window, missing));
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, missing);
}

static void
test_several (void)
{
  static const char MISSING[] = "Choose at least one concern.";
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget *window = show (derma_plan_question_new (answers, DERMA_PLAN_ASK_CONCERNS));

  assert_waits_for (window, "_Next", MISSING);
  press (window, "Texture");
  assert_waits_for (window, "_Next", NULL);
  g_assert_false (page_test_has_text (window, MISSING));
  press (window, "Texture");
  assert_waits_for (window, "_Next", MISSING);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Radio buttons are one group, named by the question and described by its hint; how many questions follow is always said. */
static void
test_one (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget *window = show (derma_plan_question_new (answers, DERMA_PLAN_ASK_BUDGET));
  GtkWidget *list = gtk_widget_get_parent (page_test_find_row (window, "Under 100 US dollars"));

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "What may it cost in six months?");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  assert_waits_for (window, "_Next", "Choose an answer.");
  g_assert_true (page_test_has_text (window, "10 more questions"));
  press (window, "Under 100 US dollars");
  assert_waits_for (window, "_Next", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A yes that needs its day waits for it; without a yes there is nothing to wait for. */
static void
test_health (void)
{
  static const char MISSING[] = "Choose the day below each answer that asks for one.";
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget *window = show (derma_plan_question_new (answers, DERMA_PLAN_ASK_HEALTH));
  guint      question;

  assert_waits_for (window, "_None of These", NULL);
  g_assert_true (derma_question_from_id ("scr-isotretinoin-past", &question));
  press (window, derma_question_get (question)->row);
  assert_waits_for (window, "_None of the Rest", MISSING);
  press (window, derma_question_get (question)->row);
  assert_waits_for (window, "_None of These", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a yes comes to is told apart from what is only good to know, and what going on without the doctor’s word means. */
static void
test_consequence (void)
{
  static const struct
  {
    DermaPlanAsk ask;
    const char  *id;
    const char  *icon;
    gboolean     needs_agreement;
  } CASES[] = {
    { DERMA_PLAN_ASK_HEALTH, "scr-blood-thinner", "dialog-warning-symbolic", TRUE },
    { DERMA_PLAN_ASK_HEALTH, "scr-isotretinoin-now", "dialog-warning-symbolic", FALSE },
    { DERMA_PLAN_ASK_YOU, "scr-anaesthetic-allergy", "dialog-information-symbolic", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (DermaScene) scene = derma_scene_new ();
      g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
      GtkWidget *window = show (derma_plan_question_new (answers, CASES[i].ask));
      GtkWidget *row;
      guint      question;

      g_assert_true (derma_question_from_id (CASES[i].id, &question));
      press (window, derma_question_get (question)->row);
      row = page_test_find (window, DERMA_TYPE_PLAN_CONSEQUENCE, 0);
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (page_test_find (row, GTK_TYPE_IMAGE, 0))), ==, CASES[i].icon);
      g_assert_cmpint (page_test_has_text (row, "Without that no plan is made. You can still go on, and save the result for your visit."), ==,
                       CASES[i].needs_agreement);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* Whoever takes a yes back by mistake need not look up its day again, nor ask the doctor. */
static void
test_taken_back (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  GtkWidget  *window = show (derma_plan_question_new (answers, DERMA_PLAN_ASK_HEALTH));
  const char *row;
  guint       question;
  DermaAnswer answer;
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_question_from_id ("scr-cancer-therapy", &question));
  row = derma_question_get (question)->row;
  for (guint i = 1; i <= 2; i++)
    {
      press (window, row);
      g_assert_true (derma_plan_answers_get_answer (answers, question, &answer));
      answer.has_anchor = TRUE;
      answer.anchor_day = 20000 + i;
      answer.agreed = derma_scene_now (scene);
      g_assert_true (derma_plan_answers_set_answer (answers, &answer, &error));

      press (window, row);
      g_assert_true (derma_plan_answers_get_answer (answers, question, &answer));
      g_assert_cmpint (answer.value, ==, DERMA_ANSWER_NO);
      g_assert_false (answer.has_anchor);
      g_assert_cmpint (answer.agreed.utc_s, ==, 0);

      press (window, row);
      g_assert_true (derma_plan_answers_get_answer (answers, question, &answer));
      g_assert_cmpint (answer.value, ==, DERMA_ANSWER_YES);
      g_assert_true (answer.has_anchor);
      g_assert_cmpint (answer.anchor_day, ==, 20000 + i);
      g_assert_cmpint (answer.agreed.utc_s, !=, 0);
      press (window, row);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is asked anew and confirmed is told today, a yes as well as a no; its day is the old one. */
static void
test_confirmed_anew (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .at = derma_scene_now (scene), .has_anchor = TRUE, .anchor_day = 20001 };
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_question_from_id ("scr-cancer-therapy", &answer.question));
  g_assert_true (derma_plan_answers_set_answer (answers, &answer, &error));
  derma_scene_advance (scene, G_GINT64_CONSTANT (400) * DERMA_DAY_S * 1000);
  g_assert_true (derma_plan_answers_confirm (answers, DERMA_PLAN_ASK_HEALTH, &error));
  g_assert_true (derma_plan_answers_get_answer (answers, answer.question, &answer));
  g_assert_cmpint (answer.value, ==, DERMA_ANSWER_YES);
  g_assert_cmpint (answer.at.utc_s, ==, derma_scene_now (scene).utc_s);
  g_assert_true (answer.has_anchor);
  g_assert_cmpint (answer.anchor_day, ==, 20001);
}

static const char *
get_answer (GtkWidget  *window,
            const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, title)));
}

/* Before a plan is made all of it can be looked over: what was denied, and what was not asked. */
static void
test_summary (void)
{
  DermaPlanDraft draft = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
                           .told = DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_CONCERNS) | DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ACTIVES) };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  g_assert_true (derma_journal_set_plan_draft (scene->journal, &draft, derma_scene_now (scene), &error));
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  window = show (derma_plan_summary_new (answers));
  g_assert_cmpstr (get_answer (window, "Health"), ==, "Not told");
  g_assert_cmpstr (get_answer (window, "Skin in the sun (from your journal)"), ==, "Usually burns, tans little");
  g_assert_cmpstr (get_answer (window, "To change"), ==, "Texture");
  g_assert_cmpstr (get_answer (window, "Retinol, acids or benzoyl peroxide"), ==, "No");

  g_assert_true (derma_plan_answers_choose (answers, DERMA_PLAN_ASK_HEALTH, 1, &error));
  g_assert_true (derma_plan_answers_confirm (answers, DERMA_PLAN_ASK_HEALTH, &error));
  g_assert_true (g_str_has_prefix (get_answer (window, "Health"),
                                   "Yes to: Blood thinners or daily aspirin. No to: A bleeding or clotting disorder; Isotretinoin (such as Accutane) now; "));
  g_assert_true (derma_plan_answers_choose (answers, DERMA_PLAN_ASK_HEALTH, 1, &error));
  g_assert_true (g_str_has_prefix (get_answer (window, "Health"), "No to: A bleeding or clotting disorder; Blood thinners or daily aspirin; "));
  g_assert_true (derma_plan_answers_choose (answers, DERMA_PLAN_ASK_SUN, 2, &error));
  g_assert_cmpstr (get_answer (window, "Skin in the sun"), !=, "Usually burns, tans little");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The last question says so. */
static void
test_last (void)
{
  DermaPlanDraft draft = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE), .told = DERMA_PLAN_ASK_BIT (DERMA_N_PLAN_ASKS) - 1 };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  derma_scene_meet_rules (scene);
  draft.told &= ~DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_BUDGET);
  g_assert_true (derma_journal_set_plan_draft (scene->journal, &draft, derma_scene_now (scene), &error));
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  g_assert_true (derma_plan_answers_choose (answers, DERMA_PLAN_ASK_AGE, 2, &error));
  for (DermaPlanAsk ask = DERMA_PLAN_ASK_YOU; ask <= DERMA_PLAN_ASK_SKIN; ask++)
    g_assert_true (derma_plan_answers_confirm (answers, ask, &error));
  window = show (derma_plan_question_new (answers, DERMA_PLAN_ASK_BUDGET));
  g_assert_true (page_test_has_text (window, "No more questions"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pause (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  const gint64 today = derma_time_get_local_day (derma_scene_now (scene));
  GtkWidget   *window = show (derma_plan_pause_page_new (scene->clock));
  GtkWidget   *group = gtk_widget_get_ancestor (page_test_find_row (window, "Travel"), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget   *day;

  gtk_test_accessible_assert_role (group, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  assert_waits_for (window, "_Pause the Plan", "Choose a reason.");
  press (window, "Something else");
  assert_waits_for (window, "_Pause the Plan", NULL);
  press (window, "Until a date");
  assert_waits_for (window, "_Pause the Plan", "Choose the day on which it goes on.");
  day = page_test_find (window, DERMA_TYPE_DATE_BUTTON, 0);
  derma_date_button_choose (DERMA_DATE_BUTTON (day), today);
  assert_waits_for (window, "_Pause the Plan", "Choose a day after today.");
  derma_date_button_choose (DERMA_DATE_BUTTON (day), today + 1);
  assert_waits_for (window, "_Pause the Plan", NULL);
  press (window, "Until I resume it");
  assert_waits_for (window, "_Pause the Plan", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/pages/plan-question/several", test_several);
  g_test_add_func ("/pages/plan-question/one", test_one);
  g_test_add_func ("/pages/plan-question/health", test_health);
  g_test_add_func ("/pages/plan-question/last", test_last);
  g_test_add_func ("/pages/plan-question/consequence", test_consequence);
  g_test_add_func ("/pages/plan-question/taken-back", test_taken_back);
  g_test_add_func ("/pages/plan-question/confirmed-anew", test_confirmed_anew);
  g_test_add_func ("/pages/plan-question/summary", test_summary);
  g_test_add_func ("/pages/plan-question/pause", test_pause);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
