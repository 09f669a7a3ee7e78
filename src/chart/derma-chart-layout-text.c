/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-layout-private.h"

#include <math.h>

#define TEXT_SCALE 0.85 /* of the font of the context */
#define PLAIN_WIDTH 6.0 /* of a character where there is no font, points */
#define PLAIN_HEIGHT 14.0

static PangoLayout *
create_pango (PangoContext *context,
              const char   *words)
{
  PangoLayout *pango = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  const int size = (int) lround (pango_font_description_get_size (font) * TEXT_SCALE);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_layout_set_font_description (pango, font);
  pango_layout_set_text (pango, words, -1);

  return pango;
}

static void
measure (DermaChartText *self)
{
  int width;
  int height;

  pango_layout_get_size (self->pango, &width, &height);
  self->rect.width = (double) width / PANGO_SCALE;
  self->rect.height = (double) height / PANGO_SCALE;
}

/* @pango: (nullable): as derma_chart_layout_new() has it. The place is left to the caller. */
DermaChartText
derma_chart_text_new (PangoContext *pango,
                      const char   *words,
                      gboolean      is_dim)
{
  DermaChartText text = { .words = g_strdup (words), .is_dim = is_dim };

  if (pango == NULL)
    {
      text.rect.width = PLAIN_WIDTH * (double) g_utf8_strlen (words, -1);
      text.rect.height = PLAIN_HEIGHT;
    }
  else
    {
      text.pango = create_pango (pango, words);
      measure (&text);
    }

  return text;
}

/* Puts a text that is wider than @width on as many lines as it needs. */
void
derma_chart_text_wrap (DermaChartText *self,
                       double          width)
{
  if (self->rect.width <= width)
    return;

  if (self->pango == NULL)
    {
      self->rect.height *= ceil (self->rect.width / width);
      self->rect.width = width;
    }
  else
    {
      pango_layout_set_width (self->pango, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (self->pango, PANGO_WRAP_WORD_CHAR);
      measure (self);
    }
}

void
derma_chart_text_clear (gpointer text)
{
  DermaChartText *self = text;

  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->pango);
}

/* For texts that are made before their place is known. */
GArray *
derma_chart_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (DermaChartText));

  g_array_set_clear_func (texts, derma_chart_text_clear);

  return texts;
}

DermaChartText *
derma_chart_texts_get (GArray *texts,
                       guint   i)
{
  return &g_array_index (texts, DermaChartText, i);
}

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

/* Whether two stand side by side and are nearer than @gap, or one upon the other. */
gboolean
derma_chart_rect_overlaps (const DermaChartRect *self,
                           const DermaChartRect *other,
                           double                gap)
{
  return self->x < other->x + other->width + gap && other->x < self->x + self->width + gap &&
         self->y < other->y + other->height && other->y < self->y + self->height;
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
  g_string_append_printf (text, "series %u\n", number);
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
    {
      add_rect (text, "text", &g_array_index (self->texts, DermaChartText, i).rect);
      g_string_append_printf (text, " %s\n", g_array_index (self->texts, DermaChartText, i).words);
    }
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
