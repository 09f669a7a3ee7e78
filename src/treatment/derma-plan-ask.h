/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

const char *derma_plan_ask_get_id (DermaPlanAsk ask);

G_END_DECLS
