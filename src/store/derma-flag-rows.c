/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-flag-rows.h"

#include "core/derma-error.h"
#include "store/derma-healing-rows.h"
#include "store/derma-words.h"

static const char SELECT_FLAGS[] =
  "SELECT id, session, healing, flag, is_answer, told_s, told_offset_s, resolved_s, resolved_offset_s, resolved_by, outcome"
  " FROM red_flag ORDER BY told_s DESC, id DESC";

static const char INSERT_FLAG[] =
  "INSERT INTO red_flag (session, healing, flag, outcome, is_answer, told_s, told_offset_s, resolved_s, resolved_offset_s, resolved_by)"
  " VALUES (:session, :healing, :flag, :outcome, :is_answer, :told_s, :told_offset_s, :resolved_s, :resolved_offset_s, :resolved_by)";

static const char RESOLVE_FLAG[] =
  "UPDATE red_flag SET resolved_s = :resolved_s, resolved_offset_s = :resolved_offset_s, resolved_by = :resolved_by WHERE id = :id";

static const char RECALL_FLAG[] =
  "UPDATE red_flag SET resolved_s = :resolved_s, resolved_offset_s = :resolved_offset_s, resolved_by = :resolved_by"
  " WHERE healing = :healing AND flag = :flag AND id > :id AND resolved_s IS NULL";

static const char DELETE_FLAG[] = "DELETE FROM red_flag WHERE id = :id";

static const char DELETE_OF_LOG[] = "DELETE FROM red_flag WHERE healing = :id";

static const char DROP_OF_LOG[] = "DELETE FROM red_flag WHERE healing = :healing AND flag = :flag";

static const char MARK_OF_LOG[] =
  "UPDATE red_flag SET is_answer = :is_answer, told_s = :told_s, told_offset_s = :told_offset_s WHERE healing = :healing AND flag = :flag";

static void
read_row (DermaStatement *stmt,
          DermaFlagRow   *row)
{
  row->id = derma_statement_get_int (stmt, 0);
  row->session_id = derma_statement_get_int (stmt, 1);
  row->log_id = derma_statement_get_int (stmt, 2);
  row->is_answer = derma_statement_get_int (stmt, 4) != 0;
  row->told = derma_statement_get_time (stmt, 5);
  row->resolved = derma_statement_get_time (stmt, 7);

  /* One that is not known locks by what it asked for when it was told of. */
  if (!derma_red_flag_from_id (derma_statement_get_text (stmt, 3), &row->flag))
    {
      row->unknown = g_intern_string (derma_statement_get_text (stmt, 3));
      row->flag = derma_red_flag_from_outlook (derma_statement_get_text (stmt, 10));
    }

  /* Of what is not known nothing was recorded that lifts a lock. */
  if (!derma_words_to_resolution (derma_statement_get_text (stmt, 9), &row->resolution))
    row->resolution = DERMA_RESOLUTION_NONE;
}

/**
 * derma_flag_rows_load:
 * @error: return location
 *
 * Returns: (transfer full) (element-type DermaRaisedFlag): every red flag that was raised, newest first; or %NULL
 */
GPtrArray *
derma_flag_rows_load (DermaDatabase *database,
                      GError       **error)
{
  g_autoptr (GPtrArray) flags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_FLAGS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaFlagRow row = { 0 };

      if (!has_row)
        return g_steal_pointer (&flags);

      read_row (stmt, &row);
      g_ptr_array_add (flags, derma_raised_flag_new (&row));
    }

  return NULL;
}

/**
 * derma_flag_rows_put:
 * @row: a flag; its id is not looked at
 * @error: return location, %DERMA_ERROR_NOT_FOUND where its session or log is not there
 *
 * Returns: whether there is a row for it
 */
gboolean
derma_flag_rows_put (DermaDatabase      *database,
                     const DermaFlagRow *row,
                     GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_FLAG, error);

  if (stmt == NULL)
    return FALSE;

  if (row->session_id != 0)
    derma_statement_bind (stmt, ":session", row->session_id);
  if (row->log_id != 0)
    derma_statement_bind (stmt, ":healing", row->log_id);
  derma_statement_bind_text (stmt, ":flag", row->unknown != NULL ? row->unknown : derma_red_flag_get_id (row->flag));
  derma_statement_bind_text (stmt, ":outcome", derma_outlook_get_id (derma_red_flag_get_outlook (row->flag)));
  derma_statement_bind (stmt, ":is_answer", row->is_answer);
  derma_statement_bind_time (stmt, ":told_s", ":told_offset_s", row->told);
  derma_statement_bind_time (stmt, ":resolved_s", ":resolved_offset_s", row->resolved);
  derma_statement_bind_text (stmt, ":resolved_by", derma_words_for_resolution (row->resolution));
  return derma_statement_run (stmt, error);
}

/**
 * derma_flag_rows_resolve:
 * @id: of a flag
 * @resolution: what was recorded about it, %DERMA_RESOLUTION_NONE: nothing after all
 * @at: when; of seconds 0 where nothing was
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether its row says so
 */
gboolean
derma_flag_rows_resolve (DermaDatabase  *database,
                         gint64          id,
                         DermaResolution resolution,
                         DermaTime       at,
                         GError        **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, RESOLVE_FLAG, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_time (stmt, ":resolved_s", ":resolved_offset_s", at);
  derma_statement_bind_text (stmt, ":resolved_by", derma_words_for_resolution (resolution));
  if (!derma_statement_run (stmt, error))
    return FALSE;
  if (derma_database_count_changes (database) > 0)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no red flag %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * derma_flag_rows_recall:
 * @row: a flag of a healing log, of which the row may have been dropped
 * @error: return location
 *
 * Where a newer row has taken its place, and nothing was recorded about that yet, records what was about this one.
 *
 * Returns: whether that could be done
 */
gboolean
derma_flag_rows_recall (DermaDatabase      *database,
                        const DermaFlagRow *row,
                        GError            **error)
{
  g_autoptr (DermaStatement) stmt = NULL;

  if (row->resolution == DERMA_RESOLUTION_NONE)
    return TRUE;

  stmt = derma_database_borrow (database, RECALL_FLAG, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", row->id);
  derma_statement_bind (stmt, ":healing", row->log_id);
  derma_statement_bind_text (stmt, ":flag", row->unknown != NULL ? row->unknown : derma_red_flag_get_id (row->flag));
  derma_statement_bind_time (stmt, ":resolved_s", ":resolved_offset_s", row->resolved);
  derma_statement_bind_text (stmt, ":resolved_by", derma_words_for_resolution (row->resolution));
  return derma_statement_run (stmt, error);
}

/**
 * derma_flag_rows_delete:
 * @id: of a flag
 * @error: return location
 *
 * Returns: whether its row is gone
 */
gboolean
derma_flag_rows_delete (DermaDatabase *database,
                        gint64         id,
                        GError       **error)
{
  return derma_database_run_for (database, DELETE_FLAG, id, error);
}

/**
 * derma_flag_rows_delete_of_log:
 * @log_id: a healing log
 * @error: return location
 *
 * Returns: whether the rows of its flags are gone
 */
gboolean
derma_flag_rows_delete_of_log (DermaDatabase *database,
                               gint64         log_id,
                               GError       **error)
{
  return derma_database_run_for (database, DELETE_OF_LOG, log_id, error);
}

static gboolean
mark_flag (DermaDatabase *database,
           gint64         log_id,
           DermaRedFlag   flag,
           gboolean       is_answer,
           DermaTime      at,
           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, MARK_OF_LOG, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":healing", log_id);
  derma_statement_bind_text (stmt, ":flag", derma_red_flag_get_id (flag));
  derma_statement_bind (stmt, ":is_answer", is_answer);
  derma_statement_bind_time (stmt, ":told_s", ":told_offset_s", at);
  return derma_statement_run (stmt, error);
}

static gboolean
drop_flag (DermaDatabase *database,
           gint64         log_id,
           DermaRedFlag   flag,
           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, DROP_OF_LOG, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":healing", log_id);
  derma_statement_bind_text (stmt, ":flag", derma_red_flag_get_id (flag));
  return derma_statement_run (stmt, error);
}

/**
 * derma_flag_rows_set_answers:
 * @session_id: whose log it is
 * @log_id: a healing log that is there
 * @told: what the person said yes to
 * @at: when the log was made
 * @error: return location
 *
 * Brings the rows of a log to what the person answered. Those that its levels tell of follow with derma_flag_rows_sync().
 *
 * Returns: whether they are there
 */
gboolean
derma_flag_rows_set_answers (DermaDatabase  *database,
                             gint64          session_id,
                             gint64          log_id,
                             DermaRedFlagSet told,
                             DermaTime       at,
                             GError        **error)
{
  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    {
      const DermaFlagRow row = { .session_id = session_id, .log_id = log_id, .flag = (DermaRedFlag) i, .is_answer = TRUE, .told = at };
      const gboolean     is_told = (told & DERMA_RED_FLAG_BIT (i)) != 0;

      if (!mark_flag (database, log_id, row.flag, is_told, at, error))
        return FALSE;
      if (is_told && derma_database_count_changes (database) == 0 && !derma_flag_rows_put (database, &row, error))
        return FALSE;
    }

  return TRUE;
}

/* What the levels of the logs tell of and has no row yet, or has one but is not told of by anything any more. */
static gboolean
sync_log (DermaDatabase          *database,
          gint64                  session_id,
          const DermaHealingRows *rows,
          guint                   index,
          GError                **error)
{
  const DermaLogExtra  *extra = &g_array_index (rows->extras, DermaLogExtra, index);
  const DermaRedFlagSet derived = derma_red_flags_from_log (&rows->course, index);

  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    {
      const DermaFlagRow    row = { .session_id = session_id, .log_id = extra->id, .flag = (DermaRedFlag) i, .told = rows->course.logs[index].at };
      const DermaRedFlagSet bit = DERMA_RED_FLAG_BIT (i);

      if ((derived & ~extra->raised & bit) != 0 && !derma_flag_rows_put (database, &row, error))
        return FALSE;
      if ((extra->raised & ~extra->answers.told & ~derived & bit) != 0 && !drop_flag (database, extra->id, row.flag, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_flag_rows_sync:
 * @session_id: a session in which something was rolled
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Brings the rows of flags to what the levels of the session's healing logs tell of (protocol.md 6.4). A log changes what the
 * next one tells of, so all of them are looked at.
 *
 * Returns: whether they are there
 */
gboolean
derma_flag_rows_sync (DermaDatabase *database,
                      gint64         session_id,
                      GError       **error)
{
  g_auto (DermaHealingRows) rows = { 0 };

  if (!derma_healing_rows_load (database, session_id, &rows, error))
    return FALSE;

  for (guint i = 0; i < rows.logs->len; i++)
    if (!sync_log (database, session_id, &rows, i, error))
      return FALSE;

  return TRUE;
}

/**
 * derma_flag_rows_are_in_sync:
 * @session_id: a session in which something was rolled
 * @is_in_sync: (out): whether derma_flag_rows_sync() would change nothing
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it could be read
 */
gboolean
derma_flag_rows_are_in_sync (DermaDatabase *database,
                             gint64         session_id,
                             gboolean      *is_in_sync,
                             GError       **error)
{
  g_auto (DermaHealingRows) rows = { 0 };

  if (!derma_healing_rows_load (database, session_id, &rows, error))
    return FALSE;

  *is_in_sync = TRUE;
  for (guint i = 0; i < rows.logs->len; i++)
    {
      const DermaLogExtra *extra = &g_array_index (rows.extras, DermaLogExtra, i);

      *is_in_sync = *is_in_sync && extra->raised == (derma_red_flags_from_log (&rows.course, i) | extra->answers.told);
    }

  return TRUE;
}
