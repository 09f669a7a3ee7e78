/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "figures/derma-figure.h"
#include "treatment/derma-section.h"

G_BEGIN_DECLS

/**
 * DermaDosedSession:
 * @at: when rolling ended
 * @passes: of all directions together, by #DermaSection
 */
typedef struct
{
  DermaTime at;
  guint     needle_um;
  guint     passes[DERMA_N_SECTIONS];
} DermaDosedSession;

/**
 * DermaSectionsInput:
 * @sessions: (array length=n_sessions): in any order
 * @from: the beginning of what is counted
 * @until: its end
 * @view: how the face is shown
 * @reader: for whom the words are
 *
 * How much was rolled in each section of the face: passes times needle length.
 */
typedef struct
{
  const DermaDosedSession *sessions;
  gsize                    n_sessions;
  DermaTime                from;
  DermaTime                until;
  DermaView                view;
  DermaReader              reader;
} DermaSectionsInput;

DermaFigure *derma_sections_figure_new (const DermaSectionsInput *input);

G_END_DECLS
