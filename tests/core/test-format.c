/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-format.h"
#include "core/derma-locale.h"

#define NBSP "\302\240"

static DermaTime
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  DermaTime time;

  derma_time_parse (text, &time, &error);
  g_assert_no_error (error);
  return time;
}

static void
take_and_compare (char       *text,
                  const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_lengths (void)
{
  take_and_compare (derma_format_needle (250), "0.25" NBSP "mm");
  take_and_compare (derma_format_needle (1000), "1.00" NBSP "mm");
  take_and_compare (derma_format_needle (255), "0.255" NBSP "mm");
  take_and_compare (derma_format_stopwatch (48), "0:48");
  take_and_compare (derma_format_stopwatch (599), "9:59");
  take_and_compare (derma_format_duration (45), "45" NBSP "s");
  take_and_compare (derma_format_duration (60), "1" NBSP "min");
  take_and_compare (derma_format_duration (601), "11" NBSP "min");
}

static void
test_after (void)
{
  take_and_compare (derma_format_after (-5), "Within the first hour");
  take_and_compare (derma_format_after (DERMA_HOUR_S - 1), "Within the first hour");
  take_and_compare (derma_format_after (DERMA_HOUR_S), "1 hour after");
  take_and_compare (derma_format_after (48 * DERMA_HOUR_S - 1), "47 hours after");
  take_and_compare (derma_format_after (48 * DERMA_HOUR_S), "2 days after");
  take_and_compare (derma_format_after (168 * DERMA_HOUR_S), "7 days after");
}

static void
test_span (void)
{
  take_and_compare (derma_format_span (1), "1 hour");
  take_and_compare (derma_format_span (72), "72 hours");
  take_and_compare (derma_format_span (167), "167 hours");
  take_and_compare (derma_format_span (168), "7 days");
}

/* The year is told where day and month could be taken for those of another one. */
static void
test_days (void)
{
  const DermaTime now = at ("2026-11-24T18:40:00+01:00");

  take_and_compare (derma_format_date (at ("2026-11-26T09:05:00+01:00"), now), "Thursday 26" NBSP "November");
  take_and_compare (derma_format_date (at ("2027-05-24T18:40:00+01:00"), now), "Monday 24" NBSP "May");
  take_and_compare (derma_format_date (at ("2027-05-27T18:40:00+01:00"), now), "Thursday 27" NBSP "May 2027");
  take_and_compare (derma_format_date_time (at ("2026-11-26T09:05:00+01:00"), now), "Thursday 26" NBSP "November, 09:05");
  take_and_compare (derma_format_date_time (at ("2026-01-26T09:05:00+01:00"), now), "Monday 26" NBSP "January 2026, 09:05");
}

/* Within six days a weekday says which one it is, by the days of the place and not by hours. */
static void
test_moments (void)
{
  const DermaTime now = at ("2026-11-24T18:40:00+01:00");

  take_and_compare (derma_format_moment (at ("2026-11-24T23:59:00+01:00"), now), "Tuesday" NBSP "23:59");
  take_and_compare (derma_format_moment (at ("2026-11-30T23:59:00+01:00"), now), "Monday" NBSP "23:59");
  take_and_compare (derma_format_moment (at ("2026-12-01T00:00:00+01:00"), now), "Tuesday 1" NBSP "December, 00:00");
  take_and_compare (derma_format_moment (at ("2026-11-18T00:00:00+01:00"), now), "Wednesday" NBSP "00:00");
  take_and_compare (derma_format_short_moment (at ("2026-11-30T23:59:00+01:00"), now), "Mon" NBSP "23:59");
  take_and_compare (derma_format_short_moment (at ("2026-12-01T00:00:00+01:00"), now), "Tue" NBSP "1" NBSP "Dec," NBSP "00:00");
}

static void
test_percent (void)
{
  take_and_compare (derma_format_percent (0), "0" NBSP "%");
  take_and_compare (derma_format_percent (100), "100" NBSP "%");
}

static void
test_month (void)
{
  take_and_compare (derma_format_month (at ("2026-11-24T23:59:00+01:00")), "November" NBSP "2026");
  take_and_compare (derma_format_month (at ("2026-12-01T00:30:00+01:00")), "December" NBSP "2026");
  take_and_compare (derma_format_short_month (at ("2026-12-01T00:30:00+01:00")), "Dec");
}

/* Of a locale without a country, the C library counts from Sunday. */
static void
test_first_weekday (void)
{
  g_assert_cmpuint (derma_locale_get_first_weekday (), ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/format/lengths", test_lengths);
  g_test_add_func ("/format/after", test_after);
  g_test_add_func ("/format/span", test_span);
  g_test_add_func ("/format/days", test_days);
  g_test_add_func ("/format/moments", test_moments);
  g_test_add_func ("/format/percent", test_percent);
  g_test_add_func ("/format/month", test_month);
  g_test_add_func ("/locale/first-weekday", test_first_weekday);

  return g_test_run ();
}
