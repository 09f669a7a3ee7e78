/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan in the progress report: the same answers as by the command line. */
#include "config.h"

#include <string.h>

#include "app/derma-plan-json.h"
#include "core/derma-format.h"
#include "pages/derma-report-source.h"
#include "plan-examples.h"
#include "support/derma-scene.h"

/* Returns: what is told of a fact of the plan; %NULL: nothing */
static const char *
find_fact (const DermaDocument *document,
           const char          *name)
{
  gboolean is_plan = FALSE;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DermaDocumentBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == DERMA_DOCUMENT_HEADING)
        is_plan = g_str_equal (block->text, "Plan");
      for (guint row = 0; is_plan && block->table != NULL && row < block->table->rows->len; row++)
        {
          const GStrv cells = g_ptr_array_index (block->table->rows, row);

          if (g_str_equal (cells[0], name))
            return cells[1];
        }
    }

  return NULL;
}

static guint
get_number (JsonObject *answer,
            const char *name)
{
  return (guint) json_object_get_int_member (answer, name);
}

static void
assert_begins (const char *name,
               const char *fact,
               const char *text)
{
  if (fact == NULL || !g_str_has_prefix (fact, text))
    g_error ("%s: “%s” does not begin with “%s”", name, fact, text);
}

static void
check_numbers (const char          *name,
               const DermaDocument *document,
               JsonObject          *answer)
{
  g_autofree char *needle = derma_format_needle (get_number (answer, "needle_um"));
  g_autofree char *later = derma_format_needle (get_number (answer, "later_um"));
  g_autofree char *interval = derma_format_days (get_number (answer, "interval_days"));
  g_autofree char *least = derma_format_days (get_number (answer, "min_interval_days"));
  g_autofree char *maintenance = derma_format_days (get_number (answer, "maintenance_days"));
  g_autofree char *course = g_strdup_printf ("%u sessions in %u weeks, with %u roller", get_number (answer, "sessions"), get_number (answer, "course_weeks"),
                                             get_number (answer, "rollers"));
  JsonArray       *weeks = json_object_get_array_member (answer, "first_visible_weeks");
  g_autofree char *visible = g_strdup_printf ("%d to %d weeks after", (int) json_array_get_int_element (weeks, 0), (int) json_array_get_int_element (weeks, 1));
  g_autofree char *most = g_strdup_printf ("week %u", get_number (answer, "most_change_week"));

  assert_begins (name, find_fact (document, "Needle"), needle);
  if (g_str_equal (needle, later))
    g_assert_cmpstr (find_fact (document, "Needle"), ==, needle);
  else
    g_assert_nonnull (strstr (find_fact (document, "Needle"), later));
  assert_begins (name, find_fact (document, "Between sessions"), interval);
  g_assert_true (g_str_has_suffix (find_fact (document, "Between sessions"), least));
  assert_begins (name, find_fact (document, "Course"), course);
  assert_begins (name, find_fact (document, "First change, if any"), visible);
  assert_begins (name, find_fact (document, "Most of it by"), most);
  g_assert_nonnull (strstr (find_fact (document, "After the course"), maintenance));
}

/* As many as the command line names, and each said by its own name or sentence. */
static void
check_lists (const DermaDocument *document,
             const DermaPlan     *plan,
             JsonObject          *answer)
{
  const char *warnings = find_fact (document, "Told with it");
  const char *options = find_fact (document, "Other ways shown");
  guint       n_sentences = 0;

  for (const char *end = warnings; end != NULL && (end = strpbrk (end, ".")) != NULL; end++)
    n_sentences += end[1] == ' ' || end[1] == '\0';
  g_assert_cmpuint (n_sentences, ==, json_array_get_length (json_object_get_array_member (answer, "warnings")));

  g_assert_cmpint (options != NULL, ==, json_array_get_length (json_object_get_array_member (answer, "alternatives")) > 0);
  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if ((plan->options & DERMA_PLAN_OPTION_BIT (i)) != 0)
      g_assert_nonnull (strstr (options, derma_plan_option_get_name ((DermaPlanOption) i)));

  g_assert_cmpint (find_fact (document, "A dermatologist first") != NULL, ==, json_array_get_length (json_object_get_array_member (answer, "pro_list")) > 0);
}

static void
check_example (const char            *name,
               const DermaPlanInputs *inputs,
               JsonObject            *expected,
               gpointer               data)
{
  static const char *const VERDICTS[][2] = {
    { "home", "rolling at home may suit" },
    { "home-with-limits", "rolling at home may suit, within limits" },
    { "professional-first", "a dermatologist first" },
  };
  const DermaReportChoice choice = { .range = DERMA_PROGRESS_RANGE_ALL, .parts = DERMA_REPORT_BIT (DERMA_REPORT_SCREENING) };
  g_autoptr (DermaScene) scene = derma_scene_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaPlanChange) change = NULL;
  g_autoptr (DermaReport) report = NULL;
  g_autoptr (DermaDocument) document = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  guint           *n_checked = data;
  JsonObject      *answer;
  DermaPlan        plan;

  derma_plan_make (inputs, &plan);
  if (plan.home_list == 0)
    return;

  json = derma_plan_to_json (&plan);
  root = json_from_string (json, &error);
  answer = json_node_get_object (root);
  g_assert_true (derma_journal_start_plan (scene->journal, inputs, derma_scene_now (scene), TRUE, derma_scene_now (scene), &change, &error));
  g_assert_no_error (error);

  report = derma_report_source_create (scene->journal, &choice, derma_scene_now (scene), scene->zone);
  document = derma_report_create_document (report);
  check_numbers (name, document, answer);
  check_lists (document, &plan, answer);
  for (guint i = 0; i < G_N_ELEMENTS (VERDICTS); i++)
    if (g_str_equal (json_object_get_string_member (answer, "verdict"), VERDICTS[i][0]))
      {
        g_assert_cmpstr (find_fact (document, "Verdict"), ==, VERDICTS[i][1]);
        (*n_checked)++;
      }
}

/* The examples of protocol.md 8.6 of which there is a plan to follow. */
static void
test_examples (void)
{
  guint n_checked = 0;

  plan_examples_foreach (check_example, &n_checked);
  g_assert_cmpuint (n_checked, >=, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan-report/examples", test_examples);

  return g_test_run ();
}
