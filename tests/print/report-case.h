/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A progress report of as many sessions as are wanted, with everything that may happen in one. */
#pragma once

#include "print/derma-report.h"

G_BEGIN_DECLS

DermaReport *report_case_new (guint n_sessions);
void         report_case_add_flags (DermaReport *report);
void         report_case_add_answers (DermaReport *report);
void         report_case_add_check_ins (DermaReport *report,
                                        guint        n);
void         report_case_add_rating_charts (DermaReport *report);
void         report_case_add_photo (DermaReport   *report,
                                    const char    *folder,
                                    DermaPhotoView view,
                                    guint          days,
                                    int            width,
                                    int            height);
char        *report_case_save (const DermaReport *report,
                               const char        *folder);

G_END_DECLS
