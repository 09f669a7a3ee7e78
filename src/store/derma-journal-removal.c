/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"
#include "store/derma-photo-rows.h"
#include "store/derma-roller-private.h"

/* What is removed lies in tables of this connection alone, in memory, until it is sure that nobody wants it back. */
#define MAKE(table) "CREATE TEMP TABLE IF NOT EXISTS removed_" table " AS SELECT * FROM main." table " LIMIT 0;"

static const char MAKE_REMOVED[] =
  MAKE ("session") MAKE ("session_acknowledgement") MAKE ("session_section") MAKE ("session_event") MAKE ("answer")
    MAKE ("healing") MAKE ("healing_draft") MAKE ("tick") MAKE ("red_flag");

#define COPY(table) "INSERT INTO removed_" table " SELECT * FROM main." table " WHERE session = :id"

static const char *const COPY_ROWS[] = {
  "INSERT INTO removed_session SELECT * FROM main.session WHERE id = :id",
  COPY ("session_acknowledgement"),
  COPY ("session_section"),
  COPY ("session_event"),
  COPY ("answer"),
  COPY ("healing"),
  COPY ("healing_draft"),
  COPY ("tick"),
  COPY ("red_flag"),
};

/* An answer holds also without the session in which it was given: what stands against rolling must not go with it. */
static const char *const DELETE_ROLLING[] = {
  "DELETE FROM session_event WHERE session = :id AND kind <> 'step-done'",
  "DELETE FROM session_section WHERE session = :id",
  "DELETE FROM session_acknowledgement WHERE session = :id",
  "UPDATE answer SET session = NULL WHERE session = :id",
};

/* Of what the person told of nothing is taken back: it may lock, and end every roller that was used before it. */
static const char *const DELETE_REST[] = {
  "DELETE FROM session_event WHERE session = :id",
  "DELETE FROM red_flag WHERE session = :id AND is_answer = 0",
  "UPDATE red_flag SET session = NULL, healing = NULL WHERE session = :id",
  "DELETE FROM healing WHERE session = :id",
  "DELETE FROM healing_draft WHERE session = :id",
  "DELETE FROM tick WHERE session = :id",
};

static const char DELETE_SESSION[] = "DELETE FROM session WHERE id = :id";

/* Day, needle length and roller stay, and above all that the roller was cleaned, which are steps that were done. */
static const char KEEP_DAY[] =
  "UPDATE session SET is_stated = 1, end = 'completed', stop = NULL, passes = NULL, beat = NULL, section_order = NULL,"
  " excluded = '', is_numbing = 0, pain = NULL, note = '', is_clean = 0 WHERE id = :id";

static const char RESTORE_SESSION[] =
  "INSERT INTO session SELECT * FROM removed_session WHERE id = :id"
  " ON CONFLICT (id) DO UPDATE SET is_stated = excluded.is_stated, end = excluded.end, stop = excluded.stop, passes = excluded.passes,"
  " beat = excluded.beat, section_order = excluded.section_order, excluded = excluded.excluded, is_numbing = excluded.is_numbing,"
  " pain = excluded.pain, note = excluded.note";

#define RESTORE(table) "INSERT OR IGNORE INTO main." table " SELECT * FROM removed_" table " WHERE session = :id"

/* What stayed with the day may have changed meanwhile, and then is right as it is. */
static const char *const RESTORE_ROWS[] = {
  RESTORE ("session_acknowledgement"),
  RESTORE ("session_section"),
  RESTORE ("session_event"),
  "UPDATE answer SET session = :id WHERE session IS NULL AND id IN (SELECT id FROM removed_answer WHERE session = :id)",
  RESTORE ("answer"),
  RESTORE ("healing"),
  RESTORE ("healing_draft"),
  RESTORE ("tick"),
  "UPDATE red_flag SET session = :id, healing = (SELECT healing FROM removed_red_flag WHERE removed_red_flag.id = red_flag.id)"
  " WHERE session IS NULL AND id IN (SELECT id FROM removed_red_flag WHERE session = :id)",
  RESTORE ("red_flag"),
};

#define FORGET(table) "DELETE FROM removed_" table " WHERE session = :id"

static const char *const FORGET_ROWS[] = {
  "DELETE FROM removed_session WHERE id = :id",
  FORGET ("session_acknowledgement"),
  FORGET ("session_section"),
  FORGET ("session_event"),
  FORGET ("answer"),
  FORGET ("healing"),
  FORGET ("healing_draft"),
  FORGET ("tick"),
  FORGET ("red_flag"),
};

/* What of a session has changed when it was removed or is back, read before it is committed. */
typedef struct
{
  DermaTotals      totals;
  GPtrArray       *flags;
  DermaRollerFacts roller; /* its id is 0 where there was none */
  DermaTime        roller_retired_at;
} Consequences;

struct _DermaRemovedSession
{
  DermaPastSource *source;
  gint64           id;
  gint64           roller_id;
  gboolean         is_day_kept;
};

static gboolean
run_all (DermaDatabase     *database,
         const char *const *statements,
         gsize              n_statements,
         gint64             session_id,
         GError           **error)
{
  for (gsize i = 0; i < n_statements; i++)
    if (!derma_database_run_for (database, statements[i], session_id, error))
      return FALSE;

  return TRUE;
}

/**
 * derma_removed_session_free:
 * @self: (transfer full): a session that was removed
 *
 * Lets go of it: nothing of it is left, unless it is back.
 */
void
derma_removed_session_free (DermaRemovedSession *self)
{
  g_autoptr (GError) error = NULL;

  if (self->source->database != NULL && !run_all (self->source->database, FORGET_ROWS, G_N_ELEMENTS (FORGET_ROWS), self->id, &error))
    g_message ("Could not forget a removed session: %s", error->message);
  g_rc_box_release (self->source);
  g_free (self);
}

/**
 * derma_removed_session_is_day_kept:
 *
 * Returns: whether its day and needle length still count
 */
gboolean
derma_removed_session_is_day_kept (const DermaRemovedSession *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_day_kept;
}

static gboolean
has_locking_flag (DermaJournal *self,
                  gint64        session_id,
                  DermaTime     now)
{
  for (guint i = 0; i < self->flag_records->len; i++)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (G_LIST_MODEL (self->flags), i);
      DermaLock lock;

      derma_lock_check (&g_array_index (self->flag_records, DermaFlagRecord, i), 1, now.utc_s, &lock);
      if (lock.is_locked && derma_raised_flag_get_session_id (flag) == session_id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_waited_for (const DermaPermission *permission,
               DermaTime              now)
{
  if (permission->next_allowed_s > now.utc_s)
    return TRUE;

  for (guint i = 0; i < permission->n_reasons; i++)
    if (permission->reasons[i].rule == DERMA_RULE_NOT_HEALED || permission->reasons[i].rule == DERMA_RULE_INTERVAL)
      return TRUE;

  return FALSE;
}

/**
 * derma_journal_is_session_counted:
 * @session_id: a session
 * @now: now
 * @zone: where the person is
 *
 * Whether a session may start now depends on the last one as long as the skin rests or heals from it (rule-interval,
 * rule-not-healed), and on each whose red flags lock (protocol.md 6.4).
 *
 * Returns: whether a session could start earlier if this one had not been
 */
gboolean
derma_journal_is_session_counted (DermaJournal *self,
                                  gint64        session_id,
                                  DermaTime     now,
                                  GTimeZone    *zone)
{
  DermaPermission permission;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), TRUE);

  if (has_locking_flag (self, session_id, now))
    return TRUE;
  if (self->totals.last.id != session_id)
    return FALSE;

  derma_permission_check (derma_journal_get_situation (self, now, zone), &permission);
  return is_waited_for (&permission, now);
}

static void
consequences_clear (Consequences *self)
{
  g_clear_pointer (&self->flags, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Consequences, consequences_clear)

static gboolean
read_consequences (DermaDatabase *database,
                   gint64         roller_id,
                   Consequences  *consequences,
                   GError       **error)
{
  if (!derma_journal_read_totals (database, &consequences->totals, error) ||
      (roller_id != 0 && !derma_journal_read_roller (database, roller_id, &consequences->roller, &consequences->roller_retired_at, error)))
    return FALSE;

  consequences->flags = derma_flag_rows_load (database, error);
  return consequences->flags != NULL;
}

static void
show_consequences (DermaJournal *self,
                   Consequences *consequences)
{
  self->totals = consequences->totals;
  self->late = (DermaLateSession) { 0 };
  derma_journal_take_flags (self, consequences->flags);
  if (consequences->roller.id != 0)
    derma_roller_update (derma_journal_get_roller (self, consequences->roller.id), &consequences->roller, consequences->roller_retired_at);
  derma_journal_follow_rollers (self);
  derma_journal_follow_photos (self);
}

static gboolean
take_out (DermaJournal *self,
          gint64        session_id,
          gboolean      keeps_day,
          GError      **error)
{
  if (!derma_database_run (self->database, MAKE_REMOVED, error) ||
      !run_all (self->database, FORGET_ROWS, G_N_ELEMENTS (FORGET_ROWS), session_id, error) ||
      !run_all (self->database, COPY_ROWS, G_N_ELEMENTS (COPY_ROWS), session_id, error) ||
      !run_all (self->database, DELETE_ROLLING, G_N_ELEMENTS (DELETE_ROLLING), session_id, error))
    return FALSE;
  if (keeps_day)
    return derma_database_run_for (self->database, KEEP_DAY, session_id, error);

  return derma_photo_rows_leave_session (self->database, session_id, error) &&
         run_all (self->database, DELETE_REST, G_N_ELEMENTS (DELETE_REST), session_id, error) &&
         derma_database_run_for (self->database, DELETE_SESSION, session_id, error);
}

/* Whether the roller would be refused less without the session. Nothing is written: leaving takes it back. */
static gboolean
frees_roller (DermaJournal *self,
              gint64        session_id,
              gint64        roller_id,
              DermaTime     now,
              gboolean     *is_freed,
              GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaRollerFacts     facts;
  DermaRollerCondition with;
  DermaRollerCondition without;
  DermaTime            retired_at;

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_journal_read_roller (self->database, roller_id, &facts, &retired_at, error))
    return FALSE;

  with = derma_roller_get_condition (&facts, now);
  if (!take_out (self, session_id, FALSE, error) ||
      !derma_journal_read_roller (self->database, roller_id, &facts, &retired_at, error))
    return FALSE;

  without = derma_roller_get_condition (&facts, now);
  *is_freed = with.reason != DERMA_RETIRED_NOT && with.reason != without.reason;
  return TRUE;
}

/**
 * derma_journal_is_roller_use_counted:
 * @session_id: a session
 * @now: now
 *
 * A session counts for its roller for a week, in which a sign of an infection may still come (rl-infection), and as long as
 * the roller is refused for what was in it (rl-unclean, rl-infection, rl-uses-max, rl-age-max): until it was judged or retired.
 *
 * Returns: whether its roller could be used sooner, or longer, if this session had not been
 */
gboolean
derma_journal_is_roller_use_counted (DermaJournal *self,
                                     gint64        session_id,
                                     DermaTime     now)
{
  g_autoptr (DermaPastSession) session = NULL;
  g_autoptr (GError) error = NULL;
  DermaRoller *roller;
  gboolean     is_freed = FALSE;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), TRUE);

  session = derma_journal_get_past_session (self, session_id);
  roller = session != NULL ? derma_journal_get_roller (self, derma_past_session_get_roller_id (session)) : NULL;
  if (roller == NULL || derma_roller_get_facts (roller)->retired != DERMA_RETIRED_NOT)
    return FALSE;
  if (now.utc_s - derma_past_session_get_t0 (session).utc_s <= DERMA_ROLLER_INFECTION_MAX_S)
    return TRUE;
  if (frees_roller (self, session_id, derma_roller_get_id (roller), now, &is_freed, &error))
    return is_freed;

  g_message ("Whether a roller needs a session could not be read: %s", error->message);
  return TRUE;
}

static DermaRemovedSession *
removed_session_new (DermaJournal     *self,
                     DermaPastSession *session,
                     gboolean          is_day_kept)
{
  DermaRemovedSession *removed = g_new0 (DermaRemovedSession, 1);

  removed->source = g_rc_box_acquire (self->source);
  removed->id = derma_past_session_get_id (session);
  removed->roller_id = derma_past_session_get_roller_id (session);
  removed->is_day_kept = is_day_kept;
  return removed;
}

static gboolean
remove_rows (DermaJournal        *self,
             DermaRemovedSession *removed,
             guint                position,
             GError             **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (Consequences) consequences = { 0 };

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !take_out (self, removed->id, removed->is_day_kept, error) ||
      !read_consequences (self->database, removed->roller_id, &consequences, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  show_consequences (self, &consequences);
  if (removed->is_day_kept)
    derma_session_list_follow (self->sessions, removed->id);
  else
    derma_session_list_remove (self->sessions, position);
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_remove_session:
 * @session_id: a session in which something was rolled, and that is closed
 * @now: now
 * @zone: where the person is
 * @removed: (out) (transfer full) (optional): what derma_journal_restore_session() needs to put it back
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_NOT_NOW for the open one, and for one of which no more than the
 *   day is left and still counts
 *
 * Removes a session with what was noted of it. The answers that were given in it hold on, as do the red flags that were told of; its
 * photos go to the session before it, and its roller has one use less. As long as the session counts, for the skin
 * (derma_journal_is_session_counted()) or for its roller (derma_journal_is_roller_use_counted()), its day, its needle length, its
 * roller with what was cleaned of it, and how the skin heals stay as of a stated one: no refusal can be deleted. Only what was
 * stated by the person goes whole, whenever.
 *
 * Returns: whether it is gone
 */
gboolean
derma_journal_remove_session (DermaJournal         *self,
                              gint64                session_id,
                              DermaTime             now,
                              GTimeZone            *zone,
                              DermaRemovedSession **removed,
                              GError              **error)
{
  g_autoptr (DermaRemovedSession) session = NULL;
  g_autoptr (DermaPastSession) past = NULL;
  guint    position = 0;
  gboolean keeps_day;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (session_id == self->open.id)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "session %" G_GINT64_FORMAT " is being finished", session_id);
      return FALSE;
    }
  if (!derma_session_list_find (self->sessions, session_id, &position, error))
    return FALSE;

  past = g_list_model_get_item (G_LIST_MODEL (self->sessions), position);
  keeps_day = (!derma_past_session_is_stated (past) || derma_past_session_is_day_only (past)) &&
              (derma_journal_is_session_counted (self, session_id, now, zone) || derma_journal_is_roller_use_counted (self, session_id, now));
  if (keeps_day && derma_past_session_is_day_only (past))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "the day of session %" G_GINT64_FORMAT " still counts", session_id);
      return FALSE;
    }

  session = removed_session_new (self, past, keeps_day);
  if (!remove_rows (self, session, position, error))
    return FALSE;

  if (removed != NULL)
    *removed = g_steal_pointer (&session);
  return TRUE;
}

/**
 * derma_journal_restore_session:
 * @removed: a session that was removed from this journal
 * @error: return location
 *
 * Puts a session back as it was. What stayed of it, and was changed since, stays as it is.
 *
 * Returns: whether it is there again
 */
gboolean
derma_journal_restore_session (DermaJournal        *self,
                               DermaRemovedSession *removed,
                               GError             **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (Consequences) consequences = { 0 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (removed != NULL && removed->source == self->source, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_database_run_for (self->database, RESTORE_SESSION, removed->id, error) ||
      !run_all (self->database, RESTORE_ROWS, G_N_ELEMENTS (RESTORE_ROWS), removed->id, error) ||
      !derma_photo_rows_join_session (self->database, removed->id, error) ||
      !derma_journal_update_clean (self->database, removed->id, error) ||
      !read_consequences (self->database, removed->roller_id, &consequences, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  show_consequences (self, &consequences);
  derma_session_list_follow (self->sessions, removed->id);
  derma_journal_tell (self);
  return TRUE;
}
