/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-reduction.h"

#define MAX_POINTS 3000
#define MAX_COLUMNS 60
#define N_TURNS 400

/* What a column holds, looked up without any cleverness. */
static void
assert_column (const double      *x,
               const double      *y,
               gsize              n,
               double             from,
               double             until,
               gboolean           is_last,
               const DermaColumn *column)
{
  gsize  count = 0;
  double low = G_MAXDOUBLE;
  double high = -G_MAXDOUBLE;

  for (gsize i = 0; i < n; i++)
    if (x[i] >= from && (x[i] < until || (is_last && x[i] <= until)))
      {
        g_assert_cmpuint (i, >=, column->begin);
        g_assert_cmpuint (i, <, column->end);
        low = MIN (low, y[i]);
        high = MAX (high, y[i]);
        count++;
      }

  g_assert_cmpuint (column->end - column->begin, ==, count);
  if (count > 0)
    {
      g_assert_cmpfloat (column->low, ==, low);
      g_assert_cmpfloat (column->high, ==, high);
    }
}

static void
assert_reduced (const double *x,
                const double *y,
                gsize         n,
                double        from,
                double        width,
                guint         n_columns)
{
  DermaColumn columns[MAX_COLUMNS];

  derma_reduce (x, y, n, from, width, columns, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      assert_column (x, y, n, from + i * width, from + (i + 1) * width, i + 1 == n_columns, &columns[i]);
      if (i > 0)
        g_assert_cmpuint (columns[i].begin, ==, columns[i - 1].end);
    }
}

/* Evenly and unevenly apart, in heaps, with points before and after what is shown. */
static void
test_like_naive (void)
{
  g_autofree double *x = g_new (double, MAX_POINTS);
  g_autofree double *y = g_new (double, MAX_POINTS);

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      const gsize n = (gsize) g_test_rand_int_range (1, MAX_POINTS);
      double      at = 0;

      for (gsize i = 0; i < n; i++)
        {
          switch (turn % 4)
            {
            case 0:
              at += 1;
              break;
            case 1:
              at += g_test_rand_double_range (0, 2);
              break;
            case 2:
              at += g_test_rand_int_range (0, 2); /* many at the same x */
              break;
            default:
              at += g_test_rand_int_range (0, 100) == 0 ? 500 : 0.1;
              break;
            }
          x[i] = at;
          y[i] = g_test_rand_double_range (-5, 5);
        }
      assert_reduced (x, y, n, g_test_rand_double_range (-50, at), MAX (at, 1) / g_test_rand_int_range (1, 200),
                      (guint) g_test_rand_int_range (1, MAX_COLUMNS));
      assert_reduced (x, y, n, 0, MAX (at, 1) / MAX_COLUMNS, MAX_COLUMNS);
    }
}

/* One value in a million that stands out is seen. */
static void
test_spike (void)
{
  const gsize        n = 1000000;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new0 (double, n);
  DermaColumn        columns[MAX_COLUMNS];

  for (gsize i = 0; i < n; i++)
    x[i] = (double) i;
  y[654321] = 7;
  y[654323] = -7;
  derma_reduce (x, y, n, 0, (double) n / MAX_COLUMNS, columns, MAX_COLUMNS);

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      g_assert_cmpfloat (columns[i].high, ==, i == 39 ? 7 : 0);
      g_assert_cmpfloat (columns[i].low, ==, i == 39 ? -7 : 0);
    }
}

static void
test_nothing (void)
{
  static const double X[] = { 10, 11, 12 };
  static const double Y[] = { 1, 2, 3 };
  DermaColumn         columns[MAX_COLUMNS];

  derma_reduce (NULL, NULL, 0, 0, 1, columns, MAX_COLUMNS);
  for (guint i = 0; i < MAX_COLUMNS; i++)
    g_assert_cmpuint (columns[i].begin, ==, columns[i].end);

  assert_reduced (X, Y, G_N_ELEMENTS (X), 0, 1, 5);
  assert_reduced (X, Y, G_N_ELEMENTS (X), 20, 1, 5);
  assert_reduced (X, Y, G_N_ELEMENTS (X), 10, 1, 2);
}

static void
test_find_first (void)
{
  static const double X[] = { 1, 2, 2, 2, 5 };

  g_assert_cmpuint (derma_find_first (X, 5, 0), ==, 0);
  g_assert_cmpuint (derma_find_first (X, 5, 2), ==, 1);
  g_assert_cmpuint (derma_find_first (X, 5, 3), ==, 4);
  g_assert_cmpuint (derma_find_first (X, 5, 6), ==, 5);
  g_assert_cmpuint (derma_find_first (NULL, 0, 6), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reduction/like-naive", test_like_naive);
  g_test_add_func ("/reduction/spike", test_spike);
  g_test_add_func ("/reduction/nothing", test_nothing);
  g_test_add_func ("/reduction/find-first", test_find_first);

  return g_test_run ();
}
