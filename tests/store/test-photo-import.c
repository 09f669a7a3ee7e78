/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gexiv2/gexiv2.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "core/derma-picture.h"
#include "journal-fixture.h"
#include "photo-fixture.h"
#include "picture.h"

#define PHOTOS "photos"
#define ASIDE "photos/.aside"
#define WORK "--work"
#define N_KILLED 15

static DermaPhotoImportState
get_state (DermaPhotoImport *import,
           guint             position)
{
  g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (derma_photo_import_get_items (import), position);

  return derma_photo_import_item_get_state (item);
}

static DermaPhoto *
get_first (DermaJournal *journal)
{
  g_autoptr (DermaPhoto) photo = g_list_model_get_item (derma_journal_get_photos (journal), 0);

  return photo; /* the list keeps it */
}

static void
take_path (DermaPhotoImport *import,
           const char       *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  derma_photo_import_take_file (import, file);
}

static void
count_done_cb (DermaPhotoImport *import,
               GParamSpec       *pspec,
               guint            *n)
{
  g_assert_cmpuint (derma_photo_import_get_n_done (import), >, *n);
  *n = derma_photo_import_get_n_done (import);
}

/* What cannot go in is refused, each with its reason, and the others go in. Nothing is waited for. */
static void
test_batch (void)
{
  g_autofree char  *folder = make_folder ();
  g_autofree char  *outside = make_folder ();
  DermaJournal     *journal = open_journal (folder);
  DermaPhotoImport *import = import_new (journal);
  g_autoptr (GBytes) picture = make_picture (1);
  g_autoptr (GBytes) other = make_picture (2);
  g_autoptr (GBytes) text = g_bytes_new_static ("milk, bread", 11);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (picture, 0, g_bytes_get_size (picture) / 2);
  g_autoptr (GFile) good = write_picture (outside, "2026-11-01 left 45.jpg", picture);
  g_autoptr (GFile) list = write_picture (outside, "list.jpg", text);
  g_autoptr (GFile) empty = write_picture (outside, "empty.jpg", nothing);
  g_autoptr (GFile) broken = write_picture (outside, "half.jpg", half);
  g_autoptr (GFile) second = write_picture (outside, "second.jpg", other);
  g_autofree char *fifo = g_build_filename (outside, "pipe.jpg", NULL);
  g_autofree char *link = g_build_filename (outside, "link.jpg", NULL);
  g_autofree char *dangling = g_build_filename (outside, "dangling.jpg", NULL);
  g_autoptr (GError) error = NULL;
  guint n_done = 0;

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (second), link), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/at/all", dangling), ==, 0);

  g_signal_connect (import, "notify::n-done", G_CALLBACK (count_done_cb), &n_done);
  derma_photo_import_take_file (import, good);
  derma_photo_import_take_file (import, list);
  derma_photo_import_take_file (import, empty);
  derma_photo_import_take_file (import, broken);
  take_path (import, fifo);
  take_path (import, outside);
  take_path (import, "/dev/zero");
  take_path (import, dangling);
  take_path (import, link);
  derma_photo_import_take_bytes (import, picture, "Pasted picture");
  read_all (import);

  g_assert_cmpuint (n_done, ==, 10);
  g_assert_cmpint (get_state (import, 0), ==, DERMA_PHOTO_IMPORT_READY);
  for (guint i = 1; i <= 7; i++)
    {
      g_autoptr (DermaPhotoImportItem) item = g_list_model_get_item (derma_photo_import_get_items (import), i);

      g_test_message ("%s: %s", derma_photo_import_item_get_name (item), derma_photo_import_item_get_text (item));
      g_assert_cmpint (get_state (import, i), ==, DERMA_PHOTO_IMPORT_REFUSED);
      g_assert_nonnull (derma_photo_import_item_get_text (item));
    }
  g_assert_cmpint (get_state (import, 8), ==, DERMA_PHOTO_IMPORT_READY);
  g_assert_cmpint (get_state (import, 9), ==, DERMA_PHOTO_IMPORT_DUPLICATE);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 2);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 0);

  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_state (import, 0), ==, DERMA_PHOTO_IMPORT_ADDED);
  g_assert_cmpint (get_state (import, 8), ==, DERMA_PHOTO_IMPORT_ADDED);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (journal)), ==, 2);
  assert_sound (journal);
  g_assert_finalize_object (import);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&outside));
  remove_folder (g_steal_pointer (&folder));
}

/* The name of a file may tell the view. */
static void
test_view (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  static const struct
  {
    const char    *name;
    DermaPhotoView view;
  } NAMES[] = {
    { "/x/2026-11-01-left-45.jpg", DERMA_PHOTO_VIEW_LEFT_45 },
    { "/x/Right 90 (2).HEIC", DERMA_PHOTO_VIEW_RIGHT_90 },
    { "/x/right_45.png", DERMA_PHOTO_VIEW_RIGHT_45 },
    { "/x/Front.JPG", DERMA_PHOTO_VIEW_FRONT },
    { "/x/left-450.jpg", DERMA_PHOTO_VIEW_FRONT },
    { "/x/left-45 right-45.jpg", DERMA_PHOTO_VIEW_FRONT },
    { "/x/IMG_1234.JPG", DERMA_PHOTO_VIEW_FRONT },
    { "/x/\xff\xfe", DERMA_PHOTO_VIEW_FRONT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (NAMES[i].name);
      DermaPhotoImportItem *item = derma_photo_import_take_file (import, file);

      g_assert_cmpint (derma_photo_import_item_get_view (item), ==, NAMES[i].view);
      g_assert_true (g_utf8_validate (derma_photo_import_item_get_name (item), -1, NULL));
    }

  remove_folder (g_steal_pointer (&folder));
}

/* What is in the journal already is told, and not added again. */
static void
test_duplicate (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  const gint64 id = add_photo (journal, 7, DERMA_PHOTO_VIEW_FRONT, T);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = make_picture (7);
  g_autoptr (GError) error = NULL;
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, picture, "Pasted picture");

  read_all (import);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_DUPLICATE);
  g_assert_cmpint (derma_photo_import_item_get_photo_id (item), ==, id);
  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (journal)), ==, 1);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
  remove_folder (g_steal_pointer (&folder));
}

static void
assert_silent (const void *bytes,
               gsize       n_bytes)
{
  static const char *const SECRETS[] = { "Exif", "MakerNoteSecret", "XmpSecret", "Spy", "2026:11:20", "http:", "tEXt", "eXIf", "ICC_PROFILE", "iCCP" };
  DermaPictureFacts        facts;

  derma_picture_examine (bytes, n_bytes, &facts);
  g_assert_true (facts.is_bare);
  for (guint i = 0; i < G_N_ELEMENTS (SECRETS); i++)
    g_assert_null (memmem (bytes, n_bytes, SECRETS[i], strlen (SECRETS[i])));
}

/* Returns (transfer full) (nullable): the tags that another program finds in a file, NULL where it is not there to be asked. */
static char *
list_tags (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("exiv2");
  const char      *argv[] = { program, "-q", "-pa", path, NULL };
  char            *tags = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    return NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &tags, NULL, NULL, &error));
  g_assert_no_error (error);
  return tags;
}

/* Searching for words finds only those that are known: another program looks with its own eyes, and at the picture that came in, too. */
static void
assert_no_tags (const char *folder,
                const char *stored,
                GBytes     *came)
{
  g_autofree char *path = g_build_filename (folder, "came", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (came, NULL), (gssize) g_bytes_get_size (came), NULL));
  before = list_tags (path);
  after = list_tags (stored);
  g_unlink (path);
  if (before == NULL)
    return;

  g_assert_nonnull (strstr (before, "Exif.Image.Orientation"));
  g_assert_cmpstr (after, ==, "");
}

/* Whatever a telephone wrote beside the pixels, nothing of it is in the journal: neither in the file nor in the thumbnail. */
static void
test_bare (gconstpointer type)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GdkPixbuf) pixels = quadrants_new (1);
  g_autoptr (GBytes) plain = picture_encode (pixels, type, NULL);
  g_autoptr (GBytes) tagged = picture_tag (plain, 1);
  g_autoptr (GBytes) thumbnail = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char      *path = NULL;
  g_autofree char      *bytes = NULL;
  gsize                 n_bytes = 0;
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, tagged, "Pasted picture");

  g_assert_nonnull (memmem (g_bytes_get_data (tagged, NULL), g_bytes_get_size (tagged), "Spy", 3));
  read_all (import);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_READY);
  g_assert_true (derma_photo_import_add (import, &error));
  g_assert_no_error (error);

  path = derma_photo_dup_path (get_first (journal));
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, &error));
  assert_silent (bytes, n_bytes);
  assert_no_tags (folder, path, tagged);
  thumbnail = derma_journal_load_thumbnail (journal, derma_photo_get_id (get_first (journal)), &error);
  assert_silent (g_bytes_get_data (thumbnail, NULL), g_bytes_get_size (thumbnail));
  remove_folder (g_steal_pointer (&folder));
}

/* HEIF is a row of boxes, of which a decoder leaves out those that it does not know: they stay outside, too. */
static void
test_bare_heif (void)
{
  static const char SECRET[] = "\0\0\0\x40"
                               "freeExif\0\0 MakerNoteSecret XmpSecret Spy 2026:11:20 http://x";
  g_autofree char  *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = picture_load ("quadrants.heic");
  g_autoptr (GByteArray) tagged = g_byte_array_new ();
  g_autoptr (GBytes) came = NULL;
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize            n_bytes = 0;
  g_autoptr (GError) error = NULL;
  DermaPhotoImportItem *item;

  g_assert_cmpuint (sizeof SECRET - 1, ==, 0x40);
  g_byte_array_append (tagged, g_bytes_get_data (picture, NULL), (guint) g_bytes_get_size (picture));
  g_byte_array_append (tagged, (const guint8 *) SECRET, sizeof SECRET - 1);
  came = g_bytes_new (tagged->data, tagged->len);
  item = derma_photo_import_take_bytes (import, came, "Pasted picture");
  read_all (import);
  if (derma_photo_import_item_get_state (item) != DERMA_PHOTO_IMPORT_READY &&
      g_str_has_prefix (derma_photo_import_item_get_text (item), "This computer cannot read pictures of this kind."))
    {
      g_test_skip ("there is no loader for it here");
    }
  else
    {
      g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_READY);
      g_assert_true (derma_photo_import_add (import, &error));
      g_assert_no_error (error);
      path = derma_photo_dup_path (get_first (journal));
      g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, &error));
      assert_silent (bytes, n_bytes);
    }
  g_assert_finalize_object (g_steal_pointer (&import));
  remove_folder (g_steal_pointer (&folder));
}

/* What the person says of the day counts, though the picture is only read later and says otherwise. */
static void
test_own_day (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GdkPixbuf) pixels = quadrants_new (1);
  g_autoptr (GBytes) plain = picture_encode (pixels, "jpeg", NULL);
  g_autoptr (GBytes) tagged = picture_tag (plain, 1);
  const DermaTime       said = { T_S - 9 * DERMA_DAY_S, T_OFFSET_S };
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, tagged, "Pasted picture");

  derma_photo_import_item_set_at (item, said);
  read_all (import);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_READY);
  g_assert_true (derma_photo_import_item_has_own_time (item));
  g_assert_cmpint (derma_photo_import_item_get_at (item).utc_s, ==, said.utc_s);
  g_assert_finalize_object (g_steal_pointer (&import));
  remove_folder (g_steal_pointer (&folder));
}

/* The process reads every format with all that it has given away, threads and loaders included. */
static void
test_formats (gconstpointer name)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = picture_load (name);
  DermaPhotoImportItem *item = derma_photo_import_take_bytes (import, picture, "Pasted picture");

  read_all (import);
  if (derma_photo_import_item_get_state (item) != DERMA_PHOTO_IMPORT_READY &&
      g_str_has_prefix (derma_photo_import_item_get_text (item), "This computer cannot read pictures of this kind."))
    g_test_skip ("there is no loader for it here");
  else
    g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_READY);
  g_assert_finalize_object (g_steal_pointer (&import));
  remove_folder (g_steal_pointer (&folder));
}

typedef struct
{
  DermaPhotoImport *import;
  GCancellable     *cancellable;
  guint             after;
  gboolean          is_over;
} Run;

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  Run *run = user_data;

  g_assert_false (derma_photo_import_read_finish (DERMA_PHOTO_IMPORT (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  run->is_over = TRUE;
}

static void
cancel_after_cb (DermaPhotoImport *import,
                 GParamSpec       *pspec,
                 Run              *run)
{
  if (derma_photo_import_get_n_done (import) >= run->after)
    g_cancellable_cancel (run->cancellable);
}

/* Wherever it is cancelled, nothing is left; and it may be begun again. */
static void
test_cancel (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (DermaJournal) journal = open_journal (folder);

  for (guint after = 0; after < 5; after++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      DermaPhotoImport *import = import_new (journal);
      Run               run = { import, cancellable, after, FALSE };

      for (guint i = 0; i < 6; i++)
        {
          g_autoptr (GBytes) picture = make_picture (100 + i);

          derma_photo_import_take_bytes (import, picture, "Pasted picture");
        }
      g_signal_connect (import, "notify::n-done", G_CALLBACK (cancel_after_cb), &run);
      derma_photo_import_read_async (import, cancellable, cancelled_cb, &run);
      for (guint i = 0; after == 0 && i < 3; i++)
        g_main_context_iteration (NULL, FALSE);
      if (after == 0)
        g_cancellable_cancel (cancellable);
      while (!run.is_over)
        g_main_context_iteration (NULL, TRUE);

      g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
      g_assert_cmpuint (derma_photo_import_get_n_done (import), ==, 0);
      g_assert_true (derma_photo_import_add (import, &error));
      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (journal)), ==, 0);
      g_signal_handlers_disconnect_by_data (import, &run);
      if (after == 4)
        {
          read_all (import);
          g_assert_true (derma_photo_import_add (import, &error));
          g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (journal)), ==, 6);
        }
      g_assert_finalize_object (import);
    }

  assert_sound (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* The folder of photos cannot be made: it is told, and nothing is changed. */
static void
test_no_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *photos = g_build_filename (folder, PHOTOS, NULL);
  g_autoptr (DermaJournal) journal = open_journal (folder);
  g_autoptr (DermaPhotoImport) import = import_new (journal);
  g_autoptr (GBytes) picture = make_picture (1);
  DermaPhotoImportItem *item;

  g_assert_true (g_file_set_contents (photos, "in the way", -1, NULL));
  item = derma_photo_import_take_bytes (import, picture, "Pasted picture");
  read_all (import);
  g_assert_cmpint (derma_photo_import_item_get_state (item), ==, DERMA_PHOTO_IMPORT_REFUSED);
  g_assert_cmpstr (derma_photo_import_item_get_text (item), ==, "The data folder cannot be written.");
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_photos (journal)), ==, 0);
  remove_folder (g_steal_pointer (&folder));
}

/* What a process does that is killed at it: photos come in, one goes, and again. */
static int
work (const char *folder)
{
  g_autoptr (DermaJournal) journal = open_journal (folder);

  for (guint seed = 0; seed < 3000; seed += 3)
    {
      g_autoptr (DermaPhotoImport) import = import_new (journal);
      gint64 first;

      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (GBytes) picture = make_picture (seed + i);

          derma_photo_import_take_bytes (import, picture, "Pasted picture");
        }
      read_all (import);
      derma_photo_import_add (import, NULL);
      first = derma_photo_get_id (get_first (journal));
      derma_journal_remove_photos (journal, &first, 1, NULL, NULL);
    }

  return 0;
}

/* Killed at any time: what is in the journal is there, and nothing else. */
static void
test_killed (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);

  for (guint i = 0; i < N_KILLED; i++)
    {
      g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL, own, WORK, folder, NULL);
      DermaJournal *journal;

      g_assert_nonnull (process);
      g_usleep (100000 + i * 27000);
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);

      journal = open_journal (folder);
      assert_sound (journal);
      g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
      g_assert_cmpuint (count_files (folder, PHOTOS), ==, g_list_model_get_n_items (derma_journal_get_photos (journal)));
      g_assert_finalize_object (journal);
    }

  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], WORK))
    return work (argv[2]);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gexiv2_initialize ();
  gexiv2_log_set_level (GEXIV2_LOG_LEVEL_MUTE);

  g_test_add_func ("/photo-import/batch", test_batch);
  g_test_add_func ("/photo-import/view", test_view);
  g_test_add_func ("/photo-import/duplicate", test_duplicate);
  g_test_add_data_func ("/photo-import/bare/jpeg", "jpeg", test_bare);
  g_test_add_data_func ("/photo-import/bare/png", "png", test_bare);
  g_test_add_data_func ("/photo-import/bare/tiff", "tiff", test_bare);
  g_test_add_func ("/photo-import/bare/heif", test_bare_heif);
  g_test_add_func ("/photo-import/own-day", test_own_day);
  g_test_add_data_func ("/photo-import/formats/heic", "quadrants.heic", test_formats);
  g_test_add_data_func ("/photo-import/formats/avif", "quadrants.avif", test_formats);
  g_test_add_data_func ("/photo-import/formats/webp", "quadrants.webp", test_formats);
  g_test_add_func ("/photo-import/cancel", test_cancel);
  g_test_add_func ("/photo-import/killed", test_killed);
  g_test_add_func ("/photo-import/no-folder", test_no_folder);

  return g_test_run ();
}
