/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-command-range.h"

#include <stdio.h>

#include "core/derma-error.h"
#include "core/derma-time.h"

/* Reads a day as ISO 8601 writes it. */
static gboolean
read_day (const char *text,
          gint64     *day,
          GError    **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) start = NULL;
  int year;
  int month;
  int of_month;
  int length = 0;

  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &of_month, &length) == 3 && text[length] == '\0' && length == 10)
    start = g_date_time_new (utc, year, month, of_month, 0, 0, 0);
  if (start == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“%s” is no day; write it as 2026-01-31", text);
      return FALSE;
    }

  *day = g_date_time_to_unix (start) / DERMA_DAY_S;
  return TRUE;
}

/**
 * derma_command_range_read:
 * @dates: (out): the days, %DERMA_NO_DAY where one is not named
 * @from: (nullable): the first day, as 2026-01-31
 * @until: (nullable): the last day
 * @today: in days since 1970-01-01
 * @option: (out): the option that an error is about
 * @error: return location, %DERMA_ERROR_INVALID
 *
 * Returns: whether these are days, of which the first is not after the last, nor after today
 */
gboolean
derma_command_range_read (DermaProgressDates *dates,
                          const char         *from,
                          const char         *until,
                          gint64              today,
                          const char        **option,
                          GError            **error)
{
  *dates = (DermaProgressDates) { DERMA_NO_DAY, DERMA_NO_DAY };

  *option = "--from";
  if (from != NULL && !read_day (from, &dates->from_day, error))
    return FALSE;
  if (from != NULL && dates->from_day > today)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "that day is still to come");
      return FALSE;
    }

  *option = "--until";
  if (until != NULL && !read_day (until, &dates->until_day, error))
    return FALSE;
  if (from != NULL && until != NULL && dates->from_day > dates->until_day)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_INVALID, "the last day is before the first");
      return FALSE;
    }

  return TRUE;
}
