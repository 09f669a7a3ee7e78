/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-sheet-source.h"

#include "core/derma-error.h"

/* Looks for a session that was rolled; 0 stands for the newest. */
static DermaPastSession *
find_session (GListModel *sessions,
              gint64      session_id,
              guint      *position)
{
  const guint n = g_list_model_get_n_items (sessions);

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, *position);

      if (session_id == 0 || derma_past_session_get_id (past) == session_id)
        return g_steal_pointer (&past);
    }

  return NULL;
}

static DermaAftercareSession
get_rolled (DermaPastSession   *past,
            const DermaProfile *profile)
{
  const gint64    t0_s = derma_past_session_get_t0 (past).utc_s;
  const DermaBand band = derma_band_for_needle (derma_past_session_get_needle_um (past));

  return (DermaAftercareSession) { .t0_s = t0_s, .band = band, .next_allowed_s = derma_next_allowed_s (t0_s, band, profile) };
}

/* What held after an older session: it, and those before it. What came later had a sheet of its own. */
static void
set_older_input (DermaSheetSource   *self,
                 DermaJournal       *journal,
                 DermaPastSession   *past,
                 guint               position,
                 const DermaProfile *profile)
{
  GListModel            *sessions = derma_journal_get_sessions (journal);
  const guint            n = g_list_model_get_n_items (sessions);
  gsize                  n_logs;
  const DermaHealingLog *logs = derma_past_session_get_logs (past, &n_logs);

  for (guint i = position; i < n; i++)
    {
      g_autoptr (DermaPastSession) older = g_list_model_get_item (sessions, i);
      const DermaAftercareSession rolled = get_rolled (older, profile);

      g_array_append_val (self->rolled, rolled);
    }

  g_array_unref (self->ticks);
  self->ticks = derma_journal_get_ticks (journal, derma_past_session_get_id (past));
  g_array_append_vals (self->logs, logs, (guint) n_logs);
}

static void
set_newest_input (DermaSheetSource          *self,
                  const DermaAftercareInput *newest)
{
  g_array_append_vals (self->rolled, newest->sessions, (guint) newest->n_sessions);
  g_array_append_vals (self->ticks, newest->ticks, (guint) newest->n_ticks);
  g_array_append_vals (self->logs, newest->logs, (guint) newest->n_logs);
  self->input.log_again_s = newest->log_again_s;
}

static void
set_input (DermaSheetSource   *self,
           DermaJournal       *journal,
           DermaPastSession   *past,
           guint               position,
           const DermaProfile *profile)
{
  const DermaAftercareInput *newest = position == 0 ? derma_journal_get_aftercare (journal, self->sheet.now, self->zone) : NULL;

  if (newest != NULL)
    set_newest_input (self, newest);
  else
    set_older_input (self, journal, past, position, profile);

  self->input.sessions = (const DermaAftercareSession *) (gpointer) self->rolled->data;
  self->input.n_sessions = self->rolled->len;
  self->input.ticks = (const DermaTick *) (gpointer) self->ticks->data;
  self->input.n_ticks = self->ticks->len;
  self->input.logs = (const DermaHealingLog *) (gpointer) self->logs->data;
  self->input.n_logs = self->logs->len;
  self->input.now_s = self->sheet.now.utc_s;
  self->input.zone = self->zone;
  self->sheet.aftercare = &self->input;
}

/* The app may say more by now than the rest after this session: paper says no less. */
static void
set_next_rolling (DermaSheetSource *self,
                  DermaJournal     *journal)
{
  const DermaSituation *situation = derma_journal_get_situation (journal, self->sheet.now, self->zone);

  derma_next_rolling_check (situation, self->input.sessions[0].next_allowed_s, &self->sheet.next_rolling);
}

/* Uses are counted over the roller's life: those after this session do not count yet. */
static guint
get_use (DermaJournal *journal,
         DermaRoller  *roller,
         guint         position)
{
  GListModel *sessions = derma_journal_get_sessions (journal);
  guint       use = derma_roller_get_facts (roller)->uses;

  for (guint i = 0; i < position; i++)
    {
      g_autoptr (DermaPastSession) past = g_list_model_get_item (sessions, i);

      if (derma_past_session_get_roller_id (past) == derma_roller_get_id (roller) && use > 1)
        use--;
    }

  return use;
}

static void
set_roller (DermaSheetSource *self,
            DermaJournal     *journal,
            DermaPastSession *past,
            guint             position)
{
  const gint64         id = derma_past_session_get_roller_id (past);
  DermaRoller         *roller = id != 0 ? derma_journal_get_roller (journal, id) : NULL;
  DermaRollerCondition condition;

  if (roller == NULL)
    return;

  condition = derma_roller_get_condition (derma_roller_get_facts (roller), self->sheet.now);
  self->roller_name = g_strdup (derma_roller_get_name (roller));
  self->sheet.roller_name = self->roller_name;
  self->sheet.roller_use = get_use (journal, roller, position);
  self->sheet.roller_max_uses = derma_roller_get_max_uses (derma_roller_get_facts (roller));
  self->sheet.roller_uses_left = condition.uses_left;
  self->sheet.roller_ends_s = condition.ends_s;
}

/* What was left undone of a session before the last one is not to be made up for any more. */
static void
set_record (DermaSheetSource *self,
            DermaJournal     *journal,
            DermaPastSession *past)
{
  const DermaSessionRecord *record = derma_past_session_get_record (past);
  const gint64              id = derma_past_session_get_id (past);

  if (record == NULL)
    return;

  self->plan = record->plan;
  memcpy (self->sections, record->sections, sizeof self->sections);
  self->sheet.plan = &self->plan;
  self->sheet.sections = self->sections;
  if (derma_journal_get_open_session_id (journal) == id)
    self->sheet.steps_done = derma_journal_get_session (journal)->steps_done;
  else if (!derma_journal_get_last_steps (journal, id, &self->sheet.steps_done))
    self->sheet.steps_done = G_MAXUINT32;
}

/**
 * derma_sheet_source_new:
 * @session_id: of a session that was rolled; 0 for the newest one
 * @now: when it is printed
 * @zone: where the person is
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Puts together what the aftercare sheet tells of a session (protocol.md 10).
 *
 * Returns: (transfer full) (nullable): free it with derma_sheet_source_free()
 */
DermaSheetSource *
derma_sheet_source_new (DermaJournal *journal,
                        gint64        session_id,
                        DermaTime     now,
                        GTimeZone    *zone,
                        GError      **error)
{
  g_autoptr (DermaSheetSource) self = NULL;
  g_autoptr (DermaPastSession) past = NULL;
  DermaProfile profile;
  guint        position;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && zone != NULL, NULL);

  past = find_session (derma_journal_get_sessions (journal), session_id, &position);
  if (past == NULL)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND,
                           session_id == 0 ? "no session was rolled yet" : "there is no such session");
      return NULL;
    }

  self = g_new0 (DermaSheetSource, 1);
  self->zone = g_time_zone_ref (zone);
  self->rolled = g_array_new (FALSE, FALSE, sizeof (DermaAftercareSession));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (DermaTick));
  self->logs = g_array_new (FALSE, FALSE, sizeof (DermaHealingLog));
  self->sheet = (DermaSheet) {
    .t0 = derma_past_session_get_t0 (past),
    .now = now,
    .needle_um = derma_past_session_get_needle_um (past),
    .sensitivity = derma_past_session_get_course (past)->sensitivity,
  };
  derma_journal_get_profile (journal, &profile);
  set_record (self, journal, past);
  set_input (self, journal, past, position, &profile);
  set_next_rolling (self, journal);
  set_roller (self, journal, past, position);

  return g_steal_pointer (&self);
}

/**
 * derma_sheet_source_free:
 *
 * Frees it.
 */
void
derma_sheet_source_free (DermaSheetSource *self)
{
  g_clear_pointer (&self->roller_name, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->rolled, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->logs, g_array_unref);
  g_free (self);
}
