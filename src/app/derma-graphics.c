/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-graphics.h"

/* On a machine without a graphics device GTK loads a whole software OpenGL only to find that out: half of the start and three
 * quarters of the memory (performance.md). There is nothing to find, so it is told not to look. */

static gboolean is_ours;

static gboolean
has_device_like (const char *folder,
                 const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      return TRUE;

  return FALSE;
}

static gboolean
has_graphics_device (void)
{
  return has_device_like ("/dev/dri", "renderD") || g_file_test ("/dev/nvidiactl", G_FILE_TEST_EXISTS);
}

/**
 * derma_graphics_choose:
 *
 * Call before GTK starts. Where there is no graphics device, and the person has asked for nothing else, draws without
 * OpenGL and Vulkan.
 */
void
derma_graphics_choose (void)
{
  if (g_getenv ("GSK_RENDERER") != NULL || g_getenv ("GDK_DISABLE") != NULL || g_getenv ("GDK_DEBUG") != NULL)
    return;

  if (has_graphics_device ())
    return;

  g_setenv ("GDK_DISABLE", "gl,vulkan", TRUE);
  is_ours = TRUE;
}

/**
 * derma_graphics_restore:
 *
 * Call once the first window is realized, so that programs that are started from here do not inherit the choice.
 */
void
derma_graphics_restore (void)
{
  if (is_ours)
    g_unsetenv ("GDK_DISABLE");
  is_ours = FALSE;
}
