/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-healing-draft.h"

#include <string.h>

/**
 * derma_healing_draft_clear:
 *
 * Makes it a draft in which nothing was chosen.
 */
void
derma_healing_draft_clear (DermaHealingDraft *self)
{
  g_free (self->note);
  *self = (DermaHealingDraft) { .rolling_pain = DERMA_HEALING_NOT_ANSWERED };
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    self->levels[i] = DERMA_HEALING_NOT_ANSWERED;
}

/**
 * derma_healing_draft_copy:
 * @self: what it held is freed
 * @other: what it is to hold
 */
void
derma_healing_draft_copy (DermaHealingDraft       *self,
                          const DermaHealingDraft *other)
{
  char *note = g_strdup (other->note);

  g_free (self->note);
  *self = *other;
  self->note = note;
}

/**
 * derma_healing_draft_equal:
 *
 * Returns: whether both say the same; no note is an empty one
 */
gboolean
derma_healing_draft_equal (const DermaHealingDraft *a,
                           const DermaHealingDraft *b)
{
  return memcmp (a->levels, b->levels, sizeof a->levels) == 0 && a->rolling_pain == b->rolling_pain && a->sections == b->sections &&
         a->answers.asked == b->answers.asked && a->answers.told == b->answers.told &&
         g_strcmp0 (a->note != NULL ? a->note : "", b->note != NULL ? b->note : "") == 0;
}
