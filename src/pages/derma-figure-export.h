/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-figure.h"

G_BEGIN_DECLS

/* The ways out of the program. What came of it is told in the toasts over the widget. */

void               derma_figure_print (GtkWidget   *widget,
                                       DermaFigure *figure);
GtkPrintOperation *derma_figure_print_new (DermaFigure *figure);

G_END_DECLS
