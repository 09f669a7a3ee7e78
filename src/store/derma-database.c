/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-database.h"

#include <errno.h>
#include <sqlite3.h>
#include <string.h>

#include "core/derma-error.h"

#define BUSY_PAUSE_US 5000 /* a reader or a writer beside us needs a few milliseconds */
#define BUSY_TRIES 400     /* two seconds */

/* foreign_keys: off is SQLite's default. synchronous FULL with TRUNCATE: a commit is on the disk when it returns, and whoever
 * copies the one file has all of it. trusted_schema: a file from elsewhere cannot make us run its functions. */
static const char SET_UP[] = "PRAGMA foreign_keys = ON;"
                             "PRAGMA trusted_schema = OFF;"
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA temp_store = MEMORY;"
                             "PRAGMA synchronous = FULL;";

/* Changes the file where somebody else made it a WAL, so it is for writers only. */
static const char SET_UP_WRITER[] = "PRAGMA journal_mode = TRUNCATE;";

struct _DermaDatabase
{
  sqlite3    *connection;
  GHashTable *statements; /* const char *sql → DermaStatement, by address: statements are literals */
  guint       depth;      /* of transactions */
  gboolean    is_writer;
};

struct _DermaStatement
{
  DermaDatabase *database; /* unowned: it owns us */
  sqlite3_stmt  *stmt;
  gboolean       is_lent;
};

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

static void
set_error (GError    **error,
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

  return derma_database_run (self, SET_UP, error) &&
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
        set_error (error, self->connection, "cannot open the journal");
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
      set_error (error, copy->connection, "cannot copy the journal");
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

  set_error (error, self->connection, "a script failed");
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
          set_error (error, self->connection, "cannot prepare a statement");
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

static int
get_parameter (DermaStatement *self,
               const char     *name)
{
  const int index = sqlite3_bind_parameter_index (self->stmt, name);

  g_assert (index > 0);
  return index;
}

/**
 * derma_statement_bind:
 * @name: of a parameter, with its colon
 */
void
derma_statement_bind (DermaStatement *self,
                      const char     *name,
                      gint64          value)
{
  sqlite3_bind_int64 (self->stmt, get_parameter (self, name), value);
}

/**
 * derma_statement_bind_text:
 * @name: of a parameter, with its colon
 * @value: (nullable): UTF-8, copied; %NULL is SQL's NULL
 */
void
derma_statement_bind_text (DermaStatement *self,
                           const char     *name,
                           const char     *value)
{
  sqlite3_bind_text (self->stmt, get_parameter (self, name), value, -1, SQLITE_TRANSIENT);
}

/**
 * derma_statement_bind_null:
 * @name: of a parameter, with its colon
 */
void
derma_statement_bind_null (DermaStatement *self,
                           const char     *name)
{
  sqlite3_bind_null (self->stmt, get_parameter (self, name));
}

/**
 * derma_statement_bind_time:
 * @name_s: of the parameter for the seconds
 * @name_offset_s: of the parameter for the offset
 * @value: an instant; one of 0 seconds is none, and both are NULL
 */
void
derma_statement_bind_time (DermaStatement *self,
                           const char     *name_s,
                           const char     *name_offset_s,
                           DermaTime       value)
{
  if (value.utc_s == 0)
    {
      derma_statement_bind_null (self, name_s);
      derma_statement_bind_null (self, name_offset_s);
      return;
    }

  derma_statement_bind (self, name_s, value.utc_s);
  derma_statement_bind (self, name_offset_s, value.offset_s);
}

/**
 * derma_statement_step:
 * @has_row: (out): whether there is a row, or the end was reached
 * @error: return location
 *
 * Returns: whether nothing went wrong
 */
gboolean
derma_statement_step (DermaStatement *self,
                      gboolean       *has_row,
                      GError        **error)
{
  const int rc = sqlite3_step (self->stmt);

  *has_row = rc == SQLITE_ROW;
  if (rc == SQLITE_ROW || rc == SQLITE_DONE)
    return TRUE;

  set_error (error, self->database->connection, "a statement failed");
  return FALSE;
}

/**
 * derma_statement_run:
 * @error: return location
 *
 * Runs a statement that answers no rows, and makes it ready to be bound and run again.
 *
 * Returns: whether it ran
 */
gboolean
derma_statement_run (DermaStatement *self,
                     GError        **error)
{
  gboolean has_row = FALSE;

  if (!derma_statement_step (self, &has_row, error))
    return FALSE;

  g_assert (!has_row);
  sqlite3_reset (self->stmt);
  return TRUE;
}

/**
 * derma_statement_get_int:
 *
 * Returns: the number in that column of the row, 0 for NULL
 */
gint64
derma_statement_get_int (DermaStatement *self,
                         int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * derma_statement_get_text:
 *
 * Returns: (nullable): the text in that column, valid until the next step; %NULL for NULL
 */
const char *
derma_statement_get_text (DermaStatement *self,
                          int             column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/**
 * derma_statement_is_null:
 *
 * Returns: whether that column is NULL
 */
gboolean
derma_statement_is_null (DermaStatement *self,
                         int             column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

/**
 * derma_statement_get_time:
 * @column: the column of the seconds; the offset is in the next one
 *
 * Returns: the instant, of 0 seconds for NULL
 */
DermaTime
derma_statement_get_time (DermaStatement *self,
                          int             column)
{
  return (DermaTime) { derma_statement_get_int (self, column), (gint32) derma_statement_get_int (self, column + 1) };
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
