/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DERMA_TYPE_PHOTO_SQUARE (derma_photo_square_get_type ())

G_DECLARE_FINAL_TYPE (DermaPhotoSquare, derma_photo_square, DERMA, PHOTO_SQUARE, GtkWidget)

GtkWidget  *derma_photo_square_new (void);
GdkTexture *derma_photo_square_get_texture (DermaPhotoSquare *self);
void        derma_photo_square_set_texture (DermaPhotoSquare *self,
                                            GdkTexture       *texture);
void        derma_photo_square_set_size (DermaPhotoSquare *self,
                                         int               size);

G_END_DECLS
