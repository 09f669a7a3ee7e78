/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gexiv2/gexiv2.h>
#include <gio/gio.h>
#include <lcms2.h>
#include <string.h>

#include "photo/derma-photo-colours.h"
#include "photo/derma-photo-decode.h"
#include "photo/derma-photo-encode.h"
#include "picture.h"

static DermaPhotoRefusal
decode (GBytes       *bytes,
        DermaDecoded *decoded)
{
  gsize       n_bytes = 0;
  const void *data = g_bytes_get_data (bytes, &n_bytes);

  derma_photo_decode (data, n_bytes, decoded);
  g_assert_true ((decoded->refusal == DERMA_PHOTO_REFUSAL_NONE) == (decoded->pixels != NULL));
  return decoded->refusal;
}

static void
assert_refused (GBytes           *bytes,
                DermaPhotoRefusal refusal)
{
  g_auto (DermaDecoded) decoded = { 0 };

  g_assert_cmpint (decode (bytes, &decoded), ==, refusal);
}

static void
assert_upright (GBytes *bytes)
{
  g_auto (DermaDecoded) decoded = { 0 };

  g_assert_cmpint (decode (bytes, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
  assert_quadrants (decoded.pixels);
}

static gboolean
can_load (const char *type)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (type, NULL);

  if (loader != NULL)
    gdk_pixbuf_loader_close (loader, NULL);
  return loader != NULL;
}

/* However the camera was held. */
static void
test_orientation (gconstpointer data)
{
  const char *type = data;

  if (g_str_equal (type, "webp") && !can_load ("image/webp"))
    {
      g_test_skip ("there is no loader for WebP here");
      return;
    }

  for (guint orientation = 1; orientation <= 8; orientation++)
    {
      g_autoptr (GdkPixbuf) lying = quadrants_new (orientation);
      g_autoptr (GBytes) plain = picture_encode (lying, type, NULL);
      g_autoptr (GBytes) tagged = picture_tag (plain, orientation);
      g_auto (DermaDecoded) decoded = { 0 };

      g_test_message ("orientation %u", orientation);
      g_assert_cmpint (decode (tagged, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
      assert_quadrants (decoded.pixels);
      g_assert_true (decoded.taken.is_known);
      g_assert_true (decoded.taken.has_offset);
      g_assert_cmpint (decoded.taken.offset_s, ==, 3600);
      g_assert_cmpint (decoded.taken.local_s, ==, G_GINT64_CONSTANT (1795203005)); /* 2026-11-20 19:30:05 */
    }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    const char *type;
  } FILES[] = {
    { "progressive.jpg", "image/jpeg" },
    { "cmyk.jpg", "image/jpeg" },
    { "deep.png", "image/png" },
    { "quadrants.webp", "image/webp" },
    { "quadrants.heic", "image/heic" },
    { "quadrants.avif", "image/avif" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autoptr (GBytes) bytes = picture_load (FILES[i].name);

      g_test_message ("%s", FILES[i].name);
      if (can_load (FILES[i].type))
        assert_upright (bytes);
      else
        assert_refused (bytes, DERMA_PHOTO_REFUSAL_NO_LOADER);
    }
}

static GBytes *
create_profile (const cmsCIExyYTRIPLE *primaries)
{
  const cmsCIExyY     white = { 0.3127, 0.3290, 1 };
  cmsToneCurve       *curve = cmsBuildGamma (NULL, 2.2);
  cmsToneCurve *const curves[] = { curve, curve, curve };
  cmsHPROFILE         profile = cmsCreateRGBProfile (&white, primaries, curves);
  cmsUInt32Number     n_bytes = 0;
  guint8             *bytes;

  cmsSaveProfileToMem (profile, NULL, &n_bytes);
  bytes = g_malloc (n_bytes);
  cmsSaveProfileToMem (profile, bytes, &n_bytes);
  cmsCloseProfile (profile);
  cmsFreeToneCurve (curve);
  return g_bytes_new_take (bytes, n_bytes);
}

/* A red that a wide gamut calls 200 is a stronger one in sRGB. */
static void
test_colours (void)
{
  static const cmsCIExyYTRIPLE ADOBE = { { 0.64, 0.33, 1 }, { 0.21, 0.71, 1 }, { 0.15, 0.06, 1 } };
  static const cmsCIExyYTRIPLE DISPLAY_P3 = { { 0.68, 0.32, 1 }, { 0.265, 0.69, 1 }, { 0.15, 0.06, 1 } };
  const cmsCIExyYTRIPLE *const GAMUTS[] = { &ADOBE, &DISPLAY_P3 };
  static const char *const     TYPES[] = { "jpeg", "png", "tiff" };
  g_autoptr (GdkPixbuf) skin = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 32, 32);

  gdk_pixbuf_fill (skin, 0xc89678ff);
  for (guint gamut = 0; gamut < G_N_ELEMENTS (GAMUTS); gamut++)
    for (guint type = 0; type < G_N_ELEMENTS (TYPES); type++)
      {
        g_autoptr (GBytes) profile = create_profile (GAMUTS[gamut]);
        g_autoptr (GBytes) wide = picture_encode (skin, TYPES[type], profile);
        g_auto (DermaDecoded) decoded = { 0 };
        const guchar *pixel;

        g_assert_cmpint (decode (wide, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
        pixel = gdk_pixbuf_read_pixels (decoded.pixels);
        g_test_message ("%s: %u %u %u", TYPES[type], pixel[0], pixel[1], pixel[2]);
        g_assert_cmpuint (pixel[0], >=, 0xc8 + 5); /* more saturated */
      }
}

static void
test_lightness (void)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 31, 7);

  gdk_pixbuf_fill (pixels, 0x000000ff);
  g_assert_cmpuint (derma_pixels_get_lightness (pixels), ==, 0);
  gdk_pixbuf_fill (pixels, 0xffffffff);
  g_assert_cmpuint (derma_pixels_get_lightness (pixels), ==, 1000);
  gdk_pixbuf_fill (pixels, 0x808080ff);
  g_assert_cmpuint (derma_pixels_get_lightness (pixels), ==, 502);
}

static void
append_be32 (GByteArray *bytes,
             guint32     value)
{
  const guint32 be = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &be, sizeof be);
}

static guint32
get_crc (const guint8 *bytes,
         gsize         n_bytes)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < n_bytes; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }

  return ~crc;
}

static void
append_chunk (GByteArray *bytes,
              const char *type,
              GBytes     *data)
{
  const gsize n_data = data != NULL ? g_bytes_get_size (data) : 0;
  const guint start = bytes->len + 4;

  append_be32 (bytes, (guint32) n_data);
  g_byte_array_append (bytes, (const guint8 *) type, 4);
  if (data != NULL)
    g_byte_array_append (bytes, g_bytes_get_data (data, NULL), (guint) n_data);
  append_be32 (bytes, get_crc (bytes->data + start, bytes->len - start));
}

/* A PNG of one bit a pixel whose rows are all black: a few bytes however many there are. */
static GBytes *
create_flat_png (guint width,
                 guint height,
                 guint n_rows)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) header = g_byte_array_new ();
  g_autoptr (GBytes) rows = g_bytes_new_take (g_malloc0 ((gsize) n_rows * (width / 8 + 1) + 1), (gsize) n_rows * (width / 8 + 1));
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
  g_autoptr (GBytes) packed = g_converter_convert_bytes (zlib, rows, NULL);
  g_autoptr (GBytes) header_bytes = NULL;
  const guint8 rest[] = { 1, 0, 0, 0, 0 };

  append_be32 (header, width);
  append_be32 (header, height);
  g_byte_array_append (header, rest, sizeof rest);
  g_byte_array_append (bytes, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  header_bytes = g_byte_array_free_to_bytes (g_steal_pointer (&header));
  append_chunk (bytes, "IHDR", header_bytes);
  append_chunk (bytes, "IDAT", packed);
  append_chunk (bytes, "IEND", NULL);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_sizes (void)
{
  g_autoptr (GBytes) claims = create_flat_png (50000, 50000, 4);
  g_autoptr (GBytes) bomb = create_flat_png (20000, 20000, 20000);
  g_autoptr (GBytes) wide = create_flat_png (0x7fffffff, 1, 0);
  g_autoptr (GBytes) none = create_flat_png (0, 0, 0);
  g_autoptr (GBytes) large = create_flat_png (8000, 4000, 4000);
  g_auto (DermaDecoded) decoded = { 0 };

  assert_refused (claims, DERMA_PHOTO_REFUSAL_TOO_LARGE);
  assert_refused (bomb, DERMA_PHOTO_REFUSAL_TOO_LARGE);
  assert_refused (wide, DERMA_PHOTO_REFUSAL_TOO_LARGE);
  assert_refused (none, DERMA_PHOTO_REFUSAL_DAMAGED);

  g_assert_cmpint (decode (large, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
  g_assert_cmpint ((gint64) gdk_pixbuf_get_width (decoded.pixels) * gdk_pixbuf_get_height (decoded.pixels), <=, DERMA_PHOTO_MAX_KEPT_PIXELS);
  g_assert_cmpint (gdk_pixbuf_get_width (decoded.pixels), ==, 5099);
  g_assert_cmpint (gdk_pixbuf_get_height (decoded.pixels), ==, 2549);
}

/* What is far longer than wide shows no face, and helps nobody on a page. */
static void
test_flat (void)
{
  g_autoptr (GBytes) line = create_flat_png (13000, 1, 1);
  g_autoptr (GBytes) post = create_flat_png (1, 13000, 13000);
  g_autoptr (GBytes) over = create_flat_png (201, 10, 10);
  g_autoptr (GBytes) just = create_flat_png (200, 10, 10);
  g_auto (DermaDecoded) decoded = { 0 };

  assert_refused (line, DERMA_PHOTO_REFUSAL_TOO_FLAT);
  assert_refused (post, DERMA_PHOTO_REFUSAL_TOO_FLAT);
  assert_refused (over, DERMA_PHOTO_REFUSAL_TOO_FLAT);
  g_assert_cmpint (decode (just, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
}

/* A TIFF says how large it is in its tags. */
static void
test_large_tiff (void)
{
  g_autoptr (GdkPixbuf) pixels = quadrants_new (1);
  g_autoptr (GBytes) tiff = picture_encode (pixels, "tiff", NULL);
  gsize              n_bytes = 0;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (tiff, &n_bytes), g_bytes_get_size (tiff));
  g_autoptr (GBytes) changed = NULL;
  guint n_changed = 0;

  /* Little-endian tags 256 and 257 of type SHORT. */
  for (gsize i = 0; i + 12 <= n_bytes; i++)
    if ((bytes[i] == 0 || bytes[i] == 1) && bytes[i + 1] == 1 && bytes[i + 2] == 3 && bytes[i + 3] == 0 && bytes[i + 4] == 1)
      {
        memcpy (bytes + i + 8, (guint8[]) { 0x60, 0xea }, 2); /* 60,000 */
        n_changed++;
      }

  g_assert_cmpuint (n_changed, ==, 2);
  changed = g_bytes_new (bytes, n_bytes);
  assert_refused (changed, DERMA_PHOTO_REFUSAL_TOO_LARGE);
}

static void
test_no_picture (void)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("This is a shopping list, not a photo.", 37);
  g_autoptr (GBytes) script = g_bytes_new_static ("/* XPM */ static char *x[] = { \"9 9 1 1\" };", 43);
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg xmlns='http://www.w3.org/2000/svg' width='90000' height='90000'/>", 69);
  g_autoptr (GBytes) gif = picture_load ("moving.gif");
  g_autoptr (GBytes) film = picture_load ("moving.webp");

  assert_refused (empty, DERMA_PHOTO_REFUSAL_EMPTY);
  assert_refused (text, DERMA_PHOTO_REFUSAL_UNKNOWN);
  assert_refused (script, DERMA_PHOTO_REFUSAL_UNKNOWN);
  assert_refused (svg, DERMA_PHOTO_REFUSAL_UNKNOWN);
  assert_refused (gif, DERMA_PHOTO_REFUSAL_UNKNOWN);
  assert_refused (film, DERMA_PHOTO_REFUSAL_ANIMATED);
}

/* Wherever it was cut off, and whatever is at its end: it is refused, or it is whole. */
static void
test_cut_off (void)
{
  static const char *const TYPES[] = { "jpeg", "png", "tiff" };
  static const char *const FILES[] = { "progressive.jpg", "deep.png", "quadrants.webp", "quadrants.heic", "quadrants.avif" };
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GdkPixbuf) pixels = quadrants_new (1);

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    g_ptr_array_add (pictures, picture_encode (pixels, TYPES[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++)
    g_ptr_array_add (pictures, picture_load (FILES[i]));

  for (guint i = 0; i < pictures->len; i++)
    for (gsize n = 0; n < g_bytes_get_size (g_ptr_array_index (pictures, i)) - 1; n += 1 + n / 40)
      {
        g_autoptr (GBytes) part = g_bytes_new_from_bytes (g_ptr_array_index (pictures, i), 0, n);
        g_auto (DermaDecoded) decoded = { 0 };

        if (i == 2) /* a TIFF may have lost nothing but words */
          decode (part, &decoded);
        else
          g_assert_cmpint (decode (part, &decoded), !=, DERMA_PHOTO_REFUSAL_NONE);
      }
}

/* What is kept says nothing of itself, not even in the eyes of a program made to read that. */
static void
test_bare (void)
{
  g_autoptr (GdkPixbuf) pixels = quadrants_new (1);
  g_autoptr (GBytes) plain = picture_encode (pixels, "jpeg", NULL);
  g_autoptr (GBytes) tagged = picture_tag (plain, 1);
  g_auto (DermaDecoded) decoded = { 0 };

  g_assert_nonnull (memmem (g_bytes_get_data (tagged, NULL), g_bytes_get_size (tagged), "MakerNoteSecret", 15));
  g_assert_cmpint (decode (tagged, &decoded), ==, DERMA_PHOTO_REFUSAL_NONE);
  for (guint is_png = 0; is_png <= 1; is_png++)
    {
      static const char *const SECRETS[] = { "Exif", "MakerNoteSecret", "XmpSecret", "Spy", "http:", "ICC_PROFILE", "iCCP", "tEXt", "eXIf" };
      g_autoptr (GExiv2Metadata) metadata = gexiv2_metadata_new ();
      g_autofree char *bytes = NULL;
      gsize            n_bytes = 0;

      g_assert_true (derma_photo_encode (decoded.pixels, is_png == 1, &bytes, &n_bytes));
      for (guint i = 0; i < G_N_ELEMENTS (SECRETS); i++)
        g_assert_null (memmem (bytes, n_bytes, SECRETS[i], strlen (SECRETS[i])));
      g_assert_true (gexiv2_metadata_open_buf (metadata, (const guint8 *) bytes, (glong) n_bytes, NULL));
      g_assert_false (gexiv2_metadata_has_exif (metadata));
      g_assert_false (gexiv2_metadata_has_xmp (metadata));
      g_assert_false (gexiv2_metadata_has_iptc (metadata));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gexiv2_initialize ();
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);

  g_test_add_data_func ("/photo-decode/orientation/jpeg", "jpeg", test_orientation);
  g_test_add_data_func ("/photo-decode/orientation/png", "png", test_orientation);
  g_test_add_data_func ("/photo-decode/orientation/tiff", "tiff", test_orientation);
  g_test_add_data_func ("/photo-decode/orientation/webp", "webp", test_orientation);
  g_test_add_func ("/photo-decode/formats", test_formats);
  g_test_add_func ("/photo-decode/colours", test_colours);
  g_test_add_func ("/photo-decode/lightness", test_lightness);
  g_test_add_func ("/photo-decode/sizes", test_sizes);
  g_test_add_func ("/photo-decode/flat", test_flat);
  g_test_add_func ("/photo-decode/large-tiff", test_large_tiff);
  g_test_add_func ("/photo-decode/no-picture", test_no_picture);
  g_test_add_func ("/photo-decode/cut-off", test_cut_off);
  g_test_add_func ("/photo-decode/bare", test_bare);

  return g_test_run ();
}
