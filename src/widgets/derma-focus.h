/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*DermaFocusFunc) (GtkWidget *widget);

gboolean derma_focus_take (GtkWidget *widget);
void     derma_focus_keep (GtkWidget     *widget,
                           DermaFocusFunc give);

G_END_DECLS
