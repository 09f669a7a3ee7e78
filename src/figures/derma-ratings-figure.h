/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart-layout.h"
#include "core/derma-time.h"
#include "treatment/derma-check-in.h"

G_BEGIN_DECLS

typedef struct
{
  DermaTime at;
  guint     level; /* 0 to DERMA_RATING_MAX */
} DermaRating;

typedef struct
{
  DermaTime at;
  guint     needle_um;
} DermaRatedSession;

/**
 * DermaRatedConcern:
 * @name: of the concern, translated, such as "Texture"
 * @words: (array fixed-size=5) (nullable): what each level means in a word or two, translated
 * @ratings: (array length=n_ratings): in the order of time
 */
typedef struct
{
  const char        *name;
  const char *const *words;
  const DermaRating *ratings;
  gsize              n_ratings;
} DermaRatedConcern;

/**
 * DermaRatingsFigure:
 *
 * How a person rated one concern or several over weeks, with the sessions in between and the check-ins that were missed. What was
 * rated is shown as it is; the trend is told with how sure it is, from the first rating to the last, and never goes on from there.
 */
typedef struct _DermaRatingsFigure DermaRatingsFigure;

DermaRatingsFigure *derma_ratings_figure_new (const DermaRatedConcern *concerns,
                                              guint                    n_concerns,
                                              const DermaRatedSession *sessions,
                                              gsize                    n_sessions,
                                              DermaTime                from,
                                              DermaTime                until);
void                derma_ratings_figure_free (DermaRatingsFigure *self);
DermaChart         *derma_ratings_figure_create_chart (const DermaRatingsFigure *self,
                                                       GTimeZone                *zone,
                                                       guint                     first_weekday);

char *derma_ratings_figure_dup_finding (const DermaRatingsFigure *self,
                                        guint                     concern);
char *derma_ratings_figure_dup_caveat (const DermaRatingsFigure *self,
                                       guint                     concern);
char *derma_ratings_figure_dup_hit (const DermaRatingsFigure *self,
                                    const DermaChartHit      *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaRatingsFigure, derma_ratings_figure_free)

G_END_DECLS
