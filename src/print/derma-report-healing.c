/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "print/derma-report-private.h"

static const DermaHealingLog *
get_log (const DermaReportSession *session,
         guint                     index)
{
  return &g_array_index (session->logs, DermaHealingLog, index);
}

static guint
get_highest (const DermaReportSession *session,
             DermaHealingMeasure       measure)
{
  guint highest = 0;

  for (guint i = 0; i < session->logs->len; i++)
    highest = MAX (highest, get_log (session, i)->levels[measure]);

  return highest;
}

/* How long after the session it was first told that nothing was left, and nothing came back. */
static char *
dup_calm (const DermaReportSession *session)
{
  guint first = session->logs->len;

  while (first > 0 && derma_healing_is_zero (get_log (session, first - 1)))
    first--;

  if (first == session->logs->len)
    return g_strdup (_ ("not recorded"));

  return derma_report_dup_span (session->t0, get_log (session, first)->at);
}

static const char *
get_judgement (const DermaReportSession *session)
{
  const DermaHealingCourse course = {
    .band = derma_band_for_needle (session->needle_um),
    .sensitivity = session->sensitivity,
    .t0_s = session->t0.utc_s,
    .logs = (const DermaHealingLog *) (gpointer) session->logs->data,
    .n_logs = session->logs->len,
  };
  DermaJudgement strongest = DERMA_JUDGEMENT_NONE;

  for (guint i = 0; i < session->logs->len; i++)
    {
      DermaLogJudgement judgement;

      derma_healing_course_judge (&course, i, &judgement);
      strongest = MAX (strongest, judgement.overall);
    }

  return derma_judgement_get_name (strongest);
}

static void
add_session (const DermaReportSession *session,
             DermaDocumentTable       *table)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, derma_format_year_date (session->t0));
  g_strv_builder_take (cells, derma_report_dup_count (session->logs->len));
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_strv_builder_take (cells, derma_report_dup_count (get_highest (session, (DermaHealingMeasure) i)));
  g_strv_builder_take (cells, dup_calm (session));
  g_strv_builder_add (cells, get_judgement (session));
  derma_document_table_take_row (table, g_strv_builder_end (cells));
}

static void
add_heads (DermaDocumentTable *table)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();

  g_strv_builder_add (heads, _ ("Session"));
  g_strv_builder_add (heads, _ ("Logs"));
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    g_strv_builder_add (heads, derma_healing_get_name ((DermaHealingMeasure) i));
  g_strv_builder_add (heads, _ ("All at 0 after"));
  g_strv_builder_add (heads, _ ("Strongest verdict"));
  derma_document_table_take_heads (table, g_strv_builder_end (heads));
}

static void
add_notes (const DermaReport *self,
           DermaDocument     *document)
{
  DermaDocumentTable *table = NULL;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);

      for (guint j = 0; j < session->log_notes->len; j++)
        {
          const char *note = g_ptr_array_index (session->log_notes, j);

          if (*note == '\0')
            continue;
          if (table == NULL)
            {
              derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("Notes on healing"));
              table = derma_document_add_table (document, 2, TRUE);
            }
          derma_report_add_note (table, get_log (session, j)->at, note);
        }
    }
}

static guint
count_logged (const DermaReport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    if (derma_report_get_session (self, i)->logs->len > 0)
      n++;

  return n;
}

/* How the skin healed after each session: the highest level of each measure. */
void
derma_report_add_healing (const DermaReport *self,
                          DermaDocument     *document)
{
  const guint         n = count_logged (self);
  const guint         n_without = self->sessions->len - n;
  DermaDocumentTable *table;

  if (n == 0)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_HEALING));
  for (guint i = 0; i < self->healing->len; i++)
    derma_report_add_figure (g_ptr_array_index (self->healing, i), DERMA_REPORT_LOW_RATIO, FALSE, document);
  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("The highest level after each session"));
  table = derma_document_add_table (document, 4 + DERMA_N_HEALING_MEASURES, TRUE);
  add_heads (table);
  for (guint i = 0; i < self->sessions->len; i++)
    if (derma_report_get_session (self, i)->logs->len > 0)
      add_session (derma_report_get_session (self, i), table);
  derma_document_add (document, DERMA_DOCUMENT_SMALL,
                      _ ("Levels from 0 (none) to 4, by the person. The verdict is the app’s: whether a level was more than is expected after that needle at that hour."));
  if (n_without > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u session has no healing log.", "%u sessions have no healing log.", n_without), n_without);

      derma_document_add (document, DERMA_DOCUMENT_SMALL, text);
    }
  add_notes (self, document);
}
