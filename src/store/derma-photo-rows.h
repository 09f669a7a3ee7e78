/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-database.h"
#include "store/derma-photo-private.h"

G_BEGIN_DECLS

/* The rows of photos and of their thumbnails. */

/* Takes what it wants of a row; answers whether to go on. Of one that is not @is_sound nothing but its id and file is known. */
typedef gboolean (*DermaPhotoRowFunc) (DermaPhotoRow *row,
                                       gboolean       is_sound,
                                       gpointer       user_data,
                                       GError       **error);

gboolean derma_photo_rows_load (DermaDatabase    *database,
                                DermaPhotoRowFunc func,
                                gpointer          user_data,
                                GError          **error);
gboolean derma_photo_rows_load_one (DermaDatabase *database,
                                    gint64         id,
                                    DermaPhotoRow *row,
                                    GError       **error);
gboolean derma_photo_rows_put (DermaDatabase       *database,
                               const DermaPhotoRow *row,
                               GBytes              *thumbnail,
                               gint64              *id,
                               GError             **error);
gboolean derma_photo_rows_update (DermaDatabase       *database,
                                  const DermaPhotoRow *row,
                                  GError             **error);
gboolean derma_photo_rows_delete (DermaDatabase *database,
                                  gint64         id,
                                  GError       **error);
GBytes  *derma_photo_rows_load_thumbnail (DermaDatabase *database,
                                          gint64         id,
                                          GError       **error);
gboolean derma_photo_rows_find_content (DermaDatabase *database,
                                        const char    *sha256,
                                        gint64        *id,
                                        GError       **error);
gboolean derma_photo_rows_find_file (DermaDatabase *database,
                                     const char    *file,
                                     gboolean      *is_found,
                                     GError       **error);
gboolean derma_photo_rows_join_session (DermaDatabase *database,
                                        gint64         session_id,
                                        GError       **error);
gboolean derma_photo_rows_leave_session (DermaDatabase *database,
                                         gint64         session_id,
                                         GError       **error);

G_END_DECLS
