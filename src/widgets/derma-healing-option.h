/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_OPTION (derma_healing_option_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingOption, derma_healing_option, DERMA, HEALING_OPTION, GtkCheckButton)

GtkWidget *derma_healing_option_new (guint       level,
                                     const char *words);

G_END_DECLS
