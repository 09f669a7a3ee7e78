/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "figures/derma-face-geometry.h"

G_BEGIN_DECLS

void     derma_face_trace (cairo_t    *cr,
                           const char *path);
gboolean derma_face_part_is_closed (DermaFacePart part);

G_END_DECLS
