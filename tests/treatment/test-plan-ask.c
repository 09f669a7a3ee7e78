/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked for a plan, and what of it counts. */
#include "config.h"

#include "treatment/derma-plan-ask.h"

static void
test_depends (void)
{
  static const struct
  {
    DermaMeasureSet concerns;
    gboolean        has_scars;
    gboolean        has_lines;
  } CASES[] = {
    { 0, FALSE, FALSE },
    { DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_PIGMENTATION), FALSE, FALSE },
    { DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS), TRUE, FALSE },
    { DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES), FALSE, TRUE },
    { DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES) | DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS), TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      DermaPlanInputs inputs = { .concerns = CASES[i].concerns, .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ROLLING), .scar_grade = 2, .glogau = 3 };

      g_assert_cmpint (derma_plan_ask_depends (DERMA_PLAN_ASK_SCAR_TYPES, CASES[i].concerns), ==, CASES[i].has_scars);
      g_assert_cmpint (derma_plan_ask_depends (DERMA_PLAN_ASK_SCAR_GRADE, CASES[i].concerns), ==, CASES[i].has_scars);
      g_assert_cmpint (derma_plan_ask_depends (DERMA_PLAN_ASK_LINES, CASES[i].concerns), ==, CASES[i].has_lines);
      g_assert_true (derma_plan_ask_depends (DERMA_PLAN_ASK_HEALTH, CASES[i].concerns));

      derma_plan_inputs_leave_out (&inputs);
      g_assert_cmpuint (inputs.scar_types, ==, CASES[i].has_scars ? DERMA_SCAR_BIT (DERMA_SCAR_ROLLING) : 0);
      g_assert_cmpuint (inputs.scar_grade, ==, CASES[i].has_scars ? 2 : 0);
      g_assert_cmpuint (inputs.glogau, ==, CASES[i].has_lines ? 3 : 1);
    }
}

/* Each age stands on its side of rule-age and of cap-age. */
static void
test_ages (void)
{
  guint n_about_age = 0;

  for (DermaPlanAge age = 0; age < DERMA_N_PLAN_AGES; age++)
    {
      const DermaPlanInputs inputs = {
        .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
        .glogau = 1,
        .age = derma_plan_age_get_years (age),
        .needle_owned_um = 300,
        .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .clean_sessions = 6 },
      };
      DermaPlan plan;

      derma_plan_make (&inputs, &plan);
      g_assert_cmpint (plan.verdict == DERMA_PLAN_NOT_NOW, ==, age == DERMA_PLAN_AGE_MINOR);
      if (age != DERMA_PLAN_AGE_MINOR)
        g_assert_cmpint (plan.cap == DERMA_CAP_AGE, ==, age == DERMA_PLAN_AGE_YOUNG);
    }

  for (guint i = 0; i < derma_n_questions (); i++)
    n_about_age += derma_question_is_about_age (derma_question_get (i));
  g_assert_cmpuint (n_about_age, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/treatment/plan-ask/depends", test_depends);
  g_test_add_func ("/treatment/plan-ask/ages", test_ages);

  return g_test_run ();
}
