/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "core/derma-error.h"
#include "journal-fixture.h"
#include "store/derma-database.h"

static const char CREATE[] = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT CHECK (name <> 'bad')) STRICT;"
                             "CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent ON DELETE RESTRICT, at_s INTEGER, at_offset_s INTEGER) STRICT;";

static const char INSERT_PARENT[] = "INSERT INTO parent (id, name) VALUES (:id, :name)";

static const char INSERT_CHILD[] = "INSERT INTO child (parent, at_s, at_offset_s) VALUES (:parent, :at_s, :at_offset_s)";

static const char COUNT[] = "SELECT count(*) FROM parent";

static DermaDatabase *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  DermaDatabase *database = derma_database_open (NULL, DERMA_DATABASE_MEMORY, &error);

  g_assert_no_error (error);
  g_assert_true (derma_database_run (database, CREATE, &error));
  return database;
}

static gboolean
insert_parent (DermaDatabase *database,
               gint64         id,
               const char    *name,
               GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_PARENT, error);

  g_assert_nonnull (stmt);
  derma_statement_bind (stmt, ":id", id);
  derma_statement_bind_text (stmt, ":name", name);
  return derma_statement_run (stmt, error);
}

static gint64
count (DermaDatabase *database)
{
  gint64 n = -1;

  g_assert_true (derma_database_get_int (database, COUNT, &n, NULL));
  return n;
}

static void
test_statements (void)
{
  g_autoptr (DermaDatabase) database = open_memory ();
  g_autoptr (GError) error = NULL;
  gboolean has_row = FALSE;

  g_assert_true (insert_parent (database, 7, "Ünï", &error));
  g_assert_cmpint (derma_database_get_last_id (database), ==, 7);
  g_assert_true (insert_parent (database, 8, NULL, &error));
  g_assert_cmpint (derma_database_count_changes (database), ==, 1);

  /* Left in the middle of its rows it is whole again the next time, and nothing is bound. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DermaStatement) stmt = derma_database_borrow (database, "SELECT id, name, :x FROM parent ORDER BY id", &error);

      if (i == 0)
        derma_statement_bind (stmt, ":x", 5);
      g_assert_true (derma_statement_step (stmt, &has_row, &error));
      g_assert_true (has_row);
      g_assert_cmpint (derma_statement_get_int (stmt, 0), ==, 7);
      g_assert_cmpstr (derma_statement_get_text (stmt, 1), ==, "Ünï");
      g_assert_cmpint (derma_statement_is_null (stmt, 2), ==, i == 1);
    }

  g_assert_null (derma_database_borrow (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FAILED);
}

static void
test_times (void)
{
  static const char SELECT[] = "SELECT at_s, at_offset_s FROM child ORDER BY rowid";
  g_autoptr (DermaDatabase) database = open_memory ();
  g_autoptr (DermaStatement) insert = derma_database_borrow (database, INSERT_CHILD, NULL);
  g_autoptr (DermaStatement) select = derma_database_borrow (database, SELECT, NULL);
  gboolean has_row = FALSE;

  g_assert_true (insert_parent (database, 1, "a", NULL));
  derma_statement_bind (insert, ":parent", 1);
  derma_statement_bind_time (insert, ":at_s", ":at_offset_s", (DermaTime) { T_S, -3600 });
  g_assert_true (derma_statement_run (insert, NULL));
  derma_statement_bind_time (insert, ":at_s", ":at_offset_s", (DermaTime) { 0, 3600 });
  g_assert_true (derma_statement_run (insert, NULL));

  g_assert_true (derma_statement_step (select, &has_row, NULL));
  g_assert_cmpint (derma_statement_get_time (select, 0).utc_s, ==, T_S);
  g_assert_cmpint (derma_statement_get_time (select, 0).offset_s, ==, -3600);
  g_assert_true (derma_statement_step (select, &has_row, NULL));
  g_assert_true (derma_statement_is_null (select, 0));
  g_assert_true (derma_statement_is_null (select, 1));
  g_assert_cmpint (derma_statement_get_time (select, 0).utc_s, ==, 0);
}

static void
test_constraints (void)
{
  g_autoptr (DermaDatabase) database = open_memory ();
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, INSERT_CHILD, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (insert_parent (database, 1, "bad", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_INVALID);
  g_clear_error (&error);

  derma_statement_bind (stmt, ":parent", 12);
  g_assert_false (derma_statement_run (stmt, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND);
}

static void
test_transactions (void)
{
  g_autoptr (DermaDatabase) database = open_memory ();
  g_autoptr (GError) error = NULL;

  {
    g_auto (DermaTransaction) transaction = { NULL };

    g_assert_true (derma_transaction_begin (&transaction, database, &error));
    g_assert_true (insert_parent (database, 1, "gone", &error));
  }
  g_assert_cmpint (count (database), ==, 0);

  {
    g_auto (DermaTransaction) outer = { NULL };

    g_assert_true (derma_transaction_begin (&outer, database, &error));
    g_assert_true (insert_parent (database, 1, "kept", &error));
    {
      g_auto (DermaTransaction) inner = { NULL };

      g_assert_true (derma_transaction_begin (&inner, database, &error));
      g_assert_true (insert_parent (database, 2, "gone", &error));
    }
    {
      g_auto (DermaTransaction) inner = { NULL };

      g_assert_true (derma_transaction_begin (&inner, database, &error));
      g_assert_true (insert_parent (database, 3, "kept", &error));
      g_assert_true (derma_transaction_commit (&inner, &error));
    }
    g_assert_true (derma_transaction_commit (&outer, &error));
  }
  g_assert_cmpint (count (database), ==, 2);
}

static gint64
ask (DermaDatabase *database,
     const char    *sql)
{
  gint64 value = -1;

  g_assert_true (derma_database_get_int (database, sql, &value, NULL));
  return value;
}

static void
test_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.db", NULL);
  g_autoptr (GError) error = NULL;
  DermaDatabase *database;
  DermaDatabase *reader;

  g_assert_null (derma_database_open (path, DERMA_DATABASE_WRITE, &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  database = derma_database_open (path, DERMA_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (derma_database_run (database, CREATE, &error));
  g_assert_cmpint (ask (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask (database, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask (database, "PRAGMA trusted_schema"), ==, 0);

  reader = derma_database_open (path, DERMA_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (reader), ==, 0);
  g_assert_false (insert_parent (reader, 1, "no", &error));
  g_assert_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* The other connection has the write lock: a writer is told after a brief wait. */
  g_assert_true (derma_database_run (database, "BEGIN IMMEDIATE", &error));
  {
    g_autoptr (DermaDatabase) other = derma_database_open (path, DERMA_DATABASE_WRITE, &error);
    g_auto (DermaTransaction) transaction = { NULL };

    g_assert_no_error (error);
    g_assert_false (derma_transaction_begin (&transaction, other, &error));
    g_assert_error (error, DERMA_ERROR, DERMA_ERROR_BUSY);
    g_clear_error (&error);
  }
  g_assert_true (derma_database_run (database, "ROLLBACK", &error));

  g_assert_true (insert_parent (database, 1, "yes", &error));
  g_assert_cmpint (count (reader), ==, 1);
  derma_database_close (reader);
  derma_database_close (database);

  /* Nothing but the file is left. */
  {
    g_autofree char *names = list_names (folder);

    g_assert_cmpstr (names, ==, "a.db ");
  }
  remove_folder (g_steal_pointer (&folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/database/statements", test_statements);
  g_test_add_func ("/database/times", test_times);
  g_test_add_func ("/database/constraints", test_constraints);
  g_test_add_func ("/database/transactions", test_transactions);
  g_test_add_func ("/database/file", test_file);

  return g_test_run ();
}
