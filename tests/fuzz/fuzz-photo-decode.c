/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file that somebody takes for a photo, to the pixels. What breaks may be a library's; then it broke in a process of its own. */
#include "config.h"

#include <gexiv2/gexiv2.h>

#include "core/derma-picture.h"
#include "fuzz.h"
#include "photo/derma-photo-decode.h"
#include "photo/derma-photo-encode.h"

#define MAX_PIXELS (1000 * 1000) /* so that there are many inputs in a second */

static void
say_nothing (const char    *domain,
             GLogLevelFlags level,
             const char    *message,
             gpointer       user_data)
{
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static gsize      is_ready = 0;
  DermaPictureFacts facts;
  g_auto (DermaDecoded) decoded = { 0 };

  if (g_once_init_enter (&is_ready))
    {
      gexiv2_initialize ();
      gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);
      g_log_set_default_handler (say_nothing, NULL);
      g_once_init_leave (&is_ready, 1);
    }

  derma_picture_examine (data, size, &facts);
  if ((guint64) facts.width * facts.height > MAX_PIXELS)
    return 0;

  derma_photo_decode (data, size, &decoded);
  if (decoded.refusal == DERMA_PHOTO_REFUSAL_NONE)
    {
      g_autofree char  *bytes = NULL;
      gsize             n_bytes = 0;
      DermaPictureFacts kept;

      /* Whatever came in, nothing but pixels goes out. */
      g_assert_true (derma_photo_encode (decoded.pixels, decoded.is_small_png, &bytes, &n_bytes));
      derma_picture_examine ((const guint8 *) bytes, n_bytes, &kept);
      g_assert_true (kept.is_bare);
    }
  return 0;
}
