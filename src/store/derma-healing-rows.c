/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-healing-rows.h"

#include "core/derma-error.h"
#include "store/derma-words.h"

/* What was said of the skin before the session counts for it; said later, only where nothing was said before. */
static const char SELECT_COURSE[] =
  "SELECT t0_s, needle_um, coalesce ((SELECT sensitivity FROM skin WHERE at_s <= t0_s ORDER BY id DESC LIMIT 1),"
  " (SELECT sensitivity FROM skin ORDER BY id LIMIT 1)) FROM session WHERE id = :session AND t0_s IS NOT NULL";

static const char SELECT_LOGS[] =
  "SELECT id, at_s, at_offset_s, sections, note, asked, redness, swelling, bleeding, peeling, itch, pain"
  " FROM healing WHERE session = :session ORDER BY at_s, id";

static const char SELECT_RAISED[] = "SELECT healing, flag, is_answer FROM red_flag WHERE session = :session AND healing IS NOT NULL";

static const char INSERT_LOG[] =
  "INSERT INTO healing (id, session, at_s, at_offset_s, redness, swelling, bleeding, peeling, itch, pain, sections, note, asked)"
  " VALUES (:id, :session, :at_s, :at_offset_s, :redness, :swelling, :bleeding, :peeling, :itch, :pain, :sections, :note, :asked)";

static const char UPDATE_LOG[] =
  "UPDATE healing SET at_s = :at_s, at_offset_s = :at_offset_s, redness = :redness, swelling = :swelling, bleeding = :bleeding,"
  " peeling = :peeling, itch = :itch, pain = :pain, sections = :sections, note = :note, asked = :asked WHERE id = :id";

static const char DELETE_LOG[] = "DELETE FROM healing WHERE id = :id";

static const char SELECT_SESSION[] = "SELECT session FROM healing WHERE id = :id";

static const char *const MEASURES[DERMA_N_HEALING_MEASURES] = {
  [DERMA_HEALING_REDNESS] = ":redness",
  [DERMA_HEALING_SWELLING] = ":swelling",
  [DERMA_HEALING_BLEEDING] = ":bleeding",
  [DERMA_HEALING_PEELING] = ":peeling",
  [DERMA_HEALING_ITCH] = ":itch",
  [DERMA_HEALING_PAIN] = ":pain",
};

static void
clear_extra (gpointer data)
{
  g_clear_pointer (&((DermaLogExtra *) data)->note, g_free);
}

static gboolean
load_course (DermaDatabase      *database,
             gint64              session_id,
             DermaHealingCourse *course,
             GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_COURSE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "nothing was rolled in session %" G_GINT64_FORMAT, session_id);
      return FALSE;
    }

  course->t0_s = derma_statement_get_int (stmt, 0);
  course->band = derma_band_for_needle ((guint) derma_statement_get_int (stmt, 1));
  if (derma_words_to_sensitivity (derma_statement_get_text (stmt, 2), &course->sensitivity))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sensitivity is not known");
  return FALSE;
}

static gboolean
read_log (DermaStatement  *stmt,
          DermaHealingLog *log,
          DermaLogExtra   *extra)
{
  extra->id = derma_statement_get_int (stmt, 0);
  log->at = derma_statement_get_time (stmt, 1);
  for (int i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    log->levels[i] = (guint) derma_statement_get_int (stmt, 6 + i);

  derma_words_to_flags (derma_statement_get_text (stmt, 5), &extra->answers.asked); /* what is asked no more may be there */
  return derma_words_to_sections (derma_statement_get_text (stmt, 3), &log->sections);
}

static gboolean
load_logs (DermaDatabase    *database,
           gint64            session_id,
           DermaHealingRows *rows,
           GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_LOGS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaHealingLog log = { 0 };
      DermaLogExtra   extra = { 0 };

      if (!has_row)
        return TRUE;

      if (!read_log (stmt, &log, &extra))
        {
          g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "a healing log of session %" G_GINT64_FORMAT " cannot be read", session_id);
          return FALSE;
        }
      extra.note = g_strdup (derma_statement_get_text (stmt, 4));
      g_array_append_val (rows->logs, log);
      g_array_append_val (rows->extras, extra);
    }

  return FALSE;
}

static DermaLogExtra *
find_extra (DermaHealingRows *rows,
            gint64            id)
{
  for (guint i = 0; i < rows->extras->len; i++)
    {
      DermaLogExtra *extra = &g_array_index (rows->extras, DermaLogExtra, i);

      if (extra->id == id)
        return extra;
    }

  return NULL;
}

static gboolean
load_raised (DermaDatabase    *database,
             gint64            session_id,
             DermaHealingRows *rows,
             GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_RAISED, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaLogExtra *extra;
      DermaRedFlag   flag;

      if (!has_row)
        return TRUE;

      /* One that is not known derma_journal_check() finds. */
      extra = find_extra (rows, derma_statement_get_int (stmt, 0));
      if (extra == NULL || !derma_red_flag_from_id (derma_statement_get_text (stmt, 1), &flag))
        continue;
      extra->raised |= DERMA_RED_FLAG_BIT (flag);
      if (derma_statement_get_int (stmt, 2) != 0)
        extra->answers.told |= DERMA_RED_FLAG_BIT (flag);
    }

  return FALSE;
}

/**
 * derma_healing_rows_load:
 * @session_id: a session in which something was rolled
 * @rows: (out): its healing logs, to be cleared also where they could not be loaded
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether they could be loaded
 */
gboolean
derma_healing_rows_load (DermaDatabase    *database,
                         gint64            session_id,
                         DermaHealingRows *rows,
                         GError          **error)
{
  *rows = (DermaHealingRows) { .logs = g_array_new (FALSE, FALSE, sizeof (DermaHealingLog)),
                               .extras = g_array_new (FALSE, FALSE, sizeof (DermaLogExtra)) };
  g_array_set_clear_func (rows->extras, clear_extra);

  if (!load_course (database, session_id, &rows->course, error) ||
      !load_logs (database, session_id, rows, error) ||
      !load_raised (database, session_id, rows, error))
    return FALSE;

  rows->course.logs = (const DermaHealingLog *) (gpointer) rows->logs->data;
  rows->course.n_logs = rows->logs->len;
  return TRUE;
}

/**
 * derma_healing_rows_clear:
 *
 * Frees what was loaded.
 */
void
derma_healing_rows_clear (DermaHealingRows *self)
{
  g_clear_pointer (&self->logs, g_array_unref);
  g_clear_pointer (&self->extras, g_array_unref);
  self->course = (DermaHealingCourse) { 0 };
}

static gboolean
run_with_log (DermaDatabase         *database,
              const char            *sql,
              gint64                 session_id,
              gint64                 id,
              const DermaHealingLog *log,
              const char            *note,
              DermaRedFlagSet        asked,
              GError               **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, sql, error);
  g_autofree char *sections = derma_words_for_sections (log->sections);
  g_autofree char *flags = derma_words_for_flags (asked);

  if (stmt == NULL)
    return FALSE;

  if (id != 0)
    derma_statement_bind (stmt, ":id", id);
  if (session_id != 0)
    derma_statement_bind (stmt, ":session", session_id);
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", log->at);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_statement_bind (stmt, MEASURES[i], log->levels[i]);
  derma_statement_bind_text (stmt, ":sections", sections);
  derma_statement_bind_text (stmt, ":note", note != NULL ? note : "");
  derma_statement_bind_text (stmt, ":asked", flags);
  return derma_statement_run (stmt, error);
}

/**
 * derma_healing_rows_put:
 * @id: (inout): 0, and then its id; or the id that it had before it was deleted
 * @note: (nullable): the person's note
 * @asked: the red flags that were asked about
 * @error: return location, %DERMA_ERROR_NOT_FOUND where the session is not there, %DERMA_ERROR_INVALID for a level that there
 *   is not
 *
 * Returns: whether there is a row for the log
 */
gboolean
derma_healing_rows_put (DermaDatabase         *database,
                        gint64                 session_id,
                        gint64                *id,
                        const DermaHealingLog *log,
                        const char            *note,
                        DermaRedFlagSet        asked,
                        GError               **error)
{
  if (!run_with_log (database, INSERT_LOG, session_id, *id, log, note, asked, error))
    return FALSE;

  *id = derma_database_get_last_id (database);
  return TRUE;
}

/**
 * derma_healing_rows_update:
 * @id: a log that is there
 * @note: (nullable): the person's note
 * @asked: the red flags that were asked about
 * @error: return location, %DERMA_ERROR_INVALID
 *
 * Returns: whether its row says so
 */
gboolean
derma_healing_rows_update (DermaDatabase         *database,
                           gint64                 id,
                           const DermaHealingLog *log,
                           const char            *note,
                           DermaRedFlagSet        asked,
                           GError               **error)
{
  return run_with_log (database, UPDATE_LOG, 0, id, log, note, asked, error);
}

/**
 * derma_healing_rows_delete:
 * @id: a log without red flags
 * @error: return location
 *
 * Returns: whether its row is gone
 */
gboolean
derma_healing_rows_delete (DermaDatabase *database,
                           gint64         id,
                           GError       **error)
{
  return derma_database_run_for (database, DELETE_LOG, id, error);
}

/**
 * derma_healing_rows_find:
 * @id: a log
 * @session_id: (out): whose it is
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it is there
 */
gboolean
derma_healing_rows_find (DermaDatabase *database,
                         gint64         id,
                         gint64        *session_id,
                         GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SESSION, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no healing log %" G_GINT64_FORMAT, id);
      return FALSE;
    }

  *session_id = derma_statement_get_int (stmt, 0);
  return TRUE;
}
