/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-reduction.h"

/* So many minima are kept side by side, so that none waits for the one before. They must not be so many that few are left over of the
 * points of a column, which are looked at one by one, nor that they find no room in registers, which they are in once the loop that
 * goes through them is unrolled. */
#define LANES 4

/* The first of the points [begin, end) that is not before @from. */
static gsize
search (const double *x,
        gsize         begin,
        gsize         end,
        double        from)
{
  while (begin < end)
    {
      const gsize middle = begin + (end - begin) / 2;

      if (x[middle] < from)
        begin = middle + 1;
      else
        end = middle;
    }

  return begin;
}

/**
 * derma_find_first:
 * @x: (array length=n): ascending
 *
 * Returns: the first point that is not before @from; @n where there is none
 */
gsize
derma_find_first (const double *x,
                  gsize         n,
                  double        from)
{
  return search (x, 0, n, from);
}

/* The same as search (), where the answer is likely to be @stride after @begin: looks at a few neighbours instead of all over. */
static gsize
search_near (const double *x,
             gsize         begin,
             gsize         n,
             double        from,
             gsize         stride)
{
  gsize low = begin;
  gsize high = begin + MAX (stride, 1);
  gsize reach = MAX (stride / 16, 1);

  if (high < n && x[high] < from)
    {
      do
        {
          low = high + 1;
          high += reach;
          reach *= 2;
        }
      while (high < n && x[high] < from);
    }
  else
    {
      gsize back = MIN (high, n);

      while (back - begin > reach && !(x[back - reach] < from))
        {
          back -= reach;
          reach *= 2;
        }
      low = back - begin > reach ? back - reach + 1 : begin;
      high = MIN (high, back);
    }

  return search (x, low, MIN (high, n), from);
}

static void
find_bounds (const double *y,
             gsize         n,
             double       *low,
             double       *high)
{
  double lows[LANES];
  double highs[LANES];
  gsize  i = 0;

  for (guint lane = 0; lane < LANES; lane++)
    lows[lane] = highs[lane] = y[0];

  for (; i + LANES <= n; i += LANES)
#pragma GCC unroll 4
    for (guint lane = 0; lane < LANES; lane++)
      {
        lows[lane] = y[i + lane] < lows[lane] ? y[i + lane] : lows[lane];
        highs[lane] = y[i + lane] > highs[lane] ? y[i + lane] : highs[lane];
      }
  for (; i < n; i++)
    {
      lows[0] = MIN (lows[0], y[i]);
      highs[0] = MAX (highs[0], y[i]);
    }

  *low = lows[0];
  *high = highs[0];
  for (guint lane = 1; lane < LANES; lane++)
    {
      *low = MIN (*low, lows[lane]);
      *high = MAX (*high, highs[lane]);
    }
}

/**
 * derma_reduce:
 * @x: (array length=n): ascending
 * @y: (array length=n): the values
 * @n: how many points
 * @from: where the first column begins, in units of @x
 * @width: of a column, in units of @x, more than 0
 * @columns: (out caller-allocates) (array length=n_columns): what each shows
 * @n_columns: how many
 *
 * Reads each point once: whatever stands out, however narrow, is in its column. The last column includes its end.
 */
void
derma_reduce (const double *x,
              const double *y,
              gsize         n,
              double        from,
              double        width,
              DermaColumn  *columns,
              guint         n_columns)
{
  gsize begin;
  gsize stride = 1;

  g_return_if_fail (columns != NULL && width > 0);

  begin = search (x, 0, n, from);
  for (guint i = 0; i < n_columns; i++)
    {
      const double until = from + (i + 1) * width;
      DermaColumn *column = &columns[i];

      column->begin = begin;
      column->end = search_near (x, begin, n, until, stride);
      while (i + 1 == n_columns && column->end < n && x[column->end] <= until)
        column->end++;
      stride = column->end - begin;
      if (stride > 0)
        find_bounds (y + begin, stride, &column->low, &column->high);
      begin = column->end;
    }
}
