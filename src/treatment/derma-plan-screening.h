/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-plan.h"
#include "treatment/derma-question.h"

G_BEGIN_DECLS

/**
 * DermaPlanObstacle:
 * @question: index of the question that was answered with yes
 * @screening: what it comes to
 * @until_s: with %DERMA_PLAN_SCREENING_POSTPONE: UTC seconds from which it holds no more; 0: a date is missing
 *
 * Something that stands against a plan.
 */
typedef struct
{
  guint              question;
  DermaPlanScreening screening;
  gint64             until_s;
} DermaPlanObstacle;

GArray            *derma_plan_screening_list (const DermaAnswer *answers,
                                              gsize              n_answers,
                                              DermaTime          now,
                                              GTimeZone         *zone);
DermaPlanScreening derma_plan_screening_find (const DermaPlanObstacle *obstacles,
                                              gsize                    n_obstacles,
                                              gint64                  *until_s);

G_END_DECLS
