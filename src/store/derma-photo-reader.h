/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-photo-result.h"

G_BEGIN_DECLS

/**
 * DermaReadPhoto:
 * @result: what the decoding process said; where it refused, nothing else is set
 * @file: (nullable): the name of the file of pixels, aside in the folder of photos
 * @sha256: (nullable): of that file, in hexadecimal digits
 * @n_bytes: of that file
 * @thumbnail: (nullable): a JPEG
 *
 * A picture from outside as it was read: its file is whole and on disk, and holds nothing but pixels.
 */
typedef struct
{
  DermaPhotoResult result;
  char            *file;
  char            *sha256;
  gint64           n_bytes;
  GBytes          *thumbnail;
} DermaReadPhoto;

void derma_read_photo_clear (DermaReadPhoto *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaReadPhoto, derma_read_photo_clear)

void     derma_photo_read_async (const char         *folder,
                                 GFile              *file,
                                 GBytes             *bytes,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean derma_photo_read_finish (GAsyncResult   *result,
                                  DermaReadPhoto *photo,
                                  GError        **error);

G_END_DECLS
