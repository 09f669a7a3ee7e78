/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "picture.h"

#include <gexiv2/gexiv2.h>
#include <stdlib.h>
#include <unistd.h>

#define NEAR 24 /* what JPEG may make of a colour */

static const guint32 COLOURS[4] = { 0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffffff };

static GdkPixbuf *
draw_quadrants (void)
{
  GdkPixbuf *pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, QUADRANTS_WIDTH, QUADRANTS_HEIGHT);

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (GdkPixbuf) part = gdk_pixbuf_new_subpixbuf (pixels, i % 2 * QUADRANTS_WIDTH / 2, i / 2 * QUADRANTS_HEIGHT / 2, QUADRANTS_WIDTH / 2, QUADRANTS_HEIGHT / 2);

      gdk_pixbuf_fill (part, COLOURS[i]);
    }

  return pixels;
}

/* The inverse of what TIFF's orientation tag asks for: as the camera had it. */
GdkPixbuf *
quadrants_new (guint orientation)
{
  g_autoptr (GdkPixbuf) upright = draw_quadrants ();
  g_autoptr (GdkPixbuf) turned = NULL;

  switch (orientation)
    {
    case 2:
      return gdk_pixbuf_flip (upright, TRUE);
    case 3:
      return gdk_pixbuf_rotate_simple (upright, GDK_PIXBUF_ROTATE_UPSIDEDOWN);
    case 4:
      return gdk_pixbuf_flip (upright, FALSE);
    case 5:
      turned = gdk_pixbuf_rotate_simple (upright, GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE);
      return gdk_pixbuf_flip (turned, FALSE);
    case 6:
      return gdk_pixbuf_rotate_simple (upright, GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE);
    case 7:
      turned = gdk_pixbuf_rotate_simple (upright, GDK_PIXBUF_ROTATE_CLOCKWISE);
      return gdk_pixbuf_flip (turned, FALSE);
    case 8:
      return gdk_pixbuf_rotate_simple (upright, GDK_PIXBUF_ROTATE_CLOCKWISE);
    default:
      return g_steal_pointer (&upright);
    }
}

GBytes *
picture_encode (GdkPixbuf  *pixels,
                const char *type,
                GBytes     *icc_profile)
{
  g_autofree char *profile = icc_profile != NULL ? g_base64_encode (g_bytes_get_data (icc_profile, NULL), g_bytes_get_size (icc_profile)) : NULL;
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize n_bytes = 0;

  gdk_pixbuf_save_to_buffer (pixels, &bytes, &n_bytes, type, &error, profile != NULL ? "icc-profile" : NULL, profile, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, n_bytes);
}

static void
set_tag (GExiv2Metadata *metadata,
         const char     *tag,
         const char     *value)
{
  g_autoptr (GError) error = NULL;

  gexiv2_metadata_try_set_tag_string (metadata, tag, value, &error);
  g_assert_no_error (error);
}

/* As a telephone writes it: place, maker's note, thumbnail, words, and how it lies. */
GBytes *
picture_tag (GBytes *picture,
             guint   orientation)
{
  g_autoptr (GExiv2Metadata) metadata = gexiv2_metadata_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%u", orientation);
  g_autofree char *path = NULL;
  g_autoptr (GdkPixbuf) small = quadrants_new (1);
  g_autoptr (GBytes) thumbnail = picture_encode (small, "jpeg", NULL);
  char *bytes = NULL;
  gsize n_bytes = 0;
  int   fd = g_file_open_tmp ("picture-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, g_bytes_get_data (picture, NULL), (gssize) g_bytes_get_size (picture), &error);
  g_assert_no_error (error);

  gexiv2_metadata_open_path (metadata, path, &error);
  g_assert_no_error (error);
  set_tag (metadata, "Exif.Image.Orientation", number);
  set_tag (metadata, "Exif.Image.Make", "Spy");
  set_tag (metadata, "Exif.Photo.DateTimeOriginal", "2026:11:20 19:30:05");
  set_tag (metadata, "Exif.Photo.OffsetTimeOriginal", "+01:00");
  set_tag (metadata, "Exif.GPSInfo.GPSLatitude", "52/1 31/1 12/1");
  set_tag (metadata, "Exif.GPSInfo.GPSLatitudeRef", "N");
  set_tag (metadata, "Exif.Photo.MakerNote", "77 97 107 101 114 78 111 116 101 83 101 99 114 101 116");
  set_tag (metadata, "Xmp.dc.description", "XmpSecret");
  gexiv2_metadata_try_set_exif_thumbnail_from_buffer (metadata, g_bytes_get_data (thumbnail, NULL), (gint) g_bytes_get_size (thumbnail), &error);
  g_assert_no_error (error);
  gexiv2_metadata_save_file (metadata, path, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  unlink (path);
  return g_bytes_new_take (bytes, n_bytes);
}

GBytes *
picture_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "photo", "pictures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize n_bytes = 0;

  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, n_bytes);
}

void
assert_quadrants (GdkPixbuf *pixels)
{
  const guchar *bytes = gdk_pixbuf_read_pixels (pixels);
  const int     stride = gdk_pixbuf_get_rowstride (pixels);

  g_assert_cmpint (gdk_pixbuf_get_width (pixels), ==, QUADRANTS_WIDTH);
  g_assert_cmpint (gdk_pixbuf_get_height (pixels), ==, QUADRANTS_HEIGHT);
  for (int i = 0; i < 4; i++)
    {
      const int     x = QUADRANTS_WIDTH / 4 + i % 2 * QUADRANTS_WIDTH / 2;
      const int     y = QUADRANTS_HEIGHT / 4 + i / 2 * QUADRANTS_HEIGHT / 2;
      const guchar *pixel = bytes + y * stride + x * 3;

      for (int channel = 0; channel < 3; channel++)
        g_assert_cmpint (abs (pixel[channel] - (int) (COLOURS[i] >> (24 - 8 * channel) & 0xff)), <=, NEAR);
    }
}
