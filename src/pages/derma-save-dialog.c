/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-save-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * derma_save_dialog_new:
 * @title: of the dialog
 * @name: the file name that is offered
 * @type_name: how files of that type are called, such as "PDF files"
 * @mime_type: the type of the file
 *
 * Returns: (transfer full): what asks where to save a file
 */
GtkFileDialog *
derma_save_dialog_new (const char *title,
                       const char *name,
                       const char *type_name,
                       const char *mime_type)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, type_name);
  gtk_file_filter_add_mime_type (filter, mime_type);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/**
 * derma_save_dup_shown_name:
 *
 * Returns: (transfer full): the name of @file without its folder, to be read by a person
 */
char *
derma_save_dup_shown_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/**
 * derma_save_toast_new:
 * @text: that it is saved
 * @file: where to
 *
 * Returns: (transfer full): says so, and offers to open the folder
 */
AdwToast *
derma_save_toast_new (const char *text,
                      GFile      *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast        *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("Open Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target (toast, "s", uri);

  return toast;
}
