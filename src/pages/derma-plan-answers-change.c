/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

#include "core/derma-error.h"

/**
 * derma_plan_answers_set_answer:
 * @answer: to a standing question
 *
 * Returns: whether it was stored
 */
gboolean
derma_plan_answers_set_answer (DermaPlanAnswers  *self,
                               const DermaAnswer *answer,
                               GError           **error)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self) && answer != NULL, FALSE);

  if (!derma_journal_set_answer (self->journal, answer, error))
    return FALSE;

  derma_plan_answers_emit_changed (self);
  return TRUE;
}

static gboolean
set_age (DermaPlanAnswers *self,
         guint             option,
         GError          **error)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  DermaAnswer     answers[2] = {
    { .value = option == DERMA_PLAN_AGE_MINOR ? DERMA_ANSWER_YES : DERMA_ANSWER_NO, .at = now },
    { .value = option == DERMA_PLAN_AGE_YOUNG ? DERMA_ANSWER_YES : DERMA_ANSWER_NO, .at = now },
  };

  derma_question_from_id ("scr-age-under-18", &answers[0].question);
  derma_question_from_id ("scr-age-18-21", &answers[1].question);
  return derma_journal_set_answers (self->journal, answers, G_N_ELEMENTS (answers), error);
}

/* Returns what @question was answered with before that was taken back; NULL: nothing. */
static DermaAnswer *
find_taken_back (DermaPlanAnswers *self,
                 guint             question)
{
  for (guint i = 0; i < self->taken_back->len; i++)
    if (g_array_index (self->taken_back, DermaAnswer, i).question == question)
      return &g_array_index (self->taken_back, DermaAnswer, i);

  return NULL;
}

/* A yes that is taken back by mistake comes back with its day and the doctor’s word. */
static gboolean
toggle_answer (DermaPlanAnswers *self,
               DermaPlanAsk      ask,
               guint             option,
               GError          **error)
{
  const guint    question = (guint) derma_plan_answers_get_question (self, ask, option);
  const gboolean is_chosen = derma_plan_answers_is_chosen (self, ask, option);
  DermaAnswer   *kept = find_taken_back (self, question);
  DermaAnswer    answer = { .question = question, .value = is_chosen ? DERMA_ANSWER_NO : DERMA_ANSWER_YES };
  DermaAnswer    before;

  derma_plan_answers_get_answer (self, question, &before);
  if (!is_chosen && kept != NULL)
    answer = *kept;
  answer.at = derma_clock_get_now (self->clock);
  if (!derma_journal_set_answer (self->journal, &answer, error))
    return FALSE;

  if (is_chosen && kept != NULL)
    *kept = before;
  else if (is_chosen)
    g_array_append_val (self->taken_back, before);
  return TRUE;
}

/* Returns whether @draft is what is told, also after the program was ended. */
static gboolean
take_draft (DermaPlanAnswers     *self,
            const DermaPlanDraft *draft,
            GError              **error)
{
  const DermaPlanDraft before = self->draft;

  self->draft = *draft;
  if (!derma_plan_draft_equal (draft, &before) &&
      !derma_journal_set_plan_draft (self->journal, draft, derma_clock_get_now (self->clock), error))
    {
      self->draft = before;
      return FALSE;
    }

  derma_plan_answers_emit_changed (self);
  return TRUE;
}

/* What the journal has a place for. Returns whether it was stored, or nothing was to be stored. */
static gboolean
store_choice (DermaPlanAnswers *self,
              DermaPlanAsk      ask,
              guint             option,
              GError          **error)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  DermaProfile    profile;
  DermaBaseline   baseline;

  derma_journal_get_profile (self->journal, &profile);
  derma_journal_get_baseline (self->journal, &baseline);
  if (ask == DERMA_PLAN_ASK_SUN)
    return derma_journal_set_skin (self->journal, profile.sensitivity, option + 1, now, error);
  if (ask == DERMA_PLAN_ASK_SENSITIVITY)
    return derma_journal_set_skin (self->journal, (DermaSensitivity) (option + DERMA_SENSITIVITY_LOW), profile.fitzpatrick, now, error);
  if (ask == DERMA_PLAN_ASK_AGE)
    return set_age (self, option, error);
  if (derma_plan_ask_is_about_health (ask))
    return toggle_answer (self, ask, option, error);

  if (ask == DERMA_PLAN_ASK_LINES)
    baseline.glogau = option + 1;
  else if (ask == DERMA_PLAN_ASK_SCAR_TYPES)
    baseline.scar_types ^= DERMA_SCAR_BIT (option);
  else
    return TRUE;

  return derma_journal_set_baseline (self->journal, &baseline, now, error);
}

/**
 * derma_plan_answers_choose:
 * @option: less than derma_plan_answers_get_n_options(); of several that may be chosen it is taken back when it was
 * @error: return location
 *
 * Returns: whether it is told
 */
gboolean
derma_plan_answers_choose (DermaPlanAnswers *self,
                           DermaPlanAsk      ask,
                           guint             option,
                           GError          **error)
{
  DermaPlanDraft draft;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  if (!derma_plan_answers_can_choose (self, ask, option))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "that roller may not be used (rule-roller-retired)");
      return FALSE;
    }
  if (!store_choice (self, ask, option, error))
    return FALSE;

  draft = self->draft;
  if (ask == DERMA_PLAN_ASK_CONCERNS)
    draft.concerns ^= DERMA_MEASURE_BIT (option);
  else if (ask == DERMA_PLAN_ASK_SCAR_GRADE)
    draft.scar_grade = option;
  else if (ask == DERMA_PLAN_ASK_PREGNANT)
    draft.is_pregnant = option == 1;
  else if (ask == DERMA_PLAN_ASK_ACTIVES)
    draft.uses_actives = option == 1;
  else if (ask == DERMA_PLAN_ASK_ROLLER)
    derma_plan_answers_set_roller (self, &draft, option);
  else if (ask == DERMA_PLAN_ASK_BUDGET)
    draft.budget = (DermaPlanBudget) option;

  if (!derma_plan_ask_is_multiple (ask))
    draft.told |= DERMA_PLAN_ASK_BIT (ask);
  return take_draft (self, &draft, error);
}

/**
 * derma_plan_answers_can_confirm:
 *
 * Returns: whether enough is chosen to go on; where several may be chosen about health, none is an answer too
 */
gboolean
derma_plan_answers_can_confirm (DermaPlanAnswers *self,
                                DermaPlanAsk      ask)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  if (derma_plan_ask_is_about_health (ask))
    return derma_plan_answers_is_group_answered (self, ask, FALSE);
  if (ask == DERMA_PLAN_ASK_CONCERNS)
    return self->draft.concerns != 0;
  if (ask == DERMA_PLAN_ASK_ROLLER && derma_plan_answers_get_roller (self) != NULL)
    return TRUE;

  return derma_plan_answers_is_answered (self, ask);
}

/* Whoever goes on has said no to what is not ticked, and that what is ticked still holds where it is asked anew. */
static gboolean
answer_rest (DermaPlanAnswers *self,
             DermaPlanAsk      ask,
             GError          **error)
{
  const guint    n_options = derma_plan_answers_get_n_options (self, ask);
  const gboolean is_due = derma_plan_answers_is_health_due (self);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));

  for (guint i = 0; i < n_options; i++)
    {
      DermaAnswer answer;

      if (!derma_plan_answers_get_answer (self, (guint) derma_plan_answers_get_question (self, ask, i), &answer))
        answer.value = DERMA_ANSWER_NO;
      else if (answer.value != DERMA_ANSWER_NO && !is_due)
        continue;
      answer.at = derma_clock_get_now (self->clock);
      g_array_append_val (answers, answer);
    }

  return answers->len == 0 || derma_journal_set_answers (self->journal, (const DermaAnswer *) (gpointer) answers->data, answers->len, error);
}

/**
 * derma_plan_answers_confirm:
 * @error: return location
 *
 * The person goes on: what is chosen is the answer.
 *
 * Returns: whether it is told
 */
gboolean
derma_plan_answers_confirm (DermaPlanAnswers *self,
                            DermaPlanAsk      ask,
                            GError          **error)
{
  DermaPlanDraft draft;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  if (derma_plan_ask_is_about_health (ask) && !answer_rest (self, ask, error))
    return FALSE;

  draft = self->draft;
  draft.told |= DERMA_PLAN_ASK_BIT (ask);
  return take_draft (self, &draft, error);
}

/**
 * derma_plan_answers_get_other_um:
 *
 * Returns: the length of a roller that is not in the journal, micrometres; 0: not told
 */
guint
derma_plan_answers_get_other_um (DermaPlanAnswers *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), 0);

  return self->draft.other_um;
}

/**
 * derma_plan_answers_set_other_um:
 * @needle_um: of a roller that is not in the journal; 0: not told
 * @error: return location
 *
 * Returns: whether it is told
 */
gboolean
derma_plan_answers_set_other_um (DermaPlanAnswers *self,
                                 guint             needle_um,
                                 GError          **error)
{
  DermaPlanDraft draft;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  draft = self->draft;
  draft.other_um = needle_um;
  return take_draft (self, &draft, error);
}
