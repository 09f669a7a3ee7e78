/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No line is drawn through fewer (protocol.md 7.3). */
#define DERMA_TREND_MIN_POINTS 3

/**
 * DermaTrend:
 * @slope: change of y for one more of x
 * @slope_low: the least that @slope is likely to be
 * @slope_high: the most
 * @pivot: the x at which the level is given, in the middle of what was seen
 * @level: y at @pivot
 * @level_low: the least that @level is likely to be
 * @level_high: the most
 * @is_clear: whether so much order would hardly come about by chance (Kendall's test, 5 %)
 *
 * A straight line through scattered points that single odd ones do not move (Theil and Sen), with how sure it is. It tells of
 * what was seen, from the first point to the last, and is no forecast.
 */
typedef struct
{
  double   slope;
  double   slope_low;
  double   slope_high;
  double   pivot;
  double   level;
  double   level_low;
  double   level_high;
  gboolean is_clear;
} DermaTrend;

gboolean derma_trend_fit (DermaTrend   *self,
                          const double *x,
                          const double *y,
                          gsize         n);
double   derma_trend_get_value (const DermaTrend *self,
                                double            x);
double   derma_trend_get_low (const DermaTrend *self,
                              double            x);
double   derma_trend_get_high (const DermaTrend *self,
                               double            x);

G_END_DECLS
