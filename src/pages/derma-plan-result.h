/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"
#include "treatment/derma-plan-screening.h"

G_BEGIN_DECLS

/**
 * DermaPlanResult:
 *
 * What a plan comes to: the verdict, three figures, what may be seen and what not, the reasons, dates and other ways, each with
 * its sources. Where there is nothing to do at home it says why, and has nothing to start.
 */
#define DERMA_TYPE_PLAN_RESULT (derma_plan_result_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanResult, derma_plan_result, DERMA, PLAN_RESULT, AdwNavigationPage)

AdwNavigationPage *derma_plan_result_new (DermaJournal          *journal,
                                          DermaClock            *clock,
                                          const DermaPlanInputs *inputs,
                                          gint64                 until_s,
                                          GArray                *obstacles);
AdwNavigationPage *derma_plan_result_new_for (DermaClock      *clock,
                                              DermaStoredPlan *stored);
const DermaPlan   *derma_plan_result_get_plan (DermaPlanResult *self);
gboolean           derma_plan_result_is_agreed (DermaPlanResult *self);
gboolean           derma_plan_result_is_of (DermaPlanResult       *self,
                                            const DermaPlanInputs *inputs,
                                            gint64                 until_s);
gboolean           derma_plan_result_can_start (DermaPlanResult *self);

G_END_DECLS
