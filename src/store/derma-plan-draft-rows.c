/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-plan-draft-rows.h"

#include <glib/gi18n-lib.h>

#include "core/derma-error.h"
#include "store/derma-words.h"

static const char SELECT_DRAFT[] =
  "SELECT at_s, at_offset_s, told, concerns, scar_grade, is_pregnant, uses_actives, owned, roller, other_um, budget FROM plan_draft";

static const char PUT_DRAFT[] =
  "INSERT OR REPLACE INTO plan_draft (id, at_s, at_offset_s, told, concerns, scar_grade, is_pregnant, uses_actives, owned, roller,"
  " other_um, budget) VALUES (1, :at_s, :at_offset_s, :told, :concerns, :scar_grade, :is_pregnant, :uses_actives, :owned, :roller,"
  " :other_um, :budget)";

static const char DELETE_DRAFT[] = "DELETE FROM plan_draft";

enum
{
  COLUMN_AT,
  COLUMN_TOLD = 2,
  COLUMN_CONCERNS,
  COLUMN_SCAR_GRADE,
  COLUMN_IS_PREGNANT,
  COLUMN_USES_ACTIVES,
  COLUMN_OWNED,
  COLUMN_ROLLER,
  COLUMN_OTHER,
  COLUMN_BUDGET,
};

#define OWNED_JOURNAL "journal"
#define OWNED_OTHER "other"
#define OWNED_NONE "none"

static const char *
get_ask_word (guint index)
{
  return derma_plan_ask_get_id ((DermaPlanAsk) index);
}

static const char *
get_concern_word (guint index)
{
  return derma_measure_get_concern_id ((DermaMeasure) index);
}

static const char *
get_budget_word (guint index)
{
  return derma_plan_budget_get_id ((DermaPlanBudget) index);
}

/* Returns whether every word is known. A roller that is gone is asked for again. */
static gboolean
read_row (DermaStatement *stmt,
          DermaPlanDraft *draft)
{
  const char *owned = derma_statement_get_text (stmt, COLUMN_OWNED);
  guint       concerns = 0;
  guint       budgets = 0;

  *draft = (DermaPlanDraft) {
    .scar_grade = (guint) derma_statement_get_int (stmt, COLUMN_SCAR_GRADE),
    .is_pregnant = derma_statement_get_int (stmt, COLUMN_IS_PREGNANT) != 0,
    .uses_actives = derma_statement_get_int (stmt, COLUMN_USES_ACTIVES) != 0,
    .roller_id = derma_statement_get_int (stmt, COLUMN_ROLLER),
    .is_other = g_strcmp0 (owned, OWNED_OTHER) == 0,
    .other_um = (guint) derma_statement_get_int (stmt, COLUMN_OTHER),
  };
  if (!derma_words_split (derma_statement_get_text (stmt, COLUMN_TOLD), DERMA_N_PLAN_ASKS, get_ask_word, &draft->told) ||
      !derma_words_split (derma_statement_get_text (stmt, COLUMN_CONCERNS), DERMA_N_CONCERNS, get_concern_word, &concerns) ||
      !derma_words_split (derma_statement_get_text (stmt, COLUMN_BUDGET), DERMA_N_PLAN_BUDGETS, get_budget_word, &budgets))
    return FALSE;

  draft->concerns = concerns;
  draft->budget = (DermaPlanBudget) g_bit_nth_lsf (budgets, -1);
  if (draft->roller_id == 0 && g_strcmp0 (owned, OWNED_JOURNAL) == 0)
    draft->told &= ~DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ROLLER);
  return TRUE;
}

/**
 * derma_plan_draft_rows_load:
 * @draft: (out): what was told; nothing where there is no draft
 * @at: (out): when something of it was told last
 * @has_draft: (out): whether there is one
 * @error: return location, %DERMA_ERROR_BROKEN
 *
 * Returns: whether it could be read
 */
gboolean
derma_plan_draft_rows_load (DermaDatabase  *database,
                            DermaPlanDraft *draft,
                            DermaTime      *at,
                            gboolean       *has_draft,
                            GError        **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_DRAFT, error);

  *draft = (DermaPlanDraft) { 0 };
  *at = (DermaTime) { 0 };
  *has_draft = FALSE;
  if (stmt == NULL || !derma_statement_step (stmt, has_draft, error))
    return FALSE;
  if (!*has_draft)
    return TRUE;

  *at = derma_statement_get_time (stmt, COLUMN_AT);
  if (read_row (stmt, draft))
    return TRUE;

  *draft = (DermaPlanDraft) { 0 };
  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "what was told for a plan cannot be read");
  return FALSE;
}

/**
 * derma_plan_draft_rows_put:
 * @now: when
 * @error: return location
 *
 * Returns: whether @draft is the one that is stored
 */
gboolean
derma_plan_draft_rows_put (DermaDatabase        *database,
                           const DermaPlanDraft *draft,
                           DermaTime             now,
                           GError              **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, PUT_DRAFT, error);
  g_autofree char *told = derma_words_join (draft->told, DERMA_N_PLAN_ASKS, get_ask_word);
  g_autofree char *concerns = derma_words_join (draft->concerns, DERMA_N_CONCERNS, get_concern_word);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_time (stmt, ":at_s", ":at_offset_s", now);
  derma_statement_bind_text (stmt, ":told", told);
  derma_statement_bind_text (stmt, ":concerns", concerns);
  derma_statement_bind (stmt, ":scar_grade", draft->scar_grade);
  derma_statement_bind (stmt, ":is_pregnant", draft->is_pregnant);
  derma_statement_bind (stmt, ":uses_actives", draft->uses_actives);
  derma_statement_bind_text (stmt, ":owned", draft->is_other ? OWNED_OTHER : draft->roller_id != 0 ? OWNED_JOURNAL
                                                                                                   : OWNED_NONE);
  if (draft->roller_id != 0 && !draft->is_other)
    derma_statement_bind (stmt, ":roller", draft->roller_id);
  derma_statement_bind (stmt, ":other_um", draft->other_um);
  derma_statement_bind_text (stmt, ":budget", derma_plan_budget_get_id (draft->budget));
  return derma_statement_run (stmt, error);
}

/**
 * derma_plan_draft_rows_delete:
 * @error: return location
 *
 * Returns: whether there is no draft
 */
gboolean
derma_plan_draft_rows_delete (DermaDatabase *database,
                              GError       **error)
{
  return derma_database_run (database, DELETE_DRAFT, error);
}

/**
 * derma_plan_draft_rows_check:
 * @findings: (element-type utf8): to which a translated sentence is added where something is wrong
 * @error: return location
 *
 * Returns: whether the draft could be looked at
 */
gboolean
derma_plan_draft_rows_check (DermaDatabase *database,
                             GPtrArray     *findings,
                             GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_DRAFT, error);
  gboolean       has_row = FALSE;
  DermaPlanDraft draft;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;

  if (has_row && !read_row (stmt, &draft))
    g_ptr_array_add (findings, g_strdup (_ ("What was told for a plan that is not started has words that are no answers.")));
  return TRUE;
}
