/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

void  derma_pixels_make_srgb (GdkPixbuf  *pixels,
                              const char *profile_base64,
                              gboolean    is_adobe_rgb);
guint derma_pixels_get_lightness (GdkPixbuf *pixels);

G_END_DECLS
