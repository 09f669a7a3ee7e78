/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

static GArray *
list_answers (DermaPlanAnswers *self)
{
  GArray     *answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  DermaAnswer pregnant = { .value = DERMA_ANSWER_YES, .at = derma_clock_get_now (self->clock) };

  for (guint i = 0; i < derma_n_questions (); i++)
    {
      DermaAnswer answer;

      if (derma_question_get (i)->type == DERMA_QUESTION_STANDING && !derma_question_is_about_age (derma_question_get (i)) &&
          derma_plan_answers_get_answer (self, i, &answer))
        g_array_append_val (answers, answer);
    }
  if (self->draft.is_pregnant && derma_question_from_id ("scr-pregnant-nursing", &pregnant.question))
    g_array_append_val (answers, pregnant);

  return answers;
}

/**
 * derma_plan_answers_list_obstacles:
 *
 * Returns: (transfer full) (element-type DermaPlanObstacle): what was answered that stands against a plan
 */
GArray *
derma_plan_answers_list_obstacles (DermaPlanAnswers *self)
{
  g_autoptr (GArray) answers = NULL;

  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), NULL);

  answers = list_answers (self);
  return derma_plan_screening_list ((const DermaAnswer *) (gpointer) answers->data, answers->len,
                                    derma_clock_get_now (self->clock), derma_clock_get_zone (self->clock));
}

static guint
get_owned_um (DermaPlanAnswers *self)
{
  DermaRoller *roller = derma_plan_answers_get_roller (self);

  if (self->draft.is_other)
    return self->draft.other_um;

  return roller != NULL ? derma_roller_get_facts (roller)->needle_um : 0;
}

/**
 * derma_plan_answers_get_inputs:
 * @inputs: (out): what a plan is made of; what is not asked for its concerns is as if there were none of it
 * @until_s: (out): UTC seconds before which it may not begin; 0: it may at once
 */
void
derma_plan_answers_get_inputs (DermaPlanAnswers *self,
                               DermaPlanInputs  *inputs,
                               gint64           *until_s)
{
  g_autoptr (GArray) answers = NULL;
  g_autoptr (GArray) obstacles = NULL;
  DermaBaseline baseline;

  g_return_if_fail (DERMA_IS_PLAN_ANSWERS (self) && inputs != NULL && until_s != NULL);

  answers = list_answers (self);
  obstacles = derma_plan_answers_list_obstacles (self);
  derma_journal_get_baseline (self->journal, &baseline);
  *inputs = (DermaPlanInputs) {
    .concerns = self->draft.concerns,
    .scar_types = baseline.scar_types,
    .scar_grade = self->draft.scar_grade,
    .glogau = baseline.glogau,
    .age = derma_plan_age_get_years (derma_plan_answers_get_age (self)),
    .needle_owned_um = get_owned_um (self),
    .budget = self->draft.budget,
    .uses_actives = self->draft.uses_actives,
  };
  derma_plan_inputs_leave_out (inputs);
  derma_journal_get_profile (self->journal, &inputs->profile);
  derma_profile_add_answers (&inputs->profile, (const DermaAnswer *) (gpointer) answers->data, answers->len);
  inputs->screening = derma_plan_screening_find ((const DermaPlanObstacle *) (gpointer) obstacles->data, obstacles->len, until_s);
}
