/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/derma-folder.h"

#define PHOTOS "photos"
#define ASIDE ".aside"
#define NEW_NAME "new-XXXXXX"
#define TRIES 3

static char *
dup_aside_folder (const char *folder)
{
  return g_build_filename (folder, PHOTOS, ASIDE, NULL);
}

/**
 * derma_photo_folder_is_aside:
 * @name: of something in the folder of photos
 *
 * Returns: whether it is the folder in which files lie aside
 */
gboolean
derma_photo_folder_is_aside (const char *name)
{
  return g_str_equal (name, ASIDE);
}

/**
 * derma_photo_folder_dup_path:
 * @folder: of the journal
 * @name: (nullable): of a file; %NULL for the folder of photos itself
 *
 * Returns: (transfer full): where a photo of the journal lies
 */
char *
derma_photo_folder_dup_path (const char *folder,
                             const char *name)
{
  return g_build_filename (folder, PHOTOS, name, NULL);
}

/**
 * derma_photo_folder_dup_aside_path:
 * @folder: of the journal
 * @name: of a file
 *
 * Returns: (transfer full): where a photo lies that is not in the journal
 */
char *
derma_photo_folder_dup_aside_path (const char *folder,
                                   const char *name)
{
  return g_build_filename (folder, PHOTOS, ASIDE, name, NULL);
}

/**
 * derma_photo_folder_dup_name:
 * @at: when the photo was taken
 * @view: what it shows
 * @suffix: “jpg” or “png”
 * @number: from 1, where there are several of that day and view
 *
 * Returns: (transfer full): a name of date and view (protocol.md 7.3)
 */
char *
derma_photo_folder_dup_name (DermaTime      at,
                             DermaPhotoView view,
                             const char    *suffix,
                             guint          number)
{
  g_autoptr (GDateTime) date = derma_time_to_date_time (at);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  if (number > 1)
    return g_strdup_printf ("%s-%s-%u.%s", day, derma_photo_view_get_id (view), number, suffix);
  return g_strdup_printf ("%s-%s.%s", day, derma_photo_view_get_id (view), suffix);
}

static gboolean
make_folder (const char *path,
             GError    **error)
{
  if (g_mkdir (path, 0700) == 0)
    return chmod (path, 0700) == 0 || derma_folder_fail (error, "cannot close to others", path);
  return errno == EEXIST || derma_folder_fail (error, "cannot make the folder", path);
}

/**
 * derma_photo_folder_begin_file:
 * @folder: of the journal
 * @name: (out) (transfer full): the name of the file, aside
 * @error: return location
 *
 * Makes an empty file for a photo that may come into the journal, for the user alone, and the folders around it.
 *
 * Returns: a file descriptor to read and write it, or -1
 */
int
derma_photo_folder_begin_file (const char *folder,
                               char      **name,
                               GError    **error)
{
  g_autofree char *photos = derma_photo_folder_dup_path (folder, NULL);
  g_autofree char *aside = dup_aside_folder (folder);

  /* The folder goes with the last file in it, which may be in between. */
  for (guint i = 0; i < TRIES; i++)
    {
      g_autofree char *path = g_build_filename (aside, NEW_NAME, NULL);
      int              fd;

      if (!make_folder (photos, error) || !make_folder (aside, error))
        return -1;

      fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
      if (fd >= 0)
        {
          *name = g_path_get_basename (path);
          return fd;
        }
      if (errno != ENOENT)
        break;
    }

  derma_folder_fail (error, "cannot make a file in", aside);
  return -1;
}

/* Where the file system cannot refuse to replace a file, it is looked for first: nobody else writes in this folder. */
static int
rename_to_free (const char *path,
                const char *new_path)
{
  struct stat about;
  int         result = renameat2 (AT_FDCWD, path, AT_FDCWD, new_path, RENAME_NOREPLACE);

  if (result == 0 || (errno != EINVAL && errno != ENOSYS))
    return result;

  if (lstat (new_path, &about) == 0)
    {
      errno = EEXIST;
      return -1;
    }
  return g_rename (path, new_path);
}

/**
 * derma_photo_folder_name_aside:
 * @folder: of the journal
 * @name: of a file that lies aside
 * @new_name: the name that it is to have in the journal
 * @is_taken: (out): whether another file has that name
 * @error: return location
 *
 * Returns: whether it has its new name, still aside
 */
gboolean
derma_photo_folder_name_aside (const char *folder,
                               const char *name,
                               const char *new_name,
                               gboolean   *is_taken,
                               GError    **error)
{
  g_autofree char *out = derma_photo_folder_dup_path (folder, new_name);
  g_autofree char *path = derma_photo_folder_dup_aside_path (folder, name);
  g_autofree char *new_path = derma_photo_folder_dup_aside_path (folder, new_name);
  struct stat      about;

  *is_taken = lstat (out, &about) == 0;
  if (*is_taken)
    return FALSE;
  if (rename_to_free (path, new_path) == 0)
    return TRUE;

  *is_taken = errno == EEXIST;
  return *is_taken ? FALSE : derma_folder_fail (error, "cannot name", new_path);
}

/**
 * derma_photo_folder_bring_out:
 * @folder: of the journal
 * @name: of a file that lies aside
 * @error: return location
 *
 * Brings it out, and the folder goes with the last of them.
 *
 * Returns: whether it lies among the photos now
 */
gboolean
derma_photo_folder_bring_out (const char *folder,
                              const char *name,
                              GError    **error)
{
  g_autofree char *aside = dup_aside_folder (folder);
  g_autofree char *old_path = derma_photo_folder_dup_aside_path (folder, name);
  g_autofree char *path = derma_photo_folder_dup_path (folder, name);

  if (rename_to_free (old_path, path) != 0)
    return derma_folder_fail (error, "cannot name", path);

  g_rmdir (aside);
  return TRUE;
}

/**
 * derma_photo_folder_set_aside:
 * @folder: of the journal
 * @name: of a file among the photos
 * @error: return location
 *
 * Returns: whether it lies aside now, or was not there
 */
gboolean
derma_photo_folder_set_aside (const char *folder,
                              const char *name,
                              GError    **error)
{
  g_autofree char *aside = dup_aside_folder (folder);
  g_autofree char *new_path = derma_photo_folder_dup_aside_path (folder, name);
  g_autofree char *path = derma_photo_folder_dup_path (folder, name);
  struct stat      about;

  if (lstat (path, &about) != 0 && errno == ENOENT)
    return TRUE;

  return make_folder (aside, error) &&
         (g_rename (path, new_path) == 0 || derma_folder_fail (error, "cannot set aside", path));
}

/**
 * derma_photo_folder_delete_aside:
 * @folder: of the journal
 * @name: of a file that lies aside
 *
 * Deletes it, and the folder with the last of them. What cannot be deleted now is deleted at the next start.
 */
void
derma_photo_folder_delete_aside (const char *folder,
                                 const char *name)
{
  g_autofree char *aside = dup_aside_folder (folder);
  g_autofree char *path = derma_photo_folder_dup_aside_path (folder, name);

  if (g_unlink (path) != 0 && errno != ENOENT)
    g_info ("Could not delete %s: %s", path, g_strerror (errno));
  g_rmdir (aside);
}

/**
 * derma_photo_folder_sync:
 * @folder: of the journal
 * @error: return location
 *
 * Returns: whether the names that were given are on disk
 */
gboolean
derma_photo_folder_sync (const char *folder,
                         GError    **error)
{
  g_autofree char *photos = derma_photo_folder_dup_path (folder, NULL);

  return derma_folder_sync (photos, error);
}

static gboolean
sync_where_there (const char *path,
                  GError    **error)
{
  return !g_file_test (path, G_FILE_TEST_IS_DIR) || derma_folder_sync (path, error);
}

/**
 * derma_photo_folder_sync_aside:
 * @folder: of the journal
 * @error: return location
 *
 * To be called before the rows of files that lie aside are committed: where a file system does not keep names and contents in
 * order, a row would outlive the name of its file at a power cut, or a file the row that was deleted.
 *
 * Returns: whether the files that lie aside have the names on disk that they have now, in folders that are there
 */
gboolean
derma_photo_folder_sync_aside (const char *folder,
                               GError    **error)
{
  g_autofree char *photos = derma_photo_folder_dup_path (folder, NULL);
  g_autofree char *aside = dup_aside_folder (folder);

  return sync_where_there (aside, error) && sync_where_there (photos, error) && derma_folder_sync (folder, error);
}

/**
 * derma_photo_folder_list_aside:
 * @folder: of the journal
 *
 * Returns: (transfer full) (nullable): the names of the files that lie aside; %NULL where there are none
 */
GStrv
derma_photo_folder_list_aside (const char *folder)
{
  g_autofree char *aside = dup_aside_folder (folder);
  g_autoptr (GDir) dir = g_dir_open (aside, 0, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *name;
  gboolean    has_any = FALSE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_strv_builder_add (builder, name);
      has_any = TRUE;
    }

  return has_any ? g_strv_builder_end (builder) : NULL;
}
