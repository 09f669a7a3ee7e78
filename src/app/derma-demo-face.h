/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "treatment/derma-photo-view.h"

G_BEGIN_DECLS

/**
 * DermaDemoLook:
 * @light: of the room, 1 for as usual
 * @nearness: of the camera, 1 for as usual
 * @shift_x: how far the face is from the middle, in parts of the width
 * @shift_y: likewise of the height
 * @marks: how much there is to be seen of lines, scars and marks, from 0 to 1
 * @redness: from 0 to 1
 *
 * How a drawn face looks on one day.
 */
typedef struct
{
  double light;
  double nearness;
  double shift_x;
  double shift_y;
  double marks;
  double redness;
} DermaDemoLook;

void derma_demo_face_draw (cairo_t             *cr,
                           double               width,
                           double               height,
                           DermaPhotoView       view,
                           const DermaDemoLook *look);

G_END_DECLS
