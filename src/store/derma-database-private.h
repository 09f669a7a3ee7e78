/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/derma-database.h"

G_BEGIN_DECLS

/* What derma-database.c and derma-statement.c share: the only files that know SQLite. */

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

void derma_database_set_error (GError    **error,
                               sqlite3    *connection,
                               const char *what);

G_END_DECLS
