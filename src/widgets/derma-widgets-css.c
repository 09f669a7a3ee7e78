/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/derma-widgets-css.h"

#include <adwaita.h>

static GtkCssProvider *
load (const char *resource)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, resource);
  return provider;
}

static void
show (GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* The style sheets of this GTK cannot ask for high contrast themselves. */
static void
contrast_changed_cb (AdwStyleManager *manager,
                     GParamSpec      *pspec,
                     gpointer         user_data)
{
  GtkCssProvider *provider = GTK_CSS_PROVIDER (user_data);

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  if (adw_style_manager_get_high_contrast (manager))
    show (provider);
}

/**
 * derma_widgets_css_load:
 *
 * Gives the display the style of the widgets of this folder, once. Each of them that has a style asks for it in its
 * class_init, so that no caller has to remember.
 */
void
derma_widgets_css_load (void)
{
  static gboolean  is_loaded;
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) provider = NULL;
  g_autoptr (GtkCssProvider) contrast = NULL;

  if (is_loaded)
    return;

  is_loaded = TRUE;
  provider = load ("/com/example/Dermaroller/widgets/widgets.css");
  contrast = load ("/com/example/Dermaroller/widgets/widgets-contrast.css");
  show (provider);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (contrast_changed_cb), contrast, G_CONNECT_DEFAULT);
  contrast_changed_cb (manager, NULL, contrast);

  /* The display keeps a style sheet only while it shows it. */
  g_object_set_data_full (G_OBJECT (manager), "derma-contrast", g_steal_pointer (&contrast), g_object_unref);
}
