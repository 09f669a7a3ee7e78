/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

/**
 * DermaPlanConsequence:
 *
 * What a yes about health comes to, below its row: why, and the day, the detail or the doctor's word that it needs. It hides
 * itself where the answer is no.
 *
 * Signal: "failed" with the #GError when something could not be stored.
 */
#define DERMA_TYPE_PLAN_CONSEQUENCE (derma_plan_consequence_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanConsequence, derma_plan_consequence, DERMA, PLAN_CONSEQUENCE, GtkListBoxRow)

GtkWidget  *derma_plan_consequence_new (DermaPlanAnswers *answers,
                                        guint             question);
void        derma_plan_consequence_update (DermaPlanConsequence *self);
const char *derma_plan_consequence_get_text (DermaPlanConsequence *self);

G_END_DECLS
