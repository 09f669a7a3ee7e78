/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_FIT_SCROLLER (derma_fit_scroller_get_type ())

G_DECLARE_FINAL_TYPE (DermaFitScroller, derma_fit_scroller, DERMA, FIT_SCROLLER, GtkWidget)

GtkWidget *derma_fit_scroller_get_child (DermaFitScroller *self);
void       derma_fit_scroller_set_child (DermaFitScroller *self,
                                         GtkWidget        *child);
void       derma_fit_scroller_set_least_height (DermaFitScroller *self,
                                                int               least_height);

G_END_DECLS
