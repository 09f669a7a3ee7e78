/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-source-page.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-source-row.h"

/**
 * derma_source_page_new:
 * @statement: what is said
 * @numbers: of its sources, with spaces between; empty where it is our own choice
 *
 * Returns: (transfer floating): a page for an #AdwNavigationView that says where @statement comes from
 */
AdwNavigationPage *
derma_source_page_new (const char *statement,
                       const char *numbers)
{
  GtkWidget         *view = adw_toolbar_view_new ();
  GtkWidget         *page = adw_preferences_page_new ();
  GtkWidget         *group = adw_preferences_group_new ();
  const DermaSource *source;
  guint              n_sources = 0;
  g_autofree char   *escaped = NULL;

  g_return_val_if_fail (statement != NULL && numbers != NULL, NULL);

  escaped = g_markup_escape_text (statement, -1);

  while ((source = derma_source_next (&numbers)) != NULL)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), derma_source_row_new (source));
      n_sources++;
    }
  if (n_sources == 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               g_object_new (ADW_TYPE_ACTION_ROW,
                                             "use-markup", FALSE,
                                             "title", _ ("Our own choice"),
                                             "subtitle", _ ("No source says this. It is chosen on the safe side."),
                                             NULL));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  return adw_navigation_page_new (view, _ ("Where This Comes From"));
}

static void
pressed_cb (GtkWidget *button)
{
  GtkWidget *view = gtk_widget_get_ancestor (button, ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                              derma_source_page_new (g_object_get_data (G_OBJECT (button), "statement"),
                                                     g_object_get_data (G_OBJECT (button), "numbers")));
}

/**
 * derma_source_button_new:
 * @statement: what is said, for the page and for a screen reader
 * @numbers: of its sources, with spaces between; empty where it is our own choice
 *
 * Returns: (transfer floating): a small button that shows them in the #AdwNavigationView it stands in
 */
GtkWidget *
derma_source_button_new (const char *statement,
                         const char *numbers)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("help-about-symbolic");
  g_autofree char *label = NULL;

  g_return_val_if_fail (statement != NULL && numbers != NULL, NULL);

  /* Translators: %s is a statement */
  label = g_strdup_printf (_ ("Sources of: %s"), statement);
  gtk_widget_set_tooltip_text (button, _ ("Where This Comes From"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "statement", g_strdup (statement), g_free);
  g_object_set_data_full (G_OBJECT (button), "numbers", g_strdup (numbers), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (pressed_cb), NULL);

  return button;
}
