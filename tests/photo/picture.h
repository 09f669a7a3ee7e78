/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* Pictures to test with: four quadrants, red and green above blue and white, in every format and however they may lie. */

#define QUADRANTS_WIDTH 64
#define QUADRANTS_HEIGHT 48

GdkPixbuf *quadrants_new (guint orientation);
GBytes    *picture_encode (GdkPixbuf  *pixels,
                           const char *type,
                           GBytes     *icc_profile);
GBytes    *picture_tag (GBytes *picture,
                        guint   orientation);
GBytes    *picture_load (const char *name);
void       assert_quadrants (GdkPixbuf *pixels);

G_END_DECLS
