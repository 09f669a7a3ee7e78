/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-window.h"

G_BEGIN_DECLS

void derma_window_course_install (GtkWidgetClass *widget_class);
void derma_window_course_update (DermaWindow *self);
void derma_window_save_dates (DermaWindow *self,
                              GArray      *dates,
                              GFile       *file);

G_END_DECLS
