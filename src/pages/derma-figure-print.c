/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-export.h"
#include "pages/derma-figure-toast.h"
#include "print/derma-figure-page.h"

#define MARGIN 42.0 /* points */

/* A figure while it is printed. */
typedef struct
{
  DermaFigure    *figure;
  DermaFigureSpan span;
  gboolean        has_span;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  derma_figure_unref (job->figure);
  g_free (job);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Job               *job)
{
  cairo_t              *cr = gtk_print_context_get_cairo_context (context);
  const double          width = gtk_print_context_get_width (context) - 2 * MARGIN;
  const double          height = gtk_print_context_get_height (context) - 2 * MARGIN;
  const DermaFigureLook look = { .width = width, .theme = &DERMA_CHART_THEME_PAPER, .span = job->has_span ? &job->span : NULL };
  g_autoptr (DermaFigurePage) page = derma_figure_page_new (job->figure, &look);
  const double scale = MIN (1, height / derma_figure_page_get_height (page));

  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, scale, scale);
  derma_figure_page_draw (page, cr);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GtkWidget              *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  g_message ("A figure was not printed: %s", error != NULL ? error->message : "no reason given");
  derma_figure_toast_show (widget, _ ("The chart could not be printed. Look at the printer and try again, or export it as PDF."));
}

/**
 * derma_figure_print_new:
 * @figure: what is printed
 * @span: (nullable): the part that is shown; %NULL: all
 *
 * Returns: (transfer full): an operation that prints it on one page, not yet run
 */
GtkPrintOperation *
derma_figure_print_new (DermaFigure           *figure,
                        const DermaFigureSpan *span)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *title = NULL;
  Job             *job;

  g_return_val_if_fail (figure != NULL, NULL);

  title = derma_figure_dup_title (figure);
  job = g_new0 (Job, 1);
  job->figure = derma_figure_ref (figure);
  job->has_span = span != NULL;
  if (span != NULL)
    job->span = *span;
  operation = gtk_print_operation_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);

  return operation;
}

/**
 * derma_figure_print:
 * @widget: where the dialog belongs to
 * @span: (nullable): the part that is shown; %NULL: all
 *
 * Asks for a printer and prints.
 */
void
derma_figure_print (GtkWidget             *widget,
                    DermaFigure           *figure,
                    const DermaFigureSpan *span)
{
  g_autoptr (GtkPrintOperation) operation = derma_figure_print_new (figure, span);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
