/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-session-rows.h"

static const char SELECT_LATE[] =
  "SELECT id FROM session WHERE t0_s IS NOT NULL AND is_stated = 0 AND ended_s IS NOT NULL ORDER BY t0_s DESC, id DESC LIMIT 1";

/* What is left to do when everything else is over (protocol.md 4.3). */
#define LATE_STEPS ((1u << DERMA_STEP_FIN_DRY_ROLLER) | (1u << DERMA_STEP_FIN_STORE) | (1u << DERMA_STEP_FIN_SHEET))

/**
 * derma_journal_keep_late:
 * @ended: the session that was just closed
 *
 * Has its state at hand for the steps that are left.
 */
void
derma_journal_keep_late (DermaJournal           *self,
                         const DermaOpenSession *ended)
{
  self->late = (DermaLateSession) { .is_loaded = TRUE };
  if (ended->session.t0_ms == 0)
    return;

  self->late.id = ended->id;
  self->late.n_events = ended->n_events;
  self->late.session = ended->session;
}

static gboolean
load_late (DermaJournal *self,
           GError      **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->database, SELECT_LATE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;

  self->late = (DermaLateSession) { .is_loaded = TRUE };
  if (!has_row)
    return TRUE;

  self->late.id = derma_statement_get_int (stmt, 0);
  return derma_session_rows_load (self->database, self->late.id, &self->late.session, &self->late.n_events, error);
}

/* Returns: the session that was rolled last and is closed; its id is 0 where there is none. */
static const DermaLateSession *
get_late (DermaJournal *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->late.is_loaded && !load_late (self, &error))
    {
      g_message ("Could not read the last session: %s", error->message);
      self->late = (DermaLateSession) { .is_loaded = TRUE };
    }

  return &self->late;
}

/**
 * derma_journal_get_last_steps:
 * @id: of a session
 * @steps_done: (out): the steps of it that are done, 1 << #DermaStep
 *
 * Unlike derma_journal_get_late_session() it tells them also while another session is open.
 *
 * Returns: whether it is the session that was rolled last, and closed
 */
gboolean
derma_journal_get_last_steps (DermaJournal *self,
                              gint64        id,
                              guint32      *steps_done)
{
  const DermaLateSession *late;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self) && steps_done != NULL, FALSE);

  late = get_late (self);
  if (late->id == 0 || late->id != id)
    return FALSE;

  *steps_done = late->session.steps_done;
  return TRUE;
}

/**
 * derma_journal_get_late_session:
 * @id: (out) (optional): its id
 *
 * The last steps of a session wait for half an hour of drying, and the session is closed before: putting the roller away and
 * the aftercare sheet are marked as done in a closed session, by derma_journal_take_late().
 *
 * Returns: (nullable): the session that was rolled last, closed, with steps left to be done; valid until the journal changes.
 *   %NULL where nothing is left to do, or another session is open
 */
const DermaSession *
derma_journal_get_late_session (DermaJournal *self,
                                gint64       *id)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (self->open.id != 0 || get_late (self)->id == 0 ||
      ((self->late.session.steps_done | self->late.session.steps_skipped) & LATE_STEPS) == LATE_STEPS)
    return NULL;

  if (id != NULL)
    *id = self->late.id;
  return &self->late.session;
}

/**
 * derma_journal_take_late:
 * @event: a step that is done or left out
 * @utc_offset_s: where the person is
 * @error: return location, %DERMA_ERROR_NOT_NOW
 *
 * Takes an event in the session of derma_journal_get_late_session(), as derma_journal_take() does in the open one.
 *
 * Returns: whether it was taken
 */
gboolean
derma_journal_take_late (DermaJournal     *self,
                         const DermaEvent *event,
                         gint32            utc_offset_s,
                         GError          **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  const DermaSession *before = derma_journal_get_late_session (self, NULL);
  DermaSession        after;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  if (before == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_NOW, "no session has steps left");
      return FALSE;
    }

  after = *before;
  if (!derma_session_apply (&after, event, NULL, error) ||
      !derma_journal_begin_change (self, &transaction, error) ||
      !derma_session_rows_add_event (self->database, self->late.id, self->late.n_events, event, utc_offset_s, error) ||
      !derma_session_rows_update (self->database, self->late.id, before, &after, utc_offset_s, error) ||
      !derma_transaction_commit (&transaction, error))
    return FALSE;

  self->late.session = after;
  self->late.n_events++;
  derma_session_list_follow (self->sessions, self->late.id);
  derma_journal_tell (self);
  return TRUE;
}

static gboolean
do_late_step (DermaJournal *self,
              DermaStep     step,
              gint64        now_ms,
              gint32        utc_offset_s,
              GError      **error)
{
  const DermaEvent event = { .kind = DERMA_EVENT_STEP_DONE, .step = step, .at_ms = now_ms };

  return derma_journal_take_late (self, &event, utc_offset_s, error);
}

/**
 * derma_journal_put_roller_away:
 * @now_ms: milliseconds since 1970 UTC
 * @utc_offset_s: where the person is
 * @error: return location, %DERMA_ERROR_NOT_NOW
 *
 * Does what is left of fin-dry-roller and fin-store in the session of derma_journal_get_late_session().
 *
 * Returns: whether the roller is put away
 */
gboolean
derma_journal_put_roller_away (DermaJournal *self,
                               gint64        now_ms,
                               gint32        utc_offset_s,
                               GError      **error)
{
  const DermaSession *session;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  session = derma_journal_get_late_session (self, NULL);
  if (session != NULL && (session->steps_done & (1u << DERMA_STEP_FIN_DRY_ROLLER)) == 0 &&
      !do_late_step (self, DERMA_STEP_FIN_DRY_ROLLER, now_ms, utc_offset_s, error))
    return FALSE;

  return do_late_step (self, DERMA_STEP_FIN_STORE, now_ms, utc_offset_s, error);
}
