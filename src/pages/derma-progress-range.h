/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-day.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaProgressRange:
 * @DERMA_PROGRESS_RANGE_ALL: from the first time anything was recorded
 * @DERMA_PROGRESS_RANGE_DATES: from one chosen day to another
 *
 * How far back charts and reports go.
 */
typedef enum
{
  DERMA_PROGRESS_RANGE_4_WEEKS,
  DERMA_PROGRESS_RANGE_12_WEEKS,
  DERMA_PROGRESS_RANGE_YEAR,
  DERMA_PROGRESS_RANGE_ALL,
  DERMA_PROGRESS_RANGE_DATES,
} DermaProgressRange;

#define DERMA_N_PROGRESS_RANGES 5

/**
 * DermaProgressDates:
 * @from_day: in days since 1970-01-01 where the person is; %DERMA_NO_DAY: from the first time anything was recorded
 * @until_day: not before @from_day; %DERMA_NO_DAY: until now
 *
 * Whole days, both included.
 */
typedef struct
{
  gint64 from_day;
  gint64 until_day;
} DermaProgressDates;

const char        *derma_progress_range_get_id (DermaProgressRange range);
DermaProgressRange derma_progress_range_from_id (const char *id);
DermaTime          derma_progress_range_get_first (DermaJournal *journal,
                                                   DermaTime     until);
void               derma_progress_range_get_times (DermaProgressRange        range,
                                                   const DermaProgressDates *dates,
                                                   DermaTime                 first,
                                                   DermaTime                 now,
                                                   GTimeZone                *zone,
                                                   DermaTime                *from,
                                                   DermaTime                *until);
void               derma_progress_dates_get_times (const DermaProgressDates *dates,
                                                   DermaTime                 now,
                                                   GTimeZone                *zone,
                                                   DermaTime                *from,
                                                   DermaTime                *until);

G_END_DECLS
