/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/derma-chart-text.h"
#include "figures/derma-sections-figure.h"

G_BEGIN_DECLS

typedef struct
{
  guint   n_sessions;
  guint   n_passes;
  guint64 dose_um; /* passes times micrometres */
} DermaSectionDose;

typedef struct
{
  DermaView        view;
  DermaReader      reader;
  DermaSectionDose doses[DERMA_N_SECTIONS];
  guint64          most_um;
} DermaSectionsFigure;

/* A section as a bar beside the face: its name, how much, and a number. */
typedef struct
{
  DermaChartRect row;
  DermaChartRect bar; /* of no width where it was not rolled */
  DermaChartText name;
  DermaChartText dose;
  DermaChartText on_face; /* its words are NULL where there is no room */
} DermaSectionPlace;

typedef struct
{
  DermaChartRect    face;
  DermaChartText    seen;     /* how it is; its words are NULL where there is no room, and so are those of @sides */
  DermaChartText    sides[2]; /* of the person, on the left and on the right of the face */
  DermaSectionPlace sections[DERMA_N_SECTIONS];
  DermaChartHit     hits[DERMA_N_SECTIONS];
} DermaSectionsLayout;

char *derma_section_dose_to_text (const DermaSectionDose *self);

gpointer             derma_sections_layout_new (gconstpointer          data,
                                                PangoContext          *pango,
                                                double                 width,
                                                double                 height,
                                                const DermaFigureSpan *span);
void                 derma_sections_layout_free (gpointer layout);
double               derma_sections_layout_get_height (gconstpointer data,
                                                       PangoContext *pango,
                                                       double        width);
const DermaChartHit *derma_sections_layout_get_hits (gconstpointer layout,
                                                     gsize        *n_hits);
void                 derma_sections_layout_get_plot (gconstpointer    layout,
                                                     DermaChartRect  *plot,
                                                     DermaFigureSpan *span);
char                *derma_sections_layout_to_text (gconstpointer layout);
void                 derma_sections_layout_draw (gconstpointer          data,
                                                 gconstpointer          layout,
                                                 const DermaChartTheme *theme,
                                                 cairo_t               *cr);

G_END_DECLS
