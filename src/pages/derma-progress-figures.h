/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-figure.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What the progress page shows, from the top. */
typedef enum
{
  DERMA_PROGRESS_RATINGS,
  DERMA_PROGRESS_HEALING_FIRST,
  DERMA_PROGRESS_HEALING_SECOND,
  DERMA_PROGRESS_SECTIONS,
  DERMA_PROGRESS_ADHERENCE,
  DERMA_PROGRESS_CALENDAR,
} DermaProgressFigure;

#define DERMA_N_PROGRESS_FIGURES 6

/**
 * DermaProgressInput:
 * @measure: a #DermaMeasure, or #DERMA_NOT_RATED where nothing was rated
 * @healing: what of healing
 * @view: how the face is shown
 *
 * What is to be shown, and of which time.
 */
typedef struct
{
  DermaJournal       *journal;
  int                 measure;
  DermaHealingMeasure healing;
  DermaView           view;
  DermaTime           from;
  DermaTime           until;
  DermaTime           now;
  GTimeZone          *zone;
} DermaProgressInput;

DermaMeasureSet derma_progress_figures_get_rated (DermaJournal *journal);
DermaFigure    *derma_progress_figures_create (const DermaProgressInput *input,
                                               DermaProgressFigure       which);

G_END_DECLS
