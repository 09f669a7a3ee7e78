/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_CACHE (derma_photo_cache_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoCache, derma_photo_cache, DERMA, PHOTO_CACHE, GObject)

DermaPhotoCache *derma_photo_cache_ref_for (DermaJournal *journal);
GdkTexture      *derma_photo_cache_look_up (DermaPhotoCache *self,
                                            gint64           photo_id,
                                            int              size,
                                            gboolean         is_veiled);
void             derma_photo_cache_load_async (DermaPhotoCache    *self,
                                               gint64              photo_id,
                                               int                 size,
                                               gboolean            is_veiled,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GdkTexture      *derma_photo_cache_load_finish (DermaPhotoCache *self,
                                                GAsyncResult    *result,
                                                GError         **error);

G_END_DECLS
