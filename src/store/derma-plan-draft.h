/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "treatment/derma-measure.h"
#include "treatment/derma-plan-ask.h"
#include "treatment/derma-plan-option.h"

G_BEGIN_DECLS

/**
 * DermaPlanDraft:
 * @told: bits 1 << DermaPlanAsk: answered in this round
 * @concerns: what is to change
 * @scar_grade: 0 to 4
 * @roller_id: of a roller of the journal, or 0
 * @is_other: whether it is a roller that is not in the journal
 * @other_um: its needle length in micrometres; 0: not told
 *
 * What was told for a plan that is not started yet, and that the journal has no other place for. All zeros is nothing told.
 */
typedef struct
{
  guint           told;
  DermaMeasureSet concerns;
  guint           scar_grade;
  gboolean        is_pregnant;
  gboolean        uses_actives;
  gint64          roller_id;
  gboolean        is_other;
  guint           other_um;
  DermaPlanBudget budget;
} DermaPlanDraft;

gboolean derma_plan_draft_equal (const DermaPlanDraft *a,
                                 const DermaPlanDraft *b);

G_END_DECLS
