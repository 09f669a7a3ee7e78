/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

/* What is told of the age. */
enum
{
  DERMA_PLAN_AGE_MINOR,
  DERMA_PLAN_AGE_YOUNG,
  DERMA_PLAN_AGE_GROWN,
  DERMA_N_PLAN_AGES,
};

struct _DermaPlanAnswers
{
  GObject parent_instance;

  DermaJournal  *journal;
  DermaClock    *clock;
  DermaPlanDraft draft; /* what the journal holds, but for what was filled in */
};

GPtrArray *derma_plan_answers_list_rollers (DermaPlanAnswers *self);
void       derma_plan_answers_emit_changed (DermaPlanAnswers *self);
gboolean   derma_plan_answers_is_yes (DermaPlanAnswers *self,
                                      const char       *id);
gboolean   derma_plan_answers_is_group_answered (DermaPlanAnswers *self,
                                                 DermaPlanAsk      ask,
                                                 gboolean          counts_missing);

G_END_DECLS
