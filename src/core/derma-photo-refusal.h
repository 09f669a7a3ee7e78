/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-photo-result.h"

G_BEGIN_DECLS

/**
 * DermaPhotoBar:
 * @DERMA_PHOTO_BAR_NONE: it goes in, or that is not known yet
 * @DERMA_PHOTO_BAR_REFUSED: the process that decodes pictures refused it, and says why with a #DermaPhotoRefusal
 * @DERMA_PHOTO_BAR_GONE: there is no such file
 * @DERMA_PHOTO_BAR_FORBIDDEN: the file may not be read
 * @DERMA_PHOTO_BAR_NO_FILE: it is a folder, a pipe or the like
 * @DERMA_PHOTO_BAR_TOO_LONG: it has more than %DERMA_PHOTO_MAX_FILE_BYTES
 * @DERMA_PHOTO_BAR_LATE: decoding it took too long
 * @DERMA_PHOTO_BAR_BROKEN: the process that decodes pictures did not survive it
 * @DERMA_PHOTO_BAR_FULL: there is no room for what is kept
 * @DERMA_PHOTO_BAR_NO_FOLDER: what is kept cannot be written where photos are
 * @DERMA_PHOTO_BAR_FAILED: anything else
 * @DERMA_PHOTO_BAR_IN_JOURNAL: the same photo is in the journal
 * @DERMA_PHOTO_BAR_TWICE: the same photo is being added with it
 *
 * Why a picture does not become a photo of the journal.
 */
typedef enum
{
  DERMA_PHOTO_BAR_NONE,
  DERMA_PHOTO_BAR_REFUSED,
  DERMA_PHOTO_BAR_GONE,
  DERMA_PHOTO_BAR_FORBIDDEN,
  DERMA_PHOTO_BAR_NO_FILE,
  DERMA_PHOTO_BAR_TOO_LONG,
  DERMA_PHOTO_BAR_LATE,
  DERMA_PHOTO_BAR_BROKEN,
  DERMA_PHOTO_BAR_FULL,
  DERMA_PHOTO_BAR_NO_FOLDER,
  DERMA_PHOTO_BAR_FAILED,
  DERMA_PHOTO_BAR_IN_JOURNAL,
  DERMA_PHOTO_BAR_TWICE,
} DermaPhotoBar;

const char *derma_photo_refusal_to_text (DermaPhotoRefusal refusal);
const char *derma_photo_bar_to_text (DermaPhotoBar     bar,
                                     DermaPhotoRefusal refusal);

G_END_DECLS
