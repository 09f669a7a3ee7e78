/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --plan is asked: whatever is understood makes a plan that keeps to its limits. */
#include "config.h"

#include "app/derma-plan-json.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_to_text (data, size);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  DermaPlanInputs inputs;
  DermaPlan       plan;

  if (!derma_plan_inputs_from_json (text, -1, &inputs, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }

  derma_plan_make (&inputs, &plan);
  if (plan.home_list != 0)
    {
      g_assert_cmpuint (plan.needle_um, >=, 50);
      g_assert_cmpuint (plan.needle_um, <=, 500);
      g_assert_cmpuint (plan.interval_days, >=, plan.min_interval_days);
      g_assert_true (plan.sessions >= 3 && plan.sessions <= 12);
    }

  answer = derma_plan_to_json (&plan);
  g_assert_nonnull (answer);
  return 0;
}
