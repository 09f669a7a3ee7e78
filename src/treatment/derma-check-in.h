/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-reader.h"
#include "core/derma-time.h"
#include "treatment/derma-measure.h"
#include "treatment/derma-needle.h"

G_BEGIN_DECLS

#define DERMA_CHECK_IN_DAYS 28                             /* from one check-in to the next (protocol.md 7.3) */
#define DERMA_CHECK_IN_LATE_DAYS (DERMA_CHECK_IN_DAYS / 2) /* one that is later than this is not the one that was due */
#define DERMA_CHECK_IN_REST_H 168                          /* none after a session for so long (protocol.md 7.3) */
#define DERMA_REVIEW_DAYS 84                               /* the first review (protocol.md 7.3) */

/**
 * DermaRatedTime:
 * @at: when
 * @ratings: what was rated then
 */
typedef struct
{
  DermaTime    at;
  DermaRatings ratings;
} DermaRatedTime;

/**
 * DermaCheckInFacts:
 * @first: of the first check-in; zeros where there is none
 * @last: of the last one; zeros where there is none
 * @rolled: when the skin was rolled last; zeros: never
 *
 * What bears on whether a check-in may be made, and is due.
 */
typedef struct
{
  DermaTime first;
  DermaTime last;
  DermaTime rolled;
} DermaCheckInFacts;

/**
 * DermaCheckInState:
 * @DERMA_CHECK_IN_POSSIBLE: it may be made, and need not be
 * @DERMA_CHECK_IN_DUE: it is time for one
 * @DERMA_CHECK_IN_REFUSED: the skin was rolled less than %DERMA_CHECK_IN_REST_H ago
 */
typedef enum
{
  DERMA_CHECK_IN_POSSIBLE,
  DERMA_CHECK_IN_DUE,
  DERMA_CHECK_IN_REFUSED,
} DermaCheckInState;

/**
 * DermaCheckInStanding:
 * @is_baseline: whether it would be the first, with which all later ones are compared
 * @asks_gais: whether it would ask how the face looks against the first
 * @due_s: UTC seconds at which it was or will be due, whether refused or not; 0 for the first
 * @possible_s: UTC seconds from which on it is not refused, if nothing is rolled until then
 * @n_missed: how many were due since the last one and are past
 */
typedef struct
{
  DermaCheckInState state;
  gboolean          is_baseline;
  gboolean          asks_gais;
  gint64            due_s;
  gint64            possible_s;
  guint             n_missed;
} DermaCheckInStanding;

/**
 * DermaReview:
 * @DERMA_REVIEW_NONE: there is none at this check-in
 * @DERMA_REVIEW_UNKNOWN: there is one, but nothing was rated that can be compared
 * @DERMA_REVIEW_BETTER: something has fallen, or the face looks better than at first, and nothing has risen
 * @DERMA_REVIEW_NO_CHANGE: nothing has fallen, and the face looks as at first
 * @DERMA_REVIEW_STOP: something has risen, or the face looks worse than at first
 *
 * What a review (protocol.md 7.3) comes to.
 */
typedef enum
{
  DERMA_REVIEW_NONE,
  DERMA_REVIEW_UNKNOWN,
  DERMA_REVIEW_BETTER,
  DERMA_REVIEW_NO_CHANGE,
  DERMA_REVIEW_STOP,
} DermaReview;

void  derma_check_in_check (const DermaCheckInFacts *facts,
                            DermaTime                now,
                            DermaCheckInStanding    *standing);
char *derma_check_in_dup_refusal (const DermaCheckInFacts    *facts,
                                  const DermaCheckInStanding *standing,
                                  DermaTime                   now,
                                  GTimeZone                  *zone);

guint     derma_check_in_count_missed (DermaTime before,
                                       DermaTime next);
DermaTime derma_check_in_get_missed (DermaTime before,
                                     guint     index);

gboolean    derma_review_is_possible (const DermaRatedTime *check_ins,
                                      gsize                 index);
DermaReview derma_review_check (const DermaRatedTime *check_ins,
                                gsize                 n_check_ins,
                                gsize                 index,
                                DermaBand             band,
                                DermaMeasureSet      *fallen,
                                DermaMeasureSet      *risen);
int         derma_review_get_first (const DermaRatedTime *check_ins,
                                    gsize                 index,
                                    DermaMeasure          measure);
char       *derma_review_to_text (DermaReview     review,
                                  DermaMeasureSet fallen,
                                  DermaReader     reader);

G_END_DECLS
