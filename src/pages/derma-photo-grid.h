/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-photo-cache.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_GRID (derma_photo_grid_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoGrid, derma_photo_grid, DERMA, PHOTO_GRID, AdwBin)

GtkWidget *derma_photo_grid_new (DermaJournal    *journal,
                                 DermaPhotoCache *cache);
void       derma_photo_grid_show_view (DermaPhotoGrid *self,
                                       int             view);
guint      derma_photo_grid_get_n_photos (DermaPhotoGrid *self);
GPtrArray *derma_photo_grid_get_selected (DermaPhotoGrid *self);
void       derma_photo_grid_select (DermaPhotoGrid *self,
                                    guint           position);
void       derma_photo_grid_select_none (DermaPhotoGrid *self);
void       derma_photo_grid_set_is_veiled (DermaPhotoGrid *self,
                                           gboolean        is_veiled);

G_END_DECLS
