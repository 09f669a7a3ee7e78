/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "store/derma-migrations.h"

#define FILE_NAME "journal.db"
#define NEW_FILE_NAME "journal.db.new"
#define LOCK_PAUSE_US 20000

/* The first 100 bytes of a database (sqlite.org/fileformat2.html, "The Database Header"), big-endian. */
#define HEADER_SIZE 100
#define HEADER_PAGE_SIZE 16
#define HEADER_CHANGES 24
#define HEADER_N_PAGES 28
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68
#define HEADER_VALID_FOR 92

static const char MAGIC[16] = "SQLite format 3";

static DermaError
code_of (int system_errno)
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
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
      return DERMA_ERROR_INVALID;
    case ENOENT:
      return DERMA_ERROR_NOT_FOUND;
    default:
      return DERMA_ERROR_FAILED;
    }
}

/**
 * derma_folder_fail:
 * @error: return location
 * @what: what was tried, for the log
 * @path: with what
 *
 * Makes an error of the system's own number of it.
 *
 * Returns: %FALSE
 */
gboolean
derma_folder_fail (GError    **error,
                   const char *what,
                   const char *path)
{
  const int system_errno = errno;

  g_set_error (error, DERMA_ERROR, code_of (system_errno), "%s %s: %s", what, path, g_strerror (system_errno));
  return FALSE;
}

/**
 * derma_folder_get_path:
 *
 * Returns: (transfer full): the path of the journal's file in @folder
 */
char *
derma_folder_get_path (const char *folder)
{
  return g_build_filename (folder, FILE_NAME, NULL);
}

/**
 * derma_folder_is_empty:
 * @error: return location
 *
 * Returns: whether nothing lies in @folder; %FALSE with @error set where it cannot be read
 */
gboolean
derma_folder_is_empty (const char *folder,
                       GError    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &local_error);

  if (dir == NULL)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_FAILED, "%s", local_error->message);
      return FALSE;
    }

  return g_dir_read_name (dir) == NULL;
}

/**
 * derma_folder_make:
 * @error: return location, %DERMA_ERROR_READ_ONLY where it cannot be written
 *
 * Makes @folder where there is none, for the user alone; so is an empty one. One that holds something may be anything, the
 * home folder too, and keeps its permissions.
 *
 * Returns: whether it is there and can be written
 */
gboolean
derma_folder_make (const char *folder,
                   GError    **error)
{
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return derma_folder_fail (error, "cannot make the folder", folder);

  if (access (folder, R_OK | W_OK | X_OK) != 0)
    return derma_folder_fail (error, "cannot write in", folder);

  if (derma_folder_is_empty (folder, NULL) && chmod (folder, 0700) != 0 && errno != EPERM)
    return derma_folder_fail (error, "cannot close to others", folder);

  return TRUE;
}

/**
 * derma_folder_lock:
 * @wait_ms: how long to wait for another writer
 * @lock: (out): a file descriptor; closing it ends the lock, where this file system knows such
 *   locks
 * @error: return location, %DERMA_ERROR_BUSY
 *
 * Makes this the only writer of @folder. It is the folder that is locked: a lock on the file would keep readers out, or
 * disturb SQLite's own, and a file of its own would be one more thing to lie about.
 *
 * Returns: whether nobody else writes there
 */
gboolean
derma_folder_lock (const char *folder,
                   guint       wait_ms,
                   int        *lock,
                   GError    **error)
{
  const gint64 deadline = g_get_monotonic_time () + (gint64) wait_ms * 1000;

  *lock = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (*lock < 0)
    return derma_folder_fail (error, "cannot open the folder", folder);

  while (flock (*lock, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EINTR)
        continue;
      if (errno != EWOULDBLOCK)
        break;
      if (g_get_monotonic_time () >= deadline)
        {
          g_clear_fd (lock, NULL);
          g_set_error (error, DERMA_ERROR, DERMA_ERROR_BUSY, "another process writes in %s", folder);
          return FALSE;
        }
      g_usleep (LOCK_PAUSE_US);
    }

  return TRUE;
}

/**
 * derma_folder_holds_lock:
 * @lock: of derma_folder_lock()
 *
 * Returns: whether it keeps others out; on a file system that knows no such locks it does not
 */
gboolean
derma_folder_holds_lock (int lock)
{
  int result;

  do
    result = flock (lock, LOCK_EX | LOCK_NB);
  while (result != 0 && errno == EINTR);
  return result == 0;
}

/**
 * derma_folder_has_file:
 *
 * Returns: whether there is a journal, or something of its name
 */
gboolean
derma_folder_has_file (const char *folder)
{
  g_autofree char *path = derma_folder_get_path (folder);
  struct stat      about;

  return lstat (path, &about) == 0;
}

/**
 * derma_folder_has_hot_journal:
 *
 * Returns: whether a writer is at work or was killed at it: what it had begun is still to be undone
 */
gboolean
derma_folder_has_hot_journal (const char *folder)
{
  g_autofree char *path = derma_folder_get_path (folder);
  g_autofree char *hot = g_strconcat (path, "-journal", NULL);
  struct stat      about;

  return stat (hot, &about) == 0 && about.st_size > 0;
}

static guint32
get_number (const guint8 *header,
            guint         offset)
{
  guint32 value;

  memcpy (&value, header + offset, sizeof value);
  return GUINT32_FROM_BE (value);
}

static gboolean
is_cut_off (const guint8 *header,
            gint64        size)
{
  const guint  stored = ((guint) header[HEADER_PAGE_SIZE] << 8) | header[HEADER_PAGE_SIZE + 1];
  const gint64 page_size = stored == 1 ? 65536 : stored;

  if (get_number (header, HEADER_CHANGES) != get_number (header, HEADER_VALID_FOR))
    return FALSE; /* written by something so old that the number of pages does not count */

  return size < page_size * get_number (header, HEADER_N_PAGES);
}

static gboolean
judge_header (const guint8 *header,
              gint64        size,
              gboolean      is_hot,
              guint         newest_version,
              GError      **error)
{
  const gsize n_magic = MIN ((gsize) size, sizeof MAGIC);

  if (memcmp (header, MAGIC, n_magic) != 0)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS, FILE_NAME " is no database");
  else if (size < HEADER_SIZE)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, FILE_NAME " ends after %" G_GINT64_FORMAT " bytes", size);
  else if (get_number (header, HEADER_APPLICATION_ID) != DERMA_APPLICATION_ID)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS, FILE_NAME " belongs to the application 0x%08x", get_number (header, HEADER_APPLICATION_ID));
  else if (get_number (header, HEADER_USER_VERSION) > newest_version)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_NEWER, FILE_NAME " has version %u, and this program knows %u", get_number (header, HEADER_USER_VERSION), newest_version);
  else if (get_number (header, HEADER_USER_VERSION) == 0 || (!is_hot && is_cut_off (header, size)))
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, FILE_NAME " is not whole");
  else
    return TRUE;

  return FALSE;
}

/**
 * derma_folder_examine:
 * @newest_version: of the schema that is known
 * @size: (out): of the file in bytes
 * @error: return location, %DERMA_ERROR_NOT_OURS, %DERMA_ERROR_NEWER or %DERMA_ERROR_BROKEN
 *
 * Looks at the file without SQLite, which would undo what another program began in it before it says whose it is.
 *
 * Returns: whether it is a journal that can be opened
 */
gboolean
derma_folder_examine (const char *folder,
                      guint       newest_version,
                      gint64     *size,
                      GError    **error)
{
  g_autofree char *path = derma_folder_get_path (folder);
  g_autofd int     fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  guint8           header[HEADER_SIZE] = { 0 };
  struct stat      about;
  gboolean         is_hot;

  *size = 0;
  if (fd < 0 || fstat (fd, &about) != 0)
    return derma_folder_fail (error, "cannot read", path);
  if (!S_ISREG (about.st_mode))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS, "%s is no file", path);
      return FALSE;
    }
  if (pread (fd, header, sizeof header, 0) < 0)
    return derma_folder_fail (error, "cannot read", path);

  /* In this order, for a writer may be at work: a file that has grown since must not look as if it was cut off. */
  is_hot = derma_folder_has_hot_journal (folder);
  if (fstat (fd, &about) != 0)
    return derma_folder_fail (error, "cannot read", path);

  *size = about.st_size;
  return judge_header (header, *size, is_hot, newest_version, error);
}

/**
 * derma_folder_can_write_file:
 * @error: return location, %DERMA_ERROR_READ_ONLY
 *
 * Returns: whether the journal's file may be written
 */
gboolean
derma_folder_can_write_file (const char *folder,
                             GError    **error)
{
  g_autofree char *path = derma_folder_get_path (folder);

  return access (path, R_OK | W_OK) == 0 || derma_folder_fail (error, "cannot write", path);
}

/**
 * derma_folder_sync:
 * @error: return location
 *
 * Returns: whether the names of the files in @folder are on disk
 */
gboolean
derma_folder_sync (const char *folder,
                   GError    **error)
{
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot, and have nothing to write back then. */
  return (fd >= 0 && (fsync (fd) == 0 || errno == EINVAL)) || derma_folder_fail (error, "cannot write back", folder);
}

/**
 * derma_folder_begin_file:
 * @error: return location
 *
 * Makes an empty file beside where the journal is to be, for the user alone whatever the umask says. What a killed program
 * left half made is thrown away.
 *
 * Returns: (transfer full): its path, or %NULL
 */
char *
derma_folder_begin_file (const char *folder,
                         GError    **error)
{
  g_autofree char *path = g_build_filename (folder, NEW_FILE_NAME, NULL);
  g_autofree char *hot = g_strconcat (path, "-journal", NULL);

  g_unlink (hot);
  g_unlink (path);

  g_autofd int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 || fchmod (fd, 0600) != 0)
    {
      derma_folder_fail (error, "cannot make", path);
      return NULL;
    }

  return g_steal_pointer (&path);
}

/**
 * derma_folder_keep_file:
 * @new_path: the file of derma_folder_begin_file(), whole and closed
 * @error: return location
 *
 * Gives the file its name, so that there is never half a journal. Where there is one of that name by now, it fails; only file
 * systems that cannot do that in one step would replace it.
 *
 * Returns: whether it is there, and stays there
 */
gboolean
derma_folder_keep_file (const char *folder,
                        const char *new_path,
                        GError    **error)
{
  g_autofree char *path = derma_folder_get_path (folder);
  int              result = renameat2 (AT_FDCWD, new_path, AT_FDCWD, path, RENAME_NOREPLACE);

  if (result != 0 && (errno == EINVAL || errno == ENOSYS)) /* not on every file system */
    result = g_rename (new_path, path);
  if (result != 0)
    return derma_folder_fail (error, "cannot name", path);

  return derma_folder_sync (folder, error);
}

/**
 * derma_folder_set_aside:
 * @now: when, for its new name
 * @new_path: (out) (transfer full): where it is now
 * @error: return location
 *
 * Renames the journal's file, with what SQLite would need to repair it, so that a new one can be begun. No byte of it is
 * changed, and nothing is overwritten.
 *
 * Returns: whether it was done
 */
gboolean
derma_folder_set_aside (const char *folder,
                        DermaTime   now,
                        char      **new_path,
                        GError    **error)
{
  g_autofree char *path = derma_folder_get_path (folder);
  g_autofree char *hot = g_strconcat (path, "-journal", NULL);
  g_autoptr (GDateTime) date = derma_time_to_date_time (now);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  for (guint i = 1;; i++)
    {
      g_autofree char *aside = i == 1 ? g_strdup_printf ("%s.aside-%s", path, day) : g_strdup_printf ("%s.aside-%s-%u", path, day, i);
      g_autofree char *hot_aside = g_strconcat (aside, "-journal", NULL);

      if (g_file_test (aside, G_FILE_TEST_EXISTS) || g_file_test (hot_aside, G_FILE_TEST_EXISTS))
        continue;
      /* The journal of the journal first: the file without it is not whole, and a new file must not find it. */
      if (g_rename (hot, hot_aside) != 0 && errno != ENOENT)
        return derma_folder_fail (error, "cannot rename", hot);
      if (g_rename (path, aside) != 0)
        {
          derma_folder_fail (error, "cannot rename", path);
          g_rename (hot_aside, hot);
          return FALSE;
        }
      *new_path = g_steal_pointer (&aside);
      return derma_folder_sync (folder, error);
    }
}

/**
 * derma_folder_look_at_door:
 * @path: of a file or folder, which may not be there
 * @mode: that it should have
 * @findings: (element-type utf8): where a translated sentence is added if others than the user may read it
 */
void
derma_folder_look_at_door (const char *path,
                           guint       mode,
                           GPtrArray  *findings)
{
  struct stat about;

  if (stat (path, &about) == 0 && (about.st_mode & 077) != 0)
    /* Translators: %s is a path; the modes are as chmod takes them, such as 644. */
    g_ptr_array_add (findings, g_strdup_printf (_ ("Others may read “%s” (its mode is %03o, and should be %03o)."), path, about.st_mode & 0777, mode));
}

/**
 * derma_folder_list_open_doors:
 * @findings: (element-type utf8): where sentences are added
 *
 * Says in translated sentences whether others than the user may read the folder and the journal in it.
 */
void
derma_folder_list_open_doors (const char *folder,
                              GPtrArray  *findings)
{
  g_autofree char *path = derma_folder_get_path (folder);

  derma_folder_look_at_door (folder, 0700, findings);
  derma_folder_look_at_door (path, 0600, findings);
}
