/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-curves-private.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"
#include "figures/derma-figure-private.h"
#include "figures/derma-healing-layout.h"

#define LEAST_SPAN_S (24.0 * DERMA_HOUR_S) /* narrower than this there is nothing to be seen */

const DermaHealingCurve *
derma_healing_curves_get (const DermaHealingCurves *self,
                          guint                     i)
{
  return &g_array_index (self->curves, DermaHealingCurve, i);
}

/* ---- Words ---- */

static char *
dup_title (gconstpointer data)
{
  const DermaHealingCurves *self = data;

  /* Translators: the title of a chart; %s is a measure such as “Redness” */
  return g_strdup_printf (C_ ("chart", "Healing: %s"), derma_healing_get_name (self->measure));
}

static gboolean
is_as_expected (const DermaHealingCurve *curve)
{
  for (gsize i = 0; i < curve->figure->n_points; i++)
    if (curve->figure->points[i].verdict.judgement >= DERMA_JUDGEMENT_WATCH)
      return FALSE;

  return TRUE;
}

static char *
dup_finding (gconstpointer data)
{
  const DermaHealingCurves *self = data;
  const char               *name = derma_healing_get_name (self->measure);
  const guint               n = self->curves->len;
  guint                     n_as_expected = 0;

  for (guint i = 0; i < n; i++)
    n_as_expected += is_as_expected (derma_healing_curves_get (self, i));

  if (n == 0)
    return g_strdup (_ ("No healing was recorded in this time."));
  if (n_as_expected == n)
    /* Translators: a measure such as “Redness”, and a number of sessions */
    return g_strdup_printf (ngettext ("%1$s was as expected after the %2$u session with records.",
                                      "%1$s was as expected after all %2$u sessions with records.", n),
                            name, n);

  /* Translators: a measure such as “Redness”, a number of sessions, and of how many */
  return g_strdup_printf (ngettext ("%1$s was as expected after %2$u of %3$u session with records.",
                                    "%1$s was as expected after %2$u of %3$u sessions with records.", n),
                          name, n_as_expected, n);
}

static char *
dup_caveat (gconstpointer data)
{
  const DermaHealingCurves *self = data;
  g_autofree char          *needle = NULL;

  if (self->curves->len == 0)
    return NULL;

  needle = derma_format_needle (derma_healing_curves_get (self, self->curves->len - 1)->needle_um);
  if (self->curves->len == 1)
    /* Translators: %s is a needle length */
    return g_strdup_printf (_ ("The shaded range is the most that is expected after %s."), needle);

  /* Translators: %s is a needle length */
  return g_strdup_printf (_ ("The shaded range is the most that is expected after %s, as last used. Earlier sessions are thin lines."), needle);
}

static char *
dup_hit (gconstpointer        data,
         const DermaChartHit *hit)
{
  const DermaHealingCurve *curve = derma_healing_curves_get (data, hit->series);
  g_autofree char         *date = derma_format_full_date (curve->at);
  g_autofree char         *point = derma_healing_figure_dup_point (curve->figure, hit->index);

  /* Translators: the day of a session, and a sentence about what was recorded after it */
  return g_strdup_printf (_ ("Session on %1$s. %2$s"), date, point);
}

static gsize
find_row (gconstpointer        data,
          const DermaChartHit *hit)
{
  const DermaHealingCurves *self = data;
  gsize                     row = hit->index;

  for (guint i = 0; i < hit->series; i++)
    row += derma_healing_curves_get (self, i)->figure->n_points;

  return row;
}

static void
add_point (DermaTable               *table,
           const DermaHealingCurves *self,
           const DermaHealingCurve  *curve,
           const DermaHealingPoint  *point)
{
  const char *anchor = derma_healing_get_anchor (self->measure, point->level);
  char        hours[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (hours, sizeof hours, "%.2f", (double) point->elapsed_s / DERMA_HOUR_S);
  derma_table_take_day (table, curve->at);
  derma_table_take_cell (table, derma_format_after (point->elapsed_s), g_strdup (hours));
  derma_table_take_cell (table, g_strdup (derma_healing_get_name (self->measure)), g_strdup (derma_healing_get_id (self->measure)));
  derma_table_take_number (table, point->level);
  derma_table_take_cell (table, g_strdup (anchor), NULL);
  derma_table_take_cell (table, g_strdup (derma_judgement_get_name (point->verdict.judgement)), g_strdup (derma_judgement_get_id (point->verdict.judgement)));
  derma_table_take_needle (table, curve->needle_um);
}

static DermaTable *
create_table (gconstpointer data)
{
  const DermaHealingCurves *self = data;
  DermaTable               *table = derma_table_new ();

  derma_table_add_column (table, "session", C_ ("column", "Session"), FALSE);
  derma_table_add_column (table, "hours_after", C_ ("column", "After"), TRUE);
  derma_table_add_column (table, "measure", C_ ("column", "Measure"), FALSE);
  derma_table_add_column (table, "level", C_ ("column", "Level"), TRUE);
  derma_table_add_column (table, NULL, C_ ("column", "Meaning"), FALSE);
  derma_table_add_column (table, "judgement", C_ ("column", "Judgement"), FALSE);
  derma_table_add_column (table, "needle_um", C_ ("column", "Needle"), TRUE);
  for (guint i = 0; i < self->curves->len; i++)
    {
      const DermaHealingCurve *curve = derma_healing_curves_get (self, i);

      for (gsize j = 0; j < curve->figure->n_points; j++)
        {
          const DermaChartHit hit = { .kind = DERMA_CHART_HIT_POINT, .series = i, .index = j };
          g_autofree char    *sentence = dup_hit (self, &hit);

          derma_table_begin_row (table, sentence);
          add_point (table, self, curve, &curve->figure->points[j]);
        }
    }

  return table;
}

/* ---- The figure ---- */

static gboolean
get_span (gconstpointer    data,
          DermaFigureSpan *whole,
          double          *least)
{
  const DermaHealingCurves *self = data;

  *whole = (DermaFigureSpan) { 0, self->end * DERMA_HOUR_S };
  *least = LEAST_SPAN_S;

  return TRUE;
}

static void
clear_curve (gpointer data)
{
  DermaHealingCurve *curve = data;

  derma_healing_figure_free (curve->figure);
}

static void
free_figure (gpointer data)
{
  DermaHealingCurves *self = data;

  g_array_unref (self->curves);
  derma_healing_figure_free (self->expected);
  g_free (self);
}

static const DermaFigureKind KIND = {
  .name = "healing",
  .free = free_figure,
  .dup_title = dup_title,
  .dup_finding = dup_finding,
  .dup_caveat = dup_caveat,
  .dup_hit = dup_hit,
  .find_row = find_row,
  .create_table = create_table,
  .get_span = get_span,
  .lay_out = derma_healing_curves_layout_new,
  .free_layout = derma_healing_curves_layout_free,
  .draw = derma_healing_curves_layout_draw,
  .get_hits = derma_healing_curves_layout_get_hits,
  .get_plot = derma_healing_curves_layout_get_plot,
  .to_text = derma_healing_curves_layout_to_text,
};

static void
add_curve (DermaHealingCurves       *self,
           const DermaHealedSession *session)
{
  const DermaHealingCurve curve = { session->at, session->needle_um, derma_healing_figure_new (session->course, self->measure) };
  const gint64            last_s = curve.figure->points[curve.figure->n_points - 1].elapsed_s;

  self->end = MAX (self->end, derma_healing_layout_get_end (last_s));
  g_array_append_val (self->curves, curve);
}

/**
 * derma_healing_curves_new:
 * @input: what is shown
 *
 * Shows the newest session that has logs over what is expected after its needle, and those before it behind.
 *
 * Returns: (transfer full): the figure, which needs @input no more
 */
DermaFigure *
derma_healing_curves_new (const DermaHealingCurvesInput *input)
{
  DermaHealingCourse  expected = { .band = DERMA_BAND_A };
  DermaHealingCurves *self;

  g_return_val_if_fail (input != NULL && input->measure < DERMA_N_HEALING_MEASURES, NULL);

  self = g_new0 (DermaHealingCurves, 1);
  self->measure = input->measure;
  self->curves = g_array_new (FALSE, FALSE, sizeof (DermaHealingCurve));
  g_array_set_clear_func (self->curves, clear_curve);
  self->end = derma_healing_layout_get_end (0);
  for (gsize i = 0; i < input->n_sessions; i++)
    {
      const DermaHealedSession *session = &input->sessions[i];

      if (session->at.utc_s < input->from.utc_s || session->at.utc_s > input->until.utc_s || session->course->n_logs == 0)
        continue;
      add_curve (self, session);
      expected = *session->course;
    }
  expected.n_logs = 0;
  self->expected = derma_healing_figure_new (&expected, self->measure);

  return derma_figure_new (&KIND, self);
}
