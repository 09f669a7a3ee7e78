/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-permission.h"

#define NO_LASTS_S DERMA_DAY_S /* as long as a session may be left and gone on with */

static const DermaAnswer *
find_answer (const DermaSituation *situation,
             guint                 question)
{
  for (gsize i = 0; i < situation->n_answers; i++)
    if (situation->answers[i].question == question && situation->answers[i].value != DERMA_ANSWER_NONE)
      return &situation->answers[i];

  return NULL;
}

/**
 * derma_answer_is_of_check:
 * @answer: to a question that is asked in each session
 * @since_s: when the check was begun, UTC seconds
 * @now_s: the instant asked about
 *
 * Returns: whether it was given in this check; a “no” of another day is none
 */
gboolean
derma_answer_is_of_check (const DermaAnswer *answer,
                          gint64             since_s,
                          gint64             now_s)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  return answer->at.utc_s >= since_s && (answer->value != DERMA_ANSWER_NO || now_s - answer->at.utc_s < NO_LASTS_S);
}

/**
 * derma_situation_is_answered:
 * @situation: an open session that is being checked
 * @since_s: when it was begun, UTC seconds
 *
 * Every question is asked (protocol.md 2): standing ones when they are due, all others in each session, and a “no” of another
 * day is none. A yes that needs a date has one.
 *
 * Returns: whether every question that is asked now was answered
 */
gboolean
derma_situation_is_answered (const DermaSituation *situation,
                             gint64                since_s)
{
  g_return_val_if_fail (situation != NULL, FALSE);

  if (derma_standing_is_due (situation))
    return FALSE;

  for (guint i = 0; i < derma_n_questions (); i++)
    {
      const DermaQuestion *question = derma_question_get (i);
      const DermaAnswer   *answer = find_answer (situation, i);

      if (answer == NULL)
        return FALSE;
      if (answer->value != DERMA_ANSWER_NO && question->anchor != NULL && !answer->has_anchor)
        return FALSE;
      if (question->type == DERMA_QUESTION_STANDING)
        continue;
      if (!derma_answer_is_of_check (answer, since_s, situation->now.utc_s))
        return FALSE;
    }

  return TRUE;
}

/**
 * derma_permission_allows_plan:
 * @permission: the answer about the roller that was chosen
 * @plan: what is to be rolled
 *
 * Returns: whether a session may start, and @plan keeps within what was allowed: no more passes, no section that was left out,
 *   numbing only where it may be offered
 */
gboolean
derma_permission_allows_plan (const DermaPermission  *permission,
                              const DermaSessionPlan *plan)
{
  g_return_val_if_fail (permission != NULL && plan != NULL, FALSE);

  return derma_permission_can_start (permission) &&
         plan->passes <= permission->passes &&
         (DERMA_ALL_SECTIONS & ~permission->included & ~plan->excluded) == 0 &&
         (permission->can_numb || !plan->is_numbing_chosen);
}

/* Needles of one band are as good as each other (protocol.md 2.4). */
static gboolean
covers (guint tested_um,
        guint needle_um)
{
  return tested_um != 0 && derma_band_for_needle (tested_um) >= derma_band_for_needle (needle_um);
}

static guint
get_tested_um (const DermaPatchTest *test)
{
  return test->needle_um != 0 ? test->needle_um : derma_cap_get_um (DERMA_CAP_STEP_1);
}

/**
 * derma_situation_needs_patch_test:
 * @kind: which test
 * @needle_um: of the roller that is to be used; 0: none is known
 *
 * Before the first session both tests are needed, and a roller test again before a longer band than was rolled or tested so far
 * (protocol.md 2.4). Whether it was passed meanwhile derma_situation_get_patch_test() tells.
 *
 * Returns: whether that test must have been passed
 */
gboolean
derma_situation_needs_patch_test (const DermaSituation *situation,
                                  DermaPatchTestKind    kind,
                                  guint                 needle_um)
{
  g_return_val_if_fail (situation != NULL, TRUE);

  if (kind == DERMA_PATCH_TEST_PRODUCT || needle_um == 0)
    return situation->n_completed == 0;

  return !covers (situation->longest_um, needle_um) && !covers (situation->tested_um, needle_um);
}

/**
 * derma_situation_get_patch_test:
 * @kind: which test
 * @needle_um: of the roller that is to be used; 0: none is known
 * @test: (out): the test that bears on it: the newest, unless a longer needle needs one of its own, which was not started
 */
void
derma_situation_get_patch_test (const DermaSituation *situation,
                                DermaPatchTestKind    kind,
                                guint                 needle_um,
                                DermaPatchTest       *test)
{
  g_return_if_fail (situation != NULL && test != NULL);
  g_return_if_fail (kind < DERMA_N_PATCH_TESTS);

  *test = situation->patch_tests[kind];
  if (kind == DERMA_PATCH_TEST_ROLLER && needle_um != 0 && derma_situation_needs_patch_test (situation, kind, needle_um) &&
      !derma_patch_test_has_failed (test) && !covers (get_tested_um (test), needle_um))
    *test = (DermaPatchTest) { 0 };
}
