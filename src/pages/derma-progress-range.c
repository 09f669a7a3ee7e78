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
 * derma_progress_range_get_first:
 * @until: the end of what is shown
 *
 * Returns: when there was anything for the first time, be it a session, a check-in or a photo; @until where there was not
 */
DermaTime
derma_progress_range_get_first (DermaJournal *journal,
                                DermaTime     until)
{
  GListModel *sessions = derma_journal_get_sessions (journal);
  GListModel *check_ins = derma_journal_get_check_ins (journal);
  GListModel *photos = derma_journal_get_photos (journal);
  const guint n_sessions = g_list_model_get_n_items (sessions);
  const guint n_check_ins = g_list_model_get_n_items (check_ins);
  g_autoptr (DermaPastSession) session = n_sessions > 0 ? g_list_model_get_item (sessions, n_sessions - 1) : NULL;
  g_autoptr (DermaCheckIn) check_in = n_check_ins > 0 ? g_list_model_get_item (check_ins, n_check_ins - 1) : NULL;
  g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, 0); /* alone they have the oldest first */
  DermaTime first = until;

  if (session != NULL && derma_past_session_get_t0 (session).utc_s < first.utc_s)
    first = derma_past_session_get_t0 (session);
  if (check_in != NULL && derma_check_in_get_at (check_in).utc_s < first.utc_s)
    first = derma_check_in_get_at (check_in);
  if (photo != NULL && derma_photo_get_at (photo).utc_s < first.utc_s)
    first = derma_photo_get_at (photo);

  return first;
}

/**
 * derma_progress_dates_get_times:
 * @now: no day is shown that is still to come
 * @from: (out): the beginning of the first day; utc_s 0: there is none
 * @until: (out): the end of the last day, or @now
 *
 * Finds the instants of whole days.
 */
void
derma_progress_dates_get_times (const DermaProgressDates *dates,
                                DermaTime                 now,
                                GTimeZone                *zone,
                                DermaTime                *from,
                                DermaTime                *until)
{
  const gint64 today = derma_time_get_local_day (derma_time_new (now.utc_s, zone));

  g_return_if_fail (dates != NULL && zone != NULL && from != NULL && until != NULL);

  *from = (DermaTime) { 0 };
  *until = now;
  if (dates->from_day != DERMA_NO_DAY)
    *from = derma_time_new (derma_time_start_of_day (MIN (dates->from_day, today), zone), zone);
  if (dates->until_day != DERMA_NO_DAY && dates->until_day < today)
    *until = derma_time_new (derma_time_start_of_day (dates->until_day + 1, zone) - 1, zone);
}

/**
 * derma_progress_range_get_times:
 * @dates: (nullable): of %DERMA_PROGRESS_RANGE_DATES
 * @first: what derma_progress_range_get_first() says
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
  const DermaProgressDates all = { DERMA_NO_DAY, DERMA_NO_DAY };
  gint64                   last_day;

  g_return_if_fail (range < DERMA_N_PROGRESS_RANGES && (range != DERMA_PROGRESS_RANGE_DATES || dates != NULL));

  derma_progress_dates_get_times (range == DERMA_PROGRESS_RANGE_DATES ? dates : &all, now, zone, from, until);
  last_day = derma_time_get_local_day (derma_time_new (until->utc_s, zone));
  if (from->utc_s == 0)
    {
      const gint64 first_day = MIN (derma_time_get_local_day (first), last_day - LEAST_DAYS);
      const gint64 day = RANGES[range].days > 0 ? last_day - RANGES[range].days : first_day;

      *from = derma_time_new (derma_time_start_of_day (day, zone), zone);
    }
  if (until->utc_s <= from->utc_s)
    *until = derma_time_new (from->utc_s + DERMA_DAY_S, zone);
}
