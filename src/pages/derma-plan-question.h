/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

/**
 * DermaPlanQuestion:
 *
 * One question for a plan, with its options as rows. What it shows is what is stored.
 *
 * Signals: "answered" when the person goes on, "failed" with the #GError when an answer could not be stored.
 */
#define DERMA_TYPE_PLAN_QUESTION (derma_plan_question_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanQuestion, derma_plan_question, DERMA, PLAN_QUESTION, AdwNavigationPage)

AdwNavigationPage *derma_plan_question_new (DermaPlanAnswers *answers,
                                            DermaPlanAsk      ask);
DermaPlanAsk       derma_plan_question_get_ask (DermaPlanQuestion *self);

G_END_DECLS
