/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-statistics.h"

#define EPSILON 1e-9
#define MAX_POINTS 40
#define N_TURNS 200

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, EPSILON);
}

/* Worked out by hand: six slopes, −1, ½, 1, 1⅓, 2 and 3, and the levels that their median leaves at x = 2½. */
static void
test_by_hand (void)
{
  static const double X[] = { 1, 2, 3, 4 };
  static const double Y[] = { 1, 3, 2, 5 };
  DermaTrend          trend;

  g_assert_true (derma_trend_fit (&trend, X, Y, G_N_ELEMENTS (X)));
  assert_near (trend.slope, 7.0 / 6);
  assert_near (trend.slope_low, -1);
  assert_near (trend.slope_high, 3);
  assert_near (trend.pivot, 2.5);
  assert_near (trend.level, 3);
  assert_near (trend.level_low, 17.0 / 12);
  assert_near (trend.level_high, 43.0 / 12);
  assert_near (derma_trend_get_value (&trend, 3.5), 3 + 7.0 / 6);
  g_assert_false (trend.is_clear);
}

/* Levels of a scale, many of them equal: 28 pairs, a variance of (8 × 7 × 21 − 156 − 36) / 18, so the seventh slope from either end. */
static void
test_levels (void)
{
  static const double X[] = { 0, 1, 2, 3, 4, 5, 6, 7 };
  static const double Y[] = { 3, 3, 2, 2, 3, 1, 1, 0 };
  DermaTrend          trend;

  g_assert_true (derma_trend_fit (&trend, X, Y, G_N_ELEMENTS (X)));
  assert_near (trend.slope, -0.4);
  assert_near (trend.slope_low, -0.5);
  assert_near (trend.slope_high, 0);
  assert_near (trend.level, 1.7);
  assert_near (trend.level_low, 1.4);
  assert_near (trend.level_high, 2);
  g_assert_true (trend.is_clear);
}

static void
test_straight (void)
{
  static const double X[] = { 0, 28, 56, 84, 112 };
  double              y[G_N_ELEMENTS (X)];
  DermaTrend          trend;

  for (guint i = 0; i < G_N_ELEMENTS (X); i++)
    y[i] = 3 - X[i] / 56;
  g_assert_true (derma_trend_fit (&trend, X, y, G_N_ELEMENTS (X)));
  assert_near (trend.slope, -1.0 / 56);
  assert_near (derma_trend_get_low (&trend, 112), 1);
  assert_near (derma_trend_get_high (&trend, 112), 1);
  g_assert_true (trend.is_clear);

  /* So few in a row may come about by chance. */
  g_assert_true (derma_trend_fit (&trend, X, y, 4));
  g_assert_false (trend.is_clear);
}

static void
test_all_equal (void)
{
  static const double X[] = { 1, 2, 3, 4, 5, 6 };
  static const double Y[] = { 2, 2, 2, 2, 2, 2 };
  DermaTrend          trend;

  g_assert_true (derma_trend_fit (&trend, X, Y, G_N_ELEMENTS (X)));
  assert_near (trend.slope, 0);
  assert_near (derma_trend_get_low (&trend, 1), 2);
  assert_near (derma_trend_get_high (&trend, 6), 2);
  g_assert_false (trend.is_clear);
}

/* One odd rating in nine moves nothing, however odd. */
static void
test_outlier (void)
{
  double     x[9];
  double     y[9];
  DermaTrend trend;

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      x[i] = i;
      y[i] = 1 + 2.0 * i;
    }
  y[6] = -1000000;
  g_assert_true (derma_trend_fit (&trend, x, y, G_N_ELEMENTS (x)));
  assert_near (trend.slope, 2);
  assert_near (derma_trend_get_value (&trend, 8), 17);
}

static void
test_too_few (void)
{
  static const double X[] = { 1, 2 };
  static const double SAME[] = { 5, 5, 5, 5 };
  static const double Y[] = { 1, 2, 3, 4 };
  DermaTrend          trend;

  g_assert_false (derma_trend_fit (&trend, NULL, NULL, 0));
  g_assert_false (derma_trend_fit (&trend, X, Y, 2));
  g_assert_false (derma_trend_fit (&trend, SAME, Y, 4));
}

/* Two of three at one time are still a trend, and of these two no slope is taken. */
static void
test_same_time (void)
{
  static const double X[] = { 0, 0, 10 };
  static const double Y[] = { 1, 3, 2 };
  DermaTrend          trend;

  g_assert_true (derma_trend_fit (&trend, X, Y, 3));
  assert_near (trend.slope, 0);
  assert_near (trend.slope_low, -0.1);
  assert_near (trend.slope_high, 0.1);
}

/* Whatever was seen: bounds are in order, hold the line, are narrowest at the pivot, and follow when the scale is another. */
static void
test_properties (void)
{
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      const gsize n = (gsize) g_test_rand_int_range (DERMA_TREND_MIN_POINTS, MAX_POINTS);
      double      x[MAX_POINTS];
      double      y[MAX_POINTS];
      double      scaled[MAX_POINTS];
      DermaTrend  trend;
      DermaTrend  other;

      for (gsize i = 0; i < n; i++)
        {
          x[i] = (double) i + g_test_rand_double_range (0, 0.9);
          y[i] = g_test_rand_int_range (0, 5);
          scaled[i] = 10 - 3 * y[i];
        }
      g_assert_true (derma_trend_fit (&trend, x, y, n));
      g_assert_true (derma_trend_fit (&other, x, scaled, n));
      assert_near (other.slope, -3 * trend.slope);
      assert_near (other.level, 10 - 3 * trend.level);
      g_assert_true (trend.is_clear == other.is_clear);

      for (double at = x[0]; at <= x[n - 1]; at += 0.5)
        {
          const double low = derma_trend_get_low (&trend, at);
          const double high = derma_trend_get_high (&trend, at);

          g_assert_cmpfloat (low, <=, derma_trend_get_value (&trend, at));
          g_assert_cmpfloat (high, >=, derma_trend_get_value (&trend, at));
          g_assert_cmpfloat (high - low + EPSILON, >=, trend.level_high - trend.level_low);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/by-hand", test_by_hand);
  g_test_add_func ("/statistics/levels", test_levels);
  g_test_add_func ("/statistics/straight", test_straight);
  g_test_add_func ("/statistics/all-equal", test_all_equal);
  g_test_add_func ("/statistics/outlier", test_outlier);
  g_test_add_func ("/statistics/too-few", test_too_few);
  g_test_add_func ("/statistics/same-time", test_same_time);
  g_test_add_func ("/statistics/properties", test_properties);

  return g_test_run ();
}
