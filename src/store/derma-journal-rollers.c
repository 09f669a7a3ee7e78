/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-roller-private.h"
#include "store/derma-roller-rows.h"
#include "treatment/derma-roller-new.h"

/* Uses are counted, not stored: a session whose rolling ended is one. What was before the roller was added is by the person's
 * word, who may have told of the same uses as a number and as sessions. */
#define ROLLER_COLUMNS                                                                                 \
  "SELECT id, name, needle_um, maker_max_uses, retired_s, retired_offset_s, retired_why,"              \
  " max(used_before, (SELECT count(*) FROM session WHERE roller = r.id AND t0_s < r.added_s))"         \
  " + (SELECT count(*) FROM session WHERE roller = r.id AND t0_s >= r.added_s),"                       \
  " first_use_s, first_use_offset_s,"                                                                  \
  " (SELECT t0_s FROM session WHERE roller = r.id AND t0_s IS NOT NULL ORDER BY t0_s LIMIT 1),"        \
  " (SELECT t0_offset_s FROM session WHERE roller = r.id AND t0_s IS NOT NULL ORDER BY t0_s LIMIT 1)," \
  " added_s, added_offset_s, replaces"                                                                 \
  " FROM roller AS r"

static const char SELECT_ROLLERS[] = ROLLER_COLUMNS " ORDER BY id";

static const char SELECT_ROLLER[] = ROLLER_COLUMNS " WHERE id = :id";

static const char INSERT_ROLLER[] =
  "INSERT INTO roller (name, needle_um, maker_max_uses, used_before, first_use_s, first_use_offset_s, added_s, added_offset_s,"
  " replaces) VALUES (:name, :needle_um, :maker_max_uses, :used_before, :first_use_s, :first_use_offset_s, :added_s,"
  " :added_offset_s, :replaces)";

static const char RETIRE_ROLLER[] =
  "UPDATE roller SET retired_s = :retired_s, retired_offset_s = :retired_offset_s, retired_why = :retired_why WHERE id = :id";

/* By the person's word, or by the first session: what was earlier. */
static DermaTime
get_first_use (DermaStatement *stmt)
{
  const DermaTime told = derma_statement_get_time (stmt, 8);
  const DermaTime rolled = derma_statement_get_time (stmt, 10);

  return told.utc_s == 0 || (rolled.utc_s != 0 && rolled.utc_s < told.utc_s) ? rolled : told;
}

/* @row's name is valid as long as the statement stays where it is. */
static gboolean
read_row (DermaStatement *stmt,
          DermaRollerRow *row,
          GError        **error)
{
  *row = (DermaRollerRow) { .name = derma_statement_get_text (stmt, 1) };
  row->facts.id = derma_statement_get_int (stmt, 0);
  row->facts.needle_um = (guint) derma_statement_get_int (stmt, 2);
  row->facts.maker_max_uses = (guint) derma_statement_get_int (stmt, 3);
  row->facts.uses = (guint) derma_statement_get_int (stmt, 7);
  row->facts.first_use = get_first_use (stmt);
  row->retired_at = derma_statement_get_time (stmt, 4);
  row->added_at = derma_statement_get_time (stmt, 12);
  row->replaces = derma_statement_get_int (stmt, 14);
  if (derma_statement_is_null (stmt, 6) || derma_retired_reason_from_id (derma_statement_get_text (stmt, 6), &row->facts.retired))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "why roller %" G_GINT64_FORMAT " was retired is not known", row->facts.id);
  return FALSE;
}

/**
 * derma_journal_load_rollers:
 * @error: return location
 *
 * Returns: whether the list of rollers is what the rows say
 */
gboolean
derma_journal_load_rollers (DermaJournal *self,
                            GError      **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, SELECT_ROLLERS, error);
  g_autoptr (GPtrArray) rollers = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaRollerRow row;

      if (!has_row)
        {
          g_list_store_splice (self->rollers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rollers)), rollers->pdata, rollers->len);
          return TRUE;
        }
      if (!read_row (stmt, &row, error) || !derma_roller_rows_complete (self->database, &row.facts, error))
        return FALSE;
      g_ptr_array_add (rollers, derma_roller_new (&row));
    }

  return FALSE;
}

/**
 * derma_journal_read_roller:
 * @facts: (out): what its row says
 * @retired_at: (out): when it was retired
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether there is such a roller
 */
gboolean
derma_journal_read_roller (DermaDatabase    *database,
                           gint64            id,
                           DermaRollerFacts *facts,
                           DermaTime        *retired_at,
                           GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_ROLLER, error);
  gboolean       has_row = FALSE;
  DermaRollerRow row;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (has_row)
    {
      if (!read_row (stmt, &row, error) || !derma_roller_rows_complete (database, &row.facts, error))
        return FALSE;
      *facts = row.facts;
      *retired_at = row.retired_at;
      return TRUE;
    }

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no roller %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * derma_journal_mark_roller:
 * @reason: why it is retired, or %DERMA_RETIRED_NOT
 * @now: when
 * @error: return location
 *
 * Returns: whether its row says so
 */
gboolean
derma_journal_mark_roller (DermaDatabase     *database,
                           gint64             id,
                           DermaRetiredReason reason,
                           DermaTime          now,
                           GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, RETIRE_ROLLER, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (reason != DERMA_RETIRED_NOT)
    {
      derma_statement_bind_time (stmt, ":retired_s", ":retired_offset_s", now);
      derma_statement_bind_text (stmt, ":retired_why", derma_retired_reason_get_id (reason));
    }
  return derma_statement_run (stmt, error);
}

/**
 * derma_journal_get_rollers:
 *
 * Returns: (transfer none): all rollers, also retired ones, oldest first; a model of #DermaRoller
 */
GListModel *
derma_journal_get_rollers (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->rollers);
}

/**
 * derma_journal_get_roller:
 * @id: of a roller
 *
 * Returns: (transfer none) (nullable): that roller
 */
DermaRoller *
derma_journal_get_roller (DermaJournal *self,
                          gint64        id)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rollers)); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (G_LIST_MODEL (self->rollers), i);

      if (derma_roller_get_id (roller) == id)
        return roller; /* the list keeps it */
    }

  return NULL;
}

static gboolean
check_new_roller (const DermaRollerFacts *facts,
                  DermaTime               now,
                  GError                **error)
{
  switch (derma_new_roller_check (facts, now))
    {
    case DERMA_NEW_ROLLER_FINE:
      return TRUE;
    case DERMA_NEW_ROLLER_PROFESSIONAL:
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "%u µm is for professionals (rule-needle-e)", facts->needle_um);
      return FALSE;
    case DERMA_NEW_ROLLER_WORN:
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "a roller of %u µm is worn after %u uses, or too old (rule-roller-retired)", facts->needle_um, facts->uses);
      return FALSE;
    case DERMA_NEW_ROLLER_LENGTH:
    case DERMA_NEW_ROLLER_NO_FIRST_USE:
    case DERMA_NEW_ROLLER_TO_COME:
    default:
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "%u µm, %u times since %" G_GINT64_FORMAT " is no roller", facts->needle_um, facts->uses, facts->first_use.utc_s);
      return FALSE;
    }
}

static gboolean
insert_roller (DermaJournal         *self,
               const DermaRollerRow *row,
               GError              **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, INSERT_ROLLER, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":name", row->name);
  derma_statement_bind (stmt, ":needle_um", row->facts.needle_um);
  if (row->facts.maker_max_uses > 0)
    derma_statement_bind (stmt, ":maker_max_uses", row->facts.maker_max_uses);
  derma_statement_bind (stmt, ":used_before", row->facts.uses);
  derma_statement_bind_time (stmt, ":first_use_s", ":first_use_offset_s", row->facts.first_use);
  derma_statement_bind_time (stmt, ":added_s", ":added_offset_s", row->added_at);
  if (row->replaces != 0)
    derma_statement_bind (stmt, ":replaces", row->replaces);
  return derma_statement_run (stmt, error);
}

/* Commits; @old_id is 0 where it replaces none. */
static gboolean
add (DermaJournal           *self,
     DermaTransaction       *transaction,
     const char             *name,
     const DermaRollerFacts *facts,
     gint64                  old_id,
     DermaTime               now,
     gint64                 *id,
     GError                **error)
{
  g_autoptr (DermaRoller) roller = NULL;
  DermaRollerRow row = { .name = name, .added_at = now, .replaces = old_id };

  row.facts.needle_um = facts->needle_um;
  row.facts.maker_max_uses = facts->maker_max_uses;
  row.facts.uses = facts->uses;
  row.facts.first_use = facts->first_use;
  if (!insert_roller (self, &row, error))
    return FALSE;

  row.facts.id = derma_database_get_last_id (self->database);
  if (!derma_transaction_commit (transaction, error))
    return FALSE;

  roller = derma_roller_new (&row);
  g_list_store_append (self->rollers, roller);
  if (id != NULL)
    *id = row.facts.id;
  return TRUE;
}

/**
 * derma_journal_add_roller:
 * @name: what the person calls it; may be empty
 * @facts: of these needle_um, maker_max_uses, uses and first_use count: the last two for a roller that was used before
 * @now: when
 * @id: (out) (optional): the id of the new roller
 * @error: return location, %DERMA_ERROR_INVALID for a length of nb-x or a first use that cannot be, %DERMA_ERROR_REFUSED for a length
 *   of nb-e, and for a roller that has done its sessions or is too old
 *
 * Returns: whether it was added
 */
gboolean
derma_journal_add_roller (DermaJournal           *self,
                          const char             *name,
                          const DermaRollerFacts *facts,
                          DermaTime               now,
                          gint64                 *id,
                          GError                **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (facts != NULL, FALSE);

  if (!check_new_roller (facts, now, error) ||
      !derma_journal_begin_change (self, &transaction, error) ||
      !add (self, &transaction, name, facts, 0, now, id, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_replace_roller:
 * @old_id: the roller that is used no more
 * @reason: why it is retired now; of no use where it was retired before
 * @name: of the new one; may be empty
 * @facts: of the new one, as for derma_journal_add_roller()
 * @now: when
 * @id: (out) (optional): the id of the new roller
 * @error: return location, as of derma_journal_add_roller(); %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_INVALID where @old_id was
 *   replaced before
 *
 * Retires a roller and adds the one that comes in its place: both, or nothing.
 *
 * Returns: whether it was done
 */
gboolean
derma_journal_replace_roller (DermaJournal           *self,
                              gint64                  old_id,
                              DermaRetiredReason      reason,
                              const char             *name,
                              const DermaRollerFacts *facts,
                              DermaTime               now,
                              gint64                 *id,
                              GError                **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaRollerFacts old;
  DermaTime        retired_at;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (reason != DERMA_RETIRED_NOT, FALSE);
  g_return_val_if_fail (name != NULL && facts != NULL, FALSE);

  if (!check_new_roller (facts, now, error) || !derma_journal_begin_change (self, &transaction, error) ||
      !derma_journal_read_roller (self->database, old_id, &old, &retired_at, error))
    return FALSE;
  if (old.retired == DERMA_RETIRED_NOT &&
      (!derma_journal_mark_roller (self->database, old_id, reason, now, error) ||
       !derma_journal_read_roller (self->database, old_id, &old, &retired_at, error)))
    return FALSE;
  if (!add (self, &transaction, name, facts, old_id, now, id, error))
    return FALSE;

  derma_roller_update (derma_journal_get_roller (self, old_id), &old, retired_at);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
change_roller (DermaJournal      *self,
               gint64             id,
               DermaRetiredReason reason,
               DermaTime          now,
               GError           **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaRollerFacts facts;
  DermaTime        retired_at;

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_journal_mark_roller (self->database, id, reason, now, error) ||
      !derma_journal_read_roller (self->database, id, &facts, &retired_at, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_roller_update (derma_journal_get_roller (self, id), &facts, retired_at);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_retire_roller:
 * @id: of a roller
 * @reason: why, not %DERMA_RETIRED_NOT
 * @now: when
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it is retired now
 */
gboolean
derma_journal_retire_roller (DermaJournal      *self,
                             gint64             id,
                             DermaRetiredReason reason,
                             DermaTime          now,
                             GError           **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (reason != DERMA_RETIRED_NOT, FALSE);

  return change_roller (self, id, reason, now, error);
}

/**
 * derma_journal_unretire_roller:
 * @id: of a roller
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Takes back a retirement, as when it is undone at once.
 *
 * Returns: whether it is not retired now
 */
gboolean
derma_journal_unretire_roller (DermaJournal *self,
                               gint64        id,
                               GError      **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  return change_roller (self, id, DERMA_RETIRED_NOT, (DermaTime) { 0 }, error);
}
