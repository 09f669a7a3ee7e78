/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-words.h"

static const char PUT_DRAFT[] =
  "INSERT OR REPLACE INTO healing_draft"
  " (session, at_s, at_offset_s, redness, swelling, bleeding, peeling, itch, pain, rolling_pain, sections, note, asked, told) VALUES"
  " (:session, :at_s, :at_offset_s, :redness, :swelling, :bleeding, :peeling, :itch, :pain, :rolling_pain, :sections, :note, :asked, :told)";

static const char SELECT_DRAFT[] =
  "SELECT redness, swelling, bleeding, peeling, itch, pain, rolling_pain, sections, note, asked, told"
  " FROM healing_draft WHERE session = :session";

enum
{
  COLUMN_ROLLING_PAIN = DERMA_N_HEALING_MEASURES,
  COLUMN_SECTIONS,
  COLUMN_NOTE,
  COLUMN_ASKED,
  COLUMN_TOLD,
};

static const char DELETE_DRAFT[] = "DELETE FROM healing_draft WHERE session = :id";

static const char *const MEASURES[DERMA_N_HEALING_MEASURES] = {
  [DERMA_HEALING_REDNESS] = ":redness",
  [DERMA_HEALING_SWELLING] = ":swelling",
  [DERMA_HEALING_BLEEDING] = ":bleeding",
  [DERMA_HEALING_PEELING] = ":peeling",
  [DERMA_HEALING_ITCH] = ":itch",
  [DERMA_HEALING_PAIN] = ":pain",
};

/**
 * derma_journal_delete_draft:
 * @error: return location
 *
 * Returns: whether the session has no draft of a healing log any more
 */
gboolean
derma_journal_delete_draft (DermaDatabase *database,
                            gint64         session_id,
                            GError       **error)
{
  return derma_database_run_for (database, DELETE_DRAFT, session_id, error);
}

static int
get_level (DermaStatement *stmt,
           int             column)
{
  return derma_statement_is_null (stmt, column) ? DERMA_HEALING_NOT_ANSWERED : (int) derma_statement_get_int (stmt, column);
}

static gboolean
read_draft (DermaDatabase     *database,
            gint64             session_id,
            DermaHealingDraft *draft,
            gboolean          *has_row,
            GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_DRAFT, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  if (!derma_statement_step (stmt, has_row, error))
    return FALSE;
  if (!*has_row)
    return TRUE;

  for (int i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    draft->levels[i] = get_level (stmt, i);
  draft->rolling_pain = get_level (stmt, COLUMN_ROLLING_PAIN);
  draft->note = g_strdup (derma_statement_get_text (stmt, COLUMN_NOTE));
  derma_words_to_flags (derma_statement_get_text (stmt, COLUMN_ASKED), &draft->answers.asked);
  derma_words_to_flags (derma_statement_get_text (stmt, COLUMN_TOLD), &draft->answers.told);
  if (derma_words_to_sections (derma_statement_get_text (stmt, COLUMN_SECTIONS), &draft->sections))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the draft of session %" G_GINT64_FORMAT " cannot be read", session_id);
  return FALSE;
}

/**
 * derma_journal_get_healing_draft:
 * @session_id: a session
 * @draft: (inout): what was filled in, to be cleared by the caller; empty where there is none
 *
 * Returns: whether there is a draft of a healing log of that session
 */
gboolean
derma_journal_get_healing_draft (DermaJournal      *self,
                                 gint64             session_id,
                                 DermaHealingDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  derma_healing_draft_clear (draft);
  if (read_draft (self->database, session_id, draft, &has_row, &error))
    return has_row;

  g_warning ("Could not read a draft: %s", error->message);
  derma_healing_draft_clear (draft);
  return FALSE;
}

static void
bind_level (DermaStatement *stmt,
            const char     *name,
            int             level)
{
  if (level == DERMA_HEALING_NOT_ANSWERED)
    derma_statement_bind_null (stmt, name);
  else
    derma_statement_bind (stmt, name, level);
}

static gboolean
put_draft (DermaDatabase           *database,
           gint64                   session_id,
           const DermaHealingDraft *draft,
           DermaTime                now,
           GError                 **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, PUT_DRAFT, error);
  g_autofree char *sections = derma_words_for_sections (draft->sections);
  g_autofree char *asked = derma_words_for_flags (draft->answers.asked);
  g_autofree char *told = derma_words_for_flags (draft->answers.told);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    bind_level (stmt, MEASURES[i], draft->levels[i]);
  bind_level (stmt, ":rolling_pain", draft->rolling_pain);
  derma_statement_bind_text (stmt, ":sections", sections);
  derma_statement_bind_text (stmt, ":note", draft->note != NULL ? draft->note : "");
  derma_statement_bind_text (stmt, ":asked", asked);
  derma_statement_bind_text (stmt, ":told", told);
  return derma_statement_run (stmt, error);
}

/**
 * derma_journal_set_healing_draft:
 * @session_id: a session
 * @draft: (nullable): what is filled in by now; %NULL: nothing
 * @now: when
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Keeps what was filled in of a healing log that is not saved yet. A session has one draft.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_healing_draft (DermaJournal            *self,
                                 gint64                   session_id,
                                 const DermaHealingDraft *draft,
                                 DermaTime                now,
                                 GError                 **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;
  if (draft != NULL ? !put_draft (self->database, session_id, draft, now, error)
                    : !derma_journal_delete_draft (self->database, session_id, error))
    return FALSE;
  if (!derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}
