/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-report-task.h"

#include "print/derma-report-pdf.h"

/* A report while it is made. */
typedef struct
{
  DermaReport        *report;
  GFile              *file;
  DermaReportProgress progress;
} Work;

/* What is told to the other thread. */
typedef struct
{
  GTask *task;
  double fraction;
} News;

static void
free_work (gpointer data)
{
  Work *work = data;

  derma_report_free (work->report);
  g_clear_object (&work->file);
  g_free (work);
}

static gboolean
tell_cb (gpointer data)
{
  News       *news = data;
  const Work *work = g_task_get_task_data (news->task);

  if (!g_task_get_completed (news->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (news->task)))
    work->progress (g_task_get_source_object (news->task), news->fraction);

  return G_SOURCE_REMOVE;
}

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_free (news);
}

static gboolean
turn_cb (gpointer data,
         guint    page,
         guint    n_pages)
{
  GTask *task = data;
  News  *news;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    return FALSE;

  news = g_new (News, 1);
  *news = (News) { .task = g_object_ref (task), .fraction = (double) page / n_pages };
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, tell_cb, news, free_news);

  return TRUE;
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work   *work = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = derma_report_to_pdf (work->report, turn_cb, task, &error);

  if (pdf == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error) ||
      (work->file != NULL && !derma_pdf_save (pdf, work->file, &error)))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&pdf), (GDestroyNotify) g_bytes_unref);
}

/**
 * derma_report_make_async:
 * @report: (transfer full): what it tells
 * @file: (nullable): where to save it
 * @source: who asks
 * @progress: told how much is done
 * @callback: called when it is made, saved, or neither
 *
 * Makes a report in a thread of its own. A file is only replaced when the whole report is there.
 */
void
derma_report_make_async (DermaReport        *report,
                         GFile              *file,
                         GObject            *source,
                         DermaReportProgress progress,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  Work *work = g_new (Work, 1);

  *work = (Work) { .report = report, .file = file != NULL ? g_object_ref (file) : NULL, .progress = progress };
  g_task_set_source_tag (task, derma_report_make_async);
  g_task_set_check_cancellable (task, FALSE); /* what is saved by then is saved, and is told */
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, make_thread);
}

/**
 * derma_report_make_finish:
 * @error: return location; %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Returns: (transfer full) (nullable): the report as a PDF
 */
GBytes *
derma_report_make_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
