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

  GskRenderNode *node;          /* the picture, or NULL before it is painted */
  double         surface_scale; /* pixels of the screen a pixel of the widget */
  gboolean       is_cairo;
} DermaFaceLayer;

void derma_face_layer_clear (DermaFaceLayer *self);
void derma_face_layer_snapshot (DermaFaceLayer         *self,
                                GtkSnapshot            *snapshot,
                                GtkNative              *native,
                                double                  scale,
                                int                     x,
                                int                     y,
                                DermaView               view,
                                const DermaFacePalette *palette);

G_END_DECLS
