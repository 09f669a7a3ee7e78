/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DERMA_NO_DAY G_MININT64

/**
 * DermaCommandRange:
 * @first_day: in days since 1970-01-01 where the person is; %DERMA_NO_DAY: all there is
 * @last_day: in the same way; %DERMA_NO_DAY: today
 *
 * The days that --from and --until name.
 */
typedef struct
{
  gint64 first_day;
  gint64 last_day;
} DermaCommandRange;

gboolean derma_command_range_read (DermaCommandRange *self,
                                   const char        *from,
                                   const char        *until,
                                   gint64             today,
                                   const char       **option,
                                   GError           **error);

G_END_DECLS
