/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells of the window on this machine: its size, and what is chosen in the preferences. */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-session-control.h"

G_BEGIN_DECLS

void derma_window_settings_install (GtkWidgetClass *widget_class);
void derma_window_settings_bind (GtkWindow *window,
                                 GSettings *settings);
void derma_window_settings_bind_control (GSettings           *settings,
                                         DermaSessionControl *control);

G_END_DECLS
