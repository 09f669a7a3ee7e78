/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-flag-rows.h"
#include "store/derma-patch-test-rows.h"
#include "store/derma-photo-rows.h"
#include "store/derma-session-rows.h"
#include "store/derma-words.h"

static const char SELECT_SKIN[] =
  "SELECT sensitivity, fitzpatrick, glogau, scar_types FROM skin ORDER BY id DESC LIMIT 1";

static const char INSERT_SKIN[] =
  "INSERT INTO skin (at_s, at_offset_s, sensitivity, fitzpatrick, glogau, scar_types)"
  " VALUES (:at_s, :at_offset_s, :sensitivity, :fitzpatrick, :glogau, :scar_types)";

static const char SELECT_PATCH_TEST[] =
  "SELECT " DERMA_PATCH_TEST_COLUMNS " FROM patch_test WHERE kind = :kind ORDER BY id DESC LIMIT 1";

/* How the test before the newest was judged. */
static const char SELECT_JUDGED_BEFORE[] =
  "SELECT passed FROM patch_test WHERE kind = :kind AND passed IS NOT NULL AND started_s IS NOT"
  " (SELECT started_s FROM patch_test WHERE kind = :kind ORDER BY id DESC LIMIT 1) ORDER BY id DESC LIMIT 1";

/* Of tests that another one came after. Where the needle was not noted it was one to begin with. */
static const char SELECT_TESTED[] =
  "SELECT max (coalesce (needle_um, :first_um)) FROM patch_test WHERE kind = 'pt-roller' AND passed = 1 AND started_s IS NOT"
  " (SELECT started_s FROM patch_test WHERE kind = 'pt-roller' ORDER BY id DESC LIMIT 1)";

static const char INSERT_PATCH_TEST[] =
  "INSERT INTO patch_test (kind, at_s, at_offset_s, started_s, started_offset_s, passed, needle_um, looked_s, looked_offset_s)"
  " VALUES (:kind, :at_s, :at_offset_s, :started_s, :started_offset_s, :passed, :needle_um, :looked_s, :looked_offset_s)";

static gboolean
read_skin (DermaDatabase *database,
           DermaPerson   *person,
           GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SKIN, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  person->profile.fitzpatrick = (guint) derma_statement_get_int (stmt, 1);
  person->baseline.glogau = (guint) derma_statement_get_int (stmt, 2);
  derma_words_to_scar_types (derma_statement_get_text (stmt, 3), &person->baseline.scar_types); /* those that are known */
  if (derma_words_to_sensitivity (derma_statement_get_text (stmt, 0), &person->profile.sensitivity))
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "the sensitivity is not known");
  return FALSE;
}

static gboolean
read_patch_test (DermaDatabase     *database,
                 DermaPatchTestKind kind,
                 DermaPatchTest    *test,
                 GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_PATCH_TEST, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":kind", derma_patch_test_get_id (kind));
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  if (has_row)
    derma_patch_test_rows_take (stmt, test);
  return TRUE;
}

static gboolean
read_judged_before (DermaDatabase     *database,
                    DermaPatchTestKind kind,
                    DermaPatchTest    *test,
                    GError           **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_JUDGED_BEFORE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":kind", derma_patch_test_get_id (kind));
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  test->has_failed_before = has_row && derma_statement_get_int (stmt, 0) == 0;
  return TRUE;
}

static gboolean
read_tested (DermaDatabase *database,
             guint         *tested_um,
             GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_TESTED, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":first_um", derma_cap_get_um (DERMA_CAP_STEP_1));
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  *tested_um = (guint) derma_statement_get_int (stmt, 0);
  return TRUE;
}

/**
 * derma_journal_read_person:
 * @person: (out): what the rows say of the person
 * @error: return location
 *
 * Returns: whether they could be read
 */
gboolean
derma_journal_read_person (DermaDatabase *database,
                           DermaPerson   *person,
                           GError       **error)
{
  *person = (DermaPerson) { 0 };
  if (!read_skin (database, person, error) || !read_tested (database, &person->tested_um, error))
    return FALSE;

  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    if (!read_patch_test (database, (DermaPatchTestKind) i, &person->patch_tests[i], error) ||
        !read_judged_before (database, (DermaPatchTestKind) i, &person->patch_tests[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
is_yes (DermaJournal *self,
        const char   *question_id)
{
  DermaAnswer answer;
  guint       question = 0;

  if (!derma_question_from_id (question_id, &question))
    g_return_val_if_reached (FALSE);

  return derma_journal_get_answer (self, question, &answer) &&
         (answer.value == DERMA_ANSWER_YES || answer.value == DERMA_ANSWER_NOT_SURE);
}

/**
 * derma_journal_get_profile:
 * @profile: (out): what bears on needle and interval
 *
 * Puts together what the person said of the skin, what the standing answers say, and how the sessions healed.
 */
void
derma_journal_get_profile (DermaJournal *self,
                           DermaProfile *profile)
{
  g_return_if_fail (DERMA_IS_JOURNAL (self));
  g_return_if_fail (profile != NULL);

  *profile = self->person.profile;
  profile->has_pih_history = is_yes (self, "scr-pih-history");
  profile->has_melasma = is_yes (self, "scr-melasma");
  profile->is_18_to_21 = is_yes (self, "scr-age-18-21");
  profile->clean_sessions = self->totals.n_clean;
}

/**
 * derma_journal_get_patch_test:
 * @kind: which one
 * @test: (out): what was last said about it
 */
void
derma_journal_get_patch_test (DermaJournal      *self,
                              DermaPatchTestKind kind,
                              DermaPatchTest    *test)
{
  g_return_if_fail (DERMA_IS_JOURNAL (self));
  g_return_if_fail (kind < DERMA_N_PATCH_TESTS);
  g_return_if_fail (test != NULL);

  *test = self->person.patch_tests[kind];
}

static gboolean
keep_person (DermaJournal     *self,
             DermaTransaction *transaction,
             GError          **error)
{
  DermaPerson person;

  if (!derma_journal_read_person (self->database, &person, error) ||
      !derma_transaction_commit (transaction, error))
    return FALSE;

  self->person = person;
  derma_journal_tell (self);
  return TRUE;
}

/* The newest row says all that is known; earlier ones are kept. */
static gboolean
put_skin (DermaDatabase       *database,
          const DermaProfile  *profile,
          const DermaBaseline *baseline,
          DermaTime            now,
          GError             **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_SKIN, error);
  g_autofree char *scar_types = derma_words_for_scar_types (baseline->scar_types);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  derma_statement_bind_text (stmt, ":sensitivity", derma_words_for_sensitivity (profile->sensitivity));
  if (profile->fitzpatrick > 0)
    derma_statement_bind (stmt, ":fitzpatrick", profile->fitzpatrick);
  if (baseline->glogau > 0)
    derma_statement_bind (stmt, ":glogau", baseline->glogau);
  if (baseline->scar_types != 0)
    derma_statement_bind_text (stmt, ":scar_types", scar_types);
  return derma_statement_run (stmt, error);
}

static gboolean
set_skin (DermaJournal        *self,
          const DermaProfile  *profile,
          const DermaBaseline *baseline,
          DermaTime            now,
          GError             **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  return derma_journal_begin_change (self, &transaction, error) &&
         put_skin (self->database, profile, baseline, now, error) &&
         keep_person (self, &transaction, error);
}

/**
 * derma_journal_set_skin:
 * @sensitivity: how easily the skin stings or reddens
 * @fitzpatrick: phototype 1 to 6; 0: not known
 * @now: when the person said so
 * @error: return location
 *
 * Returns: whether it was stored; earlier rows are kept
 */
gboolean
derma_journal_set_skin (DermaJournal    *self,
                        DermaSensitivity sensitivity,
                        guint            fitzpatrick,
                        DermaTime        now,
                        GError         **error)
{
  const DermaProfile profile = { .sensitivity = sensitivity, .fitzpatrick = fitzpatrick };

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (fitzpatrick <= DERMA_FITZPATRICK_MAX, FALSE);

  return set_skin (self, &profile, &self->person.baseline, now, error);
}

/**
 * derma_journal_get_baseline:
 * @baseline: (out): what was told of the skin beside the first check-in
 */
void
derma_journal_get_baseline (DermaJournal  *self,
                            DermaBaseline *baseline)
{
  g_return_if_fail (DERMA_IS_JOURNAL (self));
  g_return_if_fail (baseline != NULL);

  *baseline = self->person.baseline;
}

/**
 * derma_journal_set_baseline:
 * @baseline: what the person says of the skin beside the first check-in
 * @now: when
 * @error: return location
 *
 * Returns: whether it was stored; earlier rows are kept
 */
gboolean
derma_journal_set_baseline (DermaJournal        *self,
                            const DermaBaseline *baseline,
                            DermaTime            now,
                            GError             **error)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (baseline != NULL, FALSE);
  g_return_val_if_fail (baseline->glogau <= DERMA_GLOGAU_MAX, FALSE);

  return set_skin (self, &self->person.profile, baseline, now, error);
}

/**
 * derma_journal_set_patch_test:
 * @kind: which one
 * @test: what is known of it now
 * @now: when the person said so
 * @error: return location
 *
 * Returns: whether it was stored; what was said before is kept
 */
gboolean
derma_journal_set_patch_test (DermaJournal         *self,
                              DermaPatchTestKind    kind,
                              const DermaPatchTest *test,
                              DermaTime             now,
                              GError              **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  g_autoptr (DermaStatement) stmt = NULL;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (kind < DERMA_N_PATCH_TESTS, FALSE);
  g_return_val_if_fail (test != NULL, FALSE);

  if (!derma_journal_begin_change (self, &transaction, error))
    return FALSE;

  stmt = derma_database_borrow (self->database, INSERT_PATCH_TEST, error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":kind", derma_patch_test_get_id (kind));
  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  derma_statement_bind_time (stmt, ":started_s", ":started_offset_s", test->started);
  if (test->is_judged)
    derma_statement_bind (stmt, ":passed", test->passed);
  if (test->needle_um != 0)
    derma_statement_bind (stmt, ":needle_um", test->needle_um);
  if (test->looked.utc_s != 0)
    derma_statement_bind_time (stmt, ":looked_s", ":looked_offset_s", test->looked);
  return derma_statement_run (stmt, error) && keep_person (self, &transaction, error);
}
