/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/derma-application.h"
#include "app/derma-command-line.h"
#include "app/derma-first-frame.h"
#include "app/derma-graphics.h"
#include "app/derma-program.h"
#include "app/derma-service.h"

/* The process without a window must keep the name on the bus where none can be shown, so this is looked at before that is taken. */
static gboolean
has_display (void)
{
  if (gtk_init_check ())
    return TRUE;

  g_printerr ("dermaroller: %s\n", _ ("no display could be opened"));
  return FALSE;
}

/* The name on the bus is let go first: the process without a window would find it taken. */
static void
start_service (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if ((bus != NULL && !g_dbus_connection_flush_sync (bus, NULL, &error)) ||
      !derma_program_start (NULL, "--gapplication-service", NULL, &error))
    g_message ("Reminders go on when the window is opened again: %s", error->message);
}

static int
run_window (const DermaOptions *options,
            int                 argc,
            char              **argv)
{
  g_autoptr (DermaApplication) application = derma_application_new (options->folder, options->is_default_folder, options->action);
  const int      exit_status = g_application_run (G_APPLICATION (application), argc, argv);
  const gboolean wants_service = derma_application_wants_service (application);

  g_clear_object (&application);
  if (wants_service)
    start_service ();
  return exit_status;
}

static int
run_service (const DermaOptions *options,
             int                 argc,
             char              **argv)
{
  g_autofree char *id = derma_application_dup_id (options->folder, options->is_default_folder);
  g_autoptr (DermaService) service = derma_service_new (id, options->folder, options->is_default_folder);

  return g_application_run (G_APPLICATION (service), argc, argv);
}

int
main (int   argc,
      char *argv[])
{
  g_auto (DermaOptions) options = { 0 };
  int exit_status = EXIT_SUCCESS;

  derma_first_frame_start ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!derma_options_parse (&options, &argc, &argv, &exit_status))
    return exit_status;
  if (!derma_options_needs_window (&options))
    return derma_options_run (&options);

  if (options.is_service)
    return run_service (&options, argc, argv);

  derma_graphics_choose ();
  if (!has_display ())
    return EXIT_FAILURE;
  return run_window (&options, argc, argv);
}
