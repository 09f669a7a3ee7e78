/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-paper-save.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-toast.h"
#include "print/derma-pdf.h"

/* Pages and the widget that asked for them, while a file is chosen. */
typedef struct
{
  GtkWidget      *widget;
  GBytes         *pdf;
  DermaPaperWords words;
} Asked;

/**
 * derma_paper_tell_failure:
 * @error: what went wrong; nothing is said where the person has changed their mind
 * @text: what to tell
 *
 * Says that something did not come onto paper.
 */
void
derma_paper_tell_failure (GtkWidget    *widget,
                          const GError *error,
                          const char   *text)
{
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_message ("Something did not come onto paper: %s", error->message);
  derma_figure_toast_show (widget, text);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) widget = asked->widget;
  g_autoptr (GBytes) pdf = asked->pdf;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL && derma_pdf_save (pdf, file, &error))
    derma_figure_toast_show (widget, asked->words.saved);
  else
    derma_paper_tell_failure (widget, error, asked->words.failed);
}

/**
 * derma_paper_save:
 * @widget: where the dialog belongs to
 * @pdf: the pages
 * @name: the file name that is offered
 *
 * Asks for a file, and saves the pages in it.
 */
void
derma_paper_save (GtkWidget             *widget,
                  GBytes                *pdf,
                  const char            *name,
                  const DermaPaperWords *words)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Asked *asked = g_new (Asked, 1);

  g_return_if_fail (pdf != NULL && name != NULL && words != NULL);

  *asked = (Asked) { g_object_ref (widget), g_bytes_ref (pdf), *words };
  gtk_file_filter_set_name (filter, _ ("PDF files"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, words->title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, asked);
}
