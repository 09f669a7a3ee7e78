/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_RING (derma_ring_get_type ())

G_DECLARE_FINAL_TYPE (DermaRing, derma_ring, DERMA, RING, GtkWidget)

GtkWidget *derma_ring_new (int diameter);

int  derma_ring_get_diameter (DermaRing *self);
void derma_ring_set_diameter (DermaRing *self,
                              int        diameter);
void derma_ring_set_progress (DermaRing  *self,
                              double      laps,
                              const char *text,
                              const char *caption);

G_END_DECLS
