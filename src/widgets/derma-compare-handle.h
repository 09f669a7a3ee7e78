/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_COMPARE_HANDLE (derma_compare_handle_get_type ())

G_DECLARE_FINAL_TYPE (DermaCompareHandle, derma_compare_handle, DERMA, COMPARE_HANDLE, GtkWidget)

GtkWidget *derma_compare_handle_new (void);
double     derma_compare_handle_get_value (DermaCompareHandle *self);
void       derma_compare_handle_set_value (DermaCompareHandle *self,
                                           double              value);
void       derma_compare_handle_set_sides (DermaCompareHandle *self,
                                           const char         *left,
                                           const char         *right);

G_END_DECLS
