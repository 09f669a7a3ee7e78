/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

/**
 * DermaChartCommand:
 * @folder: of the journal
 * @name: of the chart
 * @file: where to save it; its extension says as what
 * @concerns: (nullable): ids of what is to be shown, each word may name several, with commas between; %NULL: all
 * @size: (nullable): width and height in points, as "1200x600"; %NULL: what is best
 * @from: (nullable): the first day, as 2026-01-31; %NULL: all there is
 * @until: (nullable): the last day; %NULL: today
 *
 * A chart that is asked for without a window.
 */
typedef struct
{
  const char        *folder;
  const char        *name;
  const char        *file;
  const char *const *concerns;
  const char        *size;
  const char        *from;
  const char        *until;
  gboolean           is_dark;
  gboolean           is_rtl;
} DermaChartCommand;

gboolean derma_chart_command_run (const DermaChartCommand *self,
                                  DermaTime                now,
                                  GTimeZone               *zone,
                                  const char             **option,
                                  GError                 **error);

G_END_DECLS
