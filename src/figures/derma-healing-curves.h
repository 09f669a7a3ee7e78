/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"
#include "treatment/derma-healing-course.h"

G_BEGIN_DECLS

/**
 * DermaHealedSession:
 * @at: when rolling ended
 * @course: what was recorded after it
 */
typedef struct
{
  DermaTime                 at;
  guint                     needle_um;
  const DermaHealingCourse *course;
} DermaHealedSession;

/**
 * DermaHealingCurvesInput:
 * @measure: what is shown of the logs
 * @sessions: (array length=n_sessions): in the order of time
 * @from: the beginning of the time from which sessions are shown
 * @until: its end
 *
 * How one measure of healing went after all sessions.
 */
typedef struct
{
  DermaHealingMeasure       measure;
  const DermaHealedSession *sessions;
  gsize                     n_sessions;
  DermaTime                 from;
  DermaTime                 until;
} DermaHealingCurvesInput;

DermaFigure *derma_healing_curves_new (const DermaHealingCurvesInput *input);

G_END_DECLS
