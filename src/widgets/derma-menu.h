/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_menu_active_notify_cb (GtkMenuButton *button);

G_END_DECLS
