/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

#include <math.h>

#define POINT_SAMPLE 12.0 /* the width of what stands before a word of the legend, for a point */
#define LINE_SAMPLE 28.0  /* for a line */
#define LEAST_WIDTH 24.0  /* of the words, however narrow the chart is */

static void
add_entry (DermaChartLayout    *self,
           PangoContext        *pango,
           DermaChartSampleKind kind,
           guint                series,
           const char          *name,
           GArray              *texts)
{
  const DermaChartSample sample = { .kind = kind, .series = series, .rect = { .width = kind == DERMA_CHART_SAMPLE_POINT ? POINT_SAMPLE : LINE_SAMPLE } };
  DermaChartText         text = derma_chart_text_new (pango, name, TRUE);

  derma_chart_text_wrap (&text, pango, MAX (self->width - sample.rect.width - DERMA_CHART_GAP, LEAST_WIDTH));
  g_array_append_val (self->samples, sample);
  g_array_append_val (texts, text);
}

/* Whether a line belongs to the points of a series and is not told of by itself. */
static gboolean
has_line (const DermaChart *chart,
          guint             series)
{
  for (guint i = 0; i < chart->trends->len; i++)
    if (g_array_index (chart->trends, DermaChartTrend, i).series == series && g_array_index (chart->trends, DermaChartTrend, i).name == NULL)
      return TRUE;

  return g_array_index (chart->series, DermaChartSeries, series).is_joined;
}

/* A series of more points than there are pixels across is seen as a line. */
static DermaChartSampleKind
choose_sample (const DermaChartLayout *self,
               const DermaChart       *chart,
               guint                   series)
{
  if ((double) g_array_index (chart->series, DermaChartSeries, series).n > self->width)
    return DERMA_CHART_SAMPLE_TREND;

  return has_line (chart, series) ? DERMA_CHART_SAMPLE_LINE : DERMA_CHART_SAMPLE_POINT;
}

/* Makes the samples, whose words are at the same index of what is returned. */
GArray *
derma_chart_layout_create_legend (DermaChartLayout *self,
                                  const DermaChart *chart,
                                  PangoContext     *pango)
{
  GArray *texts = derma_chart_texts_new ();

  for (guint i = 0; i < chart->series->len; i++)
    {
      const DermaChartSeries *series = &g_array_index (chart->series, DermaChartSeries, i);

      if (series->name != NULL)
        add_entry (self, pango, choose_sample (self, chart, i), i, series->name, texts);
    }
  for (guint i = 0; i < chart->trends->len; i++)
    {
      const DermaChartTrend *trend = &g_array_index (chart->trends, DermaChartTrend, i);
      gboolean               has_band = FALSE;

      for (gsize j = 0; j < trend->n; j++)
        has_band |= trend->points[j].low < trend->points[j].high;
      if (trend->name != NULL)
        add_entry (self, pango, has_band ? DERMA_CHART_SAMPLE_BAND : DERMA_CHART_SAMPLE_TREND, trend->series, trend->name, texts);
    }

  return texts;
}

typedef struct
{
  guint  end; /* the first entry after it */
  double width;
  double height;
} Row;

/* The row that begins with an entry. */
static Row
find_row (const DermaChartLayout *self,
          const GArray           *legend,
          guint                   begin)
{
  Row row = { .end = begin };

  while (row.end < legend->len)
    {
      const DermaChartRect *text = &g_array_index (legend, DermaChartText, row.end).rect;
      const double          entry = g_array_index (self->samples, DermaChartSample, row.end).rect.width + DERMA_CHART_GAP + text->width;
      const double          more = row.end > begin ? 2 * DERMA_CHART_GAP + entry : entry;

      if (row.end > begin && row.width + more > self->width)
        break;
      row.width += more;
      row.height = MAX (row.height, text->height);
      row.end++;
    }

  return row;
}

/* How high it is. */
double
derma_chart_layout_measure_legend (const DermaChartLayout *self,
                                   const GArray           *legend)
{
  double height = 0;

  for (guint i = 0; i < legend->len;)
    {
      const Row row = find_row (self, legend, i);

      height += row.height;
      i = row.end;
    }

  return height;
}

/* Each row in the middle of the chart; @y is the upper edge of the first. */
void
derma_chart_layout_place_legend (DermaChartLayout *self,
                                 GArray           *legend,
                                 double            y)
{
  for (guint i = 0; i < legend->len;)
    {
      const Row row = find_row (self, legend, i);
      double    x = MAX (0, floor ((self->width - row.width) / 2));

      for (; i < row.end; i++)
        {
          DermaChartText *text = derma_chart_texts_get (legend, i);
          const double    text_width = text->rect.width;
          DermaChartRect *sample = &g_array_index (self->samples, DermaChartSample, i).rect;

          *sample = (DermaChartRect) { x, y, sample->width, self->line_height };
          x += sample->width + DERMA_CHART_GAP;
          derma_chart_layout_keep_text (self, text, x, y);
          x += text_width + 2 * DERMA_CHART_GAP;
        }
      y += row.height;
    }
}
