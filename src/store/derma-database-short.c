/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-database.h"

/* What is done so often that one call is enough for it. */

/**
 * derma_database_get_int:
 * @sql: (not nullable): a literal that answers one row of one number
 * @value: (out): the number
 * @error: return location
 *
 * Returns: whether there was one
 */
gboolean
derma_database_get_int (DermaDatabase *self,
                        const char    *sql,
                        gint64        *value,
                        GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self, sql, error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;

  g_assert (has_row);
  *value = derma_statement_get_int (stmt, 0);
  return TRUE;
}

/**
 * derma_database_run_for:
 * @sql: one statement, a string literal, with the parameter :id
 * @id: a row
 * @error: return location
 *
 * Returns: whether the statement ran for that row
 */
gboolean
derma_database_run_for (DermaDatabase *self,
                        const char    *sql,
                        gint64         id,
                        GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", id);
  return derma_statement_run (stmt, error);
}
