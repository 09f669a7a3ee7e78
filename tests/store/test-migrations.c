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

      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), >=, 2);
      g_assert_cmpint (derma_past_session_get_record (derma_journal_get_last_session (journal))->end, ==, DERMA_SESSION_COMPLETED);
      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_rollers (journal)), >=, 1);
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

/* A reader sees an older journal as it would be, and leaves the file as it is. */
static void
test_read_older (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = copy_kept (folder, "0001.db");
  g_autofree char *before = sum_up (path);
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  DermaJournal *journal = derma_journal_open (folder, DERMA_JOURNAL_READ, &error);

  g_assert_no_error (error);
  g_assert_true (derma_journal_is_read_only (journal));
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_sessions (journal)), ==, 2);
  g_assert_cmpint (derma_past_session_get_record (derma_journal_get_last_session (journal))->end, ==, DERMA_SESSION_COMPLETED);
  g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_red_flags (journal)), ==, 0);
  assert_sound (journal);
  g_assert_finalize_object (journal);

  after = sum_up (path);
  names = list_names (folder);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (names, ==, "journal.db ");
  remove_folder (g_steal_pointer (&folder));
}

/* A journal of before there were plans has none, and takes one. */
static void
test_plan_in_old (void)
{
  const DermaPlanInputs inputs = { .concerns = DERMA_MEASURE_BIT (DERMA_MEASURE_GLOW), .age = 30 };

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *folder = make_folder ();
      g_autofree char *name = g_strdup_printf ("%04u.db", i);
      g_autofree char *path = copy_kept (folder, name);
      g_autoptr (GError) error = NULL;
      DermaJournal *journal = open_journal (folder);

      g_assert_cmpuint (g_list_model_get_n_items (derma_journal_get_plans (journal)), ==, 0);
      g_assert_true (derma_journal_start_plan (journal, &inputs, (DermaTime) { 0 }, TRUE, T, NULL, &error));
      journal = reopen_journal (journal);
      g_assert_nonnull (derma_journal_get_plan (journal));
      assert_sound (journal);
      g_assert_finalize_object (journal);
      remove_folder (g_steal_pointer (&folder));
    }
}

/* The step to the second version finds the red flags of the logs that are there just as the treatment does. */
static void
test_flags_of_old_logs (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = copy_kept (folder, "0001.db");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  DermaDatabase *database = open_file (path);
  const gint64   t0_s = ask (database, "SELECT t0_s FROM session WHERE id = 2");
  DermaJournal  *journal;
  guint          n_flags;

  for (guint i = 0; i < 200; i++)
    {
      const gint64     at_s = t0_s + g_rand_int_range (rand, 0, 12 * 24) * G_GINT64_CONSTANT (3600) - g_rand_int_range (rand, 0, 2);
      g_autofree char *sql = g_strdup_printf ("INSERT INTO healing (session, at_s, at_offset_s, redness, swelling, bleeding, peeling, itch, pain, sections, note)"
                                              " VALUES (%d, %" G_GINT64_FORMAT ", 3600, %d, %d, %d, %d, %d, %d, '', '')",
                                              g_rand_int_range (rand, 1, 3), at_s, g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 0, 5),
                                              g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 0, 5),
                                              g_rand_int_range (rand, 0, 5));

      derma_database_run (database, sql, &error);
      g_assert_no_error (error);
    }
  derma_database_run (database, "UPDATE session SET is_clean = 0", &error);
  g_assert_no_error (error);
  derma_database_close (database);

  journal = open_journal (folder);
  n_flags = g_list_model_get_n_items (derma_journal_get_red_flags (journal));
  g_assert_cmpuint (n_flags, >, 200);
  for (guint i = 0; i < n_flags; i++)
    {
      g_autoptr (DermaRaisedFlag) flag = g_list_model_get_item (derma_journal_get_red_flags (journal), i);

      g_assert_false (derma_raised_flag_is_answer (flag));
      g_assert_cmpint (derma_raised_flag_get_resolution (flag), ==, DERMA_RESOLUTION_NONE);
    }
  assert_sound (journal);
  g_assert_finalize_object (journal);
  remove_folder (g_steal_pointer (&folder));
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
  g_autoptr (GBytes) aftercare = g_resources_lookup_data (DERMA_MIGRATIONS_FOLDER "0002-aftercare.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *sql = g_strconcat (g_bytes_get_data (script, NULL), g_bytes_get_data (aftercare, NULL), NULL);

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

  for (guint i = 0; i < DERMA_N_OUTLOOKS; i++)
    g_ptr_array_add (words, (gpointer) derma_outlook_get_id ((DermaOutlook) i));

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
  g_test_add_func ("/migrations/read-older", test_read_older);
  g_test_add_func ("/migrations/plan-in-old", test_plan_in_old);
  g_test_add_func ("/migrations/flags-of-old-logs", test_flags_of_old_logs);
  g_test_add_func ("/migrations/new", test_new);
  g_test_add_func ("/migrations/upgrade", test_upgrade);
  g_test_add_func ("/migrations/failed-upgrade", test_failed_upgrade);
  g_test_add_func ("/migrations/words", test_words);

  return g_test_run ();
}
