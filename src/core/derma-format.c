/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/derma-error.h"

#define AFTER_IN_DAYS_H 48 /* from here on days tell more than hours */
#define SPAN_IN_HOURS_H 72 /* up to here a length of time is told in hours */
#define WEEKDAYS_DAYS 6
#define HALF_YEAR_S (182 * DERMA_DAY_S)

/**
 * derma_parse_needle_um:
 * @text: a length in millimetres as a person writes it: "0.25", "0,25", " .5 mm"
 * @needle_um: (out): micrometres, rounded half up (protocol.md 0)
 * @error: return location, %DERMA_ERROR_INVALID
 *
 * Returns: whether @text is a number of millimetres from 0 up to 100
 */
gboolean
derma_parse_needle_um (const char *text,
                       guint      *needle_um,
                       GError    **error)
{
  g_autofree char *number = NULL;
  char            *end = NULL;
  double           mm;

  g_return_val_if_fail (text != NULL && needle_um != NULL, FALSE);

  number = g_strstrip (g_strdup (text));
  g_strdelimit (number, ",", '.');
  if (g_str_has_suffix (number, "mm"))
    number[strlen (number) - 2] = '\0';
  g_strstrip (number);

  mm = g_ascii_strtod (number, &end);
  if (*number == '\0' || *end != '\0' || strspn (number, "0123456789.") != strlen (number) || !(mm >= 0 && mm <= 100))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“%s” is no needle length in millimetres, such as 0.25", text);
      return FALSE;
    }

  /* 1e-6 keeps a half that binary cannot hold (0.1505) on its upper side. */
  *needle_um = (guint) (mm * 1000 + 0.5 + 1e-6);
  return TRUE;
}

/**
 * derma_format_needle:
 * @needle_um: micrometres
 *
 * Returns: (transfer full): such as "0.25 mm", with two decimals or, where they are not zero, three
 */
char *
derma_format_needle (guint needle_um)
{
  g_autofree char *number = g_strdup_printf ("%.*f", needle_um % 10 == 0 ? 2 : 3, needle_um / 1000.0);

  /* Translators: a needle length; %s is a number such as 0.25 */
  return g_strdup_printf (_ ("%s\302\240mm"), number);
}

/**
 * derma_format_stopwatch:
 * @seconds: a short time
 *
 * Returns: (transfer full): such as "0:48" or "9:59", digits that do not change their width
 */
char *
derma_format_stopwatch (guint seconds)
{
  /* Translators: minutes and seconds on a timer */
  return g_strdup_printf (C_ ("timer", "%u:%02u"), seconds / 60, seconds % 60);
}

/**
 * derma_format_duration:
 * @seconds: a length of time
 *
 * Returns: (transfer full): such as "45 s" or "10 min"; above two minutes whole minutes, rounded up
 */
char *
derma_format_duration (guint seconds)
{
  if (seconds < 120 && seconds % 60 != 0)
    /* Translators: a short length of time in seconds, as in “20 s” */
    return g_strdup_printf (_ ("%u\302\240s"), seconds);

  /* Translators: a length of time in minutes, as in “10 min” */
  return g_strdup_printf (_ ("%u\302\240min"), (seconds + 59) / 60);
}

static char *
format (DermaTime   time,
        const char *pattern)
{
  g_autoptr (GDateTime) date_time = derma_time_to_date_time (time);

  return g_date_time_format (date_time, pattern);
}

/**
 * derma_format_clock:
 *
 * Returns: (transfer full): the time on the clock there, such as "19:22"
 */
char *
derma_format_clock (DermaTime time)
{
  /* Translators: a time of day, in strftime codes: hours and minutes */
  return format (time, C_ ("time of day", "%H:%M"));
}

/* Whether a day and a month alone could be taken for those of another year. */
static gboolean
needs_year (DermaTime time,
            DermaTime now)
{
  return ABS (derma_time_diff (time, now)) > HALF_YEAR_S;
}

/**
 * derma_format_date:
 * @time: the instant
 * @now: the present instant
 *
 * Returns: (transfer full): such as "Tuesday 24 November"; with the year where that is more than half a year away
 */
char *
derma_format_date (DermaTime time,
                   DermaTime now)
{
  if (needs_year (time, now))
    return derma_format_full_date (time);

  /* Translators: a day without its year, in strftime codes: weekday, day, month. The space between day and month does not break. */
  return format (time, C_ ("date", "%A %-d\302\240%B"));
}

/**
 * derma_format_full_date:
 *
 * Returns: (transfer full): such as "Tuesday 24 November 2026"
 */
char *
derma_format_full_date (DermaTime time)
{
  /* Translators: a day with its year, in strftime codes. The space between day and month does not break. */
  return format (time, C_ ("date", "%A %-d\302\240%B %Y"));
}

/**
 * derma_format_full_date_time:
 *
 * Returns: (transfer full): such as "Tuesday 24 November 2026, 19:22"
 */
char *
derma_format_full_date_time (DermaTime time)
{
  /* Translators: a day with its year and a time of day, in strftime codes */
  return format (time, C_ ("date and time", "%A %-d\302\240%B %Y, %H:%M"));
}

/**
 * derma_format_date_time:
 * @time: the instant
 * @now: the present instant
 *
 * Returns: (transfer full): such as "Tuesday 24 November, 19:22"; with the year where that is more than half a year away
 */
char *
derma_format_date_time (DermaTime time,
                        DermaTime now)
{
  if (needs_year (time, now))
    return derma_format_full_date_time (time);

  /* Translators: a day and a time of day, in strftime codes */
  return format (time, C_ ("date and time", "%A %-d\302\240%B, %H:%M"));
}

/**
 * derma_format_short_date:
 *
 * Returns: (transfer full): such as "Tue 24 Nov", without a place to break
 */
char *
derma_format_short_date (DermaTime time)
{
  /* Translators: a day in little room, in strftime codes: short weekday, day, short month */
  return format (time, C_ ("short date", "%a\302\240%-d\302\240%b"));
}

/**
 * derma_format_short_date_time:
 *
 * Returns: (transfer full): such as "Tue 24 Nov, 19:22", without a place to break
 */
char *
derma_format_short_date_time (DermaTime time)
{
  /* Translators: a day and a time of day in little room, in strftime codes: short weekday, day, short month, hours, minutes */
  return format (time, C_ ("short date", "%a\302\240%-d\302\240%b,\302\240%H:%M"));
}

/**
 * derma_format_month_day:
 * @time: the instant
 * @now: the present instant
 *
 * Returns: (transfer full): such as "24 November"; with the year where that is more than half a year away
 */
char *
derma_format_month_day (DermaTime time,
                        DermaTime now)
{
  if (needs_year (time, now))
    return derma_format_month_date (time);

  /* Translators: a day without its weekday and year, in strftime codes: day, month. The space does not break. */
  return format (time, C_ ("date", "%-d\302\240%B"));
}

/**
 * derma_format_month_date:
 *
 * Returns: (transfer full): such as "24 November 2026"
 */
char *
derma_format_month_date (DermaTime time)
{
  /* Translators: a day without its weekday, in strftime codes. The space between day and month does not break. */
  return format (time, C_ ("date", "%-d\302\240%B %Y"));
}

/**
 * derma_format_year_date:
 *
 * Returns: (transfer full): such as "24 Nov 2026", without a place to break
 */
char *
derma_format_year_date (DermaTime time)
{
  /* Translators: a day with its year in little room, in strftime codes: day, short month, year */
  return format (time, C_ ("short date", "%-d\302\240%b\302\240%Y"));
}

/**
 * derma_format_weekday:
 *
 * Returns: (transfer full): such as "Tuesday"
 */
char *
derma_format_weekday (DermaTime time)
{
  return format (time, "%A");
}

/**
 * derma_format_short_weekday:
 *
 * Returns: (transfer full): such as "Tue"
 */
char *
derma_format_short_weekday (DermaTime time)
{
  return format (time, "%a");
}

/**
 * derma_format_weekday_clock:
 *
 * Returns: (transfer full): such as "Tue 19:22", without a place to break
 */
char *
derma_format_weekday_clock (DermaTime time)
{
  /* Translators: a day of the week and a time of day in little room, in strftime codes */
  return format (time, C_ ("short date", "%a\302\240%H:%M"));
}

/* Near enough for a weekday alone to say which day is meant. */
static gboolean
is_near (DermaTime time,
         DermaTime now)
{
  return ABS (derma_time_get_local_day (time) - derma_time_get_local_day (now)) <= WEEKDAYS_DAYS;
}

/**
 * derma_format_moment:
 *
 * Returns: (transfer full): an instant inside a sentence: “Thursday 19:22”, or with its date where it is not of this week
 */
char *
derma_format_moment (DermaTime time,
                     DermaTime now)
{
  if (!is_near (time, now))
    return derma_format_date_time (time, now);

  /* Translators: a weekday and a time of day, in strftime codes */
  return format (time, C_ ("day and time", "%A\302\240%H:%M"));
}

/**
 * derma_format_short_moment:
 *
 * Returns: (transfer full): an instant in little room: “Wed 19:22”, or with its date where it is not of this week
 */
char *
derma_format_short_moment (DermaTime time,
                           DermaTime now)
{
  return is_near (time, now) ? derma_format_weekday_clock (time) : derma_format_short_date_time (time);
}

/**
 * derma_format_span:
 * @hours: a length of time in whole hours
 *
 * Returns: (transfer full): “24 hours”; whole days where there are more than three of them: “7 days”
 */
char *
derma_format_span (guint hours)
{
  if (hours > SPAN_IN_HOURS_H && hours % 24 == 0)
    return derma_format_days (hours / 24);

  return g_strdup_printf (ngettext ("%u hour", "%u hours", hours), hours);
}

/**
 * derma_format_days:
 *
 * Returns: (transfer full): such as "7 days"
 */
char *
derma_format_days (guint days)
{
  return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
}

/**
 * derma_format_after:
 * @elapsed_s: seconds since a session
 *
 * Returns: (transfer full): how long after it, whole hours or, from two days on, whole days: “38 hours after”, “2 days after”
 */
char *
derma_format_after (gint64 elapsed_s)
{
  const guint hours = (guint) (MAX (elapsed_s, 0) / DERMA_HOUR_S);

  if (hours == 0)
    /* Translators: after a session */
    return g_strdup (C_ ("time", "Within the first hour"));
  if (hours >= AFTER_IN_DAYS_H)
    /* Translators: after a session */
    return g_strdup_printf (ngettext ("%u day after", "%u days after", hours / 24), hours / 24);

  /* Translators: after a session */
  return g_strdup_printf (ngettext ("%u hour after", "%u hours after", hours), hours);
}

/**
 * derma_format_days_short:
 *
 * Returns: (transfer full): such as "7 d", where there is no room for the word
 */
char *
derma_format_days_short (guint days)
{
  /* Translators: a number of days in a very small space */
  return g_strdup_printf (_ ("%u\302\240d"), days);
}

/**
 * derma_format_percent:
 *
 * Returns: (transfer full): such as "85 %"
 */
char *
derma_format_percent (guint percent)
{
  /* Translators: a share of a whole; a space before the sign does not break */
  return g_strdup_printf (_ ("%u\302\240%%"), percent);
}

/**
 * derma_format_month:
 *
 * Returns: (transfer full): the month that it is in, such as "November 2026"
 */
char *
derma_format_month (DermaTime time)
{
  /* Translators: a month with its year, as the heading of a calendar, in strftime codes */
  return format (time, _ ("%OB\302\240%Y"));
}

/**
 * derma_format_short_month:
 *
 * Returns: (transfer full): the month that it is in where there is little room, such as "Nov"
 */
char *
derma_format_short_month (DermaTime time)
{
  /* Translators: a month in little room, in strftime codes */
  return format (time, _ ("%b"));
}
