/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/derma-time.h"

G_BEGIN_DECLS

/**
 * DermaDatabase:
 *
 * One connection to one SQLite file, with the statements that were prepared on it. It knows nothing of what is in the
 * tables. Errors are in the domain %DERMA_ERROR. Only derma-database.c and derma-statement.c say sqlite3.
 */
typedef struct _DermaDatabase DermaDatabase;

/**
 * DermaDatabaseMode:
 * @DERMA_DATABASE_WRITE: an existing file, to read and write; what a killed writer left half done is undone
 * @DERMA_DATABASE_READ: an existing file that is never changed
 * @DERMA_DATABASE_MEMORY: a new one in memory; the path is ignored
 */
typedef enum
{
  DERMA_DATABASE_WRITE,
  DERMA_DATABASE_READ,
  DERMA_DATABASE_MEMORY,
} DermaDatabaseMode;

/* Reads something; answers whether it could. */
typedef gboolean (*DermaDatabaseRead) (DermaDatabase *database,
                                       gpointer       user_data,
                                       GError       **error);

DermaDatabase *derma_database_open (const char       *path,
                                    DermaDatabaseMode mode,
                                    GError          **error);
DermaDatabase *derma_database_copy (DermaDatabase *self,
                                    GError       **error);
void           derma_database_close (DermaDatabase *self);
gboolean       derma_database_run (DermaDatabase *self,
                                   const char    *script,
                                   GError       **error);
gboolean       derma_database_get_int (DermaDatabase *self,
                                       const char    *sql,
                                       gint64        *value,
                                       GError       **error);
gboolean       derma_database_run_for (DermaDatabase *self,
                                       const char    *sql,
                                       gint64         id,
                                       GError       **error);
gboolean       derma_database_read_at_once (DermaDatabase    *self,
                                            DermaDatabaseRead read,
                                            gpointer          user_data,
                                            GError          **error);
gint64         derma_database_get_last_id (DermaDatabase *self);
gint64         derma_database_count_changes (DermaDatabase *self);
const char    *derma_database_get_library_version (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaDatabase, derma_database_close)

/**
 * DermaStatement:
 *
 * A prepared statement on loan: it is reset when the scope ends, so that none is left half-stepped, and kept for the next
 * time. A statement is lent to one borrower at a time.
 */
typedef struct _DermaStatement DermaStatement;

DermaStatement *derma_database_borrow (DermaDatabase *self,
                                       const char    *sql,
                                       GError       **error);
void            derma_statement_give_back (DermaStatement *self);
void            derma_statement_bind (DermaStatement *self,
                                      const char     *name,
                                      gint64          value);
void            derma_statement_bind_text (DermaStatement *self,
                                           const char     *name,
                                           const char     *value);
void            derma_statement_bind_double (DermaStatement *self,
                                             const char     *name,
                                             double          value);
void            derma_statement_bind_bytes (DermaStatement *self,
                                            const char     *name,
                                            GBytes         *value);
void            derma_statement_bind_null (DermaStatement *self,
                                           const char     *name);
void            derma_statement_bind_time (DermaStatement *self,
                                           const char     *name_s,
                                           const char     *name_offset_s,
                                           DermaTime       value);
gboolean        derma_statement_step (DermaStatement *self,
                                      gboolean       *has_row,
                                      GError        **error);
gboolean        derma_statement_run (DermaStatement *self,
                                     GError        **error);
gint64          derma_statement_get_int (DermaStatement *self,
                                         int             column);
double          derma_statement_get_double (DermaStatement *self,
                                            int             column);
GBytes         *derma_statement_dup_bytes (DermaStatement *self,
                                           int             column);
const char     *derma_statement_get_text (DermaStatement *self,
                                          int             column);
gboolean        derma_statement_is_null (DermaStatement *self,
                                         int             column);
DermaTime       derma_statement_get_time (DermaStatement *self,
                                          int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaStatement, derma_statement_give_back)

/**
 * DermaTransaction:
 *
 * Everything between begin and commit happens, or nothing. Leaving the scope rolls back, unless it was committed. Inside
 * of another one it is a savepoint: the outer one decides what is kept, and only its commit is durable.
 */
typedef struct
{
  DermaDatabase *database; /* NULL: not begun, or over */
} DermaTransaction;

gboolean derma_transaction_begin (DermaTransaction *self,
                                  DermaDatabase    *database,
                                  GError          **error);
gboolean derma_transaction_commit (DermaTransaction *self,
                                   GError          **error);
void     derma_transaction_clear (DermaTransaction *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaTransaction, derma_transaction_clear)

G_END_DECLS
