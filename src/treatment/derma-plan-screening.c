/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan-screening.h"

/* What one answer comes to for a plan; what only leaves a section out, warns or notes is a matter of each session. */
static DermaPlanScreening
judge (const DermaAnswer *answer,
       DermaTime          now,
       GTimeZone         *zone,
       gint64            *until_s)
{
  const DermaConsequence consequence = derma_answer_get_consequence (answer, DERMA_BAND_D, now, zone);

  if (consequence.outcome == DERMA_OUTCOME_BLOCK)
    return DERMA_PLAN_SCREENING_BLOCK;
  if (consequence.needs_agreement)
    return DERMA_PLAN_SCREENING_ASK_DOCTOR;
  if (!consequence.is_postponed)
    return DERMA_PLAN_SCREENING_OK;

  *until_s = consequence.until_s;
  return DERMA_PLAN_SCREENING_POSTPONE;
}

/**
 * derma_plan_screening_list:
 * @answers: (array length=n_answers): what was answered to the questions of protocol.md 2; the age is an input of its own
 * @now: the instant asked about
 * @zone: (nullable): where the person is, UTC where unknown
 *
 * Returns: (transfer full) (element-type DermaPlanObstacle): what of it stands against a plan, in the order of the answers
 */
GArray *
derma_plan_screening_list (const DermaAnswer *answers,
                           gsize              n_answers,
                           DermaTime          now,
                           GTimeZone         *zone)
{
  GArray *obstacles = g_array_new (FALSE, TRUE, sizeof (DermaPlanObstacle));

  for (gsize i = 0; i < n_answers; i++)
    {
      DermaPlanObstacle obstacle = { .question = answers[i].question };

      obstacle.screening = judge (&answers[i], now, zone, &obstacle.until_s);
      if (obstacle.screening != DERMA_PLAN_SCREENING_OK)
        g_array_append_val (obstacles, obstacle);
    }

  return obstacles;
}

/* From the mildest to the strongest. */
static guint
get_rank (DermaPlanScreening screening)
{
  switch (screening)
    {
    case DERMA_PLAN_SCREENING_POSTPONE:
      return 1;
    case DERMA_PLAN_SCREENING_ASK_DOCTOR:
      return 2;
    case DERMA_PLAN_SCREENING_BLOCK:
      return 3;
    case DERMA_PLAN_SCREENING_OK:
    default:
      return 0;
    }
}

/**
 * derma_plan_screening_find:
 * @obstacles: (array length=n_obstacles): of derma_plan_screening_list()
 * @until_s: (out): with %DERMA_PLAN_SCREENING_POSTPONE: UTC seconds before which no plan begins; else 0
 *
 * Returns: the input “screening” of protocol.md 8.1: the strongest of them. A wait whose date is missing has no end, so nothing
 *   may be planned on it: it blocks.
 */
DermaPlanScreening
derma_plan_screening_find (const DermaPlanObstacle *obstacles,
                           gsize                    n_obstacles,
                           gint64                  *until_s)
{
  DermaPlanScreening screening = DERMA_PLAN_SCREENING_OK;

  g_return_val_if_fail (until_s != NULL, DERMA_PLAN_SCREENING_BLOCK);

  *until_s = 0;
  for (gsize i = 0; i < n_obstacles; i++)
    {
      const DermaPlanObstacle *obstacle = &obstacles[i];
      const gboolean           is_endless = obstacle->screening == DERMA_PLAN_SCREENING_POSTPONE && obstacle->until_s == 0;
      const DermaPlanScreening one = is_endless ? DERMA_PLAN_SCREENING_BLOCK : obstacle->screening;

      if (get_rank (one) > get_rank (screening))
        screening = one;
      *until_s = MAX (*until_s, obstacle->until_s);
    }
  if (screening != DERMA_PLAN_SCREENING_POSTPONE)
    *until_s = 0;

  return screening;
}
