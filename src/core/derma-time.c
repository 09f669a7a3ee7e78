/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-time.h"

#include "core/derma-error.h"

#define LATEST_S G_GINT64_CONSTANT (32503680000) /* 3000-01-01 */

/**
 * derma_time_new:
 * @utc_s: seconds since 1970-01-01 00:00 UTC
 * @zone: where the person is
 *
 * Returns: the instant with the offset that @zone has then
 */
DermaTime
derma_time_new (gint64     utc_s,
                GTimeZone *zone)
{
  g_return_val_if_fail (zone != NULL, ((DermaTime) { utc_s, 0 }));

  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc_s);

  return (DermaTime) { utc_s, g_time_zone_get_offset (zone, interval) };
}

/**
 * derma_time_add:
 * @self: an instant
 * @seconds: exact seconds to add, also negative
 * @zone: where the person is
 *
 * Adds elapsed seconds: a day of 24 hours that crosses a clock change ends an hour earlier or later by the clock.
 *
 * Returns: the later instant, with the offset in force then
 */
DermaTime
derma_time_add (DermaTime  self,
                gint64     seconds,
                GTimeZone *zone)
{
  return derma_time_new (self.utc_s + seconds, zone);
}

/**
 * derma_time_diff:
 *
 * Returns: elapsed seconds from @earlier to @later
 */
gint64
derma_time_diff (DermaTime later,
                 DermaTime earlier)
{
  return later.utc_s - earlier.utc_s;
}

/**
 * derma_time_parse:
 * @text: an instant in ISO 8601 with its offset ("2026-11-24T19:22:00+01:00", or "…Z")
 * @time: (out): the instant
 * @error: return location, %DERMA_ERROR_INVALID
 *
 * A time without an offset is refused: it would mean another instant on another machine. So is one before 1970 or after 2999, with which
 * days cannot be counted on.
 *
 * Returns: whether @text is such an instant
 */
gboolean
derma_time_parse (const char *text,
                  DermaTime  *time,
                  GError    **error)
{
  g_autoptr (GDateTime) date_time = NULL;

  g_return_val_if_fail (text != NULL && time != NULL, FALSE);

  date_time = g_date_time_new_from_iso8601 (text, NULL);
  if (date_time == NULL || g_date_time_to_unix (date_time) <= 0 || g_date_time_to_unix (date_time) >= LATEST_S)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID,
                   "“%s” is no time with an offset, such as 2026-11-24T19:22:00+01:00", text);
      return FALSE;
    }

  *time = (DermaTime) { g_date_time_to_unix (date_time), (gint32) (g_date_time_get_utc_offset (date_time) / G_USEC_PER_SEC) };
  return TRUE;
}

/**
 * derma_time_to_date_time:
 *
 * Returns: (transfer full): the same instant, with the stored offset as its zone
 */
GDateTime *
derma_time_to_date_time (DermaTime self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (self.offset_s);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self.utc_s);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * derma_time_to_iso8601:
 *
 * Returns: (transfer full): such as "2026-11-24T19:22:00+01:00"
 */
char *
derma_time_to_iso8601 (DermaTime self)
{
  g_autoptr (GDateTime) date_time = derma_time_to_date_time (self);

  return g_date_time_format (date_time, "%Y-%m-%dT%H:%M:%S%:z");
}

/* Seconds since 1970-01-01 00:00 on the clock where it happened. */
static gint64
get_local_s (DermaTime self)
{
  return self.utc_s + self.offset_s;
}

/**
 * derma_time_get_local_day:
 *
 * Returns: the calendar day where it happened, as days since 1970-01-01
 */
gint64
derma_time_get_local_day (DermaTime self)
{
  const gint64 local_s = get_local_s (self);

  return local_s >= 0 ? local_s / DERMA_DAY_S : -((-local_s + DERMA_DAY_S - 1) / DERMA_DAY_S);
}

/**
 * derma_time_get_hour:
 *
 * Returns: the hour on the clock where it happened, 0 to 23
 */
guint
derma_time_get_hour (DermaTime self)
{
  return (guint) ((get_local_s (self) - derma_time_get_local_day (self) * DERMA_DAY_S) / DERMA_HOUR_S);
}

/* @type: which of the two instants is meant where the clock shows the hour twice */
static gint64
find_hour (gint64     local_day,
           guint      hour,
           GTimeZone *zone,
           GTimeType  type)
{
  gint64    local_s = local_day * DERMA_DAY_S + (gint64) hour * DERMA_HOUR_S;
  const int interval = g_time_zone_adjust_time (zone, type, &local_s);

  return local_s - g_time_zone_get_offset (zone, interval);
}

/**
 * derma_time_at_hour:
 * @local_day: a calendar day, as days since 1970-01-01
 * @hour: 0 to 23
 * @zone: where the person is
 *
 * Of an hour that the clock skips on that day it is the first instant after it; of one that comes twice when summer ends, the
 * one in standard time.
 *
 * Returns: the instant in UTC seconds at which the clock there shows that hour on that day
 */
gint64
derma_time_at_hour (gint64     local_day,
                    guint      hour,
                    GTimeZone *zone)
{
  g_return_val_if_fail (zone != NULL && hour < 24, local_day * DERMA_DAY_S);

  return find_hour (local_day, hour, zone, G_TIME_TYPE_STANDARD);
}

/**
 * derma_time_start_of_day:
 * @local_day: a calendar day, as days since 1970-01-01
 * @zone: where the person is
 *
 * Returns: the instant in UTC seconds at which that day begins there, also where midnight comes twice
 */
gint64
derma_time_start_of_day (gint64     local_day,
                         GTimeZone *zone)
{
  g_return_val_if_fail (zone != NULL, local_day * DERMA_DAY_S);

  return find_hour (local_day, 0, zone, G_TIME_TYPE_DAYLIGHT);
}
