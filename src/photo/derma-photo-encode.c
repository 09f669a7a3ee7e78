/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo/derma-photo-encode.h"

#include "core/derma-photo-result.h"
#include "photo/derma-photo-colours.h"

/* 92: the steps that it leaves are below what skin looks like in the next photo of the same day. */
#define QUALITY "92"
#define THUMBNAIL_QUALITY "85"

/**
 * derma_photo_encode:
 * @pixels: 8 bits of red, green and blue, of sRGB
 * @is_png: whether as PNG; else as JPEG
 * @bytes: (out) (transfer full): a file that holds these pixels and nothing else
 * @n_bytes: (out): how many
 *
 * Returns: whether there was memory for it
 */
gboolean
derma_photo_encode (GdkPixbuf *pixels,
                    gboolean   is_png,
                    char     **bytes,
                    gsize     *n_bytes)
{
  if (is_png)
    return gdk_pixbuf_save_to_buffer (pixels, bytes, n_bytes, "png", NULL, NULL);
  return gdk_pixbuf_save_to_buffer (pixels, bytes, n_bytes, "jpeg", NULL, "quality", QUALITY, NULL);
}

/**
 * derma_photo_encode_thumbnail:
 * @pixels: 8 bits of red, green and blue, of sRGB
 * @bytes: (out) (transfer full): a JPEG that is no larger than a list shows it
 * @n_bytes: (out): how many
 * @lightness: (out): of the pixels on the average, from 0 to %DERMA_PHOTO_MAX_LIGHTNESS; the few of a thumbnail have the same
 *
 * Returns: whether there was memory for it
 */
gboolean
derma_photo_encode_thumbnail (GdkPixbuf *pixels,
                              char     **bytes,
                              gsize     *n_bytes,
                              guint     *lightness)
{
  const int    width = gdk_pixbuf_get_width (pixels);
  const int    height = gdk_pixbuf_get_height (pixels);
  const double scale = MIN (1, (double) DERMA_PHOTO_THUMBNAIL_SIZE / MAX (width, height));
  g_autoptr (GdkPixbuf) small = gdk_pixbuf_scale_simple (pixels, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)), GDK_INTERP_BILINEAR);

  if (small == NULL)
    return FALSE;

  *lightness = derma_pixels_get_lightness (small);
  return gdk_pixbuf_save_to_buffer (small, bytes, n_bytes, "jpeg", NULL, "quality", THUMBNAIL_QUALITY, NULL);
}
