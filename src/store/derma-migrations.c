/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-migrations.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/derma-error.h"

/* Every schema there ever was is one file NNNN-word.sql, and each journal takes the same road through them: a new one
 * from the first, an old one from where it is. A file is never changed once it was released. */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
list_migrations (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL); /* the resource is linked in */
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return g_steal_pointer (&names);
}

/**
 * derma_migrations_count:
 * @folder: resource folder of the scripts
 *
 * Returns: the version of the schema that this program knows
 */
guint
derma_migrations_count (const char *folder)
{
  g_auto (GStrv) names = list_migrations (folder);

  return g_strv_length (names);
}

static char *
get_backup_path (const char *path,
                 gint64      version)
{
  return g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".bak", path, version);
}

/* Keeps the file as it is before the first step, whole: not a copy of bytes, which would leave out what is not yet
 * written back. */
static gboolean
back_up (DermaDatabase *database,
         const char    *path,
         gint64         version,
         GError       **error)
{
  g_autofree char *backup = get_backup_path (path, version);
  g_autoptr (DermaStatement) stmt = NULL;
  int fd;

  g_unlink (backup); /* of an upgrade that failed: the journal is still the old one, and newer than that */
  fd = open (backup, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      g_set_error (error, DERMA_ERROR, errno == ENOSPC ? DERMA_ERROR_FULL : DERMA_ERROR_READ_ONLY, "cannot make %s: %s", backup, g_strerror (errno));
      return FALSE;
    }
  fchmod (fd, 0600);
  close (fd);

  stmt = derma_database_borrow (database, "VACUUM INTO :path", error);
  if (stmt == NULL)
    return FALSE;

  derma_statement_bind_text (stmt, ":path", backup);
  return derma_statement_run (stmt, error);
}

static gboolean
check_foreign_keys (DermaDatabase *database,
                    GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, "PRAGMA foreign_key_check", error);
  gboolean has_row = FALSE;

  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "a row of %s refers to a row that is not there", derma_statement_get_text (stmt, 0));
  return FALSE;
}

static gboolean
take_step (DermaDatabase *database,
           const char    *resource,
           gint64         version,
           GError       **error)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;", DERMA_APPLICATION_ID, (int) version);
  g_auto (DermaTransaction) transaction = { NULL };

  return script != NULL &&
         derma_transaction_begin (&transaction, database, error) &&
         derma_database_run (database, g_bytes_get_data (script, NULL), error) &&
         check_foreign_keys (database, error) &&
         derma_database_run (database, mark, error) &&
         derma_transaction_commit (&transaction, error);
}

/**
 * derma_migrations_run:
 * @database: a new or an older journal
 * @folder: resource folder of the scripts
 * @path: (nullable): its file, to keep the old one beside it before the first step; %NULL where there is nothing to keep
 * @error: return location
 *
 * Takes the journal to the newest schema, each step in a transaction of its own.
 *
 * Returns: whether it is there now; else it is at a step in between, whole
 */
gboolean
derma_migrations_run (DermaDatabase *database,
                      const char    *folder,
                      const char    *path,
                      GError       **error)
{
  g_auto (GStrv) names = list_migrations (folder);
  const gint64 newest = g_strv_length (names);
  gint64       version = 0;

  if (!derma_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == newest)
    return TRUE;

  g_assert (version < newest);
  if (version > 0 && path != NULL && !back_up (database, path, version, error))
    return FALSE;

  /* A step may rebuild a table that others refer to; inside a transaction this cannot be switched. */
  if (!derma_database_run (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  for (gint64 i = version; i < newest; i++)
    {
      g_autofree char *resource = g_strconcat (folder, names[i], NULL);

      if (!take_step (database, resource, i + 1, error))
        return FALSE;
    }

  return derma_database_run (database, "PRAGMA foreign_keys = ON", error);
}

/**
 * derma_migrations_forget_old:
 * @path: a journal that was opened and needed no step
 *
 * Removes what was kept of older versions: the new one has shown that it opens.
 */
void
derma_migrations_forget_old (const char *path)
{
  const guint newest = derma_migrations_count (DERMA_MIGRATIONS_FOLDER);

  for (guint version = 1; version < newest; version++)
    {
      g_autofree char *backup = get_backup_path (path, version);

      g_unlink (backup);
    }
}
