/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format-list.h"
#include "core/derma-format.h"
#include "print/derma-report-private.h"

/* What the person was told with the plan (protocol.md 8.4), as it is told of somebody else. */
static const char *const WARNINGS[DERMA_N_PLAN_WARNINGS] = {
  [DERMA_PLAN_WARNING_OVER_015] = N_ ("One source calls only needles under 0.15\302\240mm home rollers, and these are longer."),
  [DERMA_PLAN_WARNING_NEEDLE_ACK] = N_ ("Needles over 0.25\302\240mm carry more risk, which has to be acknowledged before each session."),
  [DERMA_PLAN_WARNING_BUY_ROLLER] = N_ ("There was no roller yet: it is to be sterile, sealed and of single needles."),
  [DERMA_PLAN_WARNING_OWNED_REFUSED] = N_ ("The roller at hand is made for professionals and not to be used at home."),
  [DERMA_PLAN_WARNING_OWNED_TOO_LONG_NOW] = N_ ("The roller at hand is too long for now."),
  [DERMA_PLAN_WARNING_OWNED_SHORT_EFFECT] = N_ ("The roller at hand is shorter than the aim asks for: gentler, with less effect."),
  [DERMA_PLAN_WARNING_OWNED_LONGER_THAN_NEEDED] = N_ ("The roller at hand is longer than the aim needs."),
  [DERMA_PLAN_WARNING_PIH] = N_ ("Rolling may leave darker marks on this skin: longer pauses, sunscreen every day, a look for marks on days 14 and 28."),
  [DERMA_PLAN_WARNING_ACTIVES] = N_ ("Retinoids, acids and other actives stop before each session and start again after it."),
  [DERMA_PLAN_WARNING_SCAR_TYPE_UNKNOWN] = N_ ("The kind of scar is not known, and what helps depends on it: a dermatologist is to look at it."),
  [DERMA_PLAN_WARNING_PRO_FIRST] = N_ ("A dermatologist is to judge a part of it before it is needled."),
  [DERMA_PLAN_WARNING_NO_SKIP_UP] = N_ ("No change is no reason for longer needles."),
};

static const char *
get_verdict (const DermaPlan *plan)
{
  switch (plan->verdict)
    {
    case DERMA_PLAN_HOME:
      return _ ("rolling at home may suit");
    case DERMA_PLAN_HOME_WITH_LIMITS:
      return _ ("rolling at home may suit, within limits");
    case DERMA_PLAN_PROFESSIONAL_FIRST:
      return _ ("a dermatologist first");
    case DERMA_PLAN_NOT_NOW:
    default:
      return _ ("no rolling at home");
    }
}

static char *
dup_needle (const DermaPlan *plan)
{
  g_autofree char *needle = derma_format_needle (plan->needle_um);
  g_autofree char *later = derma_format_needle (plan->later_um);

  if (plan->later_um <= plan->needle_um)
    return g_steal_pointer (&needle);

  /* Translators: two needle lengths */
  return g_strdup_printf (_ ("%1$s; %2$s may follow once enough sessions have healed cleanly"), needle, later);
}

static char *
dup_interval (const DermaPlan *plan)
{
  g_autofree char *interval = derma_format_days (plan->interval_days);
  g_autofree char *least = derma_format_days (plan->min_interval_days);

  /* Translators: two spans such as “7 days”: what is planned, and what is the least that is allowed */
  return g_strdup_printf (_ ("%1$s, the least for this needle and skin being %2$s"), interval, least);
}

static char *
dup_course (const DermaPlan *plan)
{
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", plan->sessions), plan->sessions);
  g_autofree char *weeks = g_strdup_printf (ngettext ("in %u week", "in %u weeks", plan->course_weeks), plan->course_weeks);
  g_autofree char *rollers = g_strdup_printf (ngettext ("with %u roller", "with %u rollers", plan->rollers), plan->rollers);

  /* Translators: how many sessions, in how many weeks, and with how many rollers: “6 sessions in 20 weeks, with 2 rollers” */
  return g_strdup_printf (_ ("%1$s %2$s, %3$s"), sessions, weeks, rollers);
}

static char *
dup_afterwards (const DermaPlan *plan)
{
  g_autofree char *days = derma_format_days (plan->maintenance_days);

  /* Translators: %s is a span such as “28 days” */
  return g_strdup_printf (_ ("if wished, a session every %s at the most"), days);
}

/* Whole sentences, one after the other. */
static char *
dup_warnings (const DermaPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < DERMA_N_PLAN_WARNINGS; i++)
    if ((plan->warnings & DERMA_PLAN_WARNING_BIT (i)) != 0)
      {
        if (text->len > 0)
          g_string_append (text, C_ ("between sentences", " "));
        g_string_append (text, _ (WARNINGS[i]));
      }

  if (text->len == 0)
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_options (const DermaPlan *plan)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (plan->options == 0)
    return NULL;

  for (guint i = 0; i < DERMA_N_PLAN_OPTIONS; i++)
    if ((plan->options & DERMA_PLAN_OPTION_BIT (i)) != 0)
      g_strv_builder_add (names, derma_plan_option_get_name ((DermaPlanOption) i));

  return derma_format_list (names);
}

static char *
dup_done (const DermaReport *self)
{
  const DermaCourse *course = &self->course;
  g_autofree char   *interval = derma_format_days (self->plan.interval_days);

  /* Translators: how many sessions of the plan are done, how many there are, and a span such as “7 days” */
  return g_strdup_printf (_ ("%1$u of %2$u done, every %3$s"), MIN (course->n_done, course->of), course->of, interval);
}

static char *
dup_next (const DermaReport *self)
{
  const DermaCourse *course = &self->course;
  g_autofree char   *date = NULL;

  if (course->state == DERMA_COURSE_COMPLETE)
    return g_strdup (_ ("the course is finished"));
  if (course->state == DERMA_COURSE_PAUSED && course->next_s == 0)
    return g_strdup (_ ("paused, the end is not known"));

  date = derma_format_year_date (derma_time_new (MAX (course->next_s, self->now.utc_s), self->zone));
  if (course->state == DERMA_COURSE_PAUSED)
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("paused, not before %s"), date);

  /* Translators: %s is a date */
  return g_strdup_printf (_ ("from %s on"), date);
}

static char *
dup_date (const DermaReport *self,
          gint64             utc_s)
{
  return utc_s != 0 ? derma_format_year_date (derma_time_new (utc_s, self->zone)) : NULL;
}

static char *
dup_visible (const DermaReport *self)
{
  const DermaPlan *plan = &self->plan;
  g_autofree char *from = dup_date (self, self->course.first_visible_from_s);
  g_autofree char *to = dup_date (self, self->course.first_visible_to_s);
  g_autofree char *weeks = g_strdup_printf (ngettext ("%u to %u week after the first session", "%u to %u weeks after the first session",
                                                      plan->first_visible_to_weeks),
                                            plan->first_visible_from_weeks, plan->first_visible_to_weeks);

  if (from == NULL || to == NULL)
    return g_steal_pointer (&weeks);

  /* Translators: a span, and two dates between which a first change may be seen: “8 to 12 weeks after the first session: 1 Jan 2027
   * to 2 Feb 2027” */
  return g_strdup_printf (_ ("%1$s: %2$s to %3$s"), weeks, from, to);
}

static char *
dup_most (const DermaReport *self)
{
  g_autofree char *date = dup_date (self, self->course.most_change_s);

  if (date == NULL)
    return g_strdup_printf (_ ("week %u"), self->plan.most_change_week);

  /* Translators: the number of a week, and a date: “week 24: 1 Jan 2027” */
  return g_strdup_printf (_ ("week %1$u: %2$s"), self->plan.most_change_week, date);
}

/* What was planned, as the window and the command line tell it. */
static void
add_plan (const DermaReport  *self,
          DermaDocumentTable *table)
{
  const DermaPlan *plan = &self->plan;
  g_autofree char *concerns = derma_course_dup_concerns (plan->home_list);
  g_autofree char *pro = plan->pro_list != 0 ? derma_course_dup_concerns (plan->pro_list) : NULL;
  g_autofree char *needle = dup_needle (plan);
  g_autofree char *interval = dup_interval (plan);
  g_autofree char *course = dup_course (plan);
  g_autofree char *visible = dup_visible (self);
  g_autofree char *most = dup_most (self);
  g_autofree char *afterwards = dup_afterwards (plan);
  g_autofree char *warnings = dup_warnings (plan);
  g_autofree char *options = dup_options (plan);

  derma_document_table_add_fact (table, _ ("For"), concerns);
  derma_document_table_add_fact (table, _ ("A dermatologist first"), pro);
  derma_document_table_add_fact (table, _ ("Verdict"), get_verdict (plan));
  derma_document_table_add_fact (table, _ ("Needle"), needle);
  derma_document_table_add_fact (table, _ ("Between sessions"), interval);
  derma_document_table_add_fact (table, _ ("Course"), course);
  derma_document_table_add_fact (table, _ ("First change, if any"), visible);
  derma_document_table_add_fact (table, _ ("Most of it by"), most);
  derma_document_table_add_fact (table, _ ("After the course"), afterwards);
  derma_document_table_add_fact (table, _ ("Told with it"), warnings);
  derma_document_table_add_fact (table, _ ("Other ways shown"), options);
}

/* The plan in force, as it was made, and where the person is in it. */
void
derma_report_add_plan (const DermaReport *self,
                       DermaDocument     *document)
{
  g_autofree char    *started = NULL;
  g_autofree char    *done = NULL;
  g_autofree char    *next = NULL;
  DermaDocumentTable *table;

  if (!self->has_plan)
    return;

  started = derma_format_year_date (self->plan_started);
  done = dup_done (self);
  next = dup_next (self);

  derma_document_add (document, DERMA_DOCUMENT_HEADING, _ ("Plan"));
  table = derma_document_add_table (document, 2, TRUE);
  derma_document_table_add_fact (table, _ ("Started"), started);
  if (self->plan_is_agreed)
    derma_document_table_add_fact (table, _ ("Agreement"), _ ("by the person’s word a dermatologist had looked at it and agreed"));
  derma_document_table_add_fact (table, _ ("Sessions"), done);
  derma_document_table_add_fact (table, _ ("Next session planned"), next);
  add_plan (self, table);
}
