/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-reader.h"
#include "treatment/derma-permission.h"

G_BEGIN_DECLS

/**
 * DermaRollingNeed:
 * @DERMA_ROLLING_NEEDS_REST: nothing but the date, and skin that is back to normal
 * @DERMA_ROLLING_NEEDS_CALM: a red flag of the weakest kind has gone
 * @DERMA_ROLLING_NEEDS_END: the end of a wait is told
 * @DERMA_ROLLING_NEEDS_GONE: a red flag has been gone for 14 days
 * @DERMA_ROLLING_NEEDS_DOCTOR: a doctor has agreed
 * @DERMA_ROLLING_NEEDS_NO: an answer rules it out
 *
 * What has to come before the next session, the strongest last.
 */
typedef enum
{
  DERMA_ROLLING_NEEDS_REST,
  DERMA_ROLLING_NEEDS_CALM,
  DERMA_ROLLING_NEEDS_END,
  DERMA_ROLLING_NEEDS_GONE,
  DERMA_ROLLING_NEEDS_DOCTOR,
  DERMA_ROLLING_NEEDS_NO,
} DermaRollingNeed;

/**
 * DermaNextRolling:
 * @need: what has to come before it
 * @not_before_s: UTC seconds before which it cannot be, whatever is done
 * @tested_s: UTC seconds before which the patch tests that are needed cannot be passed, if they are done at once; 0: none is
 *   missing. It moves as long as nothing is done: it is for plans, not for paper
 *
 * What may be told of the next session on something that does not change any more, such as paper: never less than
 * derma_permission_check() says now.
 */
typedef struct
{
  DermaRollingNeed need;
  gint64           not_before_s;
  gint64           tested_s;
} DermaNextRolling;

void  derma_next_rolling_check (const DermaSituation *situation,
                                gint64                rest_s,
                                DermaNextRolling     *next);
char *derma_next_rolling_to_text (const DermaNextRolling *next,
                                  DermaReader             reader,
                                  DermaTime               now,
                                  GTimeZone              *zone,
                                  char                  **strong);

G_END_DECLS
