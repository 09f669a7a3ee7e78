/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-roller-care.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static char *
tell_worn (const DermaRollerFacts *facts,
           guint                   uses_left)
{
  const guint max_uses = derma_roller_get_max_uses (facts);

  if (uses_left > 0)
    return g_strdup (_ ("Your roller was first used 90 days ago or earlier. Retire it and open a new one."));

  return g_strdup_printf (ngettext ("Your roller has done its %u session: needles get blunt. Retire it and open a new one.",
                                    "Your roller has done its %u sessions: needles get blunt. Retire it and open a new one.", max_uses),
                          max_uses);
}

static char *
tell_uncleaned (const DermaRollerFacts *facts,
                DermaTime               now)
{
  g_autofree char *day = derma_format_date (facts->uncleaned.t0, now);

  if (facts->uncleaned.washed_s != 0 && facts->uncleaned.soaked_s != 0)
    /* Translators: %s is the day of a session, such as “Tuesday 24 November” */
    return g_strdup_printf (_ ("Your roller was washed more than a day after the session of %s. Look at it, and say how it is, before you use it again."), day);

  /* Translators: %s is the day of a session, such as “Tuesday 24 November” */
  return g_strdup_printf (_ ("There is no record that your roller was washed and soaked after the session of %s. Look at it, and say how it is, before you use it again."), day);
}

/**
 * derma_roller_condition_to_text:
 * @facts: what is known of the roller
 * @now: the instant asked about
 *
 * Returns: (transfer full) (nullable): one or two sentences: why the roller may not be used now, and what to do; %NULL where it may
 */
char *
derma_roller_condition_to_text (const DermaRollerFacts *facts,
                                DermaTime               now)
{
  DermaRollerCondition condition;

  g_return_val_if_fail (facts != NULL, NULL);

  condition = derma_roller_get_condition (facts, now);
  if (condition.is_usable)
    return NULL;
  if (facts->retired != DERMA_RETIRED_NOT)
    return g_strdup (derma_retired_reason_get_text (facts->retired));
  if (condition.needs_judging)
    return tell_uncleaned (facts, now);
  if (condition.reason == DERMA_RETIRED_INFECTION)
    return g_strdup (_ ("Your roller was used in the week before an infection or a cold sore. Retire it and open a new one."));
  if (condition.reason == DERMA_RETIRED_WORN)
    return tell_worn (facts, condition.uses_left);

  return g_strdup (derma_band_get_advice (derma_band_for_needle (facts->needle_um)));
}

/**
 * derma_roller_condition_to_notice:
 * @facts: what is known of the roller
 * @now: the instant asked about
 *
 * Returns: (transfer full) (nullable): a sentence while a roller that may be used is near its end, by its sessions (rl-uses-warn)
 *   or its days (rl-age-max): the one that is left less of; else %NULL
 */
char *
derma_roller_condition_to_notice (const DermaRollerFacts *facts,
                                  DermaTime               now)
{
  DermaRollerCondition condition;

  g_return_val_if_fail (facts != NULL, NULL);

  condition = derma_roller_get_condition (facts, now);
  if (!condition.is_usable)
    return NULL;
  if (condition.days_left == 0)
    return g_strdup (_ ("This is the last day for this roller: needles get blunt with age. Have a new one at hand."));
  if (condition.is_warning && condition.uses_left == 1)
    return g_strdup (_ ("This is the last session for this roller. Have a new one at hand for the next."));
  if (condition.days_left > 0 && condition.days_left < DERMA_ROLLER_AGE_NOTICE_DAYS)
    return g_strdup_printf (ngettext ("This roller is good for %u more day: needles get blunt with age. Think of a new one.",
                                      "This roller is good for %u more days: needles get blunt with age. Think of a new one.", (guint) condition.days_left),
                            (guint) condition.days_left);
  if (!condition.is_warning)
    return NULL;

  return g_strdup_printf (ngettext ("This roller is good for %u more session. Think of a new one.",
                                    "This roller is good for %u more sessions. Think of a new one.", condition.uses_left),
                          condition.uses_left);
}
