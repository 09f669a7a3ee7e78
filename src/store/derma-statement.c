/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-database-private.h"

/* What goes into a statement, and what comes out of it. */

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
 * derma_statement_bind_double:
 * @name: of a parameter, with its colon
 */
void
derma_statement_bind_double (DermaStatement *self,
                             const char     *name,
                             double          value)
{
  sqlite3_bind_double (self->stmt, get_parameter (self, name), value);
}

/**
 * derma_statement_bind_bytes:
 * @name: of a parameter, with its colon
 * @value: bytes, which must live until the statement is reset
 */
void
derma_statement_bind_bytes (DermaStatement *self,
                            const char     *name,
                            GBytes         *value)
{
  gsize         size = 0;
  gconstpointer data = g_bytes_get_data (value, &size);

  sqlite3_bind_blob64 (self->stmt, get_parameter (self, name), data, size, SQLITE_STATIC);
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

  derma_database_set_error (error, self->database->connection, "a statement failed");
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
 * derma_statement_get_double:
 *
 * Returns: the number in that column of the row, 0 for NULL
 */
double
derma_statement_get_double (DermaStatement *self,
                            int             column)
{
  return sqlite3_column_double (self->stmt, column);
}

/**
 * derma_statement_dup_bytes:
 *
 * Returns: (transfer full): a copy of the bytes in that column, none for NULL
 */
GBytes *
derma_statement_dup_bytes (DermaStatement *self,
                           int             column)
{
  gconstpointer data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
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
