/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-statistics.h"

#include <math.h>
#include <stdlib.h>

#define Z_95 1.959963984540054 /* 95 % of a normal distribution lie within so many deviations */

static int
compare_values (const void *a,
                const void *b)
{
  const double x = *(const double *) a;
  const double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
sort (double *values,
      gsize   n)
{
  qsort (values, n, sizeof *values, compare_values);
}

static double
get_median (const double *sorted,
            gsize         n)
{
  return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* What equal values take away from the variance of the pairs in order, times 18. */
static double
sum_ties (const double *sorted,
          gsize         n)
{
  double sum = 0;

  for (gsize i = 0; i < n;)
    {
      gsize  end = i + 1;
      double count;

      while (end < n && sorted[end] <= sorted[i])
        end++;
      count = (double) (end - i);
      sum += count * (count - 1) * (2 * count + 5);
      i = end;
    }

  return sum;
}

/* The variance of Kendall's count of pairs in order, when there is no trend. */
static double
get_kendall_variance (const double *x,
                      const double *y,
                      gsize         n)
{
  g_autofree double *sorted_x = g_memdup2 (x, n * sizeof *x);
  g_autofree double *sorted_y = g_memdup2 (y, n * sizeof *y);
  const double       count = (double) n;

  sort (sorted_x, n);
  sort (sorted_y, n);

  return (count * (count - 1) * (2 * count + 5) - sum_ties (sorted_x, n) - sum_ties (sorted_y, n)) / 18;
}

/* The ranks, from either end of @n sorted values, between which 95 % lie; the very ends where there are too few. */
static gsize
get_outer_rank (gsize  n,
                double deviation)
{
  const double rank = floor (((double) n - Z_95 * deviation) / 2);

  return rank > 0 ? MIN ((gsize) rank, (n - 1) / 2) : 0;
}

static void
fit_slope (DermaTrend   *self,
           const double *x,
           const double *y,
           gsize         n,
           double       *slopes)
{
  const double deviation = sqrt (get_kendall_variance (x, y, n));
  double       order = 0; /* pairs that rise, less those that fall */
  gsize        n_slopes = 0;
  gsize        outer;

  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      if (x[i] < x[j] || x[i] > x[j])
        {
          const double slope = (y[j] - y[i]) / (x[j] - x[i]);

          slopes[n_slopes++] = slope;
          order += (slope > 0) - (slope < 0);
        }

  sort (slopes, n_slopes);
  outer = get_outer_rank (n_slopes, deviation);
  self->is_clear = fabs (order) - 1 > Z_95 * deviation;
  self->slope = get_median (slopes, n_slopes);
  self->slope_low = slopes[outer];
  self->slope_high = slopes[n_slopes - 1 - outer];
}

static void
fit_level (DermaTrend   *self,
           const double *x,
           const double *y,
           gsize         n,
           double       *levels)
{
  gsize outer;

  for (gsize i = 0; i < n; i++)
    levels[i] = y[i] - self->slope * (x[i] - self->pivot);

  sort (levels, n);
  outer = get_outer_rank (n, sqrt ((double) n));
  self->level = get_median (levels, n);
  self->level_low = levels[outer];
  self->level_high = levels[n - 1 - outer];
}

/**
 * derma_trend_fit:
 * @self: (out): the trend, where there is one
 * @x: (array length=n): where
 * @y: (array length=n): what was seen there
 * @n: how many
 *
 * The slope is the median of the slopes of all pairs, its bounds those that Kendall's test puts around it at 95 % (with fewer than
 * six points no bounds are that sure, and the least and the greatest slope are taken). The level is the median of what the slope
 * leaves, and its bounds are those of that median. Takes time and memory that grow with the square of @n.
 *
 * Returns: whether there is a trend: at least %DERMA_TREND_MIN_POINTS points, not all at the same @x
 */
gboolean
derma_trend_fit (DermaTrend   *self,
                 const double *x,
                 const double *y,
                 gsize         n)
{
  g_autofree double *scratch = NULL;

  g_return_val_if_fail (self != NULL && (n == 0 || (x != NULL && y != NULL)), FALSE);

  if (n < DERMA_TREND_MIN_POINTS)
    return FALSE;

  scratch = g_new (double, n *(n - 1) / 2);
  for (gsize i = 0; i < n; i++)
    scratch[i] = x[i];
  sort (scratch, n);
  if (scratch[0] >= scratch[n - 1])
    return FALSE;

  self->pivot = get_median (scratch, n);
  fit_slope (self, x, y, n, scratch);
  fit_level (self, x, y, n, scratch);

  return TRUE;
}

/**
 * derma_trend_get_value:
 *
 * Returns: the line at @x
 */
double
derma_trend_get_value (const DermaTrend *self,
                       double            x)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->level + self->slope * (x - self->pivot);
}

/* How far the line may be off where the bounds of its level and of its slope are that far off: the two are independent. */
static double
get_distance (const DermaTrend *self,
              double            x,
              double            level,
              double            slope)
{
  return hypot (level - self->level, (slope - self->slope) * (x - self->pivot));
}

/**
 * derma_trend_get_low:
 *
 * Returns: the least that the line is likely to be at @x (95 %)
 */
double
derma_trend_get_low (const DermaTrend *self,
                     double            x)
{
  g_return_val_if_fail (self != NULL, 0);

  return derma_trend_get_value (self, x) -
         get_distance (self, x, self->level_low, x > self->pivot ? self->slope_low : self->slope_high);
}

/**
 * derma_trend_get_high:
 *
 * Returns: the most that the line is likely to be at @x (95 %)
 */
double
derma_trend_get_high (const DermaTrend *self,
                      double            x)
{
  g_return_val_if_fail (self != NULL, 0);

  return derma_trend_get_value (self, x) +
         get_distance (self, x, self->level_high, x > self->pivot ? self->slope_high : self->slope_low);
}
