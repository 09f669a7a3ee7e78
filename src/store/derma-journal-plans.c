/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include "core/derma-error.h"
#include "store/derma-plan-draft-rows.h"
#include "store/derma-plan-rows.h"
#include "store/derma-words.h"

static const char SELECT_SESSIONS[] =
  "SELECT t0_s, t0_offset_s FROM session WHERE t0_s >= :from_s AND (:until_s IS NULL OR t0_s <= :until_s) ORDER BY t0_s, id";

struct _DermaPlanChange
{
  DermaStoredPlan *before; /* (nullable) the plan that was in force */
  DermaStoredPlan *after;  /* the plan that was changed or started */
  gboolean         has_draft;
  DermaPlanDraft   draft; /* with which it was started */
  DermaTime        told_at;
};

/**
 * derma_plan_change_free:
 * @self: (transfer full): a change that need not be undone any more
 */
void
derma_plan_change_free (DermaPlanChange *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

static DermaStoredPlan *
get_item (DermaJournal *self,
          guint         position)
{
  g_autoptr (DermaStoredPlan) plan = g_list_model_get_item (G_LIST_MODEL (self->plans), position);

  return plan; /* the list holds it */
}

/**
 * derma_journal_take_plans:
 * @plans: (element-type DermaStoredPlan): all there are on disk, newest first
 *
 * Brings the list to them. What is the same stays the same object.
 */
void
derma_journal_take_plans (DermaJournal *self,
                          GPtrArray    *plans)
{
  const guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->plans));
  const guint n_least = MIN (n_before, plans->len);
  guint       n_last = 0;

  while (n_last < n_least &&
         derma_stored_plan_equal (get_item (self, n_before - n_last - 1), g_ptr_array_index (plans, plans->len - n_last - 1)))
    n_last++;

  if (n_last < MAX (n_before, plans->len))
    g_list_store_splice (self->plans, 0, n_before - n_last, plans->pdata, plans->len - n_last);
}

/**
 * derma_journal_get_plans:
 *
 * Returns: (transfer none): every plan that was ever in force, newest first; a model of #DermaStoredPlan
 */
GListModel *
derma_journal_get_plans (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return G_LIST_MODEL (self->plans);
}

/**
 * derma_journal_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan in force
 */
DermaStoredPlan *
derma_journal_get_plan (DermaJournal *self)
{
  DermaStoredPlan *newest;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  newest = get_item (self, 0);
  return newest != NULL && derma_stored_plan_get_end (newest) == DERMA_PLAN_IN_FORCE ? newest : NULL;
}

static GArray *
read_sessions (DermaDatabase   *database,
               DermaStoredPlan *plan,
               GError         **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_SESSIONS, error);
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (DermaTime));
  gboolean has_row = TRUE;

  if (stmt == NULL)
    return NULL;

  derma_statement_bind (stmt, ":from_s", derma_stored_plan_get_started (plan).utc_s);
  if (derma_stored_plan_get_end (plan) != DERMA_PLAN_IN_FORCE)
    derma_statement_bind (stmt, ":until_s", derma_stored_plan_get_ended (plan).utc_s);
  while (has_row)
    {
      if (!derma_statement_step (stmt, &has_row, error))
        return NULL;
      if (has_row)
        {
          const DermaTime t0 = derma_statement_get_time (stmt, 0);

          g_array_append_val (sessions, t0);
        }
    }

  return g_steal_pointer (&sessions);
}

/**
 * derma_journal_list_plan_sessions:
 * @plan: a plan of this journal
 *
 * Returns: (transfer full) (element-type DermaTime): the ends of rolling of every session while it was in force, also stated
 *   ones, oldest first
 */
GArray *
derma_journal_list_plan_sessions (DermaJournal    *self,
                                  DermaStoredPlan *plan)
{
  g_autoptr (GError) error = NULL;
  GArray *sessions;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (DERMA_IS_STORED_PLAN (plan), NULL);

  sessions = read_sessions (self->database, plan, &error);
  if (sessions != NULL)
    return sessions;

  g_warning ("Could not read the sessions of a plan: %s", error->message);
  return g_array_new (FALSE, FALSE, sizeof (DermaTime));
}

/* Why the plan ends when the person is done with it. */
static gboolean
find_end (DermaDatabase   *database,
          DermaStoredPlan *plan,
          DermaPlanEnd     otherwise,
          DermaPlanEnd    *end,
          GError         **error)
{
  g_autoptr (GArray) sessions = read_sessions (database, plan, error);

  if (sessions == NULL)
    return FALSE;

  *end = sessions->len >= derma_stored_plan_get_plan (plan)->sessions ? DERMA_PLAN_COMPLETED : otherwise;
  return TRUE;
}

static gboolean
end_plan (DermaDatabase   *database,
          DermaStoredPlan *plan,
          DermaPlanEnd     otherwise,
          DermaTime        now,
          GError         **error)
{
  const DermaTime started = derma_stored_plan_get_started (plan);
  DermaPlanEnd    end;

  return find_end (database, plan, otherwise, &end, error) &&
         derma_plan_rows_set_end (database, derma_stored_plan_get_id (plan), end, now.utc_s > started.utc_s ? now : started, error);
}

/* The last part of every change. */
static gboolean
keep_plans (DermaJournal     *self,
            DermaTransaction *transaction,
            DermaStoredPlan  *before,
            DermaPlanChange **change,
            GError          **error)
{
  g_autoptr (GPtrArray) plans = derma_plan_rows_load (self->database, error);
  g_autoptr (DermaStoredPlan) kept = before != NULL ? g_object_ref (before) : NULL;

  if (plans == NULL || !derma_transaction_commit (transaction, error))
    return FALSE;

  derma_journal_take_plans (self, plans);
  if (change != NULL)
    {
      *change = g_new0 (DermaPlanChange, 1);
      (*change)->before = g_steal_pointer (&kept);
      (*change)->after = g_object_ref (get_item (self, 0));
    }
  derma_journal_tell (self);
  return TRUE;
}

/**
 * derma_journal_start_plan:
 * @inputs: what was asked
 * @begins: before which no session is to be; utc_s 0, or what is past: from now on
 * @is_agreed: whether the person says that a dermatologist has looked at what the plan leaves to one, and agrees
 * @now: when the person started it
 * @change: (out) (optional) (transfer full): to undo it
 * @error: return location, %DERMA_ERROR_REFUSED where derma_plan_can_start() says no
 *
 * Makes the plan of @inputs (derma_plan_make()) and puts it in force. One that was in force is replaced, or completed where its
 * sessions had been done. The draft is gone with it, and comes back when
 * that is undone.
 *
 * Returns: whether it is in force
 */
gboolean
derma_journal_start_plan (DermaJournal          *self,
                          const DermaPlanInputs *inputs,
                          DermaTime              begins,
                          gboolean               is_agreed,
                          DermaTime              now,
                          DermaPlanChange      **change,
                          GError               **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaStoredPlan *before;
  DermaPlanRow     row;
  DermaPlanDraft   draft;
  DermaTime        told_at;
  gboolean         has_draft;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (inputs != NULL && inputs->concerns != 0, FALSE);

  row = (DermaPlanRow) { .protocol_version = DERMA_PROTOCOL_VERSION, .started = now, .inputs = *inputs };
  row.begins = begins.utc_s > now.utc_s ? begins : now;
  derma_plan_make (inputs, &row.plan);
  row.is_agreed = is_agreed && row.plan.pro_list != 0;
  if (!derma_plan_can_start (&row.plan, is_agreed))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_REFUSED, "there is nothing in the plan to do at home, or nothing before a dermatologist agrees");
      return FALSE;
    }

  before = derma_journal_get_plan (self);
  has_draft = derma_journal_get_plan_draft (self, &draft, &told_at);
  if (!derma_journal_begin_change (self, &transaction, error) ||
      !(before == NULL || end_plan (self->database, before, DERMA_PLAN_REPLACED, now, error)) ||
      !derma_plan_rows_insert (self->database, &row, error) ||
      !derma_plan_draft_rows_delete (self->database, error) ||
      !keep_plans (self, &transaction, before, change, error))
    return FALSE;

  if (change != NULL)
    {
      (*change)->has_draft = has_draft;
      (*change)->draft = draft;
      (*change)->told_at = told_at;
    }
  return TRUE;
}

/* The plan in force, or an error. */
static DermaStoredPlan *
demand_plan (DermaJournal *self,
             GError      **error)
{
  DermaStoredPlan *plan = derma_journal_get_plan (self);

  if (plan == NULL)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "no plan is in force");
  return plan;
}

static gboolean
change_pauses (DermaJournal     *self,
               DermaStoredPlan  *plan,
               GArray           *pauses,
               DermaPlanChange **change,
               GError          **error)
{
  g_auto (DermaTransaction) transaction = { NULL };

  return derma_journal_begin_change (self, &transaction, error) &&
         derma_plan_rows_set_pauses (self->database, derma_stored_plan_get_id (plan), pauses, error) &&
         keep_plans (self, &transaction, plan, change, error);
}

/* What lies ahead of an instant is not kept: the clock may have been set back. */
static void
cut_pauses (GArray   *pauses,
            DermaTime at)
{
  while (pauses->len > 0)
    {
      DermaPlanPause *last = &g_array_index (pauses, DermaPlanPause, pauses->len - 1);

      if (last->from.utc_s < at.utc_s)
        {
          if (last->until.utc_s == 0 || last->until.utc_s > at.utc_s)
            last->until = at;
          return;
        }
      g_array_set_size (pauses, pauses->len - 1);
    }
}

/**
 * derma_journal_pause_plan:
 * @reason: why
 * @until: when it is to go on; utc_s 0: when the person says so
 * @now: from when
 * @change: (out) (optional) (transfer full): to undo it
 * @error: return location, %DERMA_ERROR_NOT_FOUND where no plan is in force, %DERMA_ERROR_INVALID where @until is not after @now
 *
 * Lets the plan in force rest. Where it rests already, the pause goes on from when it began, as it is said now.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_pause_plan (DermaJournal     *self,
                          DermaPauseReason  reason,
                          DermaTime         until,
                          DermaTime         now,
                          DermaPlanChange **change,
                          GError          **error)
{
  g_autoptr (GArray) pauses = NULL;
  const DermaPlanPause *open;
  DermaPlanPause        pause = { .from = now, .until = until, .reason = reason };
  DermaStoredPlan      *plan;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (reason < DERMA_N_PAUSE_REASONS, FALSE);

  plan = demand_plan (self, error);
  if (plan == NULL)
    return FALSE;
  if (until.utc_s != 0 && until.utc_s <= now.utc_s)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a pause that ends before it begins");
      return FALSE;
    }

  pauses = derma_stored_plan_copy_pauses (plan);
  open = derma_stored_plan_find_pause (plan, now.utc_s);
  if (open != NULL)
    pause.from = open->from;
  cut_pauses (pauses, pause.from);
  g_array_append_val (pauses, pause);
  return change_pauses (self, plan, pauses, change, error);
}

/**
 * derma_journal_resume_plan:
 * @now: from when
 * @change: (out) (optional) (transfer full): to undo it
 * @error: return location, %DERMA_ERROR_NOT_FOUND where no plan is in force, %DERMA_ERROR_OVER where it does not rest
 *
 * Ends the pause of the plan in force.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_resume_plan (DermaJournal     *self,
                           DermaTime         now,
                           DermaPlanChange **change,
                           GError          **error)
{
  g_autoptr (GArray) pauses = NULL;
  DermaStoredPlan *plan;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  plan = demand_plan (self, error);
  if (plan == NULL)
    return FALSE;
  if (derma_stored_plan_find_pause (plan, now.utc_s) == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_OVER, "the plan is not paused");
      return FALSE;
    }

  pauses = derma_stored_plan_copy_pauses (plan);
  cut_pauses (pauses, now);
  return change_pauses (self, plan, pauses, change, error);
}

/**
 * derma_journal_end_plan:
 * @now: when
 * @change: (out) (optional) (transfer full): to undo it
 * @error: return location, %DERMA_ERROR_NOT_FOUND where no plan is in force
 *
 * Ends the plan in force. Where all its sessions have been done it is completed.
 *
 * Returns: whether it was stored
 */
gboolean
derma_journal_end_plan (DermaJournal     *self,
                        DermaTime         now,
                        DermaPlanChange **change,
                        GError          **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaStoredPlan *plan;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);

  plan = demand_plan (self, error);
  return plan != NULL &&
         derma_journal_begin_change (self, &transaction, error) &&
         end_plan (self->database, plan, DERMA_PLAN_ENDED, now, error) &&
         keep_plans (self, &transaction, plan, change, error);
}

/* What was told stays as it is where something else was told since. */
static gboolean
put_draft_back (DermaDatabase         *database,
                const DermaPlanChange *change,
                GError               **error)
{
  DermaPlanDraft draft;
  DermaTime      told_at;
  gboolean       has_draft = FALSE;

  return derma_plan_draft_rows_load (database, &draft, &told_at, &has_draft, error) &&
         (has_draft || derma_plan_draft_rows_put (database, &change->draft, change->told_at, error));
}

/* Puts the rows back to what they were before the change. */
static gboolean
put_back (DermaDatabase   *database,
          DermaPlanChange *change,
          GError         **error)
{
  const gint64 after_id = derma_stored_plan_get_id (change->after);
  const gint64 before_id = change->before != NULL ? derma_stored_plan_get_id (change->before) : 0;
  g_autoptr (GArray) pauses = NULL;

  if (after_id != before_id && !derma_plan_rows_delete (database, after_id, error))
    return FALSE;
  if (change->has_draft && !put_draft_back (database, change, error))
    return FALSE;
  if (change->before == NULL)
    return TRUE;

  pauses = derma_stored_plan_copy_pauses (change->before);
  return derma_plan_rows_set_end (database, before_id, DERMA_PLAN_IN_FORCE, (DermaTime) { 0 }, error) &&
         derma_plan_rows_set_pauses (database, before_id, pauses, error);
}

/**
 * derma_journal_undo_plan_change:
 * @change: what was done last with a plan of this journal
 * @error: return location, %DERMA_ERROR_TOO_LATE where something else was done since
 *
 * Returns: whether the plans are again as they were before
 */
gboolean
derma_journal_undo_plan_change (DermaJournal    *self,
                                DermaPlanChange *change,
                                GError         **error)
{
  g_auto (DermaTransaction) transaction = { NULL };
  DermaStoredPlan *newest;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  newest = get_item (self, 0);
  if (newest == NULL || !derma_stored_plan_equal (newest, change->after))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_TOO_LATE, "the plan was changed since");
      return FALSE;
    }

  return derma_journal_begin_change (self, &transaction, error) &&
         put_back (self->database, change, error) &&
         keep_plans (self, &transaction, NULL, NULL, error);
}
