/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-plan-pause.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} REASONS[DERMA_N_PAUSE_REASONS] = {
  [DERMA_PAUSE_ILLNESS] = { "illness", NC_ ("reason for a pause", "Illness") },
  [DERMA_PAUSE_SUN] = { "sun", NC_ ("reason for a pause", "Strong sun") },
  [DERMA_PAUSE_TRAVEL] = { "travel", NC_ ("reason for a pause", "Travel") },
  [DERMA_PAUSE_OTHER] = { "other", NC_ ("reason for a pause", "Something else") },
};

static const char *const ENDS[DERMA_N_PLAN_ENDS] = {
  [DERMA_PLAN_IN_FORCE] = NC_ ("what became of a plan", "In force"),
  [DERMA_PLAN_ENDED] = NC_ ("what became of a plan", "Ended"),
  [DERMA_PLAN_REPLACED] = NC_ ("what became of a plan", "Replaced"),
  [DERMA_PLAN_COMPLETED] = NC_ ("what became of a plan", "Completed"),
};

/**
 * derma_pause_reason_get_id:
 *
 * Returns: a stable word, such as "illness"
 */
const char *
derma_pause_reason_get_id (DermaPauseReason reason)
{
  g_return_val_if_fail (reason < DERMA_N_PAUSE_REASONS, NULL);

  return REASONS[reason].id;
}

/**
 * derma_pause_reason_from_id:
 * @id: (nullable): a word as of derma_pause_reason_get_id()
 * @reason: (out): the reason
 *
 * Returns: whether it is one
 */
gboolean
derma_pause_reason_from_id (const char       *id,
                            DermaPauseReason *reason)
{
  for (guint i = 0; i < DERMA_N_PAUSE_REASONS; i++)
    if (g_strcmp0 (id, REASONS[i].id) == 0)
      {
        *reason = (DermaPauseReason) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_pause_reason_get_name:
 *
 * Returns: (transfer none): translated, such as “Illness”
 */
const char *
derma_pause_reason_get_name (DermaPauseReason reason)
{
  g_return_val_if_fail (reason < DERMA_N_PAUSE_REASONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "reason for a pause", REASONS[reason].name);
}

/**
 * derma_plan_pause_is_open:
 * @at_s: UTC seconds
 *
 * Returns: whether the plan rests at that instant
 */
gboolean
derma_plan_pause_is_open (const DermaPlanPause *pause,
                          gint64                at_s)
{
  return at_s >= pause->from.utc_s && (pause->until.utc_s == 0 || at_s < pause->until.utc_s);
}

/**
 * derma_plan_end_get_name:
 *
 * Returns: (transfer none): translated, such as “Replaced”
 */
const char *
derma_plan_end_get_name (DermaPlanEnd end)
{
  g_return_val_if_fail (end < DERMA_N_PLAN_ENDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "what became of a plan", ENDS[end]);
}
