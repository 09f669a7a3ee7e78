/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-time.h"

/* Clocks ahead and behind, by half and quarter hours, that skip midnight, that skipped a whole day. */
static const char *const ZONES[] = { "UTC", "Europe/Berlin", "Atlantic/Azores", "America/St_Johns", "Asia/Kathmandu", "America/Sao_Paulo", "Pacific/Apia", "-00:30" };

#define FROM_DAY 10957 /* 2000-01-01 */
#define N_DAYS 9500

/* As GLib's own calendar has it, which takes much longer. */
static void
test_hour (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONES[i]);

      g_assert_nonnull (zone);
      for (gint64 utc_s = FROM_DAY * DERMA_DAY_S; utc_s < (gint64) (FROM_DAY + N_DAYS) * DERMA_DAY_S; utc_s += 5 * DERMA_HOUR_S - 1)
        {
          const DermaTime time = derma_time_new (utc_s, zone);
          g_autoptr (GDateTime) date_time = derma_time_to_date_time (time);

          g_assert_cmpuint (derma_time_get_hour (time), ==, g_date_time_get_hour (date_time));
        }
    }
}

static void
test_at_hour (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONES[i]);

      for (gint64 day = FROM_DAY; day < FROM_DAY + N_DAYS; day++)
        {
          g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (day * DERMA_DAY_S);

          for (guint hour = 0; hour < 24; hour++)
            {
              g_autoptr (GDateTime) expected = g_date_time_new (zone, g_date_time_get_year (date), g_date_time_get_month (date),
                                                                g_date_time_get_day_of_month (date), (int) hour, 0, 0);

              g_assert_cmpint (derma_time_at_hour (day, hour, zone), ==, g_date_time_to_unix (expected));
            }
        }
    }
}

/* 2026-03-29 and 2026-10-25 */
static void
test_clock_change (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  const gint64 spring = 20541;
  const gint64 autumn = 20751;

  g_assert_cmpint (derma_time_at_hour (spring, 1, berlin), ==, spring * DERMA_DAY_S);
  g_assert_cmpint (derma_time_at_hour (spring, 2, berlin), ==, spring * DERMA_DAY_S + DERMA_HOUR_S);
  g_assert_cmpint (derma_time_at_hour (spring, 3, berlin), ==, spring * DERMA_DAY_S + DERMA_HOUR_S);
  g_assert_cmpint (derma_time_at_hour (autumn, 1, berlin), ==, autumn * DERMA_DAY_S - DERMA_HOUR_S);
  g_assert_cmpint (derma_time_at_hour (autumn, 2, berlin), ==, autumn * DERMA_DAY_S + DERMA_HOUR_S);
}

/* The first instant of a day belongs to it, the one before does not: on the Azores midnight comes twice in October. */
static void
test_start_of_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONES[i]);

      for (gint64 day = FROM_DAY; day < FROM_DAY + N_DAYS; day++)
        {
          const gint64 start_s = derma_time_start_of_day (day, zone);

          if (derma_time_get_local_day (derma_time_new (start_s, zone)) == day) /* else it was skipped (Apia, 2011) */
            g_assert_cmpint (derma_time_get_local_day (derma_time_new (start_s - 1, zone)), <, day);
        }
    }
}

static void
test_before_1970 (void)
{
  const DermaTime eve = { -1, 0 };
  const DermaTime day_before = { -DERMA_DAY_S, 0 };

  g_assert_cmpint (derma_time_get_local_day (eve), ==, -1);
  g_assert_cmpuint (derma_time_get_hour (eve), ==, 23);
  g_assert_cmpint (derma_time_get_local_day (day_before), ==, -1);
  g_assert_cmpuint (derma_time_get_hour (day_before), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/hour", test_hour);
  g_test_add_func ("/time/at-hour", test_at_hour);
  g_test_add_func ("/time/clock-change", test_clock_change);
  g_test_add_func ("/time/start-of-day", test_start_of_day);
  g_test_add_func ("/time/before-1970", test_before_1970);

  return g_test_run ();
}
