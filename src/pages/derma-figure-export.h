/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/derma-time.h"
#include "figures/derma-figure.h"
#include "print/derma-sheet.h"

G_BEGIN_DECLS

/* The ways of a figure out of the program. What came of it is told in the toasts over the widget. */

void derma_figure_export (GtkWidget             *widget,
                          DermaFigure           *figure,
                          const DermaFigureSpan *span,
                          DermaTime              now);
void derma_figure_export_to (GtkWidget             *widget,
                             DermaFigure           *figure,
                             const DermaFigureSpan *span,
                             DermaTime              now,
                             GFile                 *file);

void    derma_figure_print (GtkWidget             *widget,
                            DermaFigure           *figure,
                            const DermaFigureSpan *span,
                            DermaTime              now);
void    derma_figure_print_make_async (GtkWidget             *widget,
                                       DermaFigure           *figure,
                                       const DermaFigureSpan *span,
                                       DermaPaper             paper,
                                       DermaTime              now,
                                       GAsyncReadyCallback    callback,
                                       gpointer               user_data);
GBytes *derma_figure_print_make_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
