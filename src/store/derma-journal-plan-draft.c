/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "store/derma-plan-draft-rows.h"

/**
 * derma_plan_draft_equal:
 *
 * Returns: whether both say the same
 */
gboolean
derma_plan_draft_equal (const DermaPlanDraft *a,
                        const DermaPlanDraft *b)
{
  return a->told == b->told && a->concerns == b->concerns && a->scar_grade == b->scar_grade && a->is_pregnant == b->is_pregnant &&
         a->uses_actives == b->uses_actives && a->roller_id == b->roller_id && a->is_other == b->is_other &&
         a->other_um == b->other_um && a->budget == b->budget;
}

/**
 * derma_journal_get_plan_draft:
 * @draft: (out): what was told for a plan that is not started yet; nothing where there is none
 * @at: (out): when something of it was told last
 *
 * Returns: whether there is a draft
 */
gboolean
derma_journal_get_plan_draft (DermaJournal   *self,
                              DermaPlanDraft *draft,
                              DermaTime      *at)
{
  g_autoptr (GError) error = NULL;
  gboolean has_draft = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (draft != NULL && at != NULL, FALSE);

  if (derma_plan_draft_rows_load (self->database, draft, at, &has_draft, &error))
    return has_draft;

  g_warning ("Could not read a draft: %s", error->message);
  return FALSE;
}

/**
 * derma_journal_set_plan_draft:
 * @draft: (nullable): what is told by now; %NULL: nothing
 * @now: when
 * @error: return location
 *
 * Keeps what was told for a plan that is not started yet. There is one draft; derma_journal_start_plan() takes it away.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_plan_draft (DermaJournal         *self,
                              const DermaPlanDraft *draft,
                              DermaTime             now,
                              GError              **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !(draft != NULL ? derma_plan_draft_rows_put (self->database, draft, now, error) : derma_plan_draft_rows_delete (self->database, error)) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}
