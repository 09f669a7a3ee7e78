/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-red-flag.h"

G_BEGIN_DECLS

/**
 * DermaHealingDraft:
 * @levels: 0 to 4 for each measure, or %DERMA_HEALING_NOT_ANSWERED
 * @rolling_pain: how much the rolling hurt, 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 * @sections: sections concerned
 * @note: (nullable): owned
 * @answers: about red flags, as far as they were asked about and answered
 *
 * What was filled in of a healing log that is not saved yet.
 */
typedef struct
{
  int              levels[DERMA_N_HEALING_MEASURES];
  int              rolling_pain;
  DermaSectionSet  sections;
  char            *note;
  DermaFlagAnswers answers;
} DermaHealingDraft;

void     derma_healing_draft_clear (DermaHealingDraft *self);
void     derma_healing_draft_copy (DermaHealingDraft       *self,
                                   const DermaHealingDraft *other);
gboolean derma_healing_draft_equal (const DermaHealingDraft *a,
                                    const DermaHealingDraft *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaHealingDraft, derma_healing_draft_clear)

G_END_DECLS
