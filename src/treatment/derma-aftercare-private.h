/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-aftercare.h"

G_BEGIN_DECLS

#define DERMA_MIN_REMINDER_GAP_S (2 * DERMA_HOUR_S) /* nobody is reminded of the same twice within this time; ours */

/**
 * DermaAftercareRow:
 * @from_h: whole hours since t0 from which it is active, for nb-a to nb-d
 * @until_h: whole hours since t0 until which it is active; for ac-no-roll the shortest interval there is
 * @first_day_every_h: its cadence up to hour 24, where that is another one; 0: the same
 * @every_h: of %DERMA_CADENCE_EVERY
 * @at_h: of %DERMA_CADENCE_AT, ascending, 0 after the last
 * @title: what it is; of what is to be left alone, just that: “Sport and sweating”
 * @detail: (nullable): a line on how, or on what belongs to it
 * @reason: a line on why
 * @brief: the fewest words that do, for paper, where blocks are headed “Do” and “Don't”
 */
typedef struct
{
  const char  *id;
  DermaCadence cadence;
  guint16      from_h[DERMA_N_HOME_BANDS];
  guint16      until_h[DERMA_N_HOME_BANDS];
  guint16      first_day_every_h;
  guint16      every_h;
  guint16      at_h[DERMA_MAX_AFTERCARE_HOURS];
  const char  *title;
  const char  *detail;
  const char  *reason;
  const char  *brief;
} DermaAftercareRow;

const DermaAftercareRow *derma_aftercare_get_row (DermaAftercareItem item);
gint64                   derma_aftercare_get_until_s (const DermaAftercareInput *input,
                                                      DermaAftercareItem         item);

G_END_DECLS
