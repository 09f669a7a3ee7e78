/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaPlanCourse:
 *
 * The plan in force: where one is in it, what is to come, and what can be done with it; below it those that were in force
 * before. It follows the journal.
 *
 * Signal: "show-plan" with the #DermaStoredPlan whose content is asked for.
 */
#define DERMA_TYPE_PLAN_COURSE (derma_plan_course_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanCourse, derma_plan_course, DERMA, PLAN_COURSE, AdwNavigationPage)

AdwNavigationPage *derma_plan_course_new (DermaJournal *journal,
                                          DermaClock   *clock);
void               derma_plan_course_focus (DermaPlanCourse *self);

G_END_DECLS
