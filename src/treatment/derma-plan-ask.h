/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-plan.h"
#include "treatment/derma-question.h"

G_BEGIN_DECLS

/* What is asked for a plan, in this order (protocol.md 8.1). */
typedef enum
{
  DERMA_PLAN_ASK_CONCERNS,
  DERMA_PLAN_ASK_SCAR_TYPES,
  DERMA_PLAN_ASK_SCAR_GRADE,
  DERMA_PLAN_ASK_LINES,
  DERMA_PLAN_ASK_SUN,
  DERMA_PLAN_ASK_SENSITIVITY,
  DERMA_PLAN_ASK_AGE,
  DERMA_PLAN_ASK_PREGNANT,
  DERMA_PLAN_ASK_YOU,
  DERMA_PLAN_ASK_HEALTH,
  DERMA_PLAN_ASK_SKIN,
  DERMA_PLAN_ASK_ACTIVES,
  DERMA_PLAN_ASK_ROLLER,
  DERMA_PLAN_ASK_BUDGET,
} DermaPlanAsk;

#define DERMA_N_PLAN_ASKS (DERMA_PLAN_ASK_BUDGET + 1)
#define DERMA_PLAN_ASK_BIT(ask) (1u << (ask))

/**
 * DermaPlanAge:
 * @DERMA_PLAN_AGE_MINOR: under 18 (rule-age)
 * @DERMA_PLAN_AGE_YOUNG: 18 to 21 (cap-age)
 * @DERMA_PLAN_AGE_GROWN: older
 *
 * What is told of the age: nobody is asked for a birthday.
 */
typedef enum
{
  DERMA_PLAN_AGE_MINOR,
  DERMA_PLAN_AGE_YOUNG,
  DERMA_PLAN_AGE_GROWN,
} DermaPlanAge;

#define DERMA_N_PLAN_AGES (DERMA_PLAN_AGE_GROWN + 1)

const char *derma_plan_ask_get_id (DermaPlanAsk ask);
gboolean    derma_plan_ask_depends (DermaPlanAsk    ask,
                                    DermaMeasureSet concerns);
guint       derma_plan_age_get_years (DermaPlanAge age);
gboolean    derma_question_is_about_age (const DermaQuestion *question);
void        derma_plan_inputs_leave_out (DermaPlanInputs *inputs);

G_END_DECLS
