/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "figures/derma-figure.h"
#include "pages/derma-clock.h"

G_BEGIN_DECLS

/**
 * DermaFigureCard:
 *
 * A figure with what is found in it, as a chart or as a table, and the ways out of the program: T changes between the two, E
 * exports and P prints.
 *
 * Properties: "is-compact": narrow, with what is read under the chart. "is-headline": what is found in it is the title of the
 * card. "chart-height", as #DermaChartView has it.
 */
#define DERMA_TYPE_FIGURE_CARD (derma_figure_card_get_type ())

G_DECLARE_FINAL_TYPE (DermaFigureCard, derma_figure_card, DERMA, FIGURE_CARD, GtkBox)

GtkWidget   *derma_figure_card_new (void);
void         derma_figure_card_set_clock (DermaFigureCard *self,
                                          DermaClock      *clock);
DermaFigure *derma_figure_card_get_figure (DermaFigureCard *self);
void         derma_figure_card_set_figure (DermaFigureCard *self,
                                           DermaFigure     *figure);
gboolean     derma_figure_card_get_is_table (DermaFigureCard *self);
void         derma_figure_card_set_is_table (DermaFigureCard *self,
                                             gboolean         is_table);
gboolean     derma_figure_card_get_is_compact (DermaFigureCard *self);
void         derma_figure_card_set_is_compact (DermaFigureCard *self,
                                               gboolean         is_compact);
void         derma_figure_card_set_choice (DermaFigureCard *self,
                                           GtkWidget       *choice);

G_END_DECLS
