/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/derma-scale.h"

#define N_TURNS 500

static void
test_map (void)
{
  const DermaScale down = { 0, 4, 200, 100 };
  const DermaScale one = { 7, 7, 100, 200 };

  g_assert_cmpfloat (derma_scale_map (&down, 0), ==, 200);
  g_assert_cmpfloat (derma_scale_map (&down, 4), ==, 100);
  g_assert_cmpfloat (derma_scale_map (&down, 1), ==, 175);
  g_assert_cmpfloat (derma_scale_map (&down, 8), ==, 0);
  g_assert_cmpfloat (derma_scale_map (&one, 7), ==, 150);
}

static char *
dup_ticks (double min,
           double max,
           guint  n_max)
{
  const DermaScale scale = { min, max, 0, 1 };
  double           step;
  g_autoptr (GArray) ticks = derma_scale_ticks (&scale, n_max, &step);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *label = derma_scale_dup_tick (g_array_index (ticks, double, i), step);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_ticks (void)
{
  static const struct
  {
    double      min;
    double      max;
    guint       n_max;
    const char *expected;
  } CASES[] = {
    { 0, 10, 6, "0 2 4 6 8 10" },
    { 0, 10, 5, "0 5 10" },
    { 0, 4, 5, "0 1 2 3 4" },
    { -1, 1, 5, "−1.0 −0.5 0.0 0.5 1.0" },
    { 0.1, 0.3, 3, "0.1 0.2 0.3" },
    { 0.13, 0.17, 5, "0.13 0.14 0.15 0.16 0.17" },
    { 3, 9996, 3, "5000" },
    { 0, 1e6, 3, "0 500000 1000000" },
    { 1e17, 3e17, 3, "1e+17 2e+17 3e+17" },
    { 0, 3e-12, 4, "0 1e-12 2e-12 3e-12" },
    { 5, 5, 4, "5" },
    { 0, INFINITY, 4, "0" },
    { NAN, 1, 4, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *ticks = dup_ticks (CASES[i].min, CASES[i].max, CASES[i].n_max);

      g_assert_cmpstr (ticks, ==, CASES[i].expected);
    }
}

/* Never more than there is room for, never outside, never fewer than a quarter of what there is room for. */
static void
test_any_domain (void)
{
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      const double     size = pow (10, g_test_rand_double_range (-8, 8));
      const double     min = g_test_rand_double_range (-2, 2) * size;
      const double     max = min + g_test_rand_double_range (0.01, 2) * size;
      const guint      n_max = (guint) g_test_rand_int_range (2, 20);
      const DermaScale scale = { min, max, 0, 1 };
      double           step;
      g_autoptr (GArray) ticks = derma_scale_ticks (&scale, n_max, &step);

      g_assert_cmpuint (ticks->len, <=, n_max);
      g_assert_cmpuint (ticks->len * 4, >=, n_max - 1);
      for (guint i = 0; i < ticks->len; i++)
        {
          const double tick = g_array_index (ticks, double, i);

          g_assert_cmpfloat (tick, >=, min - step * 1e-6);
          g_assert_cmpfloat (tick, <=, max + step * 1e-6);
          if (i > 0)
            g_assert_cmpfloat_with_epsilon (tick - g_array_index (ticks, double, i - 1), step, step * 1e-6);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/map", test_map);
  g_test_add_func ("/scale/ticks", test_ticks);
  g_test_add_func ("/scale/any-domain", test_any_domain);

  return g_test_run ();
}
