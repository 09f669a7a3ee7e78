/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-healing-curves.h"
#include "figures/derma-healing-figure.h"

G_BEGIN_DECLS

/* What was recorded after one session. */
typedef struct
{
  DermaTime           at;
  guint               needle_um;
  DermaHealingFigure *figure;
} DermaHealingCurve;

typedef struct
{
  DermaHealingMeasure measure;
  GArray             *curves;   /* (element-type DermaHealingCurve): of sessions with logs, in the order of time */
  DermaHealingFigure *expected; /* what is expected after the last of them, and nothing recorded */
  double              end;      /* hours */
} DermaHealingCurves;

const DermaHealingCurve *derma_healing_curves_get (const DermaHealingCurves *self,
                                                   guint                     i);

gpointer             derma_healing_curves_layout_new (gconstpointer          data,
                                                      PangoContext          *pango,
                                                      double                 width,
                                                      double                 height,
                                                      const DermaFigureSpan *span);
void                 derma_healing_curves_layout_free (gpointer layout);
const DermaChartHit *derma_healing_curves_layout_get_hits (gconstpointer layout,
                                                           gsize        *n_hits);
void                 derma_healing_curves_layout_get_plot (gconstpointer    layout,
                                                           DermaChartRect  *plot,
                                                           DermaFigureSpan *span);
char                *derma_healing_curves_layout_to_text (gconstpointer layout);
void                 derma_healing_curves_layout_draw (gconstpointer          data,
                                                       gconstpointer          layout,
                                                       const DermaChartTheme *theme,
                                                       cairo_t               *cr);

G_END_DECLS
