/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/derma-face-painter.h"

G_BEGIN_DECLS

/**
 * DermaFaceLayer:
 * @paint: what it shows
 * @box: where it has ink, in units of the drawing
 *
 * A still part of the face, painted once for a size, a scale of the screen and a theme.
 */
typedef struct
{
  void (*paint) (cairo_t                *cr,
                 DermaView               view,
                 const DermaFacePalette *palette);
  graphene_rect_t box;

  GdkTexture     *texture;
  graphene_rect_t bounds; /* of the texture in the widget, pixels */
  double          texture_scale;
} DermaFaceLayer;

void derma_face_layer_clear (DermaFaceLayer *self);
void derma_face_layer_snapshot (DermaFaceLayer         *self,
                                GtkSnapshot            *snapshot,
                                double                  scale,
                                int                     x,
                                int                     y,
                                double                  texture_scale,
                                DermaView               view,
                                const DermaFacePalette *palette);

G_END_DECLS
