/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_RING_LAP (derma_ring_lap_get_type ())

G_DECLARE_FINAL_TYPE (DermaRingLap, derma_ring_lap, DERMA, RING_LAP, GtkWidget)

/* The width of the line, in parts of the diameter. */
#define DERMA_RING_LINE 0.078

GtkWidget *derma_ring_lap_new (const char *style);

double derma_ring_lap_get_share (DermaRingLap *self);
void   derma_ring_lap_set_share (DermaRingLap *self,
                                 double        share);

G_END_DECLS
