/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-progress-range.h"

/* Words of the settings, and how many days they go back; none where that depends. */
static const struct
{
  const char *id;
  guint       days;
} RANGES[DERMA_N_PROGRESS_RANGES] = {
  [DERMA_PROGRESS_RANGE_4_WEEKS] = { "4-weeks", 28 },
  [DERMA_PROGRESS_RANGE_12_WEEKS] = { "12-weeks", 84 },
  [DERMA_PROGRESS_RANGE_YEAR] = { "1-year", 365 },
  [DERMA_PROGRESS_RANGE_ALL] = { "all", 0 },
  [DERMA_PROGRESS_RANGE_DATES] = { "dates", 0 },
};

#define LEAST_DAYS 28 /* less is not shown of everything */

/**
 * derma_progress_range_get_id:
 *
 * Returns: the word that it is stored and named as
 */
const char *
derma_progress_range_get_id (DermaProgressRange range)
{
  g_return_val_if_fail (range < DERMA_N_PROGRESS_RANGES, NULL);

  return RANGES[range].id;
}

/**
 * derma_progress_range_from_id:
 * @id: (nullable): a word
 *
 * Returns: the range of that word, a year where there is none
 */
DermaProgressRange
derma_progress_range_from_id (const char *id)
{
  for (guint i = 0; i < DERMA_N_PROGRESS_RANGES; i++)
    if (g_strcmp0 (RANGES[i].id, id) == 0)
      return (DermaProgressRange) i;

  return DERMA_PROGRESS_RANGE_YEAR;
}

/**
 * derma_progress_range_get_times:
 * @dates: of %DERMA_PROGRESS_RANGE_DATES
 * @first: when something was recorded for the first time; now where nothing was
 * @now: which is the end, but for days that are over
 * @from: (out): the beginning of a day
 * @until: (out): after @from
 *
 * Finds what is shown.
 */
void
derma_progress_range_get_times (DermaProgressRange        range,
                                const DermaProgressDates *dates,
                                DermaTime                 first,
                                DermaTime                 now,
                                GTimeZone                *zone,
                                DermaTime                *from,
                                DermaTime                *until)
{
  const gint64 today = derma_time_get_local_day (now);
  gint64       day = today - RANGES[range].days;

  g_return_if_fail (range < DERMA_N_PROGRESS_RANGES && dates != NULL && from != NULL && until != NULL);

  *until = now;
  if (range == DERMA_PROGRESS_RANGE_ALL)
    day = MIN (derma_time_get_local_day (first), today - LEAST_DAYS);
  else if (range == DERMA_PROGRESS_RANGE_DATES)
    {
      const gint64 end_s = derma_time_start_of_day (dates->until_day + 1, zone) - 1;

      day = MIN (dates->from_day, today);
      *until = derma_time_new (MIN (end_s, now.utc_s), zone);
    }
  *from = derma_time_new (derma_time_start_of_day (day, zone), zone);
  if (until->utc_s <= from->utc_s)
    *until = derma_time_new (from->utc_s + DERMA_DAY_S, zone);
}
