/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart-theme.h"
#include "chart/derma-chart.h"

G_BEGIN_DECLS

/* A value of the upward axis that has a name. */
typedef struct
{
  double value;
  char  *label;
  char  *words; /* (nullable): what it means, where there is room */
} DermaChartLevel;

/* Points in the order of x. */
typedef struct
{
  char    *name; /* (nullable): in the legend */
  double  *x;
  double  *y;
  gsize    n;
  gboolean is_joined; /* by a line, except over more than max_gap */
  double   max_gap;
  gboolean is_stemmed; /* each point stands on a line from the foot of the axis */
} DermaChartSeries;

typedef struct
{
  guint                 series;
  char                 *name; /* (nullable): in the legend */
  DermaChartTrendPoint *points;
  gsize                 n;
} DermaChartTrend;

/* A mark in the lane, or a gap. */
typedef struct
{
  double x;
  char  *label; /* (nullable) */
} DermaChartNote;

struct _DermaChart
{
  double     x_min;
  double     x_max;
  double     y_min;
  double     y_max;
  GTimeZone *zone; /* (nullable): x is UTC seconds */
  guint      first_weekday;

  GArray *levels; /* (element-type DermaChartLevel): none where the axis is one of numbers */
  GArray *series; /* (element-type DermaChartSeries) */
  GArray *trends; /* (element-type DermaChartTrend) */
  GArray *marks;  /* (element-type DermaChartNote) */
  GArray *gaps;   /* (element-type DermaChartNote) */
  char   *lane;   /* (nullable): the name of the lane that the marks are in */
};

G_END_DECLS
