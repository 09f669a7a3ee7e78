/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-course.h"

#define N_MAINTENANCE 2 /* dates of maintenance that are told ahead */
#define LATE_HOUR 22    /* from then on it is too late to begin on that day */
#define WEEK_S (7 * DERMA_DAY_S)

static gint64
add_days (gint64 utc_s,
          guint  days)
{
  return utc_s + (gint64) days * DERMA_DAY_S;
}

/* From when the next session is planned, pauses left out. */
static gint64
get_due_s (const DermaCourseFacts *facts)
{
  const DermaPlan *plan = facts->plan;
  const gsize      n = facts->n_sessions;

  if (n == 0)
    return facts->rolled.utc_s != 0 ? add_days (facts->rolled.utc_s, plan->interval_days) : 0;
  if (n < plan->sessions)
    return add_days (facts->sessions[n - 1].utc_s, plan->interval_days);
  if (n == plan->sessions)
    return add_days (facts->sessions[n - 1].utc_s, MAX (DERMA_PLAN_REST_DAYS, plan->interval_days));
  return add_days (facts->sessions[n - 1].utc_s, plan->maintenance_days);
}

/* The pause that the plan is in, or NULL. */
static const DermaPlanPause *
find_pause (const DermaCourseFacts *facts,
            gint64                  at_s)
{
  for (gsize i = 0; i < facts->n_pauses; i++)
    if (derma_plan_pause_is_open (&facts->pauses[i], at_s))
      return &facts->pauses[i];

  return NULL;
}

/* 0: that is not known */
static gint64
get_next_s (const DermaCourseFacts *facts,
            const DermaPlanPause   *pause)
{
  gint64                next_s = MAX (MAX (get_due_s (facts), facts->begins.utc_s), MAX (facts->not_before_s, facts->tested_s));
  const DermaPlanPause *other;

  if (pause != NULL && pause->until.utc_s == 0)
    return 0;
  if (pause != NULL)
    next_s = MAX (next_s, pause->until.utc_s);

  /* The clock may have been set back since another one was told of. */
  other = find_pause (facts, next_s);
  return other != NULL ? other->until.utc_s : next_s;
}

static void
set_outlook (const DermaCourseFacts *facts,
             DermaCourse            *course)
{
  const DermaPlan *plan = facts->plan;
  const gint64     first_s = facts->n_sessions > 0 ? facts->sessions[0].utc_s : course->next_s;

  if (first_s != 0)
    {
      course->first_visible_from_s = first_s + (gint64) plan->first_visible_from_weeks * WEEK_S;
      course->first_visible_to_s = first_s + (gint64) plan->first_visible_to_weeks * WEEK_S;
      course->most_change_s = first_s + (gint64) plan->most_change_week * WEEK_S;
    }

  if (course->is_complete)
    course->last_s = facts->sessions[plan->sessions - 1].utc_s;
  else if (course->next_s != 0)
    course->last_s = add_days (course->next_s, (course->of - course->session) * plan->interval_days);
}

/* P2: what is held back by the number of clean sessions only, may follow. */
static void
set_steps (const DermaCourseFacts *facts,
           DermaCourse            *course)
{
  DermaProfile profile = facts->profile;

  course->allowed_um = MIN (facts->plan->later_um, derma_needle_get_cap_um (&profile, NULL));
  for (guint i = 1; i <= DERMA_CLEAN_FOR_ALL; i++)
    {
      guint step_um;

      profile.clean_sessions = facts->profile.clean_sessions + i;
      step_um = MIN (facts->plan->later_um, derma_needle_get_cap_um (&profile, NULL));
      if (step_um > MAX (course->allowed_um, facts->plan->needle_um))
        {
          course->step_um = step_um;
          course->clean_to_step = i;
          return;
        }
    }
}

/**
 * derma_course_check:
 * @facts: of a plan in force
 * @now: the instant asked about
 * @course: (out): where the person is in it
 *
 * A session that is late moves all that follow, and so does one that was early: the days between two sessions always count
 * from the one before. Nothing is planned within a pause, nor before the patch tests can be over.
 */
void
derma_course_check (const DermaCourseFacts *facts,
                    DermaTime               now,
                    DermaCourse            *course)
{
  const DermaPlanPause *pause;

  g_return_if_fail (facts != NULL && facts->plan != NULL && facts->plan->sessions > 0);
  g_return_if_fail (course != NULL);

  pause = find_pause (facts, now.utc_s);
  *course = (DermaCourse) { .n_done = (guint) facts->n_sessions, .of = facts->plan->sessions };
  course->is_complete = course->n_done >= course->of;
  course->session = MIN (course->n_done + 1, course->of);
  course->next_s = get_next_s (facts, pause);
  course->is_after_tests = facts->tested_s != 0 && course->next_s == facts->tested_s;
  if (pause != NULL)
    {
      course->state = DERMA_COURSE_PAUSED;
      course->pause = *pause;
    }
  else
    {
      course->state = course->is_complete ? DERMA_COURSE_COMPLETE : DERMA_COURSE_RUNNING;
    }
  set_outlook (facts, course);
  set_steps (facts, course);
}

static void
append_date (GArray             *dates,
             DermaCourseDateKind kind,
             guint               number,
             gint64              from_s,
             GTimeZone          *zone)
{
  DermaCourseDate date = { .kind = kind, .number = number, .from = derma_time_new (from_s, zone) };

  date.day = derma_time_get_local_day (date.from);
  if (derma_time_get_hour (date.from) >= LATE_HOUR)
    {
      date.day++;
      date.from = derma_time_new (derma_time_start_of_day (date.day, zone), zone);
    }
  g_array_append_val (dates, date);
}

static void
list_sessions (const DermaCourseFacts *facts,
               const DermaCourse      *course,
               gint64                  now_s,
               GTimeZone              *zone,
               GArray                 *dates)
{
  const DermaPlan *plan = facts->plan;
  const guint      last = MAX (course->n_done, course->of) + N_MAINTENANCE;
  gint64           from_s = MAX (course->next_s, now_s);

  if (course->next_s == 0)
    return;

  for (guint number = course->n_done + 1; number <= last; number++)
    {
      append_date (dates, number <= course->of ? DERMA_COURSE_SESSION : DERMA_COURSE_MAINTENANCE, number, from_s, zone);
      from_s = g_array_index (dates, DermaCourseDate, dates->len - 1).from.utc_s;
      if (number < course->of)
        from_s = add_days (from_s, plan->interval_days);
      else
        from_s = add_days (from_s, number == course->of ? MAX (DERMA_PLAN_REST_DAYS, plan->interval_days) : plan->maintenance_days);
    }
}

/* Moves a check-in out of the time after a session in which none is made. */
static gint64
avoid_sessions (gint64        check_in_s,
                const GArray *dates,
                guint         n_sessions)
{
  for (guint i = 0; i < n_sessions; i++)
    {
      const gint64 session_s = g_array_index (dates, DermaCourseDate, i).from.utc_s;

      if (session_s < check_in_s && check_in_s < session_s + DERMA_CHECK_IN_REST_H * DERMA_HOUR_S)
        check_in_s = session_s + DERMA_CHECK_IN_REST_H * DERMA_HOUR_S;
    }

  return check_in_s;
}

/* Up to the one that comes after the end of the course: the review (protocol.md 7.3). */
static void
list_check_ins (const DermaCourseFacts *facts,
                const DermaCourse      *course,
                DermaTime               now,
                GTimeZone              *zone,
                GArray                 *dates)
{
  const gint64         end_s = course->last_s != 0 ? add_days (course->last_s, DERMA_CHECK_IN_DAYS) : now.utc_s;
  const guint          n_sessions = dates->len;
  DermaCheckInStanding standing;
  gint64               at_s;
  guint                number = facts->n_check_ins;

  derma_check_in_check (&facts->check_ins, now, &standing);
  at_s = MAX (MAX (standing.due_s, standing.possible_s), now.utc_s);
  do
    {
      at_s = avoid_sessions (at_s, dates, n_sessions);
      append_date (dates, DERMA_COURSE_CHECK_IN, ++number, at_s, zone);
      at_s = add_days (at_s, DERMA_CHECK_IN_DAYS);
    }
  while (at_s <= end_s);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const DermaCourseDate *of_a = a;
  const DermaCourseDate *of_b = b;

  if (of_a->day != of_b->day)
    return of_a->day < of_b->day ? -1 : 1;
  /* a check-in is made before the skin is rolled */
  return (of_a->kind != DERMA_COURSE_CHECK_IN) - (of_b->kind != DERMA_COURSE_CHECK_IN);
}

/**
 * derma_course_list_dates:
 * @facts: of a plan in force
 * @now: the instant asked about
 * @zone: where the person is
 *
 * What is to come if all goes as planned from @now on: the rest of the course, the first sessions of maintenance, and
 * check-ins every 28 days that keep away from sessions (protocol.md 7.3). While the end of a pause is not known no session is
 * among them.
 *
 * Returns: (transfer full) (element-type DermaCourseDate): by day
 */
GArray *
derma_course_list_dates (const DermaCourseFacts *facts,
                         DermaTime               now,
                         GTimeZone              *zone)
{
  GArray     *dates = g_array_new (FALSE, FALSE, sizeof (DermaCourseDate));
  DermaCourse course;

  g_return_val_if_fail (facts != NULL && zone != NULL, dates);

  derma_course_check (facts, now, &course);
  list_sessions (facts, &course, now.utc_s, zone, dates);
  list_check_ins (facts, &course, now, zone, dates);
  g_array_sort (dates, compare_dates);
  return dates;
}
