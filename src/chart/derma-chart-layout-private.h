/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart-layout.h"
#include "chart/derma-chart-private.h"
#include "chart/derma-chart-text.h"
#include "chart/derma-scale.h"

G_BEGIN_DECLS

#define DERMA_CHART_GAP 8.0   /* between text and what it belongs to, points */
#define DERMA_CHART_TICK 4.0  /* the length of a tick of the axis */
#define DERMA_CHART_MARK 12.0 /* the length of a mark in the lane */

typedef struct
{
  double x;
  double y;
} DermaChartPlace;

typedef struct
{
  DermaChartPlace place;
  gboolean        is_joined;  /* to the one before, by a line */
  gboolean        is_outside; /* of the plot, where only its line is seen */
} DermaChartPoint;

/* Where something is missing: a line from its label to the axis, or from the top to its label. */
typedef struct
{
  guint  index; /* in the chart */
  double x;
  double top;
  double bottom;
} DermaChartGapPlace;

/* One column of whole pixels of a series. */
typedef struct
{
  double x; /* its middle */
  double top;
  double bottom;
} DermaChartRun;

/* A series as the points that it has; where these are more than the columns of pixels as runs of pixels, and where they are about as
 * many as both: runs are drawn then, and points can be read. */
typedef struct
{
  gsize    first;      /* the number of the first point in its series */
  gboolean is_stemmed; /* a line goes from each point to the foot of the plot */
  gboolean is_marked;  /* each point has a mark */
  GArray  *points;     /* (nullable) (element-type DermaChartPoint) */
  GArray  *runs;       /* (nullable) (element-type DermaChartRun) */
} DermaChartSeriesPlaces;

typedef struct
{
  guint    series;
  gboolean has_band;
  GArray  *line; /* (element-type DermaChartPlace) */
  GArray  *low;  /* (element-type DermaChartPlace) */
  GArray  *high; /* (element-type DermaChartPlace) */
} DermaChartTrendPlaces;

/* What stands before a word of the legend. */
typedef enum
{
  DERMA_CHART_SAMPLE_POINT,
  DERMA_CHART_SAMPLE_LINE, /* with a point on it */
  DERMA_CHART_SAMPLE_TREND,
  DERMA_CHART_SAMPLE_BAND, /* a trend with its band */
} DermaChartSampleKind;

typedef struct
{
  DermaChartSampleKind kind;
  guint                series;
  DermaChartRect       rect;
} DermaChartSample;

struct _DermaChartLayout
{
  double         width;
  double         height;
  double         line_height; /* of one line of text */
  double         radius;      /* of the mark of a point */
  DermaChartRect plot;
  DermaScale     x_scale;
  DermaScale     y_scale;

  GArray *texts;   /* (element-type DermaChartText) */
  GArray *levels;  /* (element-type gdouble): the y of each line of the scale */
  GArray *ticks;   /* (element-type gdouble): the x of each tick of the axis */
  GArray *marks;   /* (element-type DermaChartPlace): the upper end of each mark in the lane */
  GArray *gaps;    /* (element-type DermaChartGapPlace) */
  GArray *series;  /* (element-type DermaChartSeriesPlaces) */
  GArray *trends;  /* (element-type DermaChartTrendPlaces) */
  GArray *samples; /* (element-type DermaChartSample) */
  GArray *hits;    /* (element-type DermaChartHit): in the order of x */
};

/* What only layouts of charts need of texts and rectangles. */
void derma_chart_layout_keep_text (DermaChartLayout *self,
                                   DermaChartText   *text,
                                   double            x,
                                   double            y);

/* The legend: its samples are made with its words, and get their places once it is known where it begins. */
GArray *derma_chart_layout_create_legend (DermaChartLayout *self,
                                          const DermaChart *chart,
                                          PangoContext     *pango);
double  derma_chart_layout_measure_legend (const DermaChartLayout *self,
                                           const GArray           *legend);
void    derma_chart_layout_place_legend (DermaChartLayout *self,
                                         GArray           *legend,
                                         double            y);

/* The steps of making a layout. */
void derma_chart_layout_place_series (DermaChartLayout *self,
                                      const DermaChart *chart);
void derma_chart_layout_place_trends (DermaChartLayout *self,
                                      const DermaChart *chart);
void derma_chart_layout_place_marks (DermaChartLayout *self,
                                     const DermaChart *chart,
                                     PangoContext     *pango,
                                     double            lane_y,
                                     gboolean          has_labels);
void derma_chart_layout_place_gaps (DermaChartLayout *self,
                                    const DermaChart *chart,
                                    PangoContext     *pango);
void derma_chart_layout_sort_hits (DermaChartLayout *self,
                                   const DermaChart *chart);

G_END_DECLS
