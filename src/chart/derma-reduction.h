/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaColumn:
 * @begin: the first point in it
 * @end: the first point after it; the same as @begin where there is none in it
 * @low: the least y in it; not set where there is none
 * @high: the greatest
 *
 * What one column of pixels shows of a series.
 */
typedef struct
{
  gsize  begin;
  gsize  end;
  double low;
  double high;
} DermaColumn;

void derma_reduce (const double *x,
                   const double *y,
                   gsize         n,
                   double        from,
                   double        width,
                   DermaColumn  *columns,
                   guint         n_columns);

gsize derma_find_first (const double *x,
                        gsize         n,
                        double        from);

G_END_DECLS
