/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"
#include "print/derma-sheet.h"

G_BEGIN_DECLS

/**
 * DermaReportCommand:
 * @folder: of the journal
 * @file: where to save the report
 * @from: (nullable): its first day, as 2026-01-31; %NULL: all there is
 * @until: (nullable): its last day; %NULL: today
 *
 * A progress report that is asked for without a window.
 */
typedef struct
{
  const char *folder;
  const char *file;
  const char *from;
  const char *until;
  gboolean    has_photos;
  DermaPaper  paper;
  gboolean    is_rtl;
} DermaReportCommand;

gboolean derma_report_command_run (const DermaReportCommand *self,
                                   DermaTime                 now,
                                   GTimeZone                *zone,
                                   const char              **option,
                                   GError                  **error);

G_END_DECLS
