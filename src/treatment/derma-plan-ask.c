/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan-ask.h"

static const char *const IDS[DERMA_N_PLAN_ASKS] = {
  [DERMA_PLAN_ASK_CONCERNS] = "concerns",
  [DERMA_PLAN_ASK_SCAR_TYPES] = "scar-types",
  [DERMA_PLAN_ASK_SCAR_GRADE] = "scar-grade",
  [DERMA_PLAN_ASK_LINES] = "lines",
  [DERMA_PLAN_ASK_SUN] = "sun",
  [DERMA_PLAN_ASK_SENSITIVITY] = "sensitivity",
  [DERMA_PLAN_ASK_AGE] = "age",
  [DERMA_PLAN_ASK_PREGNANT] = "pregnant",
  [DERMA_PLAN_ASK_YOU] = "you",
  [DERMA_PLAN_ASK_HEALTH] = "health",
  [DERMA_PLAN_ASK_SKIN] = "skin",
  [DERMA_PLAN_ASK_ACTIVES] = "actives",
  [DERMA_PLAN_ASK_ROLLER] = "roller",
  [DERMA_PLAN_ASK_BUDGET] = "budget",
};

/**
 * derma_plan_ask_get_id:
 *
 * Returns: (transfer none): a stable word for the question, such as “scar-grade”
 */
const char *
derma_plan_ask_get_id (DermaPlanAsk ask)
{
  g_return_val_if_fail (ask < DERMA_N_PLAN_ASKS, NULL);

  return IDS[ask];
}

/**
 * derma_plan_ask_depends:
 * @concerns: what the plan is for
 *
 * Returns: whether the plan depends on the answer
 */
gboolean
derma_plan_ask_depends (DermaPlanAsk    ask,
                        DermaMeasureSet concerns)
{
  g_return_val_if_fail (ask < DERMA_N_PLAN_ASKS, FALSE);

  if (ask == DERMA_PLAN_ASK_SCAR_TYPES || ask == DERMA_PLAN_ASK_SCAR_GRADE)
    return (concerns & DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS)) != 0;
  if (ask == DERMA_PLAN_ASK_LINES)
    return (concerns & DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES)) != 0;

  return TRUE;
}

/**
 * derma_plan_age_get_years:
 *
 * Returns: an age in years that stands for @age as an input of a plan (protocol.md 8.1)
 */
guint
derma_plan_age_get_years (DermaPlanAge age)
{
  static const guint YEARS[DERMA_N_PLAN_AGES] = { 17, 18, 22 };

  g_return_val_if_fail (age < DERMA_N_PLAN_AGES, 0);

  return YEARS[age];
}

/**
 * derma_question_is_about_age:
 *
 * Returns: whether it is one of those that a plan asks for as one, the age, and that are an input of their own
 */
gboolean
derma_question_is_about_age (const DermaQuestion *question)
{
  g_return_val_if_fail (question != NULL, FALSE);

  return g_str_equal (question->id, "scr-age-under-18") || g_str_equal (question->id, "scr-age-18-21");
}

/**
 * derma_plan_inputs_leave_out:
 *
 * Takes out of @inputs what is not asked for its concerns: it is as if there were no scars, and no lines at rest.
 */
void
derma_plan_inputs_leave_out (DermaPlanInputs *inputs)
{
  g_return_if_fail (inputs != NULL);

  if (!derma_plan_ask_depends (DERMA_PLAN_ASK_SCAR_TYPES, inputs->concerns))
    inputs->scar_types = inputs->scar_grade = 0;
  if (!derma_plan_ask_depends (DERMA_PLAN_ASK_LINES, inputs->concerns))
    inputs->glogau = 1;
}
