/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

/* A day later: health, and what is asked before every session too (protocol.md 2.2). */
#define ASKED_ANEW                                                                                                                       \
  (DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_PREGNANT) | DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_YOU) | DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_HEALTH) | \
   DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_SKIN) | DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ACTIVES))

/* The newest roller; where there is only one it need not be asked for. */
static void
fill_in_roller (DermaPlanAnswers *self)
{
  gboolean is_only_one;

  self->draft.roller_id = derma_plan_answers_find_roller (self, &is_only_one);
  if (is_only_one)
    self->draft.told |= DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ROLLER);
}

/* What the newest check-in that looked at scars said of them. */
static gboolean
find_scar_grade (GArray *list,
                 guint  *grade)
{
  for (guint i = list->len; i-- > 0;)
    {
      const int rated = derma_ratings_get (&g_array_index (list, DermaRatedTime, i).ratings, DERMA_MEASURE_ACNE_SCARS, DERMA_WHOLE_FACE);

      if (rated == DERMA_NOT_RATED)
        continue;
      *grade = (guint) rated;
      return TRUE;
    }

  return FALSE;
}

/* What the last check-in rated, and the roller: filled in, to be changed where it is otherwise. */
static void
fill_in (DermaPlanAnswers *self)
{
  g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);
  DermaPlanDraft *draft = &self->draft;

  fill_in_roller (self);
  if (list->len == 0)
    return;

  draft->concerns = derma_ratings_get_measures (&g_array_index (list, DermaRatedTime, list->len - 1).ratings) & ~DERMA_MEASURE_BIT (DERMA_MEASURE_GAIS);
  if (find_scar_grade (list, &draft->scar_grade))
    draft->told |= DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_SCAR_GRADE);
}

/* Of what was told before, that is asked again which may be otherwise by now. */
static void
look_over (DermaPlanAnswers *self,
           DermaTime         told_at)
{
  if (derma_clock_get_now (self->clock).utc_s - told_at.utc_s >= DERMA_DAY_S)
    self->draft.told &= ~ASKED_ANEW;
  if (!self->draft.is_other && self->draft.roller_id != 0 && derma_plan_answers_get_roller (self) == NULL)
    {
      self->draft.roller_id = 0;
      self->draft.told &= ~DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ROLLER);
      fill_in_roller (self);
    }
}

/**
 * derma_plan_answers_read:
 *
 * Takes what the journal holds, as when a plan that was started is taken back.
 */
void
derma_plan_answers_read (DermaPlanAnswers *self)
{
  DermaTime told_at;

  g_return_if_fail (DERMA_IS_PLAN_ANSWERS (self));

  if (derma_journal_get_plan_draft (self->journal, &self->draft, &told_at))
    look_over (self, told_at);
  else
    fill_in (self);
  derma_plan_answers_emit_changed (self);
}

/**
 * derma_plan_answers_forget:
 *
 * Begins anew: what the journal knows stays.
 */
void
derma_plan_answers_forget (DermaPlanAnswers *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (DERMA_IS_PLAN_ANSWERS (self));

  if (!derma_journal_set_plan_draft (self->journal, NULL, derma_clock_get_now (self->clock), &error))
    g_message ("What was told for a plan was not forgotten: %s", error->message);
  self->draft = (DermaPlanDraft) { 0 };
  fill_in (self);
  derma_plan_answers_emit_changed (self);
}

/**
 * derma_plan_answers_is_filled_in:
 *
 * Returns: whether the answer is what the journal knew, and nobody was asked for it
 */
gboolean
derma_plan_answers_is_filled_in (DermaPlanAnswers *self,
                                 DermaPlanAsk      ask)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self) && ask < DERMA_N_PLAN_ASKS, FALSE);

  if (ask == DERMA_PLAN_ASK_ROLLER)
    {
      gboolean     is_only_one;
      const gint64 found = derma_plan_answers_find_roller (self, &is_only_one);

      return is_only_one && !self->draft.is_other && self->draft.roller_id == found;
    }
  if (ask == DERMA_PLAN_ASK_SCAR_GRADE)
    {
      g_autoptr (GArray) list = derma_journal_list_ratings (self->journal);
      guint grade;

      return find_scar_grade (list, &grade) && grade == self->draft.scar_grade;
    }

  return derma_plan_answers_is_answered (self, ask) && (self->draft.told & DERMA_PLAN_ASK_BIT (ask)) == 0;
}
