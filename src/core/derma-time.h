/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DERMA_MINUTE_S 60
#define DERMA_HOUR_S 3600
#define DERMA_DAY_S 86400 /* a day of 24 hours, as intervals are counted (protocol.md 0) */

/**
 * DermaTime:
 * @utc_s: seconds since 1970-01-01 00:00 UTC
 * @offset_s: seconds that the clock on the wall was ahead of UTC where it happened
 *
 * An instant, and where the person was. Elapsed hours come from @utc_s alone; "which day" and "what time" from both, so
 * the day of a session stays that day after a flight.
 */
typedef struct
{
  gint64 utc_s;
  gint32 offset_s;
} DermaTime;

DermaTime derma_time_new (gint64     utc_s,
                          GTimeZone *zone);
DermaTime derma_time_add (DermaTime  self,
                          gint64     seconds,
                          GTimeZone *zone);
gint64    derma_time_diff (DermaTime later,
                           DermaTime earlier);

gboolean derma_time_parse (const char *text,
                           DermaTime  *time,
                           GError    **error);
char    *derma_time_to_iso8601 (DermaTime self);

guint      derma_time_get_hour (DermaTime self);
gint64     derma_time_get_local_day (DermaTime self);
gint64     derma_time_start_of_day (gint64     local_day,
                                    GTimeZone *zone);
gint64     derma_time_at_hour (gint64     local_day,
                               guint      hour,
                               GTimeZone *zone);
GDateTime *derma_time_to_date_time (DermaTime self);

G_END_DECLS
