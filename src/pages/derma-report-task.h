/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "print/derma-report.h"

G_BEGIN_DECLS

/* Says on the thread that asked how much is done: @fraction goes from 0 to 1. */
typedef void (*DermaReportProgress) (GObject *source,
                                     double   fraction);

void    derma_report_make_async (DermaReport        *report,
                                 GFile              *file,
                                 GObject            *source,
                                 DermaReportProgress progress,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback);
GBytes *derma_report_make_finish (GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
