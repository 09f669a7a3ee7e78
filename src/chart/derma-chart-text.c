/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-text.h"

#include <math.h>

#define TEXT_SCALE 0.85 /* of the font of the context */
#define PLAIN_WIDTH 6.0 /* of a character where there is no font, points */
#define PLAIN_HEIGHT 14.0

static PangoFontDescription *
create_font (PangoContext *context)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  const int             size = (int) lround (pango_font_description_get_size (font) * TEXT_SCALE);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);

  return font;
}

/* Returns: whether that is enough */
static gboolean
set_line (DermaChartText *self,
          PangoContext   *context)
{
  g_autoptr (PangoFontDescription) font = create_font (context);

  self->line = derma_chart_words_new (context, font, self->words);
  if (self->line != NULL)
    derma_chart_words_get_size (self->line, &self->rect.width, &self->rect.height);

  return self->line != NULL;
}

/* @width: points, or -1 for as much as it needs */
static void
set_lines (DermaChartText *self,
           PangoContext   *context,
           double          width)
{
  g_autoptr (PangoFontDescription) font = create_font (context);
  PangoRectangle size;

  self->pango = pango_layout_new (context);
  pango_layout_set_font_description (self->pango, font);
  pango_layout_set_text (self->pango, self->words, -1);
  pango_layout_set_width (self->pango, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (self->pango, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_extents (self->pango, NULL, &size);
  self->rect.width = (double) size.width / PANGO_SCALE;
  self->rect.height = (double) size.height / PANGO_SCALE;
}

/**
 * derma_chart_text_new:
 * @pango: (nullable): as derma_chart_layout_new() has it
 *
 * Returns: the words with their size; their place is left to the caller
 */
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
  else if (!set_line (&text, pango))
    {
      set_lines (&text, pango, -1);
    }

  return text;
}

/**
 * derma_chart_text_wrap:
 * @pango: (nullable): what the text was made with
 * @width: points
 *
 * Puts a text that is wider than @width on as many lines as it needs.
 */
void
derma_chart_text_wrap (DermaChartText *self,
                       PangoContext   *pango,
                       double          width)
{
  if (self->rect.width <= width)
    return;

  if (pango == NULL)
    {
      self->rect.height *= ceil (self->rect.width / width);
      self->rect.width = width;
    }
  else
    {
      g_clear_pointer (&self->line, derma_chart_words_free);
      g_clear_object (&self->pango);
      set_lines (self, pango, width);
    }
}

/**
 * derma_chart_set_color:
 * @share: how much of its opacity it has, 0 to 1
 *
 * Draws with a colour of a theme from now on.
 */
void
derma_chart_set_color (cairo_t               *cr,
                       const DermaChartColor *color,
                       double                 share)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * share);
}

/**
 * derma_chart_text_show:
 * @self: made with a context of Pango; its own place does not count
 * @cr: draws with its colour; its path is empty afterwards
 * @x: the left end
 * @y: the upper end
 */
void
derma_chart_text_show (const DermaChartText *self,
                       cairo_t              *cr,
                       double                x,
                       double                y)
{
  g_return_if_fail (self != NULL && (self->line != NULL || self->pango != NULL) && cr != NULL);

  if (self->line != NULL)
    {
      derma_chart_words_show (self->line, cr, x, y);
      return;
    }

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, self->pango);
  cairo_new_path (cr); /* text leaves a point from which a line would begin */
}

/**
 * derma_chart_text_draw:
 * @self: made with a context of Pango, in its place
 * @cr: left as it was, but for its path, which is empty, and its colour
 */
void
derma_chart_text_draw (const DermaChartText  *self,
                       const DermaChartTheme *theme,
                       cairo_t               *cr)
{
  g_return_if_fail (self != NULL && theme != NULL);

  derma_chart_set_color (cr, self->is_dim ? &theme->dim : &theme->text, 1);
  derma_chart_text_show (self, cr, self->rect.x, self->rect.y);
}

/**
 * derma_chart_text_add_to:
 * @text: a layout as lines of text, to which it is added
 */
void
derma_chart_text_add_to (const DermaChartText *self,
                         GString              *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_string_append_printf (text, "text %.1f %.1f %.1f %.1f %s\n", self->rect.x, self->rect.y, self->rect.width, self->rect.height, self->words);
}

/**
 * derma_chart_text_clear:
 * @text: (not nullable): a #DermaChartText
 */
void
derma_chart_text_clear (gpointer text)
{
  DermaChartText *self = text;

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->line, derma_chart_words_free);
  g_clear_object (&self->pango);
}

/**
 * derma_chart_texts_new:
 *
 * Returns: (transfer full) (element-type DermaChartText): none yet
 */
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

/**
 * derma_chart_rect_overlaps:
 * @gap: points
 *
 * Returns: whether two stand side by side and are nearer than @gap, or one upon the other
 */
gboolean
derma_chart_rect_overlaps (const DermaChartRect *self,
                           const DermaChartRect *other,
                           double                gap)
{
  return self->x < other->x + other->width + gap && other->x < self->x + self->width + gap &&
         self->y < other->y + other->height && other->y < self->y + self->height;
}

/**
 * derma_chart_measure_line:
 * @pango: (nullable): as derma_chart_layout_new() has it
 *
 * Returns: how high a line of text is in a chart, in points
 */
double
derma_chart_measure_line (PangoContext *pango)
{
  DermaChartText text = derma_chart_text_new (pango, "0", FALSE);
  const double   height = text.rect.height;

  derma_chart_text_clear (&text);

  return height;
}
