/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-section.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_DIRECTION_STRIP (derma_direction_strip_get_type ())

G_DECLARE_FINAL_TYPE (DermaDirectionStrip, derma_direction_strip, DERMA, DIRECTION_STRIP, GtkWidget)

GtkWidget *derma_direction_strip_new (void);

void derma_direction_strip_set_progress (DermaDirectionStrip *self,
                                         DermaSection         section,
                                         DermaView            view,
                                         guint                directions_done,
                                         int                  current);

G_END_DECLS
