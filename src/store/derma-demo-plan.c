/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-demo-plan.h"

#define LEAST_UM 250       /* with a shorter one they only try what it is like */
#define AWAY_AFTER_DAYS 70 /* from the first check-in until they travel */
#define AWAY_DAYS 10

/* The length of the newest roller that is not retired; 0 where there is none. */
static guint
get_owned_um (DermaJournal *journal)
{
  GListModel *rollers = derma_journal_get_rollers (journal);

  for (guint i = g_list_model_get_n_items (rollers); i > 0; i--)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i - 1);

      if (derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT)
        return derma_roller_get_facts (roller)->needle_um;
    }

  return 0;
}

static gboolean
start (DermaJournal *journal,
       DermaTime     now,
       GTimeZone    *zone,
       guint         owned_um,
       GError      **error)
{
  const DermaPlanInputs inputs = {
    .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) | DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS),
    .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_ROLLING),
    .scar_grade = 2,
    .glogau = 2,
    .age = 34,
    .needle_owned_um = owned_um,
    .budget = DERMA_PLAN_BUDGET_MID,
    .profile = derma_journal_get_situation (journal, now, zone)->profile,
  };

  return derma_journal_start_plan (journal, &inputs, (DermaTime) { 0 }, TRUE, now, NULL, error);
}

/* They were away once, in any plan. */
static gboolean
was_away (DermaJournal *journal)
{
  GListModel *plans = derma_journal_get_plans (journal);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (DermaStoredPlan) plan = g_list_model_get_item (plans, i);
      gsize n_pauses = 0;

      derma_stored_plan_get_pauses (plan, &n_pauses);
      if (n_pauses > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * derma_demo_plan:
 * @now: an evening
 * @zone: where the person is
 * @error: return location
 *
 * Makes a plan once there is a roller for one, another one when there is a longer roller or the course is finished, and pauses
 * for a journey once.
 *
 * Returns: whether what there was to store is in the journal
 */
gboolean
derma_demo_plan (DermaJournal *journal,
                 DermaTime     now,
                 GTimeZone    *zone,
                 GError      **error)
{
  const guint       owned_um = get_owned_um (journal);
  DermaStoredPlan  *plan = derma_journal_get_plan (journal);
  DermaCheckInFacts facts;
  DermaCourse       course;

  derma_journal_get_check_in_facts (journal, now, &facts);
  if (owned_um < LEAST_UM || facts.first.utc_s == 0)
    return TRUE;
  if (plan == NULL || !derma_journal_get_course (journal, now, zone, &course))
    return start (journal, now, zone, owned_um, error);

  if (derma_time_diff (now, facts.first) >= AWAY_AFTER_DAYS * DERMA_DAY_S && !was_away (journal))
    return derma_journal_pause_plan (journal, DERMA_PAUSE_TRAVEL, derma_time_add (now, AWAY_DAYS * DERMA_DAY_S, zone), now, NULL, error);
  if (course.state == DERMA_COURSE_COMPLETE || owned_um > derma_stored_plan_get_inputs (plan)->needle_owned_um)
    return start (journal, now, zone, owned_um, error);

  return TRUE;
}

/**
 * derma_demo_plan_rests:
 * @now: an evening
 *
 * Returns: whether they are on their journey
 */
gboolean
derma_demo_plan_rests (DermaJournal *journal,
                       DermaTime     now)
{
  DermaStoredPlan *plan = derma_journal_get_plan (journal);

  return plan != NULL && derma_stored_plan_find_pause (plan, now.utc_s) != NULL;
}
