/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-photo-cache.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_TILE (derma_photo_tile_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoTile, derma_photo_tile, DERMA, PHOTO_TILE, GtkWidget)

GtkWidget  *derma_photo_tile_new (DermaPhotoCache *cache,
                                  int              size);
void        derma_photo_tile_set_photo (DermaPhotoTile *self,
                                        DermaPhoto     *photo);
DermaPhoto *derma_photo_tile_get_photo (DermaPhotoTile *self);
void        derma_photo_tile_set_words (DermaPhotoTile *self,
                                        const char     *title,
                                        const char     *detail);
void        derma_photo_tile_set_name (DermaPhotoTile *self,
                                       const char     *name);
void        derma_photo_tile_set_is_veiled (DermaPhotoTile *self,
                                            gboolean        is_veiled);
gboolean    derma_photo_tile_is_veiled (DermaPhotoTile *self);
void        derma_photo_tile_set_is_selectable (DermaPhotoTile *self,
                                                gboolean        is_selectable);
void        derma_photo_tile_set_is_selected (DermaPhotoTile *self,
                                              gboolean        is_selected);
GdkTexture *derma_photo_tile_get_texture (DermaPhotoTile *self);

G_END_DECLS
