/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-baseline.h"
#include "treatment/derma-measure.h"

G_BEGIN_DECLS

/* What may be spent in six months (protocol.md 8.1). */
typedef enum
{
  DERMA_PLAN_BUDGET_LOW,  /* under 100 US dollars */
  DERMA_PLAN_BUDGET_MID,  /* 100 to 999 */
  DERMA_PLAN_BUDGET_HIGH, /* 1000 and more */
} DermaPlanBudget;

#define DERMA_N_PLAN_BUDGETS (DERMA_PLAN_BUDGET_HIGH + 1)

/* What the person is to know of a plan (protocol.md 8.4), in the order in which it is said. */
typedef enum
{
  DERMA_PLAN_WARNING_OVER_015,
  DERMA_PLAN_WARNING_NEEDLE_ACK,
  DERMA_PLAN_WARNING_BUY_ROLLER,
  DERMA_PLAN_WARNING_OWNED_REFUSED,
  DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW,
  DERMA_PLAN_WARNING_OWNED_SHORT_EFFECT,
  DERMA_PLAN_WARNING_OWNED_LONGER_THAN_NEEDED,
  DERMA_PLAN_WARNING_PIH,
  DERMA_PLAN_WARNING_ACTIVES,
  DERMA_PLAN_WARNING_SCAR_TYPE_UNKNOWN,
  DERMA_PLAN_WARNING_PRO_FIRST,
  DERMA_PLAN_WARNING_NO_SKIP_UP,
} DermaPlanWarning;

#define DERMA_N_PLAN_WARNINGS (DERMA_PLAN_WARNING_NO_SKIP_UP + 1)

/* A set of warnings: bit 1 << warning. */
typedef guint DermaPlanWarningSet;

#define DERMA_PLAN_WARNING_BIT(warning) (1u << (warning))

/* What there is beside rolling at home (protocol.md 8.5). */
typedef enum
{
  DERMA_PLAN_OPTION_SUNSCREEN_TOPICALS,
  DERMA_PLAN_OPTION_DERM_VISIT,
  DERMA_PLAN_OPTION_PRO_NEEDLING,
  DERMA_PLAN_OPTION_PRP,
  DERMA_PLAN_OPTION_RF_NEEDLING,
  DERMA_PLAN_OPTION_FRACTIONAL_LASER,
  DERMA_PLAN_OPTION_CHEMICAL_PEEL,
  DERMA_PLAN_OPTION_TCA_CROSS,
  DERMA_PLAN_OPTION_SUBCISION,
  DERMA_PLAN_OPTION_FILLER,
} DermaPlanOption;

#define DERMA_N_PLAN_OPTIONS (DERMA_PLAN_OPTION_FILLER + 1)

/* A set of options: bit 1 << option. */
typedef guint DermaPlanOptionSet;

#define DERMA_PLAN_OPTION_BIT(option) (1u << (option))

const char *derma_plan_budget_get_id (DermaPlanBudget budget);
const char *derma_plan_budget_get_name (DermaPlanBudget budget);

const char *derma_plan_warning_get_id (DermaPlanWarning warning);
const char *derma_plan_warning_get_text (DermaPlanWarning warning);

const char        *derma_plan_option_get_id (DermaPlanOption option);
const char        *derma_plan_option_get_name (DermaPlanOption option);
const char        *derma_plan_option_get_pros (DermaPlanOption option);
const char        *derma_plan_option_get_cons (DermaPlanOption option);
const char        *derma_plan_option_get_tier (DermaPlanOption option);
const char        *derma_plan_option_get_sources (DermaPlanOption option);
gboolean           derma_plan_option_marks_skin (DermaPlanOption option);
DermaPlanOptionSet derma_plan_options_find (DermaMeasureSet concerns,
                                            DermaScarSet    scar_types,
                                            guint           scar_grade,
                                            DermaPlanBudget budget);

G_END_DECLS
