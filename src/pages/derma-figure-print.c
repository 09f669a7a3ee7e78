/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-export.h"
#include "pages/derma-figure-toast.h"
#include "print/derma-figure-file.h"

/* A figure on its way to a printer. */
typedef struct
{
  DermaFigure    *figure;
  DermaFigureSpan span;
  gboolean        has_span;
  gboolean        is_rtl;
  DermaTime       now;
  DermaPaper      paper;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  derma_figure_unref (job->figure);
  g_free (job);
}

static void
tell_failure (GtkWidget    *widget,
              const GError *error)
{
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_message ("A figure was not printed: %s", error->message);
  derma_figure_toast_show (widget, _ ("The chart could not be printed. Look at the printer and try again, or export it as PDF."));
}

/* It fills a page that lies on its side. */
static void
make_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job      *job = task_data;
  DermaFigureLook look = { .theme = &DERMA_CHART_THEME_PAPER, .span = job->has_span ? &job->span : NULL, .is_rtl = job->is_rtl };
  GError         *error = NULL;
  GBytes         *pdf;

  derma_paper_get_size (job->paper, &look.height, &look.width);
  pdf = derma_figure_to_bytes (job->figure, DERMA_FIGURE_FORMAT_PDF, &look, job->now, &error);
  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * derma_figure_print_make_async:
 * @widget: whose direction of reading the page has
 * @span: (nullable): the part that is shown; %NULL: all
 * @paper: what it is printed on
 * @now: when it is made
 *
 * Makes the page that a printer gets.
 */
void
derma_figure_print_make_async (GtkWidget             *widget,
                               DermaFigure           *figure,
                               const DermaFigureSpan *span,
                               DermaPaper             paper,
                               DermaTime              now,
                               GAsyncReadyCallback    callback,
                               gpointer               user_data)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->figure = derma_figure_ref (figure);
  job->has_span = span != NULL;
  if (span != NULL)
    job->span = *span;
  job->is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  job->now = now;
  job->paper = paper;
  g_task_set_source_tag (task, derma_figure_print_make_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_thread);
}

/**
 * derma_figure_print_make_finish:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the page as a PDF
 */
GBytes *
derma_figure_print_make_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    tell_failure (widget, error);
}

/* A page and the widget that asked for it, while a printer is chosen. */
typedef struct
{
  GtkWidget *widget;
  GBytes    *pdf;
} Asked;

static void
printer_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) widget = asked->widget;
  g_autoptr (GBytes) pdf = asked->pdf;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  g_autoptr (GInputStream) page = NULL;

  if (printer == NULL)
    {
      tell_failure (widget, error);
      return;
    }

  page = g_memory_input_stream_new_from_bytes (pdf);
  g_output_stream_splice_async (printer, page, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                written_cb, g_steal_pointer (&widget));
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GtkWidget *widget = GTK_WIDGET (object);
  const Job *job = g_task_get_task_data (G_TASK (result));
  GtkRoot   *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_figure_print_make_finish (result, &error);
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkPaperSize *size;
  Asked        *asked;

  if (pdf == NULL)
    tell_failure (widget, error);
  if (pdf == NULL || root == NULL)
    return;

  dialog = gtk_print_dialog_new ();
  setup = gtk_page_setup_new ();
  size = gtk_paper_size_new (job->paper == DERMA_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_dialog_set_title (dialog, _ ("Print the Chart"));
  gtk_print_dialog_set_page_setup (dialog, setup);
  asked = g_new (Asked, 1);
  *asked = (Asked) { g_object_ref (widget), g_steal_pointer (&pdf) };
  gtk_print_dialog_print (dialog, GTK_WINDOW (root), NULL, NULL, printer_chosen_cb, asked);
}

/**
 * derma_figure_print:
 * @widget: where the dialog belongs to
 * @span: (nullable): the part that is shown; %NULL: all
 * @now: when it is made
 *
 * Asks for a printer, which gets a PDF that is made as an exported one is.
 */
void
derma_figure_print (GtkWidget             *widget,
                    DermaFigure           *figure,
                    const DermaFigureSpan *span,
                    DermaTime              now)
{
  derma_figure_print_make_async (widget, figure, span, derma_paper_for_locale (), now, made_cb, NULL);
}
