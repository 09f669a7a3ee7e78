/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-time-ticks.h"

#define HOUR_S 3600
#define DAY_S (24 * HOUR_S)
#define MONDAY 1
#define SUNDAY 7

static gint64
parse (const char *text,
       GTimeZone  *zone)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, zone);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

static char *
dup_labels (GArray *ticks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const DermaTimeTick *tick = &g_array_index (ticks, DermaTimeTick, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", tick->label);
    }

  g_string_replace (text, "\302\240", " ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct
{
  const char *from;
  const char *until;
  guint       n_max;
  guint       first_weekday;
  const char *expected;
} CASES[] = {
  { "2026-11-21T10:00", "2026-11-24T10:00", 6, MONDAY, "22 Nov 2026, 23 Nov, 24 Nov" },
  { "2026-12-29T10:00", "2027-01-02T10:00", 6, MONDAY, "30 Dec, 31 Dec, 1 Jan 2027, 2 Jan" },
  { "2026-11-21T10:00", "2026-12-19T10:00", 6, MONDAY, "23 Nov 2026, 30 Nov, 7 Dec, 14 Dec" },
  { "2026-11-21T10:00", "2026-12-19T10:00", 6, SUNDAY, "22 Nov 2026, 29 Nov, 6 Dec, 13 Dec" },
  { "2026-11-23T00:00", "2026-12-21T00:00", 5, MONDAY, "23 Nov 2026, 30 Nov, 7 Dec, 14 Dec, 21 Dec" },
  { "2026-10-12T00:00", "2027-02-12T00:00", 6, MONDAY, "Nov, Dec, Jan 2027, Feb" },
  { "2026-10-12T00:00", "2027-10-12T00:00", 6, MONDAY, "Jan 2027, Apr, Jul, Oct" },
  { "2026-02-12T00:00", "2027-10-12T00:00", 4, MONDAY, "Jul, Jan 2027, Jul" },
  { "2026-02-12T00:00", "2027-10-12T00:00", 2, MONDAY, "2027" },
  { "2020-02-12T00:00", "2026-10-12T00:00", 7, MONDAY, "2021, 2022, 2023, 2024, 2025, 2026" },
  { "2020-02-12T00:00", "2040-10-12T00:00", 5, MONDAY, "2025, 2030, 2035, 2040" },
  { "1800-02-12T00:00", "2300-10-12T00:00", 6, MONDAY, "1900, 2000, 2100, 2200, 2300" },
  { "2026-11-21T10:00", "2026-11-21T12:00", 6, MONDAY, "" },
  { "2026-11-21T00:00", "2026-11-21T00:00", 6, MONDAY, "21 Nov 2026" },
};

static void
test_labels (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  g_assert_nonnull (zone);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *from = g_strconcat (CASES[i].from, ":00", NULL);
      g_autofree char *until = g_strconcat (CASES[i].until, ":00", NULL);
      g_autoptr (GArray) ticks = derma_time_ticks (parse (from, zone), parse (until, zone), CASES[i].n_max, zone, CASES[i].first_weekday);
      g_autofree char *labels = dup_labels (ticks);

      g_assert_cmpstr (labels, ==, CASES[i].expected);
    }
}

/* A day on which the clock changes begins at midnight too, and is an hour shorter or longer. */
static void
test_clock_change (void)
{
  static const struct
  {
    const char *from;
    const char *until;
    gint64      hours;
  } CHANGES[] = {
    { "2027-03-27T00:00:00", "2027-03-29T00:00:00", 23 },
    { "2026-10-24T00:00:00", "2026-10-26T00:00:00", 25 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    {
      g_autoptr (GArray) ticks = derma_time_ticks (parse (CHANGES[i].from, zone), parse (CHANGES[i].until, zone), 6, zone, MONDAY);

      g_assert_cmpuint (ticks->len, ==, 3);
      g_assert_cmpint (g_array_index (ticks, DermaTimeTick, 1).at_s - g_array_index (ticks, DermaTimeTick, 0).at_s, ==, DAY_S);
      g_assert_cmpint (g_array_index (ticks, DermaTimeTick, 2).at_s - g_array_index (ticks, DermaTimeTick, 1).at_s, ==, CHANGES[i].hours * HOUR_S);
    }
}

/* There the clock is set ahead at midnight, so that one day begins at one. */
static void
test_no_midnight (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Africa/Cairo");
  g_autoptr (GArray) ticks = derma_time_ticks (parse ("2026-04-23T00:00:00", zone), parse ("2026-04-26T00:00:00", zone), 6, zone, MONDAY);
  g_autofree char *labels = dup_labels (ticks);

  g_assert_cmpstr (labels, ==, "23 Apr 2026, 24 Apr, 25 Apr, 26 Apr");
}

/* Wherever and however long: as many as there is room for at the most, in order, in the range. */
static void
test_any_range (void)
{
  static const char *const ZONES[] = { "UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia" };

  for (guint turn = 0; turn < 300; turn++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONES[turn % G_N_ELEMENTS (ZONES)]);
      const gint64 from = (gint64) g_test_rand_double_range (0, 4e9);
      const gint64 until = from + (gint64) (DAY_S * 3 * g_test_rand_double_range (1, 40) * g_test_rand_double_range (1, 40));
      const guint  n_max = (guint) g_test_rand_int_range (1, 20);
      g_autoptr (GArray) ticks = derma_time_ticks (from, until, n_max, zone, SUNDAY);

      g_assert_cmpuint (ticks->len, <=, n_max);
      for (guint i = 0; i < ticks->len; i++)
        {
          const DermaTimeTick *tick = &g_array_index (ticks, DermaTimeTick, i);

          g_assert_cmpint (tick->at_s, >=, from);
          g_assert_cmpint (tick->at_s, <=, until);
          g_assert_cmpstr (tick->label, !=, "");
          if (i > 0)
            g_assert_cmpint (tick->at_s, >, g_array_index (ticks, DermaTimeTick, i - 1).at_s);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-ticks/labels", test_labels);
  g_test_add_func ("/time-ticks/clock-change", test_clock_change);
  g_test_add_func ("/time-ticks/no-midnight", test_no_midnight);
  g_test_add_func ("/time-ticks/any-range", test_any_range);

  return g_test_run ();
}
