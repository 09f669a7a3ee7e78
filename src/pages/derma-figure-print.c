/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-figure-export.h"
#include "pages/derma-figure-toast.h"

#define TITLE_POINTS 15
#define TEXT_POINTS 10
#define GAP 12.0 /* between words and the figure, points */
#define MARGIN 42.0

/* Returns: how far down the words go */
static double
draw_words (PangoContext *pango,
            cairo_t      *cr,
            double        y,
            double        width,
            int           points,
            gboolean      is_bold,
            const char   *words)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (pango);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (pango));
  int                   height;

  if (words == NULL || *words == '\0')
    {
      pango_font_description_free (font);
      return y;
    }

  pango_font_description_set_size (font, points * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);

  return y + (double) height / PANGO_SCALE + GAP / 3;
}

/* What it is about, what is found in it and how sure that is; then the figure, as high as it is best or as there is room. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              DermaFigure       *figure)
{
  cairo_t     *cr = gtk_print_context_get_cairo_context (context);
  const double width = gtk_print_context_get_width (context) - 2 * MARGIN;
  const double bottom = gtk_print_context_get_height (context) - 2 * MARGIN;
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoContext         *pango = pango_layout_get_context (layout);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  g_autofree char      *title = derma_figure_dup_title (figure);
  g_autofree char      *finding = derma_figure_dup_finding (figure);
  g_autofree char      *caveat = derma_figure_dup_caveat (figure);
  g_autoptr (DermaDrawing) drawing = NULL;
  double y = 0;

  pango_font_description_set_size (font, TEXT_POINTS * PANGO_SCALE);
  pango_context_set_font_description (pango, font);
  pango_font_description_free (font);
  cairo_translate (cr, MARGIN, MARGIN);
  y = draw_words (pango, cr, y, width, TITLE_POINTS, TRUE, title);
  y = draw_words (pango, cr, y, width, TEXT_POINTS, FALSE, finding);
  y = draw_words (pango, cr, y, width, TEXT_POINTS, FALSE, caveat) + GAP;

  drawing = derma_figure_lay_out (figure, pango, width, MIN (derma_figure_get_height (figure, pango, width), bottom - y), NULL);
  cairo_translate (cr, 0, y);
  derma_drawing_draw (drawing, &DERMA_CHART_THEME_PAPER, cr);
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
 *
 * Returns: (transfer full): an operation that prints it on one page, not yet run
 */
GtkPrintOperation *
derma_figure_print_new (DermaFigure *figure)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *title = NULL;

  g_return_val_if_fail (figure != NULL, NULL);

  title = derma_figure_dup_title (figure);
  operation = gtk_print_operation_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), derma_figure_ref (figure),
                         (GClosureNotify) (void (*) (void)) derma_figure_unref, 0);

  return operation;
}

/**
 * derma_figure_print:
 * @widget: where the dialog belongs to
 * @figure: what is printed
 *
 * Asks for a printer and prints.
 */
void
derma_figure_print (GtkWidget   *widget,
                    DermaFigure *figure)
{
  g_autoptr (GtkPrintOperation) operation = derma_figure_print_new (figure);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
