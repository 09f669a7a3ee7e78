/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-private.h"

#include "core/derma-error.h"

G_DEFINE_FINAL_TYPE (DermaCheck, derma_check, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GTimeZone *
get_zone (DermaCheck *self)
{
  return derma_clock_get_zone (derma_check_get_clock (self));
}

/* Asking the journal is dear, and each answer is looked at by many: what all need is kept until something changes. */
static void
refresh (DermaCheck *self)
{
  const DermaSituation *situation = derma_check_get_situation (self);

  derma_permission_check (situation, &self->permission);
  self->judged_min = situation->now.utc_s / DERMA_MINUTE_S;
  self->profile = situation->profile;
  self->is_standing_due = derma_standing_is_due (situation);
}

static void
update (DermaCheck *self)
{
  /* Once the check is passed another page has taken over. */
  if (derma_journal_get_open_session_id (derma_check_get_journal (self)) == 0)
    return;

  refresh (self);
  derma_check_emit_changed (self);
}

/* Time alone can change the answer, and what is to be known with it: an interval ends, evening comes. */
static void
tick_cb (DermaCheck *self)
{
  if (derma_check_get_now (self).utc_s / DERMA_MINUTE_S != self->judged_min)
    update (self);
}

/* Where there is only one roller that may be used, there is nothing to choose. */
static void
choose_only_roller (DermaCheck *self)
{
  GListModel *rollers = derma_journal_get_rollers (derma_check_get_journal (self));
  const guint n_rollers = g_list_model_get_n_items (rollers);
  gint64      only = 0;
  guint       n_usable = 0;

  if (derma_check_get_roller_id (self) != 0)
    return;

  for (guint i = 0; i < n_rollers; i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);

      if (!derma_roller_get_condition (derma_roller_get_facts (roller), derma_check_get_now (self)).is_usable)
        continue;
      only = derma_roller_get_id (roller);
      n_usable++;
    }

  if (n_usable == 1)
    derma_check_choose_roller (self, only);
}

/* A warning that was ticked stores its answer again; that is not answering the standing questions anew. */
static gboolean
is_answered_anew (DermaCheck *self,
                  guint       question)
{
  DermaAnswer answer;

  return derma_question_get (question)->type == DERMA_QUESTION_STANDING &&
         derma_journal_get_answer (derma_check_get_journal (self), question, &answer) &&
         answer.at.utc_s >= derma_check_get_started_s (self) &&
         !answer.is_acknowledged;
}

static gboolean
has_standing_refusal (DermaCheck *self)
{
  for (guint i = 0; i < self->permission.n_reasons; i++)
    {
      const DermaReason *reason = &self->permission.reasons[i];

      if (reason->effect == DERMA_VERDICT_NO &&
          reason->question >= 0 &&
          derma_question_get ((guint) reason->question)->type == DERMA_QUESTION_STANDING)
        return TRUE;
    }

  return FALSE;
}

static void
derma_check_dispose (GObject *object)
{
  DermaCheck *self = DERMA_CHECK (object);

  g_clear_object (&self->control);

  G_OBJECT_CLASS (derma_check_parent_class)->dispose (object);
}

static void
derma_check_class_init (DermaCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_check_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_check_init (DermaCheck *self)
{
  self->asking = DERMA_NO_QUESTION;
}

/**
 * derma_check_new:
 * @control: of an open session whose check is not passed
 *
 * Returns: (transfer full): the check of that session
 */
DermaCheck *
derma_check_new (DermaSessionControl *control)
{
  DermaCheck *self;

  g_return_val_if_fail (DERMA_IS_SESSION_CONTROL (control), NULL);

  self = g_object_new (DERMA_TYPE_CHECK, NULL);
  self->control = g_object_ref (control);
  g_signal_connect_object (derma_check_get_journal (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (derma_check_get_clock (self), "tick", G_CALLBACK (tick_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (derma_journal_get_rollers (derma_check_get_journal (self)), "items-changed", G_CALLBACK (choose_only_roller), self, G_CONNECT_SWAPPED);
  refresh (self);
  choose_only_roller (self);

  return self;
}

/**
 * derma_check_get_journal:
 *
 * Returns: (transfer none): the journal in which all answers are
 */
DermaJournal *
derma_check_get_journal (DermaCheck *self)
{
  return derma_session_control_get_journal (self->control);
}

/**
 * derma_check_get_clock:
 *
 * Returns: (transfer none): what time it is
 */
DermaClock *
derma_check_get_clock (DermaCheck *self)
{
  return derma_session_control_get_clock (self->control);
}

/**
 * derma_check_get_view:
 *
 * Returns: how the face is shown
 */
DermaView
derma_check_get_view (DermaCheck *self)
{
  return derma_session_control_get_view (self->control);
}

/**
 * derma_check_is_standing_shown:
 *
 * Standing questions are shown when they are due (the first time, every 90 days, after a break), when one of them was
 * answered in this check, when one of them refuses, and when the person asked for them.
 *
 * Returns: whether they are shown
 */
gboolean
derma_check_is_standing_shown (DermaCheck *self)
{
  const guint n_questions = derma_n_questions ();

  if (self->is_standing_wanted || has_standing_refusal (self) || self->is_standing_due)
    return TRUE;

  for (guint i = 0; i < n_questions; i++)
    if (is_answered_anew (self, i))
      return TRUE;

  return FALSE;
}

/**
 * derma_check_show_standing:
 *
 * Shows the standing questions with their answers, because something may have changed.
 */
void
derma_check_show_standing (DermaCheck *self)
{
  self->is_standing_wanted = TRUE;
  derma_check_emit_changed (self);
}

/**
 * derma_check_is_group_shown:
 *
 * Returns: whether the questions of @group are asked in this check
 */
gboolean
derma_check_is_group_shown (DermaCheck        *self,
                            DermaQuestionGroup group)
{
  return group > DERMA_GROUP_SKIN_HISTORY || derma_check_is_standing_shown (self);
}

/**
 * derma_check_get_answer:
 * @answer: (out): what was answered
 *
 * Nothing is answered beforehand: while the standing questions are due, an older answer is none. A check that was left
 * open does not go on with the “no” of another day.
 *
 * Returns: whether @question has an answer that counts in this check
 */
gboolean
derma_check_get_answer (DermaCheck  *self,
                        guint        question,
                        DermaAnswer *answer)
{
  const DermaTime now = derma_check_get_now (self);
  const gint64    since_s = derma_check_get_started_s (self);

  if (!derma_journal_get_answer (derma_check_get_journal (self), question, answer) || answer->value == DERMA_ANSWER_NONE)
    return FALSE;

  if (derma_question_get (question)->type == DERMA_QUESTION_STANDING)
    return !self->is_standing_due || (answer->at.utc_s >= since_s && derma_time_diff (now, answer->at) < (gint64) DERMA_STANDING_DAYS * DERMA_DAY_S);

  return derma_answer_is_of_check (answer, since_s, now.utc_s);
}

/**
 * derma_check_is_yes:
 * @answer: (out): the answer, only set when it is yes
 *
 * Returns: whether @question was answered with yes, or with not sure, which counts as yes
 */
gboolean
derma_check_is_yes (DermaCheck  *self,
                    guint        question,
                    DermaAnswer *answer)
{
  return derma_check_get_answer (self, question, answer) && answer->value != DERMA_ANSWER_NO;
}

/**
 * derma_check_get_consequence:
 *
 * Returns: what @answer leads to now, with the roller that is chosen
 */
DermaConsequence
derma_check_get_consequence (DermaCheck        *self,
                             const DermaAnswer *answer)
{
  const gint64 roller_id = derma_check_get_roller_id (self);
  DermaBand    band = DERMA_BAND_X;

  if (roller_id != 0)
    band = derma_band_for_needle (derma_roller_get_facts (derma_journal_get_roller (derma_check_get_journal (self), roller_id))->needle_um);

  return derma_answer_get_consequence (answer, band, derma_check_get_now (self), get_zone (self));
}

/**
 * derma_check_get_consequence_title:
 *
 * Returns: (transfer full): what @answer leads to now, in a few words
 */
char *
derma_check_get_consequence_title (DermaCheck        *self,
                                   const DermaAnswer *answer)
{
  DermaConsequence consequence = derma_check_get_consequence (self, answer);

  return derma_consequence_to_title (&consequence, answer, derma_check_get_now (self), get_zone (self));
}

/**
 * derma_check_is_settled:
 * @answer: an answer that counts
 *
 * Returns: whether @answer needs nothing more: no date, no place, no “I know”
 */
gboolean
derma_check_is_settled (DermaCheck        *self,
                        const DermaAnswer *answer)
{
  const DermaQuestion *question = derma_question_get (answer->question);
  DermaConsequence     consequence;

  if (answer->value == DERMA_ANSWER_NO)
    return TRUE;

  consequence = derma_check_get_consequence (self, answer);
  if (question->anchor != NULL && !answer->has_anchor)
    return FALSE;
  if (question->type == DERMA_QUESTION_SECTION && answer->sections == 0)
    return FALSE;

  return consequence.outcome != DERMA_OUTCOME_WARN || (answer->is_acknowledged && answer->at.utc_s >= derma_check_get_started_s (self));
}

/**
 * derma_check_is_group_answered:
 *
 * Returns: whether every question of @group has an answer
 */
gboolean
derma_check_is_group_answered (DermaCheck        *self,
                               DermaQuestionGroup group)
{
  const guint n_questions = derma_n_questions ();
  DermaAnswer answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_question_get (i)->group == group && !derma_check_get_answer (self, i, &answer))
      return FALSE;

  return TRUE;
}

/**
 * derma_check_is_group_settled:
 *
 * Returns: whether every question of @group has an answer that needs nothing more
 */
gboolean
derma_check_is_group_settled (DermaCheck        *self,
                              DermaQuestionGroup group)
{
  const guint n_questions = derma_n_questions ();
  DermaAnswer answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_question_get (i)->group == group &&
        (!derma_check_get_answer (self, i, &answer) || !derma_check_is_settled (self, &answer)))
      return FALSE;

  return TRUE;
}

/**
 * derma_check_get_group_outcome:
 *
 * Returns: the strongest outcome of the answers of @group
 */
DermaOutcome
derma_check_get_group_outcome (DermaCheck        *self,
                               DermaQuestionGroup group)
{
  const guint  n_questions = derma_n_questions ();
  DermaOutcome strongest = DERMA_OUTCOME_NONE;
  DermaAnswer  answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_question_get (i)->group == group && derma_check_is_yes (self, i, &answer))
      {
        DermaConsequence consequence = derma_check_get_consequence (self, &answer);

        strongest = MAX (strongest, MAX (consequence.outcome, DERMA_OUTCOME_NOTE));
      }

  return strongest;
}

/**
 * derma_check_store:
 * @answer: whole; its time is filled in
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_store (DermaCheck        *self,
                   const DermaAnswer *answer)
{
  g_autoptr (GError) error = NULL;
  DermaAnswer stored = *answer;

  stored.at = derma_check_get_now (self);
  if (derma_journal_set_answer (derma_check_get_journal (self), &stored, &error))
    return TRUE;

  return derma_check_tell_failure (self, error);
}

/**
 * derma_check_tick:
 * @is_yes: whether the person says yes to @question
 *
 * Stores that answer. A doctor's agreement and a date that were told to the same question before are kept.
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_tick (DermaCheck *self,
                  guint       question,
                  gboolean    is_yes)
{
  DermaAnswer answer = { 0 };

  if (!is_yes || (!derma_journal_get_answer (derma_check_get_journal (self), question, &answer) &&
                  !derma_journal_get_earlier_answer (derma_check_get_journal (self), question, &answer)))
    answer = (DermaAnswer) { .question = question };

  answer.value = is_yes ? DERMA_ANSWER_YES : DERMA_ANSWER_NO;
  answer.is_acknowledged = FALSE;

  return derma_check_store (self, &answer);
}

/**
 * derma_check_answer_none:
 *
 * “None of these”: stores no for each question of @group that has no answer.
 *
 * Returns: whether all were stored
 */
gboolean
derma_check_answer_none (DermaCheck        *self,
                         DermaQuestionGroup group)
{
  const guint n_questions = derma_n_questions ();
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (DermaAnswer));
  g_autoptr (GError) error = NULL;
  DermaAnswer answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_question_get (i)->group == group && !derma_check_get_answer (self, i, &answer))
      {
        answer = (DermaAnswer) { .question = i, .value = DERMA_ANSWER_NO, .at = derma_check_get_now (self) };
        g_array_append_val (answers, answer);
      }

  if (answers->len == 0 ||
      derma_journal_set_answers (derma_check_get_journal (self), (const DermaAnswer *) (gpointer) answers->data, answers->len, &error))
    return TRUE;

  return derma_check_tell_failure (self, error);
}

/**
 * derma_check_get_profile:
 *
 * Returns: (transfer none): what is known of the person
 */
const DermaProfile *
derma_check_get_profile (DermaCheck *self)
{
  return &self->profile;
}

/**
 * derma_check_is_skin_known:
 *
 * Returns: whether the person has told sensitivity and skin type
 */
gboolean
derma_check_is_skin_known (DermaCheck *self)
{
  const DermaProfile *profile = &self->profile;

  return profile->sensitivity != DERMA_SENSITIVITY_UNKNOWN && profile->fitzpatrick != 0;
}

/**
 * derma_check_is_skin_shown:
 *
 * Returns: whether sensitivity and skin type are asked in this check, which they are until they are known
 */
gboolean
derma_check_is_skin_shown (DermaCheck *self)
{
  return !derma_check_is_skin_known (self) || derma_check_is_standing_shown (self);
}

/**
 * derma_check_set_skin:
 * @fitzpatrick: 1 to 6, 0 while it was not told
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_set_skin (DermaCheck      *self,
                      DermaSensitivity sensitivity,
                      guint            fitzpatrick)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_set_skin (derma_check_get_journal (self), sensitivity, fitzpatrick, derma_check_get_now (self), &error))
    return TRUE;

  return derma_check_tell_failure (self, error);
}

DermaTime
derma_check_get_now (DermaCheck *self)
{
  return derma_clock_get_now (derma_check_get_clock (self));
}

const DermaSituation *
derma_check_get_situation (DermaCheck *self)
{
  return derma_journal_get_situation (derma_check_get_journal (self), derma_check_get_now (self), get_zone (self));
}

gint64
derma_check_get_started_s (DermaCheck *self)
{
  const DermaSession *session = derma_session_control_get_session (self->control);

  return session != NULL ? session->started_ms / 1000 : G_MAXINT64;
}

/* Returns FALSE, which is what the caller returns too. */
gboolean
derma_check_tell_failure (DermaCheck   *self,
                          const GError *error)
{
  g_autofree char *text = derma_error_to_text (error);

  g_message ("Part of the check was not stored: %s", error->message);
  g_signal_emit_by_name (self->control, "failed", text);

  return FALSE;
}

void
derma_check_emit_changed (DermaCheck *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}
