/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Photos of the journal as pixels. All of this is done in threads. */
#pragma once

#include <gtk/gtk.h>

#include "figures/derma-pair-painter.h" /* also for what cairo surfaces need */

G_BEGIN_DECLS

cairo_surface_t *derma_photo_pixels_load (const char *path,
                                          int         most,
                                          GError    **error);
cairo_surface_t *derma_photo_pixels_decode (GBytes  *jpeg,
                                            int      least,
                                            gboolean is_veiled,
                                            GError **error);
GdkTexture      *derma_photo_pixels_to_texture (cairo_surface_t *surface);

void        derma_photo_pixels_load_async (const char         *path,
                                           int                 most,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
GdkTexture *derma_photo_pixels_load_finish (GAsyncResult *result,
                                            GError      **error);

G_END_DECLS
