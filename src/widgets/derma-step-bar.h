/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_STEP_BAR (derma_step_bar_get_type ())

G_DECLARE_FINAL_TYPE (DermaStepBar, derma_step_bar, DERMA, STEP_BAR, GtkWidget)

GtkWidget *derma_step_bar_new (void);

guint derma_step_bar_get_step (DermaStepBar *self);
void  derma_step_bar_set_step (DermaStepBar *self,
                               guint         step);

G_END_DECLS
