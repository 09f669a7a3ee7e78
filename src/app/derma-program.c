/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-program.h"

#include <unistd.h>

#define OWN_LINK "/proc/self/exe"

/* What came with the call of the desktop, and under which name a program that is started looks for it. */
static const struct
{
  const char *key;
  const char *variable;
} TOKENS[] = {
  { "activation-token", "XDG_ACTIVATION_TOKEN" },
  { "desktop-startup-id", "DESKTOP_STARTUP_ID" },
};

/**
 * derma_program_is_sandboxed:
 *
 * Returns: whether the program reaches the desktop only by its portals. GLib, which sends the notifications, asks the same
 */
gboolean
derma_program_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_strcmp0 (g_getenv ("GIO_USE_PORTALS"), "1") == 0;
}

/**
 * derma_program_dup_path:
 *
 * Returns: (transfer full): where the program that runs lies; its bare name where that cannot be told, or it was removed
 */
char *
derma_program_dup_path (void)
{
  g_autofree char *path = g_file_read_link (OWN_LINK, NULL);

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&path) : g_strdup (GETTEXT_PACKAGE);
}

/**
 * derma_program_dup_command:
 * @folder: (nullable): the data folder, %NULL for the default one
 * @argument: (nullable): one more argument
 *
 * Returns: (transfer full): what starts the program
 */
GStrv
derma_program_dup_command (const char *folder,
                           const char *argument)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, derma_program_dup_path ());
  if (folder != NULL)
    g_strv_builder_take (builder, g_strconcat ("--data-dir=", folder, NULL));
  if (argument != NULL)
    g_strv_builder_add (builder, argument);

  return g_strv_builder_end (builder);
}

/* A terminal that is closed takes along what is of its session. */
static void
leave_session (gpointer user_data)
{
  setsid ();
}

/**
 * derma_program_start:
 * @folder: (nullable): the data folder, %NULL for the default one
 * @argument: (nullable): one more argument
 * @platform_data: (nullable): what came with the call that is answered by this
 * @error: return location
 *
 * Starts the program as a process that outlives this one.
 *
 * Returns: whether it was started
 */
gboolean
derma_program_start (const char *folder,
                     const char *argument,
                     GVariant   *platform_data,
                     GError    **error)
{
  g_auto (GStrv) command = derma_program_dup_command (folder, argument);
  g_auto (GStrv) environment = g_get_environ ();

  for (guint i = 0; platform_data != NULL && i < G_N_ELEMENTS (TOKENS); i++)
    {
      const char *token = NULL;

      if (g_variant_lookup (platform_data, TOKENS[i].key, "&s", &token))
        environment = g_environ_setenv (environment, TOKENS[i].variable, token, TRUE);
    }

  return g_spawn_async (NULL, command, environment, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, leave_session, NULL, NULL, error);
}
