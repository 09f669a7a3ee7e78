/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-healing-rows.h"

static const char COUNT_SESSIONS[] = "SELECT count(*), coalesce (sum(is_clean), 0) FROM session WHERE t0_s IS NOT NULL";

static const char SELECT_LONGEST[] = "SELECT max (needle_um) FROM session WHERE t0_s IS NOT NULL";

/* With the app: what was stated was rolled without its words. */
static const char SELECT_LONGEST_GUIDED[] = "SELECT max (needle_um) FROM session WHERE t0_s IS NOT NULL AND is_stated = 0";

static const char SELECT_LAST[] =
  "SELECT id, t0_s, t0_offset_s, needle_um FROM session WHERE t0_s IS NOT NULL ORDER BY t0_s DESC, id DESC LIMIT 1";

/* A session in which a red flag was told of is no clean one. */
static const char SELECT_CAN_BE_CLEAN[] =
  "SELECT end IS 'completed' AND is_stated = 0 AND NOT EXISTS (SELECT 1 FROM red_flag WHERE session = :id) FROM session WHERE id = :id";

static const char UPDATE_CLEAN[] = "UPDATE session SET is_clean = :is_clean WHERE id = :id AND is_clean <> :is_clean";

/* Sessions from the newest back: the section is nearly always in the first one looked at. Rolled is what
 * derma_section_record_is_rolled() says. */
static const char SELECT_LAST_ROLLED[] =
  "SELECT t0_s, t0_offset_s, needle_um, session.id FROM session JOIN session_section ON session_section.session = session.id"
  " WHERE t0_s IS NOT NULL AND section = :section AND (horizontal + vertical + diagonal_up + diagonal_down > 0 OR rolled_ms >= :touch_ms)"
  " ORDER BY t0_s DESC, session.id DESC LIMIT 1";

static gboolean
read_last (DermaDatabase *database,
           DermaTotals   *totals,
           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_LAST, error);
  g_auto (DermaHealingRows) rows = { 0 };
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  totals->last.id = derma_statement_get_int (stmt, 0);
  totals->last.t0 = derma_statement_get_time (stmt, 1);
  totals->last.needle_um = (guint) derma_statement_get_int (stmt, 3);
  if (!derma_healing_rows_load (database, totals->last.id, &rows, error))
    return FALSE;

  totals->has_log = rows.logs->len > 0;
  if (totals->has_log)
    totals->newest_log = g_array_index (rows.logs, DermaHealingLog, rows.logs->len - 1);
  return TRUE;
}

/**
 * derma_journal_read_totals:
 * @totals: (out): what all sessions together say
 * @error: return location
 *
 * Returns: whether they could be read
 */
gboolean
derma_journal_read_totals (DermaDatabase *database,
                           DermaTotals   *totals,
                           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, COUNT_SESSIONS, error);
  gboolean has_row = FALSE;
  gint64   longest_um = 0;

  *totals = (DermaTotals) { 0 };
  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;

  totals->n_sessions = (guint) derma_statement_get_int (stmt, 0);
  totals->n_clean = (guint) derma_statement_get_int (stmt, 1);
  if (!derma_database_get_int (database, SELECT_LONGEST, &longest_um, error))
    return FALSE;

  totals->longest_um = (guint) longest_um;
  return read_last (database, totals, error);
}

/**
 * derma_journal_get_sessions:
 *
 * Returns: (transfer none): all sessions in which something was rolled, newest first; a model of #DermaPastSession
 */
GListModel *
derma_journal_get_sessions (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->sessions);
}

/**
 * derma_journal_get_last_session:
 *
 * Returns: (transfer none) (nullable): the newest of them, valid until the journal changes
 */
DermaPastSession *
derma_journal_get_last_session (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  g_clear_object (&self->last_session);
  self->last_session = g_list_model_get_item (G_LIST_MODEL (self->sessions), 0);
  return self->last_session;
}

/**
 * derma_journal_get_longest_guided_um:
 *
 * Returns: the longest needle that was rolled with the app, in micrometres; 0: none
 */
guint
derma_journal_get_longest_guided_um (DermaJournal *self)
{
  gint64 longest_um = 0;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), 0);

  if (!derma_database_get_int (self->database, SELECT_LONGEST_GUIDED, &longest_um, &error))
    g_message ("Could not read which needles were used: %s", error->message);
  return (guint) longest_um;
}

/**
 * derma_journal_get_last_rolled:
 * @section: a section
 * @last: (out): the newest session in which something of it was rolled
 *
 * Sessions that were stated count for no section: the person was not asked which.
 *
 * Returns: whether there is one
 */
gboolean
derma_journal_get_last_rolled (DermaJournal     *self,
                               DermaSection      section,
                               DermaLastSession *last)
{
  g_autoptr (DermaStatement) stmt = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (section < DERMA_N_SECTIONS, FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  stmt = derma_database_borrow (self->database, SELECT_LAST_ROLLED, &error);
  if (stmt != NULL)
    {
      derma_statement_bind_text (stmt, ":section", derma_section_get_id (section));
      derma_statement_bind (stmt, ":touch_ms", DERMA_SESSION_TOUCH_MS);
      if (derma_statement_step (stmt, &has_row, &error) && has_row)
        *last = (DermaLastSession) { derma_statement_get_int (stmt, 3), derma_statement_get_time (stmt, 0), (guint) derma_statement_get_int (stmt, 2) };
    }
  if (error != NULL)
    g_warning ("Could not read when a section was rolled: %s", error->message);

  return has_row;
}

/**
 * derma_journal_judge_healing:
 * @is_clean: (out): whether the session healed cleanly (protocol.md 1.4), as far as its logs and red flags go
 * @error: return location, %DERMA_ERROR_NOT_FOUND where it is not there or nothing was rolled in it
 *
 * Returns: whether it could be read
 */
gboolean
derma_journal_judge_healing (DermaDatabase *database,
                             gint64         session_id,
                             gboolean      *is_clean,
                             GError       **error)
{
  g_autoptr (DermaStatement) stmt = NULL;
  g_auto (DermaHealingRows) rows = { 0 };
  const DermaHealingCourse *course = &rows.course;
  gboolean                  has_row = FALSE;

  if (!derma_healing_rows_load (database, session_id, &rows, error))
    return FALSE;

  stmt = derma_database_borrow (database, SELECT_CAN_BE_CLEAN, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", session_id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  *is_clean = has_row && derma_statement_get_int (stmt, 0) != 0 &&
              derma_healing_is_clean (course->band, course->t0_s, course->logs, course->n_logs);
  return TRUE;
}

/**
 * derma_journal_update_clean:
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether the row of the session says whether it healed cleanly
 */
gboolean
derma_journal_update_clean (DermaDatabase *database,
                            gint64         session_id,
                            GError       **error)
{
  g_autoptr (DermaStatement) stmt = NULL;
  gboolean is_clean = FALSE;

  if (!derma_journal_judge_healing (database, session_id, &is_clean, error))
    return FALSE;

  stmt = derma_database_borrow (database, UPDATE_CLEAN, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", session_id);
  derma_statement_bind (stmt, ":is_clean", is_clean);
  return derma_statement_run (stmt, error);
}
