/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

struct _DermaPlanAnswers
{
  GObject parent_instance;

  DermaJournal  *journal;
  DermaClock    *clock;
  DermaPlanDraft draft;      /* what the journal holds, but for what was filled in */
  GArray        *roller_ids; /* gint64: the rollers that are offered, in their order */
  GArray        *taken_back; /* DermaAnswer: each yes about health that became a no, as it was */
};

void         derma_plan_answers_emit_changed (DermaPlanAnswers *self);
gboolean     derma_plan_answers_is_yes (DermaPlanAnswers *self,
                                        const char       *id);
DermaPlanAge derma_plan_answers_get_age (DermaPlanAnswers *self);
gboolean     derma_plan_answers_is_health_due (DermaPlanAnswers *self);
gboolean     derma_plan_answers_is_group_answered (DermaPlanAnswers *self,
                                                   DermaPlanAsk      ask,
                                                   gboolean          counts_missing);

void         derma_plan_answers_list_rollers (DermaPlanAnswers *self);
gint64       derma_plan_answers_find_roller (DermaPlanAnswers *self,
                                             gboolean         *is_only_one);
DermaRoller *derma_plan_answers_get_roller (DermaPlanAnswers *self);
gboolean     derma_plan_answers_is_roller_chosen (DermaPlanAnswers *self,
                                                  guint             option);
gboolean     derma_plan_answers_is_roller_told (DermaPlanAnswers *self);
void         derma_plan_answers_set_roller (DermaPlanAnswers *self,
                                            DermaPlanDraft   *draft,
                                            guint             option);
char        *derma_plan_answers_dup_roller (DermaPlanAnswers *self,
                                            guint             option,
                                            char            **more);

G_END_DECLS
