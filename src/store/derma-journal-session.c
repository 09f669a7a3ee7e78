/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"
#include "store/derma-photo-rows.h"
#include "store/derma-roller-private.h"
#include "store/derma-session-rows.h"
#include "store/derma-words.h"

#define MS_PER_S 1000

static const char SELECT_OPEN[] =
  "SELECT id, roller, excluded, is_numbing FROM session WHERE is_stated = 0 AND ended_s IS NULL";

static const char SELECT_ACKNOWLEDGED[] = "SELECT rule FROM session_acknowledgement WHERE session = :session";

static const char DELETE_ACKNOWLEDGED[] = "DELETE FROM session_acknowledgement WHERE session = :session";

static const char INSERT_ACKNOWLEDGED[] = "INSERT INTO session_acknowledgement (session, rule) VALUES (:session, :rule)";

static const char UPDATE_CHOICE[] =
  "UPDATE session SET roller = :roller, excluded = :excluded, is_numbing = :is_numbing WHERE id = :id";

static gboolean
read_acknowledged (DermaDatabase *database,
                   gint64         id,
                   guint64       *rules,
                   GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_ACKNOWLEDGED, error);
  gboolean has_row = FALSE;

  *rules = 0;
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      /* A rule that is no more needs no acknowledging. */
      for (guint i = 0; i < DERMA_N_RULES; i++)
        if (g_strcmp0 (derma_rule_get_id ((DermaRule) i), derma_statement_get_text (stmt, 0)) == 0)
          *rules |= G_GUINT64_CONSTANT (1) << i;
    }

  return FALSE;
}

static gboolean
read_choice (DermaDatabase    *database,
             DermaOpenSession *open_session,
             GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_OPEN, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  open_session->id = derma_statement_get_int (stmt, 0);
  open_session->roller_id = derma_statement_get_int (stmt, 1);
  open_session->is_numbing_chosen = derma_statement_get_int (stmt, 3) != 0;
  if (derma_words_to_sections (derma_statement_get_text (stmt, 2), &open_session->excluded))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sections of session %" G_GINT64_FORMAT " are not known", open_session->id);
  return FALSE;
}

/**
 * derma_journal_read_open:
 * @open_session: (out): the session that is open; its id is 0 where none is
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
derma_journal_read_open (DermaDatabase    *database,
                         DermaOpenSession *open_session,
                         GError          **error)
{
  *open_session = (DermaOpenSession) { 0 };

  return read_choice (database, open_session, error) &&
         (open_session->id == 0 ||
          (read_acknowledged (database, open_session->id, &open_session->acknowledged_rules, error) &&
           derma_session_rows_load (database, open_session->id, &open_session->session, &open_session->n_events, error)));
}

/**
 * derma_journal_get_open_session_id:
 *
 * Returns: the session that was begun and not closed, 0 where there is none
 */
gint64
derma_journal_get_open_session_id (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), 0);

  return self->open.id;
}

/**
 * derma_journal_get_session:
 *
 * Returns: (nullable): the open session as it stands on disk, valid until the journal changes; %NULL where there is none
 */
const DermaSession *
derma_journal_get_session (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return self->open.id != 0 ? &self->open.session : NULL;
}

/**
 * derma_journal_get_session_roller_id:
 *
 * Returns: the roller that was chosen for the open session, 0 where none is yet
 */
gint64
derma_journal_get_session_roller_id (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), 0);

  return self->open.roller_id;
}

/**
 * derma_journal_begin_session:
 * @now: when
 * @error: return location, %DERMA_ERROR_NOT_NOW where one is open
 *
 * Returns: whether a new session is open, at prep-check
 */
gboolean
derma_journal_begin_session (DermaJournal *self,
                             DermaTime     now,
                             GError      **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (GArray) answers = NULL;
  const DermaEvent begin = { .kind = DERMA_EVENT_BEGIN, .at_ms = now.utc_s * MS_PER_S };
  DermaOpenSession begun = { .n_events = 1 };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  if (self->open.id != 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "session %" G_GINT64_FORMAT " is open", self->open.id);
      return FALSE;
    }

  if (!derma_session_apply (&begun.session, &begin, NULL, error) ||
      !derma_journal_begin_change (self, &transaction, error) ||
      !derma_session_rows_insert (self->database, now, &begun.id, error) ||
      !derma_session_rows_add_event (self->database, begun.id, 0, &begin, now.offset_s, error))
    return FALSE;

  answers = derma_journal_read_answers (self->database, begun.id, error);
  if (answers == NULL || !derma_transaction_commit (&transaction, error))
    return FALSE;

  self->open = begun;
  g_array_unref (self->answers);
  self->answers = g_steal_pointer (&answers);
  derma_journal_tell_open_session (self);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
put_acknowledged (DermaDatabase *database,
                  gint64         id,
                  guint64        rules,
                  GError       **error)
{
  g_autoptr (DermaStatement) clear = derma_database_borrow (database, DELETE_ACKNOWLEDGED, error);
  g_autoptr (DermaStatement) insert = NULL;

  if (clear == NULL)
    return FALSE;
  derma_statement_bind (clear, ":session", id);
  if (!derma_statement_run (clear, error))
    return FALSE;

  insert = derma_database_borrow (database, INSERT_ACKNOWLEDGED, error);
  if (insert == NULL)
    return FALSE;

  derma_statement_bind (insert, ":session", id);
  for (guint i = 0; i < DERMA_N_RULES; i++)
    {
      if ((rules & (G_GUINT64_CONSTANT (1) << i)) == 0)
        continue;

      derma_statement_bind_text (insert, ":rule", derma_rule_get_id ((DermaRule) i));
      if (!derma_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_choice (DermaDatabase          *database,
            const DermaOpenSession *chosen,
            GError                **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_CHOICE, error);
  g_autofree char *excluded = derma_words_for_sections (chosen->excluded);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", chosen->id);
  if (chosen->roller_id != 0)
    derma_statement_bind (stmt, ":roller", chosen->roller_id);
  derma_statement_bind_text (stmt, ":excluded", excluded);
  derma_statement_bind (stmt, ":is_numbing", chosen->is_numbing_chosen);
  return derma_statement_run (stmt, error) &&
         put_acknowledged (database, chosen->id, chosen->acknowledged_rules, error);
}

/**
 * derma_journal_set_session_choice:
 * @roller_id: the roller, 0: none yet
 * @excluded: sections left out by hand
 * @acknowledged_rules: bit 1 << rule for each warning that was acknowledged
 * @is_numbing_chosen: whether prep-numbing was asked for
 * @error: return location, %DERMA_ERROR_NOT_NOW where no session is open or its check is passed, %DERMA_ERROR_NOT_FOUND where
 *   there is no such roller
 *
 * Returns: whether the choices of the check were stored
 */
gboolean
derma_journal_set_session_choice (DermaJournal   *self,
                                  gint64          roller_id,
                                  DermaSectionSet excluded,
                                  guint64         acknowledged_rules,
                                  gboolean        is_numbing_chosen,
                                  GError        **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaOpenSession chosen;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail ((excluded & ~DERMA_ALL_SECTIONS) == 0, FALSE);

  if (self->open.id == 0 || self->open.session.is_checked)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "no session is being checked");
      return FALSE;
    }

  chosen = self->open;
  chosen.roller_id = roller_id;
  chosen.excluded = excluded;
  chosen.acknowledged_rules = acknowledged_rules;
  chosen.is_numbing_chosen = is_numbing_chosen;
  if (!derma_journal_begin_change (self, &transaction, error) ||
      !put_choice (self->database, &chosen, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  self->open = chosen;
  derma_journal_tell (self);
  return TRUE;
}

/* What the journal refuses no page can click away. The instant and its offset are those of the event: the zone of the person
 * is not known here, and on the day of the event the offset says the same. */
static gboolean
is_permitted (DermaJournal     *self,
              const DermaEvent *event,
              gint32            utc_offset_s)
{
  const DermaTime at = { event->at_ms / MS_PER_S, utc_offset_s };
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (utc_offset_s);
  const DermaSituation *situation = derma_journal_get_situation (self, at, zone);
  DermaPermission       permission;

  derma_permission_check (situation, &permission);
  return situation->chosen >= 0 &&
         derma_situation_is_answered (situation, self->open.session.started_ms / MS_PER_S) &&
         derma_permission_allows_plan (&permission, &event->plan);
}

static gboolean
check_plan (DermaJournal     *self,
            const DermaEvent *event,
            gint32            utc_offset_s,
            GError          **error)
{
  DermaRoller *roller = derma_journal_get_roller (self, self->open.roller_id);

  if (roller == NULL || derma_roller_get_facts (roller)->retired != DERMA_RETIRED_NOT ||
      derma_roller_get_facts (roller)->needle_um != event->plan.needle_um)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "the plan of %u µm is not for roller %" G_GINT64_FORMAT, event->plan.needle_um, self->open.roller_id);
      return FALSE;
    }
  if (!is_permitted (self, event, utc_offset_s))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "session %" G_GINT64_FORMAT " may not start as it is planned", self->open.id);
      return FALSE;
    }

  return TRUE;
}

static gboolean
retire_roller (DermaJournal     *self,
               const DermaEvent *event,
               DermaTime         at,
               GError          **error)
{
  const DermaRetiredReason reason = (DermaStop) event->value == DERMA_STOP_BLOOD ? DERMA_RETIRED_BLOOD : DERMA_RETIRED_BENT;
  DermaRoller             *roller = derma_journal_get_roller (self, self->open.roller_id);

  return roller == NULL || derma_roller_get_facts (roller)->retired != DERMA_RETIRED_NOT ||
         derma_journal_mark_roller (self->database, self->open.roller_id, reason, at, error);
}

/* What an event changes beside the session itself; read again inside the transaction, taken over after it. */
typedef struct
{
  gboolean         has_roller;
  DermaRollerFacts roller;
  DermaTime        roller_retired_at;
  gboolean         has_totals;
  DermaTotals      totals;
  GPtrArray       *flags;   /* (nullable) */
  GArray          *answers; /* (nullable) */
} Consequences;

static void
consequences_clear (Consequences *self)
{
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Consequences, consequences_clear)

static gboolean
write_record (DermaJournal      *self,
              const DermaRecord *record,
              Consequences      *consequences,
              GError           **error)
{
  if (!derma_journal_put_record (self->database, self->open.id, record, error) ||
      !derma_journal_read_totals (self->database, &consequences->totals, error))
    return FALSE;

  consequences->has_totals = TRUE;
  consequences->flags = derma_flag_rows_load (self->database, error);
  return consequences->flags != NULL;
}

/* What of finishing is read of the roller: that it was washed and soaked, and that nothing more will come. */
static gboolean
is_about_cleaning (const DermaEvent   *event,
                   const DermaSession *after)
{
  return after->t0_ms != 0 &&
         (event->kind == DERMA_EVENT_END ||
          (event->kind == DERMA_EVENT_STEP_DONE &&
           (event->step == DERMA_STEP_FIN_WASH_ROLLER || event->step == DERMA_STEP_FIN_SOAK_ROLLER)));
}

static gboolean
bring_about (DermaJournal       *self,
             const DermaEvent   *event,
             const DermaSession *after,
             DermaEffects        effects,
             gint32              utc_offset_s,
             Consequences       *consequences,
             GError            **error)
{
  const DermaTime at = { after->last_ms / MS_PER_S, utc_offset_s };

  if ((effects & DERMA_EFFECT_RETIRE_ROLLER) != 0 && !retire_roller (self, event, at, error))
    return FALSE;

  if (((effects & (DERMA_EFFECT_RETIRE_ROLLER | DERMA_EFFECT_T0)) != 0 || is_about_cleaning (event, after)) && self->open.roller_id != 0)
    {
      if (!derma_journal_read_roller (self->database, self->open.roller_id, &consequences->roller, &consequences->roller_retired_at, error))
        return FALSE;
      consequences->has_roller = TRUE;
    }

  if ((effects & DERMA_EFFECT_T0) != 0 && !derma_photo_rows_join_session (self->database, self->open.id, error))
    return FALSE;

  if ((effects & DERMA_EFFECT_ENDED) != 0)
    {
      if (after->t0_ms != 0 && !derma_journal_update_clean (self->database, self->open.id, error))
        return FALSE;
      consequences->answers = derma_journal_read_answers (self->database, 0, error);
      if (consequences->answers == NULL)
        return FALSE;
    }

  if ((effects & (DERMA_EFFECT_T0 | DERMA_EFFECT_ENDED)) != 0)
    {
      if (!derma_journal_read_totals (self->database, &consequences->totals, error))
        return FALSE;
      consequences->has_totals = TRUE;
    }

  return TRUE;
}

static void
take_over (DermaJournal       *self,
           const DermaSession *after,
           DermaEffects        effects,
           Consequences       *consequences)
{
  const gint64 id = self->open.id;

  self->open.session = *after;
  self->open.n_events++;
  if (after->is_checked)
    {
      self->open.excluded = after->plan.excluded;
      self->open.is_numbing_chosen = after->plan.is_numbing_chosen;
    }

  if (consequences->has_totals)
    self->totals = consequences->totals;
  if (consequences->answers != NULL)
    {
      g_array_unref (self->answers);
      self->answers = g_steal_pointer (&consequences->answers);
    }
  if ((effects & DERMA_EFFECT_ENDED) != 0)
    {
      derma_journal_keep_late (self, &self->open);
      self->open = (DermaOpenSession) { 0 };
    }

  /* From here on others are told, who may ask for anything. */
  if (consequences->flags != NULL)
    {
      derma_journal_take_flags (self, consequences->flags);
      derma_journal_follow_rollers (self);
    }
  if (consequences->has_roller)
    derma_roller_update (derma_journal_get_roller (self, consequences->roller.id), &consequences->roller, consequences->roller_retired_at);
  if (after->t0_ms != 0)
    derma_session_list_follow (self->sessions, id);
  if ((effects & DERMA_EFFECT_T0) != 0)
    derma_journal_follow_photos (self);
  if ((effects & DERMA_EFFECT_ENDED) != 0)
    derma_journal_tell_open_session (self);
  derma_journal_tell (self);
}

static gboolean
take (DermaJournal      *self,
      const DermaEvent  *event,
      gint32             utc_offset_s,
      const DermaRecord *record,
      DermaEffects      *effects,
      GError           **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_auto (Consequences) consequences = { 0 };
  DermaSession after;
  DermaEffects brought = DERMA_EFFECT_NONE;

  if (self->open.id == 0)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "no session is open");
      return FALSE;
    }

  after = self->open.session;
  if (!derma_session_apply (&after, event, &brought, error) ||
      (event->kind == DERMA_EVENT_CHECKED && !check_plan (self, event, utc_offset_s, error)))
    return FALSE;

  if (!derma_journal_begin_change (self, &transaction, error) ||
      !derma_session_rows_add_event (self->database, self->open.id, self->open.n_events, event, utc_offset_s, error) ||
      !derma_session_rows_update (self->database, self->open.id, &self->open.session, &after, utc_offset_s, error) ||
      (record != NULL && !write_record (self, record, &consequences, error)) ||
      !bring_about (self, event, &after, brought, utc_offset_s, &consequences, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  take_over (self, &after, brought, &consequences);
  if (effects != NULL)
    *effects = brought;
  return TRUE;
}

/**
 * derma_journal_take:
 * @event: what happened in the open session
 * @utc_offset_s: where the person is
 * @effects: (out) (optional): what the world outside must do now
 * @error: return location: %DERMA_ERROR_NOT_NOW where the event is not possible now or no session is open, %DERMA_ERROR_INVALID
 *   where a plan is not for the roller that was chosen, %DERMA_ERROR_REFUSED where the rules do not allow it at that instant
 *
 * Takes an event: it, the session it makes, its sections, and a roller that it retires are on disk when this returns %TRUE. On
 * %FALSE the session is as it was.
 *
 * Returns: whether it was taken
 */
gboolean
derma_journal_take (DermaJournal     *self,
                    const DermaEvent *event,
                    gint32            utc_offset_s,
                    DermaEffects     *effects,
                    GError          **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  return take (self, event, utc_offset_s, NULL, effects, error);
}

/**
 * derma_journal_take_record:
 * @event: that fin-log is done
 * @utc_offset_s: where the person is
 * @record: what was recorded
 * @error: return location, as of derma_journal_take(); %DERMA_ERROR_INVALID for a level that there is not
 *
 * Takes the event together with what the step asked for: log, pain, note and event are on disk when this returns %TRUE, and the
 * draft is gone. On %FALSE there is nothing of it, and the draft is still there.
 *
 * Returns: whether it was taken
 */
gboolean
derma_journal_take_record (DermaJournal      *self,
                           const DermaEvent  *event,
                           gint32             utc_offset_s,
                           const DermaRecord *record,
                           GError           **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);
  g_return_val_if_fail (event->kind == DERMA_EVENT_STEP_DONE && event->step == DERMA_STEP_FIN_LOG, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (record->log.at.utc_s > 0, FALSE);

  return take (self, event, utc_offset_s, record, NULL, error);
}
