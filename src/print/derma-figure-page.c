/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-figure-page.h"

#include <math.h>

#include "chart/derma-cairo.h"
#include "chart/derma-chart-text.h"
#include "print/derma-sheet-text.h"

#define WIDTH 720.0 /* where none is given, points */
#define MARGIN 18.0
#define MARGIN_SHARE 0.04 /* of the smaller side, where that is less */
#define GAP 10.0          /* between the words and the figure */
#define LINE_GAP 3.0      /* between words */
#define TITLE_POINTS 15
#define TEXT_POINTS 11.5
#define FIGURE_POINTS 12 /* its words are a little smaller than that */
#define LEAST_SHARE 0.6  /* of the height is for the figure */

/* The words around the figure, in their order. */
typedef enum
{
  WORDS_TITLE,
  WORDS_FINDING,
  WORDS_CAVEAT,
} Words;

#define N_WORDS 3

struct _DermaFigurePage
{
  double          width;
  double          height;
  double          margin;
  DermaChartTheme theme;
  PangoLayout    *words[N_WORDS]; /* (nullable) each */
  double          y[N_WORDS];
  double          figure_y;
  DermaDrawing   *drawing;
};

static double
measure (PangoLayout *words)
{
  int height;

  if (words == NULL)
    return 0;

  pango_layout_get_size (words, NULL, &height);

  return (double) height / PANGO_SCALE + LINE_GAP;
}

/* Words stand where reading begins in the context, also those that are not translated. */
static PangoLayout *
create_words (PangoContext *pango,
              const char   *text,
              double        width,
              double        points,
              gboolean      is_bold)
{
  PangoLayout *words;
  g_autoptr (PangoFontDescription) font = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  words = pango_layout_new (pango);
  font = pango_font_description_copy (pango_context_get_font_description (pango));
  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (words, font);
  pango_layout_set_width (words, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (words, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (words, text, -1);
  /* Pango takes left for right where the direction of the words is not that of the context. */
  if (pango_layout_get_direction (words, 0) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (words, PANGO_ALIGN_RIGHT);

  return words;
}

/* The title above the figure with what is found, and what it does not say below. */
static void
place_words (DermaFigurePage *self)
{
  double y = self->margin;

  self->y[WORDS_TITLE] = y;
  y += measure (self->words[WORDS_TITLE]);
  self->y[WORDS_FINDING] = y;
  y += measure (self->words[WORDS_FINDING]);
  self->figure_y = y > self->margin ? y + GAP - LINE_GAP : y;
}

static double
get_figure_height (const DermaFigurePage *self)
{
  const double caveat = measure (self->words[WORDS_CAVEAT]);

  return self->height - self->margin - self->figure_y - (caveat > 0 ? caveat + GAP - LINE_GAP : 0);
}

/* Leaves words out until the figure has room. */
static void
make_room (DermaFigurePage *self)
{
  place_words (self);
  for (guint i = N_WORDS; i-- > 0 && get_figure_height (self) < self->height * LEAST_SHARE;)
    {
      g_clear_object (&self->words[i]);
      place_words (self);
    }
  self->y[WORDS_CAVEAT] = self->height - self->margin - measure (self->words[WORDS_CAVEAT]) + LINE_GAP;
}

static PangoContext *
create_pango (gboolean is_rtl)
{
  PangoContext *pango = derma_sheet_create_pango ();
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (pango));

  pango_font_description_set_size (font, FIGURE_POINTS * PANGO_SCALE);
  pango_context_set_font_description (pango, font);
  pango_context_set_base_dir (pango, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return pango;
}

/**
 * derma_figure_page_new:
 * @figure: what is shown
 * @look: how
 *
 * Returns: (transfer full): where everything is; used in the thread that made it
 */
DermaFigurePage *
derma_figure_page_new (DermaFigure           *figure,
                       const DermaFigureLook *look)
{
  DermaFigurePage *self;
  g_autoptr (PangoContext) pango = NULL;
  g_autofree char *title = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *caveat = NULL;
  double           width;

  g_return_val_if_fail (figure != NULL && look != NULL && look->theme != NULL, NULL);

  pango = create_pango (look->is_rtl);
  title = derma_figure_dup_title (figure);
  finding = derma_figure_dup_finding (figure);
  caveat = derma_figure_dup_caveat (figure);

  self = g_new0 (DermaFigurePage, 1);
  self->theme = *look->theme;
  self->width = look->width > 0 ? look->width : WIDTH;
  self->margin = look->height > 0 ? MIN (MARGIN, MIN (self->width, look->height) * MARGIN_SHARE) : MARGIN;
  width = self->width - 2 * self->margin;
  self->words[WORDS_TITLE] = create_words (pango, title, width, TITLE_POINTS, TRUE);
  self->words[WORDS_FINDING] = create_words (pango, finding, width, TEXT_POINTS, FALSE);
  self->words[WORDS_CAVEAT] = create_words (pango, caveat, width, TEXT_POINTS, FALSE);

  self->height = look->height;
  place_words (self);
  if (self->height > 0)
    make_room (self);
  else
    {
      const double caveat_height = measure (self->words[WORDS_CAVEAT]);

      self->y[WORDS_CAVEAT] = self->figure_y + derma_figure_get_height (figure, pango, width) + GAP;
      self->height = self->y[WORDS_CAVEAT] + caveat_height - GAP + self->margin;
      if (caveat_height > 0)
        self->height += GAP - LINE_GAP;
      self->height = ceil (self->height);
    }
  self->drawing = derma_figure_lay_out (figure, pango, width, MAX (get_figure_height (self), 1), look->span);

  return self;
}

/**
 * derma_figure_page_free:
 * @self: (transfer full) (nullable): a page
 */
void
derma_figure_page_free (DermaFigurePage *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_WORDS; i++)
    g_clear_object (&self->words[i]);
  derma_drawing_free (self->drawing);
  g_free (self);
}

/**
 * derma_figure_page_get_width:
 *
 * Returns: points
 */
double
derma_figure_page_get_width (const DermaFigurePage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * derma_figure_page_get_height:
 *
 * Returns: points
 */
double
derma_figure_page_get_height (const DermaFigurePage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

static void
draw_words (const DermaFigurePage *self,
            Words                  which,
            const char            *tag,
            cairo_t               *cr)
{
  if (self->words[which] == NULL)
    return;

  cairo_tag_begin (cr, tag, "");
  derma_chart_set_color (cr, which == WORDS_CAVEAT ? &self->theme.dim : &self->theme.text, 1);
  cairo_move_to (cr, self->margin, self->y[which]);
  pango_cairo_show_layout (cr, self->words[which]);
  cairo_tag_end (cr, tag);
}

/**
 * derma_figure_page_draw:
 * @cr: onto which it is drawn, a unit a point, with its ground; where that is a PDF, with what a screen reader needs
 */
void
derma_figure_page_draw (const DermaFigurePage *self,
                        cairo_t               *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  /* Before any tag: cairo forgets what was there when the whole page is filled, and would miss the beginning of a tag. */
  derma_chart_set_color (cr, &self->theme.ground, 1);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);

  cairo_tag_begin (cr, "Document", "");
  draw_words (self, WORDS_TITLE, "H1", cr);
  draw_words (self, WORDS_FINDING, "P", cr);
  cairo_tag_begin (cr, "Figure", "");
  cairo_save (cr);
  cairo_translate (cr, self->margin, self->figure_y);
  derma_drawing_draw (self->drawing, &self->theme, cr);
  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
  draw_words (self, WORDS_CAVEAT, "P", cr);
  cairo_tag_end (cr, "Document");
  cairo_restore (cr);
}
