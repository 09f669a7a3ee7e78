/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoLayout *derma_face_label_layout (GtkWidget  *widget,
                                      const char *text,
                                      double      size);
double       derma_face_label_fit (GtkWidget  *widget,
                                   const char *text,
                                   double      width,
                                   double      height);

G_END_DECLS
