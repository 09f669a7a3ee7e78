/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

/**
 * DermaPlanSummary:
 *
 * All answers for a plan, each to be changed. Signal: "change" with the #DermaPlanAsk.
 */
#define DERMA_TYPE_PLAN_SUMMARY (derma_plan_summary_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanSummary, derma_plan_summary, DERMA, PLAN_SUMMARY, AdwNavigationPage)

AdwNavigationPage *derma_plan_summary_new (DermaPlanAnswers *answers);

G_END_DECLS
