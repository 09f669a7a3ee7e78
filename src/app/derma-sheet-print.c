/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-sheet-print.h"

#include "print/derma-sheet-paint.h"
#include "print/derma-sheet-pdf.h"

/* A sheet while it is printed. */
typedef struct
{
  DermaSheetSource *source;
  DermaSheetLayout *layout;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->layout, derma_sheet_layout_free);
  derma_sheet_source_free (job->source);
  g_free (job);
}

static const char *
get_paper_name (DermaPaper paper)
{
  return paper == DERMA_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4;
}

/* Paper may be chosen in the dialog. On any other than those two the sheet is drawn as large as it fits. */
static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context));

  if (g_str_equal (gtk_paper_size_get_name (size), GTK_PAPER_NAME_LETTER))
    job->source->sheet.paper = DERMA_PAPER_LETTER;
  else if (g_str_equal (gtk_paper_size_get_name (size), GTK_PAPER_NAME_A4))
    job->source->sheet.paper = DERMA_PAPER_A4;

  g_clear_pointer (&job->layout, derma_sheet_layout_free);
  job->layout = derma_sheet_layout_new (&job->source->sheet);
  gtk_print_operation_set_n_pages (operation, (int) job->layout->n_pages);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  cairo_t     *cr = gtk_print_context_get_cairo_context (context);
  const double width = gtk_print_context_get_width (context);
  const double height = gtk_print_context_get_height (context);
  const double scale = MIN (width / job->layout->width, height / job->layout->height);

  cairo_translate (cr, (width - scale * job->layout->width) / 2, (height - scale * job->layout->height) / 2);
  cairo_scale (cr, scale, scale);
  derma_sheet_paint_page (job->layout, (guint) page, cr);
}

/**
 * derma_sheet_print_new:
 * @source: (transfer full): what the sheet tells
 *
 * Returns: (transfer full): an operation that prints it, not yet run
 */
GtkPrintOperation *
derma_sheet_print_new (DermaSheetSource *source)
{
  GtkPrintOperation *operation;
  Job               *job;
  GtkPaperSize      *size;
  g_autofree char   *title = NULL;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  g_return_val_if_fail (source != NULL, NULL);

  operation = gtk_print_operation_new ();
  job = g_new0 (Job, 1);
  job->source = source;
  g_object_set_data_full (G_OBJECT (operation), "job", job, free_job);
  size = gtk_paper_size_new (get_paper_name (source->sheet.paper));
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  title = derma_sheet_dup_title (&source->sheet);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);

  return operation;
}
