/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-database-private.h"

#include <errno.h>
#include <string.h>

#include "core/derma-error.h"
#include "core/derma-fold.h"

#define BUSY_PAUSE_US 5000 /* a reader or a writer beside us needs a few milliseconds */
#define BUSY_TRIES 400     /* two seconds */

/* foreign_keys: off is SQLite's default. synchronous FULL with TRUNCATE: a commit is on the disk when it returns, and whoever
 * copies the one file has all of it. trusted_schema: a file from elsewhere cannot make us run its functions. */
static const char SET_UP[] = "PRAGMA foreign_keys = ON;"
                             "PRAGMA trusted_schema = OFF;"
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA temp_store = MEMORY;"
                             "PRAGMA synchronous = FULL;";

/* Changes the file where somebody else made it a WAL, so it is for writers only. secure_delete: what was deleted is not in the file
 * any more, nor in a copy of it. */
static const char SET_UP_WRITER[] = "PRAGMA journal_mode = TRUNCATE;"
                                    "PRAGMA secure_delete = ON;";

static DermaError
code_of_system_error (int        system_errno,
                      DermaError otherwise)
{
  switch (system_errno)
    {
    case ENOSPC:
    case EDQUOT:
      return DERMA_ERROR_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
      return DERMA_ERROR_READ_ONLY;
    default:
      return otherwise;
    }
}

static DermaError
code_of (int extended,
         int system_errno)
{
  switch (extended & 0xff)
    {
    case SQLITE_FULL:
      return DERMA_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return DERMA_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return DERMA_ERROR_BUSY;
    case SQLITE_NOTADB:
      return DERMA_ERROR_NOT_OURS;
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
      return DERMA_ERROR_BROKEN;
    case SQLITE_IOERR:
      return extended == SQLITE_IOERR_SHORT_READ ? DERMA_ERROR_BROKEN : code_of_system_error (system_errno, DERMA_ERROR_FAILED);
    case SQLITE_CANTOPEN:
      return code_of_system_error (system_errno, DERMA_ERROR_FAILED);
    case SQLITE_CONSTRAINT:
      return extended == SQLITE_CONSTRAINT_FOREIGNKEY ? DERMA_ERROR_NOT_FOUND : DERMA_ERROR_INVALID;
    default:
      return DERMA_ERROR_FAILED;
    }
}

/**
 * derma_database_set_error:
 * @error: return location
 * @connection: on which something went wrong just now
 * @what: what was tried, for the log
 *
 * Makes an error of what SQLite says.
 */
void
derma_database_set_error (GError    **error,
                          sqlite3    *connection,
                          const char *what)
{
  const int extended = sqlite3_extended_errcode (connection);

  g_set_error (error, DERMA_ERROR, code_of (extended, sqlite3_system_errno (connection)), "%s: %s (%d)", what, sqlite3_errmsg (connection), extended);
}

static void
statement_free (gpointer data)
{
  DermaStatement *self = data;

  g_assert (!self->is_lent);
  sqlite3_finalize (self->stmt);
  g_free (self);
}

/* SQLite's own way of waiting pauses for longer and longer, and may miss every gap that a busy writer leaves. */
static int
busy_cb (void *data,
         int   n_tries)
{
  g_usleep (BUSY_PAUSE_US);
  return n_tries < BUSY_TRIES;
}

/* derma_fold (text): what a search compares, as derma_fold_text() has it. */
static void
fold_cb (sqlite3_context *context,
         int              n_values,
         sqlite3_value  **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, derma_fold_text (text), -1, g_free);
}

static gboolean
add_functions (DermaDatabase *self,
               GError       **error)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

  if (sqlite3_create_function_v2 (self->connection, "derma_fold", 1, flags, NULL, fold_cb, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  derma_database_set_error (error, self->connection, "cannot add a function");
  return FALSE;
}

static gboolean
set_up (DermaDatabase    *self,
        DermaDatabaseMode mode,
        GError          **error)
{
  sqlite3_extended_result_codes (self->connection, 1);
  sqlite3_busy_handler (self->connection, busy_cb, NULL);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return add_functions (self, error) &&
         derma_database_run (self, SET_UP, error) &&
         (mode != DERMA_DATABASE_WRITE || derma_database_run (self, SET_UP_WRITER, error));
}

/**
 * derma_database_open:
 * @path: a file; it is never made here
 * @mode: what for
 * @error: return location
 *
 * Returns: (transfer full): the connection, or %NULL
 */
DermaDatabase *
derma_database_open (const char       *path,
                     DermaDatabaseMode mode,
                     GError          **error)
{
  const int flags = mode == DERMA_DATABASE_READ    ? SQLITE_OPEN_READONLY
                    : mode == DERMA_DATABASE_WRITE ? SQLITE_OPEN_READWRITE
                                                   : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  g_autoptr (DermaDatabase) self = g_new0 (DermaDatabase, 1);

  self->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, statement_free);
  if (sqlite3_open_v2 (mode == DERMA_DATABASE_MEMORY ? ":memory:" : path, &self->connection, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      if (self->connection == NULL)
        g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_FAILED, "no memory for a connection");
      else
        derma_database_set_error (error, self->connection, "cannot open the journal");
      return NULL;
    }

  if (!set_up (self, mode, error))
    return NULL;

  self->is_writer = mode == DERMA_DATABASE_WRITE;
  return g_steal_pointer (&self);
}

/**
 * derma_database_copy:
 * @error: return location
 *
 * Returns: (transfer full): a copy of all there is now, in memory; or %NULL
 */
DermaDatabase *
derma_database_copy (DermaDatabase *self,
                     GError       **error)
{
  g_autoptr (DermaDatabase) copy = derma_database_open (NULL, DERMA_DATABASE_MEMORY, error);
  sqlite3_backup *backup;
  int             result = SQLITE_BUSY;

  if (copy == NULL)
    return NULL;

  backup = sqlite3_backup_init (copy->connection, "main", self->connection, "main");
  if (backup == NULL)
    {
      derma_database_set_error (error, copy->connection, "cannot copy the journal");
      return NULL;
    }

  /* A writer beside us needs a few milliseconds. */
  for (guint i = 0; i < BUSY_TRIES && (result == SQLITE_BUSY || result == SQLITE_LOCKED); i++)
    {
      if (i > 0)
        g_usleep (BUSY_PAUSE_US);
      result = sqlite3_backup_step (backup, -1);
    }

  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return g_steal_pointer (&copy);

  g_set_error (error, DERMA_ERROR, code_of (result, 0), "cannot copy the journal: %s", sqlite3_errstr (result));
  return NULL;
}

/**
 * derma_database_close:
 * @self: (transfer full): the connection; all statements were given back
 */
void
derma_database_close (DermaDatabase *self)
{
  g_hash_table_unref (self->statements);

  /* Removes the emptied rollback journal, under SQLite's own lock. */
  if (self->is_writer && !derma_database_run (self, "PRAGMA journal_mode = DELETE", NULL))
    g_info ("The empty rollback journal stays");

  sqlite3_close (self->connection);
  g_free (self);
}

/**
 * derma_database_run:
 * @script: statements without parameters
 * @error: return location
 *
 * Runs a whole script; what its queries answer is dropped.
 *
 * Returns: whether all of it ran
 */
gboolean
derma_database_run (DermaDatabase *self,
                    const char    *script,
                    GError       **error)
{
  if (sqlite3_exec (self->connection, script, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  derma_database_set_error (error, self->connection, "a script failed");
  return FALSE;
}

/**
 * derma_database_read_at_once:
 * @read: (scope call): reads, and changes nothing
 * @error: return location
 *
 * Lets @read see everything as it was at one instant, whatever another process writes meanwhile.
 *
 * Returns: whether it could read
 */
gboolean
derma_database_read_at_once (DermaDatabase    *self,
                             DermaDatabaseRead read,
                             gpointer          user_data,
                             GError          **error)
{
  gboolean is_read;

  if (self->depth > 0)
    return read (self, user_data, error);

  if (!derma_database_run (self, "BEGIN", error))
    return FALSE;

  is_read = read (self, user_data, error);
  if (sqlite3_get_autocommit (self->connection) == 0 && !derma_database_run (self, "ROLLBACK", NULL))
    g_info ("Could not end reading");

  return is_read;
}

/**
 * derma_database_get_last_id:
 *
 * Returns: the id of the row that was inserted last
 */
gint64
derma_database_get_last_id (DermaDatabase *self)
{
  return sqlite3_last_insert_rowid (self->connection);
}

/**
 * derma_database_count_changes:
 *
 * Returns: how many rows the last statement inserted, updated or deleted
 */
gint64
derma_database_count_changes (DermaDatabase *self)
{
  return sqlite3_changes64 (self->connection);
}

/**
 * derma_database_borrow:
 * @sql: one statement, a string literal: it is known again by its address
 * @error: return location
 *
 * Returns: (transfer full): the statement with nothing bound, or %NULL
 */
DermaStatement *
derma_database_borrow (DermaDatabase *self,
                       const char    *sql,
                       GError       **error)
{
  DermaStatement *stmt = g_hash_table_lookup (self->statements, sql);

  if (stmt == NULL)
    {
      sqlite3_stmt *prepared = NULL;

      if (sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, NULL) != SQLITE_OK)
        {
          derma_database_set_error (error, self->connection, "cannot prepare a statement");
          return NULL;
        }

      stmt = g_new0 (DermaStatement, 1);
      stmt->database = self;
      stmt->stmt = prepared;
      g_hash_table_insert (self->statements, (gpointer) sql, stmt);
    }

  g_assert (!stmt->is_lent);
  stmt->is_lent = TRUE;
  return stmt;
}

/**
 * derma_statement_give_back:
 * @self: (transfer full): a borrowed statement
 */
void
derma_statement_give_back (DermaStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->is_lent = FALSE;
}

/**
 * derma_transaction_begin:
 * @self: cleared
 * @database: the connection
 * @error: return location, %DERMA_ERROR_BUSY where another process writes
 *
 * Returns: whether it was begun
 */
gboolean
derma_transaction_begin (DermaTransaction *self,
                         DermaDatabase    *database,
                         GError          **error)
{
  g_assert (self->database == NULL);

  /* IMMEDIATE: to be told at once that another process writes, not halfway. */
  if (!derma_database_run (database, database->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT inner", error))
    return FALSE;

  database->depth++;
  self->database = database;
  return TRUE;
}

/**
 * derma_transaction_commit:
 * @error: return location
 *
 * Returns: whether everything is on disk now; else nothing is
 */
gboolean
derma_transaction_commit (DermaTransaction *self,
                          GError          **error)
{
  g_assert (self->database != NULL);

  if (!derma_database_run (self->database, self->database->depth == 1 ? "COMMIT" : "RELEASE inner", error))
    return FALSE;

  self->database->depth--;
  self->database = NULL;
  return TRUE;
}

/**
 * derma_transaction_clear:
 *
 * Rolls back what was begun and not committed.
 */
void
derma_transaction_clear (DermaTransaction *self)
{
  g_autoptr (GError) error = NULL;

  if (self->database == NULL)
    return;

  /* On some errors SQLite has rolled back by itself. */
  if (sqlite3_get_autocommit (self->database->connection) == 0 &&
      !derma_database_run (self->database, self->database->depth == 1 ? "ROLLBACK" : "ROLLBACK TO inner; RELEASE inner", &error))
    g_warning ("Could not roll back: %s", error->message);

  self->database->depth--;
  self->database = NULL;
}

/**
 * derma_database_get_library_version:
 *
 * Returns: (transfer none): of the library that reads and writes the file
 */
const char *
derma_database_get_library_version (void)
{
  return sqlite3_libversion ();
}
