/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

static void
list_rollers (DermaJournal *self)
{
  DermaSituation *situation = &self->situation;

  g_array_set_size (self->situation_rollers, 0);
  situation->chosen = -1;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rollers)); i++)
    {
      g_autoptr (DermaRoller) roller = g_list_model_get_item (G_LIST_MODEL (self->rollers), i);
      const DermaRollerFacts *facts = derma_roller_get_facts (roller);

      if (facts->retired != DERMA_RETIRED_NOT)
        continue;
      if (facts->id == self->open.roller_id)
        situation->chosen = self->situation_rollers->len;
      g_array_append_vals (self->situation_rollers, facts, 1);
    }

  situation->rollers = (const DermaRollerFacts *) (gpointer) self->situation_rollers->data;
  situation->n_rollers = self->situation_rollers->len;
}

/* Whether a yes from a check that is over still refuses: until its day (rule-screen-postpone), and where it has none until the
 * question is answered anew, in the next check. */
static gboolean
is_still_refusing (const DermaAnswer *answer,
                   DermaTime          now,
                   GTimeZone         *zone)
{
  DermaConsequence consequence = derma_answer_get_consequence (answer, DERMA_BAND_X, now, zone);

  if (consequence.is_postponed && (consequence.until_s == 0 || consequence.until_s > now.utc_s))
    return TRUE;

  return consequence.outcome == DERMA_OUTCOME_BLOCK || consequence.needs_agreement;
}

static void
list_answers (DermaJournal *self)
{
  DermaSituation *situation = &self->situation;

  g_array_set_size (self->situation_answers, 0);
  for (guint i = 0; i < self->answers->len; i++)
    {
      const DermaAnswer *answer = &g_array_index (self->answers, DermaAnswer, i);

      if (self->open.id != 0 || derma_question_get (answer->question)->type == DERMA_QUESTION_STANDING ||
          is_still_refusing (answer, situation->now, situation->zone))
        g_array_append_vals (self->situation_answers, answer, 1);
    }

  situation->answers = (const DermaAnswer *) (gpointer) self->situation_answers->data;
  situation->n_answers = self->situation_answers->len;
}

/**
 * derma_journal_get_situation:
 * @now: the instant asked about
 * @zone: (nullable): where the person is
 *
 * Puts together what bears on *may a session start now?* While a session is open its answers and choices count too; while none
 * is, a refusal that followed from what was said in earlier ones counts until its day, or until it is answered anew.
 *
 * Returns: the situation, valid until the journal changes or the next call
 */
const DermaSituation *
derma_journal_get_situation (DermaJournal *self,
                             DermaTime     now,
                             GTimeZone    *zone)
{
  DermaSituation *situation;

  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  if (zone != NULL)
    g_time_zone_ref (zone);
  g_clear_pointer (&self->situation_zone, g_time_zone_unref);
  self->situation_zone = zone;

  situation = &self->situation;
  *situation = (DermaSituation) { 0 };
  situation->now = now;
  situation->zone = zone;
  derma_journal_get_profile (self, &situation->profile);
  list_rollers (self);
  situation->n_completed = self->totals.n_sessions;
  situation->longest_um = self->totals.longest_um;
  situation->last = self->totals.last;
  situation->newest_log = self->totals.has_log ? &self->totals.newest_log : NULL;
  situation->flags = (const DermaFlagRecord *) (gpointer) self->flag_records->data;
  situation->n_flags = self->flag_records->len;
  memcpy (situation->patch_tests, self->person.patch_tests, sizeof situation->patch_tests);
  situation->tested_um = self->person.tested_um;
  list_answers (self);
  situation->excluded = self->open.excluded;
  situation->is_numbing_chosen = self->open.is_numbing_chosen;
  situation->acknowledged_rules = self->open.acknowledged_rules;
  return situation;
}
