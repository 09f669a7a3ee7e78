/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-note-row.h"

#include <glib/gi18n-lib.h>

/**
 * derma_note_row_new:
 * @text: one or more sentences
 * @is_warning: whether it keeps the person from something, or is only good to know
 *
 * Returns: (transfer floating): a row of a list that says @text
 */
GtkWidget *
derma_note_row_new (const char *text,
                    gboolean    is_warning)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (is_warning ? "dialog-warning-symbolic" : "dialog-information-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, is_warning ? _ ("Warning") : C_ ("kind of a note", "Note"), -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (row, "note-row");
  if (is_warning)
    gtk_widget_add_css_class (row, "warning-row");

  return row;
}
