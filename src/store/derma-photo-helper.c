/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-helper.h"

#define NAME "dermaroller-photo"
#define VARIABLE "DERMAROLLER_PHOTO_HELPER"
#define OWN_LINK "/proc/self/exe"
#define BUILT_FOLDER "/src/app" /* of this program, where it was built; no folder for programs is called that */

/**
 * derma_photo_helper_dup_path:
 *
 * Returns: (transfer full): where the program lies that decodes photos: where the environment says (as tests do), beside this
 *   program in the folder in which both were built, else where it is installed
 */
char *
derma_photo_helper_dup_path (void)
{
  const char      *named = g_getenv (VARIABLE);
  g_autofree char *own = g_file_read_link (OWN_LINK, NULL);
  g_autofree char *folder = own != NULL ? g_path_get_dirname (own) : g_strdup ("");
  g_autofree char *built = g_build_filename (folder, "..", "photo", NAME, NULL);

  if (named != NULL)
    return g_strdup (named);
  if (g_str_has_suffix (folder, BUILT_FOLDER) && g_file_test (built, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&built);
  return g_build_filename (LIBEXECDIR, NAME, NULL);
}
