/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart.h"
#include "core/derma-statistics.h"
#include "figures/derma-ratings-figure.h"

G_BEGIN_DECLS

/* The ratings of one concern that are in the range, and their trend. */
typedef struct
{
  const char *id;
  char       *name;
  char       *words[DERMA_N_LEVELS]; /* (nullable) each */
  guint       least;
  GArray     *ratings; /* (element-type DermaRating) */
  gboolean    has_trend;
  DermaTrend  trend;    /* over days since the first rating */
  gboolean    has_band; /* whether the bounds of the trend tell anything */
} DermaConcernRatings;

/* How ratings, sessions and gaps follow one another. */
typedef struct
{
  gint64            at_s;
  DermaChartHitKind kind;
  guint             series;
  gsize             index;
} DermaRatingsRow;

typedef struct
{
  DermaReader reader;
  DermaTime   from;
  DermaTime   until;
  GArray     *concerns; /* (element-type DermaConcernRatings) */
  GArray     *sessions; /* (element-type DermaRatedSession): those in the range */
  GArray     *gaps;     /* (element-type DermaTime): when a check-in was due that was missed */
  GArray     *rows;     /* (element-type DermaRatingsRow) */
  DermaChart *chart;
} DermaRatingsFigure;

const DermaConcernRatings *derma_ratings_figure_get_concern (const DermaRatingsFigure *self,
                                                             guint                     i);
const DermaRating         *derma_concern_ratings_get (const DermaConcernRatings *self,
                                                      gsize                      i);
gboolean                   derma_concern_ratings_is_comparison (const DermaConcernRatings *self);
double                     derma_concern_ratings_get_duration (const DermaConcernRatings *self);
double                     derma_concern_ratings_limit (const DermaConcernRatings *self,
                                                        double                     level);

char       *derma_ratings_figure_dup_title (gconstpointer data);
char       *derma_ratings_figure_dup_finding (gconstpointer data);
char       *derma_ratings_figure_dup_caveat (gconstpointer data);
char       *derma_ratings_figure_dup_hit (gconstpointer        data,
                                          const DermaChartHit *hit);
DermaTable *derma_ratings_figure_create_table (gconstpointer data);

G_END_DECLS
