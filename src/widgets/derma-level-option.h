/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_LEVEL_OPTION (derma_level_option_get_type ())

G_DECLARE_FINAL_TYPE (DermaLevelOption, derma_level_option, DERMA, LEVEL_OPTION, GtkCheckButton)

GtkWidget *derma_level_option_new (guint       level,
                                   const char *words);

G_END_DECLS
