/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo/derma-photo-colours.h"

#include <lcms2.h>

#include "core/derma-photo-result.h"

/* Rec. ITU-R BT.709: how much each colour adds to lightness. */
#define RED_PART 0.2126
#define GREEN_PART 0.7152
#define BLUE_PART 0.0722

/* Adobe RGB (1998), 4.3.1: white, primaries, and the exponent. */
static cmsHPROFILE
create_adobe_rgb (void)
{
  const cmsCIExyY       white = { 0.3127, 0.3290, 1 };
  const cmsCIExyYTRIPLE primaries = { { 0.64, 0.33, 1 }, { 0.21, 0.71, 1 }, { 0.15, 0.06, 1 } };
  cmsToneCurve         *curve = cmsBuildGamma (NULL, 563.0 / 256);
  cmsToneCurve *const   curves[] = { curve, curve, curve };
  cmsHPROFILE           profile = curve != NULL ? cmsCreateRGBProfile (&white, &primaries, curves) : NULL;

  if (curve != NULL)
    cmsFreeToneCurve (curve);
  return profile;
}

/* The profile of a picture that was not RGB says nothing of what its loader made of it. */
static cmsHPROFILE
open_profile (const char *profile_base64,
              gboolean    is_adobe_rgb)
{
  g_autofree guchar *bytes = NULL;
  gsize              n_bytes = 0;
  cmsHPROFILE        profile;

  if (profile_base64 == NULL)
    return is_adobe_rgb ? create_adobe_rgb () : NULL;

  bytes = g_base64_decode (profile_base64, &n_bytes);
  profile = n_bytes <= G_MAXUINT32 ? cmsOpenProfileFromMem (bytes, (cmsUInt32Number) n_bytes) : NULL;
  if (profile != NULL && cmsGetColorSpace (profile) != cmsSigRgbData)
    g_clear_pointer (&profile, cmsCloseProfile);
  return profile;
}

/**
 * derma_pixels_make_srgb:
 * @pixels: (inout): 8 bits of red, green and blue
 * @profile_base64: (nullable): the colour profile that came with them
 * @is_adobe_rgb: whether they are of Adobe RGB where they have no profile
 *
 * Turns colours into those of sRGB. Without a profile, or with one that cannot be read, they are taken for that already.
 */
void
derma_pixels_make_srgb (GdkPixbuf  *pixels,
                        const char *profile_base64,
                        gboolean    is_adobe_rgb)
{
  cmsHPROFILE   from = open_profile (profile_base64, is_adobe_rgb);
  cmsHPROFILE   to = from != NULL ? cmsCreate_sRGBProfile () : NULL;
  cmsHTRANSFORM transform = to != NULL ? cmsCreateTransform (from, TYPE_RGB_8, to, TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC, 0) : NULL;
  guchar       *rows = gdk_pixbuf_get_pixels (pixels);
  const int     stride = gdk_pixbuf_get_rowstride (pixels);

  g_assert (gdk_pixbuf_get_n_channels (pixels) == 3);

  for (int y = 0; transform != NULL && y < gdk_pixbuf_get_height (pixels); y++)
    {
      guchar *row = rows + (gsize) y * (gsize) stride;

      cmsDoTransform (transform, row, row, (cmsUInt32Number) gdk_pixbuf_get_width (pixels));
    }

  g_clear_pointer (&transform, cmsDeleteTransform);
  g_clear_pointer (&to, cmsCloseProfile);
  g_clear_pointer (&from, cmsCloseProfile);
}

/**
 * derma_pixels_get_lightness:
 * @pixels: 8 bits of red, green and blue, of sRGB
 *
 * Returns: of all pixels on the average, from 0 to %DERMA_PHOTO_MAX_LIGHTNESS. sRGB counts lightness about as the eye does, so it is not
 *   turned into light first
 */
guint
derma_pixels_get_lightness (GdkPixbuf *pixels)
{
  const guchar *rows = gdk_pixbuf_read_pixels (pixels);
  const gsize   stride = (gsize) gdk_pixbuf_get_rowstride (pixels);
  const gsize   width = (gsize) gdk_pixbuf_get_width (pixels);
  const gsize   height = (gsize) gdk_pixbuf_get_height (pixels);
  guint64       sums[3] = { 0 };
  double        sum;

  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
        sums[i] += rows[y * stride + x * 3 + i];

  sum = RED_PART * (double) sums[0] + GREEN_PART * (double) sums[1] + BLUE_PART * (double) sums[2];
  return MIN ((guint) (sum * DERMA_PHOTO_MAX_LIGHTNESS / (255.0 * (double) (width * height)) + 0.5), DERMA_PHOTO_MAX_LIGHTNESS);
}
