/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "figures/derma-figure.h"
#include "treatment/derma-check-in.h"

G_BEGIN_DECLS

/**
 * DermaRating:
 * @level: of the whole face
 * @rated: the sections that were rated by themselves too
 * @sections: their levels, by #DermaSection
 */
typedef struct
{
  DermaTime       at;
  guint           level;
  DermaSectionSet rated;
  guint           sections[DERMA_N_SECTIONS];
} DermaRating;

typedef struct
{
  DermaTime at;
  guint     needle_um;
} DermaRatedSession;

/**
 * DermaRatedConcern:
 * @id: a literal: of the measure, such as "pm-texture"
 * @name: of the concern, translated, such as "Texture"
 * @words: (array fixed-size=5) (nullable): what each level means in a word or two, translated, from the least level on
 * @least: the best level: 0, or 1 of a scale that begins there
 * @ratings: (array length=n_ratings): in the order of time
 */
typedef struct
{
  const char        *id;
  const char        *name;
  const char *const *words;
  guint              least;
  const DermaRating *ratings;
  gsize              n_ratings;
} DermaRatedConcern;

/**
 * DermaRatingsInput:
 * @concerns: (array length=n_concerns): what was rated; a concern with another scale than the first stands alone
 * @n_concerns: up to %DERMA_CHART_MAX_SERIES; 0 where nothing was ever rated
 * @sessions: (array length=n_sessions): in the order of time
 * @from: the beginning of what is shown
 * @until: its end, after @from
 * @zone: whose days and months are shown
 * @first_weekday: the day a week begins with, from 1 for Monday to 7
 * @check_ins: (array length=n_check_ins): of all check-ins, also those at which none of the concerns was rated; where one was, it
 *   need not be among them
 * @reader: for whom the words are
 *
 * How a person rated one concern or several over weeks, with the sessions in between.
 */
typedef struct
{
  const DermaRatedConcern *concerns;
  guint                    n_concerns;
  const DermaRatedSession *sessions;
  gsize                    n_sessions;
  DermaTime                from;
  DermaTime                until;
  GTimeZone               *zone;
  guint                    first_weekday;
  const DermaTime         *check_ins;
  gsize                    n_check_ins;
  DermaReader              reader;
} DermaRatingsInput;

DermaFigure *derma_ratings_figure_new (const DermaRatingsInput *input);

G_END_DECLS
