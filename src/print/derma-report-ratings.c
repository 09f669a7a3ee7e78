/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"

/* Returns: what was rated at all, in a section or, with %DERMA_WHOLE_FACE, on the whole face */
static DermaMeasureSet
get_measures (const DermaReport *self,
              gboolean           is_whole_face)
{
  DermaMeasureSet set = 0;

  for (guint i = 0; i < self->check_ins->len; i++)
    for (guint measure = 0; measure < DERMA_N_MEASURES; measure++)
      for (DermaPlace place = 0; place < DERMA_N_PLACES; place++)
        if ((place == DERMA_WHOLE_FACE) == is_whole_face &&
            derma_ratings_get (&derma_report_get_check_in (self, i)->ratings, (DermaMeasure) measure, place) != DERMA_NOT_RATED)
          set |= DERMA_MEASURE_BIT (measure);

  return set;
}

static void
add_values (const DermaReportCheckIn *check_in,
            DermaMeasureSet           measures,
            DermaPlace                place,
            GStrvBuilder             *cells)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const int value = derma_ratings_get (&check_in->ratings, (DermaMeasure) i, place);

      if ((measures & DERMA_MEASURE_BIT (i)) != 0)
        g_strv_builder_take (cells, value != DERMA_NOT_RATED ? derma_report_dup_count ((guint) value) : g_strdup (""));
    }
}

static void
add_measure_heads (DermaMeasureSet measures,
                   GStrvBuilder   *heads)
{
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    if ((measures & DERMA_MEASURE_BIT (i)) != 0)
      g_strv_builder_add (heads, derma_measure_get_name ((DermaMeasure) i));
}

static guint
count_measures (DermaMeasureSet measures)
{
  guint n = 0;

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    n += (measures & DERMA_MEASURE_BIT (i)) != 0;

  return n;
}

/* Whole days since the last session, which matter for what was seen. */
static char *
dup_days_since (const DermaReportCheckIn *check_in)
{
  if (check_in->t0.utc_s == 0)
    return g_strdup ("");

  return derma_report_dup_count ((guint) (derma_time_diff (check_in->at, check_in->t0) / DERMA_DAY_S));
}

static void
add_whole_face (const DermaReport *self,
                DermaMeasureSet    measures,
                DermaDocument     *document)
{
  DermaDocumentTable *table = derma_document_add_table (document, 2 + count_measures (measures), TRUE);
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();

  g_strv_builder_add (heads, _ ("Check-in"));
  g_strv_builder_add (heads, _ ("Days since a session"));
  add_measure_heads (measures, heads);
  derma_document_table_take_heads (table, g_strv_builder_end (heads));
  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const DermaReportCheckIn *check_in = derma_report_get_check_in (self, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_take (cells, derma_format_year_date (check_in->at));
      g_strv_builder_take (cells, dup_days_since (check_in));
      add_values (check_in, measures, DERMA_WHOLE_FACE, cells);
      derma_document_table_take_row (table, g_strv_builder_end (cells));
    }
}

static gboolean
is_rated_in_sections (const DermaReportCheckIn *check_in,
                      DermaMeasure              measure)
{
  for (DermaPlace place = 0; place < DERMA_WHOLE_FACE; place++)
    if (derma_ratings_get (&check_in->ratings, measure, place) != DERMA_NOT_RATED)
      return TRUE;

  return FALSE;
}

static void
add_section_row (const DermaReportCheckIn *check_in,
                 DermaMeasure              measure,
                 DermaDocumentTable       *table)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, derma_format_year_date (check_in->at));
  g_strv_builder_add (cells, derma_measure_get_name (measure));
  for (DermaPlace place = 0; place < DERMA_WHOLE_FACE; place++)
    {
      const int value = derma_ratings_get (&check_in->ratings, measure, place);

      g_strv_builder_take (cells, value != DERMA_NOT_RATED ? derma_report_dup_count ((guint) value) : g_strdup (""));
    }
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

/* A row for each check-in and measure: how the sections differ is seen along it. */
static void
add_sections (const DermaReport *self,
              DermaDocument     *document)
{
  DermaDocumentTable *table;
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();

  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Ratings of single sections"));
  table = derma_document_add_table (document, 2 + DERMA_N_SECTIONS, TRUE);
  g_strv_builder_add (heads, _ ("Check-in"));
  g_strv_builder_add (heads, _ ("Rated"));
  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    g_strv_builder_add (heads, derma_section_get_short_name ((DermaSection) i));
  derma_document_table_take_heads (table, g_strv_builder_end (heads));
  for (guint i = 0; i < self->check_ins->len; i++)
    for (guint measure = 0; measure < DERMA_N_MEASURES; measure++)
      if (is_rated_in_sections (derma_report_get_check_in (self, i), (DermaMeasure) measure))
        add_section_row (derma_report_get_check_in (self, i), (DermaMeasure) measure, table);
}

/* What the numbers mean, which nobody knows by heart. */
static void
add_scales (DermaMeasureSet measures,
            DermaDocument  *document)
{
  DermaDocumentTable *table;

  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("What the numbers mean"));
  table = derma_document_add_table (document, 2, TRUE);
  table->is_small = TRUE;
  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      const DermaMeasure measure = (DermaMeasure) i;
      g_autoptr (GString) words = g_string_new (NULL);

      if ((measures & DERMA_MEASURE_BIT (i)) == 0)
        continue;
      for (guint value = derma_measure_get_min (measure); value <= derma_measure_get_max (measure); value++)
        {
          if (words->len > 0)
            g_string_append (words, C_ ("between the levels of a scale", " · "));
          /* Translators: a number, and what it means on a scale: “2 rough to touch” */
          g_string_append_printf (words, C_ ("scale", "%1$u\302\240%2$s"), value, derma_measure_get_anchor (measure, value));
        }
      derma_document_table_add_fact (table, derma_measure_get_name (measure), words->str);
    }
}

static void
add_notes (const DermaReport *self,
           DermaDocument     *document)
{
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const DermaReportCheckIn *check_in = derma_report_get_check_in (self, i);

      if (*check_in->note == '\0')
        continue;
      if (table == NULL)
        {
          derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Notes on check-ins"));
          table = derma_document_add_table (document, 2, TRUE);
          table->is_small = TRUE;
        }
      derma_report_add_note (table, check_in->at, check_in->note);
    }
}

/* How the person rated the skin, as a chart and as numbers. */
void
derma_report_add_ratings (const DermaReport *self,
                          DermaDocument     *document)
{
  const DermaMeasureSet whole = get_measures (self, TRUE);
  const DermaMeasureSet sections = get_measures (self, FALSE);

  if (self->check_ins->len == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_RATINGS));
  if (derma_report_add_figures (self->ratings, DERMA_N_MEASURES, document))
    derma_document_add (document, DERMA_DOCUMENT_SMALL,
                        _ ("Lower is better. A trend is drawn from three ratings on, with its uncertainty where they tell of one. None of this can prove that rolling did it."));
  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Ratings of the whole face"));
  add_whole_face (self, whole, document);
  if (sections != 0)
    add_sections (self, document);
  add_scales (whole | sections, document);
  add_notes (self, document);
}
