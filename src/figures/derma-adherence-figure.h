/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-reader.h"
#include "figures/derma-figure.h"
#include "treatment/derma-aftercare-kept.h"

G_BEGIN_DECLS

/**
 * DermaKeptSession:
 * @at: when rolling ended
 * @kept: how much of its aftercare was ticked; a session after which nothing was due yet is not shown
 */
typedef struct
{
  DermaTime          at;
  guint              needle_um;
  DermaAftercareKept kept;
} DermaKeptSession;

/**
 * DermaAdherenceInput:
 * @sessions: (array length=n_sessions): in the order of time
 * @from: the beginning of what is shown
 * @until: its end, after @from
 * @zone: whose days and months are shown
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 * @reader: for whom the words are
 *
 * How much of the aftercare was kept, session by session.
 */
typedef struct
{
  const DermaKeptSession *sessions;
  gsize                   n_sessions;
  DermaTime               from;
  DermaTime               until;
  GTimeZone              *zone;
  guint                   first_weekday;
  DermaReader             reader;
} DermaAdherenceInput;

DermaFigure *derma_adherence_figure_new (const DermaAdherenceInput *input);

G_END_DECLS
