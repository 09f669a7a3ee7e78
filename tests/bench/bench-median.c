/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-median.h"

#include <stdlib.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double x = *(const double *) a;
  const double y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * bench_get_median:
 * @values: (array length=n_values): which are sorted
 *
 * Returns: the one in the middle
 */
double
bench_get_median (double *values,
                  gsize   n_values)
{
  qsort (values, n_values, sizeof *values, compare);

  return values[n_values / 2];
}
