/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-migrations.h"

/* Steps of the tests' own, in their resource: 0001 makes a table with a row, 0002 rebuilds it with one column more. */
#define FIRST "/com/example/Dermaroller/tests/first/"
#define BOTH "/com/example/Dermaroller/tests/both/"
#define BROKEN "/com/example/Dermaroller/tests/broken/"     /* its 0002 is no SQL from the second statement on */
#define DANGLING "/com/example/Dermaroller/tests/dangling/" /* its 0002 leaves a row that refers to nothing */

static char *
copy_kept (const char *folder,
           const char *name)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "store", "journals", name, NULL);
  char            *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (from, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  return path;
}

static gint64
ask (DermaDatabase *database,
     const char    *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  derma_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static DermaDatabase *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  DermaDatabase *database;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_set_contents (path, "", 0, NULL));
  database = derma_database_open (path, DERMA_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  return database;
}

/* Each release's journal still opens, is sound, and is still what it was. */
static void
test_kept_journals (void)
{
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "store", "journals", NULL);
  g_autoptr (GDir) dir = g_dir_open (kept, 0, NULL);
  const char *name;
  guint       n_kept = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *path = copy_kept (folder, name);
      g_autofree char *names = NULL;
      DermaJournal    *journal = open_journal (folder);

      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), ==, 2);
      g_assert_cmpint (derma_past_session_get_session (derma_journal_get_last_session (journal))->end, ==, DERMA_SESSION_COMPLETED);
      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), ==, 1);
      g_assert_cmpuint (derma_journal_get_situation (journal, T, NULL)->n_answers, >, 20);
      assert_sound (journal);

      /* What was kept of it is thrown away at the next start, when the new one has shown that it opens. */
      journal = reopen_journal (journal);
      g_assert_finalize_object (journal);
      names = list_names (folder);
      g_assert_cmpstr (names, ==, "journal.db ");
      remove_folder (g_steal_pointer (&folder));
      n_kept++;
    }

  g_assert_cmpuint (n_kept, ==, derma_migrations_count (DERMA_MIGRATIONS_FOLDER));
}

static void
test_new (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.db", NULL);
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  DermaDatabase *database = open_file (path);

  g_assert_cmpuint (derma_migrations_count (BOTH), ==, 2);
  derma_migrations_run (database, BOTH, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask (database, "PRAGMA application_id"), ==, DERMA_APPLICATION_ID);
  g_assert_cmpint (ask (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask (database, "SELECT extra FROM thing"), ==, 5);
  derma_migrations_run (database, BOTH, path, &error);
  g_assert_no_error (error);
  derma_database_close (database);

  /* There was nothing to keep. */
  names = list_names (folder);
  g_assert_cmpstr (names, ==, "a.db ");
  remove_folder (g_steal_pointer (&folder));
}

static void
test_upgrade (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.db", NULL);
  g_autofree char *backup = g_build_filename (folder, "a.db.v1.bak", NULL);
  g_autoptr (GError) error = NULL;
  DermaDatabase *database = open_file (path);
  DermaDatabase *kept;
  struct stat    about;

  g_assert_true (derma_migrations_run (database, FIRST, path, &error));
  g_assert_true (derma_database_run (database, "INSERT INTO thing (id, name) VALUES (2, 'mine'); INSERT INTO part (thing) VALUES (2)", &error));
  derma_migrations_run (database, BOTH, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask (database, "SELECT count(*) FROM thing WHERE extra = 5"), ==, 2);
  g_assert_cmpint (ask (database, "SELECT count(*) FROM part JOIN thing ON thing.id = part.thing"), ==, 1);
  derma_database_close (database);

  /* The old one lies beside it, whole, for the user alone. */
  g_assert_cmpint (stat (backup, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 0777, ==, 0600);
  kept = derma_database_open (backup, DERMA_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask (kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask (kept, "PRAGMA application_id"), ==, DERMA_APPLICATION_ID);
  g_assert_cmpint (ask (kept, "SELECT count(*) FROM thing WHERE name = 'mine'"), ==, 1);
  derma_database_close (kept);
  remove_folder (g_steal_pointer (&folder));
}

static void
test_failed_upgrade (void)
{
  static const char *const FOLDERS[] = { BROKEN, DANGLING };
  static const int         CODES[] = { DERMA_ERROR_FAILED, DERMA_ERROR_BROKEN };

  for (guint i = 0; i < G_N_ELEMENTS (FOLDERS); i++)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *path = g_build_filename (folder, "a.db", NULL);
      g_autoptr (GError) error = NULL;
      DermaDatabase *database = open_file (path);

      g_assert_true (derma_migrations_run (database, FIRST, path, &error));
      for (guint j = 0; j < 2; j++) /* tried again at the next start */
        {
          g_assert_false (derma_migrations_run (database, FOLDERS[i], path, &error));
          g_assert_error (error, DERMA_ERROR, CODES[i]);
          g_clear_error (&error);
        }

      /* It is at the step before, whole. */
      g_assert_cmpint (ask (database, "PRAGMA user_version"), ==, 1);
      g_assert_cmpint (ask (database, "SELECT count(*) FROM thing"), ==, 1);
      g_assert_cmpint (ask (database, "SELECT count(*) FROM pragma_table_info('thing') WHERE name = 'extra'"), ==, 0);
      derma_database_close (database);
      remove_folder (g_steal_pointer (&folder));
    }
}

/* The words in the CHECKs are those of the treatment: none is missing, so whatever may be stored can be. */
static void
test_words (void)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (DERMA_MIGRATIONS_FOLDER "0001-first.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *sql = g_bytes_get_data (script, NULL);

  for (guint i = 0; i < DERMA_N_SECTIONS; i++)
    g_ptr_array_add (words, (gpointer) derma_section_get_id ((DermaSection) i));
  for (guint i = 0; i < DERMA_N_DIRECTIONS; i++)
    g_ptr_array_add (words, (gpointer) derma_direction_get_id ((DermaDirection) i));
  for (guint i = 0; i < DERMA_N_EVENT_KINDS; i++)
    g_ptr_array_add (words, (gpointer) derma_event_kind_get_id ((DermaEventKind) i));
  for (guint i = DERMA_STOP_PAIN; i <= DERMA_STOP_PERSON; i++)
    g_ptr_array_add (words, (gpointer) derma_stop_get_id ((DermaStop) i));
  for (guint i = DERMA_SKIP_SORE; i <= DERMA_SKIP_OTHER; i++)
    g_ptr_array_add (words, (gpointer) derma_skip_reason_get_id ((DermaSkipReason) i));
  for (guint i = DERMA_RETIRED_BENT; i < DERMA_N_RETIRED_REASONS; i++)
    g_ptr_array_add (words, (gpointer) derma_retired_reason_get_id ((DermaRetiredReason) i));
  for (guint i = 0; i < DERMA_N_PATCH_TESTS; i++)
    g_ptr_array_add (words, (gpointer) derma_patch_test_get_id ((DermaPatchTestKind) i));

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("'%s'", (const char *) g_ptr_array_index (words, i));

      g_test_message ("%s", quoted);
      g_assert_nonnull (strstr (sql, quoted));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/migrations/kept-journals", test_kept_journals);
  g_test_add_func ("/migrations/new", test_new);
  g_test_add_func ("/migrations/upgrade", test_upgrade);
  g_test_add_func ("/migrations/failed-upgrade", test_failed_upgrade);
  g_test_add_func ("/migrations/words", test_words);

  return g_test_run ();
}
