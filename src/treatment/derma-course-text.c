/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "treatment/derma-course.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"

/**
 * derma_course_dup_concerns:
 *
 * Returns: (transfer full): their names, such as “Texture, pores”
 */
char *
derma_course_dup_concerns (DermaMeasureSet concerns)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < DERMA_N_CONCERNS; i++)
    if ((concerns & DERMA_MEASURE_BIT (i)) != 0)
      g_strv_builder_add (names, derma_measure_get_name ((DermaMeasure) i));

  return derma_format_list (names);
}

/**
 * derma_course_dup_title:
 *
 * Returns: (transfer full): where the person is, such as “Session 2 of 4”
 */
char *
derma_course_dup_title (const DermaCourse *course)
{
  g_return_val_if_fail (course != NULL, NULL);

  switch (course->state)
    {
    case DERMA_COURSE_PAUSED:
      return g_strdup (_ ("Plan paused"));
    case DERMA_COURSE_COMPLETE:
      return g_strdup (_ ("Course finished"));
    case DERMA_COURSE_RUNNING:
    default:
      /* Translators: “Session 2 of 4”, the one that comes next of those of a treatment plan. */
      return g_strdup_printf (_ ("Session %u of %u"), course->session, course->of);
    }
}

/**
 * derma_course_dup_heading:
 *
 * Returns: (transfer full): derma_course_dup_title() for where it stands alone: a session that comes next is not taken for one that is done
 */
char *
derma_course_dup_heading (const DermaCourse *course)
{
  g_return_val_if_fail (course != NULL, NULL);

  if (course->state != DERMA_COURSE_RUNNING)
    return derma_course_dup_title (course);

  /* Translators: which session of a treatment plan comes next, of how many. */
  return g_strdup_printf (_ ("Next: session %1$u of %2$u"), course->session, course->of);
}

/**
 * derma_course_dup_done:
 *
 * Returns: (transfer full): how much of the course is done, such as “0 of 12 sessions done”
 */
char *
derma_course_dup_done (const DermaCourse *course)
{
  g_return_val_if_fail (course != NULL, NULL);

  return g_strdup_printf (ngettext ("%u of %u session done", "%u of %u sessions done", course->of), MIN (course->n_done, course->of), course->of);
}

static char *
describe_pause (const DermaCourse *course,
                DermaTime          now)
{
  const char      *reason = derma_pause_reason_get_name (course->pause.reason);
  g_autofree char *date = NULL;

  if (course->pause.until.utc_s == 0)
    /* Translators: %s is why a plan was paused, such as “Travel”. */
    return g_strdup_printf (_ ("%s. It rests until you resume it."), reason);

  date = derma_format_date (course->pause.until, now);
  /* Translators: %1$s is why a plan was paused, such as “Travel”, %2$s a date. */
  return g_strdup_printf (_ ("%1$s. It goes on by itself on %2$s."), reason, date);
}

static char *
describe_end (const DermaCourse *course,
              const DermaPlan   *plan,
              DermaTime          now,
              GTimeZone         *zone)
{
  g_autofree char *days = derma_format_days (plan->maintenance_days);
  g_autofree char *date = derma_format_date (derma_time_new (MAX (course->next_s, now.utc_s), zone), now);

  /* Translators: %1$s is a number of days, such as “28 days”, %2$s a date. */
  return g_strdup_printf (_ ("If you want to go on: at least %1$s between sessions, and not before %2$s."), days, date);
}

/**
 * derma_course_dup_text:
 * @plan: the plan
 * @now: the instant that @course was asked about
 * @zone: where the person is
 *
 * Returns: (transfer full): what comes next, in sentences
 */
char *
derma_course_dup_text (const DermaCourse *course,
                       const DermaPlan   *plan,
                       DermaTime          now,
                       GTimeZone         *zone)
{
  g_autofree char *concerns = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (course != NULL && plan != NULL && zone != NULL, NULL);

  if (course->state == DERMA_COURSE_PAUSED)
    return describe_pause (course, now);
  if (course->state == DERMA_COURSE_COMPLETE)
    return describe_end (course, plan, now, zone);

  concerns = derma_course_dup_concerns (plan->home_list);
  if (course->next_s <= now.utc_s)
    /* Translators: %s is what the plan is for, such as “Texture, Pores”. */
    return g_strdup_printf (_ ("%s. Planned from today on."), concerns);

  date = derma_format_date (derma_time_new (course->next_s, zone), now);
  if (course->is_after_tests)
    /* Translators: %1$s is what the plan is for, such as “Texture, Pores”, %2$s a date. */
    return g_strdup_printf (_ ("%1$s. Planned from %2$s on, after the patch tests."), concerns, date);
  /* Translators: %1$s is what the plan is for, such as “Texture, Pores”, %2$s a date. */
  return g_strdup_printf (_ ("%1$s. Planned from %2$s on."), concerns, date);
}

/**
 * derma_course_dup_when:
 * @plan: the plan
 * @now: the instant that @course was asked about
 * @zone: where the person is
 *
 * Returns: (transfer full): derma_course_dup_text() for where what the plan is for stands beside it
 */
char *
derma_course_dup_when (const DermaCourse *course,
                       const DermaPlan   *plan,
                       DermaTime          now,
                       GTimeZone         *zone)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (course != NULL && plan != NULL && zone != NULL, NULL);

  if (course->state != DERMA_COURSE_RUNNING)
    return derma_course_dup_text (course, plan, now, zone);
  if (course->next_s <= now.utc_s)
    return g_strdup (_ ("Planned from today on."));

  date = derma_format_date (derma_time_new (course->next_s, zone), now);
  if (course->is_after_tests)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Planned from %s on, after the patch tests."), date);
  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("Planned from %s on."), date);
}

/**
 * derma_course_dup_step_text:
 * @plan: the plan
 *
 * Returns: (transfer full) (nullable): which longer needle may follow, and what it takes (P2 of protocol.md 8.3), a sentence
 */
char *
derma_course_dup_step_text (const DermaCourse *course,
                            const DermaPlan   *plan)
{
  g_autofree char *needle = NULL;

  g_return_val_if_fail (course != NULL && plan != NULL, NULL);

  if (course->step_um != 0)
    {
      needle = derma_format_needle (course->step_um);
      /* Translators: %1$s is a needle length, %2$u how many sessions */
      return g_strdup_printf (ngettext ("%1$s may follow once %2$u more session has healed cleanly.",
                                        "%1$s may follow once %2$u more sessions have healed cleanly.", course->clean_to_step),
                              needle, course->clean_to_step);
    }
  if (course->allowed_um <= plan->needle_um)
    return NULL;

  needle = derma_format_needle (course->allowed_um);
  /* Translators: %s is a needle length */
  return g_strdup_printf (_ ("By now %s may be used. Make a new plan if you want to."), needle);
}

/**
 * derma_course_date_dup_title:
 * @of: how many sessions the course has
 *
 * Returns: (transfer full): what is planned, such as “Session 2 of 4”: words that may be read by others
 */
char *
derma_course_date_dup_title (const DermaCourseDate *date,
                             guint                  of)
{
  g_return_val_if_fail (date != NULL, NULL);

  switch (date->kind)
    {
    case DERMA_COURSE_CHECK_IN:
      return g_strdup (C_ ("calendar", "Check-in"));
    case DERMA_COURSE_MAINTENANCE:
      return g_strdup (C_ ("calendar", "Session, if you want to go on"));
    case DERMA_COURSE_SESSION:
    default:
      return g_strdup_printf (_ ("Session %u of %u"), date->number, of);
    }
}
