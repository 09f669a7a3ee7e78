/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows where a professional is to be asked first: on the page, and on paper for the visit. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "page-test.h"
#include "pages/derma-plan-paper.h"
#include "pages/derma-plan-result.h"
#include "support/derma-scene.h"
#include "treatment/derma-source.h"

#define STARTED_NOTE "It is no promise, and the check before each session still decides. You can end it at any time."
#define ALL_TOLD (DERMA_PLAN_ASK_BIT (DERMA_N_PLAN_ASKS) - 1)

/* Somebody who has answered everything, and one question about health with yes. */
static DermaPlanAnswers *
answer (DermaScene     *scene,
        const char     *yes,
        DermaPlanDraft *draft)
{
  DermaAnswer obstacle = { .value = DERMA_ANSWER_YES, .at = derma_scene_now (scene) };
  g_autoptr (GError) error = NULL;

  draft->told = ALL_TOLD;
  derma_scene_meet_rules (scene);
  if (yes != NULL)
    {
      g_assert_true (derma_question_from_id (yes, &obstacle.question));
      g_assert_true (derma_journal_set_answer (scene->journal, &obstacle, &error));
    }
  g_assert_true (derma_journal_set_plan_draft (scene->journal, draft, derma_scene_now (scene), &error));
  return derma_plan_answers_new (scene->journal, scene->clock);
}

static GtkWidget *
show_result (DermaScene       *scene,
             DermaPlanAnswers *answers,
             int               width)
{
  g_autoptr (GArray) obstacles = derma_plan_answers_list_obstacles (answers);
  GtkWidget      *view = adw_navigation_view_new ();
  DermaPlanInputs inputs;
  gint64          until_s;

  derma_plan_answers_get_inputs (answers, &inputs, &until_s);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), derma_plan_result_new (scene->journal, scene->clock, &inputs, until_s, obstacles));
  return page_test_show (view, width, 760);
}

/* All its words, one block or cell a line. */
static char *
dup_words (DermaDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DermaDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      for (guint k = 0; block->table != NULL && k < block->table->rows->len; k++)
        for (char **cell = g_ptr_array_index (block->table->rows, k); *cell != NULL; cell++)
          g_string_append_printf (text, "%s\n", *cell);
    }

  return g_string_free (text, FALSE);
}

static void
assert_says (const char *words,
             const char *part)
{
  if (strstr (words, part) == NULL)
    g_error ("“%s” is not in: %s", part, words);
}

/* Every number in brackets is explained once, below. */
static void
assert_sources_are_listed (const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\[([0-9, ]+)\\]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *list = strstr (words, "Sources\n");
  guint       n_named = 0;

  g_assert_nonnull (list);
  for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *numbers = g_match_info_fetch (match, 1);
      g_auto (GStrv) parts = g_strsplit (numbers, ", ", -1);

      for (guint i = 0; parts[i] != NULL; i++, n_named++)
        {
          g_autofree char *mark = g_strdup_printf ("\n[%s] ", parts[i]);
          const char      *at = strstr (list, mark);

          g_assert_nonnull (at);
          g_assert_null (strstr (at + 1, mark));
        }
    }
  g_assert_cmpuint (n_named, >, 5);
}

static void
test_not_now (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaPlanDraft draft = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) };
  g_autoptr (DermaPlanAnswers) answers = answer (scene, "scr-keloid", &draft);
  g_autoptr (DermaDocument) document = derma_plan_paper_create (answers);
  g_autofree char *words = dup_words (document);
  GtkWidget       *window = show_result (scene, answers, 640);
  GtkWidget       *row = page_test_find_row (window, "Keloids or raised, thick scars");

  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (page_test_find (row, GTK_TYPE_BUTTON, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sources of: Any small wound may grow into one.");
  g_assert_true (gtk_widget_get_visible (page_test_find_button (window, "Save for My _Visit…")));
  g_assert_nonnull (page_test_find_button (window, "Change My _Answers"));
  g_assert_null (page_test_find_button (window, "_Start This Plan"));
  g_assert_false (page_test_has_text (window, STARTED_NOTE));
  page_test_pictures (window, "plan-not-now");

  assert_says (words, "Keloids or raised, thick scars: Any small wound may grow into one. [61, 84, 86]");
  assert_says (words, "\nTexture\n");
  g_assert_null (strstr (words, "At home, after that"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every question that may stand against a plan says where that comes from, or that nobody says so. */
static void
test_sources (void)
{
  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const char        *numbers = derma_question_get (i)->sources;
      const DermaSource *source;

      g_assert_nonnull (numbers);
      for (const char *rest = numbers; *rest != '\0';)
        {
          source = derma_source_next (&rest);
          g_assert_nonnull (source);
        }
    }
}

static void
test_professional (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaPlanDraft      draft = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS),
                                .scar_grade = 4,
                                .budget = DERMA_PLAN_BUDGET_HIGH };
  const DermaBaseline baseline = { .glogau = 1, .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_BOXCAR_DEEP) | DERMA_SCAR_BIT (DERMA_SCAR_ROLLING) };
  g_autoptr (DermaPlanAnswers) answers = answer (scene, NULL, &draft);
  g_autoptr (DermaDocument) document = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_assert_true (derma_journal_set_baseline (scene->journal, &baseline, derma_scene_now (scene), &error));
  window = show_result (scene, answers, 640);
  g_assert_true (gtk_widget_get_visible (page_test_find_button (window, "Save for My _Visit…")));
  g_assert_nonnull (page_test_find_button (window, "Change My _Answers"));
  g_assert_false (page_test_has_text (window, STARTED_NOTE));
  page_test_pictures (window, "plan-professional");

  /* when a dermatologist agrees, the plan may be started instead */
  adw_switch_row_set_active (ADW_SWITCH_ROW (page_test_find_row (window, "A dermatologist has looked at it and agrees")), TRUE);
  g_assert_nonnull (page_test_find_button (window, "_Start This Plan"));
  g_assert_null (page_test_find_button (window, "Save for My _Visit…"));
  g_assert_null (page_test_find_button (window, "Change My _Answers"));
  g_assert_true (page_test_has_text (window, STARTED_NOTE));
  gtk_window_destroy (GTK_WINDOW (window));

  document = derma_plan_paper_create (answers);
  words = dup_words (document);
  assert_says (words, derma_plan_option_get_name (DERMA_PLAN_OPTION_SUBCISION));
  assert_says (words, "At home, after that\n");
  assert_says (words, "Home or professional\n");
  assert_says (words, "Wide with sharp edges, deep");
  assert_sources_are_listed (words);
  for (DermaPaper paper = DERMA_PAPER_A4; paper <= DERMA_PAPER_LETTER; paper++)
    {
      g_clear_pointer (&pdf, g_bytes_unref);
      pdf = derma_plan_paper_to_pdf (answers, paper, paper % 2 != 0, &error);
      g_assert_no_error (error);
      g_assert_cmpint (memcmp (g_bytes_get_data (pdf, NULL), "%PDF-", 5), ==, 0);
      if (g_getenv ("DERMA_PICTURES") != NULL)
        {
          g_autofree char *path = g_strdup_printf ("%s/plan-visit-%d.pdf", g_getenv ("DERMA_PICTURES"), (int) paper);

          g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
        }
    }
}

/* The figures stand side by side where there is room, else as rows; each is read as one. */
static void
test_figures (void)
{
  g_autoptr (DermaScene) scene = derma_scene_new ();
  DermaPlanDraft draft = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) };
  g_autoptr (DermaPlanAnswers) answers = answer (scene, NULL, &draft);
  GtkWidget *window = show_result (scene, answers, 640);

  g_assert_true (page_test_has_text (window, "12 sessions"));
  g_assert_true (page_test_has_text (window, "in 11 weeks"));
  g_assert_null (page_test_find_row (window, "Course"));
  gtk_window_destroy (GTK_WINDOW (window));

  window = show_result (scene, answers, 360);
  g_assert_false (page_test_has_text (window, "in 11 weeks"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (page_test_find_row (window, "Course"))), ==, "12 sessions, in 11 weeks");
  g_assert_nonnull (page_test_find_row (window, "Needle length"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/plan-result/not-now", test_not_now);
  g_test_add_func ("/plan-result/sources", test_sources);
  g_test_add_func ("/plan-result/figures", test_figures);
  g_test_add_func ("/plan-result/professional", test_professional);
}

int
main (int    argc,
      char **argv)
{
  return page_test_run (argc, argv, add_tests);
}
