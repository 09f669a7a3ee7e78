/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-figure.h"

#include <glib/gi18n-lib.h>

#include "core/derma-format.h"

static int
compare_points (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const DermaHealingPoint *point_a = a;
  const DermaHealingPoint *point_b = b;

  return (point_a->elapsed_s > point_b->elapsed_s) - (point_a->elapsed_s < point_b->elapsed_s);
}

/**
 * derma_healing_figure_new:
 * @course: the healing logs of a session
 * @measure: the measure to show
 *
 * Returns: (transfer full): the figure, which needs @course no more
 */
DermaHealingFigure *
derma_healing_figure_new (const DermaHealingCourse *course,
                          DermaHealingMeasure       measure)
{
  DermaHealingFigure *self;

  g_return_val_if_fail (course != NULL && measure < DERMA_N_HEALING_MEASURES, NULL);

  self = g_new0 (DermaHealingFigure, 1);
  self->measure = measure;
  self->n_points = course->n_logs;
  self->points = g_new0 (DermaHealingPoint, course->n_logs);
  for (guint i = 0; i < DERMA_N_HEALING_WINDOWS; i++)
    self->expected[i] = derma_healing_get_expected (measure, course->band, course->sensitivity, (DermaHealingWindow) i);

  for (gsize i = 0; i < course->n_logs; i++)
    {
      DermaLogJudgement judgement;

      derma_healing_course_judge (course, i, &judgement);
      self->points[i] = (DermaHealingPoint) {
        .elapsed_s = MAX (course->logs[i].at.utc_s - course->t0_s, 0),
        .level = course->logs[i].levels[measure],
        .verdict = judgement.measures[measure],
      };
    }
  g_sort_array (self->points, self->n_points, sizeof *self->points, compare_points, NULL);

  return self;
}

/**
 * derma_healing_figure_free:
 * @self: (transfer full) (nullable): a figure
 */
void
derma_healing_figure_free (DermaHealingFigure *self)
{
  if (self == NULL)
    return;

  g_free (self->points);
  g_free (self);
}

/**
 * derma_healing_figure_dup_finding:
 *
 * Returns: (transfer full): what is to be seen in the figure, a translated sentence
 */
char *
derma_healing_figure_dup_finding (const DermaHealingFigure *self)
{
  DermaJudgement strongest = DERMA_JUDGEMENT_NONE;
  guint          last;
  gboolean       is_over;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_points == 0)
    return g_strdup (_ ("Nothing was recorded yet."));

  for (gsize i = 0; i < self->n_points; i++)
    strongest = MAX (strongest, self->points[i].verdict.judgement);
  last = self->points[self->n_points - 1].level;
  is_over = self->points[self->n_points - 1].verdict.judgement < DERMA_JUDGEMENT_WATCH;

  switch (strongest)
    {
    case DERMA_JUDGEMENT_AS_EXPECTED:
      /* Translators: %u is a level from 0 to 4 */
      return last == 0 ? g_strdup (_ ("As expected, now at 0.")) : g_strdup_printf (_ ("As expected so far, now at %u."), last);
    case DERMA_JUDGEMENT_WATCH:
      return is_over ? g_strdup_printf (_ ("A little more than expected for a time, now at %u."), last)
                     : g_strdup_printf (_ ("A little more than expected, now at %u."), last);
    case DERMA_JUDGEMENT_SEE_DOCTOR:
      return is_over ? g_strdup_printf (_ ("More than expected for a time, now at %u."), last)
                     : g_strdup_printf (_ ("More than expected, now at %u."), last);
    case DERMA_JUDGEMENT_NONE:
    default:
      return g_strdup_printf (_ ("Recorded too late to be judged, now at %u."), last);
    }
}

/**
 * derma_healing_figure_dup_point:
 * @index: of a point
 *
 * Returns: (transfer full): when it was, what was recorded and what is to be thought of it, a translated sentence or two
 */
char *
derma_healing_figure_dup_point (const DermaHealingFigure *self,
                                gsize                     index)
{
  const DermaHealingPoint *point;
  g_autofree char         *after = NULL;

  g_return_val_if_fail (self != NULL && index < self->n_points, NULL);

  point = &self->points[index];
  after = derma_format_after (point->elapsed_s);
  /* Translators: how long after the rolling, a level, the highest level, what that level means, and what is to be thought of
   * it: “38 hours after: 1 of 4, faint pink, seen close up. As expected.” */
  return g_strdup_printf (_ ("%1$s: %2$u of %3$d, %4$s. %5$s"), after, point->level, DERMA_HEALING_MAX,
                          derma_healing_get_anchor (self->measure, point->level), derma_measure_judgement_get_text (&point->verdict));
}
