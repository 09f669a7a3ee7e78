/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-check.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/derma-folder.h"
#include "store/derma-photo-folder.h"
#include "store/derma-photo-rows.h"

#define BLOCK (256 * 1024)

static const char SELECT_MISPLACED[] =
  "SELECT file FROM photo WHERE session IS NOT (SELECT s.id FROM session AS s WHERE s.t0_s IS NOT NULL AND s.t0_s <= photo.at_s"
  " ORDER BY s.t0_s DESC, s.id DESC LIMIT 1)";

typedef struct
{
  const char *folder;
  GPtrArray  *findings;
  GHashTable *files; /* names that a row has */
} Check;

/* Returns (transfer full) (nullable): the checksum of a file, NULL where it cannot be read. */
static char *
sum_up (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK);
  g_autofd int       fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize             n_read = -1;

  while (fd >= 0 && ((n_read = read (fd, block, BLOCK)) > 0 || (n_read < 0 && errno == EINTR)))
    if (n_read > 0)
      g_checksum_update (checksum, block, n_read);

  return n_read == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
look_at_photo (DermaPhotoRow *row,
               gboolean       is_sound,
               gpointer       user_data,
               GError       **error)
{
  Check           *self = user_data;
  g_autofree char *path = derma_photo_folder_dup_path (self->folder, row->file);
  g_autofree char *sum = NULL;
  struct stat      about;

  g_hash_table_add (self->files, g_strdup (row->file));
  if (!is_sound)
    {
      /* Translators: %s is a path. */
      g_ptr_array_add (self->findings, g_strdup_printf (_ ("What the journal says of the photo “%s” cannot be read, so it is not shown."), path));
      return TRUE;
    }
  if (lstat (path, &about) != 0 || !S_ISREG (about.st_mode))
    {
      /* Translators: %s is a path. */
      g_ptr_array_add (self->findings, g_strdup_printf (_ ("The file of a photo, “%s”, is not there."), path));
      return TRUE;
    }

  derma_folder_look_at_door (path, 0600, self->findings);
  sum = about.st_size == row->bytes ? sum_up (path) : NULL;
  if (g_strcmp0 (sum, row->sha256) != 0)
    /* Translators: %s is a path. */
    g_ptr_array_add (self->findings, g_strdup_printf (_ ("The file of a photo, “%s”, is not what it was when it was added."), path));
  return TRUE;
}

static gboolean
look_at_sessions (DermaDatabase *database,
                  GPtrArray     *findings,
                  GError       **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (database, SELECT_MISPLACED, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  while (derma_statement_step (stmt, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      /* Translators: %s is the name of a file. */
      g_ptr_array_add (findings, g_strdup_printf (_ ("The photo “%s” is noted for another session than the last one before it."), derma_statement_get_text (stmt, 0)));
    }

  return FALSE;
}

/* Something that lies there and belongs to no photo may be dear to somebody: it is told, and left. */
static void
look_for_strays (const Check *self)
{
  g_autofree char *photos = derma_photo_folder_dup_path (self->folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (photos, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = derma_photo_folder_dup_path (self->folder, name);

      if (!derma_photo_folder_is_aside (name) && !g_hash_table_contains (self->files, name))
        /* Translators: %s is a path. */
        g_ptr_array_add (self->findings, g_strdup_printf (_ ("“%s” belongs to no photo of the journal."), path));
    }
}

/**
 * derma_photo_check:
 * @folder: of the journal
 * @findings: (element-type utf8): where translated sentences are added
 * @error: return location
 *
 * Looks at the file of every photo: whether it is there, is what it was, and is the user's alone; for files that belong to no
 * photo; and whether each photo is of the session that had been rolled by then.
 *
 * Returns: whether the check could be made
 */
gboolean
derma_photo_check (DermaDatabase *database,
                   const char    *folder,
                   GPtrArray     *findings,
                   GError       **error)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *photos = derma_photo_folder_dup_path (folder, NULL);
  Check            check = { folder, findings, files };

  if (!derma_photo_rows_load (database, look_at_photo, &check, error) || !look_at_sessions (database, findings, error))
    return FALSE;

  derma_folder_look_at_door (photos, 0700, findings);
  look_for_strays (&check);
  return TRUE;
}
