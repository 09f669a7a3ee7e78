/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-reminder.h"

#include <glib/gi18n-lib.h>

#include "treatment/derma-aftercare-private.h"
#include "treatment/derma-patch-test.h"

#define EVENING_HOUR 18
#define OLD_S (16 * DERMA_DAY_S)    /* longer than any occurrence lasts */
#define SESSION_HOUR 17             /* early enough for an evening, and after rule-evening (protocol.md 1.6) */
#define SESSION_LAST_HOUR 20        /* a session that may not be before this hour is for the next evening */
#define SESSION_S (3 * DERMA_DAY_S) /* for so long a session that could be is worth a reminder: nobody is pressed */
#define JUDGE_S (7 * DERMA_DAY_S)   /* for so long a patch test that could be judged is worth a reminder */

static const char *const SNOOZE_TITLES[DERMA_N_SNOOZES] = {
  [DERMA_SNOOZE_TEN_MINUTES] = N_ ("In 10 Minutes"),
  [DERMA_SNOOZE_HOUR] = N_ ("In 1 Hour"),
  [DERMA_SNOOZE_EVENING] = N_ ("This Evening"),
  [DERMA_SNOOZE_TOMORROW] = N_ ("Tomorrow"),
};

static gint64
get_now_s (const DermaReminderInput *input)
{
  return input->aftercare != NULL ? input->aftercare->now_s : input->situation->now.utc_s;
}

static GTimeZone *
get_zone (const DermaReminderInput *input)
{
  return input->aftercare != NULL ? input->aftercare->zone : input->situation->zone;
}

/* The earlier of two instants; 0 stands for none. */
static void
bring_forward (gint64 *instant_s,
               gint64  candidate_s)
{
  if (*instant_s == 0 || candidate_s < *instant_s)
    *instant_s = candidate_s;
}

/* Moves an instant within the quiet hours, which the night belongs to, to their end. */
static gint64
get_heard_s (gint64     utc_s,
             guint      quiet_from_h,
             guint      quiet_to_h,
             GTimeZone *zone)
{
  const guint     from_h = MIN (quiet_from_h, DERMA_QUIET_FROM_H);
  const guint     to_h = MAX (quiet_to_h, DERMA_QUIET_TO_H);
  const DermaTime time = derma_time_new (utc_s, zone);
  const gint64    day = derma_time_get_local_day (time);
  const guint     hour = derma_time_get_hour (time);

  if (hour < to_h)
    return derma_time_at_hour (day, to_h, zone);
  if (hour >= from_h)
    return derma_time_at_hour (day + 1, to_h, zone);
  return utc_s;
}

static const DermaReminderMark *
find_mark (const DermaReminderInput *input,
           DermaReminderItem         item,
           gint64                    start_s)
{
  for (gsize i = 0; i < input->n_marks; i++)
    if (input->marks[i].item == item && input->marks[i].start_s == start_s)
      return &input->marks[i];

  return NULL;
}

static void
add_reminder (DermaReminderList     *list,
              DermaReminderItem      item,
              const DermaOccurrence *occurrence,
              gboolean               is_new)
{
  g_return_if_fail (list->n_reminders < G_N_ELEMENTS (list->reminders));

  list->reminders[list->n_reminders++] = (DermaReminder) {
    .item = item,
    .start_s = occurrence->start_s,
    .end_s = occurrence->end_s,
    .is_new = is_new,
  };
  list->n_new += is_new;
  bring_forward (&list->changes_at_s, occurrence->end_s);
}

/* What comes late is left out where the next one follows at once. */
static gboolean
is_left_to_next (const DermaOccurrence *next,
                 gint64                 tell_s)
{
  return next != NULL && next->reminder_s != 0 && next->done_s == 0 && next->reminder_s - tell_s < DERMA_MIN_REMINDER_GAP_S;
}

static void
check_occurrence (const DermaReminderInput *input,
                  DermaReminderItem         item,
                  const DermaOccurrence    *occurrence,
                  const DermaOccurrence    *next,
                  DermaReminderList        *list)
{
  const gint64               now_s = get_now_s (input);
  const DermaOccurrenceState state = derma_occurrence_get_state (occurrence, now_s);
  const DermaReminderMark   *mark = find_mark (input, item, occurrence->start_s);
  gint64                     tell_s = occurrence->reminder_s;

  if (tell_s == 0 || state == DERMA_OCCURRENCE_DONE || state == DERMA_OCCURRENCE_MISSED)
    return;

  if (mark != NULL && mark->again_s == 0)
    {
      if (state == DERMA_OCCURRENCE_DUE)
        add_reminder (list, item, occurrence, FALSE);
      return;
    }

  if (mark != NULL)
    tell_s = MAX (tell_s, mark->again_s);
  tell_s = get_heard_s (MAX (tell_s, now_s), input->quiet_from_h, input->quiet_to_h, get_zone (input));

  if (mark == NULL && is_left_to_next (next, tell_s))
    return;
  if (tell_s <= now_s)
    add_reminder (list, item, occurrence, TRUE);
  else if (tell_s < occurrence->end_s)
    bring_forward (&list->changes_at_s, tell_s);
}

static void
check_aftercare (const DermaReminderInput *input,
                 DermaReminderList        *list)
{
  for (guint i = 0; i < DERMA_N_AFTERCARE_ITEMS; i++)
    {
      DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
      const guint     n = derma_aftercare_get_occurrences (input->aftercare, (DermaAftercareItem) i, occurrences);

      for (guint j = 0; j < n; j++)
        check_occurrence (input, i, &occurrences[j], j + 1 < n ? &occurrences[j + 1] : NULL, list);
    }
}

/* Each look is a time at which the test is to be done, until the last look makes up for it. */
static void
check_patch_test (const DermaReminderInput *input,
                  DermaPatchTestKind        kind,
                  DermaReminderList        *list)
{
  const DermaPatchTest *test = &input->situation->patch_tests[kind];
  const DermaProfile   *profile = &input->situation->profile;
  DermaOccurrence       occurrence = { 0 };
  DermaPatchLook        look;

  switch (derma_patch_test_get_state (kind, test, profile, get_now_s (input), &look))
    {
    case DERMA_PATCH_WAITING:
    case DERMA_PATCH_LOOK:
    case DERMA_PATCH_JUDGE:
      occurrence.start_s = look.at_s;
      occurrence.reminder_s = derma_waking_s (look.at_s, get_zone (input));
      occurrence.end_s = look.is_last ? look.at_s + JUDGE_S : derma_patch_test_ready_s (kind, test, profile);
      check_occurrence (input, DERMA_REMINDER_PATCH_TEST (kind), &occurrence, NULL, list);
      break;
    case DERMA_PATCH_NOT_STARTED:
    case DERMA_PATCH_PASSED:
    case DERMA_PATCH_FAILED:
    default:
      break;
    }
}

/* A session that is planned is told of once, on an evening on which it may be. */
static void
check_session (const DermaReminderInput *input,
               DermaReminderList        *list)
{
  const gint64    now_s = get_now_s (input);
  const DermaTime planned = derma_time_new (input->session_s, get_zone (input));
  const gint64    day = derma_time_get_local_day (planned) + (derma_time_get_hour (planned) >= SESSION_LAST_HOUR);
  DermaOccurrence occurrence = { .start_s = input->session_s, .end_s = input->session_s + SESSION_S };
  DermaPermission permission;

  derma_permission_check (input->situation, &permission);
  if (permission.verdict != DERMA_VERDICT_NO || now_s < input->session_s)
    {
      occurrence.reminder_s = MAX (input->session_s, derma_time_at_hour (day, SESSION_HOUR, get_zone (input)));
      check_occurrence (input, DERMA_REMINDER_SESSION, &occurrence, NULL, list);
    }
  else if (permission.changes_at_s > now_s)
    {
      bring_forward (&list->changes_at_s, permission.changes_at_s);
    }
}

/**
 * derma_reminder_check:
 * @input: what holds after the newest session, how the patch tests stand, when the next session is planned, what the person was told of, and when there is quiet
 * @list: (out): what is to be done now
 *
 * Answers what to remind of at an instant. An occurrence is told of once, and once more each time it was put off, by day and
 * outside the quiet hours, never before its time and never after its window has passed; what could not be told in time is told
 * as soon as it can be, unless the next occurrence is told within two hours.
 */
void
derma_reminder_check (const DermaReminderInput *input,
                      DermaReminderList        *list)
{
  g_return_if_fail (input != NULL && list != NULL);

  *list = (DermaReminderList) { 0 };
  if (input->aftercare != NULL)
    check_aftercare (input, list);
  for (guint kind = 0; kind < DERMA_N_PATCH_TESTS && input->situation != NULL; kind++)
    check_patch_test (input, (DermaPatchTestKind) kind, list);
  if (input->situation != NULL && input->session_s != 0)
    check_session (input, list);
}

/**
 * derma_reminder_find:
 * @start_s: which occurrence of @item, UTC seconds
 * @reminder: (out) (optional): the reminder of it
 *
 * Returns: whether that is still to be done
 */
gboolean
derma_reminder_find (const DermaReminderList *list,
                     DermaReminderItem        item,
                     gint64                   start_s,
                     DermaReminder           *reminder)
{
  g_return_val_if_fail (list != NULL, FALSE);

  for (guint i = 0; i < list->n_reminders; i++)
    if (list->reminders[i].item == item && list->reminders[i].start_s == start_s)
      {
        if (reminder != NULL)
          *reminder = list->reminders[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * derma_reminder_mark_is_old:
 * @now_s: UTC seconds
 *
 * Returns: whether the mark has no meaning any more, because what it tells of is over
 */
gboolean
derma_reminder_mark_is_old (const DermaReminderMark *mark,
                            gint64                   now_s)
{
  g_return_val_if_fail (mark != NULL, TRUE);

  return mark->start_s < now_s - OLD_S;
}

/**
 * derma_snooze_get_s:
 * @now_s: UTC seconds
 * @quiet_from_h: as in #DermaReminderInput
 * @quiet_to_h: as in #DermaReminderInput
 * @zone: where the person is
 *
 * Returns: when to remind again, UTC seconds; 0 where this evening is over, nearly so, or quiet
 */
gint64
derma_snooze_get_s (DermaSnooze snooze,
                    gint64      now_s,
                    guint       quiet_from_h,
                    guint       quiet_to_h,
                    GTimeZone  *zone)
{
  const gint64 day = derma_time_get_local_day (derma_time_new (now_s, zone));
  gint64       evening_s;

  switch (snooze)
    {
    case DERMA_SNOOZE_TEN_MINUTES:
      return get_heard_s (now_s + 10 * DERMA_MINUTE_S, quiet_from_h, quiet_to_h, zone);
    case DERMA_SNOOZE_HOUR:
      return get_heard_s (now_s + DERMA_HOUR_S, quiet_from_h, quiet_to_h, zone);
    case DERMA_SNOOZE_EVENING:
      evening_s = derma_time_at_hour (day, EVENING_HOUR, zone);
      return quiet_from_h > EVENING_HOUR && evening_s > now_s + DERMA_HOUR_S ? evening_s : 0;
    case DERMA_SNOOZE_TOMORROW:
      return derma_time_at_hour (day + 1, MAX (quiet_to_h, DERMA_QUIET_TO_H), zone);
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * derma_snooze_get_title:
 *
 * Returns: the words of a button, translated
 */
const char *
derma_snooze_get_title (DermaSnooze snooze)
{
  g_return_val_if_fail (snooze < DERMA_N_SNOOZES, "");

  return _ (SNOOZE_TITLES[snooze]);
}
