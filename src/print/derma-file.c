/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-file.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "core/derma-error.h"

/* A file on a disk takes the place of the old one when it is whole. What is no file, such as a device, is never replaced. */
static gboolean
save_at (const char *path,
         GBytes     *bytes,
         int         mode,
         GError    **error)
{
  g_autofree char *real = realpath (path, NULL);
  const char      *target = real != NULL ? real : path;
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "“%s” is no file", path);
      return FALSE;
    }

  return g_file_set_contents_full (target, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, error);
}

/**
 * derma_file_save:
 * @bytes: what is in it
 * @file: where to
 * @mode: who may read and write it, such as 0600, before the mask of the process
 * @error: return location
 *
 * Saves a file. Where that fails, an old one stays as it was.
 *
 * Returns: whether it is saved
 */
gboolean
derma_file_save (GBytes  *bytes,
                 GFile   *file,
                 int      mode,
                 GError **error)
{
  GFileCreateFlags flags = (mode & 077) == 0 ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE;

  g_return_val_if_fail (bytes != NULL && G_IS_FILE (file), FALSE);

  if (g_file_peek_path (file) != NULL)
    return save_at (g_file_peek_path (file), bytes, mode, error);

  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, flags, NULL, NULL, error);
}

/* A file that is to be saved in a thread. */
typedef struct
{
  GBytes *bytes;
  GFile  *file;
  int     mode;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_bytes_unref (work->bytes);
  g_object_unref (work->file);
  g_free (work);
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Work *work = task_data;
  GError     *error = NULL;

  if (derma_file_save (work->bytes, work->file, work->mode, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * derma_file_save_async:
 * @bytes: what is in it
 * @file: where to
 * @mode: who may read and write it, as of derma_file_save()
 *
 * Saves a file that the person chose, which may be on another machine or on a slow disk. Its caller is not held up.
 */
void
derma_file_save_async (GBytes             *bytes,
                       GFile              *file,
                       int                 mode,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (bytes != NULL && G_IS_FILE (file));

  work = g_new (Work, 1);
  *work = (Work) { g_bytes_ref (bytes), g_object_ref (file), mode };
  task = g_task_new (file, NULL, callback, user_data);
  g_task_set_source_tag (task, derma_file_save_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * derma_file_save_finish:
 * @error: return location
 *
 * Returns: whether it is saved; where it is not, an old file is as it was
 */
gboolean
derma_file_save_finish (GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * derma_file_failure_to_text:
 * @error: why a file that the person chose was not saved, of any domain
 *
 * Says it and what to do. The error's own message is for the log.
 *
 * Returns: whole sentences, translated
 */
const char *
derma_file_failure_to_text (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _ ("The file could not be saved: the disk is full. Make room and try again.");
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return _ ("The file could not be saved: that folder cannot be written. Choose another one.");

  return _ ("The file could not be saved. Choose another folder and try again.");
}
