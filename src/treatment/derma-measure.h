/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

G_BEGIN_DECLS

/**
 * DermaMeasure:
 * @DERMA_MEASURE_GAIS: how the whole face looks against the first rating, 1 to 5
 *
 * The progress measures of protocol.md 7.1. All but the last belong to one concern each and go from 0, the best, to 4.
 */
typedef enum
{
  DERMA_MEASURE_FINE_LINES,
  DERMA_MEASURE_TEXTURE,
  DERMA_MEASURE_ACNE_SCARS,
  DERMA_MEASURE_PORES,
  DERMA_MEASURE_PIGMENTATION,
  DERMA_MEASURE_GLOW,
  DERMA_MEASURE_GAIS,
} DermaMeasure;

#define DERMA_N_MEASURES 7
#define DERMA_N_CONCERNS DERMA_MEASURE_GAIS /* the measures of a concern come first */
#define DERMA_N_LEVELS 5                    /* of each measure */
#define DERMA_RATING_MAX 4                  /* the worst of a concern */
#define DERMA_GAIS_MIN 1
#define DERMA_GAIS_MAX 5
#define DERMA_GAIS_NO_CHANGE 4

/* A set of measures: bit 1 << measure. */
typedef guint DermaMeasureSet;

#define DERMA_MEASURE_BIT(measure) (1u << (measure))

/* Where something is rated: a section, or the whole face. */
typedef guint DermaPlace;

#define DERMA_WHOLE_FACE DERMA_N_SECTIONS
#define DERMA_N_PLACES (DERMA_N_SECTIONS + 1)

#define DERMA_NOT_RATED (-1) /* where a value may be missing */

/**
 * DermaRatings:
 * @marks: 0: not rated, else one more than the value; for derma_ratings_get() and derma_ratings_set() only
 *
 * What was rated at one time. All zeros is nothing.
 */
typedef struct
{
  guint8 marks[DERMA_N_MEASURES][DERMA_N_PLACES];
} DermaRatings;

const char *derma_measure_get_id (DermaMeasure measure);
gboolean    derma_measure_from_id (const char   *id,
                                   DermaMeasure *measure);
const char *derma_measure_get_concern_id (DermaMeasure measure);
gboolean    derma_measure_from_concern_id (const char   *id,
                                           DermaMeasure *measure);
const char *derma_measure_get_name (DermaMeasure measure);
const char *derma_measure_get_hint (DermaMeasure measure);
guint       derma_measure_get_min (DermaMeasure measure);
guint       derma_measure_get_max (DermaMeasure measure);
const char *derma_measure_get_anchor (DermaMeasure measure,
                                      guint        value);
const char *derma_measure_get_brief (DermaMeasure measure,
                                     guint        value);
void        derma_measure_get_briefs (DermaMeasure measure,
                                      const char  *briefs[DERMA_N_LEVELS]);

int             derma_ratings_get (const DermaRatings *self,
                                   DermaMeasure        measure,
                                   DermaPlace          place);
void            derma_ratings_set (DermaRatings *self,
                                   DermaMeasure  measure,
                                   DermaPlace    place,
                                   int           value);
DermaMeasureSet derma_ratings_get_measures (const DermaRatings *self);
char           *derma_ratings_to_text (const DermaRatings *self);

const char *derma_place_get_id (DermaPlace place);
gboolean    derma_place_from_id (const char *id,
                                 DermaPlace *place);
const char *derma_place_get_name (DermaPlace place);

G_END_DECLS
