/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-session-rows.h"

#include <string.h>

#include "core/derma-error.h"
#include "store/derma-words.h"

#define MS_PER_S 1000

static const char INSERT_SESSION[] =
  "INSERT INTO session (is_stated, protocol_version, question_set_version, started_s, started_offset_s, t0_s, t0_offset_s,"
  " ended_s, ended_offset_s, end, phase, step, needle_um, excluded, is_numbing, note, is_clean)"
  " VALUES (:is_stated, :protocol_version, :question_set_version, :started_s, :started_offset_s, :t0_s, :t0_offset_s,"
  " :ended_s, :ended_offset_s, :end, :phase, :step, :needle_um, '', 0, '', 0)";

static const char INSERT_EVENT[] =
  "INSERT INTO session_event (session, seq, kind, at_ms, utc_offset_s, step, section, direction, value, is_from_beat)"
  " VALUES (:session, :seq, :kind, :at_ms, :utc_offset_s, :step, :section, :direction, :value, :is_from_beat)";

static const char UPDATE_PLAN[] =
  "UPDATE session SET needle_um = :needle_um, passes = :passes, beat = :beat, section_order = :section_order,"
  " excluded = :excluded, is_numbing = :is_numbing WHERE id = :id";

static const char UPDATE_PROGRESS[] =
  "UPDATE session SET phase = :phase, step = :step, stop = :stop, end = :end, t0_s = :t0_s,"
  " t0_offset_s = CASE WHEN :t0_s IS t0_s THEN t0_offset_s ELSE :utc_offset_s END,"
  " ended_s = CASE WHEN :end IS NULL THEN NULL ELSE coalesce (ended_s, :at_s) END,"
  " ended_offset_s = CASE WHEN :end IS NULL THEN NULL ELSE coalesce (ended_offset_s, :utc_offset_s) END"
  " WHERE id = :id";

static const char PUT_SECTION[] =
  "INSERT INTO session_section (session, section, state, planned, horizontal, vertical, diagonal_up, diagonal_down,"
  " skipped_directions, rolled_ms, stop, skip_reason, pain)"
  " VALUES (:session, :section, :state, :planned, :horizontal, :vertical, :diagonal_up, :diagonal_down,"
  " :skipped_directions, :rolled_ms, :stop, :skip_reason, :pain)"
  " ON CONFLICT DO UPDATE SET state = excluded.state, planned = excluded.planned, horizontal = excluded.horizontal,"
  " vertical = excluded.vertical, diagonal_up = excluded.diagonal_up, diagonal_down = excluded.diagonal_down,"
  " skipped_directions = excluded.skipped_directions, rolled_ms = excluded.rolled_ms, stop = excluded.stop,"
  " skip_reason = excluded.skip_reason, pain = excluded.pain";

static const char SELECT_PLAN[] =
  "SELECT needle_um, passes, beat, section_order, excluded, is_numbing FROM session WHERE id = :id";

static const char SELECT_EVENTS[] =
  "SELECT kind, at_ms, step, section, direction, value, is_from_beat FROM session_event WHERE session = :session ORDER BY seq";

static const char SELECT_END[] = "SELECT end, coalesce (stop, 'none') FROM session WHERE id = :id";

static const char SELECT_SECTIONS[] =
  "SELECT section, state, planned, horizontal, vertical, diagonal_up, diagonal_down, skipped_directions, rolled_ms,"
  " coalesce (stop, 'none'), coalesce (skip_reason, 'none'), pain FROM session_section WHERE session = :session";

/* Which columns of an event are used; one that is not is NULL. */
enum
{
  HAS_STEP = 1 << 0,
  HAS_SECTION = 1 << 1,
  HAS_DIRECTION = 1 << 2,
  HAS_VALUE = 1 << 3,
};

static const guint8 COLUMNS[DERMA_N_EVENT_KINDS] = {
  [DERMA_EVENT_STEP_START] = HAS_STEP,
  [DERMA_EVENT_STEP_DONE] = HAS_STEP,
  [DERMA_EVENT_STEP_SKIP] = HAS_STEP,
  [DERMA_EVENT_SECTION_START] = HAS_SECTION,
  [DERMA_EVENT_PASS] = HAS_SECTION | HAS_DIRECTION | HAS_VALUE,
  [DERMA_EVENT_DIRECTION_SKIP] = HAS_SECTION | HAS_DIRECTION,
  [DERMA_EVENT_SECTION_END] = HAS_SECTION,
  [DERMA_EVENT_SECTION_SKIP] = HAS_SECTION | HAS_VALUE,
  [DERMA_EVENT_HARD_STOP] = HAS_SECTION,
  [DERMA_EVENT_PAIN] = HAS_VALUE,
  [DERMA_EVENT_WRONG] = HAS_VALUE,
};

static const char *
word_for_stop (DermaStop stop)
{
  return stop == DERMA_STOP_NONE ? NULL : derma_stop_get_id (stop);
}

static const char *
word_for_skip_reason (DermaSkipReason reason)
{
  return reason == DERMA_SKIP_NONE ? NULL : derma_skip_reason_get_id (reason);
}

static gboolean
insert_session (DermaDatabase  *database,
                gboolean        is_stated,
                DermaTime       started,
                DermaTime       t0,
                guint           needle_um,
                DermaSessionEnd end,
                DermaPhase      phase,
                DermaStep       step,
                GError        **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_SESSION, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":is_stated", is_stated);
  derma_statement_bind (stmt, ":protocol_version", DERMA_PROTOCOL_VERSION);
  derma_statement_bind (stmt, ":question_set_version", DERMA_QUESTION_SET_VERSION);
  derma_statement_bind_time (stmt, ":started_s", ":started_offset_s", started);
  derma_statement_bind_time (stmt, ":t0_s", ":t0_offset_s", t0);
  derma_statement_bind_time (stmt, ":ended_s", ":ended_offset_s", t0);
  derma_statement_bind_text (stmt, ":end", derma_words_for_end (end));
  derma_statement_bind_text (stmt, ":phase", derma_words_for_phase (phase));
  derma_statement_bind_text (stmt, ":step", derma_step_get_facts (step)->id);
  if (needle_um > 0)
    derma_statement_bind (stmt, ":needle_um", needle_um);
  return derma_statement_run (stmt, error);
}

/**
 * derma_session_rows_insert:
 * @now: when it begins
 * @id: (out): of the new session
 * @error: return location
 *
 * Returns: whether there is a row for a new session now; its first event is still to be added
 */
gboolean
derma_session_rows_insert (DermaDatabase *database,
                           DermaTime      now,
                           gint64        *id,
                           GError       **error)
{
  if (!insert_session (database, FALSE, now, (DermaTime) { 0 }, 0, DERMA_SESSION_OPEN, DERMA_PHASE_PREPARE, DERMA_STEP_PREP_CHECK, error))
    return FALSE;

  *id = derma_database_get_last_id (database);
  return TRUE;
}

/**
 * derma_session_rows_insert_stated:
 * @t0: when rolling ended, by the person's word
 * @error: return location
 *
 * Returns: whether there is a row now for a session that was rolled before the app was there
 */
gboolean
derma_session_rows_insert_stated (DermaDatabase *database,
                                  DermaTime      t0,
                                  guint          needle_um,
                                  GError       **error)
{
  return insert_session (database, TRUE, t0, t0, needle_um, DERMA_SESSION_COMPLETED, DERMA_PHASE_ENDED, DERMA_STEP_FIN_SHEET, error);
}

/**
 * derma_session_rows_add_event:
 * @seq: its number in the session, from 0
 * @utc_offset_s: where the person was
 * @error: return location
 *
 * Stores an event that was taken. The plan that %DERMA_EVENT_CHECKED carries is in the row of the session.
 *
 * Returns: whether it was stored
 */
gboolean
derma_session_rows_add_event (DermaDatabase    *database,
                              gint64            id,
                              guint             seq,
                              const DermaEvent *event,
                              gint32            utc_offset_s,
                              GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_EVENT, error);
  const guint columns = COLUMNS[event->kind];

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", id);
  derma_statement_bind (stmt, ":seq", seq);
  derma_statement_bind_text (stmt, ":kind", derma_event_kind_get_id (event->kind));
  derma_statement_bind (stmt, ":at_ms", event->at_ms);
  derma_statement_bind (stmt, ":utc_offset_s", utc_offset_s);
  if (columns & HAS_STEP)
    derma_statement_bind_text (stmt, ":step", derma_step_get_facts (event->step)->id);
  if (columns & HAS_SECTION)
    derma_statement_bind_text (stmt, ":section", derma_section_get_id (event->section));
  if (columns & HAS_DIRECTION)
    derma_statement_bind_text (stmt, ":direction", derma_direction_get_id (event->direction));
  if (columns & HAS_VALUE)
    derma_statement_bind (stmt, ":value", event->value);
  derma_statement_bind (stmt, ":is_from_beat", event->is_from_beat);
  return derma_statement_run (stmt, error);
}

static gboolean
update_plan (DermaDatabase      *database,
             gint64              id,
             const DermaSession *after,
             GError            **error)
{
  const DermaSessionPlan *plan = &after->plan;
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, UPDATE_PLAN, error);
  g_autofree char *order = derma_words_for_order (plan->order);
  g_autofree char *excluded = derma_words_for_sections (plan->excluded);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind (stmt, ":needle_um", plan->needle_um);
  derma_statement_bind (stmt, ":passes", plan->passes);
  derma_statement_bind (stmt, ":beat", plan->beat);
  derma_statement_bind_text (stmt, ":section_order", order);
  derma_statement_bind_text (stmt, ":excluded", excluded);
  derma_statement_bind (stmt, ":is_numbing", plan->is_numbing_chosen);
  return derma_statement_run (stmt, error);
}

static gboolean
update_progress (DermaDatabase      *database,
                 gint64              id,
                 const DermaSession *before,
                 const DermaSession *after,
                 gint32              utc_offset_s,
                 GError            **error)
{
  const DermaStep step = derma_session_get_step (after);
  g_autoptr (DermaStatement) stmt = NULL;

  if (before->phase == after->phase && derma_session_get_step (before) == step && before->stop == after->stop &&
      before->end == after->end && before->t0_ms == after->t0_ms)
    return TRUE;

  stmt = derma_database_borrow (database, UPDATE_PROGRESS, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_text (stmt, ":phase", derma_words_for_phase (after->phase));
  derma_statement_bind_text (stmt, ":step", derma_step_get_facts (step)->id);
  derma_statement_bind_text (stmt, ":stop", word_for_stop (after->stop));
  derma_statement_bind_text (stmt, ":end", derma_words_for_end (after->end));
  if (after->t0_ms != 0)
    derma_statement_bind (stmt, ":t0_s", after->t0_ms / MS_PER_S);
  derma_statement_bind (stmt, ":at_s", after->last_ms / MS_PER_S);
  derma_statement_bind (stmt, ":utc_offset_s", utc_offset_s);
  return derma_statement_run (stmt, error);
}

/**
 * derma_session_rows_are_same_section:
 *
 * Returns: whether both say the same of a section
 */
gboolean
derma_session_rows_are_same_section (const DermaSectionRecord *a,
                                     const DermaSectionRecord *b)
{
  return a->state == b->state && memcmp (a->passes, b->passes, sizeof a->passes) == 0 && a->planned == b->planned &&
         a->skipped_directions == b->skipped_directions && a->rolled_ms == b->rolled_ms && a->stop == b->stop &&
         a->skip_reason == b->skip_reason && a->has_pain == b->has_pain && a->pain == b->pain;
}

static gboolean
put_section (DermaDatabase            *database,
             gint64                    id,
             DermaSection              section,
             const DermaSectionRecord *record,
             GError                  **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, PUT_SECTION, error);
  g_autofree char *skipped = derma_words_for_directions (record->skipped_directions);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", id);
  derma_statement_bind_text (stmt, ":section", derma_section_get_id (section));
  derma_statement_bind_text (stmt, ":state", derma_words_for_section_state (record->state));
  derma_statement_bind (stmt, ":planned", record->planned);
  derma_statement_bind (stmt, ":horizontal", record->passes[DERMA_DIRECTION_HORIZONTAL]);
  derma_statement_bind (stmt, ":vertical", record->passes[DERMA_DIRECTION_VERTICAL]);
  derma_statement_bind (stmt, ":diagonal_up", record->passes[DERMA_DIRECTION_DIAGONAL_UP]);
  derma_statement_bind (stmt, ":diagonal_down", record->passes[DERMA_DIRECTION_DIAGONAL_DOWN]);
  derma_statement_bind_text (stmt, ":skipped_directions", skipped);
  derma_statement_bind (stmt, ":rolled_ms", record->rolled_ms);
  derma_statement_bind_text (stmt, ":stop", word_for_stop (record->stop));
  derma_statement_bind_text (stmt, ":skip_reason", word_for_skip_reason (record->skip_reason));
  if (record->has_pain)
    derma_statement_bind (stmt, ":pain", record->pain);
  return derma_statement_run (stmt, error);
}

/**
 * derma_session_rows_update:
 * @before: the session as the rows have it
 * @after: the same one event later
 * @utc_offset_s: where the person was
 * @error: return location
 *
 * Brings the rows of the session and of its sections to @after. What did not change is not written.
 *
 * Returns: whether they are there
 */
gboolean
derma_session_rows_update (DermaDatabase      *database,
                           gint64              id,
                           const DermaSession *before,
                           const DermaSession *after,
                           gint32              utc_offset_s,
                           GError            **error)
{
  if (after->is_checked && !before->is_checked && !update_plan (database, id, after, error))
    return FALSE;

  if (!update_progress (database, id, before, after, utc_offset_s, error))
    return FALSE;

  for (guint i = 0; after->is_checked && i < DERMA_N_SECTIONS; i++)
    if ((!before->is_checked || !derma_session_rows_are_same_section (&before->sections[i], &after->sections[i])) &&
        !put_section (database, id, (DermaSection) i, &after->sections[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
load_plan (DermaDatabase    *database,
           gint64            id,
           DermaSessionPlan *plan,
           gboolean         *is_checked,
           GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PLAN, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "there is no session %" G_GINT64_FORMAT, id);
      return FALSE;
    }

  *plan = (DermaSessionPlan) { 0 };
  *is_checked = !derma_statement_is_null (stmt, 1);
  if (!*is_checked)
    return TRUE;

  plan->needle_um = (guint) derma_statement_get_int (stmt, 0);
  plan->passes = (guint) derma_statement_get_int (stmt, 1);
  plan->beat = (guint) derma_statement_get_int (stmt, 2);
  plan->is_numbing_chosen = derma_statement_get_int (stmt, 5) != 0;
  if (derma_words_to_order (derma_statement_get_text (stmt, 3), plan->order) &&
      derma_words_to_sections (derma_statement_get_text (stmt, 4), &plan->excluded))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sections of session %" G_GINT64_FORMAT " are not known", id);
  return FALSE;
}

static gboolean
read_event (DermaStatement         *stmt,
            const DermaSessionPlan *plan,
            DermaEvent             *event)
{
  *event = (DermaEvent) { 0 };
  event->at_ms = derma_statement_get_int (stmt, 1);
  event->value = (guint) derma_statement_get_int (stmt, 5);
  event->is_from_beat = derma_statement_get_int (stmt, 6) != 0;

  if (!derma_event_kind_from_id (derma_statement_get_text (stmt, 0), &event->kind))
    return FALSE;
  if (!derma_statement_is_null (stmt, 2) && !derma_step_from_id (derma_statement_get_text (stmt, 2), &event->step))
    return FALSE;
  if (!derma_statement_is_null (stmt, 3) && !derma_section_from_id (derma_statement_get_text (stmt, 3), &event->section))
    return FALSE;
  if (!derma_statement_is_null (stmt, 4) && !derma_direction_from_id (derma_statement_get_text (stmt, 4), &event->direction))
    return FALSE;
  if (event->kind == DERMA_EVENT_CHECKED)
    event->plan = *plan;

  return TRUE;
}

static GArray *
load_events (DermaDatabase *database,
             gint64         id,
             GError       **error)
{
  g_autoptr (GArray) events = g_array_sized_new (FALSE, FALSE, sizeof (DermaEvent), 256);
  g_autoptr (DermaStatement) stmt = NULL;
  DermaSessionPlan plan = { 0 };
  gboolean         is_checked = FALSE;
  gboolean         has_row = FALSE;

  if (!load_plan (database, id, &plan, &is_checked, error))
    return NULL;

  stmt = derma_database_borrow (database, SELECT_EVENTS, error);
  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":session", id);
  while (derma_statement_step (stmt, &has_row, error))
    {
      DermaEvent event;

      if (!has_row)
        return g_steal_pointer (&events);

      if (!read_event (stmt, &plan, &event) || (event.kind == DERMA_EVENT_CHECKED && !is_checked))
        {
          g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "event %u of session %" G_GINT64_FORMAT " cannot be read", events->len, id);
          return NULL;
        }
      g_array_append_val (events, event);
    }

  return NULL;
}

/**
 * derma_session_rows_load:
 * @id: a session that is not a stated one
 * @session: (out): what its events make of it
 * @n_events: (out): how many there are
 * @error: return location, %DERMA_ERROR_BROKEN where the events cannot have happened in this order
 *
 * Returns: whether it was loaded
 */
gboolean
derma_session_rows_load (DermaDatabase *database,
                         gint64         id,
                         DermaSession  *session,
                         guint         *n_events,
                         GError       **error)
{
  g_autoptr (GArray) events = load_events (database, id, error);
  g_autoptr (GError) local_error = NULL;

  if (events == NULL)
    return FALSE;

  *n_events = events->len;
  *session = (DermaSession) { 0 };
  if (events->len > 0 && derma_session_replay (session, (const DermaEvent *) (gpointer) events->data, events->len, &local_error))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "session %" G_GINT64_FORMAT " cannot have happened as it is stored: %s", id,
               local_error != NULL ? local_error->message : "it has no events");
  return FALSE;
}

static gboolean
read_end (DermaDatabase      *database,
          gint64              id,
          DermaSessionRecord *record,
          GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_END, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (has_row && derma_words_to_end (derma_statement_get_text (stmt, 0), &record->end) &&
      derma_stop_from_id (derma_statement_get_text (stmt, 1), &record->stop))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the end of session %" G_GINT64_FORMAT " is not known", id);
  return FALSE;
}

static gboolean
read_section (DermaStatement     *stmt,
              DermaSessionRecord *record,
              DermaSectionSet    *seen)
{
  DermaSectionRecord *section;
  DermaSection        which;

  if (!derma_section_from_id (derma_statement_get_text (stmt, 0), &which))
    return FALSE;

  *seen |= DERMA_SECTION_BIT (which);
  section = &record->sections[which];
  section->planned = (guint) derma_statement_get_int (stmt, 2);
  section->passes[DERMA_DIRECTION_HORIZONTAL] = (guint) derma_statement_get_int (stmt, 3);
  section->passes[DERMA_DIRECTION_VERTICAL] = (guint) derma_statement_get_int (stmt, 4);
  section->passes[DERMA_DIRECTION_DIAGONAL_UP] = (guint) derma_statement_get_int (stmt, 5);
  section->passes[DERMA_DIRECTION_DIAGONAL_DOWN] = (guint) derma_statement_get_int (stmt, 6);
  section->rolled_ms = derma_statement_get_int (stmt, 8);
  section->has_pain = !derma_statement_is_null (stmt, 11);
  section->pain = (guint) derma_statement_get_int (stmt, 11);

  return derma_words_to_section_state (derma_statement_get_text (stmt, 1), &section->state) &&
         derma_words_to_directions (derma_statement_get_text (stmt, 7), &section->skipped_directions) &&
         derma_stop_from_id (derma_statement_get_text (stmt, 9), &section->stop) &&
         derma_skip_reason_from_id (derma_statement_get_text (stmt, 10), &section->skip_reason);
}

static gboolean
read_sections (DermaDatabase      *database,
               gint64              id,
               DermaSessionRecord *record,
               GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SECTIONS, error);
  DermaSectionSet seen = 0;
  gboolean        has_row = TRUE;
  gboolean        is_known = TRUE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":session", id);
  while (has_row)
    {
      if (!derma_statement_step (stmt, &has_row, error))
        return FALSE;
      if (has_row)
        is_known = read_section (stmt, record, &seen) && is_known;
    }

  if (is_known && seen == DERMA_ALL_SECTIONS)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sections of session %" G_GINT64_FORMAT " are not known", id);
  return FALSE;
}

/**
 * derma_session_rows_load_record:
 * @id: a session that is not a stated one, and has passed its check
 * @record: (out): what happened in it
 * @error: return location, %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_BROKEN
 *
 * Returns: whether it was loaded
 */
gboolean
derma_session_rows_load_record (DermaDatabase      *database,
                                gint64              id,
                                DermaSessionRecord *record,
                                GError            **error)
{
  gboolean is_checked = FALSE;

  *record = (DermaSessionRecord) { 0 };
  if (!load_plan (database, id, &record->plan, &is_checked, error))
    return FALSE;
  if (is_checked)
    return read_end (database, id, record, error) && read_sections (database, id, record, error);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "session %" G_GINT64_FORMAT " has no plan", id);
  return FALSE;
}
