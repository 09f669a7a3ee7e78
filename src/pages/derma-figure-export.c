/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-figure-export.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-toast.h"
#include "pages/derma-save-dialog.h"
#include "print/derma-figure-file.h"
#include "print/derma-file.h"

/* A figure on its way to a file. */
typedef struct
{
  DermaFigure      *figure;
  DermaFigureSpan   span;
  gboolean          has_span;
  gboolean          is_rtl;
  DermaTime         now;
  DermaFigureFormat format;
  GFile            *file; /* (nullable): not yet chosen */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  derma_figure_unref (job->figure);
  g_clear_object (&job->file);
  g_free (job);
}

static Job *
job_new (GtkWidget             *widget,
         DermaFigure           *figure,
         const DermaFigureSpan *span,
         DermaTime              now)
{
  Job *job = g_new0 (Job, 1);

  job->figure = derma_figure_ref (figure);
  job->has_span = span != NULL;
  if (span != NULL)
    job->span = *span;
  job->is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  job->now = now;

  return job;
}

static void
save_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Job            *job = task_data;
  const DermaFigureLook look = { .theme = &DERMA_CHART_THEME_LIGHT, .span = job->has_span ? &job->span : NULL, .is_rtl = job->is_rtl };
  GError               *error = NULL;

  if (derma_figure_save (job->figure, job->format, &look, job->now, job->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  GtkWidget       *widget = GTK_WIDGET (object);
  const Job       *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = derma_save_dup_shown_name (job->file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Translators: %s is a file name. */
      text = g_strdup_printf (_ ("The chart is saved as “%s”."), name);
      derma_figure_toast_show (widget, text);
      return;
    }

  g_message ("A figure was not saved: %s", error->message);
  derma_figure_toast_show (widget, derma_file_failure_to_text (error));
}

static void
save (GtkWidget *widget,
      Job       *job)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, saved_cb, NULL);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_thread);
}

/* The ending says what it is. The name stays as it was chosen: only that file is known to be free or to be replaced, and only that
 * one may be written from within a sandbox. */
static void
set_file (Job   *job,
          GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (!derma_figure_format_from_file_name (name, &job->format))
    job->format = DERMA_FIGURE_FORMAT_PNG;
  job->file = g_object_ref (file);
}

/* What a dialog is for, with the widget that asked. */
typedef struct
{
  GtkWidget *widget;
  Job       *job;
} Asked;

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) widget = asked->widget;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        derma_figure_toast_show (widget, derma_file_failure_to_text (error));
      job_free (asked->job);
      return;
    }

  set_file (asked->job, file);
  save (widget, asked->job);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (guint i = 0; i < DERMA_N_FIGURE_FORMATS; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, derma_figure_format_get_name ((DermaFigureFormat) i));
      gtk_file_filter_add_suffix (filter, derma_figure_format_get_extension ((DermaFigureFormat) i) + 1); /* without its dot */
      g_list_store_append (filters, filter);
    }

  return G_LIST_MODEL (filters);
}

/**
 * derma_figure_export:
 * @widget: where the dialog belongs to
 * @span: (nullable): the part that is shown; %NULL: all
 * @now: for the name and what is written into the file
 *
 * Asks where to, and saves the figure as what the name of the file ends in: a picture, or its numbers.
 */
void
derma_figure_export (GtkWidget             *widget,
                     DermaFigure           *figure,
                     const DermaFigureSpan *span,
                     DermaTime              now)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  g_autofree char *name = derma_figure_dup_file_name (figure, DERMA_FIGURE_FORMAT_PNG, now);
  Asked           *asked = g_new0 (Asked, 1);

  *asked = (Asked) { g_object_ref (widget), job_new (widget, figure, span, now) };
  gtk_file_dialog_set_title (dialog, _ ("Export the Chart"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, asked);
}

/**
 * derma_figure_export_to:
 * @file: where to; what its name ends in says as what, a picture where that says nothing
 *
 * Saves the figure in a thread of its own, and says so when it is saved.
 */
void
derma_figure_export_to (GtkWidget             *widget,
                        DermaFigure           *figure,
                        const DermaFigureSpan *span,
                        DermaTime              now,
                        GFile                 *file)
{
  Job *job = job_new (widget, figure, span, now);

  set_file (job, file);
  save (widget, job);
}
