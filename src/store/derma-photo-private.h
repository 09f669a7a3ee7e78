/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-photo.h"

G_BEGIN_DECLS

/**
 * DermaPhotoRow:
 * @session_id: 0: none
 * @file: the name of its file in the folder of photos
 * @sha256: of its file, in hexadecimal digits
 * @bytes: the size of its file
 *
 * A photo as a row of the journal has it.
 */
typedef struct
{
  gint64          id;
  gint64          session_id;
  DermaTime       at;
  DermaTime       added;
  DermaPhotoView  view;
  guint           width;
  guint           height;
  guint           lightness;
  gint64          bytes;
  gboolean        has_marks;
  DermaPhotoMarks marks;
  char           *file;
  char           *sha256;
  char           *note;
} DermaPhotoRow;

void derma_photo_row_clear (DermaPhotoRow *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaPhotoRow, derma_photo_row_clear)

DermaPhoto          *derma_photo_new (const char    *folder,
                                      DermaPhotoRow *row);
const DermaPhotoRow *derma_photo_get_row (DermaPhoto *self);
void                 derma_photo_update (DermaPhoto    *self,
                                         DermaPhotoRow *row);

G_END_DECLS
