/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures/derma-face-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GskPath     *derma_face_shape_get (const char *path);
gboolean     derma_face_shape_hit (double        x,
                                   double        y,
                                   double        tolerance,
                                   DermaView     view,
                                   DermaSection *section);
DermaSection derma_face_shape_get_neighbour (DermaSection     from,
                                             GtkDirectionType direction,
                                             DermaView        view);

G_END_DECLS
