/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/derma-application.h"
#include "app/derma-command-line.h"
#include "app/derma-first-frame.h"
#include "app/derma-graphics.h"

int
main (int   argc,
      char *argv[])
{
  g_auto (DermaOptions) options = { 0 };
  g_autoptr (DermaApplication) application = NULL;
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

  derma_graphics_choose ();
  application = derma_application_new (options.folder, options.is_default_folder);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
