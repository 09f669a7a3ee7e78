/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"

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
  g_autofree char *from = dup_date (self, self->course.first_visible_from_s);
  g_autofree char *to = dup_date (self, self->course.first_visible_to_s);

  if (from == NULL)
    return NULL;

  /* Translators: two dates between which a first change may be seen */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

/* The plan in force, as it was made, and where the person is in it. */
void
derma_report_add_plan (const DermaReport *self,
                       DermaDocument     *document)
{
  g_autofree char    *concerns = NULL;
  g_autofree char    *pro = NULL;
  g_autofree char    *needle = NULL;
  g_autofree char    *started = NULL;
  g_autofree char    *done = NULL;
  g_autofree char    *next = NULL;
  g_autofree char    *visible = NULL;
  g_autofree char    *most = NULL;
  DermaDocumentTable *table;

  if (!self->has_plan)
    return;

  concerns = derma_course_dup_concerns (self->plan.home_list);
  pro = self->plan.pro_list != 0 ? derma_course_dup_concerns (self->plan.pro_list) : NULL;
  needle = derma_format_needle (self->plan.needle_um);
  started = derma_format_year_date (self->plan_started);
  done = dup_done (self);
  next = dup_next (self);
  visible = dup_visible (self);
  most = dup_date (self, self->course.most_change_s);

  derma_document_add (document, DERMA_DOCUMENT_HEADING, _ ("Plan"));
  table = derma_document_add_table (document, 2, TRUE);
  derma_document_table_add_fact (table, _ ("For"), concerns);
  derma_document_table_add_fact (table, _ ("To be judged by a dermatologist"), pro);
  derma_document_table_add_fact (table, _ ("Started"), started);
  derma_document_table_add_fact (table, _ ("Needle"), needle);
  derma_document_table_add_fact (table, _ ("Sessions"), done);
  derma_document_table_add_fact (table, _ ("Next session planned"), next);
  derma_document_table_add_fact (table, _ ("A first change may be seen"), visible);
  derma_document_table_add_fact (table, _ ("Most change by"), most);
}
