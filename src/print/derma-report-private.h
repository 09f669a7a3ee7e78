/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/derma-report.h"

G_BEGIN_DECLS

/* The most height of a chart as a part of its width. What is told of aftercare stands on one page. */
#define DERMA_REPORT_LOW_RATIO 0.32
#define DERMA_REPORT_FACE_RATIO 0.38
#define DERMA_REPORT_KEPT_RATIO 0.22
#define DERMA_REPORT_CALENDAR_RATIO 0.88

/* The parts of a report, each of which adds nothing where there is nothing to tell. */
void derma_report_add_summary (const DermaReport *self,
                               DermaDocument     *document);
void derma_report_add_findings (const DermaReport *self,
                                DermaDocument     *document);
void derma_report_add_plan (const DermaReport *self,
                            DermaDocument     *document);
void derma_report_add_care (const DermaReport *self,
                            DermaDocument     *document);
void derma_report_add_screening (const DermaReport *self,
                                 DermaDocument     *document);
void derma_report_add_flags (const DermaReport *self,
                             DermaDocument     *document);
void derma_report_add_patch_tests (const DermaReport *self,
                                   DermaDocument     *document);
void derma_report_add_sessions (const DermaReport *self,
                                DermaDocument     *document);
void derma_report_add_ratings (const DermaReport *self,
                               DermaDocument     *document);
void derma_report_add_healing (const DermaReport *self,
                               DermaDocument     *document);
void derma_report_add_places (const DermaReport *self,
                              DermaDocument     *document);
void derma_report_add_aftercare (const DermaReport *self,
                                 DermaDocument     *document);
void derma_report_add_photos (const DermaReport *self,
                              DermaDocument     *document);

/* for what adds them */
gboolean            derma_report_has_products (const DermaReport *self);
void                derma_report_add_products (const DermaReport *self,
                                               DermaDocument     *document);
gboolean            derma_report_add_figures (DermaFigure *const *figures,
                                              guint               n,
                                              DermaDocument      *document);
void                derma_report_add_figure (DermaFigure   *figure,
                                             double         most_ratio,
                                             gboolean       has_table,
                                             DermaDocument *document);
DermaReportSession *derma_report_get_session (const DermaReport *self,
                                              guint              index);
DermaReportCheckIn *derma_report_get_check_in (const DermaReport *self,
                                               guint              index);
char               *derma_report_dup_date_time (DermaTime time);
char               *derma_report_dup_span (DermaTime from,
                                           DermaTime until);
char               *derma_report_dup_count (guint n);
gboolean            derma_report_is_unexpected (const DermaReportSession *session);
char               *derma_report_dup_verdict (const DermaReportSession *session);
void                derma_report_add_note (DermaDocumentTable *table,
                                           DermaTime           at,
                                           const char         *note);

G_END_DECLS
