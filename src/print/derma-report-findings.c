/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"

#define MAX_UNEXPECTED 6 /* sessions told of on the first page; all of them are in the table of healing */

/* Returns: (nullable): the first check-in at which the whole face was rated, or the last one */
static const DermaReportCheckIn *
find_rating (const DermaReport *self,
             DermaMeasure       measure,
             gboolean           is_last)
{
  const DermaReportCheckIn *found = NULL;

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const DermaReportCheckIn *check_in = derma_report_get_check_in (self, i);

      if (derma_ratings_get (&check_in->ratings, measure, DERMA_WHOLE_FACE) != DERMA_NOT_RATED && (found == NULL || is_last))
        found = check_in;
    }

  return found;
}

static char *
dup_rating (const DermaReportCheckIn *check_in,
            DermaMeasure              measure)
{
  const guint      value = (guint) derma_ratings_get (&check_in->ratings, measure, DERMA_WHOLE_FACE);
  g_autofree char *date = derma_format_year_date (check_in->at);

  /* Translators: a level of a scale, what it means, and a day: “2: rough to the finger (25 Nov 2025)” */
  return g_strdup_printf (_ ("%1$u: %2$s (%3$s)"), value, derma_measure_get_anchor (measure, value), date);
}

static void
add_measure (const DermaReport  *self,
             DermaMeasure        measure,
             DermaDocumentTable *table)
{
  const DermaReportCheckIn *first = find_rating (self, measure, FALSE);
  const DermaReportCheckIn *last = find_rating (self, measure, TRUE);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, derma_figure_dup_finding (self->ratings[measure]));
  g_strv_builder_take (cells, dup_rating (first, measure));
  g_strv_builder_take (cells, last != first ? dup_rating (last, measure) : g_strdup (""));
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

static gboolean
has_finding (const DermaReport *self,
             DermaMeasure       measure)
{
  return self->ratings[measure] != NULL && find_rating (self, measure, FALSE) != NULL;
}

/* What the chart of each concern says, with the two ratings that everybody asks for first. */
static void
add_ratings (const DermaReport *self,
             DermaDocument     *document)
{
  const char *const   HEADS[] = { _ ("Ratings by the person"), _ ("First"), _ ("Last"), NULL };
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < DERMA_N_MEASURES; i++)
    {
      if (!has_finding (self, (DermaMeasure) i))
        continue;
      if (table == NULL)
        {
          table = derma_document_add_table (document, G_N_ELEMENTS (HEADS) - 1, TRUE);
          derma_document_table_take_heads (table, g_strdupv ((char **) HEADS));
        }
      add_measure (self, (DermaMeasure) i, table);
    }
}

/* What the app told the person, in its own words, when it looked back (protocol.md 7.3). */
static void
add_reviews (const DermaReport *self,
             DermaDocument     *document)
{
  for (guint i = 0; i < self->reviews->len; i++)
    {
      const DermaReportReview *review = &g_array_index (self->reviews, DermaReportReview, i);
      g_autofree char         *verdict = derma_review_to_text (review->review, review->fallen, DERMA_READER_OTHERS);
      g_autofree char         *date = derma_format_year_date (review->at);
      g_autofree char         *text = NULL;

      if (verdict == NULL)
        continue;
      /* Translators: a day, and what the app said on it, in sentences */
      text = g_strdup_printf (_ ("Review by the app on %1$s: %2$s"), date, verdict);
      derma_document_add_strong (document, DERMA_DOCUMENT_TEXT, text, verdict);
    }
}

static char *
dup_healing (guint n,
             guint n_logged)
{
  if (n == n_logged)
    return g_strdup_printf (ngettext ("The skin healed as expected after the %u session with records.",
                                      "The skin healed as expected after all %u sessions with records.", n),
                            n);

  /* Translators: after how many sessions, and of how many */
  return g_strdup_printf (ngettext ("The skin healed as expected after %1$u of %2$u session with records.",
                                    "The skin healed as expected after %1$u of %2$u sessions with records.", n_logged),
                          n, n_logged);
}

static void
add_unexpected (const DermaReportSession *session,
                DermaDocument            *document)
{
  g_autofree char *verdict = derma_report_dup_verdict (session);
  g_autofree char *date = derma_format_year_date (session->t0);
  g_autofree char *needle = derma_format_needle (session->needle_um);
  /* Translators: a day, a needle length, and what was recorded after the session: “18 Dec 2025, 0.25 mm: Redness 2 …” */
  g_autofree char *text = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), date, needle, verdict);

  derma_document_add (document, DERMA_DOCUMENT_POINT, text);
}

static void
add_healing (const DermaReport *self,
             DermaDocument     *document)
{
  guint            n_logged = 0;
  guint            n_unexpected = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);

      n_logged += session->logs->len > 0;
      n_unexpected += derma_report_is_unexpected (session);
    }
  if (n_logged == 0)
    return;

  text = dup_healing (n_logged - n_unexpected, n_logged);
  derma_document_add (document, DERMA_DOCUMENT_TEXT, text);
  for (guint i = self->sessions->len, n = 0; i > 0 && n < MAX_UNEXPECTED; i--)
    if (derma_report_is_unexpected (derma_report_get_session (self, i - 1)))
      {
        add_unexpected (derma_report_get_session (self, i - 1), document);
        n++;
      }
  if (n_unexpected > MAX_UNEXPECTED)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("%u session before these, listed under Healing.", "%u sessions before these, listed under Healing.",
                                                         n_unexpected - MAX_UNEXPECTED),
                                               n_unexpected - MAX_UNEXPECTED);

      derma_document_add (document, DERMA_DOCUMENT_POINT, rest);
    }
}

static gboolean
has_any (const DermaReport *self,
         gboolean           tells_ratings,
         gboolean           tells_healing)
{
  for (guint i = 0; tells_ratings && i < DERMA_N_MEASURES; i++)
    if (has_finding (self, (DermaMeasure) i))
      return TRUE;
  for (guint i = 0; tells_healing && i < self->sessions->len; i++)
    if (derma_report_get_session (self, i)->logs->len > 0)
      return TRUE;

  return tells_ratings && self->reviews->len > 0;
}

/* What came of it, for somebody with a minute. It tells nothing of what was not chosen. */
void
derma_report_add_findings (const DermaReport *self,
                           DermaDocument     *document)
{
  const gboolean tells_ratings = (self->parts & DERMA_REPORT_BIT (DERMA_REPORT_RATINGS)) != 0;
  const gboolean tells_healing = (self->parts & DERMA_REPORT_BIT (DERMA_REPORT_HEALING)) != 0;

  if (!has_any (self, tells_ratings, tells_healing))
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, _ ("Findings"));
  if (tells_ratings)
    {
      add_ratings (self, document);
      add_reviews (self, document);
    }
  if (tells_healing)
    add_healing (self, document);
}
