/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_button_label_wrap (GtkButton *button);
void derma_button_label_set (GtkButton  *button,
                             const char *text);

G_END_DECLS
