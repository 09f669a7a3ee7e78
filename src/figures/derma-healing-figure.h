/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-healing-course.h"

G_BEGIN_DECLS

/**
 * DermaHealingPoint:
 * @elapsed_s: seconds since t0
 * @level: 0 to %DERMA_HEALING_MAX
 * @verdict: what is to be thought of it
 */
typedef struct
{
  gint64                elapsed_s;
  guint                 level;
  DermaMeasureJudgement verdict;
} DermaHealingPoint;

/**
 * DermaHealingFigure:
 * @measure: what was recorded
 * @expected: the highest level still as expected in each window (protocol.md 6.2)
 * @points: (array length=n_points): what was recorded, in the order of time
 *
 * What is to be seen of one measure after one session: what was recorded, over what is expected after this needle.
 */
typedef struct
{
  DermaHealingMeasure measure;
  guint               expected[DERMA_N_HEALING_WINDOWS];
  DermaHealingPoint  *points;
  gsize               n_points;
} DermaHealingFigure;

DermaHealingFigure *derma_healing_figure_new (const DermaHealingCourse *course,
                                              DermaHealingMeasure       measure);
void                derma_healing_figure_free (DermaHealingFigure *self);

char *derma_healing_figure_dup_finding (const DermaHealingFigure *self);
char *derma_healing_figure_dup_point (const DermaHealingFigure *self,
                                      gsize                     index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaHealingFigure, derma_healing_figure_free)

G_END_DECLS
