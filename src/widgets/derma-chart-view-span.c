/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of its figure a chart view shows. */
#include "config.h"

#include "widgets/derma-chart-view-private.h"

/* Returns: whether the figure can be narrowed */
gboolean
derma_chart_view_get_shown (DermaChartView  *self,
                            DermaFigureSpan *shown)
{
  double least;

  if (self->figure == NULL || !derma_figure_get_span (self->figure, shown, &least))
    return FALSE;

  if (self->is_zoomed)
    *shown = self->span;

  return TRUE;
}

/* Takes what is asked for as far as the figure goes, moved to its inside rather than cut. Returns: whether that is something else
 * than before. */
gboolean
derma_chart_view_set_shown (DermaChartView *self,
                            double          from,
                            double          until)
{
  DermaFigureSpan before;
  DermaFigureSpan whole;
  double          least;
  double          length;

  if (!derma_chart_view_get_shown (self, &before) || !derma_figure_get_span (self->figure, &whole, &least))
    return FALSE;

  length = CLAMP (until - from, MIN (least, whole.until - whole.from), whole.until - whole.from);
  from = CLAMP (from + (until - from - length) / 2, whole.from, whole.until - length);
  if (from == before.from && from + length == before.until)
    return FALSE;

  self->span = (DermaFigureSpan) { from, from + length };
  self->is_zoomed = length < whole.until - whole.from;
  derma_chart_view_change_span (self);

  return TRUE;
}

/* Returns: where @x pixels from the left are in what is shown, from 0 to 1 */
double
derma_chart_view_get_share (DermaChartView *self,
                            double          x)
{
  DermaChartRect plot;

  if (self->drawing == NULL)
    return 0.5;

  derma_drawing_get_plot (self->drawing, &plot);

  return plot.width > 0 ? CLAMP ((x - plot.x) / plot.width, 0, 1) : 0.5;
}

gboolean
derma_chart_view_get_is_zoomed (DermaChartView *self)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self), FALSE);

  return self->is_zoomed;
}

/**
 * derma_chart_view_get_zoomed:
 * @span: (out): the part that is shown; only where %TRUE is returned
 *
 * Returns: whether that is not all
 */
gboolean
derma_chart_view_get_zoomed (DermaChartView  *self,
                             DermaFigureSpan *span)
{
  g_return_val_if_fail (DERMA_IS_CHART_VIEW (self) && span != NULL, FALSE);

  if (self->is_zoomed)
    *span = self->span;

  return self->is_zoomed;
}

/**
 * derma_chart_view_zoom:
 * @factor: how much larger, more than 0
 * @x: pixels from the left, where what is shown stays as it is
 *
 * Shows less of a figure that has an axis of time, or more again.
 */
void
derma_chart_view_zoom (DermaChartView *self,
                       double          factor,
                       double          x)
{
  DermaFigureSpan shown;
  double          share;
  double          length;
  double          fixed;

  g_return_if_fail (DERMA_IS_CHART_VIEW (self) && factor > 0);

  if (!derma_chart_view_get_shown (self, &shown))
    return;

  share = derma_chart_view_get_share (self, x);
  length = (shown.until - shown.from) / factor;
  fixed = shown.from + share * (shown.until - shown.from);
  derma_chart_view_set_shown (self, fixed - share * length, fixed + (1 - share) * length);
}

/**
 * derma_chart_view_pan:
 * @share: of what is shown, by which to move; to later times where it is more than 0
 *
 * Shows an earlier or a later part of a figure that is zoomed.
 */
void
derma_chart_view_pan (DermaChartView *self,
                      double          share)
{
  DermaFigureSpan shown;

  g_return_if_fail (DERMA_IS_CHART_VIEW (self));

  if (derma_chart_view_get_shown (self, &shown))
    derma_chart_view_set_shown (self, shown.from + share * (shown.until - shown.from), shown.until + share * (shown.until - shown.from));
}

/**
 * derma_chart_view_show_all:
 *
 * Shows the whole figure again.
 */
void
derma_chart_view_show_all (DermaChartView *self)
{
  g_return_if_fail (DERMA_IS_CHART_VIEW (self));

  if (!self->is_zoomed)
    return;

  self->is_zoomed = FALSE;
  derma_chart_view_change_span (self);
}
