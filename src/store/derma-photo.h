/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"
#include "treatment/derma-photo-view.h"

G_BEGIN_DECLS

/**
 * DermaPhotoMarks:
 *
 * Two points that are found again on the next photo, such as the eyes, from 0 to 1 of the width and of the height.
 */
typedef struct
{
  double a_x;
  double a_y;
  double b_x;
  double b_y;
} DermaPhotoMarks;

/**
 * DermaPhoto:
 *
 * A photo of the journal: what is known of it. Its pixels are a file (derma_photo_dup_path()), and a small JPEG for lists
 * (derma_journal_load_thumbnail()). The same photo is the same object as long as the journal is open.
 *
 * Properties, all to read: "id", "view" (a #DermaPhotoView as uint), "session-id" (0: none), "note", "has-marks". They notify when the photo is changed.
 */
#define DERMA_TYPE_PHOTO (derma_photo_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhoto, derma_photo, DERMA, PHOTO, GObject)

gint64         derma_photo_get_id (DermaPhoto *self);
DermaTime      derma_photo_get_at (DermaPhoto *self);
DermaPhotoView derma_photo_get_view (DermaPhoto *self);
gint64         derma_photo_get_session_id (DermaPhoto *self);
guint          derma_photo_get_width (DermaPhoto *self);
guint          derma_photo_get_height (DermaPhoto *self);
guint          derma_photo_get_lightness (DermaPhoto *self);
gboolean       derma_photo_get_marks (DermaPhoto      *self,
                                      DermaPhotoMarks *marks);
const char    *derma_photo_get_note (DermaPhoto *self);
char          *derma_photo_dup_path (DermaPhoto *self);

G_END_DECLS
