/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-roller-private.h"
#include "store/derma-roller-rows.h"

static const char RENAME[] = "UPDATE roller SET name = :name WHERE id = :id";

static const char IS_KNOWN[] =
  "SELECT (SELECT count(*) FROM session WHERE roller = :id) + (SELECT count(*) FROM roller_judgement WHERE roller = :id)"
  " + (SELECT count(*) FROM roller WHERE replaces = :id)";

static const char DELETE[] = "DELETE FROM roller WHERE id = :id";

static const char INSERT_JUDGEMENT[] =
  "INSERT INTO roller_judgement (roller, at_s, at_offset_s) VALUES (:id, :at_s, :at_offset_s)";

static const char DELETE_JUDGEMENT[] =
  "DELETE FROM roller_judgement WHERE id = (SELECT id FROM roller_judgement WHERE roller = :id ORDER BY at_s DESC, id DESC LIMIT 1)";

/**
 * derma_journal_follow_rollers:
 *
 * Brings the rollers in use to what sessions, answers and red flags on disk say of them. It is called after a change of those was
 * committed, so that it can only fail to show, not to store.
 */
void
derma_journal_follow_rollers (DermaJournal *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rollers)); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (G_LIST_MODEL (self->rollers), i);
      g_autoptr (GError) error = NULL;
      DermaRollerFacts facts;
      DermaTime        retired_at;

      if (derma_roller_get_facts (roller)->retired != DERMA_RETIRED_NOT)
        continue;
      if (derma_journal_read_roller (self->database, derma_roller_get_id (roller), &facts, &retired_at, &error))
        derma_roller_update (roller, &facts, retired_at);
      else
        g_message ("A roller could not be read again: %s", error->message);
    }
}

/**
 * derma_journal_rename_roller:
 * @id: of a roller
 * @name: what the person calls it; may be empty
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it has that name now
 */
gboolean
derma_journal_rename_roller (DermaJournal *self,
                             gint64        id,
                             const char   *name,
                             GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaStatement) stmt = NULL;
  DermaRollerFacts facts;
  DermaTime        retired_at;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_journal_read_roller (self->database, id, &facts, &retired_at, error))
    return FALSE;

  stmt = derma_database_borrow (self->database, RENAME, error);
  if (stmt == NULL)
    return FALSE;
  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_text (stmt, ":name", name);
  if (!derma_statement_run (stmt, error) || !derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_roller_set_name (derma_journal_get_roller (self, id), name);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
check_unknown (DermaJournal *self,
               gint64        id,
               GError      **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, IS_KNOWN, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (derma_statement_get_int (stmt, 0) == 0)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_IN_USE, "roller %" G_GINT64_FORMAT " was used already", id);
  return FALSE;
}

/**
 * derma_journal_take_back_roller:
 * @id: of a roller that was just added
 * @unretires: whether the one that it came in place of is in use again
 * @error: return location, %DERMA_ERROR_IN_USE where a session has it already
 *
 * Takes back that a roller was added, as when it is undone at once.
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_take_back_roller (DermaJournal *self,
                                gint64        id,
                                gboolean      unretires,
                                GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaRoller     *roller;
  gint64           old_id;
  DermaRollerFacts old;
  DermaTime        retired_at;
  guint            position = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  roller = derma_journal_get_roller (self, id);
  if (roller == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no roller %" G_GINT64_FORMAT, id);
      return FALSE;
    }

  old_id = unretires ? derma_roller_get_replaces (roller) : 0;
  if (!derma_journal_begin_change (self, &transaction, error) || !check_unknown (self, id, error) ||
      !derma_database_run_for (self->database, DELETE, id, error) ||
      (old_id != 0 && !derma_journal_mark_roller (self->database, old_id, DERMA_RETIRED_NOT, (DermaTime) { 0 }, error)) ||
      (old_id != 0 && !derma_journal_read_roller (self->database, old_id, &old, &retired_at, error)) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  if (old_id != 0)
    derma_roller_update (derma_journal_get_roller (self, old_id), &old, retired_at);
  if (g_list_store_find (self->rollers, roller, &position))
    g_list_store_remove (self->rollers, position);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
insert_judgement (DermaJournal *self,
                  gint64        id,
                  DermaTime     now,
                  GError      **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, INSERT_JUDGEMENT, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  return derma_statement_run (stmt, error);
}

/* Commits, and shows the roller as it is then. */
static gboolean
finish_judging (DermaJournal     *self,
                DermaTransaction *transaction,
                gint64            id,
                GError          **error)
{
  DermaRollerFacts facts;
  DermaTime        retired_at;

  if (!derma_journal_read_roller (self->database, id, &facts, &retired_at, error) ||
      !derma_transaction_commit (transaction, error))
    return FALSE;

  derma_roller_update (derma_journal_get_roller (self, id), &facts, retired_at);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_judge_roller:
 * @id: of a roller
 * @now: when
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Stores that the person looked at a roller of which the app had missed a cleaning, and found it clean and whole: what came
 * before keeps it from being used no more.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_judge_roller (DermaJournal *self,
                            gint64        id,
                            DermaTime     now,
                            GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  return derma_journal_begin_change (self, &transaction, error) &&
         insert_judgement (self, id, now, error) &&
         finish_judging (self, &transaction, id, error);
}

/**
 * derma_journal_unjudge_roller:
 * @id: of a roller
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Takes the newest judgement back, as when it is undone at once.
 *
 * Returns: whether there is none of it
 */
gboolean
derma_journal_unjudge_roller (DermaJournal *self,
                              gint64        id,
                              GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  return derma_journal_begin_change (self, &transaction, error) &&
         derma_database_run_for (self->database, DELETE_JUDGEMENT, id, error) &&
         finish_judging (self, &transaction, id, error);
}

/**
 * derma_journal_list_roller_uses:
 * @id: of a roller
 *
 * Returns: (transfer full) (element-type DermaRollerUse): every session that was rolled with it, oldest first; none where they
 *   cannot be read
 */
GArray *
derma_journal_list_roller_uses (DermaJournal *self,
                                gint64        id)
{
  g_autoptr (GError) error = NULL;
  GArray *uses;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  uses = derma_roller_rows_load_uses (self->database, id, &error);
  if (uses != NULL)
    return uses;

  g_message ("The uses of a roller could not be read: %s", error->message);
  return g_array_new (FALSE, FALSE, sizeof (DermaRollerUse));
}
