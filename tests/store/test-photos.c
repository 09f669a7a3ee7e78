/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "photo-fixture.h"

#define PHOTOS "photos"
#define ASIDE "photos/.aside"

static GPtrArray *synced; /* (nullable) (element-type utf8): what was written back to the disk, in order, while it is there */

static int
write_back (int  fd,
            long number)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = synced != NULL ? g_file_read_link (link, NULL) : NULL;

  if (path != NULL)
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      /* Of a folder, what it held. */
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        g_ptr_array_add (synced, g_strdup_printf ("%s holds %s", path, name));
      g_ptr_array_add (synced, g_strdup (path));
    }
  return (int) syscall (number, fd);
}

/* In place of the C library's, for the whole program and SQLite. */
int
fsync (int fd)
{
  return write_back (fd, SYS_fsync);
}

int
fdatasync (int fd)
{
  return write_back (fd, SYS_fdatasync);
}

/* Returns the place among what was written back, G_MAXUINT where it was not. */
static guint
find_synced (const char *folder,
             const char *what)
{
  g_autofree char *path = g_build_filename (folder, what, NULL);
  guint            position = G_MAXUINT;

  g_ptr_array_find_with_equal_func (synced, path, g_str_equal, &position);
  return position;
}

static DermaTime
ago (gint64 seconds)
{
  return (DermaTime) { T_S - seconds, T_OFFSET_S };
}

static DermaPhoto *
get_photo (DermaJournal *journal,
           guint         position)
{
  g_autoptr (DermaPhoto) photo = g_list_model_get_item (derma_journal_get_photos (journal), position);

  return photo; /* the list keeps it */
}

static guint
count_photos (DermaJournal *journal)
{
  return g_list_model_get_n_items (derma_journal_get_photos (journal));
}

static void
assert_mode (const char *path,
             guint       mode)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 0777, ==, mode);
}

/* Oldest first, and the same after the journal is opened again. */
static void
test_order (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *photos_folder = g_build_filename (folder, PHOTOS, NULL);
  DermaJournal    *journal = open_journal (folder);
  const gint64     second = add_photo (journal, 1, DERMA_PHOTO_VIEW_LEFT_45, ago (DERMA_DAY_S));
  const gint64     first = add_photo (journal, 2, DERMA_PHOTO_VIEW_FRONT, ago (2 * DERMA_DAY_S));

  assert_mode (photos_folder, 0700);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) thumbnail = NULL;
      g_autofree char *path = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (count_photos (journal), ==, 2);
      g_assert_cmpint (derma_photo_get_id (get_photo (journal, 0)), ==, first);
      g_assert_cmpint (derma_photo_get_id (get_photo (journal, 1)), ==, second);
      g_assert_true (derma_journal_get_photo (journal, second) == get_photo (journal, 1));
      g_assert_cmpint (derma_photo_get_view (get_photo (journal, 1)), ==, DERMA_PHOTO_VIEW_LEFT_45);
      g_assert_cmpuint (derma_photo_get_width (get_photo (journal, 1)), ==, 60);
      g_assert_cmpuint (derma_photo_get_height (get_photo (journal, 1)), ==, 80);
      g_assert_cmpint (derma_photo_get_session_id (get_photo (journal, 1)), ==, 0);

      path = derma_photo_dup_path (get_photo (journal, 1));
      name = g_path_get_basename (path);
      g_assert_cmpstr (name, ==, "2026-11-20-left-45.jpg");
      assert_mode (path, 0600);
      thumbnail = derma_journal_load_thumbnail (journal, second, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (thumbnail), >, 100);
      assert_sound (journal);
      journal = reopen_journal (journal);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       n_removed,
          guint       n_added,
          guint      *n)
{
  (*n)++;
}

static void
test_changes (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, ago (DERMA_DAY_S));
  const gint64     other = add_photo (journal, 2, DERMA_PHOTO_VIEW_FRONT, ago (2 * DERMA_DAY_S));
  DermaPhotoMarks  marks = { 0.25, 0.5, 0.75, 0.5 };
  DermaPhotoMarks  outside = { 0.25, 0.5, 1.75, 0.5 };
  DermaPhotoMarks  read;
  guint            n_changes = 0;
  g_autoptr (GError) error = NULL;
  DermaPhoto *photo = derma_journal_get_photo (journal, id);

  g_signal_connect (derma_journal_get_photos (journal), "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (derma_journal_set_photo_view (journal, id, DERMA_PHOTO_VIEW_RIGHT_90, &error));
  g_assert_cmpuint (n_changes, >, 0);
  g_assert_true (derma_journal_set_photo_note (journal, id, "Late", &error));
  g_assert_true (derma_journal_set_photo_marks (journal, id, &marks, &error));
  g_assert_false (derma_journal_set_photo_marks (journal, id, &outside, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (derma_journal_set_photo_time (journal, id, ago (3 * DERMA_DAY_S), &error));
  g_assert_false (derma_journal_set_photo_note (journal, 99, "Nothing", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (get_photo (journal, 0) == photo);
      g_assert_cmpint (derma_photo_get_id (get_photo (journal, 1)), ==, other);
      g_assert_cmpint (derma_photo_get_view (photo), ==, DERMA_PHOTO_VIEW_RIGHT_90);
      g_assert_cmpstr (derma_photo_get_note (photo), ==, "Late");
      g_assert_true (derma_photo_get_marks (photo, &read));
      g_assert_cmpfloat (read.a_x, ==, marks.a_x);
      g_assert_cmpfloat (read.b_y, ==, marks.b_y);
      g_assert_cmpint (derma_photo_get_at (photo).utc_s, ==, T_S - 3 * DERMA_DAY_S);
      journal = reopen_journal (journal);
      photo = derma_journal_get_photo (journal, id);
    }

  g_clear_error (&error);
  g_assert_true (derma_journal_set_photo_marks (journal, id, NULL, &error));
  g_assert_false (derma_photo_get_marks (photo, NULL));
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* The points of two photos are stored together or not at all. */
static void
test_marks_pair (void)
{
  static const DermaPhotoMarks MARKS[] = { { 0.25, 0.5, 0.75, 0.5 }, { 0.25, 0.5, 0.75, 0.625 } };
  static const DermaPhotoMarks OUTSIDE[] = { { 0.25, 0.5, 0.75, 0.5 }, { 0.25, 0.5, 1.75, 0.5 } };
  g_autofree char             *folder = make_folder ();
  DermaJournal                *journal = open_journal (folder);
  const gint64                 ids[] = { add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, ago (DERMA_DAY_S)), add_photo (journal, 2, DERMA_PHOTO_VIEW_FRONT, T) };
  const gint64                 missing[] = { ids[0], 99 };
  g_autoptr (GError) error = NULL;
  DermaPhotoMarks read;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (derma_journal_set_photo_marks_pair (journal, missing, MARKS, &error));
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
      g_clear_error (&error);
      g_assert_false (derma_journal_set_photo_marks_pair (journal, ids, OUTSIDE, &error));
      g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
      g_clear_error (&error);
      g_assert_false (derma_photo_get_marks (derma_journal_get_photo (journal, ids[0]), NULL));
      journal = reopen_journal (journal);
      g_assert_false (derma_photo_get_marks (derma_journal_get_photo (journal, ids[0]), NULL));
    }

  g_assert_true (derma_journal_set_photo_marks_pair (journal, ids, MARKS, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (derma_photo_get_marks (derma_journal_get_photo (journal, ids[0]), &read));
      g_assert_cmpfloat (read.b_y, ==, MARKS[0].b_y);
      g_assert_true (derma_photo_get_marks (derma_journal_get_photo (journal, ids[1]), &read));
      g_assert_cmpfloat (read.b_y, ==, MARKS[1].b_y);
      journal = reopen_journal (journal);
    }

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A photo is of the session that had been rolled by then, also where that is told later or taken back. */
static void
test_session (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, ago (DERMA_DAY_S));
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaPastSession) older = NULL;
  g_autoptr (DermaPastSession) newer = NULL;
  DermaPhoto *photo = derma_journal_get_photo (journal, id);

  g_assert_true (derma_journal_add_stated_session (journal, ago (2 * DERMA_DAY_S), 250, T, &error));
  newer = g_list_model_get_item (derma_journal_get_sessions (journal), 0);
  g_assert_cmpint (derma_photo_get_session_id (photo), ==, derma_past_session_get_id (newer));
  g_assert_true (derma_journal_add_stated_session (journal, ago (9 * DERMA_DAY_S), 250, T, &error));
  older = g_list_model_get_item (derma_journal_get_sessions (journal), 1);
  g_assert_cmpint (derma_photo_get_session_id (photo), ==, derma_past_session_get_id (newer));

  g_assert_true (derma_journal_remove_stated_session (journal, derma_past_session_get_id (newer), &error));
  g_assert_no_error (error);
  g_assert_cmpint (derma_photo_get_session_id (photo), ==, derma_past_session_get_id (older));
  g_assert_true (derma_journal_set_photo_time (journal, id, ago (10 * DERMA_DAY_S), &error));
  g_assert_cmpint (derma_photo_get_session_id (photo), ==, 0);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A session that was left open is of when its last pass was, so it may come between a photo and the session before. */
static void
test_open_session (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     roller = add_roller (journal, 250);
  gint64           now_ms = (T_S - DERMA_DAY_S) * 1000;
  gint64           session;
  gint64           rolled_ms;
  gint64           before;
  gint64           after;

  begin_checked (journal, roller, 0, &now_ms);
  session = derma_journal_get_open_session_id (journal);
  while (!derma_session_has_rolled (derma_journal_get_session (journal)))
    go_on (journal, &now_ms);
  take (journal, (DermaEvent) { .kind = DERMA_EVENT_PAUSE, .at_ms = now_ms });
  rolled_ms = derma_journal_get_session (journal)->last_rolled_ms;
  before = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, (DermaTime) { rolled_ms / 1000 - 60, T_OFFSET_S });
  after = add_photo (journal, 2, DERMA_PHOTO_VIEW_FRONT, (DermaTime) { now_ms / 1000 + 60, T_OFFSET_S });
  g_assert_cmpint (derma_photo_get_session_id (derma_journal_get_photo (journal, after)), ==, 0);

  take (journal, (DermaEvent) { .kind = DERMA_EVENT_STOP, .at_ms = now_ms + 120000 });
  g_assert_cmpint (derma_photo_get_session_id (derma_journal_get_photo (journal, before)), ==, 0);
  g_assert_cmpint (derma_photo_get_session_id (derma_journal_get_photo (journal, after)), ==, session);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_removal (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     ids[] = { add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, T), add_photo (journal, 2, DERMA_PHOTO_VIEW_LEFT_45, T), 99 };
  g_autoptr (DermaRemovedPhotos) removed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (derma_journal_remove_photos (journal, ids, 3, &removed, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count_photos (journal), ==, 2);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 2);
  assert_sound (journal);

  g_assert_true (derma_journal_remove_photos (journal, ids, 2, &removed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_photos (journal), ==, 0);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 0);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 2);
  assert_sound (journal);

  /* Another one of the same day and view does not take its place. */
  add_photo (journal, 3, DERMA_PHOTO_VIEW_FRONT, T);
  g_assert_true (derma_journal_restore_photos (journal, removed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_photos (journal), ==, 3);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 3);
  g_assert_nonnull (derma_journal_get_photo (journal, ids[0]));
  g_clear_pointer (&removed, derma_removed_photos_free);
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 3);
  assert_sound (journal);

  g_assert_true (derma_journal_remove_photos (journal, ids, 1, NULL, &error));
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 2);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 0);
  journal = reopen_journal (journal);
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static gboolean
has_bytes (const char *path,
           GBytes     *part)
{
  g_autofree char *bytes = NULL;
  gsize            n_bytes = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  return memmem (bytes, n_bytes, g_bytes_get_data (part, NULL), g_bytes_get_size (part)) != NULL;
}

/* What is deleted is gone from the journal's file too. */
static void
test_traces (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  DermaJournal    *journal = open_journal (folder);
  const gint64     id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, T);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) thumbnail = derma_journal_load_thumbnail (journal, id, &error);
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (thumbnail, 0, 128);

  g_assert_true (has_bytes (path, part));
  g_assert_true (derma_journal_remove_photos (journal, &id, 1, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (has_bytes (path, part));
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* At a power cut, a file must not lose the name that its row has, nor find the way back among the photos when its row is gone. */
static void
test_power_cut (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *held = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  DermaJournal    *journal = open_journal (folder);
  g_autoptr (GError) error = NULL;
  gint64 id;

  synced = g_ptr_array_new_with_free_func (g_free);
  id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, T);
  path = derma_photo_dup_path (derma_journal_get_photo (journal, id));
  name = g_path_get_basename (path);
  held = g_strdup_printf (ASIDE " holds %s", name);
  g_assert_cmpuint (find_synced (folder, "journal.db"), !=, G_MAXUINT);
  g_assert_cmpuint (find_synced (folder, held), <, find_synced (folder, "journal.db"));
  g_assert_cmpuint (find_synced (folder, "photos holds .aside"), <, find_synced (folder, "journal.db"));

  g_ptr_array_set_size (synced, 0);
  g_assert_true (derma_journal_remove_photos (journal, &id, 1, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (find_synced (folder, held), <, find_synced (folder, "journal.db"));
  g_assert_cmpuint (find_synced (folder, PHOTOS), <, find_synced (folder, "journal.db"));
  g_clear_pointer (&synced, g_ptr_array_unref);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

/* A process was killed between a row and its file: the next start ends what it had begun. */
static void
test_killed (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *aside = g_build_filename (folder, ASIDE, NULL);
  g_autofree char *moved = NULL;
  g_autofree char *unfinished = g_build_filename (aside, "new-abcdef", NULL);
  g_autoptr (GError) error = NULL;
  const gint64 id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, T);

  path = derma_photo_dup_path (derma_journal_get_photo (journal, id));
  name = g_path_get_basename (path);
  moved = g_build_filename (aside, name, NULL);
  g_assert_finalize_object (journal);

  g_mkdir (aside, 0700);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  g_assert_true (g_file_set_contents (unfinished, "half a pic", -1, NULL));

  /* Not one that only reads, which cannot know what lies there for whom. */
  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (journal);
  g_assert_cmpuint (count_files (folder, ASIDE), ==, 2);

  journal = open_journal (folder);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static gboolean
has_finding (DermaJournal *journal,
             const char   *part)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (derma_journal_check (journal, &findings, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      g_test_message ("found: %s", (const char *) g_ptr_array_index (findings, i));
      if (strstr (g_ptr_array_index (findings, i), part) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_check (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     id = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, T);
  g_autofree char *path = derma_photo_dup_path (derma_journal_get_photo (journal, id));
  g_autofree char *photos = g_build_filename (folder, PHOTOS, NULL);
  g_autofree char *stray = g_build_filename (photos, "holiday.jpg", NULL);
  g_autofree char *bytes = NULL;
  gsize            n_bytes = 0;

  assert_sound (journal);
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));

  chmod (path, 0644);
  g_assert_true (has_finding (journal, "Others may read"));
  chmod (path, 0600);
  chmod (photos, 0755);
  g_assert_true (has_finding (journal, "Others may read"));
  chmod (photos, 0700);
  assert_sound (journal);

  g_assert_true (g_file_set_contents (stray, "x", -1, NULL));
  g_assert_true (has_finding (journal, "holiday.jpg"));
  g_unlink (stray);

  bytes[n_bytes / 2] ^= 1;
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_assert_true (has_finding (journal, "not what it was"));
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) n_bytes - 1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_assert_true (has_finding (journal, "not what it was"));
  g_unlink (path);
  g_assert_true (has_finding (journal, "is not there"));

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

static void
run_sql (const char *folder,
         const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  sqlite3         *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* One row that makes no sense hides itself and no other; the check tells of it, and its file is no stray. */
static void
test_unsound_row (void)
{
  g_autofree char *folder = make_folder ();
  DermaJournal    *journal = open_journal (folder);
  const gint64     first = add_photo (journal, 1, DERMA_PHOTO_VIEW_FRONT, ago (DERMA_DAY_S));
  const gint64     second = add_photo (journal, 2, DERMA_PHOTO_VIEW_FRONT, T);
  g_autofree char *sql = g_strdup_printf ("PRAGMA ignore_check_constraints = ON; UPDATE photo SET view = 'back' WHERE id = %" G_GINT64_FORMAT, first);
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (journal);
  run_sql (folder, sql);
  journal = open_journal (folder);
  g_assert_cmpuint (count_photos (journal), ==, 1);
  g_assert_nonnull (derma_journal_get_photo (journal, second));
  g_assert_null (derma_journal_get_photo (journal, first));
  g_assert_false (derma_journal_set_photo_note (journal, first, "Mine", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN);
  g_assert_true (has_finding (journal, "cannot be read, so it is not shown"));
  g_assert_false (has_finding (journal, "belongs to no photo"));
  g_assert_cmpuint (count_files (folder, PHOTOS), ==, 2);

  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/photos/order", test_order);
  g_test_add_func ("/photos/changes", test_changes);
  g_test_add_func ("/photos/marks-pair", test_marks_pair);
  g_test_add_func ("/photos/session", test_session);
  g_test_add_func ("/photos/open-session", test_open_session);
  g_test_add_func ("/photos/removal", test_removal);
  g_test_add_func ("/photos/traces", test_traces);
  g_test_add_func ("/photos/power-cut", test_power_cut);
  g_test_add_func ("/photos/killed", test_killed);
  g_test_add_func ("/photos/check", test_check);
  g_test_add_func ("/photos/unsound-row", test_unsound_row);

  return g_test_run ();
}
