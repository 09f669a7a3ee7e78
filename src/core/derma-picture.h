/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a picture's file, looked at without decoding a pixel. They may come from anywhere. */

/**
 * DermaPictureKind:
 * @DERMA_PICTURE_NONE: no picture, or of a kind that is not known
 */
typedef enum
{
  DERMA_PICTURE_NONE,
  DERMA_PICTURE_JPEG,
  DERMA_PICTURE_PNG,
  DERMA_PICTURE_TIFF,
  DERMA_PICTURE_WEBP,
  DERMA_PICTURE_HEIF,
  DERMA_PICTURE_AVIF,
} DermaPictureKind;

/**
 * DermaPictureFacts:
 * @width: pixels as its header says; 0 where that is not to be told this way (%DERMA_PICTURE_HEIF, %DERMA_PICTURE_AVIF)
 * @height: pixels, likewise
 * @is_whole: whether it goes on to its end mark; %TRUE where that is not to be told this way
 * @is_bare: whether there is nothing in it but what is needed for the pixels: no place, no camera, no date, no words, no thumbnail, no
 *   colour profile, and nothing after its end. Only of %DERMA_PICTURE_JPEG and %DERMA_PICTURE_PNG
 * @is_animated: whether it says that it moves
 */
typedef struct
{
  DermaPictureKind kind;
  guint            width;
  guint            height;
  gboolean         is_whole;
  gboolean         is_bare;
  gboolean         is_animated;
} DermaPictureFacts;

void derma_picture_examine (const guint8      *bytes,
                            gsize              n_bytes,
                            DermaPictureFacts *facts);

G_END_DECLS
