/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file that somebody takes for a photo, to the pixels. What breaks may be a library's; then it broke in a process of its own. */
#include "config.h"

#include <gexiv2/gexiv2.h>
#include <string.h>

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

/* Whatever came in, nothing but pixels goes out, of the size and kind that are told of it. */
static void
assert_bare (const char      *bytes,
             gsize            n_bytes,
             DermaPictureKind kind,
             int              width,
             int              height)
{
  DermaPictureFacts facts;

  derma_picture_examine ((const guint8 *) bytes, n_bytes, &facts);
  g_assert_true (facts.is_bare && facts.is_whole && !facts.is_animated);
  g_assert_cmpint (facts.kind, ==, kind);
  g_assert_cmpint (facts.width, ==, width);
  g_assert_cmpint (facts.height, ==, height);
}

/* What the process answers, and what the program that began it reads of that. */
static void
assert_answer (const DermaDecoded *decoded,
               const char         *thumbnail,
               gsize               n_thumbnail,
               guint               lightness)
{
  const DermaPhotoResult result = {
    .is_png = decoded->is_small_png,
    .width = (guint) gdk_pixbuf_get_width (decoded->pixels),
    .height = (guint) gdk_pixbuf_get_height (decoded->pixels),
    .lightness = lightness,
    .taken = decoded->taken,
    .n_thumbnail = n_thumbnail,
  };
  g_autofree char *line = derma_photo_result_to_line (&result);
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  DermaPhotoResult read;
  gsize            n_line = 0;

  g_byte_array_append (answer, (const guint8 *) line, (guint) strlen (line));
  g_byte_array_append (answer, (const guint8 *) thumbnail, (guint) n_thumbnail);
  g_assert_true (derma_photo_result_parse ((const char *) answer->data, answer->len, &read, &n_line));
  g_assert_true (read.is_png == result.is_png && read.width == result.width && read.height == result.height && read.lightness == lightness);
  g_assert_true (read.taken.is_known == result.taken.is_known);
  g_assert_true (!read.taken.is_known || (read.taken.local_s == result.taken.local_s && read.taken.has_offset == result.taken.has_offset));
}

static void
assert_kept (const DermaDecoded *decoded)
{
  const int         width = gdk_pixbuf_get_width (decoded->pixels);
  const int         height = gdk_pixbuf_get_height (decoded->pixels);
  g_autofree char  *bytes = NULL;
  g_autofree char  *thumbnail = NULL;
  gsize             n_bytes = 0;
  gsize             n_thumbnail = 0;
  guint             lightness = 0;
  DermaPictureFacts small;

  g_assert_true (derma_photo_encode (decoded->pixels, decoded->is_small_png, &bytes, &n_bytes));
  assert_bare (bytes, n_bytes, decoded->is_small_png ? DERMA_PICTURE_PNG : DERMA_PICTURE_JPEG, width, height);

  g_assert_true (derma_photo_encode_thumbnail (decoded->pixels, &thumbnail, &n_thumbnail, &lightness));
  derma_picture_examine ((const guint8 *) thumbnail, n_thumbnail, &small);
  g_assert_cmpuint (MAX (small.width, small.height), <=, DERMA_PHOTO_THUMBNAIL_SIZE);
  assert_bare (thumbnail, n_thumbnail, DERMA_PICTURE_JPEG, (int) small.width, (int) small.height);
  g_assert_cmpuint (lightness, <=, DERMA_PHOTO_MAX_LIGHTNESS);
  assert_answer (decoded, thumbnail, n_thumbnail, lightness);
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
    assert_kept (&decoded);
  return 0;
}
