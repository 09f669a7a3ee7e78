/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean derma_focus_take (GtkWidget *widget);

G_END_DECLS
