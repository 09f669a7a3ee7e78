/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void derma_plan_missing_show (GtkLabel   *hint,
                              GtkWidget  *button,
                              const char *missing);

G_END_DECLS
