/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-words.h"

static const char SELECT_DETAILS[] =
  "SELECT started_s, started_offset_s, ended_s, ended_offset_s, protocol_version, question_set_version, excluded FROM session WHERE id = :id";

static const char UPDATE_DETAILS[] = "UPDATE session SET pain = :pain, note = :note WHERE id = :id";

static gboolean
read_details (DermaDatabase       *database,
              gint64               session_id,
              DermaSessionDetails *details,
              GError             **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_DETAILS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", session_id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no session %" G_GINT64_FORMAT, session_id);
      return FALSE;
    }

  details->started = derma_statement_get_time (stmt, 0);
  details->ended = derma_statement_get_time (stmt, 2);
  details->protocol_version = (guint) derma_statement_get_int (stmt, 4);
  details->question_set_version = (guint) derma_statement_get_int (stmt, 5);
  if (derma_words_to_sections (derma_statement_get_text (stmt, 6), &details->excluded))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sections of session %" G_GINT64_FORMAT " are not known", session_id);
  return FALSE;
}

/**
 * derma_session_details_clear:
 *
 * Frees what it owns.
 */
void
derma_session_details_clear (DermaSessionDetails *self)
{
  g_clear_pointer (&self->answers, g_array_unref);
}

/**
 * derma_journal_load_session_details:
 * @session_id: a session
 * @details: (out): clear it with derma_session_details_clear()
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_BROKEN
 *
 * Reads what no list shows of a session.
 *
 * Returns: whether it could be read
 */
gboolean
derma_journal_load_session_details (DermaJournal        *self,
                                    gint64               session_id,
                                    DermaSessionDetails *details,
                                    GError             **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self) && details != NULL, FALSE);

  *details = (DermaSessionDetails) { 0 };
  if (!read_details (self->database, session_id, details, error))
    return FALSE;

  details->answers = derma_journal_read_answers_of (self->database, session_id, error);
  return details->answers != NULL;
}

/**
 * derma_journal_get_past_session:
 * @session_id: a session
 *
 * Returns: (transfer full) (nullable): the session; %NULL where there is none, or nothing was rolled in it
 */
DermaPastSession *
derma_journal_get_past_session (DermaJournal *self,
                                gint64        session_id)
{
  guint position;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (session_id == 0 || !derma_session_list_find (self->sessions, session_id, &position, NULL))
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self->sessions), position);
}

/**
 * derma_journal_edit_session:
 * @session_id: a session in which something was rolled, and that is closed
 * @pain: how much the rolling hurt, 0 to 4; -1: not recorded
 * @note: the person's note; may be empty
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_NOT_NOW for the open one, %DERMA_ERROR_INVALID
 *
 * Corrects what the person recorded of a session. What happened in it stays.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_edit_session (DermaJournal *self,
                            gint64        session_id,
                            int           pain,
                            const char   *note,
                            GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaStatement) stmt = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  if (session_id == self->open.id)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "session %" G_GINT64_FORMAT " is being finished", session_id);
      return FALSE;
    }
  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  stmt = derma_database_borrow (self->database, UPDATE_DETAILS, error);
  if (stmt == NULL)
    return FALSE;
  derma_statement_bind (stmt, ":id", session_id);
  derma_statement_bind_text (stmt, ":note", note);
  if (pain >= 0)
    derma_statement_bind (stmt, ":pain", pain);
  if (!derma_statement_run (stmt, error))
    return FALSE;
  if (derma_database_count_changes (self->database) == 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no session %" G_GINT64_FORMAT, session_id);
      return FALSE;
    }
  if (!derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_session_list_follow (self->sessions, session_id);
  derma_journal_tell (self);
  return TRUE;
}
