/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"
#include "store/derma-photo-rows.h"
#include "store/derma-session-rows.h"
#include "store/derma-words.h"

static const char DELETE_STATED_FLAGS[] =
  "DELETE FROM red_flag WHERE session = :id AND is_answer = 0 AND (SELECT is_stated FROM session WHERE id = :id)";

/* Of what the person told of nothing is taken back. */
static const char FREE_STATED_FLAGS[] =
  "UPDATE red_flag SET session = NULL, healing = NULL WHERE session = :id AND (SELECT is_stated FROM session WHERE id = :id)";

static const char DELETE_STATED_LOGS[] =
  "DELETE FROM healing WHERE session = :id AND (SELECT is_stated FROM session WHERE id = :id)";

static const char UPDATE_STATED[] = "UPDATE session SET excluded = :excluded, note = :note, roller = :roller WHERE id = :id";

static const char DELETE_STATED[] = "DELETE FROM session WHERE id = :id AND is_stated = 1 AND started_s = t0_s";

/**
 * derma_journal_add_stated_session:
 * @t0: when rolling ended, by the person's word
 * @needle_um: of the roller that was used
 * @now: when the person said so
 * @error: return location, %DERMA_ERROR_INVALID for a time that is still to come or a length that no roller has
 *
 * Adds a session of which only day and needle length are known, as derma_journal_add_stated_session_with() does.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_stated_session (DermaJournal *self,
                                  DermaTime     t0,
                                  guint         needle_um,
                                  DermaTime     now,
                                  GError      **error)
{
  return derma_journal_add_stated_session_with (self, t0, needle_um, 0, "", now, NULL, error);
}

/* @roller_id is 0 where the roller is not one of the journal. */
static gboolean
insert_stated (DermaDatabase  *database,
               DermaTime       t0,
               guint           needle_um,
               gint64          roller_id,
               DermaSectionSet excluded,
               const char     *note,
               gint64         *id,
               GError        **error)
{
  g_autofree char *words = derma_words_for_sections (excluded);
  g_autoptr (DermaStatement) stmt = NULL;

  if (!derma_session_rows_insert_stated (database, t0, needle_um, error))
    return FALSE;

  *id = derma_database_get_last_id (database);
  stmt = derma_database_borrow (database, UPDATE_STATED, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", *id);
  derma_statement_bind_text (stmt, ":excluded", words);
  derma_statement_bind_text (stmt, ":note", note);
  if (roller_id != 0)
    derma_statement_bind (stmt, ":roller", roller_id);
  return derma_statement_run (stmt, error);
}

static gboolean
add_stated (DermaJournal   *self,
            DermaTime       t0,
            guint           needle_um,
            gint64          roller_id,
            DermaSectionSet excluded,
            const char     *note,
            DermaTime       now,
            gint64         *id,
            GError        **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaTotals totals;
  gint64      new_id = 0;

  if (t0.utc_s <= 0 || t0.utc_s > now.utc_s || derma_band_for_needle (needle_um) == DERMA_BAND_X)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a session of %u µm cannot have been at %" G_GINT64_FORMAT, needle_um, t0.utc_s);
      return FALSE;
    }

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !insert_stated (self->database, t0, needle_um, roller_id, excluded, note, &new_id, error) ||
      !derma_photo_rows_join_session (self->database, new_id, error) ||
      !derma_journal_read_totals (self->database, &totals, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  self->totals = totals;
  derma_journal_follow_rollers (self);
  derma_session_list_follow (self->sessions, new_id);
  derma_journal_follow_photos (self);
  derma_journal_tell (self);
  if (id != NULL)
    *id = new_id;
  return TRUE;
}

/**
 * derma_journal_add_stated_session_with:
 * @t0: when rolling ended, by the person's word
 * @needle_um: of the roller that was used
 * @excluded: sections that were not rolled; none where the person was not asked
 * @note: the person's note; may be empty
 * @now: when the person said so
 * @id: (out) (optional): of the session
 * @error: return location, %DERMA_ERROR_INVALID for a time that is still to come or a length that no roller has
 *
 * Adds a session that was rolled without the app. It counts for the interval, not as a clean session.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_stated_session_with (DermaJournal   *self,
                                       DermaTime       t0,
                                       guint           needle_um,
                                       DermaSectionSet excluded,
                                       const char     *note,
                                       DermaTime       now,
                                       gint64         *id,
                                       GError        **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  return add_stated (self, t0, needle_um, 0, excluded, note, now, id, error);
}

/**
 * derma_journal_add_stated_session_of:
 * @t0: when rolling ended, by the person's word
 * @roller_id: the roller that was used, which says the needle length
 * @excluded: sections that were not rolled
 * @note: the person's note; may be empty
 * @now: when the person said so
 * @id: (out) (optional): of the session
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID for a time that is still to come
 *
 * Adds a session that was rolled without the app, but with a roller of the journal, as derma_journal_add_stated_session_with()
 * does. It is a use of that roller (rl-uses-max, rl-age-max), of which no cleaning was seen (rl-unclean).
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_stated_session_of (DermaJournal   *self,
                                     DermaTime       t0,
                                     gint64          roller_id,
                                     DermaSectionSet excluded,
                                     const char     *note,
                                     DermaTime       now,
                                     gint64         *id,
                                     GError        **error)
{
  DermaRoller *roller;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  roller = derma_journal_get_roller (self, roller_id);
  if (roller == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no roller %" G_GINT64_FORMAT, roller_id);
      return FALSE;
    }

  return add_stated (self, t0, derma_roller_get_facts (roller)->needle_um, roller_id, excluded, note, now, id, error);
}

/**
 * derma_journal_remove_stated_session:
 * @session_id: a session that was stated
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_REFUSED for one that was not stated but rolled with the app
 *
 * Takes back what was stated by mistake, with the healing logs that were added to it, and the red flags that their levels tell
 * of. Red flags that the person told of stay.
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_remove_stated_session (DermaJournal *self,
                                     gint64        session_id,
                                     GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (GPtrArray) flags = NULL;
  DermaTotals totals;
  guint       position = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_session_list_find (self->sessions, session_id, &position, error) ||
      !derma_database_run_for (self->database, DELETE_STATED_FLAGS, session_id, error) ||
      !derma_database_run_for (self->database, FREE_STATED_FLAGS, session_id, error) ||
      !derma_database_run_for (self->database, DELETE_STATED_LOGS, session_id, error) ||
      !derma_journal_delete_draft (self->database, session_id, error) ||
      !derma_journal_delete_ticks (self->database, session_id, error) ||
      !derma_photo_rows_leave_session (self->database, session_id, error) ||
      !derma_database_run_for (self->database, DELETE_STATED, session_id, error))
    return FALSE;
  if (derma_database_count_changes (self->database) == 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "session %" G_GINT64_FORMAT " was not stated", session_id);
      return FALSE;
    }
  if (!derma_journal_read_totals (self->database, &totals, error))
    return FALSE;
  flags = derma_flag_rows_load (self->database, error);
  if (flags == NULL || !derma_transaction_commit (&transaction, error))
    return FALSE;

  self->totals = totals;
  derma_journal_take_flags (self, flags);
  derma_journal_follow_rollers (self);
  derma_session_list_remove (self->sessions, position);
  derma_journal_follow_photos (self);
  derma_journal_tell (self);
  return TRUE;
}
