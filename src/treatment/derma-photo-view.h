/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DermaPhotoView:
 *
 * The five views of protocol.md 7.3. Left and right are the person's own: in a left one the left cheek is towards the camera.
 */
typedef enum
{
  DERMA_PHOTO_VIEW_FRONT,
  DERMA_PHOTO_VIEW_LEFT_45,
  DERMA_PHOTO_VIEW_RIGHT_45,
  DERMA_PHOTO_VIEW_LEFT_90,
  DERMA_PHOTO_VIEW_RIGHT_90,
} DermaPhotoView;

#define DERMA_N_PHOTO_VIEWS (DERMA_PHOTO_VIEW_RIGHT_90 + 1)

const char *derma_photo_view_get_id (DermaPhotoView view);
gboolean    derma_photo_view_from_id (const char     *id,
                                      DermaPhotoView *view);
gboolean    derma_photo_view_guess (const char     *file_name,
                                    DermaPhotoView *view);
const char *derma_photo_view_get_name (DermaPhotoView view);
const char *derma_photo_view_get_pose (DermaPhotoView view);

/* how photos are taken so that they can be compared */

#define DERMA_N_PHOTO_ADVICE 7

const char *derma_photo_get_advice (guint index);

G_END_DECLS
