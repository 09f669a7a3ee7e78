/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-file.h"

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
