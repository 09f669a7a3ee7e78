/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

const DermaPlanInputs LINES = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_FINE_LINES),
  .glogau = 1,
  .age = 30,
  .needle_owned_um = 300,
  .budget = DERMA_PLAN_BUDGET_MID,
  .uses_actives = TRUE,
  .profile = { .sensitivity = DERMA_SENSITIVITY_LOW, .fitzpatrick = 2, .clean_sessions = 4 },
};

const DermaPlanInputs SCARS = {
  .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS) | DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE),
  .scar_types = DERMA_SCAR_BIT (DERMA_SCAR_BOXCAR_DEEP) | DERMA_SCAR_BIT (DERMA_SCAR_ROLLING) | DERMA_SCAR_BIT (DERMA_SCAR_UNKNOWN),
  .scar_grade = 4,
  .age = 44,
};

DermaPlanChange *
start (DermaJournal          *journal,
       const DermaPlanInputs *inputs,
       DermaTime              now)
{
  DermaPlanChange *change = NULL;
  g_autoptr (GError) error = NULL;

  derma_journal_start_plan (journal, inputs, NEVER, TRUE, now, &change, &error);
  g_assert_no_error (error);
  g_assert_nonnull (change);
  return change;
}

guint
count_plans (DermaJournal *journal)
{
  return g_list_model_get_n_items (derma_journal_get_plans (journal));
}

DermaStoredPlan *
dup_plan (DermaJournal *journal,
          guint         position)
{
  return g_list_model_get_item (derma_journal_get_plans (journal), position);
}
