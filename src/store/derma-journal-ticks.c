/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"

#define CHAIN_S (696 * DERMA_HOUR_S) /* what lies longer before the next session bears on nothing after it */

static const char INSERT_TICK[] =
  "INSERT INTO tick (session, item, occurrence_s, at_s, at_offset_s) VALUES (:session, :item, :occurrence_s, :at_s, :at_offset_s)"
  " ON CONFLICT (session, item, occurrence_s) DO NOTHING";

static const char DELETE_TICK[] = "DELETE FROM tick WHERE session = :session AND item = :item AND at_s >= :from_s AND at_s < :until_s";

static const char DELETE_TICKS[] = "DELETE FROM tick WHERE session = :id";

static const char SELECT_TICKS[] = "SELECT item, at_s FROM tick WHERE session = :session ORDER BY at_s, id";

static const char SELECT_TICKS_SINCE[] =
  "SELECT item, at_s, session FROM tick WHERE session IN (SELECT id FROM session WHERE t0_s >= :from_s) ORDER BY at_s, id";

/* Of earlier sessions only when marks were looked for is asked (protocol.md 5.2, overlap rule). */
static const char SELECT_EARLIER[] =
  "SELECT item, at_s FROM tick WHERE item = 'ac-pigment-check' AND at_s >= :from_s AND session <> :session ORDER BY at_s, id";

static const char SELECT_SESSIONS[] = "SELECT t0_s, needle_um FROM session WHERE t0_s IS NOT NULL ORDER BY t0_s DESC, id DESC";

/**
 * derma_journal_delete_ticks:
 * @error: return location
 *
 * Returns: whether nothing is ticked of that session any more
 */
gboolean
derma_journal_delete_ticks (DermaDatabase *database,
                            gint64         session_id,
                            GError       **error)
{
  return derma_database_run_for (database, DELETE_TICKS, session_id, error);
}

static gboolean
can_be_ticked (DermaAftercareItem item)
{
  return item < DERMA_N_AFTERCARE_ITEMS && item != DERMA_AFTERCARE_LOG && derma_aftercare_get_cadence (item) != DERMA_CADENCE_NONE;
}

/**
 * derma_journal_add_tick:
 * @session_id: after which session
 * @item: what was done; ac-log is done by a healing log instead
 * @occurrence_s: from when it could be done (#DermaOccurrence), UTC seconds; when it was done, for what is done on demand
 * @at: when it was done
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Ticks an item. To tick the same time of doing it again changes nothing.
 *
 * Returns: whether it is ticked
 */
gboolean
derma_journal_add_tick (DermaJournal      *self,
                        gint64             session_id,
                        DermaAftercareItem item,
                        gint64             occurrence_s,
                        DermaTime          at,
                        GError           **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaStatement) stmt = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (can_be_ticked (item), FALSE);
  g_return_val_if_fail (at.utc_s > 0, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  stmt = derma_database_borrow (self->database, INSERT_TICK, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  derma_statement_bind_text (stmt, ":item", derma_aftercare_get_id (item));
  derma_statement_bind (stmt, ":occurrence_s", occurrence_s);
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", at);
  if (!derma_statement_run (stmt, error) || !derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_remove_tick:
 * @session_id: after which session
 * @item: what was ticked
 * @from_s: from when on, UTC seconds
 * @until_s: before when, UTC seconds
 * @error: return location, %DERMA_ERROR_NOT_FOUND where it was not
 *
 * Takes back that an item was done in a window: every tick that #DermaOccurrence counts there, by the time at which it was
 * made. From when it could be done may be another time by now, as in another zone.
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_remove_tick (DermaJournal      *self,
                           gint64             session_id,
                           DermaAftercareItem item,
                           gint64             from_s,
                           gint64             until_s,
                           GError           **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaStatement) stmt = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (can_be_ticked (item), FALSE);
  g_return_val_if_fail (from_s < until_s, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  stmt = derma_database_borrow (self->database, DELETE_TICK, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  derma_statement_bind_text (stmt, ":item", derma_aftercare_get_id (item));
  derma_statement_bind (stmt, ":from_s", from_s);
  derma_statement_bind (stmt, ":until_s", until_s);
  if (!derma_statement_run (stmt, error))
    return FALSE;
  if (derma_database_count_changes (self->database) == 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "%s was not ticked", derma_aftercare_get_id (item));
      return FALSE;
    }
  if (!derma_transaction_commit (&transaction, error))
    return FALSE;

  derma_journal_tell (self);
  return TRUE;
}

/* An item that is no more needs no tick. */
static gboolean
append_ticks (DermaStatement *stmt,
              GArray         *ticks,
              GError        **error)
{
  gboolean has_row = FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaTick tick;

      if (!has_row)
        return TRUE;

      tick.at_s = derma_statement_get_int (stmt, 1);
      if (derma_aftercare_from_id (derma_statement_get_text (stmt, 0), &tick.item))
        g_array_append_val (ticks, tick);
    }

  return FALSE;
}

static gboolean
read_ticks (DermaDatabase *database,
            gint64         session_id,
            GArray        *ticks,
            GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_TICKS, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  return append_ticks (stmt, ticks, error);
}

/**
 * derma_journal_get_ticks:
 * @session_id: a session
 *
 * Returns: (transfer full) (element-type DermaTick): what was ticked after it, oldest first
 */
GArray *
derma_journal_get_ticks (DermaJournal *self,
                         gint64        session_id)
{
  g_autoptr (GArray) ticks = g_array_new (FALSE, FALSE, sizeof (DermaTick));
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (!read_ticks (self->database, session_id, ticks, &error))
    g_warning ("Could not read what was ticked: %s", error->message);
  return g_steal_pointer (&ticks);
}

static GArray *
get_list (GHashTable *ticks,
          gint64      session_id)
{
  GArray *list = g_hash_table_lookup (ticks, &session_id);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (DermaTick));
      g_hash_table_insert (ticks, g_memdup2 (&session_id, sizeof session_id), list);
    }

  return list;
}

static gboolean
read_ticks_since (DermaDatabase *database,
                  gint64         from_s,
                  GHashTable    *ticks,
                  GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_TICKS_SINCE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":from_s", from_s);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaTick tick;

      if (!has_row)
        return TRUE;

      tick.at_s = derma_statement_get_int (stmt, 1);
      if (derma_aftercare_from_id (derma_statement_get_text (stmt, 0), &tick.item))
        g_array_append_val (get_list (ticks, derma_statement_get_int (stmt, 2)), tick);
    }

  return FALSE;
}

/**
 * derma_journal_get_ticks_since:
 * @from_s: since when sessions were rolled, UTC seconds
 *
 * What derma_journal_get_ticks() tells of one session, of many at once.
 *
 * Returns: (transfer full) (element-type gint64 GArray): by the ids of sessions, what was ticked after each, as arrays of #DermaTick,
 *   oldest first; no array where nothing was
 */
GHashTable *
derma_journal_get_ticks_since (DermaJournal *self,
                               gint64        from_s)
{
  g_autoptr (GHashTable) ticks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (!read_ticks_since (self->database, from_s, ticks, &error))
    g_warning ("Could not read what was ticked: %s", error->message);
  return g_steal_pointer (&ticks);
}

/* The newest session, and those before it as far as they bear on what is to be done after it. */
static gboolean
read_sessions (DermaDatabase      *database,
               const DermaProfile *profile,
               GArray             *sessions,
               GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SESSIONS, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaAftercareSession session = { 0 };

      if (!has_row)
        return TRUE;

      session.t0_s = derma_statement_get_int (stmt, 0);
      session.band = derma_band_for_needle ((guint) derma_statement_get_int (stmt, 1));
      session.next_allowed_s = derma_next_allowed_s (session.t0_s, session.band, profile);
      if (sessions->len > 0 && g_array_index (sessions, DermaAftercareSession, sessions->len - 1).t0_s - session.t0_s >= CHAIN_S)
        return TRUE;
      g_array_append_val (sessions, session);
    }

  return FALSE;
}

static gboolean
read_earlier_ticks (DermaDatabase *database,
                    gint64         session_id,
                    gint64         from_s,
                    GArray        *ticks,
                    GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_EARLIER, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", session_id);
  derma_statement_bind (stmt, ":from_s", from_s);
  return append_ticks (stmt, ticks, error);
}

static gint64
get_again_s (const DermaHealingCourse *course)
{
  DermaLogJudgement judgement;

  if (course->n_logs == 0)
    return 0;

  derma_healing_course_judge (course, course->n_logs - 1, &judgement);
  return judgement.again_s;
}

static gboolean
read_aftercare (DermaJournal       *self,
                const DermaProfile *profile,
                GError            **error)
{
  DermaAftercareParts *aftercare = &self->aftercare;
  const gint64         session_id = self->totals.last.id;

  g_array_set_size (aftercare->sessions, 0);
  g_array_set_size (aftercare->ticks, 0);
  derma_healing_rows_clear (&aftercare->healing);
  if (!read_sessions (self->database, profile, aftercare->sessions, error) ||
      !derma_healing_rows_load (self->database, session_id, &aftercare->healing, error))
    return FALSE;

  return read_ticks (self->database, session_id, aftercare->ticks, error) &&
         read_earlier_ticks (self->database, session_id,
                             g_array_index (aftercare->sessions, DermaAftercareSession, aftercare->sessions->len - 1).t0_s,
                             aftercare->ticks, error);
}

/**
 * derma_journal_get_aftercare:
 * @now: the instant asked about
 * @zone: where the person is
 *
 * Puts together what derma_aftercare_check() needs: the newest session, those before it that still bear on it, ticks and logs.
 *
 * Returns: (nullable): valid until the journal changes or the next call; %NULL where nothing was rolled yet
 */
const DermaAftercareInput *
derma_journal_get_aftercare (DermaJournal *self,
                             DermaTime     now,
                             GTimeZone    *zone)
{
  DermaAftercareParts *aftercare;
  g_autoptr (GError) error = NULL;
  DermaProfile profile;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (self->totals.last.id == 0)
    return NULL;

  aftercare = &self->aftercare;
  derma_journal_get_profile (self, &profile);
  if (!read_aftercare (self, &profile, &error))
    {
      g_warning ("Could not read what is to be done after a session: %s", error->message);
      return NULL;
    }

  g_time_zone_ref (zone);
  g_clear_pointer (&aftercare->zone, g_time_zone_unref);
  aftercare->zone = zone;
  aftercare->input = (DermaAftercareInput) {
    .sessions = (const DermaAftercareSession *) (gpointer) aftercare->sessions->data,
    .n_sessions = aftercare->sessions->len,
    .ticks = (const DermaTick *) (gpointer) aftercare->ticks->data,
    .n_ticks = aftercare->ticks->len,
    .logs = aftercare->healing.course.logs,
    .n_logs = aftercare->healing.course.n_logs,
    .log_again_s = get_again_s (&aftercare->healing.course),
    .now_s = now.utc_s,
    .zone = zone,
  };
  return &aftercare->input;
}
