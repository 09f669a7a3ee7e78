/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-report.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/* How far back a report goes. */
typedef enum
{
  DERMA_REPORT_RANGE_4_WEEKS,
  DERMA_REPORT_RANGE_12_WEEKS,
  DERMA_REPORT_RANGE_YEAR,
  DERMA_REPORT_RANGE_ALL,
  DERMA_REPORT_RANGE_DATES, /* what the person chooses */
} DermaReportRange;

#define DERMA_NO_REPORT_DAY G_MININT64

/**
 * DermaReportChoice:
 * @first_day: with %DERMA_REPORT_RANGE_DATES: the first day, in days since 1970-01-01 where the person is; or %DERMA_NO_REPORT_DAY
 * @last_day: the last day, in the same way
 * @parts: 1 << #DermaReportPart
 *
 * What is chosen of a report.
 */
typedef struct
{
  DermaReportRange range;
  gint64           first_day;
  gint64           last_day;
  guint            parts;
} DermaReportChoice;

DermaReport *derma_report_source_create (DermaJournal            *journal,
                                         const DermaReportChoice *choice,
                                         DermaTime                now,
                                         GTimeZone               *zone);

G_END_DECLS
