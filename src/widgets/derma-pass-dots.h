/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_PASS_DOTS (derma_pass_dots_get_type ())

G_DECLARE_FINAL_TYPE (DermaPassDots, derma_pass_dots, DERMA, PASS_DOTS, GtkWidget)

GtkWidget *derma_pass_dots_new (void);

void derma_pass_dots_set_passes (DermaPassDots *self,
                                 guint          n_done,
                                 guint          n_passes);

G_END_DECLS
