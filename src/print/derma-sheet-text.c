/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-text.h"

#include <pango/pangocairo.h>
#include <string.h>

/* The desktop's own font first: paper and screen belong together. */
#define FONTS "Adwaita Sans,Inter,Cantarell,Noto Sans,sans-serif"
#define NARROW_FONTS "Inter Display," FONTS
#define NARROW_VARIATIONS "opsz=32"
#define CLOSE_SPACING -0.022 /* between letters, as a part of their size */
#define SLACK 0.05           /* points by which a line may be longer than its column, so that rounding breaks none */

/* Sizes in points. */
static const struct
{
  double      size;
  double      close_size;
  double      large_size;
  PangoWeight weight;
} STYLES[DERMA_N_SHEET_STYLES] = {
  [DERMA_SHEET_STYLE_TEXT] = { 10, 10, 16, PANGO_WEIGHT_NORMAL },
  [DERMA_SHEET_STYLE_STRONG] = { 10, 10, 16, PANGO_WEIGHT_BOLD },
  [DERMA_SHEET_STYLE_HEAD] = { 11.5, 11.5, 18, PANGO_WEIGHT_BOLD },
  [DERMA_SHEET_STYLE_NEXT] = { 11.5, 11, 17, PANGO_WEIGHT_NORMAL },
  [DERMA_SHEET_STYLE_TITLE] = { 25, 20, 28, PANGO_WEIGHT_BOLD },
  [DERMA_SHEET_STYLE_SMALL] = { 8.5, 8.5, 14, PANGO_WEIGHT_NORMAL },
  [DERMA_SHEET_STYLE_SMALL_STRONG] = { 8.5, 8.5, 14, PANGO_WEIGHT_BOLD },
};

/* What stands between two places where a line may break, and the space that follows it. */
typedef struct
{
  double width;
  double space;
} Piece;

static double
get_style_size (DermaSheetStyle style,
                gboolean        is_large,
                DermaSheetCut   cut)
{
  if (is_large)
    return STYLES[style].large_size;
  return cut == DERMA_SHEET_CUT_CLOSE ? STYLES[style].close_size : STYLES[style].size;
}

static void
free_text (gpointer data)
{
  DermaSheetText *text = data;

  g_object_unref (text->words);
  g_array_unref (text->pieces);
  g_free (text);
}

/**
 * derma_sheet_create_pango:
 *
 * A unit is a point of the paper, and letters stand where their shapes say, on every device.
 *
 * Returns: (transfer full): what shapes words for paper, for the thread that asks
 */
PangoContext *
derma_sheet_create_pango (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONTS);
  PangoContext         *pango = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (pango, 72);
  pango_context_set_round_glyph_positions (pango, FALSE);
  /* Each text has the direction of its words, and stands on the side that is asked for. */
  pango_context_set_base_dir (pango, PANGO_DIRECTION_NEUTRAL);
  pango_font_description_set_size (font, (int) (STYLES[DERMA_SHEET_STYLE_SMALL].size * PANGO_SCALE));
  pango_context_set_font_description (pango, font);

  return pango;
}

/**
 * derma_sheet_type_init:
 * @is_large: 16 points instead of 10
 * @cut: of the letters
 * @is_rtl: columns begin at the right
 *
 * Makes it ready.
 */
void
derma_sheet_type_init (DermaSheetType *self,
                       gboolean        is_large,
                       DermaSheetCut   cut,
                       gboolean        is_rtl)
{
  self->is_rtl = is_rtl;
  self->cut = cut;
  self->pango = derma_sheet_create_pango ();

  for (guint i = 0; i < DERMA_N_SHEET_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_from_string (cut != DERMA_SHEET_CUT_TEXT ? NARROW_FONTS : FONTS);
      if (cut != DERMA_SHEET_CUT_TEXT)
        pango_font_description_set_variations (self->fonts[i], NARROW_VARIATIONS);
      pango_font_description_set_weight (self->fonts[i], STYLES[i].weight);
      pango_font_description_set_size (self->fonts[i], (int) (get_style_size ((DermaSheetStyle) i, is_large, cut) * PANGO_SCALE));
      self->texts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
    }
}

/**
 * derma_sheet_type_clear:
 *
 * Frees what it holds. What was broken into lines stays.
 */
void
derma_sheet_type_clear (DermaSheetType *self)
{
  for (guint i = 0; i < DERMA_N_SHEET_STYLES; i++)
    {
      g_clear_pointer (&self->texts[i], g_hash_table_unref);
      g_clear_pointer (&self->fonts[i], pango_font_description_free);
    }
  g_clear_object (&self->pango);
}

static void
dress (PangoLayout *layout,
       const char  *words,
       const char  *strong,
       double       spacing)
{
  const char     *found = strong != NULL ? strstr (words, strong) : NULL;
  PangoAttrList  *attributes = pango_attr_list_new ();
  PangoAttribute *weight;

  if (found != NULL)
    {
      weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      weight->start_index = (guint) (found - words);
      weight->end_index = weight->start_index + (guint) strlen (strong);
      pango_attr_list_insert (attributes, weight);
    }
  if (spacing != 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (spacing * PANGO_SCALE)));

  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* How wide each letter is, at the byte where it begins. */
static double *
dup_advances (PangoLayout *layout)
{
  double          *advances = g_new0 (double, strlen (pango_layout_get_text (layout)) + 1);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle cluster;

      if (pango_layout_iter_get_run_readonly (iter) == NULL)
        continue;
      pango_layout_iter_get_cluster_extents (iter, NULL, &cluster);
      advances[pango_layout_iter_get_index (iter)] += (double) cluster.width / PANGO_SCALE;
    }
  while (pango_layout_iter_next_cluster (iter));

  pango_layout_iter_free (iter);
  return advances;
}

static void
find_pieces (DermaSheetText *text)
{
  g_autofree double  *advances = dup_advances (text->words);
  const char         *words = pango_layout_get_text (text->words);
  int                 n;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (text->words, &n);
  Piece               piece = { 0 };
  const char         *c = words;

  for (int i = 0; *c != '\0' && i < n; i++, c = g_utf8_next_char (c))
    {
      if (i > 0 && attributes[i].is_line_break)
        {
          g_array_append_val (text->pieces, piece);
          piece = (Piece) { 0 };
        }
      if (attributes[i].is_white)
        piece.space += advances[c - words];
      else
        {
          piece.width += piece.space + advances[c - words];
          piece.space = 0;
        }
      text->width += advances[c - words];
      text->longest = MAX (text->longest, piece.width);
    }
  g_array_append_val (text->pieces, piece);
}

/**
 * derma_sheet_type_get:
 * @words: what to say
 * @strong: (nullable): the part of @words that stands out
 *
 * Returns: (transfer none): the words, shaped
 */
const DermaSheetText *
derma_sheet_type_get (DermaSheetType *self,
                      DermaSheetStyle style,
                      const char     *words,
                      const char     *strong)
{
  /* A byte that is in no text keeps the two apart. */
  g_autofree char *key = strong != NULL ? g_strconcat (words, "\377", strong, NULL) : NULL;
  DermaSheetText  *text = g_hash_table_lookup (self->texts[style], key != NULL ? key : words);
  int              height;

  if (text != NULL)
    return text;

  text = g_new0 (DermaSheetText, 1);
  text->words = pango_layout_new (self->pango);
  text->size = derma_sheet_type_get_size (self, style);
  text->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  pango_layout_set_font_description (text->words, self->fonts[style]);
  pango_layout_set_wrap (text->words, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (text->words, words, -1);
  dress (text->words, words, strong, self->cut == DERMA_SHEET_CUT_CLOSE ? CLOSE_SPACING * text->size : 0);
  pango_layout_get_size (text->words, NULL, &height);
  text->ascent = (double) pango_layout_get_baseline (text->words) / PANGO_SCALE;
  text->descent = (double) height / PANGO_SCALE - text->ascent;
  find_pieces (text);
  g_hash_table_insert (self->texts[style], key != NULL ? g_steal_pointer (&key) : g_strdup (words), text);

  return text;
}

/**
 * derma_sheet_type_get_size:
 *
 * Returns: of the letters, points
 */
double
derma_sheet_type_get_size (DermaSheetType *self,
                           DermaSheetStyle style)
{
  return (double) pango_font_description_get_size (self->fonts[style]) / PANGO_SCALE;
}

/**
 * derma_sheet_text_count_lines:
 * @width: of a column, points
 * @indent: of the first line, points
 *
 * Returns: how many lines the words take there; a word that is longer than the column counts for all lines it breaks into
 */
guint
derma_sheet_text_count_lines (const DermaSheetText *self,
                              double                width,
                              double                indent)
{
  double used = indent;
  guint  n = 1;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (used > 0 && used + piece->width > width + SLACK)
        {
          n++;
          used = 0;
        }
      for (double rest = piece->width; rest > width + SLACK && width > 0; rest -= width)
        n++;
      used += piece->width + piece->space;
    }

  return n;
}

/**
 * derma_sheet_text_break:
 * @width: of a column, points
 * @indent: of the first line, points
 * @line: from one line to the next, points
 * @is_at_right: lines end at the right of the column, else they begin at its left
 *
 * Returns: (transfer full): the words in lines, to draw
 */
PangoLayout *
derma_sheet_text_break (const DermaSheetText *self,
                        double                width,
                        double                indent,
                        double                line,
                        gboolean              is_at_right)
{
  PangoLayout    *layout = pango_layout_copy (self->words);
  PangoAttrList  *attributes = pango_layout_get_attributes (layout);
  PangoAttribute *height = pango_attr_line_height_new_absolute ((int) (line * PANGO_SCALE));

  attributes = pango_attr_list_copy (attributes);
  pango_attr_list_insert (attributes, height);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (int) ((width + SLACK) * PANGO_SCALE) + 1);
  pango_layout_set_indent (layout, (int) (indent * PANGO_SCALE));
  pango_layout_set_alignment (layout, is_at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  return layout;
}
