/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-plan-answers-private.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "pages/derma-roller-text.h"

/* Which roller the plan is for. The rollers in use are offered, then another one, then none: what is offered is listed once and
 * kept as ids, for the list of the journal moves and a roller may end meanwhile. */

static gboolean
is_usable (DermaPlanAnswers *self,
           DermaRoller      *roller)
{
  return roller != NULL && derma_roller_get_condition (derma_roller_get_facts (roller), derma_clock_get_now (self->clock)).is_usable;
}

static DermaRoller *
get_roller (DermaPlanAnswers *self,
            guint             option)
{
  return option < self->roller_ids->len ? derma_journal_get_roller (self->journal, g_array_index (self->roller_ids, gint64, option)) : NULL;
}

/**
 * derma_plan_answers_list_rollers:
 *
 * Notes which rollers are offered from now on: those that are not retired, newest first.
 */
void
derma_plan_answers_list_rollers (DermaPlanAnswers *self)
{
  GListModel *rollers = derma_journal_get_rollers (self->journal);

  g_array_set_size (self->roller_ids, 0);
  for (guint i = g_list_model_get_n_items (rollers); i-- > 0;)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (rollers, i);
      const gint64 id = derma_roller_get_id (roller);

      if (derma_roller_get_facts (roller)->retired == DERMA_RETIRED_NOT)
        g_array_append_val (self->roller_ids, id);
    }
}

/**
 * derma_plan_answers_find_roller:
 * @is_only_one: (out): whether there is no other that may be used
 *
 * Returns: the newest roller that may be used; 0: there is none
 */
gint64
derma_plan_answers_find_roller (DermaPlanAnswers *self,
                                gboolean         *is_only_one)
{
  gint64 found = 0;
  guint  n_usable = 0;

  for (guint i = 0; i < self->roller_ids->len; i++)
    {
      if (!is_usable (self, get_roller (self, i)))
        continue;
      n_usable++;
      if (found == 0)
        found = g_array_index (self->roller_ids, gint64, i);
    }

  *is_only_one = n_usable == 1;
  return found;
}

/**
 * derma_plan_answers_get_roller:
 *
 * Returns: (transfer none) (nullable): the roller of the journal that is chosen, as long as it may be used
 */
DermaRoller *
derma_plan_answers_get_roller (DermaPlanAnswers *self)
{
  DermaRoller *roller = NULL;

  if (!self->draft.is_other && self->draft.roller_id != 0)
    roller = derma_journal_get_roller (self->journal, self->draft.roller_id);

  return is_usable (self, roller) ? roller : NULL;
}

/**
 * derma_plan_answers_is_roller_chosen:
 *
 * Returns: whether that roller, another one or none is chosen
 */
gboolean
derma_plan_answers_is_roller_chosen (DermaPlanAnswers *self,
                                     guint             option)
{
  const DermaPlanDraft *draft = &self->draft;

  if (option < self->roller_ids->len)
    return derma_plan_answers_get_roller (self) != NULL && draft->roller_id == g_array_index (self->roller_ids, gint64, option);
  if (option == self->roller_ids->len)
    return draft->is_other;

  return (draft->told & DERMA_PLAN_ASK_BIT (DERMA_PLAN_ASK_ROLLER)) != 0 && !draft->is_other && draft->roller_id == 0;
}

/**
 * derma_plan_answers_is_roller_told:
 *
 * Returns: whether what is chosen can still be used, and of another one the length is told
 */
gboolean
derma_plan_answers_is_roller_told (DermaPlanAnswers *self)
{
  if (self->draft.is_other)
    return self->draft.other_um != 0;

  return self->draft.roller_id == 0 || derma_plan_answers_get_roller (self) != NULL;
}

/**
 * derma_plan_answers_set_roller:
 *
 * Notes in @draft that roller, another one or none.
 */
void
derma_plan_answers_set_roller (DermaPlanAnswers *self,
                               DermaPlanDraft   *draft,
                               guint             option)
{
  draft->roller_id = option < self->roller_ids->len ? g_array_index (self->roller_ids, gint64, option) : 0;
  draft->is_other = option == self->roller_ids->len;
}

/* What is to be known of a roller: that its end is near, or else how long it is good for, or why it is not. */
static char *
describe (DermaPlanAnswers *self,
          DermaRoller      *roller)
{
  const DermaTime now = derma_clock_get_now (self->clock);
  char           *notice = derma_roller_condition_to_notice (derma_roller_get_facts (roller), now);

  return notice != NULL ? notice : derma_roller_describe (derma_roller_get_facts (roller), now, derma_clock_get_zone (self->clock));
}

/**
 * derma_plan_answers_dup_roller:
 * @more: (out) (optional) (nullable) (transfer full): what is to be known of it
 *
 * Returns: (transfer full): which roller it is
 */
char *
derma_plan_answers_dup_roller (DermaPlanAnswers *self,
                               guint             option,
                               char            **more)
{
  DermaRoller *roller = get_roller (self, option);

  if (option > self->roller_ids->len)
    return g_strdup (_ ("None yet"));
  if (option == self->roller_ids->len)
    {
      if (more != NULL && self->draft.other_um != 0 && self->draft.is_other)
        *more = derma_format_needle (self->draft.other_um);
      return g_strdup (_ ("Another one"));
    }
  if (roller == NULL)
    return g_strdup (_ ("A roller that is no longer in the journal"));

  if (more != NULL)
    *more = describe (self, roller);
  return derma_roller_dup_title (roller, self->journal);
}

/**
 * derma_plan_answers_can_choose:
 *
 * Returns: whether that answer may be given now: a roller of the journal only while it may be used
 */
gboolean
derma_plan_answers_can_choose (DermaPlanAnswers *self,
                               DermaPlanAsk      ask,
                               guint             option)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  return ask != DERMA_PLAN_ASK_ROLLER || option >= self->roller_ids->len || is_usable (self, get_roller (self, option));
}

/**
 * derma_plan_answers_is_other:
 *
 * Returns: whether a roller that is not in the journal is chosen
 */
gboolean
derma_plan_answers_is_other (DermaPlanAnswers *self)
{
  g_return_val_if_fail (DERMA_IS_PLAN_ANSWERS (self), FALSE);

  return self->draft.is_other;
}
