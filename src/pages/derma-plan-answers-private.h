/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-plan-answers.h"

G_BEGIN_DECLS

#define DERMA_PLAN_CONFIRMED(ask) (1u << (ask))

/* What is told of the age. */
enum
{
  DERMA_PLAN_AGE_MINOR,
  DERMA_PLAN_AGE_YOUNG,
  DERMA_PLAN_AGE_GROWN,
  DERMA_N_PLAN_AGES,
};

/* What the journal has no place for before a plan is started. All zeros is nothing told. */
typedef struct
{
  DermaMeasureSet concerns;
  guint           confirmed; /* bits 1 << DermaPlanAsk: told in this round */
  guint           scar_grade;
  gboolean        is_pregnant;
  gboolean        uses_actives;
  gint64          roller_id; /* of the journal, or 0 */
  gboolean        is_other;  /* a roller that is not in the journal */
  guint           other_um;
  DermaPlanBudget budget;
} DermaPlanDraft;

struct _DermaPlanAnswers
{
  GObject parent_instance;

  DermaJournal   *journal;
  DermaClock     *clock;
  DermaPlanDraft *draft; /* belongs to the journal */
};

GPtrArray *derma_plan_answers_list_rollers (DermaPlanAnswers *self);
void       derma_plan_answers_emit_changed (DermaPlanAnswers *self);
gboolean   derma_plan_answers_is_yes (DermaPlanAnswers *self,
                                      const char       *id);
gboolean   derma_plan_answers_is_group_answered (DermaPlanAnswers *self,
                                                 DermaPlanAsk      ask,
                                                 gboolean          counts_missing);

G_END_DECLS
