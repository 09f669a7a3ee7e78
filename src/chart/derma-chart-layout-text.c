/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

/* Gives the text to the layout, with its upper left corner. */
void
derma_chart_layout_keep_text (DermaChartLayout *self,
                              DermaChartText   *text,
                              double            x,
                              double            y)
{
  text->rect.x = x;
  text->rect.y = y;
  g_array_append_val (self->texts, *text);
  *text = (DermaChartText) { 0 };
}

static void
add_rect (GString              *text,
          const char           *what,
          const DermaChartRect *rect)
{
  g_string_append_printf (text, "%s %.1f %.1f %.1f %.1f", what, rect->x, rect->y, rect->width, rect->height);
}

static void
add_series (GString                      *text,
            const DermaChartSeriesPlaces *places,
            guint                         number)
{
  g_string_append_printf (text, "series %u%s\n", number, places->is_stemmed ? " on stems" : "");
  for (guint i = 0; places->points != NULL && i < places->points->len; i++)
    {
      const DermaChartPoint *point = &g_array_index (places->points, DermaChartPoint, i);

      g_string_append_printf (text, "  point %.1f %.1f%s\n", point->place.x, point->place.y, point->is_joined ? " joined" : "");
    }
  for (guint i = 0; places->runs != NULL && i < places->runs->len; i++)
    {
      const DermaChartRun *run = &g_array_index (places->runs, DermaChartRun, i);

      g_string_append_printf (text, "  run %.1f from %.0f to %.0f\n", run->x, run->top, run->bottom);
    }
}

static void
add_trend (GString                     *text,
           const DermaChartTrendPlaces *places)
{
  g_string_append_printf (text, "trend of %u\n", places->series);
  for (guint i = 0; i < places->line->len; i++)
    g_string_append_printf (text, "  at %.1f %.1f from %.1f to %.1f\n", g_array_index (places->line, DermaChartPlace, i).x,
                            g_array_index (places->line, DermaChartPlace, i).y, g_array_index (places->low, DermaChartPlace, i).y,
                            g_array_index (places->high, DermaChartPlace, i).y);
}

/**
 * derma_chart_layout_to_text:
 *
 * Returns: (transfer full): the layout as lines of text, to a tenth of a point, for tests
 */
char *
derma_chart_layout_to_text (const DermaChartLayout *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  add_rect (text, "plot", &self->plot);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->levels->len; i++)
    g_string_append_printf (text, "level %.1f\n", g_array_index (self->levels, double, i));
  for (guint i = 0; i < self->ticks->len; i++)
    g_string_append_printf (text, "tick %.1f\n", g_array_index (self->ticks, double, i));
  for (guint i = 0; i < self->texts->len; i++)
    derma_chart_text_add_to (&g_array_index (self->texts, DermaChartText, i), text);
  for (guint i = 0; i < self->marks->len; i++)
    g_string_append_printf (text, "mark %.1f %.1f\n", g_array_index (self->marks, DermaChartPlace, i).x,
                            g_array_index (self->marks, DermaChartPlace, i).y);
  for (guint i = 0; i < self->gaps->len; i++)
    g_string_append_printf (text, "gap %.1f from %.1f to %.1f\n", g_array_index (self->gaps, DermaChartGapPlace, i).x,
                            g_array_index (self->gaps, DermaChartGapPlace, i).top,
                            g_array_index (self->gaps, DermaChartGapPlace, i).bottom);
  for (guint i = 0; i < self->series->len; i++)
    add_series (text, &g_array_index (self->series, DermaChartSeriesPlaces, i), i);
  for (guint i = 0; i < self->trends->len; i++)
    add_trend (text, &g_array_index (self->trends, DermaChartTrendPlaces, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
