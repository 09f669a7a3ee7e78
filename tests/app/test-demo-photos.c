/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app/derma-demo-photos.h"
#include "store/derma-demo.h"
#include "store/derma-journal.h"

#define NOW ((DermaTime) { G_GINT64_CONSTANT (1795284000), 3600 })
#define WEEKS 10

/* Returns (transfer full): a checksum of all that is known of the photos. */
static char *
make_demo (const char *folder)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) journal = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  GListModel *photos;
  guint       n_check_ins;

  derma_demo_fill (folder, WEEKS, NOW, zone, &error);
  g_assert_no_error (error);
  derma_demo_photos_add (folder, NOW, zone, &error);
  g_assert_no_error (error);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_true (derma_journal_check (journal, &findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);

  photos = derma_journal_get_photos (journal);
  n_check_ins = g_list_model_get_n_items (derma_journal_get_check_ins (journal));
  g_assert_cmpuint (n_check_ins, >=, 2);
  g_assert_cmpuint (g_list_model_get_n_items (photos), ==, n_check_ins * DERMA_N_PHOTO_VIEWS);
  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr (DermaPhoto) photo = g_list_model_get_item (photos, i);
      g_autofree char *path = derma_photo_dup_path (photo);
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *bytes = NULL;
      gsize            n_bytes = 0;

      g_assert_cmpint (derma_photo_get_view (photo), ==, i % DERMA_N_PHOTO_VIEWS);
      g_assert_cmpint (derma_photo_get_at (photo).utc_s, <, NOW.utc_s);
      g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
      g_assert_cmpuint (n_bytes, <, 200 * 1024);
      g_checksum_update (checksum, (const guchar *) name, -1);
      g_checksum_update (checksum, (const guchar *) bytes, (gssize) n_bytes);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* Five views of each check-in, the same each time. */
static void
test_same (void)
{
  g_autofree char  *first_folder = g_dir_make_tmp ("derma-XXXXXX", NULL);
  g_autofree char  *second_folder = g_dir_make_tmp ("derma-XXXXXX", NULL);
  g_autofree char  *first = make_demo (first_folder);
  g_autofree char  *second = make_demo (second_folder);
  const char *const remove[] = { "rm", "-r", first_folder, second_folder, NULL };

  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/demo-photos/same", test_same);

  return g_test_run ();
}
