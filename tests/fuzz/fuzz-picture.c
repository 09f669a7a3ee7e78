/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file that somebody takes for a photo, and what the process that decodes photos writes. */
#include "config.h"

#include "core/derma-picture.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  DermaPictureFacts facts;

  derma_picture_examine (data, size, &facts);
  if (facts.is_bare)
    {
      g_assert_true (facts.is_whole);
      g_assert_true (facts.kind == DERMA_PICTURE_JPEG || facts.kind == DERMA_PICTURE_PNG);
    }
  if (facts.kind == DERMA_PICTURE_NONE)
    g_assert_true (facts.width == 0 && facts.height == 0 && !facts.is_whole && !facts.is_animated);
  return 0;
}
