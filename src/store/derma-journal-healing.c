/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"
#include "store/derma-healing-rows.h"

static const char UPDATE_RECORD[] = "UPDATE session SET pain = :pain, note = :note WHERE id = :id";

/**
 * DermaRemovedLog:
 * @flags: (element-type DermaFlagRow): those that it raised
 * @others: (element-type DermaFlagRow): those of the other logs of its session, of which some may have gone with it
 *
 * A healing log that is not in the journal any more.
 */
struct _DermaRemovedLog
{
  gint64          id;
  gint64          session_id;
  DermaHealingLog log;
  char           *note;
  DermaRedFlagSet asked;
  GArray         *flags;
  GArray         *others;
};

/* Logs have come, gone or changed: brings everything that follows from them to what they say. */
static gboolean
write_consequences (DermaDatabase *database,
                    gint64         session_id,
                    GError       **error)
{
  return derma_flag_rows_sync (database, session_id, error) &&
         derma_journal_update_clean (database, session_id, error);
}

/**
 * derma_journal_put_log:
 * @id: (out): of the new log
 * @note: (nullable): the person's note
 * @answers: (nullable): about red flags; %NULL: nothing was asked
 * @error: return location, %DERMA_ERROR_NOT_FOUND where the session is not there or nothing was rolled in it
 *
 * Stores a healing log in the place of its draft, the red flags that it raises, and how the session healed by now.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_put_log (DermaDatabase          *database,
                       gint64                  session_id,
                       gint64                 *id,
                       const DermaHealingLog  *log,
                       const char             *note,
                       const DermaFlagAnswers *answers,
                       GError                **error)
{
  const DermaFlagAnswers said = answers != NULL ? *answers : (DermaFlagAnswers) { 0 };

  *id = 0;
  return derma_healing_rows_put (database, session_id, id, log, note, said.asked | said.told, error) &&
         derma_flag_rows_set_answers (database, session_id, *id, said.told, log->at, error) &&
         derma_journal_delete_draft (database, session_id, error) &&
         write_consequences (database, session_id, error);
}

/**
 * derma_journal_put_record:
 * @session_id: a session that is there
 * @error: return location, as of derma_journal_put_log()
 *
 * Returns: whether what was recorded at the end of the session was stored
 */
gboolean
derma_journal_put_record (DermaDatabase     *database,
                          gint64             session_id,
                          const DermaRecord *record,
                          GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_RECORD, error);
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", session_id);
  derma_statement_bind (stmt, ":pain", record->pain);
  derma_statement_bind_text (stmt, ":note", record->note != NULL ? record->note : "");
  return derma_statement_run (stmt, error) &&
         derma_journal_put_log (database, session_id, &id, &record->log, NULL, &record->answers, error);
}

/**
 * derma_journal_add_healing:
 * @session_id: a session in which something was rolled, also the open one
 * @log: how the skin is
 * @note: (nullable): the person's note
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID
 *
 * Stores a healing log with which nothing was asked about red flags, as derma_journal_add_healing_with_answers() does.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_healing (DermaJournal          *self,
                           gint64                 session_id,
                           const DermaHealingLog *log,
                           const char            *note,
                           GError               **error)
{
  return derma_journal_add_healing_with_answers (self, session_id, log, note, NULL, NULL, error);
}

/**
 * derma_journal_add_healing_with_answers:
 * @session_id: a session in which something was rolled, also the open one
 * @log: how the skin is
 * @note: (nullable): the person's note
 * @answers: (nullable): about red flags; %NULL: nothing was asked
 * @id: (out) (optional): of the new log
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID
 *
 * Stores a healing log, the red flags that it raises by its levels or by an answer (protocol.md 6.4), and what follows for the
 * session: all at once. The draft of the session is gone with it.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_healing_with_answers (DermaJournal           *self,
                                        gint64                  session_id,
                                        const DermaHealingLog  *log,
                                        const char             *note,
                                        const DermaFlagAnswers *answers,
                                        gint64                 *id,
                                        GError                **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  gint64 new_id = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (log != NULL, FALSE);
  g_return_val_if_fail (log->at.utc_s > 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_journal_put_log (self->database, session_id, &new_id, log, note, answers, error) ||
      !derma_journal_keep_flags (self, &transaction, session_id, error))
    return FALSE;

  if (id != NULL)
    *id = new_id;
  return TRUE;
}

/**
 * derma_journal_edit_healing:
 * @log_id: a healing log
 * @log: what it is to say
 * @note: (nullable): the person's note
 * @answers: (nullable): about red flags; %NULL: nothing was asked
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID
 *
 * Changes a healing log. A red flag that nothing in it tells of any more is gone, with its lock; of one that stays, what was
 * recorded about it stays.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_edit_healing (DermaJournal           *self,
                            gint64                  log_id,
                            const DermaHealingLog  *log,
                            const char             *note,
                            const DermaFlagAnswers *answers,
                            GError                **error)
{
  const DermaFlagAnswers said = answers != NULL ? *answers : (DermaFlagAnswers) { 0 };
  g_auto (DermaTransaction) transaction = { NULL };
  gint64 session_id = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (log != NULL, FALSE);
  g_return_val_if_fail (log->at.utc_s > 0, FALSE);

  return derma_journal_begin_change (self, &transaction, error) &&
         derma_healing_rows_find (self->database, log_id, &session_id, error) &&
         derma_healing_rows_update (self->database, log_id, log, note, said.asked | said.told, error) &&
         derma_flag_rows_set_answers (self->database, session_id, log_id, said.told, log->at, error) &&
         write_consequences (self->database, session_id, error) &&
         derma_journal_keep_flags (self, &transaction, session_id, error);
}

/**
 * derma_removed_log_free:
 * @self: (transfer full): a log that was removed
 */
void
derma_removed_log_free (DermaRemovedLog *self)
{
  g_array_unref (self->flags);
  g_array_unref (self->others);
  g_free (self->note);
  g_free (self);
}

static DermaRemovedLog *
remember_log (DermaJournal *self,
              gint64        session_id,
              gint64        log_id,
              GError      **error)
{
  g_autoptr (DermaRemovedLog) removed = g_new0 (DermaRemovedLog, 1);
  g_auto (DermaHealingRows) rows = { 0 };
  GListModel *flags = G_LIST_MODEL (self->flags);

  removed->id = log_id;
  removed->session_id = session_id;
  removed->flags = g_array_new (FALSE, FALSE, sizeof (DermaFlagRow));
  removed->others = g_array_new (FALSE, FALSE, sizeof (DermaFlagRow));
  if (!derma_healing_rows_load (self->database, session_id, &rows, error))
    return NULL;

  for (guint i = 0; i < rows.logs->len; i++)
    {
      const DermaLogExtra *extra = &g_array_index (rows.extras, DermaLogExtra, i);

      if (extra->id != log_id)
        continue;
      removed->log = g_array_index (rows.logs, DermaHealingLog, i);
      removed->note = g_strdup (extra->note);
      removed->asked = extra->answers.asked;
    }

  for (guint i = 0; i < g_list_model_get_n_items (flags); i++)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (flags, i);

      if (derma_raised_flag_get_log_id (flag) == log_id)
        g_array_append_vals (removed->flags, derma_raised_flag_get_row (flag), 1);
      else if (derma_raised_flag_get_session_id (flag) == session_id && derma_raised_flag_get_log_id (flag) != 0)
        g_array_append_vals (removed->others, derma_raised_flag_get_row (flag), 1);
    }

  return g_steal_pointer (&removed);
}

/**
 * derma_journal_remove_healing:
 * @log_id: a healing log
 * @removed: (out) (transfer full) (optional): what derma_journal_restore_healing() needs to put it back
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Removes a healing log with the red flags that it raised, and their locks.
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_remove_healing (DermaJournal     *self,
                              gint64            log_id,
                              DermaRemovedLog **removed,
                              GError          **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaRemovedLog) log = NULL;
  gint64 session_id = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_healing_rows_find (self->database, log_id, &session_id, error))
    return FALSE;

  log = remember_log (self, session_id, log_id, error);
  if (log == NULL ||
      !derma_flag_rows_delete_of_log (self->database, log_id, error) ||
      !derma_healing_rows_delete (self->database, log_id, error) ||
      !write_consequences (self->database, session_id, error) ||
      !derma_journal_keep_flags (self, &transaction, session_id, error))
    return FALSE;

  if (removed != NULL)
    *removed = g_steal_pointer (&log);
  return TRUE;
}

static gboolean
put_back (DermaDatabase         *database,
          const DermaRemovedLog *removed,
          GError               **error)
{
  gint64 id = removed->id;

  if (!derma_healing_rows_put (database, removed->session_id, &id, &removed->log, removed->note, removed->asked, error))
    return FALSE;

  for (guint i = 0; i < removed->flags->len; i++)
    if (!derma_flag_rows_put (database, &g_array_index (removed->flags, DermaFlagRow, i), error))
      return FALSE;

  if (!write_consequences (database, removed->session_id, error))
    return FALSE;

  /* A flag that went with the log is there again, as another row. */
  for (guint i = 0; i < removed->others->len; i++)
    if (!derma_flag_rows_recall (database, &g_array_index (removed->others, DermaFlagRow, i), error))
      return FALSE;

  return TRUE;
}

/**
 * derma_journal_restore_healing:
 * @removed: a log that was removed from this journal
 * @error: return location, %DERMA_ERROR_NOT_FOUND where its session is gone, %DERMA_ERROR_INVALID where it is back already
 *
 * Puts a healing log back as it was, with its red flags, those that other logs tell of with it, and what was recorded about all of them.
 *
 * Returns: whether it is there again
 */
gboolean
derma_journal_restore_healing (DermaJournal          *self,
                               const DermaRemovedLog *removed,
                               GError               **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (removed != NULL, FALSE);

  return derma_journal_begin_change (self, &transaction, error) &&
         put_back (self->database, removed, error) &&
         derma_journal_keep_flags (self, &transaction, removed->session_id, error);
}
