/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pages say again and again what holds; these change a widget only where it is something else. */

void derma_change_label (GtkWidget  *label,
                         const char *text);
void derma_change_class (GtkWidget  *widget,
                         const char *name,
                         gboolean    is_set);

G_END_DECLS
