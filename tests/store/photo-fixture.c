/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "photo-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "journal-fixture.h"

/* A small JPEG that differs from those of other seeds. */
GBytes *
make_picture (guint seed)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 60, 80);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize n_bytes = 0;

  gdk_pixbuf_fill (pixels, 0x203040ff + seed * 0x01030700);
  gdk_pixbuf_save_to_buffer (pixels, &bytes, &n_bytes, "jpeg", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, n_bytes);
}

GFile *
write_picture (const char *folder,
               const char *name,
               GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

DermaPhotoImport *
import_new (DermaJournal *journal)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (T_OFFSET_S);

  return derma_photo_import_new (journal, T, zone);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *is_over = user_data;

  g_assert_true (derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (source), result, &error));
  g_assert_no_error (error);
  *is_over = TRUE;
}

void
read_all (DermaPhotoImport *import)
{
  gboolean is_over = FALSE;

  derma_photo_import_read_async (import, NULL, read_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

gint64
add_photo (DermaJournal  *journal,
           guint          seed,
           DermaPhotoView view,
           DermaTime      at)
{
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) bytes = make_picture (seed);
  g_autoptr (GError) error = NULL;
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, bytes, "Pasted picture");

  read_all (import);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_READY);
  derma_photo_import_item_set_view (item, view);
  derma_photo_import_item_set_at (item, at);
  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);
  return derma_photo_import_item_get_photo_id (item);
}

/* How many lie in a folder of the journal, without folders; 0 where it is not there. */
guint
count_files (const char *folder,
             const char *under)
{
  g_autofree char *path = g_build_filename (folder, under, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      n += g_file_test (file, G_FILE_TEST_IS_REGULAR);
    }

  return n;
}
