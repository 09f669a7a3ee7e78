/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-figure-private.h"

#include "chart/derma-chart-painter.h"

#define SHAPE 0.42         /* how high a chart is best, as a share of its width */
#define LEAST_HEIGHT 216.0 /* but not lower than this, points */
#define MOST_HEIGHT 420.0

struct _DermaFigure
{
  const DermaFigureKind *kind;
  gpointer               data;
};

struct _DermaDrawing
{
  DermaFigure      *figure;
  DermaChartLayout *chart;  /* (nullable): where the figure is a chart */
  gpointer          layout; /* (nullable): where it is not */
};

/* Takes @data. */
DermaFigure *
derma_figure_new (const DermaFigureKind *kind,
                  gpointer               data)
{
  DermaFigure *self = g_atomic_rc_box_new0 (DermaFigure);

  self->kind = kind;
  self->data = data;

  return self;
}

/**
 * derma_figure_ref:
 *
 * Returns: (transfer full): the same figure
 */
DermaFigure *
derma_figure_ref (DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  DermaFigure *self = data;

  self->kind->free (self->data);
}

/**
 * derma_figure_unref:
 * @self: (transfer full) (nullable): a figure
 */
void
derma_figure_unref (DermaFigure *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

/**
 * derma_figure_get_name:
 *
 * Returns: what it is called on the command line, such as "ratings"
 */
const char *
derma_figure_get_name (const DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->name;
}

/**
 * derma_figure_dup_title:
 *
 * Returns: (transfer full): what the figure is about, translated, without a full stop
 */
char *
derma_figure_dup_title (const DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->dup_title (self->data);
}

/**
 * derma_figure_dup_finding:
 *
 * Returns: (transfer full): what is to be seen in it: a translated sentence; where several things are shown, a line for each
 */
char *
derma_figure_dup_finding (const DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->dup_finding (self->data);
}

/**
 * derma_figure_dup_caveat:
 *
 * Returns: (transfer full) (nullable): how sure that is and what it does not say, in translated sentences
 */
char *
derma_figure_dup_caveat (const DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->dup_caveat (self->data);
}

/**
 * derma_figure_create_table:
 *
 * Returns: (transfer full): all numbers of the figure; a row for each hit of a drawing of the whole of it, in the same order
 */
DermaTable *
derma_figure_create_table (const DermaFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind->create_table (self->data);
}

/**
 * derma_figure_dup_hit:
 * @hit: of a drawing of this figure
 *
 * Returns: (transfer full): what it stands for, a translated sentence; the same as that of its row in the table
 */
char *
derma_figure_dup_hit (const DermaFigure   *self,
                      const DermaChartHit *hit)
{
  g_return_val_if_fail (self != NULL && hit != NULL, NULL);

  return self->kind->dup_hit (self->data, hit);
}

/**
 * derma_figure_find_row:
 * @hit: of a drawing of this figure, also of a part of it
 *
 * Returns: the row of the table that tells of it
 */
gsize
derma_figure_find_row (const DermaFigure   *self,
                       const DermaChartHit *hit)
{
  g_return_val_if_fail (self != NULL && hit != NULL, 0);

  return self->kind->find_row != NULL ? self->kind->find_row (self->data, hit) : hit->index;
}

/**
 * derma_figure_get_span:
 * @whole: (out): all that there is to be shown
 * @least: (out): less than this at a time makes no sense, in the units of the span
 *
 * Returns: whether a part of the figure can be shown
 */
gboolean
derma_figure_get_span (const DermaFigure *self,
                       DermaFigureSpan   *whole,
                       double            *least)
{
  g_return_val_if_fail (self != NULL && whole != NULL && least != NULL, FALSE);

  return self->kind->get_span != NULL && self->kind->get_span (self->data, whole, least);
}

/**
 * derma_figure_get_height:
 * @pango: (nullable): as derma_figure_lay_out() has it
 * @width: points
 *
 * Returns: how high the figure is best at that width, in points; it can be laid out in any other height too
 */
double
derma_figure_get_height (const DermaFigure *self,
                         PangoContext      *pango,
                         double             width)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind->get_height != NULL)
    return self->kind->get_height (self->data, pango, width);

  return CLAMP (width * SHAPE, LEAST_HEIGHT, MOST_HEIGHT);
}

/* What is asked for, as far as there is something: a part of the whole, and not of no width. */
static gboolean
limit_span (const DermaFigure     *self,
            const DermaFigureSpan *span,
            DermaFigureSpan       *limited)
{
  DermaFigureSpan whole;
  double          least;

  if (span == NULL || !derma_figure_get_span (self, &whole, &least))
    return FALSE;

  limited->from = CLAMP (span->from, whole.from, whole.until);
  limited->until = CLAMP (span->until, whole.from, whole.until);

  return limited->from < limited->until;
}

/**
 * derma_figure_lay_out:
 * @pango: (nullable): with the font of what stands around the figure, and the direction in which it is read; %NULL to take every
 *   character for as wide as every other, which is for looking at and not for drawing
 * @width: points
 * @height: points
 * @span: (nullable): what to show; %NULL: all. What lies outside the whole is left out
 *
 * Nothing is copied of the data, however many points there are.
 *
 * Returns: (transfer full): where everything is
 */
DermaDrawing *
derma_figure_lay_out (DermaFigure           *self,
                      PangoContext          *pango,
                      double                 width,
                      double                 height,
                      const DermaFigureSpan *span)
{
  DermaDrawing   *drawing;
  DermaFigureSpan limited;
  const gboolean  is_part = self != NULL && limit_span (self, span, &limited);

  g_return_val_if_fail (self != NULL && (pango == NULL || PANGO_IS_CONTEXT (pango)), NULL);

  drawing = g_new0 (DermaDrawing, 1);
  drawing->figure = derma_figure_ref (self);
  if (self->kind->get_chart == NULL)
    drawing->layout = self->kind->lay_out (self->data, pango, width, height, is_part ? &limited : NULL);
  else if (is_part)
    drawing->chart = derma_chart_layout_new_part (self->kind->get_chart (self->data), limited.from, limited.until, pango, width, height);
  else
    drawing->chart = derma_chart_layout_new (self->kind->get_chart (self->data), pango, width, height);

  return drawing;
}

/**
 * derma_drawing_free:
 * @self: (transfer full) (nullable): a drawing
 */
void
derma_drawing_free (DermaDrawing *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->chart, derma_chart_layout_free);
  g_clear_pointer (&self->layout, self->figure->kind->free_layout);
  derma_figure_unref (self->figure);
  g_free (self);
}

/**
 * derma_drawing_draw:
 * @theme: the colours; what the figure stands on is not painted
 * @cr: onto which it is drawn, a unit a point; left as it was, but for its path
 */
void
derma_drawing_draw (const DermaDrawing    *self,
                    const DermaChartTheme *theme,
                    cairo_t               *cr)
{
  g_return_if_fail (self != NULL && theme != NULL && cr != NULL);

  if (self->chart != NULL)
    derma_chart_painter_draw (self->chart, theme, cr);
  else
    self->figure->kind->draw (self->figure->data, self->layout, theme, cr);
}

/**
 * derma_drawing_get_hits:
 * @n_hits: (out): how many
 *
 * Returns: (transfer none) (array length=n_hits): all that can be pointed at, in the order in which it is read
 */
const DermaChartHit *
derma_drawing_get_hits (const DermaDrawing *self,
                        gsize              *n_hits)
{
  g_return_val_if_fail (self != NULL && n_hits != NULL, NULL);

  if (self->chart != NULL)
    return derma_chart_layout_get_hits (self->chart, n_hits);

  return self->figure->kind->get_hits (self->layout, n_hits);
}

/**
 * derma_drawing_hit:
 * @x: points
 * @y: points
 *
 * Returns: the number of the hit that is there, of the nearest one where several are; -1 where there is none
 */
gssize
derma_drawing_hit (const DermaDrawing *self,
                   double              x,
                   double              y)
{
  gsize                n_hits;
  const DermaChartHit *hits;

  g_return_val_if_fail (self != NULL, -1);

  hits = derma_drawing_get_hits (self, &n_hits);

  return derma_chart_hits_find (hits, n_hits, x, y);
}

/**
 * derma_drawing_get_plot:
 * @plot: (out): where the data is, without the words around it
 */
void
derma_drawing_get_plot (const DermaDrawing *self,
                        DermaChartRect     *plot)
{
  DermaFigureSpan span;

  g_return_if_fail (self != NULL && plot != NULL);

  if (self->chart != NULL)
    derma_chart_layout_get_plot (self->chart, plot, &span.from, &span.until);
  else
    self->figure->kind->get_plot (self->layout, plot, &span);
}

/**
 * derma_drawing_get_span:
 * @span: (out): what is at the left and the right end of the plot; of healing, what is in between is not spread evenly
 *
 * Returns: whether the figure can be narrowed
 */
gboolean
derma_drawing_get_span (const DermaDrawing *self,
                        DermaFigureSpan    *span)
{
  DermaChartRect plot;

  g_return_val_if_fail (self != NULL && span != NULL, FALSE);

  if (self->figure->kind->get_span == NULL)
    return FALSE;
  if (self->chart != NULL)
    derma_chart_layout_get_plot (self->chart, &plot, &span->from, &span->until);
  else
    self->figure->kind->get_plot (self->layout, &plot, span);

  return TRUE;
}

/**
 * derma_drawing_to_text:
 *
 * Returns: (transfer full): where everything is as lines of text, to a tenth of a point, for tests
 */
char *
derma_drawing_to_text (const DermaDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart != NULL ? derma_chart_layout_to_text (self->chart) : self->figure->kind->to_text (self->layout);
}
