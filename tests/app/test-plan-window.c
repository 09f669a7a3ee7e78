/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan dialog: the same answers as by the command line, and what a person does with it. */
#include "config.h"

#include "app/derma-plan-json.h"
#include "core/derma-format.h"
#include "pages/derma-check-row.h"
#include "pages/derma-plan-answers.h"
#include "pages/derma-plan-course.h"
#include "pages/derma-plan-dialog.h"
#include "pages/derma-plan-question.h"
#include "pages/derma-plan-result.h"
#include "pages/derma-plan-summary.h"
#include "pages/page-test.h"
#include "plan-examples.h"
#include "support/derma-scene.h"
#include "treatment/derma-plan-text.h"

static GtkWidget *
show_page (AdwNavigationPage *page)
{
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  return page_test_show (view, 640, 760);
}

static void
assert_shown (const char *name,
              GtkWidget  *window,
              const char *text)
{
  if (!page_test_has_text (window, text))
    g_error ("%s: “%s” is not shown", name, text);
}

/* The figures, every warning and every other way of the command line's answer stand on the page. */
static void
check_result (const char            *name,
              const DermaPlanInputs *inputs,
              JsonObject            *expected,
              gpointer               data)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (DermaPlanObstacle));
  AdwNavigationPage *page = derma_plan_result_new (scene->journal, scene->clock, inputs, 0, obstacles);
  GtkWidget         *window = show_page (page);
  const DermaPlan   *plan = derma_plan_result_get_plan (DERMA_PLAN_RESULT (page));
  const gboolean     is_home = !json_object_get_null_member (expected, "needle_um");
  g_autofree char   *json = derma_plan_to_json (plan);
  g_autoptr (JsonNode) answer = json_from_string (json, NULL);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (answer), "verdict"), ==, json_object_get_string_member (expected, "verdict"));
  assert_shown (name, window, derma_plan_get_title (plan));
  if (is_home)
    {
      g_autofree char *needle = derma_format_needle ((guint) json_object_get_int_member (expected, "needle_um"));
      g_autofree char *days = derma_format_days ((guint) json_object_get_int_member (expected, "interval_days"));
      g_autofree char *sessions = g_strdup_printf ("%d sessions", (int) json_object_get_int_member (expected, "sessions"));
      g_autofree char *weeks = g_strdup_printf ("in %d weeks", (int) json_object_get_int_member (expected, "course_weeks"));

      assert_shown (name, window, needle);
      assert_shown (name, window, days);
      assert_shown (name, window, sessions);
      assert_shown (name, window, weeks);
      if (plan->rollers > 1)
        {
          g_autofree char *rollers = derma_plan_fact_dup_title (plan, DERMA_PLAN_FACT_ROLLERS);
          GtkWidget       *group = gtk_widget_get_ancestor (page_test_find_row (window, rollers), ADW_TYPE_PREFERENCES_GROUP);

          g_assert_cmpstr (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), ==, "Good to know");
        }
    }
  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    if ((plan->warnings & DERMA_PLAN_WARNING_BIT (i)) != 0 && i != DERMA_PLAN_WARNING_PRO_FIRST)
      {
        g_autofree char *text = derma_plan_warning_dup_text (plan, (DermaPlanWarning) i);

        assert_shown (name, window, text);
      }
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if ((plan->options & DERMA_PLAN_OPTION_BIT (i)) != 0)
      assert_shown (name, window, derma_plan_option_get_name ((DermaPlanOption) i));

  g_assert_cmpint (derma_plan_result_can_start (DERMA_PLAN_RESULT (page)), ==, is_home && plan->verdict != DERMA_PLAN_PROFESSIONAL_FIRST);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_results (void)
{
  plan_examples_foreach (check_result, NULL);
}

static void
choose (DermaPlanAnswers *answers,
        DermaPlanAsk      ask,
        guint             option)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_plan_answers_choose (answers, ask, option, &error));
  g_assert_no_error (error);
}

static void
choose_set (DermaPlanAnswers *answers,
            DermaPlanAsk      ask,
            guint             set)
{
  for (guint i = 0; i < derma_plan_answers_get_n_options (answers, ask); i++)
    if (((set & (1u << i)) != 0) != derma_plan_answers_is_chosen (answers, ask, i))
      choose (answers, ask, i);
}

static void
say_yes (DermaPlanAnswers *answers,
         DermaPlanAsk      ask,
         const char       *id)
{
  guint question;

  g_assert_true (derma_question_from_id (id, &question));
  for (guint i = 0; i < derma_plan_answers_get_n_options (answers, ask); i++)
    if (derma_plan_answers_get_question (answers, ask, i) == (int) question)
      choose (answers, ask, i);
}

/* Answers as a person would, in the order in which it is asked. */
static void
answer_all (DermaPlanAnswers      *answers,
            const DermaPlanInputs *inputs)
{
  DermaPlanAsk ask = DERMA_PLAN_ASK_CONCERNS;

  choose_set (answers, DERMA_PLAN_ASK_CONCERNS, inputs->concerns);
  while (ask < DERMA_N_PLAN_ASKS)
    {
      g_autoptr (GError) error = NULL;

      if (ask == DERMA_PLAN_ASK_SCAR_TYPES)
        choose_set (answers, ask, inputs->scar_types);
      else if (ask == DERMA_PLAN_ASK_SCAR_GRADE)
        choose (answers, ask, inputs->scar_grade);
      else if (ask == DERMA_PLAN_ASK_LINES)
        choose (answers, ask, inputs->glogau - 1);
      else if (ask == DERMA_PLAN_ASK_SUN)
        choose (answers, ask, inputs->profile.fitzpatrick - 1);
      else if (ask == DERMA_PLAN_ASK_SENSITIVITY)
        choose (answers, ask, inputs->profile.sensitivity - DERMA_SENSITIVITY_LOW);
      else if (ask == DERMA_PLAN_ASK_AGE)
        choose (answers, ask, inputs->age < 18 ? 0 : inputs->age < 22 ? 1
                                                                      : 2);
      else if (ask == DERMA_PLAN_ASK_PREGNANT)
        choose (answers, ask, inputs->screening == DERMA_PLAN_SCREENING_BLOCK);
      else if (ask == DERMA_PLAN_ASK_SKIN && inputs->profile.has_pih_history)
        say_yes (answers, ask, "scr-pih-history");
      else if (ask == DERMA_PLAN_ASK_ACTIVES)
        choose (answers, ask, inputs->uses_actives);
      else if (ask == DERMA_PLAN_ASK_ROLLER)
        {
          choose (answers, ask, inputs->needle_owned_um != 0 ? 0 : 1);
          g_assert_true (derma_plan_answers_set_other_um (answers, inputs->needle_owned_um, &error));
        }
      else if (ask == DERMA_PLAN_ASK_BUDGET)
        choose (answers, ask, inputs->budget);

      g_assert_true (derma_plan_answers_can_confirm (answers, ask));
      g_assert_true (derma_plan_answers_confirm (answers, ask, &error));
      g_assert_no_error (error);
      g_assert_true (derma_plan_answers_is_answered (answers, ask));
      ask = derma_plan_answers_find_next (answers, ask);
    }
}

/* Sessions that healed cleanly are counted, not told; the age is told by its group. */
static void
check_answers (const char            *name,
               const DermaPlanInputs *inputs,
               JsonObject            *expected,
               gpointer               data)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  DermaPlanInputs told;
  DermaPlan       plan;
  DermaPlan       wanted;
  gint64          until_s;

  answer_all (answers, inputs);
  derma_plan_answers_get_inputs (answers, &told, &until_s);
  g_assert_cmpuint (told.profile.clean_sessions, ==, 0);
  g_assert_cmpint (until_s, ==, 0);
  g_assert_cmpuint (told.concerns, ==, inputs->concerns);
  g_assert_cmpuint (told.scar_types, ==, inputs->scar_types);
  g_assert_cmpuint (told.needle_owned_um, ==, inputs->needle_owned_um);
  g_assert_cmpint (told.screening, ==, inputs->screening);

  told.profile.clean_sessions = inputs->profile.clean_sessions;
  derma_plan_make (&told, &plan);
  derma_plan_make (inputs, &wanted);
  if (memcmp (&plan, &wanted, sizeof plan) != 0)
    g_error ("%s: another plan follows from what was told", name);
}

static void
test_answers (void)
{
  plan_examples_foreach (check_answers, NULL);
}

static GtkWidget *
show_dialog (DermaScene *scene)
{
  GtkWidget *window = page_test_show (adw_bin_new (), 700, 800);

  adw_dialog_present (derma_plan_dialog_new (scene->journal, scene->clock), window);
  page_test_spin (50);
  return window;
}

static GtkWidget *
get_page (GtkWidget *window)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (page_test_find (window, ADW_TYPE_NAVIGATION_VIEW, 0));

  page_test_spin (50);
  return GTK_WIDGET (adw_navigation_view_get_visible_page (view));
}

static void
press_row (GtkWidget  *window,
           const char *title)
{
  adw_action_row_activate (ADW_ACTION_ROW (page_test_find_row (get_page (window), title)));
}

static void
go_on (GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (get_page (window), "plan-question.next", NULL));
}

/* What was told stays when one goes back, and when the dialog is closed. */
static void
test_draft (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window = show_dialog (scene);
  GtkWidget *first = get_page (window);

  g_assert_cmpint (derma_plan_question_get_ask (DERMA_PLAN_QUESTION (first)), ==, DERMA_PLAN_ASK_CONCERNS);
  press_row (window, "Texture");
  go_on (window);
  g_assert_cmpint (derma_plan_question_get_ask (DERMA_PLAN_QUESTION (get_page (window))), ==, DERMA_PLAN_ASK_SUN);
  press_row (window, "Usually burns, tans little");
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (page_test_find (window, ADW_TYPE_NAVIGATION_VIEW, 0)));
  g_assert_true (derma_check_row_get_active (DERMA_CHECK_ROW (page_test_find_row (get_page (window), "Texture"))));
  gtk_window_destroy (GTK_WINDOW (window));

  window = show_dialog (scene);
  g_assert_cmpint (derma_plan_question_get_ask (DERMA_PLAN_QUESTION (get_page (window))), ==, DERMA_PLAN_ASK_SENSITIVITY);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
answer_ordinary (DermaScene *scene)
{
  g_autoptr (DermaPlanAnswers) answers = derma_plan_answers_new (scene->journal, scene->clock);
  const DermaPlanInputs inputs = {
    .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
    .glogau = 1,
    .age = 30,
    .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2 },
  };

  answer_all (answers, &inputs);
}

static void
act (GtkWidget  *window,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_page (window), action, NULL));
  page_test_spin (50);
}

/* All of it is there when the program is started again; a day later health is told anew, and the plan begins with an empty draft. */
static void
test_started_again (void)
{
  static const DermaPlanAsk ANEW[] = { DERMA_PLAN_ASK_PREGNANT, DERMA_PLAN_ASK_ACTIVES };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = NULL;
  const gint64    roller = derma_scene_add_roller (scene, 250);
  DermaPlanInputs before;
  DermaPlanInputs after;
  DermaPlanDraft  draft;
  DermaTime       at;
  gint64          until_s;
  g_autoptr (GError) error = NULL;

  answer_ordinary (scene);
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  derma_plan_answers_get_inputs (answers, &before, &until_s);
  g_clear_object (&answers);
  derma_scene_reopen (scene);
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  g_assert_cmpint (derma_plan_answers_find_next (answers, DERMA_N_PLAN_ASKS), ==, DERMA_N_PLAN_ASKS);
  derma_plan_answers_get_inputs (answers, &after, &until_s);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);

  /* the roller that was chosen is used no more */
  choose (answers, DERMA_PLAN_ASK_ROLLER, 0);
  g_clear_object (&answers);
  g_assert_true (derma_journal_retire_roller (scene->journal, roller, DERMA_RETIRED_DROP, derma_scene_now (scene), &error));
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  g_assert_cmpint (derma_plan_answers_find_next (answers, DERMA_N_PLAN_ASKS), ==, DERMA_PLAN_ASK_ROLLER);
  choose (answers, DERMA_PLAN_ASK_ROLLER, 1);
  g_clear_object (&answers);

  derma_scene_advance (scene, (gint64) DERMA_DAY_S * 1000);
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  for (guint i = 0; i < G_N_ELEMENTS (ANEW); i++)
    {
      g_assert_cmpint (derma_plan_answers_find_next (answers, DERMA_N_PLAN_ASKS), ==, ANEW[i]);
      choose (answers, ANEW[i], 0);
    }
  g_assert_cmpint (derma_plan_answers_find_next (answers, DERMA_N_PLAN_ASKS), ==, DERMA_N_PLAN_ASKS);

  derma_plan_answers_get_inputs (answers, &after, &until_s);
  g_assert_true (derma_journal_start_plan (scene->journal, &after, (DermaTime) { 0 }, TRUE, derma_scene_now (scene), NULL, &error));
  g_assert_false (derma_journal_get_plan_draft (scene->journal, &draft, &at));
}

/* From the answers to a plan in force, a pause, its end, and back. */
static void
test_course (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget       *window;
  DermaStoredPlan *plan;

  answer_ordinary (scene);
  window = show_dialog (scene);
  g_assert_true (DERMA_IS_PLAN_SUMMARY (get_page (window)));
  act (window, "plan.show-result");
  g_assert_true (DERMA_IS_PLAN_RESULT (get_page (window)));
  act (window, "plan.start");
  g_assert_true (DERMA_IS_PLAN_COURSE (get_page (window)));
  plan = derma_journal_get_plan (scene->journal);
  g_assert_nonnull (plan);
  g_assert_cmpuint (derma_stored_plan_get_plan (plan)->sessions, ==, 12);
  g_assert_true (page_test_has_text (window, "Next: session 1 of 12"));
  g_assert_true (page_test_has_text (window, "0 of 12 sessions done"));
  g_assert_true (page_test_has_text (window, "Texture\n0.25\302\240mm, 7 days between sessions, 12 sessions"));

  act (window, "plan.pause");
  g_assert_true (page_test_has_text (window, "Done sessions stay; the dates move. Rolling stays possible, but you are not reminded of a session."));
  press_row (window, "Travel");
  act (window, "plan-pause.pause");
  g_assert_true (page_test_has_text (window, "Plan paused"));
  act (window, "plan.resume");
  g_assert_true (page_test_has_text (window, "Next: session 1 of 12"));

  act (window, "plan.end");
  page_test_press (window, "_End Plan");
  page_test_until (derma_journal_get_plan (scene->journal) == NULL);
  g_assert_null (derma_journal_get_plan (scene->journal));
  g_assert_true (page_test_has_text (window, "No plan in force"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever takes back that a plan was started has not answered everything for nothing. */
static void
test_undo_start (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  answer_ordinary (scene);
  window = show_dialog (scene);
  act (window, "plan.show-result");
  act (window, "plan.start");
  page_test_until (page_test_find_button (window, "_Undo") != NULL);
  page_test_press (window, "_Undo");
  g_assert_null (derma_journal_get_plan (scene->journal));
  act (window, "plan.make");
  g_assert_true (DERMA_IS_PLAN_SUMMARY (get_page (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A started plan was forgotten as a draft; a doctor's answer leaves nothing to start. */
static void
test_doctor (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (DermaPlanAnswers) answers = NULL;
  GtkWidget *window;

  answer_ordinary (scene);
  answers = derma_plan_answers_new (scene->journal, scene->clock);
  say_yes (answers, DERMA_PLAN_ASK_HEALTH, "scr-blood-thinner");
  window = show_dialog (scene);
  act (window, "plan.show-result");
  g_assert_false (derma_plan_result_can_start (DERMA_PLAN_RESULT (get_page (window))));
  g_assert_true (page_test_has_text (window, "Ask a doctor first"));
  g_assert_true (page_test_has_text (window, "Blood thinners or daily aspirin"));
  act (window, "plan.start");
  g_assert_null (derma_journal_get_plan (scene->journal));
  act (window, "plan.change");
  g_assert_true (DERMA_IS_PLAN_SUMMARY (get_page (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is read first is the verdict; the dates are those that hold once it is in force, also a day after a session. */
static void
test_dates (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new_after_session (24 * 3600 * G_GINT64_CONSTANT (1000));
  GtkWidget *window;
  g_autoptr (GArray) dates = NULL;
  g_autofree char *from = NULL;
  DermaTime        now;

  answer_ordinary (scene);
  window = show_dialog (scene);
  act (window, "plan.show-result");
  page_test_until (page_test_has_text (gtk_window_get_focus (GTK_WINDOW (window)), "A home plan may suit you"));
  g_assert_true (page_test_has_text (gtk_window_get_focus (GTK_WINDOW (window)), "A home plan may suit you"));

  now = derma_scene_now (scene);
  dates = derma_journal_list_plan_dates (scene->journal, derma_plan_result_get_plan (DERMA_PLAN_RESULT (get_page (window))),
                                         (DermaTime) { 0 }, now, scene->zone);
  g_assert_cmpuint (dates->len, >, 0);
  g_assert_cmpint (g_array_index (dates, DermaCourseDate, 0).from.utc_s, >, now.utc_s + 5 * 24 * 3600);
  from = derma_format_date (g_array_index (dates, DermaCourseDate, 0).from, now);
  g_assert_true (page_test_has_text (window, from));

  act (window, "plan.start");
  {
    g_autoptr (GArray) started = derma_journal_list_course_dates (scene->journal, now, scene->zone);

    g_assert_cmpuint (started->len, ==, dates->len);
    for (guint i = 0; i < started->len; i++)
      g_assert_cmpint (g_array_index (started, DermaCourseDate, i).from.utc_s, ==, g_array_index (dates, DermaCourseDate, i).from.utc_s);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing is put in force that was not read: an answer that changed meanwhile shows the plan anew. */
static void
test_changed (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  DermaAnswer answer = { .value = DERMA_ANSWER_YES, .at = derma_scene_now (scene) };
  GtkWidget  *window;
  GtkWidget  *read;

  answer_ordinary (scene);
  window = show_dialog (scene);
  act (window, "plan.show-result");
  read = get_page (window);

  g_assert_true (derma_question_from_id ("scr-blood-thinner", &answer.question));
  g_assert_true (derma_journal_set_answer (scene->journal, &answer, &error));
  g_assert_no_error (error);
  act (window, "plan.start");
  g_assert_null (derma_journal_get_plan (scene->journal));
  page_test_until (get_page (window) != read);
  g_assert_true (DERMA_IS_PLAN_RESULT (get_page (window)));
  g_assert_true (page_test_has_text (window, "Ask a doctor first"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only the last change can be undone, so only its message is there; the keyboard is not lost when a plan ends. */
static void
test_end (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  GtkWidget *window;

  answer_ordinary (scene);
  window = show_dialog (scene);
  act (window, "plan.show-result");
  act (window, "plan.start");
  g_assert_true (page_test_has_text (window, "Plan started"));
  act (window, "plan.end");
  page_test_press (window, "_End Plan");
  page_test_until (page_test_has_text (window, "Plan ended"));
  g_assert_true (page_test_has_text (window, "Plan ended"));
  page_test_until (!page_test_has_text (window, "Plan started"));
  g_assert_false (page_test_has_text (window, "Plan started"));
  page_test_until (page_test_has_focus (page_test_find_row (get_page (window), "_Make a Plan")));
  g_assert_true (page_test_has_focus (page_test_find_row (get_page (window), "_Make a Plan")));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/app/plan-window/results", test_results);
  g_test_add_func ("/app/plan-window/answers", test_answers);
  g_test_add_func ("/app/plan-window/draft", test_draft);
  g_test_add_func ("/app/plan-window/started-again", test_started_again);
  g_test_add_func ("/app/plan-window/course", test_course);
  g_test_add_func ("/app/plan-window/undo-start", test_undo_start);
  g_test_add_func ("/app/plan-window/doctor", test_doctor);
  g_test_add_func ("/app/plan-window/dates", test_dates);
  g_test_add_func ("/app/plan-window/changed", test_changed);
  g_test_add_func ("/app/plan-window/end", test_end);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
