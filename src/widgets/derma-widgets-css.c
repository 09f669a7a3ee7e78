/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-widgets-css.h"

#include <gtk/gtk.h>

/**
 * derma_widgets_css_load:
 *
 * Gives the display the style of the widgets of this folder, once. Each of them that has a style asks for it in its
 * class_init, so that no caller has to remember.
 */
void
derma_widgets_css_load (void)
{
  static gboolean is_loaded;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (is_loaded)
    return;

  is_loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/com/example/Dermaroller/widgets/widgets.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
