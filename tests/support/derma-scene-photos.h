/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Photos for a scene: drawn, and brought in the way that a person's own are. */
#pragma once

#include "support/derma-scene.h"

G_BEGIN_DECLS

/**
 * DermaScenePhoto:
 * @view: of the face
 * @days_ago: when it was taken
 * @light: 1 for ordinary light
 * @size: how large the face is, 1 for ordinary
 * @turn: how far it leans, in degrees
 */
typedef struct
{
  DermaPhotoView view;
  guint          days_ago;
  double         light;
  double         size;
  double         turn;
} DermaScenePhoto;

GBytes *derma_scene_draw_photo (const DermaScenePhoto *photo,
                                int                    width,
                                int                    height);
gint64  derma_scene_add_photo (DermaScene            *self,
                               const DermaScenePhoto *photo,
                               int                    width,
                               int                    height);
void    derma_scene_add_photos (DermaScene *self);
void    derma_scene_lose_photo (DermaScene *self,
                                gint64      photo_id);

G_END_DECLS
