/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-red-flag.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

#define STRONG_LOCK_S (28 * DERMA_DAY_S) /* protocol.md 6.4: after emergency and same-day, from when it was told of */
#define SOON_LOCK_S (14 * DERMA_DAY_S)   /* after soon, from when it has gone */

/* How one record stands. */
typedef struct
{
  gboolean      is_locking;
  DermaLockNeed need;
  gint64        until_s;
} Standing;

/* Something recorded later than now, or before the flag, does not count. */
static gboolean
has_happened (gint64                 instant_s,
              const DermaFlagRecord *record,
              gint64                 now_s)
{
  return instant_s != 0 && instant_s >= record->at_s && instant_s <= now_s;
}

static Standing
get_standing (const DermaFlagRecord *record,
              gint64                 now_s)
{
  const gboolean has_gone = has_happened (record->resolved_s, record, now_s);

  if (record->at_s > now_s)
    return (Standing) { 0 };

  switch (derma_red_flag_get_outlook (record->flag))
    {
    case DERMA_OUTLOOK_EMERGENCY:
    case DERMA_OUTLOOK_SAME_DAY:
      if (!has_happened (record->agreed_s, record, now_s))
        return (Standing) { TRUE, DERMA_LOCK_AGREEMENT, record->at_s + STRONG_LOCK_S };
      return (Standing) { now_s < record->at_s + STRONG_LOCK_S, DERMA_LOCK_TIME, record->at_s + STRONG_LOCK_S };
    case DERMA_OUTLOOK_SOON:
      if (!has_gone)
        return (Standing) { TRUE, DERMA_LOCK_RESOLUTION, 0 };
      return (Standing) { now_s < record->resolved_s + SOON_LOCK_S, DERMA_LOCK_TIME, record->resolved_s + SOON_LOCK_S };
    case DERMA_OUTLOOK_WATCH:
    default:
      return (Standing) { !has_gone, DERMA_LOCK_RESOLUTION, 0 };
    }
}

/* Stronger, or as strong and told of later. */
static gboolean
outranks (const DermaFlagRecord *record,
          const DermaFlagRecord *other)
{
  const DermaOutlook outlook = derma_red_flag_get_outlook (record->flag);
  const DermaOutlook other_outlook = derma_red_flag_get_outlook (other->flag);

  return outlook > other_outlook || (outlook == other_outlook && record->at_s > other->at_s);
}

/**
 * derma_lock_check:
 * @records: (array length=n_records): every red flag that was told of, in any order
 * @now_s: the instant asked about, UTC seconds
 * @lock: (out): whether sessions are locked, by what, and how that lifts (protocol.md 6.4)
 */
void
derma_lock_check (const DermaFlagRecord *records,
                  gsize                  n_records,
                  gint64                 now_s,
                  DermaLock             *lock)
{
  g_return_if_fail (records != NULL || n_records == 0);
  g_return_if_fail (lock != NULL);

  *lock = (DermaLock) { .strongest = -1, .open = -1 };

  for (gsize i = 0; i < n_records; i++)
    {
      const Standing standing = get_standing (&records[i], now_s);

      if (!standing.is_locking)
        continue;

      lock->is_locked = TRUE;
      lock->until_s = MAX (lock->until_s, standing.until_s);
      if (lock->strongest < 0 || outranks (&records[i], &records[lock->strongest]))
        lock->strongest = (gssize) i;
      if (standing.need != DERMA_LOCK_TIME && (lock->open < 0 || outranks (&records[i], &records[lock->open])))
        {
          lock->open = (gssize) i;
          lock->need = standing.need;
        }
    }
}

/**
 * derma_lock_to_text:
 * @lock: the lock
 * @records: (array): what it was made of
 * @now_s: the instant it was asked about, UTC seconds
 * @zone: where the person is
 *
 * Returns: (transfer full) (nullable): how long sessions are locked, such as "Until a doctor agrees, and not before Saturday
 *   26 December"; %NULL where they are not
 */
char *
derma_lock_to_text (const DermaLock       *lock,
                    const DermaFlagRecord *records,
                    gint64                 now_s,
                    GTimeZone             *zone)
{
  g_autofree char *date = NULL;
  gboolean         has_date;

  g_return_val_if_fail (lock != NULL && zone != NULL, NULL);

  if (!lock->is_locked)
    return NULL;

  has_date = lock->until_s > now_s;
  if (has_date)
    date = derma_format_date_time (derma_time_new (lock->until_s, zone), derma_time_new (now_s, zone));

  if (lock->need == DERMA_LOCK_TIME)
    /* Translators: %s is a day and a time */
    return g_strdup_printf (_ ("Until %s"), date);
  if (lock->need == DERMA_LOCK_AGREEMENT)
    /* Translators: %s is a day and a time */
    return has_date ? g_strdup_printf (_ ("Until a doctor agrees, and not before %s"), date) : g_strdup (_ ("Until a doctor agrees"));
  if (derma_red_flag_get_outlook (records[lock->open].flag) == DERMA_OUTLOOK_WATCH)
    /* Translators: %s is a day and a time */
    return has_date ? g_strdup_printf (_ ("Until your skin is calm, and not before %s"), date) : g_strdup (_ ("Until your skin is calm"));

  /* Translators: %s is a day and a time */
  return has_date ? g_strdup_printf (_ ("Until 14 days after it has gone, and not before %s"), date)
                  : g_strdup (_ ("Until 14 days after it has gone"));
}
