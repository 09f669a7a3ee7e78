/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-progress-range.h"
#include "print/derma-report.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaReportChoice:
 * @dates: of %DERMA_PROGRESS_RANGE_DATES
 * @parts: 1 << #DermaReportPart
 *
 * What is chosen of a report.
 */
typedef struct
{
  DermaProgressRange range;
  DermaProgressDates dates;
  guint              parts;
} DermaReportChoice;

DermaReport *derma_report_source_create (DermaJournal            *journal,
                                         const DermaReportChoice *choice,
                                         DermaTime                now,
                                         GTimeZone               *zone);
guint        derma_report_source_count_sessions (DermaJournal            *journal,
                                                 const DermaReportChoice *choice,
                                                 DermaTime                now,
                                                 GTimeZone               *zone);

/* piece by piece */
DermaReport *derma_report_source_begin (DermaJournal            *journal,
                                        const DermaReportChoice *choice,
                                        DermaTime                now,
                                        GTimeZone               *zone);
gboolean     derma_report_source_add_chart (DermaReport  *report,
                                            DermaJournal *journal,
                                            guint         number);

G_END_DECLS
