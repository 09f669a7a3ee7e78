/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-check-in-private.h"
#include "store/derma-check-in-rows.h"
#include "store/derma-words.h"

static const char SELECT_DRAFT[] = "SELECT ratings, note FROM check_in_draft";

static const char PUT_DRAFT[] =
  "INSERT OR REPLACE INTO check_in_draft (id, at_s, at_offset_s, ratings, note) VALUES (1, :at_s, :at_offset_s, :ratings, :note)";

static const char DELETE_DRAFT[] = "DELETE FROM check_in_draft";

static DermaCheckIn *
get_check_in (DermaJournal *self,
              guint         position)
{
  g_autoptr (DermaCheckIn) check_in = g_list_model_get_item (G_LIST_MODEL (self->check_ins), position);

  return check_in; /* the list holds it */
}

/**
 * derma_journal_take_check_ins:
 * @check_ins: (element-type DermaCheckIn): all there are on disk, newest first
 *
 * Brings the list to them. What is the same stays the same object.
 */
void
derma_journal_take_check_ins (DermaJournal *self,
                              GPtrArray    *check_ins)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->check_ins));
  const guint n_least = MIN (n_before, check_ins->len);
  guint       n_first = 0;
  guint       n_last = 0;

  while (n_first < n_least && derma_check_in_equal (get_check_in (self, n_first), g_ptr_array_index (check_ins, n_first)))
    n_first++;
  while (n_last < n_least - n_first &&
         derma_check_in_equal (get_check_in (self, n_before - n_last - 1), g_ptr_array_index (check_ins, check_ins->len - n_last - 1)))
    n_last++;

  if (n_first + n_last < MAX (n_before, check_ins->len))
    g_list_store_splice (self->check_ins,
                         n_first,
                         n_before - n_first - n_last,
                         check_ins->pdata + n_first,
                         check_ins->len - n_first - n_last);
}

/**
 * derma_journal_get_check_ins:
 *
 * Returns: (transfer none): every check-in, newest first; a model of #DermaCheckIn
 */
GListModel *
derma_journal_get_check_ins (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->check_ins);
}

/**
 * derma_journal_list_ratings:
 *
 * Returns: (transfer full) (element-type DermaRatedTime): every check-in, oldest first
 */
GArray *
derma_journal_list_ratings (DermaJournal *self)
{
  GArray *list;
  guint   n;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->check_ins));
  list = g_array_sized_new (FALSE, FALSE, sizeof (DermaRatedTime), n);
  for (guint i = n; i > 0; i--)
    {
      DermaCheckIn        *check_in = get_check_in (self, i - 1);
      const DermaRatedTime rated = { derma_check_in_get_at (check_in), *derma_check_in_get_ratings (check_in) };

      g_array_append_val (list, rated);
    }

  return list;
}

/**
 * derma_journal_get_check_in_facts:
 * @now: the instant asked about
 * @facts: (out): what bears on whether a check-in may be made and is due. While a session is being rolled the skin is rolled @now
 */
void
derma_journal_get_check_in_facts (DermaJournal      *self,
                                  DermaTime          now,
                                  DermaCheckInFacts *facts)
{
  const DermaSession *session = derma_journal_get_session (self);
  guint               n;

  g_return_if_fail (DERMA_IS_JOURNAL (self));
  g_return_if_fail (facts != NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->check_ins));
  *facts = (DermaCheckInFacts) { .rolled = self->totals.last.t0 };
  if (n > 0)
    {
      facts->first = derma_check_in_get_at (get_check_in (self, n - 1));
      facts->last = derma_check_in_get_at (get_check_in (self, 0));
    }
  if (session != NULL && session->t0_ms == 0 && derma_session_has_rolled (session))
    facts->rolled = now;
}

/**
 * derma_journal_get_course_band:
 * @at: an instant, such as that of a check-in
 *
 * Returns: of the needle in use then: that of the last session until then, else of the newest roller that the person had;
 *   %DERMA_BAND_X where there was neither
 */
DermaBand
derma_journal_get_course_band (DermaJournal *self,
                               DermaTime     at)
{
  g_autoptr (GError) error = NULL;
  guint needle_um = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), DERMA_BAND_X);

  if (!derma_check_in_rows_get_needle (self->database, at.utc_s, &needle_um, &error))
    g_warning ("Could not read which needle was in use: %s", error->message);

  return needle_um == 0 ? DERMA_BAND_X : derma_band_for_needle (needle_um);
}

/**
 * derma_journal_get_review:
 * @ratings: (element-type DermaRatedTime): of derma_journal_list_ratings()
 * @index: one of them
 * @fallen: (out): the concerns that are lower than when they were first rated; none without a review
 *
 * Returns: what the review at that check-in comes to, with the needle in use then
 */
DermaReview
derma_journal_get_review (DermaJournal    *self,
                          const GArray    *ratings,
                          guint            index,
                          DermaMeasureSet *fallen)
{
  const DermaRatedTime *check_ins;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), DERMA_REVIEW_NONE);
  g_return_val_if_fail (ratings != NULL && index < ratings->len && fallen != NULL, DERMA_REVIEW_NONE);

  check_ins = (const DermaRatedTime *) (gconstpointer) ratings->data;
  *fallen = 0;
  if (!derma_review_is_possible (check_ins, index))
    return DERMA_REVIEW_NONE;

  return derma_review_check (check_ins, ratings->len, index, derma_journal_get_course_band (self, check_ins[index].at), fallen, NULL);
}

static gboolean
is_valid (const DermaRatedTime *rated,
          GError              **error)
{
  if (rated->at.utc_s > 0 && derma_ratings_get_measures (&rated->ratings) != 0)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a check-in without a time, or without a rating");
  return FALSE;
}

static gboolean
keep_check_ins (DermaJournal     *self,
                DermaTransaction *transaction,
                GError          **error)
{
  g_autoptr (GPtrArray) check_ins = derma_check_in_rows_load (self->database, error);

  if (check_ins == NULL || !derma_transaction_commit (transaction, error))
    return FALSE;

  derma_journal_take_check_ins (self, check_ins);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_add_check_in:
 * @rated: when, and what was rated
 * @note: (nullable): the person's note
 * @id: (out) (optional): of the new check-in
 * @error: return location, %DERMA_ERROR_INVALID where nothing was rated
 *
 * Stores a check-in; the draft is gone with it. Whether it is made too soon after a session the caller knows from
 * derma_check_in_check().
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_add_check_in (DermaJournal         *self,
                            const DermaRatedTime *rated,
                            const char           *note,
                            gint64               *id,
                            GError              **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  gint64 new_id = 0;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (rated != NULL, FALSE);

  if (!is_valid (rated, error) ||
      !derma_journal_begin_change (self, &transaction, error) ||
      !derma_check_in_rows_put (self->database, &new_id, rated, note, DERMA_PROTOCOL_VERSION, error) ||
      !derma_database_run (self->database, DELETE_DRAFT, error) ||
      !keep_check_ins (self, &transaction, error))
    return FALSE;

  if (id != NULL)
    *id = new_id;
  return TRUE;
}

/**
 * derma_journal_edit_check_in:
 * @id: a check-in
 * @rated: what it is to say
 * @note: (nullable): the person's note
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID where nothing was rated
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_edit_check_in (DermaJournal         *self,
                             gint64                id,
                             const DermaRatedTime *rated,
                             const char           *note,
                             GError              **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (rated != NULL, FALSE);

  return is_valid (rated, error) &&
         derma_journal_begin_change (self, &transaction, error) &&
         derma_check_in_rows_update (self->database, id, rated, note, error) &&
         keep_check_ins (self, &transaction, error);
}

/**
 * derma_journal_remove_check_in:
 * @id: a check-in
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Removes a check-in with its ratings. Whoever holds the #DermaCheckIn can put it back by derma_journal_restore_check_in().
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_remove_check_in (DermaJournal *self,
                               gint64        id,
                               GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  return derma_journal_begin_change (self, &transaction, error) &&
         derma_check_in_rows_delete (self->database, id, error) &&
         keep_check_ins (self, &transaction, error);
}

/**
 * derma_journal_restore_check_in:
 * @check_in: one that was removed from this journal
 * @error: return location, %DERMA_ERROR_INVALID where it is back already
 *
 * Returns: whether it is there again as it was
 */
gboolean
derma_journal_restore_check_in (DermaJournal *self,
                                DermaCheckIn *check_in,
                                GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaRatedTime rated;
  gint64         id;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (DERMA_IS_CHECK_IN (check_in), FALSE);

  id = derma_check_in_get_id (check_in);
  rated = (DermaRatedTime) { derma_check_in_get_at (check_in), *derma_check_in_get_ratings (check_in) };
  return derma_journal_begin_change (self, &transaction, error) &&
         derma_check_in_rows_put (self->database, &id, &rated, derma_check_in_get_note (check_in), derma_check_in_get_protocol_version (check_in), error) &&
         keep_check_ins (self, &transaction, error);
}

static gboolean
read_draft (DermaDatabase     *database,
            DermaCheckInDraft *draft,
            gboolean          *has_row,
            GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_DRAFT, error);

  if (stmt == NULL || !derma_statement_step (stmt, has_row, error))
    return FALSE;
  if (!*has_row)
    return TRUE;

  draft->note = g_strdup (derma_statement_get_text (stmt, 1));
  if (derma_check_in_draft_from_words (draft, derma_statement_get_text (stmt, 0)))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the draft of a check-in cannot be read");
  return FALSE;
}

/**
 * derma_journal_get_check_in_draft:
 * @draft: (inout): what was filled in, to be cleared by the caller; empty where there is none
 *
 * Returns: whether there is a draft of a check-in
 */
gboolean
derma_journal_get_check_in_draft (DermaJournal      *self,
                                  DermaCheckInDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  derma_check_in_draft_clear (draft);
  if (read_draft (self->database, draft, &has_row, &error))
    return has_row;

  g_warning ("Could not read a draft: %s", error->message);
  derma_check_in_draft_clear (draft);
  return FALSE;
}

static gboolean
put_draft (DermaDatabase           *database,
           const DermaCheckInDraft *draft,
           DermaTime                now,
           GError                 **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, PUT_DRAFT, error);
  g_autofree char *words = derma_check_in_draft_to_words (draft);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  derma_statement_bind_text (stmt, ":ratings", words);
  derma_statement_bind_text (stmt, ":note", draft->note != NULL ? draft->note : "");
  return derma_statement_run (stmt, error);
}

/**
 * derma_journal_set_check_in_draft:
 * @draft: (nullable): what is filled in by now; %NULL: nothing
 * @now: when
 * @error: return location
 *
 * Keeps what was filled in of a check-in that is not saved yet. There is one draft.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_set_check_in_draft (DermaJournal            *self,
                                  const DermaCheckInDraft *draft,
                                  DermaTime                now,
                                  GError                 **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;
  if (draft != NULL ? !put_draft (self->database, draft, now, error) : !derma_database_run (self->database, DELETE_DRAFT, error))
    return FALSE;
  if (!derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}
