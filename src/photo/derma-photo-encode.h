/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

gboolean derma_photo_encode (GdkPixbuf *pixels,
                             gboolean   is_png,
                             char     **bytes,
                             gsize     *n_bytes);
gboolean derma_photo_encode_thumbnail (GdkPixbuf *pixels,
                                       char     **bytes,
                                       gsize     *n_bytes,
                                       guint     *lightness);

G_END_DECLS
