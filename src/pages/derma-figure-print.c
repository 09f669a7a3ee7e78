/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-export.h"
#include "pages/derma-paper-output.h"
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
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  GtkWidget  *widget = GTK_WIDGET (object);
  const Job  *job = g_task_get_task_data (G_TASK (result));
  const char *failed = _ ("The chart could not be printed. Look at the printer and try again, or export it as PDF.");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = derma_figure_print_make_finish (result, &error);

  if (pdf != NULL)
    derma_paper_print (widget, pdf, job->paper, GTK_PAGE_ORIENTATION_LANDSCAPE, _ ("Print the Chart"), failed);
  else
    derma_paper_tell_failure (widget, error, failed);
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
