/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"

static const char SELECT_SESSION[] = "SELECT t0_s FROM session WHERE id = :id";

static DermaRaisedFlag *
get_flag (DermaJournal *self,
          guint         position)
{
  g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (G_LIST_MODEL (self->flags), position);

  return flag; /* the list holds it */
}

static gboolean
is_same (DermaRaisedFlag *a,
         DermaRaisedFlag *b)
{
  const DermaFlagRow *row_a = derma_raised_flag_get_row (a);
  const DermaFlagRow *row_b = derma_raised_flag_get_row (b);

  return row_a->id == row_b->id && row_a->session_id == row_b->session_id && row_a->is_answer == row_b->is_answer && row_a->told.utc_s == row_b->told.utc_s &&
         row_a->resolution == row_b->resolution && row_a->resolved.utc_s == row_b->resolved.utc_s;
}

static void
list_records (DermaJournal *self,
              GPtrArray    *flags)
{
  g_array_set_size (self->flag_records, 0);
  for (guint i = 0; i < flags->len; i++)
    {
      const DermaFlagRow   *row = derma_raised_flag_get_row (g_ptr_array_index (flags, i));
      const DermaFlagRecord record = {
        .flag = row->flag,
        .at_s = row->told.utc_s,
        .agreed_s = row->resolution == DERMA_RESOLUTION_DOCTOR ? row->resolved.utc_s : 0,
        .resolved_s = row->resolution == DERMA_RESOLUTION_GONE ? row->resolved.utc_s : 0,
      };

      g_array_append_val (self->flag_records, record);
    }
}

/**
 * derma_journal_take_flags:
 * @flags: (element-type DermaRaisedFlag): all there are on disk, newest first
 *
 * Brings the list to them. What is the same stays the same object.
 */
void
derma_journal_take_flags (DermaJournal *self,
                          GPtrArray    *flags)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->flags));
  guint       n_first = 0;
  guint       n_last = 0;

  while (n_first < MIN (n_before, flags->len) && is_same (get_flag (self, n_first), g_ptr_array_index (flags, n_first)))
    n_first++;
  while (n_last < MIN (n_before, flags->len) - n_first &&
         is_same (get_flag (self, n_before - n_last - 1), g_ptr_array_index (flags, flags->len - n_last - 1)))
    n_last++;

  list_records (self, flags);
  if (n_first + n_last < MAX (n_before, flags->len))
    g_list_store_splice (self->flags, n_first, n_before - n_first - n_last, flags->pdata + n_first, flags->len - n_first - n_last);
}

/**
 * derma_journal_get_red_flags:
 *
 * Returns: (transfer none): every red flag that was raised, newest first; a model of #DermaRaisedFlag
 */
GListModel *
derma_journal_get_red_flags (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->flags);
}

/**
 * derma_journal_get_lock:
 * @now: the instant asked about
 * @lock: (out): whether red flags lock sessions, and how that lifts; its indexes are positions in derma_journal_get_red_flags()
 */
void
derma_journal_get_lock (DermaJournal *self,
                        DermaTime     now,
                        DermaLock    *lock)
{
  g_return_if_fail (DERMA_IS_JOURNAL (self));
  g_return_if_fail (lock != NULL);

  derma_lock_check ((const DermaFlagRecord *) (gpointer) self->flag_records->data, self->flag_records->len, now.utc_s, lock);
}

/**
 * derma_journal_dup_lock_text:
 * @now: the instant asked about
 * @zone: where the person is
 *
 * Returns: (transfer full) (nullable): how long red flags lock sessions, as of derma_lock_to_text(); %NULL where they do not
 */
char *
derma_journal_dup_lock_text (DermaJournal *self,
                             DermaTime     now,
                             GTimeZone    *zone)
{
  DermaLock lock;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  derma_journal_get_lock (self, now, &lock);
  return derma_lock_to_text (&lock, (const DermaFlagRecord *) (gpointer) self->flag_records->data, now.utc_s, zone);
}

/* One that is not over yet, or in which nothing was rolled, is not judged. */
static gboolean
update_clean (DermaDatabase *database,
              gint64         session_id,
              GError       **error)
{
  gboolean has_row = FALSE;
  gboolean was_rolled;

  {
    g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SESSION, error);

    if (stmt == NULL)
      return FALSE;

    derma_statement_bind (stmt, ":id", session_id);
    if (!derma_statement_step (stmt, &has_row, error))
      return FALSE;
    was_rolled = has_row && !derma_statement_is_null (stmt, 0);
  }

  return !was_rolled || derma_journal_update_clean (database, session_id, error);
}

/**
 * derma_journal_keep_flags:
 * @transaction: in which red flags, or healing logs, have come, gone or changed
 * @session_id: whose logs; 0: no log has changed
 * @error: return location
 *
 * Reads what the change has made of totals and flags, makes it durable, takes it over and tells.
 *
 * Returns: whether it is on disk
 */
gboolean
derma_journal_keep_flags (DermaJournal     *self,
                          DermaTransaction *transaction,
                          gint64            session_id,
                          GError          **error)
{
  g_autoptr (GPtrArray) flags = NULL;
  DermaTotals totals;

  if (!derma_journal_read_totals (self->database, &totals, error))
    return FALSE;

  flags = derma_flag_rows_load (self->database, error);
  if (flags == NULL || !derma_transaction_commit (transaction, error))
    return FALSE;

  self->totals = totals;
  derma_journal_take_flags (self, flags);
  derma_journal_follow_rollers (self);
  if (session_id != 0)
    derma_session_list_follow (self->sessions, session_id);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_tell_red_flags:
 * @session_id: the session after which it is, 0: none
 * @told: the flags that the person tells of
 * @at: when
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Records red flags that were told of apart from a healing log.
 *
 * Returns: whether they were stored
 */
gboolean
derma_journal_tell_red_flags (DermaJournal   *self,
                              gint64          session_id,
                              DermaRedFlagSet told,
                              DermaTime       at,
                              GError        **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (told != 0, FALSE);
  g_return_val_if_fail (at.utc_s > 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    {
      const DermaFlagRow row = { .session_id = session_id, .flag = (DermaRedFlag) i, .is_answer = TRUE, .told = at };

      if ((told & DERMA_RED_FLAG_BIT (i)) != 0 && !derma_flag_rows_put (self->database, &row, error))
        return FALSE;
    }

  return update_clean (self->database, session_id, error) && derma_journal_keep_flags (self, &transaction, 0, error);
}

static const DermaFlagRow *
find_row (DermaJournal *self,
          gint64        id,
          GError      **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->flags)); i++)
    if (derma_raised_flag_get_id (get_flag (self, i)) == id)
      return derma_raised_flag_get_row (get_flag (self, i));

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no red flag %" G_GINT64_FORMAT, id);
  return NULL;
}

/* What lifts the lock of a red flag (protocol.md 6.4). */
static DermaResolution
get_fitting (DermaRedFlag flag)
{
  return derma_red_flag_get_outlook (flag) >= DERMA_OUTLOOK_SAME_DAY ? DERMA_RESOLUTION_DOCTOR : DERMA_RESOLUTION_GONE;
}

static gboolean
resolve (DermaJournal   *self,
         gint64          id,
         DermaResolution resolution,
         DermaTime       at,
         GError        **error)
{
  const DermaFlagRow *row = find_row (self, id, error);

  if (row == NULL)
    return FALSE;
  if (resolution == DERMA_RESOLUTION_NONE)
    return derma_flag_rows_resolve (self->database, id, resolution, (DermaTime) { 0 }, error);
  if (resolution == get_fitting (row->flag) && at.utc_s >= row->told.utc_s)
    return derma_flag_rows_resolve (self->database, id, resolution, at, error);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "red flag %" G_GINT64_FORMAT " is not resolved by this, or not then", id);
  return FALSE;
}

/**
 * derma_journal_resolve_red_flags:
 * @ids: (array length=n_ids): red flags
 * @resolution: what the person records about all of them: that a doctor agrees, for an emergency or one of the same day; that it
 *   has gone, for the others. %DERMA_RESOLUTION_NONE takes back what was recorded
 * @at: when it was so, not before it was told of; not looked at where nothing was
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID where the one does not fit the other
 *
 * Returns: whether it was stored, for all of them
 */
gboolean
derma_journal_resolve_red_flags (DermaJournal   *self,
                                 const gint64   *ids,
                                 gsize           n_ids,
                                 DermaResolution resolution,
                                 DermaTime       at,
                                 GError        **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (ids != NULL && n_ids > 0, FALSE);
  g_return_val_if_fail (resolution == DERMA_RESOLUTION_NONE || at.utc_s > 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  for (gsize i = 0; i < n_ids; i++)
    if (!resolve (self, ids[i], resolution, at, error))
      return FALSE;

  return derma_journal_keep_flags (self, &transaction, 0, error);
}

/**
 * derma_journal_remove_red_flags:
 * @ids: (array length=n_ids): red flags that were told of apart from a healing log
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_REFUSED for one that a log tells of: the log is to be edited
 *
 * Takes back what was told of by mistake.
 *
 * Returns: whether all of them are gone
 */
gboolean
derma_journal_remove_red_flags (DermaJournal *self,
                                const gint64 *ids,
                                gsize         n_ids,
                                GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (ids != NULL && n_ids > 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  for (gsize i = 0; i < n_ids; i++)
    {
      const DermaFlagRow *row = find_row (self, ids[i], error);

      if (row == NULL)
        return FALSE;
      if (row->log_id != 0)
        {
          g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "healing log %" G_GINT64_FORMAT " tells of red flag %" G_GINT64_FORMAT, row->log_id, ids[i]);
          return FALSE;
        }
      if (!derma_flag_rows_delete (self->database, ids[i], error) || !update_clean (self->database, row->session_id, error))
        return FALSE;
    }

  return derma_journal_keep_flags (self, &transaction, 0, error);
}
