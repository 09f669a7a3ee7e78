/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "core/derma-photo-result.h"

G_BEGIN_DECLS

/**
 * DermaDecoded:
 * @refusal: where it is not none, nothing else counts
 * @pixels: (transfer full): upright, opaque, of the colours of sRGB, of at most %DERMA_PHOTO_MAX_KEPT_PIXELS
 * @is_small_png: whether the picture was a PNG that is better kept as such
 * @taken: when, by its own word
 *
 * What a picture decodes to.
 */
typedef struct
{
  DermaPhotoRefusal refusal;
  GdkPixbuf        *pixels;
  gboolean          is_small_png;
  DermaPhotoTaken   taken;
} DermaDecoded;

void derma_photo_decode (const guint8 *bytes,
                         gsize         n_bytes,
                         DermaDecoded *decoded);
void derma_decoded_clear (DermaDecoded *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaDecoded, derma_decoded_clear)

G_END_DECLS
