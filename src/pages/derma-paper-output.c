/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-paper-output.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-toast.h"
#include "pages/derma-save-dialog.h"
#include "print/derma-file.h"

#define PRIVATE 0600 /* what is told of a person is for that person alone to read */

/* Pages and the widget that asked for them, while a file or a printer is chosen and gets them. */
typedef struct
{
  GtkWidget  *widget;
  GBytes     *pdf;
  const char *saved;  /* said when they are in a file; not owned */
  const char *failed; /* said when they are not printed; not owned */
} Asked;

static Asked *
asked_new (GtkWidget  *widget,
           GBytes     *pdf,
           const char *saved,
           const char *failed)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked) { g_object_ref (widget), g_bytes_ref (pdf), saved, failed };

  return asked;
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->widget);
  g_bytes_unref (asked->pdf);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/**
 * derma_paper_tell_failure:
 * @widget: over which it is said; nowhere where its window or dialog has gone meanwhile
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
  if (gtk_widget_get_root (widget) != NULL)
    derma_figure_toast_show (widget, text);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;

  if (!derma_file_save_finish (result, &error))
    derma_paper_tell_failure (asked->widget, error, derma_file_failure_to_text (error));
  else if (gtk_widget_get_root (asked->widget) != NULL)
    derma_figure_toast_show (asked->widget, asked->saved);
}

/**
 * derma_paper_save_to:
 * @widget: over which it is said what came of it
 * @pdf: the pages
 * @file: where to
 * @saved: said when it is done; translated, and never freed
 *
 * Saves the pages without holding up what else there is to do: the file may be on another machine.
 */
void
derma_paper_save_to (GtkWidget  *widget,
                     GBytes     *pdf,
                     GFile      *file,
                     const char *saved)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && pdf != NULL && G_IS_FILE (file));

  derma_file_save_async (pdf, file, PRIVATE, saved_cb, asked_new (widget, pdf, saved, NULL));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    derma_paper_save_to (asked->widget, asked->pdf, file, asked->saved);
  else
    derma_paper_tell_failure (asked->widget, error, derma_file_failure_to_text (error));
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
  g_autoptr (GtkFileDialog) dialog = NULL;

  g_return_if_fail (pdf != NULL && name != NULL && words != NULL);

  dialog = derma_save_dialog_new (words->title, name, _ ("PDF files"), "application/pdf");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, asked_new (widget, pdf, words->saved, NULL));
}

static void
printed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    derma_paper_tell_failure (asked->widget, error, asked->failed);
}

static void
printer_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  g_autoptr (GInputStream) pages = NULL;

  if (printer == NULL)
    {
      derma_paper_tell_failure (asked->widget, error, asked->failed);
      return;
    }

  pages = g_memory_input_stream_new_from_bytes (asked->pdf);
  g_output_stream_splice_async (printer, pages, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                printed_cb, g_steal_pointer (&asked));
}

/**
 * derma_paper_print:
 * @widget: where the dialog belongs to; where that has gone, nothing is printed
 * @pdf: the pages, as they would be saved
 * @paper: what they are made for
 * @orientation: how they lie
 * @title: of the dialog that asks for a printer
 * @failed: said where nothing came of it; translated, and never freed
 *
 * Asks for a printer, which gets the pages.
 */
void
derma_paper_print (GtkWidget         *widget,
                   GBytes            *pdf,
                   DermaPaper         paper,
                   GtkPageOrientation orientation,
                   const char        *title,
                   const char        *failed)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkRoot      *root = gtk_widget_get_root (widget);
  GtkPaperSize *size;

  g_return_if_fail (pdf != NULL && title != NULL && failed != NULL);

  if (root == NULL)
    return;

  size = gtk_paper_size_new (paper == DERMA_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_print (dialog, GTK_WINDOW (root), NULL, NULL, printer_chosen_cb, asked_new (widget, pdf, NULL, failed));
}
