/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the process that decodes a photo answers, should a photo have taken it over. */
#include "config.h"

#include "core/derma-photo-result.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  DermaPhotoResult result;
  gsize            n_line = 0;
  g_autofree char *line = NULL;

  if (!derma_photo_result_parse ((const char *) data, size, &result, &n_line))
    return 0;

  g_assert_true (n_line <= size);
  g_assert_true (size - n_line == result.n_thumbnail);
  g_assert_true ((guint64) result.width * result.height <= DERMA_PHOTO_MAX_KEPT_PIXELS);
  g_assert_true ((result.width > 0 && result.height > 0) || result.refusal != DERMA_PHOTO_REFUSAL_NONE);
  g_assert_true (result.lightness <= DERMA_PHOTO_MAX_LIGHTNESS);

  /* Said again, it means the same. */
  line = derma_photo_result_to_line (&result);
  if (result.refusal == DERMA_PHOTO_REFUSAL_NONE)
    {
      DermaPhotoResult again;
      gsize            n_again = 0;
      g_autofree char *whole = g_malloc0 (n_line + 64 + result.n_thumbnail);
      const gsize      n = g_strlcpy (whole, line, n_line + 64);

      g_assert_true (derma_photo_result_parse (whole, n + result.n_thumbnail, &again, &n_again));
      g_assert_true (again.width == result.width && again.height == result.height && again.is_png == result.is_png);
      g_assert_true (again.taken.is_known == result.taken.is_known && again.taken.local_s == result.taken.local_s);
      g_assert_true (again.taken.offset_s == result.taken.offset_s && again.taken.has_offset == result.taken.has_offset);
      g_assert_true (again.lightness == result.lightness && again.n_thumbnail == result.n_thumbnail && again.refusal == result.refusal);
    }
  return 0;
}
