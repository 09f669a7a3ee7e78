/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-aftercare-private.h"

#define LATE_HOUR 16 /* from here on, what is done every morning is not asked for on that day (rule-evening) */
#define FIRST_DAY_H 24
#define LAST_WINDOW_S (24 * DERMA_HOUR_S)  /* of what is asked for at an hour, where nothing follows (ac-photo-wait, ac-pigment-check) */
#define PIGMENT_CHECK_S (28 * DERMA_DAY_S) /* ac-pigment-check: at least this often while sessions go on */

/* The occurrences of an item, while they are collected. */
typedef struct
{
  DermaOccurrence *occurrences;
  guint            n;
} List;

/**
 * derma_waking_s:
 * @utc_s: UTC seconds
 * @zone: where the person is
 *
 * Moves an instant from 23:00 to 7:00 by the clock there to 7:00 (protocol.md 5).
 *
 * Returns: @utc_s, or the end of that night
 */
gint64
derma_waking_s (gint64     utc_s,
                GTimeZone *zone)
{
  const DermaTime time = derma_time_new (utc_s, zone);
  const gint64    day = derma_time_get_local_day (time);
  const guint     hour = derma_time_get_hour (time);

  if (hour < DERMA_QUIET_TO_H)
    return derma_time_at_hour (day, DERMA_QUIET_TO_H, zone);
  if (hour >= DERMA_QUIET_FROM_H)
    return derma_time_at_hour (day + 1, DERMA_QUIET_TO_H, zone);
  return utc_s;
}

/**
 * derma_occurrence_get_state:
 * @occurrence: a time at which an item is to be done
 * @now_s: the instant asked about, UTC seconds
 *
 * Returns: how it stands
 */
DermaOccurrenceState
derma_occurrence_get_state (const DermaOccurrence *occurrence,
                            gint64                 now_s)
{
  g_return_val_if_fail (occurrence != NULL, DERMA_OCCURRENCE_LATER);

  if (occurrence->done_s != 0)
    return DERMA_OCCURRENCE_DONE;
  if (now_s < occurrence->start_s)
    return DERMA_OCCURRENCE_LATER;
  return now_s < occurrence->end_s ? DERMA_OCCURRENCE_DUE : DERMA_OCCURRENCE_MISSED;
}

static void
append (List  *list,
        gint64 start_s,
        gint64 reminder_s)
{
  if (list->n < DERMA_MAX_OCCURRENCES)
    list->occurrences[list->n++] = (DermaOccurrence) { .start_s = start_s, .reminder_s = reminder_s };
}

/* A reminder that was moved out of the night stands for the next one too, where that would follow at once. */
static void
add_every (List                    *list,
           const DermaAftercareRow *row,
           gint64                   t0_s,
           gint64                   from_s,
           gint64                   until_s,
           GTimeZone               *zone)
{
  gint64 start_s = from_s;
  gint64 last_s = G_MININT64 / 2;

  while (start_s < until_s)
    {
      const gboolean is_first_day = row->first_day_every_h > 0 && start_s < t0_s + FIRST_DAY_H * DERMA_HOUR_S;
      const gint64   reminder_s = derma_waking_s (start_s, zone);

      if (reminder_s - last_s >= DERMA_MIN_REMINDER_GAP_S)
        {
          append (list, start_s, reminder_s);
          last_s = reminder_s;
        }
      start_s += (gint64) (is_first_day ? row->first_day_every_h : row->every_h) * DERMA_HOUR_S;
    }
}

/* A habit of the morning goes by the clock. What begins in the evening or at night may be ticked at once, but it is on the next
 * morning that there is a reminder, and something to tick again. */
static void
add_mornings (List      *list,
              gint64     from_s,
              gint64     until_s,
              GTimeZone *zone)
{
  const DermaTime from = derma_time_new (from_s, zone);
  const guint     hour = derma_time_get_hour (from);

  append (list, from_s, hour >= DERMA_QUIET_TO_H && hour < LATE_HOUR ? from_s : 0);

  for (gint64 day = derma_time_get_local_day (from);; day++)
    {
      const gint64 morning_s = derma_time_at_hour (day, DERMA_QUIET_TO_H, zone);

      if (morning_s >= until_s)
        return;
      if (morning_s > from_s)
        append (list, morning_s, morning_s);
    }
}

/* protocol.md 5.2, overlap rule: when marks are to be looked for because sessions went on for so long that the hours since the
 * newest one never came round; 0: not before those. */
static gint64
get_pigment_check_s (const DermaAftercareInput *input)
{
  const gint64 t0_s = input->sessions[0].t0_s;
  const gint64 first_s = t0_s + (gint64) derma_aftercare_get_from_h (DERMA_AFTERCARE_PIGMENT_CHECK, input->sessions[0].band) * DERMA_HOUR_S;
  const gint64 window_s = (gint64) derma_aftercare_get_until_h (DERMA_AFTERCARE_PIGMENT_CHECK, input->sessions[0].band) * DERMA_HOUR_S;
  gint64       since_s = t0_s;

  for (gsize i = 1; i < input->n_sessions && since_s - input->sessions[i].t0_s < window_s; i++)
    since_s = input->sessions[i].t0_s;

  for (gsize i = 0; i < input->n_ticks; i++)
    if (input->ticks[i].item == DERMA_AFTERCARE_PIGMENT_CHECK && input->ticks[i].at_s < t0_s)
      since_s = MAX (since_s, input->ticks[i].at_s);

  if (since_s + PIGMENT_CHECK_S >= first_s)
    return 0;

  return MAX (since_s + PIGMENT_CHECK_S, t0_s);
}

/* @extra_s comes in between, unless the next one follows it at once. */
static void
add_at (List                    *list,
        const DermaAftercareRow *row,
        gint64                   t0_s,
        gint64                   extra_s,
        GTimeZone               *zone)
{
  const gint64 extra_reminder_s = extra_s != 0 ? derma_waking_s (extra_s, zone) : 0;
  gboolean     is_extra_open = extra_s != 0 && extra_s >= t0_s;

  for (guint i = 0; i < DERMA_MAX_AFTERCARE_HOURS && row->at_h[i] != 0; i++)
    {
      const gint64 start_s = t0_s + row->at_h[i] * DERMA_HOUR_S;

      if (is_extra_open && extra_s <= start_s)
        {
          if (extra_reminder_s + DERMA_MIN_REMINDER_GAP_S <= start_s)
            append (list, extra_s, extra_reminder_s);
          is_extra_open = FALSE;
        }
      append (list, start_s, derma_waking_s (start_s, zone));
    }

  if (is_extra_open)
    append (list, extra_s, extra_reminder_s);
}

/* Windows end where the next begins; a reminder that would come after its window does not come. */
static void
close_windows (List  *list,
               gint64 last_end_s)
{
  for (guint i = 0; i < list->n; i++)
    {
      DermaOccurrence *occurrence = &list->occurrences[i];

      occurrence->end_s = i + 1 < list->n ? list->occurrences[i + 1].start_s : last_end_s;
      if (occurrence->reminder_s >= occurrence->end_s)
        occurrence->reminder_s = 0;
    }
}

static void
mark_done (List  *list,
           gint64 at_s)
{
  for (guint i = 0; i < list->n; i++)
    {
      DermaOccurrence *occurrence = &list->occurrences[i];

      if (at_s >= occurrence->start_s && at_s < occurrence->end_s && (occurrence->done_s == 0 || at_s < occurrence->done_s))
        occurrence->done_s = at_s;
    }
}

static void
mark_all_done (List                      *list,
               const DermaAftercareInput *input,
               DermaAftercareItem         item)
{
  if (item == DERMA_AFTERCARE_LOG)
    {
      for (gsize i = 0; i < input->n_logs; i++)
        mark_done (list, input->logs[i].at.utc_s);
      return;
    }

  for (gsize i = 0; i < input->n_ticks; i++)
    if (input->ticks[i].item == item)
      mark_done (list, input->ticks[i].at_s);
}

/**
 * derma_aftercare_get_occurrences:
 * @input: the sessions, what was ticked, where and when
 * @item: an item
 * @occurrences: (out) (array): the times at which it is to be done after the newest session, in their order
 *
 * Returns: how many there are; none of what is to be left alone or done on demand
 */
guint
derma_aftercare_get_occurrences (const DermaAftercareInput *input,
                                 DermaAftercareItem         item,
                                 DermaOccurrence            occurrences[DERMA_MAX_OCCURRENCES])
{
  List list = { .occurrences = occurrences };

  g_return_val_if_fail (input != NULL && input->n_sessions > 0 && input->zone != NULL && occurrences != NULL, 0);
  g_return_val_if_fail (item < DERMA_N_AFTERCARE_ITEMS, 0);

  const DermaAftercareRow *row = derma_aftercare_get_row (item);
  const gint64             t0_s = input->sessions[0].t0_s;
  const gint64             from_s = t0_s + (gint64) derma_aftercare_get_from_h (item, input->sessions[0].band) * DERMA_HOUR_S;
  const gint64             until_s = derma_aftercare_get_until_s (input, item);

  switch (row->cadence)
    {
    case DERMA_CADENCE_EVERY:
      add_every (&list, row, t0_s, from_s, until_s, input->zone);
      close_windows (&list, until_s);
      break;
    case DERMA_CADENCE_MORNING:
      add_mornings (&list, from_s, until_s, input->zone);
      close_windows (&list, until_s);
      break;
    case DERMA_CADENCE_AT:
      add_at (&list, row, t0_s, item == DERMA_AFTERCARE_LOG ? input->log_again_s : get_pigment_check_s (input), input->zone);
      close_windows (&list, list.occurrences[list.n - 1].start_s + LAST_WINDOW_S);
      break;
    case DERMA_CADENCE_NONE:
    case DERMA_CADENCE_ON_DEMAND:
    default:
      break;
    }

  mark_all_done (&list, input, item);
  return list.n;
}
