/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-check-private.h"

/* What is chosen beside the questions: roller, areas, warnings; and what comes of all of it. */

#define RULE_BIT(rule) (G_GUINT64_CONSTANT (1) << (rule))

static gboolean
set_choice (DermaCheck     *self,
            gint64          roller_id,
            DermaSectionSet excluded,
            guint64         acknowledged,
            gboolean        is_numbing_chosen)
{
  g_autoptr (GError) error = NULL;

  if (derma_journal_set_session_choice (derma_check_get_journal (self), roller_id, excluded, acknowledged, is_numbing_chosen, &error))
    return TRUE;

  return derma_check_tell_failure (self, error);
}

static const DermaRollerFacts *
get_roller_facts (DermaCheck *self)
{
  const gint64 id = derma_check_get_roller_id (self);

  return id != 0 ? derma_roller_get_facts (derma_journal_get_roller (derma_check_get_journal (self), id)) : NULL;
}

/**
 * derma_check_get_roller_id:
 *
 * Returns: the roller that is chosen, 0 while none is; one that was retired since is not
 */
gint64
derma_check_get_roller_id (DermaCheck *self)
{
  DermaJournal *journal = derma_check_get_journal (self);
  const gint64  id = derma_journal_get_session_roller_id (journal);
  DermaRoller  *roller = id != 0 ? derma_journal_get_roller (journal, id) : NULL;

  return roller != NULL && derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT ? id : 0;
}

/**
 * derma_check_choose_roller:
 *
 * What was answered about the needles of another roller, or before one was chosen, says nothing of this one, so it is asked
 * again; what was known and accepted of that roller has to be accepted again, and numbing cream is not carried over. The
 * answers go first: should the program end in between, they are asked for again as well.
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_choose_roller (DermaCheck *self,
                           gint64      roller_id)
{
  DermaJournal *journal = derma_check_get_journal (self);
  const guint64 of_roller = RULE_BIT (DERMA_RULE_NEEDLE_WARN) | RULE_BIT (DERMA_RULE_NUMBING);

  /* Also of one that was retired a moment ago, which is chosen no more. */
  if (roller_id == derma_journal_get_session_roller_id (journal))
    return TRUE;

  for (guint i = 0; i < derma_n_questions (); i++)
    {
      DermaAnswer answer;

      if (derma_question_get (i)->outcome == DERMA_OUTCOME_BLOCK_ROLLER && derma_journal_get_answer (journal, i, &answer) &&
          !derma_check_store (self, &(DermaAnswer) { .question = i, .value = DERMA_ANSWER_NONE }))
        return FALSE;
    }

  return set_choice (self, roller_id, derma_check_get_excluded_by_hand (self),
                     derma_check_get_situation (self)->acknowledged_rules & ~of_roller, FALSE);
}

/**
 * derma_check_is_notice_due:
 *
 * w-over-015 is said once: until a session was rolled with such a needle.
 *
 * Returns: whether to say that this roller is longer than one of the sources calls a home roller
 */
gboolean
derma_check_is_notice_due (DermaCheck *self)
{
  const DermaRollerFacts *facts = get_roller_facts (self);

  return facts != NULL && derma_needle_has_notice (facts->needle_um) &&
         derma_needle_is_notice_due (facts->needle_um, derma_journal_get_longest_guided_um (derma_check_get_journal (self)));
}

/**
 * derma_check_is_numbing_offered:
 *
 * Returns: whether prep-numbing may be asked for (protocol.md 4.1)
 */
gboolean
derma_check_is_numbing_offered (DermaCheck *self)
{
  return get_roller_facts (self) != NULL && self->permission.can_numb;
}

/**
 * derma_check_is_numbing_chosen:
 *
 * Returns: whether the person wants numbing cream
 */
gboolean
derma_check_is_numbing_chosen (DermaCheck *self)
{
  return derma_check_get_situation (self)->is_numbing_chosen;
}

/**
 * derma_check_set_numbing:
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_set_numbing (DermaCheck *self,
                         gboolean    is_chosen)
{
  return set_choice (self,
                     derma_check_get_roller_id (self),
                     derma_check_get_excluded_by_hand (self),
                     derma_check_get_situation (self)->acknowledged_rules,
                     is_chosen);
}

/**
 * derma_check_get_asking:
 *
 * Returns: the question whose place is being shown on the face, or %DERMA_NO_QUESTION
 */
int
derma_check_get_asking (DermaCheck *self)
{
  return self->asking;
}

/**
 * derma_check_set_asking:
 * @question: the question whose place is being shown on the face, or %DERMA_NO_QUESTION
 */
void
derma_check_set_asking (DermaCheck *self,
                        int         question)
{
  if (self->asking == question)
    return;

  self->asking = question;
  derma_check_emit_changed (self);
}

/**
 * derma_check_get_excluded:
 *
 * Returns: the areas that are left out: by hand, by an answer, or because the needle is too long for them
 */
DermaSectionSet
derma_check_get_excluded (DermaCheck *self)
{
  const DermaRollerFacts *facts = get_roller_facts (self);
  const guint             n_questions = derma_n_questions ();
  DermaSectionSet         excluded = derma_check_get_excluded_by_hand (self);
  DermaAnswer             answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_check_is_yes (self, i, &answer))
      excluded |= derma_check_get_consequence (self, &answer).excluded;

  return facts != NULL ? excluded | derma_needle_get_left_out (facts->needle_um) : excluded;
}

/**
 * derma_check_get_excluded_by_hand:
 *
 * Returns: the areas that the person left out on the face, for no reason that was asked for
 */
DermaSectionSet
derma_check_get_excluded_by_hand (DermaCheck *self)
{
  return derma_check_get_situation (self)->excluded;
}

/**
 * derma_check_toggle_section:
 *
 * A tap on @section: says whether it is there, while a question waits for a place; else leaves it out or takes it back.
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_toggle_section (DermaCheck  *self,
                            DermaSection section)
{
  DermaAnswer answer;

  if (self->asking != DERMA_NO_QUESTION && derma_check_is_yes (self, (guint) self->asking, &answer))
    {
      answer.sections ^= DERMA_SECTION_BIT (section);
      return derma_check_store (self, &answer);
    }

  return set_choice (self,
                     derma_check_get_roller_id (self),
                     derma_check_get_excluded_by_hand (self) ^ DERMA_SECTION_BIT (section),
                     derma_check_get_situation (self)->acknowledged_rules,
                     derma_check_is_numbing_chosen (self));
}

/**
 * derma_check_is_reason_in_group:
 *
 * Returns: whether @reason comes of a question that is shown, and is told there
 */
gboolean
derma_check_is_reason_in_group (DermaCheck        *self,
                                const DermaReason *reason)
{
  return reason->question >= 0 && derma_check_is_group_shown (self, derma_question_get ((guint) reason->question)->group);
}

/**
 * derma_check_acknowledge:
 * @reason: a warning
 *
 * Returns: whether it was stored
 */
gboolean
derma_check_acknowledge (DermaCheck        *self,
                         const DermaReason *reason,
                         gboolean           is_acknowledged)
{
  const guint64 bit = G_GUINT64_CONSTANT (1) << reason->rule;
  guint64       acknowledged = derma_check_get_situation (self)->acknowledged_rules;
  DermaAnswer   answer;

  if (reason->question >= 0)
    {
      if (!derma_journal_get_answer (derma_check_get_journal (self), (guint) reason->question, &answer))
        return FALSE;
      answer.is_acknowledged = is_acknowledged;
      return derma_check_store (self, &answer);
    }

  return set_choice (self,
                     derma_check_get_roller_id (self),
                     derma_check_get_excluded_by_hand (self),
                     is_acknowledged ? acknowledged | bit : acknowledged & ~bit,
                     derma_check_is_numbing_chosen (self));
}

/**
 * derma_check_get_permission:
 *
 * Returns: (transfer none): whether a session may start as things stand, valid until the next change
 */
const DermaPermission *
derma_check_get_permission (DermaCheck *self)
{
  return &self->permission;
}

/**
 * derma_check_get_reason_text:
 *
 * Returns: (transfer full): @reason as a sentence
 */
char *
derma_check_get_reason_text (DermaCheck        *self,
                             const DermaReason *reason)
{
  return derma_reason_to_text (reason, derma_check_get_situation (self), &self->permission);
}

/**
 * derma_check_get_headline:
 *
 * Returns: (transfer full): whether a session may start as things stand, in one short sentence
 */
char *
derma_check_get_headline (DermaCheck *self)
{
  return derma_permission_to_headline (&self->permission, derma_check_get_situation (self));
}

/**
 * derma_check_get_block:
 *
 * Returns: (transfer none) (nullable): the reason for which the session is stopped for good, with its question
 */
const DermaReason *
derma_check_get_block (DermaCheck *self)
{
  for (guint i = 0; i < self->permission.n_reasons; i++)
    {
      const DermaReason *reason = &self->permission.reasons[i];

      if (reason->effect == DERMA_VERDICT_NO &&
          reason->question >= 0 &&
          (reason->rule == DERMA_RULE_SCREEN_BLOCK || reason->rule == DERMA_RULE_AGE))
        return reason;
    }

  return NULL;
}

/* What is only waiting for an answer refuses nothing yet: no roller is chosen, a place is to be shown. */
static gboolean
is_only_missing (DermaCheck        *self,
                 const DermaReason *reason)
{
  if (reason->rule == DERMA_RULE_NO_SECTION && reason->question >= 0)
    return TRUE;

  return reason->question < 0 &&
         get_roller_facts (self) == NULL &&
         (reason->rule == DERMA_RULE_ROLLER_RETIRED || reason->rule == DERMA_RULE_NEEDLE_CAP || reason->rule == DERMA_RULE_NEEDLE_E ||
          reason->rule == DERMA_RULE_SHARE);
}

/**
 * derma_check_get_refusal:
 *
 * Returns: (transfer none) (nullable): the strongest reason for which no session may start now
 */
const DermaReason *
derma_check_get_refusal (DermaCheck *self)
{
  for (guint i = 0; i < self->permission.n_reasons; i++)
    if (self->permission.reasons[i].effect == DERMA_VERDICT_NO && !is_only_missing (self, &self->permission.reasons[i]))
      return &self->permission.reasons[i];

  return NULL;
}

/**
 * derma_check_has_answers:
 *
 * Returns: whether anything was told in this check that is worth keeping
 */
gboolean
derma_check_has_answers (DermaCheck *self)
{
  const guint n_questions = derma_n_questions ();
  DermaAnswer answer;

  for (guint i = 0; i < n_questions; i++)
    if (derma_journal_get_answer (derma_check_get_journal (self), i, &answer) && answer.at.utc_s >= derma_check_get_started_s (self))
      return TRUE;

  return derma_check_get_excluded_by_hand (self) != 0;
}

/**
 * derma_check_is_complete:
 *
 * Returns: whether everything is answered, a roller is chosen, each warning is known and nothing refuses
 */
gboolean
derma_check_is_complete (DermaCheck *self)
{
  if (!derma_permission_can_start (&self->permission) || get_roller_facts (self) == NULL || !derma_check_is_skin_known (self))
    return FALSE;

  for (DermaQuestionGroup group = 0; group < DERMA_N_QUESTION_GROUPS; group++)
    if (derma_check_is_group_shown (self, group) && !derma_check_is_group_settled (self, group))
      return FALSE;

  return TRUE;
}

/**
 * derma_check_pass:
 *
 * Ends the check: the session is given its plan.
 *
 * Returns: whether it was taken
 */
gboolean
derma_check_pass (DermaCheck *self)
{
  const DermaRollerFacts *facts = get_roller_facts (self);
  DermaEvent              event = { .kind = DERMA_EVENT_CHECKED };

  if (!derma_check_is_complete (self))
    return FALSE;

  event.plan = (DermaSessionPlan) {
    .needle_um = facts->needle_um,
    .passes = self->permission.passes,
    .beat = derma_session_control_get_beat (self->control),
    .excluded = DERMA_ALL_SECTIONS & ~self->permission.included,
    .is_numbing_chosen = derma_check_is_numbing_offered (self) && derma_check_is_numbing_chosen (self),
  };
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    event.plan.order[i] = (DermaSection) i;

  return derma_session_control_take (self->control, event);
}
