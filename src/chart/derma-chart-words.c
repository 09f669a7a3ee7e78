/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/derma-chart-words.h"

struct _DermaChartWords
{
  char   *text;
  GArray *runs;   /* (element-type PangoGlyphItem): from left to right */
  int     width;  /* units of Pango, as are the others */
  int     ascent; /* from the upper end to the line that the words stand on */
  int     height;
};

static void
clear_run (gpointer data)
{
  PangoGlyphItem *run = data;

  pango_item_free (run->item);
  pango_glyph_string_free (run->glyphs);
}

/* Where Unicode has what is written from right to left, and what turns the direction or begins a new line. */
static const struct
{
  gunichar first;
  gunichar last;
} NOT_PLAIN[] = {
  { 0x0, 0x1f },
  { 0x590, 0x8ff },
  { 0x200e, 0x200f },
  { 0x2028, 0x202e },
  { 0x2066, 0x2069 },
  { 0xfb1d, 0xfdff },
  { 0xfe70, 0xfeff },
  { 0x10800, 0x10fff },
  { 0x1e800, 0x1efff },
};

static gboolean
is_plain (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      for (guint i = 0; i < G_N_ELEMENTS (NOT_PLAIN); i++)
        if (character >= NOT_PLAIN[i].first && character <= NOT_PLAIN[i].last)
          return FALSE;
    }

  return TRUE;
}

/* Without a letter, as numbers are, words have the direction of what stands around them. */
static PangoDirection
find_direction (PangoContext *pango,
                const char   *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return PANGO_DIRECTION_LTR;

  return pango_context_get_base_dir (pango);
}

static GList *
itemize (PangoContext               *pango,
         const PangoFontDescription *font,
         const char                 *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GList         *items;
  GList         *visual;

  pango_attr_list_insert (attributes, pango_attr_font_desc_new (font));
  items = pango_itemize_with_base_dir (pango, find_direction (pango, text), text, 0, (int) strlen (text), attributes, NULL);
  visual = pango_reorder_items (items);
  g_list_free (items);
  pango_attr_list_unref (attributes);

  return visual;
}

/* Takes @item. */
static void
add_run (DermaChartWords *self,
         PangoItem       *item,
         PangoShapeFlags  flags,
         int             *descent)
{
  const PangoGlyphItem run = { .item = item, .glyphs = pango_glyph_string_new () };
  PangoRectangle       size;

  pango_shape_item (item, self->text, -1, NULL, run.glyphs, flags);
  pango_glyph_string_extents (run.glyphs, item->analysis.font, NULL, &size);
  self->width += size.width;
  self->ascent = MAX (self->ascent, -size.y);
  *descent = MAX (*descent, size.y + size.height);
  g_array_append_val (self->runs, run);
}

/**
 * derma_chart_words_new:
 * @pango: with the fonts, the language and the direction
 * @font: what the words are written in
 * @words: what is written
 *
 * Returns: (transfer full) (nullable): the words as they are drawn; %NULL where they have several lines, or something in them that is
 *   written from right to left, and need a #PangoLayout
 */
DermaChartWords *
derma_chart_words_new (PangoContext               *pango,
                       const PangoFontDescription *font,
                       const char                 *words)
{
  DermaChartWords      *self;
  const PangoShapeFlags flags = pango_context_get_round_glyph_positions (pango) ? PANGO_SHAPE_ROUND_POSITIONS : PANGO_SHAPE_NONE;
  g_autoptr (GList) items = NULL;
  int descent = 0;

  g_return_val_if_fail (PANGO_IS_CONTEXT (pango) && font != NULL && words != NULL, NULL);

  if (!is_plain (words))
    return NULL;

  self = g_new0 (DermaChartWords, 1);
  self->text = g_strdup (words);
  self->runs = g_array_new (FALSE, FALSE, sizeof (PangoGlyphItem));
  g_array_set_clear_func (self->runs, clear_run);
  items = itemize (pango, font, self->text);
  for (GList *item = items; item != NULL; item = item->next)
    add_run (self, item->data, flags, &descent);
  self->height = self->ascent + descent;

  return self;
}

/**
 * derma_chart_words_free:
 * @self: (transfer full) (nullable): words
 */
void
derma_chart_words_free (DermaChartWords *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->runs);
  g_free (self->text);
  g_free (self);
}

/**
 * derma_chart_words_get_size:
 * @width: (out): points
 * @height: (out): points, of a whole line of text
 *
 * No words have no size.
 */
void
derma_chart_words_get_size (const DermaChartWords *self,
                            double                *width,
                            double                *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = (double) self->width / PANGO_SCALE;
  *height = (double) self->height / PANGO_SCALE;
}

/**
 * derma_chart_words_show:
 * @cr: draws with its colour; its path is empty afterwards
 * @x: the left end
 * @y: the upper end
 */
void
derma_chart_words_show (const DermaChartWords *self,
                        cairo_t               *cr,
                        double                 x,
                        double                 y)
{
  int at = 0;

  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->runs->len; i++)
    {
      PangoGlyphItem *run = &g_array_index (self->runs, PangoGlyphItem, i);

      cairo_move_to (cr, x + (double) at / PANGO_SCALE, y + (double) self->ascent / PANGO_SCALE);
      pango_cairo_show_glyph_item (cr, self->text, run);
      at += pango_glyph_string_get_width (run->glyphs);
    }
  cairo_new_path (cr); /* text leaves a point from which a line would begin */
}
