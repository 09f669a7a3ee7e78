/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-aftercare-text.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

#define IN_HOURS_H 48   /* up to here a time left is told in hours, later as a date */
#define WEEKDAYS_DAYS 6 /* up to here a weekday alone says which day is meant */
#define N_NAMES 2       /* that are told before the rest is counted */

static gint64
get_days_ahead (DermaTime time,
                DermaTime now)
{
  return derma_time_get_local_day (time) - derma_time_get_local_day (now);
}

/**
 * derma_aftercare_dup_hero:
 * @elapsed_s: seconds since t0, less than 7 days
 *
 * Returns: (transfer full): how far the skin is, such as “Hour 38 of 72” or “Day 5 of 7”
 */
char *
derma_aftercare_dup_hero (gint64 elapsed_s)
{
  const guint hour = (guint) (MAX (elapsed_s, 0) / DERMA_HOUR_S);
  const guint healing_h = derma_block_get_from_h (DERMA_BLOCK_TO_DAY_7);

  if (hour == 0)
    /* Translators: %u hours after a session the skin heals */
    return g_strdup_printf (_ ("First hour of %u"), healing_h);
  if (hour < healing_h)
    /* Translators: hours since a session, of those in which the skin heals: “Hour 38 of 72” */
    return g_strdup_printf (_ ("Hour %1$u of %2$u"), hour, healing_h);

  /* Translators: whole days since a session, of those that are looked after: “Day 5 of 7” */
  return g_strdup_printf (_ ("Day %1$u of %2$u"), hour / 24, derma_block_get_from_h (DERMA_BLOCK_LATER) / 24);
}

/**
 * derma_aftercare_dup_again:
 * @next: when something is to be done again
 *
 * Returns: (transfer full): that, in a translated sentence
 */
char *
derma_aftercare_dup_again (DermaTime next,
                           DermaTime now)
{
  const gint64     days = get_days_ahead (next, now);
  g_autofree char *clock = derma_format_clock (next);
  g_autofree char *weekday = derma_format_weekday (next);
  g_autofree char *date = NULL;

  if (days <= 0)
    /* Translators: something is to be done again; %s is a time of day */
    return g_strdup_printf (_ ("Again at %s."), clock);
  if (days == 1)
    /* Translators: something is to be done again; %s is a time of day */
    return g_strdup_printf (_ ("Again tomorrow at %s."), clock);
  if (days <= WEEKDAYS_DAYS)
    /* Translators: something is to be done again; a weekday and a time of day */
    return g_strdup_printf (_ ("Again on %1$s at %2$s."), weekday, clock);

  date = derma_format_date_time (next, now);
  /* Translators: something is to be done again; %s is a day and a time of day */
  return g_strdup_printf (_ ("Again on %s."), date);
}

/* Whole hours, rounded up: what is over in 40 minutes is not over yet. */
static guint
get_hours_left (DermaTime until,
                DermaTime now)
{
  const gint64 left_s = derma_time_diff (until, now);

  return left_s <= 0 ? 0 : (guint) ((left_s + DERMA_HOUR_S - 1) / DERMA_HOUR_S);
}

/**
 * derma_aftercare_dup_tag:
 * @until: when something is over
 * @is_short: whether a date stands for itself, without “until”
 *
 * Returns: (transfer full): the time left in a few letters: “40 min more”, “10 h more”, “until Sun 29 Nov”
 */
char *
derma_aftercare_dup_tag (DermaTime until,
                         DermaTime now,
                         gboolean  is_short)
{
  const guint      hours = get_hours_left (until, now);
  g_autofree char *date = NULL;

  if (hours <= 1)
    /* Translators: time that is left, in little room */
    return g_strdup_printf (_ ("%u\302\240min more"), (guint) ((MAX (derma_time_diff (until, now), 0) + 59) / 60));
  if (hours <= IN_HOURS_H)
    /* Translators: time that is left, in little room */
    return g_strdup_printf (_ ("%u\302\240h more"), hours);

  date = derma_format_short_date (until);
  if (is_short)
    return g_steal_pointer (&date);

  /* Translators: %s is a time of day or a short date. */
  return g_strdup_printf (_ ("until\302\240%s"), date);
}

/**
 * derma_aftercare_dup_remaining:
 * @until: when something is over
 *
 * Returns: (transfer full): the time left as it is read out: “10 hours more, until Thursday 19:22”
 */
char *
derma_aftercare_dup_remaining (DermaTime until,
                               DermaTime now)
{
  const guint      hours = get_hours_left (until, now);
  g_autofree char *moment = derma_format_moment (until, now);

  if (hours <= 1)
    {
      const guint minutes = (guint) ((MAX (derma_time_diff (until, now), 0) + 59) / 60);

      /* Translators: time that is left; %2$s is a day and a time of day */
      return g_strdup_printf (ngettext ("%1$u minute more, until %2$s", "%1$u minutes more, until %2$s", minutes), minutes, moment);
    }
  if (hours <= IN_HOURS_H)
    /* Translators: time that is left; %2$s is a day and a time of day */
    return g_strdup_printf (ngettext ("%1$u hour more, until %2$s", "%1$u hours more, until %2$s", hours), hours, moment);

  /* Translators: %s is a day and a time of day */
  return g_strdup_printf (_ ("until %s"), moment);
}

/**
 * derma_aftercare_dup_first_end:
 * @item: what is to be left alone
 * @until: for how long
 *
 * Returns: (transfer full): that, in a few words: “Sport and sweating: 10 hours more, until Thursday 19:22”
 */
char *
derma_aftercare_dup_first_end (DermaAftercareItem item,
                               DermaTime          until,
                               DermaTime          now)
{
  g_autofree char *remaining = derma_aftercare_dup_remaining (until, now);

  /* Translators: something to leave alone, and for how long: “Sport and sweating: 10 hours more, until Thursday 19:22” */
  return g_strdup_printf (C_ ("thing and time", "%1$s: %2$s"), derma_aftercare_get_title (item), remaining);
}

/**
 * derma_aftercare_dup_starting:
 * @from: when something begins
 *
 * Returns: (transfer full): that, in a few letters: “from Wed 19:22”
 */
char *
derma_aftercare_dup_starting (DermaTime from,
                              DermaTime now)
{
  g_autofree char *moment = derma_format_short_moment (from, now);

  /* Translators: in little room; %s is a short day and a time of day */
  return g_strdup_printf (_ ("from\302\240%s"), moment);
}

/**
 * derma_aftercare_dup_starting_long:
 * @from: when something begins
 *
 * Returns: (transfer full): that, as it is read out: “from Wednesday 19:22”
 */
char *
derma_aftercare_dup_starting_long (DermaTime from,
                                   DermaTime now)
{
  g_autofree char *moment = derma_format_moment (from, now);

  /* Translators: %s is a day and a time of day */
  return g_strdup_printf (_ ("from %s"), moment);
}

/**
 * derma_aftercare_dup_more:
 * @n_more: how many things are folded away
 * @until: when the first of them is over
 *
 * Returns: (transfer full): that, as the title of a row
 */
char *
derma_aftercare_dup_more (guint     n_more,
                          DermaTime until,
                          DermaTime now)
{
  g_autofree char *date = derma_format_date (until, now);

  /* Translators: things to leave alone that are folded away; %2$s is a day */
  return g_strdup_printf (ngettext ("%1$u more, until %2$s or later", "%1$u more, until %2$s or later", n_more), n_more, date);
}

/**
 * derma_aftercare_dup_next_rolling:
 * @from: the end of the interval
 *
 * Returns: (transfer full): when there may be a session again, in a few words
 */
char *
derma_aftercare_dup_next_rolling (DermaTime from,
                                  DermaTime now)
{
  g_autofree char *moment = derma_format_date_time (from, now);

  if (derma_time_diff (from, now) <= 0)
    return g_strdup (_ ("The rest between sessions is over."));

  /* Translators: %s is a day and a time of day */
  return g_strdup_printf (_ ("Next rolling not before %s"), moment);
}

/**
 * derma_aftercare_dup_block_end:
 * @until_h: whole hours since t0
 *
 * Returns: (transfer full): that in very little room: “72 h”, “day 7”
 */
char *
derma_aftercare_dup_block_end (guint until_h)
{
  if (until_h <= derma_block_get_from_h (DERMA_BLOCK_TO_DAY_7))
    /* Translators: hours after a session, in very little room */
    return g_strdup_printf (_ ("%u\302\240h"), until_h);

  /* Translators: a day after a session, in very little room */
  return g_strdup_printf (_ ("day\302\240%u"), until_h / 24);
}

/**
 * derma_aftercare_dup_now:
 *
 * Returns: (transfer full): now, in a few letters: “Now, Thu 09:30”
 */
char *
derma_aftercare_dup_now (DermaTime now)
{
  g_autofree char *moment = derma_format_short_moment (now, now);

  /* Translators: in little room; %s is a short day and a time of day */
  return g_strdup_printf (_ ("Now, %s"), moment);
}

/**
 * derma_aftercare_dup_phase:
 * @block: one of the first three
 * @end: when it is over
 *
 * Returns: (transfer full): where now is in the time after a session, in a translated sentence
 */
char *
derma_aftercare_dup_phase (DermaBlock block,
                           DermaTime  end,
                           DermaTime  now)
{
  g_autofree char *at = derma_format_moment (now, now);
  g_autofree char *until = derma_format_moment (end, now);

  switch (block)
    {
    case DERMA_BLOCK_FIRST_DAY:
      /* Translators: two days with a time of day each, such as “Thursday 09:30” */
      return g_strdup_printf (_ ("Now %1$s, in the first of three phases, which ends %2$s"), at, until);
    case DERMA_BLOCK_TO_DAY_3:
      /* Translators: two days with a time of day each, such as “Thursday 09:30” */
      return g_strdup_printf (_ ("Now %1$s, in the second of three phases, which ends %2$s"), at, until);
    case DERMA_BLOCK_TO_DAY_7:
    case DERMA_BLOCK_LATER:
    default:
      /* Translators: two days with a time of day each, such as “Thursday 09:30” */
      return g_strdup_printf (_ ("Now %1$s, in the third of three phases, which ends %2$s"), at, until);
    }
}

static char *
dup_log_due (guint hour)
{
  g_autofree char *span = derma_format_span (hour);

  /* Translators: how the skin is is recorded after some time; %s is such as “24 hours” or “7 days” */
  return g_strdup_printf (_ ("Due now: the record after %s"), span);
}

static char *
dup_log_ahead (guint     hour,
               DermaTime at,
               DermaTime now)
{
  const gint64     days = get_days_ahead (at, now);
  g_autofree char *span = derma_format_span (hour);
  g_autofree char *clock = derma_format_clock (at);
  g_autofree char *moment = derma_format_moment (at, now);

  if (days <= 0)
    /* Translators: when the skin is to be recorded next; %1$s is such as “24 hours” or “7 days”, %2$s a time of day */
    return g_strdup_printf (_ ("After %1$s: today at %2$s"), span, clock);
  if (days == 1)
    /* Translators: when the skin is to be recorded next; %1$s is such as “24 hours” or “7 days”, %2$s a time of day */
    return g_strdup_printf (_ ("After %1$s: tomorrow at %2$s"), span, clock);

  /* Translators: when the skin is to be recorded next; %1$s is such as “24 hours” or “7 days”, %2$s a day and a time of day */
  return g_strdup_printf (_ ("After %1$s: %2$s"), span, moment);
}

/**
 * derma_aftercare_dup_log_title:
 * @input: the session, and what was recorded of it
 *
 * Returns: (transfer full): when the skin is to be recorded next, in a few words
 */
char *
derma_aftercare_dup_log_title (const DermaAftercareInput *input,
                               DermaTime                  now)
{
  DermaOccurrence occurrences[DERMA_MAX_OCCURRENCES];
  const guint     n = derma_aftercare_get_occurrences (input, DERMA_AFTERCARE_LOG, occurrences);

  for (guint i = 0; i < n; i++)
    {
      const guint                hour = (guint) ((occurrences[i].start_s - input->sessions[0].t0_s) / DERMA_HOUR_S);
      const gint64               at_s = occurrences[i].reminder_s != 0 ? occurrences[i].reminder_s : occurrences[i].start_s;
      const DermaOccurrenceState state = derma_occurrence_get_state (&occurrences[i], now.utc_s);

      if (state == DERMA_OCCURRENCE_DUE)
        return dup_log_due (hour);
      if (state == DERMA_OCCURRENCE_LATER)
        return dup_log_ahead (hour, derma_time_new (at_s, input->zone), now);
    }

  return g_strdup (derma_aftercare_get_title (DERMA_AFTERCARE_LOG));
}

static gsize
find_newest (const DermaHealingCourse *course)
{
  gsize newest = 0;

  for (gsize i = 1; i < course->n_logs; i++)
    if (course->logs[i].at.utc_s > course->logs[newest].at.utc_s)
      newest = i;

  return newest;
}

/**
 * derma_aftercare_dup_last_log:
 * @course: how the skin healed
 *
 * Returns: (transfer full): what the newest healing log says, in translated sentences
 */
char *
derma_aftercare_dup_last_log (const DermaHealingCourse *course)
{
  g_autofree char       *levels = NULL;
  const DermaHealingLog *log;
  DermaLogJudgement      judgement;
  gsize                  newest;
  g_autofree char       *span = NULL;

  if (course->n_logs == 0)
    return g_strdup (_ ("Nothing recorded yet."));

  newest = find_newest (course);
  log = &course->logs[newest];
  span = derma_format_span ((guint) (MAX (log->at.utc_s - course->t0_s, 0) / DERMA_HOUR_S));
  derma_healing_course_judge (course, newest, &judgement);
  if (derma_healing_is_zero (log))
    /* Translators: what was recorded how long after a session, such as “24 hours”, and a sentence on what is to be thought of it */
    return g_strdup_printf (_ ("After %1$s: everything at zero. %2$s"), span, derma_log_judgement_get_text (&judgement));

  levels = derma_healing_dup_levels (log);
  /* Translators: what was recorded how long after a session, such as “24 hours”: levels such as “Redness 1”, and a sentence on it */
  return g_strdup_printf (_ ("After %1$s: %2$s. %3$s"), span, levels, derma_log_judgement_get_text (&judgement));
}

/**
 * derma_aftercare_dup_names:
 * @items: (array length=n_items): what a list holds
 *
 * Returns: (transfer full): the first of them by name, and how many more there are
 */
char *
derma_aftercare_dup_names (const DermaAftercareItem *items,
                           guint                     n_items)
{
  if (n_items == 0)
    return g_strdup (_ ("Nothing yet"));
  if (n_items == 1)
    return g_strdup (derma_aftercare_get_title (items[0]));
  if (n_items == N_NAMES)
    /* Translators: two things of a list */
    return g_strdup_printf (_ ("%1$s · %2$s"), derma_aftercare_get_title (items[0]), derma_aftercare_get_title (items[1]));

  /* Translators: two things of a list, and how many there are besides */
  return g_strdup_printf (ngettext ("%1$s · %2$s, and %3$u more", "%1$s · %2$s, and %3$u more", n_items - N_NAMES),
                          derma_aftercare_get_title (items[0]), derma_aftercare_get_title (items[1]), n_items - N_NAMES);
}

/**
 * derma_aftercare_dup_times:
 * @n_times: at least 1
 *
 * Returns: (transfer full): how often something was done, in a translated sentence
 */
char *
derma_aftercare_dup_times (guint n_times)
{
  return g_strdup_printf (ngettext ("Done once.", "Done %u times.", n_times), n_times);
}
