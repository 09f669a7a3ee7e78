/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-red-flag-private.h"

#define STRONG 3          /* rf-pain, rf-swelling, rf-bleeding: from this level on */
#define PAIN_FROM_H 6     /* rf-pain */
#define REDNESS_FROM_H 72 /* rf-redness-72 */
#define REDNESS 2
#define LONG_REDNESS_FROM_H 168 /* rf-redness-168 */
#define LONG_REDNESS 1

/**
 * derma_red_flags_to_ask:
 * @elapsed_s: seconds since t0
 * @used_numbing: numbing cream was used in that session
 *
 * Returns: the flags to ask for at that time, of those that are asked for at all
 */
DermaRedFlagSet
derma_red_flags_to_ask (gint64   elapsed_s,
                        gboolean used_numbing)
{
  DermaRedFlagSet flags = 0;

  for (guint i = 0; i < DERMA_N_RED_FLAGS; i++)
    {
      const DermaRedFlagRow *row = derma_red_flag_get_row ((DermaRedFlag) i);

      if ((row->condition & DERMA_CONDITION_ASKED) == 0 || (i == DERMA_RED_FLAG_NUMBING && !used_numbing))
        continue;
      if (elapsed_s >= (gint64) row->from_h * DERMA_HOUR_S && (row->until_h == 0 || elapsed_s <= (gint64) row->until_h * DERMA_HOUR_S))
        flags |= DERMA_RED_FLAG_BIT (i);
    }

  return flags;
}

/**
 * derma_red_flags_from_log:
 * @course: the healing logs of a session
 * @index: one of them
 *
 * Returns: the flags that its levels raise (protocol.md 6.4), however long after the session
 */
DermaRedFlagSet
derma_red_flags_from_log (const DermaHealingCourse *course,
                          gsize                     index)
{
  DermaLogJudgement judgement;
  DermaRedFlagSet   flags = 0;

  g_return_val_if_fail (course != NULL && index < course->n_logs, 0);

  const guint *levels = course->logs[index].levels;
  const gint64 elapsed_s = course->logs[index].at.utc_s - course->t0_s;

  derma_healing_course_judge (course, index, &judgement);

  if (levels[DERMA_HEALING_PAIN] >= STRONG && elapsed_s >= PAIN_FROM_H * DERMA_HOUR_S)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_PAIN);
  if (levels[DERMA_HEALING_SWELLING] >= STRONG)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_SWELLING);
  if (levels[DERMA_HEALING_BLEEDING] >= STRONG)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_BLEEDING);
  if (judgement.is_worsening)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_WORSENING);
  if (levels[DERMA_HEALING_REDNESS] >= REDNESS && elapsed_s >= REDNESS_FROM_H * DERMA_HOUR_S)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_REDNESS_72);
  if (levels[DERMA_HEALING_REDNESS] >= LONG_REDNESS && elapsed_s >= LONG_REDNESS_FROM_H * DERMA_HOUR_S)
    flags |= DERMA_RED_FLAG_BIT (DERMA_RED_FLAG_REDNESS_168);

  return flags;
}
