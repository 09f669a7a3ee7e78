/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-painter.h"

#include <math.h>

#define TEXT_SCALE 0.85  /* of the font of the context */
#define LINE_WIDTH 2.6   /* of what was recorded, points */
#define EDGE_WIDTH 1.0   /* of what is expected */
#define DASH 4.0         /* of that edge, and of the gap between two dashes */
#define POINT_RADIUS 4.0 /* as expected */
#define MARK_RADIUS 5.5  /* more than expected */
#define HALO 2.0         /* around each, so that the line ends before it */
#define TEXT_GAP 8.0     /* between words, number and plot */

static PangoLayout *
create_text (PangoContext *pango,
             const char   *words)
{
  PangoLayout          *text = pango_layout_new (pango);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (pango));
  const int             size = (int) lround (pango_font_description_get_size (font) * TEXT_SCALE);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_layout_set_font_description (text, font);
  pango_font_description_free (font);
  pango_layout_set_text (text, words, -1);

  return text;
}

static void
get_size (PangoContext *pango,
          const char   *words,
          double       *width,
          double       *height)
{
  g_autoptr (PangoLayout) text = create_text (pango, words);
  int text_width;
  int text_height;

  pango_layout_get_size (text, &text_width, &text_height);
  *width = MAX (*width, (double) text_width / PANGO_SCALE);
  *height = MAX (*height, (double) text_height / PANGO_SCALE);
}

/**
 * derma_healing_painter_measure:
 * @pango: with the font of what stands around the figure
 * @metrics: (out): how large the text of the figure is
 */
void
derma_healing_painter_measure (PangoContext        *pango,
                               DermaHealingMeasure  measure,
                               DermaHealingMetrics *metrics)
{
  g_autofree char *hours = derma_healing_layout_dup_tick (48);
  g_autofree char *days = derma_healing_layout_dup_tick (336);

  g_return_if_fail (PANGO_IS_CONTEXT (pango) && metrics != NULL);

  *metrics = (DermaHealingMetrics) { 0 };
  for (guint level = 0; level <= DERMA_HEALING_MAX; level++)
    {
      g_autofree char *number = g_strdup_printf ("%u", level);

      get_size (pango, derma_healing_get_brief (measure, level), &metrics->word_width, &metrics->line_height);
      get_size (pango, number, &metrics->number_width, &metrics->line_height);
    }
  get_size (pango, hours, &metrics->hour_width, &metrics->line_height);
  get_size (pango, days, &metrics->day_width, &metrics->line_height);
}

static void
set_color (cairo_t               *cr,
           const DermaChartColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/* @x is the right end of the words where @align is 1, their middle where it is 0.5. */
static void
draw_text (cairo_t               *cr,
           PangoContext          *pango,
           const char            *words,
           const DermaChartColor *color,
           double                 x,
           double                 y,
           double                 align)
{
  g_autoptr (PangoLayout) text = create_text (pango, words);
  PangoRectangle logical;

  pango_layout_get_extents (text, NULL, &logical);
  cairo_move_to (cr, x - align * logical.width / PANGO_SCALE, y - (double) logical.height / PANGO_SCALE / 2);
  set_color (cr, color);
  pango_cairo_show_layout (cr, text);
}

static void
draw_scale (const DermaHealingFigure  *figure,
            const DermaHealingLayout  *layout,
            const DermaChartTheme     *theme,
            PangoContext              *pango,
            const DermaHealingMetrics *metrics,
            cairo_t                   *cr)
{
  const double number_x = layout->has_words ? metrics->word_width + TEXT_GAP + metrics->number_width : metrics->number_width;
  const double tick_y = layout->height - metrics->line_height / 2;

  for (guint level = 0; level <= DERMA_HEALING_MAX; level++)
    {
      g_autofree char *number = g_strdup_printf ("%u", level);
      const double     y = layout->level_y[level];

      set_color (cr, &theme->grid);
      cairo_set_line_width (cr, theme->grid_width);
      cairo_move_to (cr, layout->left, floor (y) + 0.5);
      cairo_line_to (cr, layout->right, floor (y) + 0.5);
      cairo_stroke (cr);

      draw_text (cr, pango, number, &theme->text, number_x, y, 1);
      if (layout->has_words)
        draw_text (cr, pango, derma_healing_get_brief (figure->measure, level), &theme->dim, metrics->word_width, y, 1);
    }

  for (guint i = 0; i < layout->n_ticks; i++)
    {
      g_autofree char *tick = derma_healing_layout_dup_tick (layout->ticks[i].hours);

      draw_text (cr, pango, tick, &theme->dim, layout->ticks[i].x, tick_y, 0.5);
    }
}

static void
draw_bands (const DermaHealingLayout *layout,
            const DermaChartTheme    *theme,
            cairo_t                  *cr)
{
  const double dashes[] = { DASH, DASH };

  for (guint i = 0; i < layout->n_bands; i++)
    cairo_rectangle (cr, layout->bands[i].x, layout->bands[i].y, layout->bands[i].width, layout->bands[i].height);
  set_color (cr, &theme->band);
  cairo_fill (cr);

  /* The edge alone says what is expected where the tint cannot be told from the ground. */
  for (guint i = 0; i < layout->n_bands; i++)
    {
      const DermaHealingBand *band = &layout->bands[i];

      if (i == 0)
        cairo_move_to (cr, band->x, band->y);
      else
        cairo_line_to (cr, band->x, band->y);
      cairo_line_to (cr, band->x + band->width, band->y);
    }
  set_color (cr, &theme->band_edge);
  cairo_set_line_width (cr, EDGE_WIDTH);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* A dot is as expected, a square on its corner is to be watched, a triangle is for a doctor. */
static void
trace_mark (cairo_t                 *cr,
            const DermaHealingPlace *place,
            DermaJudgement           judgement,
            double                   more)
{
  const double radius = (judgement >= DERMA_JUDGEMENT_WATCH ? MARK_RADIUS : POINT_RADIUS) + more;

  cairo_new_path (cr);
  switch (judgement)
    {
    case DERMA_JUDGEMENT_WATCH:
      cairo_move_to (cr, place->x, place->y - radius);
      cairo_line_to (cr, place->x + radius, place->y);
      cairo_line_to (cr, place->x, place->y + radius);
      cairo_line_to (cr, place->x - radius, place->y);
      break;
    case DERMA_JUDGEMENT_SEE_DOCTOR:
      cairo_move_to (cr, place->x, place->y - radius);
      cairo_line_to (cr, place->x + radius, place->y + radius * 0.8);
      cairo_line_to (cr, place->x - radius, place->y + radius * 0.8);
      break;
    case DERMA_JUDGEMENT_NONE:
    case DERMA_JUDGEMENT_AS_EXPECTED:
    default:
      cairo_arc (cr, place->x, place->y, radius, 0, 2 * G_PI);
      break;
    }
  cairo_close_path (cr);
}

static void
draw_points (const DermaHealingFigure *figure,
             const DermaHealingLayout *layout,
             const DermaChartTheme    *theme,
             cairo_t                  *cr)
{
  cairo_new_path (cr); /* text leaves a point from which a line would begin */
  for (gsize i = 0; i < layout->n_places; i++)
    cairo_line_to (cr, layout->places[i].x, layout->places[i].y);
  set_color (cr, &theme->line);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  for (gsize i = 0; i < layout->n_places; i++)
    {
      const DermaJudgement judgement = figure->points[i].verdict.judgement;

      trace_mark (cr, &layout->places[i], judgement, HALO);
      set_color (cr, &theme->ground);
      cairo_fill (cr);
      trace_mark (cr, &layout->places[i], judgement, 0);
      set_color (cr, judgement >= DERMA_JUDGEMENT_WATCH ? &theme->alert : &theme->line);
      cairo_fill (cr);
    }
}

/**
 * derma_healing_painter_draw:
 * @figure: what is shown
 * @layout: where, made for @figure and the metrics of @pango
 * @theme: the colours
 * @pango: with the font of what stands around the figure
 * @cr: onto which it is drawn, a unit a point; left as it was
 */
void
derma_healing_painter_draw (const DermaHealingFigure *figure,
                            const DermaHealingLayout *layout,
                            const DermaChartTheme    *theme,
                            PangoContext             *pango,
                            cairo_t                  *cr)
{
  DermaHealingMetrics metrics;

  g_return_if_fail (figure != NULL && layout != NULL && theme != NULL && PANGO_IS_CONTEXT (pango) && cr != NULL);

  derma_healing_painter_measure (pango, figure->measure, &metrics);
  cairo_save (cr);
  draw_bands (layout, theme, cr);
  draw_scale (figure, layout, theme, pango, &metrics, cr);
  draw_points (figure, layout, theme, cr);
  cairo_restore (cr);
}
