/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-next-rolling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-format.h"

static DermaRollingNeed
get_lock_need (const DermaSituation *situation,
               const DermaLock      *lock)
{
  switch (lock->need)
    {
    case DERMA_LOCK_AGREEMENT:
      return DERMA_ROLLING_NEEDS_DOCTOR;
    case DERMA_LOCK_RESOLUTION:
      return derma_red_flag_get_outlook (situation->flags[lock->open].flag) == DERMA_OUTLOOK_WATCH ? DERMA_ROLLING_NEEDS_CALM
                                                                                                   : DERMA_ROLLING_NEEDS_GONE;
    case DERMA_LOCK_TIME:
    default:
      return DERMA_ROLLING_NEEDS_REST;
    }
}

/* What is wrong with a roller is of no matter for a date: there are others. That a record is to be made is said of every
 * session. */
static DermaRollingNeed
get_need (const DermaReason *reason)
{
  switch (reason->rule)
    {
    case DERMA_RULE_AGE:
    case DERMA_RULE_SCREEN_BLOCK:
      return DERMA_ROLLING_NEEDS_NO;
    case DERMA_RULE_SCREEN_DOCTOR:
      return DERMA_ROLLING_NEEDS_DOCTOR;
    case DERMA_RULE_SCREEN_POSTPONE:
    case DERMA_RULE_SUN_PLAN:
      return reason->until_s == 0 ? DERMA_ROLLING_NEEDS_END : DERMA_ROLLING_NEEDS_REST;
    case DERMA_RULE_NEEDLE_E:
    case DERMA_RULE_NOT_HEALED:
    case DERMA_RULE_INTERVAL:
    case DERMA_RULE_FIRST:
    case DERMA_RULE_NEEDLE_CAP:
    case DERMA_RULE_ROLLER_RETIRED:
    case DERMA_RULE_SHARE:
    case DERMA_RULE_NO_SECTION:
    case DERMA_RULE_NEEDLE_WARN:
    case DERMA_RULE_NUMBING:
    case DERMA_RULE_SCREEN_WARN:
    case DERMA_RULE_EVENING:
    default:
      return DERMA_ROLLING_NEEDS_REST;
    }
}

/**
 * derma_next_rolling_check:
 * @situation: as it is now
 * @rest_s: UTC seconds at which the rest after some session ends, which need not be the last one
 * @next: (out): what may be told of the next session
 *
 * Gathers every refusal of derma_permission_check(): the latest of all dates, and the strongest of what has to come first.
 */
void
derma_next_rolling_check (const DermaSituation *situation,
                          gint64                rest_s,
                          DermaNextRolling     *next)
{
  DermaPermission permission;
  DermaLock       lock;

  g_return_if_fail (situation != NULL && next != NULL);

  derma_permission_check (situation, &permission);
  derma_lock_check (situation->flags, situation->n_flags, situation->now.utc_s, &lock);

  *next = (DermaNextRolling) { .not_before_s = MAX (rest_s, permission.next_allowed_s), .tested_s = permission.tested_s };
  if (lock.is_locked)
    {
      next->need = get_lock_need (situation, &lock);
      next->not_before_s = MAX (next->not_before_s, lock.until_s);
    }
  for (guint i = 0; i < permission.n_reasons; i++)
    if (permission.reasons[i].effect == DERMA_VERDICT_NO)
      {
        next->need = MAX (next->need, get_need (&permission.reasons[i]));
        next->not_before_s = MAX (next->not_before_s, permission.reasons[i].until_s);
      }
}

static char *
say_need (DermaRollingNeed need,
          DermaReader      reader,
          const char      *date)
{
  const gboolean is_own = reader == DERMA_READER_PERSON;

  switch (need)
    {
    case DERMA_ROLLING_NEEDS_CALM:
      /* Translators: %s is a day and a time; so it is in those that follow */
      return date != NULL ? g_strdup_printf (is_own ? _ ("No rolling until your skin is calm, and not before %s.") : _ ("No rolling until the skin is calm, and not before %s."), date)
                          : g_strdup (is_own ? _ ("No rolling until your skin is calm.") : _ ("No rolling until the skin is calm."));
    case DERMA_ROLLING_NEEDS_END:
      return date != NULL ? g_strdup_printf (is_own ? _ ("No rolling until you know the end of the wait, and not before %s.") : _ ("No rolling until the end of a wait is known, and not before %s."), date)
                          : g_strdup (is_own ? _ ("No rolling until you know the end of the wait.") : _ ("No rolling until the end of a wait is known."));
    case DERMA_ROLLING_NEEDS_GONE:
      return date != NULL ? g_strdup_printf (_ ("No rolling until the warning sign has been gone for 14 days, and not before %s."), date)
                          : g_strdup (_ ("No rolling until the warning sign has been gone for 14 days."));
    case DERMA_ROLLING_NEEDS_DOCTOR:
      return date != NULL ? g_strdup_printf (_ ("No rolling until a doctor has agreed, and not before %s."), date)
                          : g_strdup (_ ("No rolling until a doctor has agreed."));
    case DERMA_ROLLING_NEEDS_NO:
      return g_strdup (is_own ? _ ("Do not roll: one of your answers speaks against it.") : _ ("No rolling: one of the answers speaks against it."));
    case DERMA_ROLLING_NEEDS_REST:
    default:
      /* Translators: %s is a day and a time. Up to its end it is printed bold. */
      return g_strdup_printf (_ ("No rolling before: %s. And only if everything is back to normal."), date);
    }
}

/**
 * derma_next_rolling_to_text:
 * @reader: for whom it is
 * @now: when it is told; a date that has passed is left out where something else has to come first
 * @zone: where the person is
 * @strong: (out) (transfer full): the part of the text that must not be overlooked
 *
 * Returns: (transfer full): when the next session may be (protocol.md 10, sheet-next), in whole sentences
 */
char *
derma_next_rolling_to_text (const DermaNextRolling *next,
                            DermaReader             reader,
                            DermaTime               now,
                            GTimeZone              *zone,
                            char                  **strong)
{
  g_autofree char *date = NULL;
  char            *text;
  const char      *found;

  g_return_val_if_fail (next != NULL && zone != NULL && strong != NULL, NULL);

  if (next->need == DERMA_ROLLING_NEEDS_REST || next->not_before_s > now.utc_s)
    date = derma_format_full_date_time (derma_time_new (next->not_before_s, zone));
  text = say_need (next->need, reader, date);

  found = next->need == DERMA_ROLLING_NEEDS_REST ? strstr (text, date) : NULL;
  *strong = found != NULL ? g_strndup (text, (gsize) (found - text) + strlen (date)) : g_strdup (text);

  return text;
}
