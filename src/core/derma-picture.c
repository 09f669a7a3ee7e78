/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/derma-picture.h"

#include <string.h>

/* ITU-T T.81, table B.1 */
#define JPEG_SOF0 0xc0
#define JPEG_SOF2 0xc2
#define JPEG_DHT 0xc4
#define JPEG_SOF_LAST 0xcf
#define JPEG_JPG 0xc8
#define JPEG_DAC 0xcc
#define JPEG_RST0 0xd0
#define JPEG_RST7 0xd7
#define JPEG_SOI 0xd8
#define JPEG_EOI 0xd9
#define JPEG_SOS 0xda
#define JPEG_DQT 0xdb
#define JPEG_DRI 0xdd
#define JPEG_APP0 0xe0
#define JPEG_TEM 0x01

/* TIFF 6.0, section 8 */
#define TIFF_TAG_SIZE 12
#define TIFF_WIDTH 256
#define TIFF_HEIGHT 257
#define TIFF_SHORT 3
#define TIFF_LONG 4

/* JFIF 1.02: the length of a segment without a thumbnail, and where in it the size of the thumbnail stands. */
#define JFIF_LENGTH 16
#define JFIF_THUMBNAIL 12

/* Some write a frame header in front of a picture and others the brand alone: all of these are stills. */
static const struct
{
  const char       brand[5];
  DermaPictureKind kind;
} BRANDS[] = {
  { "heic", DERMA_PICTURE_HEIF },
  { "heix", DERMA_PICTURE_HEIF },
  { "heim", DERMA_PICTURE_HEIF },
  { "heis", DERMA_PICTURE_HEIF },
  { "mif1", DERMA_PICTURE_HEIF },
  { "avif", DERMA_PICTURE_AVIF },
};

/* What is left of the bytes. */
typedef struct
{
  const guint8 *bytes;
  gsize         n;
} Rest;

static guint
get_be16 (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

static guint32
get_be32 (const guint8 *bytes)
{
  return (guint32) get_be16 (bytes) << 16 | get_be16 (bytes + 2);
}

static guint
get_le16 (const guint8 *bytes)
{
  return (guint) bytes[1] << 8 | bytes[0];
}

static guint
get_le24 (const guint8 *bytes)
{
  return (guint) bytes[2] << 16 | get_le16 (bytes);
}

static guint32
get_le32 (const guint8 *bytes)
{
  return (guint32) get_le16 (bytes + 2) << 16 | get_le16 (bytes);
}

static void
skip (Rest *rest,
      gsize n)
{
  rest->bytes += n;
  rest->n -= n;
}

static gboolean
begins_with (const Rest *rest,
             const char *start,
             gsize       n_start)
{
  return rest->n >= n_start && memcmp (rest->bytes, start, n_start) == 0;
}

static gboolean
is_frame_header (guint8 marker)
{
  return marker >= JPEG_SOF0 && marker <= JPEG_SOF_LAST && marker != JPEG_DHT && marker != JPEG_JPG && marker != JPEG_DAC;
}

/* Whether a segment serves the pixels alone. */
static gboolean
is_bare_segment (guint8        marker,
                 const guint8 *segment,
                 gsize         length)
{
  switch (marker)
    {
    case JPEG_SOF0:
    case JPEG_SOF2:
    case JPEG_DHT:
    case JPEG_DQT:
    case JPEG_DRI:
    case JPEG_SOS:
      return TRUE;
    case JPEG_APP0:
      return length == JFIF_LENGTH && memcmp (segment + 2, "JFIF", 5) == 0 && segment[JFIF_THUMBNAIL + 2] == 0 && segment[JFIF_THUMBNAIL + 3] == 0;
    default:
      return FALSE;
    }
}

/* Pixels go on to the next marker; in them 0xff is written as 0xff 0x00, and restart markers stand between them. */
static void
skip_pixels (Rest *rest)
{
  while (rest->n >= 2)
    {
      const guint8 *next = memchr (rest->bytes, 0xff, rest->n - 1);

      if (next == NULL)
        break;
      skip (rest, (gsize) (next - rest->bytes));
      if (rest->bytes[1] != 0 && !(rest->bytes[1] >= JPEG_RST0 && rest->bytes[1] <= JPEG_RST7))
        return;
      skip (rest, 2);
    }

  rest->n = 0;
}

/* Reads one marker with its segment; answers whether there may be more. */
static gboolean
read_segment (Rest              *rest,
              DermaPictureFacts *facts)
{
  guint8 marker;
  gsize  length;

  if (rest->n < 2 || rest->bytes[0] != 0xff)
    return FALSE;

  marker = rest->bytes[1];
  if (marker == 0xff) /* fill */
    {
      skip (rest, 1);
      return TRUE;
    }
  skip (rest, 2);
  if (marker == JPEG_EOI)
    {
      facts->is_whole = facts->width > 0 && facts->height > 0;
      facts->is_bare = facts->is_bare && facts->is_whole && rest->n == 0;
      return FALSE;
    }
  if (marker == JPEG_TEM || (marker >= JPEG_RST0 && marker <= JPEG_SOI))
    {
      facts->is_bare = FALSE;
      return TRUE;
    }

  length = rest->n >= 2 ? get_be16 (rest->bytes) : 0;
  if (length < 2 || length > rest->n)
    return FALSE;

  if (is_frame_header (marker) && length >= 8 && facts->width == 0)
    {
      facts->height = get_be16 (rest->bytes + 3);
      facts->width = get_be16 (rest->bytes + 5);
    }
  facts->is_bare = facts->is_bare && is_bare_segment (marker, rest->bytes, length);
  skip (rest, length);
  if (marker == JPEG_SOS)
    skip_pixels (rest);
  return TRUE;
}

static void
examine_jpeg (Rest               rest,
              DermaPictureFacts *facts)
{
  facts->is_bare = TRUE;
  skip (&rest, 2);
  while (read_segment (&rest, facts))
    ;
  facts->is_bare = facts->is_bare && facts->is_whole;
}

static gboolean
is_bare_chunk (const guint8 *type)
{
  static const char BARE[][5] = { "IHDR", "PLTE", "IDAT", "IEND", "sBIT" };

  for (guint i = 0; i < G_N_ELEMENTS (BARE); i++)
    if (memcmp (type, BARE[i], 4) == 0)
      return TRUE;

  return FALSE;
}

/* PNG, third edition, 5.3: length, type, data, checksum. */
static void
examine_png (Rest               rest,
             DermaPictureFacts *facts)
{
  gboolean is_bare = TRUE;

  skip (&rest, 8);
  if (rest.n >= 16 && memcmp (rest.bytes + 4, "IHDR", 4) == 0)
    {
      facts->width = get_be32 (rest.bytes + 8);
      facts->height = get_be32 (rest.bytes + 12);
    }

  while (rest.n >= 12)
    {
      const guint8 *type = rest.bytes + 4;
      const gsize   length = get_be32 (rest.bytes);
      gboolean      is_end;

      if (length > rest.n - 12)
        return;

      is_end = memcmp (type, "IEND", 4) == 0;
      is_bare = is_bare && is_bare_chunk (type);
      facts->is_animated = facts->is_animated || memcmp (type, "acTL", 4) == 0;
      skip (&rest, length + 12);
      if (is_end)
        {
          facts->is_whole = TRUE;
          facts->is_bare = is_bare && rest.n == 0;
          return;
        }
    }
}

/* RFC 9649, 2.3 to 2.7 */
static void
examine_webp (const Rest        *rest,
              DermaPictureFacts *facts)
{
  const guint8 *first = rest->bytes + 12;

  facts->is_whole = (gsize) get_le32 (rest->bytes + 4) + 8 <= rest->n;
  if (rest->n < 30)
    {
      facts->is_whole = FALSE;
      return;
    }

  if (memcmp (first, "VP8X", 4) == 0)
    {
      facts->is_animated = (first[8] & 0x02) != 0;
      facts->width = get_le24 (first + 12) + 1;
      facts->height = get_le24 (first + 15) + 1;
    }
  else if (memcmp (first, "VP8L", 4) == 0)
    {
      const guint32 sizes = get_le32 (first + 9);

      facts->width = (sizes & 0x3fff) + 1;
      facts->height = (sizes >> 14 & 0x3fff) + 1;
    }
  else if (memcmp (first, "VP8 ", 4) == 0)
    {
      facts->width = get_le16 (first + 14) & 0x3fff;
      facts->height = get_le16 (first + 16) & 0x3fff;
    }
}

static guint32
get_number (const guint8 *bytes,
            guint         size,
            gboolean      is_big_endian)
{
  if (size == 2)
    return is_big_endian ? get_be16 (bytes) : get_le16 (bytes);
  return is_big_endian ? get_be32 (bytes) : get_le32 (bytes);
}

/* TIFF 6.0, section 2: the first directory is that of the picture, with twelve bytes for each tag. */
static void
examine_tiff (const Rest        *rest,
              DermaPictureFacts *facts)
{
  const gboolean is_big_endian = rest->bytes[0] == 'M';
  const gsize    start = rest->n >= 8 ? get_number (rest->bytes + 4, 4, is_big_endian) : rest->n;
  guint          n_tags;

  facts->is_whole = TRUE;
  if (start > rest->n || rest->n - start < 2)
    return;

  n_tags = get_number (rest->bytes + start, 2, is_big_endian);
  for (gsize at = start + 2; n_tags > 0 && rest->n - at >= TIFF_TAG_SIZE; at += TIFF_TAG_SIZE, n_tags--)
    {
      const guint8 *tag = rest->bytes + at;
      const guint   number = get_number (tag, 2, is_big_endian);
      const guint   type = get_number (tag + 2, 2, is_big_endian);

      if (type != TIFF_SHORT && type != TIFF_LONG)
        continue;
      if (number == TIFF_WIDTH)
        facts->width = get_number (tag + 8, type == TIFF_SHORT ? 2 : 4, is_big_endian);
      else if (number == TIFF_HEIGHT)
        facts->height = get_number (tag + 8, type == TIFF_SHORT ? 2 : 4, is_big_endian);
    }
}

/* ISO/IEC 14496-12, 4.3: the major brand, then a version, then the others. */
static DermaPictureKind
find_brand (const Rest *rest)
{
  const gsize length = MIN (get_be32 (rest->bytes), rest->n);

  for (gsize at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
    for (guint i = 0; i < G_N_ELEMENTS (BRANDS); i++)
      if (memcmp (rest->bytes + at, BRANDS[i].brand, 4) == 0)
        return BRANDS[i].kind;

  return DERMA_PICTURE_NONE;
}

static DermaPictureKind
find_kind (const Rest *rest)
{
  if (begins_with (rest, "\xff\xd8\xff", 3))
    return DERMA_PICTURE_JPEG;
  if (begins_with (rest, "\x89PNG\r\n\x1a\n", 8))
    return DERMA_PICTURE_PNG;
  if (begins_with (rest, "II*\0", 4) || begins_with (rest, "MM\0*", 4))
    return DERMA_PICTURE_TIFF;
  if (rest->n >= 16 && begins_with (rest, "RIFF", 4) && memcmp (rest->bytes + 8, "WEBP", 4) == 0)
    return DERMA_PICTURE_WEBP;
  if (rest->n >= 16 && memcmp (rest->bytes + 4, "ftyp", 4) == 0)
    return find_brand (rest);
  return DERMA_PICTURE_NONE;
}

/**
 * derma_picture_examine:
 * @bytes: (array length=n_bytes): a file, from anywhere
 * @facts: (out): what can be told of it
 *
 * Tells what the bytes say that they are, whatever the file's name says.
 */
void
derma_picture_examine (const guint8      *bytes,
                       gsize              n_bytes,
                       DermaPictureFacts *facts)
{
  const Rest rest = { bytes, n_bytes };

  g_return_if_fail (bytes != NULL || n_bytes == 0);
  g_return_if_fail (facts != NULL);

  *facts = (DermaPictureFacts) { .kind = n_bytes > 0 ? find_kind (&rest) : DERMA_PICTURE_NONE };
  switch (facts->kind)
    {
    case DERMA_PICTURE_JPEG:
      examine_jpeg (rest, facts);
      break;
    case DERMA_PICTURE_PNG:
      examine_png (rest, facts);
      break;
    case DERMA_PICTURE_WEBP:
      examine_webp (&rest, facts);
      break;
    case DERMA_PICTURE_TIFF:
      examine_tiff (&rest, facts);
      break;
    case DERMA_PICTURE_HEIF:
    case DERMA_PICTURE_AVIF:
      facts->is_whole = TRUE;
      break;
    case DERMA_PICTURE_NONE:
    default:
      break;
    }
}
