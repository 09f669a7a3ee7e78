/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To places of a long list with headings. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_list_place_show_start (GtkListView *list);
void derma_list_place_go (GtkListView *list,
                          guint        position);

G_END_DECLS
