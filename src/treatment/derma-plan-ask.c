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
