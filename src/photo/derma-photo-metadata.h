/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-photo-result.h"

G_BEGIN_DECLS

/**
 * DermaMetadata:
 * @taken: when the picture was taken
 * @orientation: 1 to 8, as TIFF counts the ways in which a picture may lie; 1: upright, or not known
 * @is_adobe_rgb: whether it says without a profile that its colours are those of Adobe RGB
 *
 * All that is ever read of what a picture says about itself. None of it is written.
 */
typedef struct
{
  DermaPhotoTaken taken;
  guint           orientation;
  gboolean        is_adobe_rgb;
} DermaMetadata;

void derma_metadata_read (const guint8  *bytes,
                          gsize          n_bytes,
                          DermaMetadata *metadata);

G_END_DECLS
