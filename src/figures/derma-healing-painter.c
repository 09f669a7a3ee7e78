/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-healing-painter.h"

#include <math.h>

#include "chart/derma-chart-text.h"

#define LINE_WIDTH 2.6   /* of what was recorded, points */
#define EDGE_WIDTH 1.0   /* of what is expected */
#define DASH 4.0         /* of that edge, and of the gap between two dashes */
#define POINT_RADIUS 4.0 /* as expected */
#define MARK_RADIUS 5.5  /* more than expected */
#define HALO 2.0         /* around each, so that the line ends before it */
#define TEXT_GAP 8.0     /* between words, number and plot */

static void
get_size (PangoContext *pango,
          const char   *words,
          double       *width,
          double       *height)
{
  DermaChartText text = derma_chart_text_new (pango, words, FALSE);

  *width = MAX (*width, text.rect.width);
  *height = MAX (*height, text.rect.height);
  derma_chart_text_clear (&text);
}

/**
 * derma_healing_painter_measure:
 * @pango: (nullable): with the font of what stands around the figure; %NULL to take every character for as wide as every other
 * @metrics: (out): how large the text of the figure is
 */
void
derma_healing_painter_measure (PangoContext        *pango,
                               DermaHealingMeasure  measure,
                               DermaHealingMetrics *metrics)
{
  g_autofree char *hours = derma_healing_layout_dup_tick (48);
  g_autofree char *days = derma_healing_layout_dup_tick (336);

  g_return_if_fail ((pango == NULL || PANGO_IS_CONTEXT (pango)) && metrics != NULL);

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
  DermaChartText text = derma_chart_text_new (pango, words, FALSE);

  derma_chart_set_color (cr, color, 1);
  derma_chart_text_show (&text, cr, x - align * text.rect.width, y - text.rect.height / 2);
  derma_chart_text_clear (&text);
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

      derma_chart_set_color (cr, &theme->grid, 1);
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
  derma_chart_set_color (cr, &theme->band, 1);
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
  derma_chart_set_color (cr, &theme->band_edge, 1);
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

/**
 * derma_healing_painter_draw_scale:
 * @pango: as derma_healing_painter_draw() has it
 *
 * Draws what is expected, and the scale.
 */
void
derma_healing_painter_draw_scale (const DermaHealingFigure *figure,
                                  const DermaHealingLayout *layout,
                                  const DermaChartTheme    *theme,
                                  PangoContext             *pango,
                                  cairo_t                  *cr)
{
  DermaHealingMetrics metrics;

  g_return_if_fail (figure != NULL && layout != NULL && theme != NULL && PANGO_IS_CONTEXT (pango) && cr != NULL);

  derma_healing_painter_measure (pango, figure->measure, &metrics);
  draw_bands (layout, theme, cr);
  draw_scale (figure, layout, theme, pango, &metrics, cr);
}

/**
 * derma_healing_painter_draw_points:
 *
 * Draws what was recorded, upon a scale that is there.
 */
void
derma_healing_painter_draw_points (const DermaHealingFigure *figure,
                                   const DermaHealingLayout *layout,
                                   const DermaChartTheme    *theme,
                                   cairo_t                  *cr)
{
  g_return_if_fail (figure != NULL && layout != NULL && theme != NULL && cr != NULL);

  cairo_new_path (cr); /* text leaves a point from which a line would begin */
  for (gsize i = 0; i < layout->n_places; i++)
    cairo_line_to (cr, layout->places[i].x, layout->places[i].y);
  derma_chart_set_color (cr, &theme->line, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  for (gsize i = 0; i < layout->n_places; i++)
    {
      const DermaJudgement judgement = figure->points[i].verdict.judgement;

      trace_mark (cr, &layout->places[i], judgement, HALO);
      derma_chart_set_color (cr, &theme->ground, 1);
      cairo_fill (cr);
      trace_mark (cr, &layout->places[i], judgement, 0);
      derma_chart_set_color (cr, judgement >= DERMA_JUDGEMENT_WATCH ? &theme->alert : &theme->line, 1);
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
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  derma_healing_painter_draw_scale (figure, layout, theme, pango, cr);
  derma_healing_painter_draw_points (figure, layout, theme, cr);
  cairo_restore (cr);
}
