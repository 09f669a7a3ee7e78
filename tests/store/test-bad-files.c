/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-demo.h"

#define ANY_ERROR -1
#define N_GARBAGE 40u

/* A whole journal of some weeks, made once. */
static char *
get_whole (gsize *length)
{
  static char *bytes;
  static gsize n_bytes;

  if (bytes == NULL)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
      g_autoptr (GError) error = NULL;

      derma_demo_fill (folder, 4, T, zone, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
      remove_folder (g_steal_pointer (&folder));
    }

  *length = n_bytes;
  return bytes;
}

static void
put_file (const char *folder,
          const char *bytes,
          gsize       length)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);

  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
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

/* Opens it for both; on an error the folder is as it was. Answers whether it opened for writing. */
static gboolean
assert_left_alone (const char *folder,
                   int         expected)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *before = sum_up (path);
  g_autofree char *names_before = list_names (folder);
  gboolean         opened = FALSE;
  struct stat      stat_before;
  struct stat      stat_after;

  g_assert_cmpint (stat (path, &stat_before), ==, 0);
  for (DermaJournalMode mode = DERMA_JOURNAL_WRITE; mode <= DERMA_JOURNAL_READ; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DermaJournal) journal = derma_journal_open (folder, mode, &error);

      if (expected != ANY_ERROR)
        g_assert_error (error, DERMA_ERROR, expected);
      if (journal == NULL)
        g_assert_true (error->domain == DERMA_ERROR && (error->code == DERMA_ERROR_BROKEN || error->code == DERMA_ERROR_NOT_OURS || error->code == DERMA_ERROR_NEWER));
      opened = opened || (mode == DERMA_JOURNAL_WRITE && journal != NULL);
    }

  {
    g_autofree char *after = sum_up (path);
    g_autofree char *names_after = list_names (folder);

    g_assert_cmpint (stat (path, &stat_after), ==, 0);
    g_assert_cmpstr (before, ==, after);
    g_assert_cmpstr (names_before, ==, names_after);
    g_assert_cmpint (stat_before.st_mtim.tv_sec, ==, stat_after.st_mtim.tv_sec);
    g_assert_cmpint (stat_before.st_mtim.tv_nsec, ==, stat_after.st_mtim.tv_nsec);
    if (!opened)
      g_assert_cmpuint (stat_before.st_mode, ==, stat_after.st_mode);
  }
  return opened;
}

static void
test_no_database (void)
{
  static const struct
  {
    const char *bytes;
    DermaError  code;
  } CASES[] = {
    { "Dear diary,\n", DERMA_ERROR_NOT_OURS },
    { "S", DERMA_ERROR_BROKEN },
    { "", DERMA_ERROR_BROKEN },
    { "SQLite format 3", DERMA_ERROR_BROKEN },
    { "SQLite format 2, which is long gone and was never ours, with many more bytes than a header would need to have", DERMA_ERROR_NOT_OURS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *folder = make_folder ();

      put_file (folder, CASES[i].bytes, strlen (CASES[i].bytes));
      assert_left_alone (folder, CASES[i].code);
      remove_folder (g_steal_pointer (&folder));
    }
}

static void
test_no_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_null (derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS);
  g_clear_error (&error);

  /* A folder that is a file. */
  g_assert_cmpint (g_rmdir (path), ==, 0);
  put_file (folder, "x", 1);
  g_assert_null (derma_journal_open (path, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_foreign (void)
{
  g_autofree char *folder = make_folder ();
  gsize            length;
  char            *whole = get_whole (&length);

  put_file (folder, whole, length);
  run_sql (folder, "PRAGMA application_id = 1196444487");
  assert_left_alone (folder, DERMA_ERROR_NOT_OURS);
  run_sql (folder, "PRAGMA application_id = 0");
  assert_left_alone (folder, DERMA_ERROR_NOT_OURS);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_newer (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DermaJournal) journal = NULL;
  gsize length;
  char *whole = get_whole (&length);

  put_file (folder, whole, length);
  run_sql (folder, "PRAGMA user_version = 99; ALTER TABLE roller ADD COLUMN colour TEXT");
  before = sum_up (path);
  g_assert_null (derma_journal_open (folder, DERMA_JOURNAL_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NEWER);
  g_clear_error (&error);

  journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), >, 0);
  g_clear_object (&journal);
  after = sum_up (path);
  g_assert_cmpstr (before, ==, after);

  /* Moved on so far that it cannot be read any more. */
  run_sql (folder, "ALTER TABLE roller RENAME TO tool");
  g_assert_null (derma_journal_open (folder, DERMA_JOURNAL_READ, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NEWER);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_truncated (void)
{
  gsize length;
  char *whole = get_whole (&length);

  for (gsize cut = 1; cut < length; cut += cut < 4096 ? 517 : 9001)
    {
      g_autofree char *folder = make_folder ();

      put_file (folder, whole, cut);
      assert_left_alone (folder, DERMA_ERROR_BROKEN);
      remove_folder (g_steal_pointer (&folder));
    }
}

/* Wherever a few bytes are wrong: it is found, or nothing comes of it; nobody falls over, and nobody writes. */
static void
test_garbage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gsize length;
  char *whole = get_whole (&length);
  guint n_opened = 0;

  for (guint i = 0; i < N_GARBAGE; i++)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *bytes = g_memdup2 (whole, length);
      const gsize      place = i < 12 ? i * 13 : (gsize) g_rand_int_range (rand, 0, (gint32) length - 64);

      for (guint j = 0; j < 64; j++)
        bytes[place + j] = (char) g_rand_int_range (rand, 0, 256);
      put_file (folder, bytes, length);
      if (assert_left_alone (folder, ANY_ERROR))
        {
          DermaJournal *journal = open_journal (folder);
          g_autoptr (GPtrArray) findings = NULL;
          g_autoptr (GError) error = NULL;

          g_assert_true (derma_journal_check (journal, &findings, &error) || error->code == DERMA_ERROR_BROKEN);
          g_object_unref (journal);
          n_opened++;
        }
      remove_folder (g_steal_pointer (&folder));
    }

  g_test_message ("%u of %u could still be opened", n_opened, N_GARBAGE);
  g_assert_cmpuint (n_opened, <, N_GARBAGE * 3 / 4);
}

static void
test_set_aside (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal *journal;
  gsize         length;
  char         *whole = get_whole (&length);

  put_file (folder, whole, 5000);
  before = sum_up (path);
  derma_journal_set_aside (folder, T, &first, &error);
  g_assert_no_error (error);
  after = sum_up (first);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_str_has_suffix (first, "journal.db.aside-2026-11-21"));

  journal = open_journal (folder);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), ==, 0);
  g_assert_false (derma_journal_set_aside (folder, T, &second, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_finalize_object (journal);

  derma_journal_set_aside (folder, T, &second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_false (derma_journal_set_aside (folder, T, &second, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
  remove_folder (g_steal_pointer (&folder));
}

/* Leaves behind what a writer does that is killed while it writes: half of its pages in the file, and a hot journal. */
static void
be_killed_at_work (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  const pid_t      child = fork ();
  int              status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      sqlite3 *connection = NULL;

      sqlite3_open (path, &connection);
      sqlite3_exec (connection, "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1; BEGIN; UPDATE session_event SET at_ms = 1; UPDATE session SET note = 'half'", NULL, NULL, NULL);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
test_killed_writer (void)
{
  gsize length;
  char *whole = get_whole (&length);

  for (DermaJournalMode mode = DERMA_JOURNAL_WRITE; mode <= DERMA_JOURNAL_READ; mode++)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      DermaJournal *journal;

      g_chmod (folder, 0700);
      put_file (folder, whole, length);
      g_chmod (path, 0600);
      be_killed_at_work (folder);
      before = sum_up (path);
      journal = derma_journal_open (folder, mode, &error);
      g_assert_no_error (error);
      assert_sound (journal);
      g_assert_cmpint (derma_past_session_get_record (derma_journal_get_last_session (journal))->end, ==, DERMA_SESSION_COMPLETED);
      g_assert_finalize_object (journal);
      after = sum_up (path);
      g_assert_cmpstr (before, !=, after);
      remove_folder (g_steal_pointer (&folder));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bad-files/no-database", test_no_database);
  g_test_add_func ("/bad-files/no-file", test_no_file);
  g_test_add_func ("/bad-files/foreign", test_foreign);
  g_test_add_func ("/bad-files/newer", test_newer);
  g_test_add_func ("/bad-files/truncated", test_truncated);
  g_test_add_func ("/bad-files/garbage", test_garbage);
  g_test_add_func ("/bad-files/set-aside", test_set_aside);
  g_test_add_func ("/bad-files/killed-writer", test_killed_writer);

  return g_test_run ();
}
