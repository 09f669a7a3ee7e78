/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "treatment/derma-next-rolling.h"

/* What holds back any plan, whether it is in force or not. */
static void
get_person_facts (DermaJournal     *self,
                  DermaTime         now,
                  GTimeZone        *zone,
                  DermaCourseFacts *facts)
{
  const DermaSituation *situation = derma_journal_get_situation (self, now, zone);
  DermaNextRolling      next;

  derma_next_rolling_check (situation, 0, &next);
  facts->rolled = situation->last.t0;
  facts->not_before_s = next.not_before_s;
  facts->tested_s = next.tested_s;
  facts->profile = situation->profile;
  facts->n_check_ins = g_list_model_get_n_items (G_LIST_MODEL (self->check_ins));
  derma_journal_get_check_in_facts (self, now, &facts->check_ins);
}

static DermaStoredPlan *
get_course_facts (DermaJournal     *self,
                  DermaTime         now,
                  GTimeZone        *zone,
                  GArray          **sessions,
                  DermaCourseFacts *facts)
{
  DermaStoredPlan *plan = derma_journal_get_plan (self);

  if (plan == NULL)
    return NULL;

  *sessions = derma_journal_list_plan_sessions (self, plan);
  *facts = (DermaCourseFacts) {
    .plan = derma_stored_plan_get_plan (plan),
    .begins = derma_stored_plan_get_begins (plan),
    .sessions = (const DermaTime *) (*sessions)->data,
    .n_sessions = (*sessions)->len,
  };
  facts->pauses = derma_stored_plan_get_pauses (plan, &facts->n_pauses);
  get_person_facts (self, now, zone, facts);
  return plan;
}

/**
 * derma_journal_get_course:
 * @now: the instant asked about
 * @zone: where the person is
 * @course: (out): where the person is in the plan in force
 *
 * Returns: whether a plan is in force
 */
gboolean
derma_journal_get_course (DermaJournal *self,
                          DermaTime     now,
                          GTimeZone    *zone,
                          DermaCourse  *course)
{
  g_autoptr (GArray) sessions = NULL;
  DermaCourseFacts facts;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (zone != NULL && course != NULL, FALSE);

  if (get_course_facts (self, now, zone, &sessions, &facts) == NULL)
    return FALSE;

  derma_course_check (&facts, now, course);
  return TRUE;
}

/**
 * derma_journal_list_course_dates:
 * @now: the instant asked about
 * @zone: where the person is
 *
 * Returns: (transfer full) (element-type DermaCourseDate): what is to come of the plan in force (derma_course_list_dates()); empty
 *   where there is none
 */
GArray *
derma_journal_list_course_dates (DermaJournal *self,
                                 DermaTime     now,
                                 GTimeZone    *zone)
{
  g_autoptr (GArray) sessions = NULL;
  DermaCourseFacts facts;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (get_course_facts (self, now, zone, &sessions, &facts) == NULL)
    return g_array_new (FALSE, FALSE, sizeof (DermaCourseDate));

  return derma_course_list_dates (&facts, now, zone);
}

/**
 * derma_journal_list_plan_dates:
 * @plan: a plan that is not in force, with something to do at home
 * @begins: before which no session is to be; utc_s 0: at once
 * @now: the instant asked about
 * @zone: where the person is
 *
 * Returns: (transfer full) (element-type DermaCourseDate): what derma_journal_list_course_dates() would say if it were started now
 */
GArray *
derma_journal_list_plan_dates (DermaJournal    *self,
                               const DermaPlan *plan,
                               DermaTime        begins,
                               DermaTime        now,
                               GTimeZone       *zone)
{
  DermaCourseFacts facts = { .plan = plan, .begins = begins.utc_s > now.utc_s ? begins : now };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (plan != NULL && plan->home_list != 0 && zone != NULL, NULL);

  get_person_facts (self, now, zone, &facts);
  return derma_course_list_dates (&facts, now, zone);
}
