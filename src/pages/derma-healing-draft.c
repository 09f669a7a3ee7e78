/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-draft.h"

#include "widgets/derma-healing-row.h"

typedef struct
{
  int             levels[DERMA_N_HEALING_MEASURES];
  int             rolling_pain;
  DermaSectionSet sections;
  char           *note;
} Draft;

static void
draft_free (Draft *self)
{
  g_free (self->note);
  g_free (self);
}

static GQuark
get_key (gint64 session_id)
{
  g_autofree char *key = g_strdup_printf ("derma-healing-draft-%" G_GINT64_FORMAT, session_id);

  return g_quark_from_string (key);
}

/**
 * derma_healing_draft_keep:
 * @session_id: which session the log is about
 * @form: what was filled in
 * @rolling_pain: pain while rolling, or %DERMA_HEALING_NOT_ANSWERED
 *
 * Keeps what was filled in. An empty form keeps nothing.
 */
void
derma_healing_draft_keep (DermaJournal     *journal,
                          gint64            session_id,
                          DermaHealingForm *form,
                          int               rolling_pain)
{
  Draft *draft;

  if (!derma_healing_form_has_input (form) && rolling_pain == DERMA_HEALING_NOT_ANSWERED)
    {
      derma_healing_draft_forget (journal, session_id);
      return;
    }

  draft = g_new0 (Draft, 1);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    draft->levels[i] = derma_healing_form_get_level (form, (DermaHealingMeasure) i);
  draft->rolling_pain = rolling_pain;
  draft->sections = derma_healing_form_get_sections (form);
  draft->note = derma_healing_form_dup_note (form);
  g_object_set_qdata_full (G_OBJECT (journal), get_key (session_id), draft, (GDestroyNotify) draft_free);
}

/**
 * derma_healing_draft_restore:
 * @form: to fill in
 * @rolling_pain: (out) (optional): pain while rolling, or %DERMA_HEALING_NOT_ANSWERED
 *
 * Returns: whether there was a draft
 */
gboolean
derma_healing_draft_restore (DermaJournal     *journal,
                             gint64            session_id,
                             DermaHealingForm *form,
                             int              *rolling_pain)
{
  const Draft *draft = g_object_get_qdata (G_OBJECT (journal), get_key (session_id));

  if (draft == NULL)
    return FALSE;

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    derma_healing_form_set_level (form, (DermaHealingMeasure) i, draft->levels[i]);
  derma_healing_form_set_sections (form, draft->sections);
  derma_healing_form_set_note (form, draft->note);
  if (rolling_pain != NULL)
    *rolling_pain = draft->rolling_pain;

  return TRUE;
}

/**
 * derma_healing_draft_forget:
 *
 * Forgets what was kept of this session's log: it is saved.
 */
void
derma_healing_draft_forget (DermaJournal *journal,
                            gint64        session_id)
{
  g_object_set_qdata (G_OBJECT (journal), get_key (session_id), NULL);
}

/**
 * derma_healing_find_session:
 *
 * Returns: (transfer full) (nullable): the session of that id, as the list of the journal has it
 */
DermaPastSession *
derma_healing_find_session (DermaJournal *journal,
                            gint64        session_id)
{
  GListModel *sessions = derma_journal_get_sessions (journal);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DermaPastSession) session = g_list_model_get_item (sessions, i);

      if (derma_past_session_get_id (session) == session_id)
        return g_steal_pointer (&session);
    }

  return NULL;
}

/**
 * derma_healing_get_rolled:
 * @session: (nullable): a session
 *
 * Returns: the sections in which any rolling was done; all, where that is not known
 */
DermaSectionSet
derma_healing_get_rolled (const DermaSession *session)
{
  DermaSectionSet rolled = 0;

  for (guint i = 0; session != NULL && i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&session->sections[i]))
      rolled |= DERMA_SECTION_BIT (i);

  return rolled != 0 ? rolled : DERMA_ALL_SECTIONS;
}

/* A log is not stored twice where something after it failed and the person tries again. */
static gboolean
is_stored (DermaJournal          *journal,
           gint64                 session_id,
           const DermaHealingLog *log)
{
  g_autoptr (DermaPastSession) session = derma_healing_find_session (journal, session_id);
  gsize                  n_logs = 0;
  const DermaHealingLog *logs = session != NULL ? derma_past_session_get_logs (session, &n_logs) : NULL;

  for (gsize i = 0; i < n_logs; i++)
    if (logs[i].sections == log->sections && memcmp (logs[i].levels, log->levels, sizeof log->levels) == 0 &&
        ABS (derma_time_diff (log->at, logs[i].at)) < DERMA_HOUR_S)
      return TRUE;

  return FALSE;
}

/**
 * derma_healing_save:
 * @form: a complete form
 * @note: (nullable): the note that is stored with the log
 *
 * Stores the log that was filled in. The draft stays until derma_healing_draft_forget().
 *
 * Returns: whether it is on disk
 */
gboolean
derma_healing_save (DermaJournal     *journal,
                    gint64            session_id,
                    DermaHealingForm *form,
                    DermaTime         now,
                    const char       *note,
                    GError          **error)
{
  DermaHealingLog log = { .at = now, .sections = derma_healing_form_get_sections (form) };

  g_return_val_if_fail (derma_healing_form_is_complete (form), FALSE);

  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    log.levels[i] = (guint) derma_healing_form_get_level (form, (DermaHealingMeasure) i);

  return is_stored (journal, session_id, &log) ||
         derma_journal_add_healing (journal, session_id, &log, note != NULL && note[0] != '\0' ? note : NULL, error);
}
