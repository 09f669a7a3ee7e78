/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that go to a place in one of its views. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_window_places_install (GtkWidgetClass *widget_class);

G_END_DECLS
