/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-check.h"

G_BEGIN_DECLS

/**
 * DermaQuestionExpander:
 *
 * One group of questions: closed it shows its answer, open it has *None of these* first, then a check row for each
 * question with its consequence directly under it. It shows what the journal holds.
 *
 * Its signal "answered" is emitted when the person is done with the group and it needs nothing more.
 */
#define DERMA_TYPE_QUESTION_EXPANDER (derma_question_expander_get_type ())

G_DECLARE_FINAL_TYPE (DermaQuestionExpander, derma_question_expander, DERMA, QUESTION_EXPANDER, AdwExpanderRow)

GtkWidget         *derma_question_expander_new (DermaCheck        *check,
                                                DermaQuestionGroup group);
DermaQuestionGroup derma_question_expander_get_group (DermaQuestionExpander *self);
void               derma_question_expander_set_narrow (DermaQuestionExpander *self,
                                                       gboolean               is_narrow);
void               derma_question_expander_update (DermaQuestionExpander *self);
void               derma_question_expander_focus_first (DermaQuestionExpander *self);
void               derma_question_expander_focus_question (DermaQuestionExpander *self,
                                                           guint                  question);

G_END_DECLS
