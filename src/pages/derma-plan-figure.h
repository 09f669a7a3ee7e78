/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *derma_plan_figure_new (const char *value,
                                  const char *caption);

G_END_DECLS
