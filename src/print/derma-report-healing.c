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
    return g_strdup (_ ("not logged"));

  return derma_report_dup_span (session->t0, get_log (session, first)->at);
}

static void
judge (const DermaReportSession *session,
       guint                     index,
       DermaLogJudgement        *judgement)
{
  const DermaHealingCourse course = {
    .band = derma_band_for_needle (session->needle_um),
    .sensitivity = session->sensitivity,
    .t0_s = session->t0.utc_s,
    .logs = (const DermaHealingLog *) (gpointer) session->logs->data,
    .n_logs = session->logs->len,
  };

  derma_healing_course_judge (&course, index, judgement);
}

/* Returns: the strongest verdict of all logs; @index is set to the first one that it is the verdict of */
static DermaJudgement
get_strongest (const DermaReportSession *session,
               guint                    *index)
{
  DermaJudgement strongest = DERMA_JUDGEMENT_NONE;

  *index = 0;
  for (guint i = 0; i < session->logs->len; i++)
    {
      DermaLogJudgement judgement;

      judge (session, i, &judgement);
      if (judgement.overall > strongest)
        {
          strongest = judgement.overall;
          *index = i;
        }
    }

  return strongest;
}

/* Returns: whether something was more than is expected */
gboolean
derma_report_is_unexpected (const DermaReportSession *session)
{
  guint index;

  return get_strongest (session, &index) >= DERMA_JUDGEMENT_WATCH;
}

static char *
dup_why (const char                  *name,
         guint                        level,
         const char                  *after,
         const DermaMeasureJudgement *judgement)
{
  switch (judgement->by)
    {
    case DERMA_JUDGED_BY_TREND:
      /* Translators: a measure of healing such as “Redness”, its level, and how long after the session */
      return g_strdup_printf (_ ("%1$s up to %2$u after %3$s, when it should be less"), name, level, after);
    case DERMA_JUDGED_BY_REPETITION:
      /* Translators: a measure of healing such as “Redness”, its level, how long after the session, and the highest expected level */
      return g_strdup_printf (_ ("%1$s still %2$u after %3$s, %4$u expected at most"), name, level, after, judgement->expected);
    case DERMA_JUDGED_BY_LEVEL:
    case DERMA_JUDGED_BY_NOTHING:
    default:
      /* Translators: a measure of healing such as “Redness”, its level, how long after the session, and the highest expected level */
      return g_strdup_printf (_ ("%1$s %2$u after %3$s, %4$u expected at most"), name, level, after, judgement->expected);
    }
}

/* Which measures were more than expected, how much, and when. */
static char *
dup_reasons (const DermaReportSession *session,
             guint                     index,
             DermaJudgement            strongest)
{
  const DermaHealingLog *log = get_log (session, index);
  g_autofree char       *after = derma_report_dup_span (session->t0, log->at);
  GString               *reasons = g_string_new (NULL);
  DermaLogJudgement      judgement;

  judge (session, index, &judgement);
  for (guint i = 0; i < DERMA_N_HEALING_MEASURES; i++)
    {
      g_autofree char *why = NULL;

      if (judgement.measures[i].judgement != strongest)
        continue;
      why = dup_why (derma_healing_get_name ((DermaHealingMeasure) i), log->levels[i], after, &judgement.measures[i]);
      if (reasons->len > 0)
        g_string_append (reasons, C_ ("between reasons", "; "));
      g_string_append (reasons, why);
    }

  return g_string_free (reasons, FALSE);
}

/* Returns: (transfer full): what the app thought of how the skin healed, and why */
char *
derma_report_dup_verdict (const DermaReportSession *session)
{
  guint                index;
  const DermaJudgement strongest = get_strongest (session, &index);
  g_autofree char     *reasons = NULL;

  if (strongest < DERMA_JUDGEMENT_WATCH)
    return g_strdup (derma_judgement_get_name (strongest));

  reasons = dup_reasons (session, index, strongest);
  if (strongest == DERMA_JUDGEMENT_SEE_DOCTOR)
    /* Translators: %s is what was more than expected, such as “Redness 3 after 30 hours, 1 expected at most”. */
    return g_strdup_printf (_ ("%s: a doctor was advised"), reasons);
  /* Translators: %s is what was more than expected, such as “Redness 2 after 24 hours, 1 expected at most”. */
  return g_strdup_printf (_ ("%s: to be watched"), reasons);
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
  g_strv_builder_take (cells, derma_report_dup_verdict (session));
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
  /* Translators: over a column of spans such as “72 hours”: when it was first recorded that nothing was left */
  g_strv_builder_add (heads, _ ("First logged at 0"));
  g_strv_builder_add (heads, _ ("Verdict of the app"));
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
              table->is_small = TRUE;
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

static gboolean
has_other_needles (const DermaReport *self)
{
  guint needle_um = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const DermaReportSession *session = derma_report_get_session (self, i);

      if (session->logs->len == 0)
        continue;
      if (needle_um != 0 && session->needle_um != needle_um)
        return TRUE;
      needle_um = session->needle_um;
    }

  return FALSE;
}

/* What stands below one of the charts is true of all. */
static void
add_figures (const DermaReport *self,
             DermaDocument     *document)
{
  g_autofree char *caveat = NULL;

  if (!derma_report_add_figures (self->healing, DERMA_N_HEALING_MEASURES, document))
    return;

  for (guint i = 0; caveat == NULL && i < DERMA_N_HEALING_MEASURES; i++)
    if (self->healing[i] != NULL)
      caveat = derma_figure_dup_caveat (self->healing[i]);
  if (caveat != NULL)
    derma_document_add (document, DERMA_DOCUMENT_SMALL, caveat);
  if (has_other_needles (self))
    derma_document_add (document, DERMA_DOCUMENT_SMALL, _ ("Sessions with another needle have a range of their own, by which their verdicts go."));
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
  add_figures (self, document);
  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, _ ("The highest level after each session"));
  table = derma_document_add_table (document, 4 + DERMA_N_HEALING_MEASURES, TRUE);
  add_heads (table);
  for (guint i = 0; i < self->sessions->len; i++)
    if (derma_report_get_session (self, i)->logs->len > 0)
      add_session (derma_report_get_session (self, i), table);
  derma_document_add (document, DERMA_DOCUMENT_SMALL,
                      _ ("Levels from 0 (none) to 4, by the person. The app goes by what is expected after that needle at that hour. First logged at 0: when the person first recorded that all of them were at 0 and stayed there, which may have been later than they were."));
  if (n_without > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u session has no healing log.", "%u sessions have no healing log.", n_without), n_without);

      derma_document_add (document, DERMA_DOCUMENT_SMALL, text);
    }
  add_notes (self, document);
}
