/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "core/derma-time.h"

G_BEGIN_DECLS

/* What the process that decodes photos says of one: a line of text, and after it the thumbnail. It is written and read here. As
 * that process handles bytes from anywhere, whoever reads its answer does not trust it either. */

#define DERMA_PHOTO_MAX_PIXELS (100u * 1000 * 1000)     /* of a picture that is looked at */
#define DERMA_PHOTO_MAX_KEPT_PIXELS (13u * 1000 * 1000) /* of what is kept: what most phones take */
#define DERMA_PHOTO_MAX_RATIO 20                        /* of the longer side to the shorter */
#define DERMA_PHOTO_MAX_FILE_BYTES (256u * 1024 * 1024) /* of a file that is looked at */
#define DERMA_PHOTO_MAX_KEPT_BYTES (64u * 1024 * 1024)
#define DERMA_PHOTO_MAX_THUMBNAIL_BYTES (256u * 1024)
#define DERMA_PHOTO_THUMBNAIL_SIZE 256 /* pixels of the longer side */
#define DERMA_PHOTO_MAX_LIGHTNESS 1000

#define DERMA_PHOTO_KEPT_FD 3        /* where that process writes what is kept */
#define DERMA_PHOTO_EXIT_NO_ROOM 3   /* status of that process where what is kept cannot be written */
#define DERMA_PHOTO_EXIT_NO_LIMITS 4 /* where it could not give away what is dangerous, and has looked at nothing */

/**
 * DermaPhotoRefusal:
 * @DERMA_PHOTO_REFUSAL_NONE: it is a photo
 * @DERMA_PHOTO_REFUSAL_EMPTY: there are no bytes
 * @DERMA_PHOTO_REFUSAL_UNKNOWN: no picture, or of a kind that is not known
 * @DERMA_PHOTO_REFUSAL_NO_LOADER: a picture of a kind that this computer cannot read
 * @DERMA_PHOTO_REFUSAL_TOO_LARGE: more than %DERMA_PHOTO_MAX_PIXELS
 * @DERMA_PHOTO_REFUSAL_CUT_OFF: a part of it is missing
 * @DERMA_PHOTO_REFUSAL_DAMAGED: it cannot be decoded
 * @DERMA_PHOTO_REFUSAL_ANIMATED: it moves
 * @DERMA_PHOTO_REFUSAL_TOO_FLAT: one side is more than %DERMA_PHOTO_MAX_RATIO times the other
 *
 * What that process finds wrong with a picture. Why else one does not go in is in core/derma-photo-refusal.h.
 */
typedef enum
{
  DERMA_PHOTO_REFUSAL_NONE,
  DERMA_PHOTO_REFUSAL_EMPTY,
  DERMA_PHOTO_REFUSAL_UNKNOWN,
  DERMA_PHOTO_REFUSAL_NO_LOADER,
  DERMA_PHOTO_REFUSAL_TOO_LARGE,
  DERMA_PHOTO_REFUSAL_CUT_OFF,
  DERMA_PHOTO_REFUSAL_DAMAGED,
  DERMA_PHOTO_REFUSAL_ANIMATED,
  DERMA_PHOTO_REFUSAL_TOO_FLAT,
} DermaPhotoRefusal;

#define DERMA_N_PHOTO_REFUSALS (DERMA_PHOTO_REFUSAL_TOO_FLAT + 1)

/**
 * DermaPhotoTaken:
 * @is_known: whether the picture tells
 * @has_offset: whether it tells where in the world
 * @local_s: what the clock on the wall showed, as seconds since 1970-01-01 00:00
 * @offset_s: seconds that this clock was ahead of UTC
 *
 * When a photo was taken, by its own word.
 */
typedef struct
{
  gboolean is_known;
  gboolean has_offset;
  gint64   local_s;
  gint32   offset_s;
} DermaPhotoTaken;

/**
 * DermaPhotoResult:
 * @refusal: where it is not none, nothing else counts
 * @is_png: whether what is kept is PNG; else it is JPEG
 * @width: of what is kept
 * @height: of what is kept
 * @lightness: from 0 to %DERMA_PHOTO_MAX_LIGHTNESS
 * @n_thumbnail: bytes of the thumbnail, which follow the line
 */
typedef struct
{
  DermaPhotoRefusal refusal;
  gboolean          is_png;
  guint             width;
  guint             height;
  guint             lightness;
  DermaPhotoTaken   taken;
  gsize             n_thumbnail;
} DermaPhotoResult;

char    *derma_photo_result_to_line (const DermaPhotoResult *self);
gboolean derma_photo_result_parse (const char       *bytes,
                                   gsize             n_bytes,
                                   DermaPhotoResult *self,
                                   gsize            *n_line);
gboolean derma_photo_taken_parse (const char      *date,
                                  const char      *offset,
                                  DermaPhotoTaken *self);

G_END_DECLS
