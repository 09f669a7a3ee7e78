/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-error.h"
#include "plan-fixture.h"

/* A plan that ends or is replaced while it rests keeps its pauses, and undoing gives back what was there, with its pauses. */
static void
test_history (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaPlanChange) change = NULL;
  g_autoptr (DermaStoredPlan) old = NULL;
  DermaJournal *journal = open_journal (folder);
  gsize         n_pauses = 0;

  derma_plan_change_free (start (journal, &LINES, T));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_TRAVEL, DAY (3), DAY (1), NULL, &error));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_ILLNESS, NEVER, DAY (5), NULL, &error));
  change = start (journal, &SCARS, DAY (6));
  old = dup_plan (journal, 1);
  g_assert_cmpint (derma_stored_plan_get_end (old), ==, DERMA_PLAN_REPLACED);
  derma_stored_plan_get_pauses (old, &n_pauses);
  g_assert_cmpuint (n_pauses, ==, 2);
  assert_sound (journal);

  g_assert_true (derma_journal_undo_plan_change (journal, change, &error));
  g_clear_pointer (&change, derma_plan_change_free);
  g_assert_cmpuint (count_plans (journal), ==, 1);
  g_assert_nonnull (derma_stored_plan_find_pause (derma_journal_get_plan (journal), DAY (6).utc_s));
  derma_stored_plan_get_pauses (derma_journal_get_plan (journal), &n_pauses);
  g_assert_cmpuint (n_pauses, ==, 2);

  /* a pause that is taken back takes no other with it */
  g_assert_true (derma_journal_resume_plan (journal, DAY (7), NULL, &error));
  g_assert_true (derma_journal_pause_plan (journal, DERMA_PAUSE_SUN, NEVER, DAY (8), &change, &error));
  g_assert_true (derma_journal_undo_plan_change (journal, change, &error));
  g_clear_pointer (&change, derma_plan_change_free);
  g_assert_true (derma_journal_end_plan (journal, DAY (9), NULL, &error));
  journal = reopen_journal (journal);
  g_clear_object (&old);
  old = dup_plan (journal, 0);
  derma_stored_plan_get_pauses (old, &n_pauses);
  g_assert_cmpuint (n_pauses, ==, 2);
  assert_sound (journal);
  g_clear_object (&old);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* What was told before a plan is started, with everything in it or next to nothing. */
static void
test_draft (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  DermaJournal  *journal = open_journal (folder);
  const gint64   roller = add_roller (journal, 250);
  DermaPlanDraft drafts[] = {
    { .told = DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_CONCERNS) | DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_BUDGET),
      .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_ACNE_SCARS) | DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW),
      .scar_grade = 4,
      .is_pregnant = TRUE,
      .uses_actives = TRUE,
      .is_other = TRUE,
      .other_um = 1500,
      .budget = DERMA_PLAN_BUDGET_HIGH },
    { .told = DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ROLLER), .roller_id = roller },
    { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_TEXTURE) },
  };
  DermaPlanDraft draft;
  DermaTime      at;
  g_autoptr (DermaPlanChange) change = NULL;

  g_assert_false (derma_journal_get_plan_draft (journal, &draft, &at));
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_assert_true (derma_journal_set_plan_draft (journal, &drafts[i], DAY (i), &error));
      journal = reopen_journal (journal);
      g_assert_true (derma_journal_get_plan_draft (journal, &draft, &at));
      g_assert_true (derma_plan_draft_equal (&draft, &drafts[i]));
      g_assert_cmpint (at.utc_s, ==, DAY (i).utc_s);
      assert_sound (journal);
    }
  g_assert_true (derma_journal_set_plan_draft (journal, NULL, T, &error));
  g_assert_false (derma_journal_get_plan_draft (journal, &draft, &at));

  /* a roller that is taken back is asked for again, rather than taken for none */
  g_assert_true (derma_journal_set_plan_draft (journal, &drafts[1], T, &error));
  g_assert_true (derma_journal_take_back_roller (journal, roller, FALSE, &error));
  g_assert_true (derma_journal_get_plan_draft (journal, &draft, &at));
  g_assert_cmpuint (draft.told, ==, 0);
  g_assert_cmpint (draft.roller_id, ==, 0);
  assert_sound (journal);

  /* a plan takes the place of its draft; one that is refused does not */
  g_assert_false (derma_journal_start_plan (journal, &(DermaPlanInputs) { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 17 }, NEVER, TRUE, T, NULL, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (derma_journal_set_plan_draft (journal, &drafts[0], DAY (1), &error));
  change = start (journal, &LINES, DAY (2));
  g_assert_false (derma_journal_get_plan_draft (journal, &draft, &at));

  /* and gives it back, but not over what was told since */
  g_assert_true (derma_journal_undo_plan_change (journal, change, &error));
  g_assert_true (derma_journal_get_plan_draft (journal, &draft, &at));
  g_assert_true (derma_plan_draft_equal (&draft, &drafts[0]));
  g_assert_cmpint (at.utc_s, ==, DAY (1).utc_s);
  g_clear_pointer (&change, derma_plan_change_free);
  change = start (journal, &LINES, DAY (2));
  g_assert_true (derma_journal_set_plan_draft (journal, &drafts[2], DAY (3), &error));
  g_assert_true (derma_journal_undo_plan_change (journal, change, &error));
  g_assert_true (derma_journal_get_plan_draft (journal, &draft, &at));
  g_assert_true (derma_plan_draft_equal (&draft, &drafts[2]));

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal-plan-draft/draft", test_draft);
  g_test_add_func ("/journal-plan-draft/history", test_history);

  return g_test_run ();
}
