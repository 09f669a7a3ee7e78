/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-healing-entry.h"

#define NOTE_MS 500    /* the longest that something written waits */
#define RETRY_MS 20000 /* between two complaints that it could not be stored */

struct _DermaHealingEntry
{
  GObject parent_instance;

  DermaJournal     *journal;
  DermaClock       *clock;
  DermaHealingForm *form;
  gint64            session_id;
  DermaHealingDraft stored; /* what is on disk */
  guint             note_source;
  gboolean          is_note_failing;
};

G_DEFINE_FINAL_TYPE (DermaHealingEntry, derma_healing_entry, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
read_form (DermaHealingEntry *self,
           DermaHealingDraft *draft)
{
  derma_healing_draft_clear (draft);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    draft->levels[i] = derma_healing_form_get_level (self->form, (DermaHealingMeasure) i);
  draft->rolling_pain = self->stored.rolling_pain;
  draft->answers = self->stored.answers;
  draft->sections = derma_healing_form_get_sections (self->form);
  draft->note = derma_healing_form_dup_note (self->form);
}

/* The note stays as it is: it is not shown as chosen, and nobody writes it twice gladly. */
static void
take_back (DermaHealingEntry *self)
{
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    if (derma_healing_form_get_level (self->form, (DermaHealingMeasure) i) != self->stored.levels[i])
      derma_healing_form_set_level (self->form, (DermaHealingMeasure) i, self->stored.levels[i]);
  derma_healing_form_set_sections (self->form, self->stored.sections);
}

static gboolean
store (DermaHealingEntry       *self,
       const DermaHealingDraft *draft)
{
  const gboolean is_empty = !derma_healing_form_has_input (self->form) && draft->rolling_pain == DERMA_HEALING_NOT_ANSWERED &&
                            draft->answers.asked == 0;
  g_autoptr (GError) error = NULL;

  if (derma_healing_draft_equal (draft, &self->stored))
    return TRUE;

  if (!derma_journal_set_healing_draft (self->journal, self->session_id, is_empty ? NULL : draft,
                                        derma_clock_get_now (self->clock), &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return FALSE;
    }

  derma_healing_draft_copy (&self->stored, draft);
  return TRUE;
}

static void
chosen_cb (DermaHealingEntry *self)
{
  g_auto (DermaHealingDraft) draft = { 0 };

  read_form (self, &draft);
  if (!store (self, &draft))
    take_back (self);
}

static void
note_due_cb (gpointer user_data)
{
  DermaHealingEntry *self = user_data;

  self->note_source = 0;
  derma_healing_entry_flush (self);
}

static void
written_cb (DermaHealingEntry *self)
{
  if (self->note_source == 0)
    self->note_source = g_timeout_add_once (self->is_note_failing ? RETRY_MS : NOTE_MS, note_due_cb, self);
}

static void
derma_healing_entry_dispose (GObject *object)
{
  DermaHealingEntry *self = DERMA_HEALING_ENTRY (object);

  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (derma_healing_entry_parent_class)->dispose (object);
}

static void
derma_healing_entry_finalize (GObject *object)
{
  derma_healing_draft_clear (&DERMA_HEALING_ENTRY (object)->stored);

  G_OBJECT_CLASS (derma_healing_entry_parent_class)->finalize (object);
}

static void
derma_healing_entry_class_init (DermaHealingEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = derma_healing_entry_dispose;
  object_class->finalize = derma_healing_entry_finalize;

  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
derma_healing_entry_init (DermaHealingEntry *self)
{
}

/**
 * derma_healing_entry_new:
 * @session_id: which session the log is about
 * @form: an empty form, that knows which sections were rolled; filled in from the draft of the session
 *
 * Returns: (transfer full): what keeps the draft as the form is
 */
DermaHealingEntry *
derma_healing_entry_new (DermaJournal     *journal,
                         DermaClock       *clock,
                         gint64            session_id,
                         DermaHealingForm *form)
{
  g_auto (DermaHealingDraft) shown = { 0 };
  DermaHealingEntry *self;

  g_return_val_if_fail (DERMA_IS_JOURNAL (journal) && DERMA_IS_CLOCK (clock) && DERMA_IS_HEALING_FORM (form), NULL);

  self = g_object_new (DERMA_TYPE_HEALING_ENTRY, NULL);
  self->journal = g_object_ref (journal);
  self->clock = g_object_ref (clock);
  self->form = g_object_ref (form);
  self->session_id = session_id;

  if (derma_journal_get_healing_draft (journal, session_id, &self->stored))
    {
      take_back (self);
      derma_healing_form_set_note (form, self->stored.note);
    }
  read_form (self, &shown);
  derma_healing_draft_copy (&self->stored, &shown);

  g_signal_connect_object (form, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * derma_healing_entry_get_rolling_pain:
 *
 * Returns: how much the rolling hurt as it was chosen, 0 to 4, or %DERMA_HEALING_NOT_ANSWERED
 */
int
derma_healing_entry_get_rolling_pain (DermaHealingEntry *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ENTRY (self), DERMA_HEALING_NOT_ANSWERED);

  return self->stored.rolling_pain;
}

/**
 * derma_healing_entry_set_rolling_pain:
 * @pain: 0 to 4
 *
 * Returns: whether it is on disk; else it is what it was
 */
gboolean
derma_healing_entry_set_rolling_pain (DermaHealingEntry *self,
                                      int                pain)
{
  g_auto (DermaHealingDraft) draft = { 0 };

  g_return_val_if_fail (DERMA_IS_HEALING_ENTRY (self), FALSE);

  read_form (self, &draft);
  draft.rolling_pain = pain;

  return store (self, &draft);
}

/**
 * derma_healing_entry_get_answers:
 *
 * Returns: what was answered about red flags
 */
DermaFlagAnswers
derma_healing_entry_get_answers (DermaHealingEntry *self)
{
  g_return_val_if_fail (DERMA_IS_HEALING_ENTRY (self), (DermaFlagAnswers) { 0 });

  return self->stored.answers;
}

/**
 * derma_healing_entry_set_answers:
 * @answers: about red flags
 *
 * Returns: whether it is on disk; else it is what it was
 */
gboolean
derma_healing_entry_set_answers (DermaHealingEntry *self,
                                 DermaFlagAnswers   answers)
{
  g_auto (DermaHealingDraft) draft = { 0 };

  g_return_val_if_fail (DERMA_IS_HEALING_ENTRY (self), FALSE);

  read_form (self, &draft);
  draft.answers = answers;

  return store (self, &draft);
}

/**
 * derma_healing_entry_flush:
 *
 * Stores what was written a moment ago and still waits.
 *
 * Returns: whether all that is in the form is on disk
 */
gboolean
derma_healing_entry_flush (DermaHealingEntry *self)
{
  g_auto (DermaHealingDraft) draft = { 0 };

  g_return_val_if_fail (DERMA_IS_HEALING_ENTRY (self), FALSE);

  g_clear_handle_id (&self->note_source, g_source_remove);
  read_form (self, &draft);
  self->is_note_failing = !store (self, &draft);

  return !self->is_note_failing;
}

/**
 * derma_healing_entry_get_log:
 * @log: (out): what a complete form says, now
 */
void
derma_healing_entry_get_log (DermaHealingEntry *self,
                             DermaHealingLog   *log)
{
  g_return_if_fail (DERMA_IS_HEALING_ENTRY (self));
  g_return_if_fail (derma_healing_form_is_complete (self->form));
  g_return_if_fail (log != NULL);

  derma_healing_form_get_log (self->form, log);
  log->at = derma_clock_get_now (self->clock);
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
 * @sections: (nullable) (array fixed-size=5): of a session
 *
 * Returns: the sections in which any rolling was done; all, where that is not known
 */
DermaSectionSet
derma_healing_get_rolled (const DermaSectionRecord *sections)
{
  DermaSectionSet rolled = 0;

  for (guint i = 0; sections != NULL && i < DERMA_N_SECTIONS; i++)
    if (derma_section_record_is_rolled (&sections[i]))
      rolled |= DERMA_SECTION_BIT (i);

  return rolled != 0 ? rolled : DERMA_ALL_SECTIONS;
}
