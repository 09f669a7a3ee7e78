/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-source-row.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-address.h"

static void
open_cb (GtkWidget  *button,
         const char *url)
{
  derma_address_open (button, url);
}

static GtkWidget *
create_button (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  /* Translators: %s is the name of a site */
  g_autofree char *tooltip = g_strdup_printf (_ ("Open %s in the Browser"), uri != NULL ? g_uri_get_host (uri) : url);
  GtkWidget       *button = gtk_button_new_from_icon_name ("web-browser-symbolic");

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), (gpointer) url);

  return button;
}

/**
 * derma_source_row_new:
 *
 * Returns: (transfer floating): a row with everything about @source, and a button for each address that opens it in the browser
 */
GtkWidget *
derma_source_row_new (const DermaSource *source)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget       *row;

  g_return_val_if_fail (source != NULL, NULL);

  name = derma_source_to_name (source);
  text = derma_source_to_text (source);
  /* Translators: %1$u is the number of a source in a list, %2$s its short name */
  title = g_strdup_printf (C_ ("source", "%1$u · %2$s"), source->number, name);
  subtitle = g_strdup_printf ("%s\n%s", text, derma_source_get_remark (source));
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (source->urls) && source->urls[i] != NULL; i++)
    {
      GtkWidget *button = create_button (source->urls[i]);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      if (i == 0)
        adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }

  return row;
}
