/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/derma-window.h"

G_BEGIN_DECLS

void derma_window_plan_install (GtkWidgetClass *widget_class);
void derma_window_plan_update (DermaWindow *self);

G_END_DECLS
