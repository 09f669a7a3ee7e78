/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/derma-report-private.h"
#include "print/derma-sheet-text.h"

#define WIDTH 505.0       /* points, of A4 between its margins, for which the shape of a figure is asked */
#define MAX_ROWS 60       /* of the table of a figure: what is longer is no help on paper */
#define MAX_COLUMNS 8     /* so much has room */
#define N_BESIDE 2        /* charts that stand side by side */
#define BESIDE_RATIO 0.66 /* of one of them; one that is left over is as high */

static void
draw_cb (gconstpointer data,
         double        x,
         double        y,
         double        width,
         double        height,
         cairo_t      *cr)
{
  DermaFigure *figure = (DermaFigure *) data;
  g_autoptr (GObject) pango = G_OBJECT (derma_sheet_create_pango ());
  g_autoptr (DermaDrawing) drawing = derma_figure_lay_out (figure, PANGO_CONTEXT (pango), width, height, NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  derma_drawing_draw (drawing, &DERMA_CHART_THEME_PAPER, cr);
  cairo_restore (cr);
}

/* What somebody is told who does not see the picture; the numbers are in a table. */
static char *
dup_alternative (const char *title,
                 const char *finding)
{
  if (finding == NULL || *finding == '\0')
    return g_strdup (title);

  /* Translators: for somebody who does not see a chart: its title, and what it shows in a sentence */
  return g_strdup_printf (_ ("Chart: %1$s. %2$s"), title, finding);
}

static void
add_rows (const DermaTable *rows,
          DermaDocument    *document)
{
  const guint n_columns = derma_table_get_n_columns (rows);
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  DermaDocumentTable *table;

  if (derma_table_get_n_rows (rows) == 0 || derma_table_get_n_rows (rows) > MAX_ROWS || n_columns > MAX_COLUMNS)
    return;

  table = derma_document_add_table (document, n_columns, TRUE);
  for (guint i = 0; i < n_columns; i++)
    g_strv_builder_add (heads, derma_table_get_column_title (rows, i));
  derma_document_table_take_heads (table, g_strv_builder_end (heads));
  for (guint row = 0; row < derma_table_get_n_rows (rows); row++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint i = 0; i < n_columns; i++)
        g_strv_builder_add (cells, derma_table_get_words (rows, row, i));
      derma_document_table_take_row (table, g_strv_builder_end (cells));
    }
  derma_document_table_drop_empty (table);
}

/* Adds a chart, if there is one, with what it says under its title. It is no higher than @most_ratio of its width. */
void
derma_report_add_figure (DermaFigure   *figure,
                         double         most_ratio,
                         gboolean       has_table,
                         DermaDocument *document)
{
  g_autoptr (GObject) pango = NULL;
  g_autoptr (DermaTable) rows = NULL;
  g_autofree char *title = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *caveat = NULL;
  g_autofree char *alternative = NULL;

  if (figure == NULL)
    return;

  pango = G_OBJECT (derma_sheet_create_pango ());
  title = derma_figure_dup_title (figure);
  finding = derma_figure_dup_finding (figure);
  caveat = derma_figure_dup_caveat (figure);
  alternative = dup_alternative (title, finding);
  derma_document_add (document, DERMA_DOCUMENT_SUBHEADING, title);
  if (finding != NULL && *finding != '\0')
    derma_document_add (document, DERMA_DOCUMENT_TEXT, finding);
  derma_document_begin_pictures (document);
  derma_document_add_picture (document, MIN (derma_figure_get_height (figure, PANGO_CONTEXT (pango), WIDTH) / WIDTH, most_ratio), TRUE, draw_cb, derma_figure_ref (figure),
                              (GDestroyNotify) derma_figure_unref, NULL, alternative);
  if (caveat != NULL && *caveat != '\0')
    derma_document_add (document, DERMA_DOCUMENT_SMALL, caveat);

  if (has_table)
    {
      rows = derma_figure_create_table (figure);
      add_rows (rows, document);
    }
}

static void
add_beside (DermaFigure   *figure,
            double         ratio,
            DermaDocument *document)
{
  g_autofree char *title = derma_figure_dup_title (figure);
  g_autofree char *finding = derma_figure_dup_finding (figure);
  g_autofree char *alternative = dup_alternative (title, finding);

  derma_document_add_picture (document, ratio, TRUE, draw_cb, derma_figure_ref (figure), (GDestroyNotify) derma_figure_unref, finding, alternative);
}

/* Adds charts of one kind, two in a row, each with its finding, which names what is in it, below. Those that are %NULL are left out.
 * Returns: whether there was one */
gboolean
derma_report_add_figures (DermaFigure *const *figures,
                          guint               n,
                          DermaDocument      *document)
{
  guint n_left = 0;
  guint n_in_row = 0;

  for (guint i = 0; i < n; i++)
    n_left += figures[i] != NULL;
  if (n_left == 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (figures[i] == NULL)
        continue;
      if (n_in_row % N_BESIDE == 0)
        derma_document_begin_pictures (document);
      add_beside (figures[i], n_left == 1 && n_in_row % N_BESIDE == 0 ? DERMA_REPORT_LOW_RATIO : BESIDE_RATIO, document);
      n_in_row++;
      n_left--;
    }

  return TRUE;
}

/* How much was done where on the face. */
void
derma_report_add_places (const DermaReport *self,
                         DermaDocument     *document)
{
  if (self->figures[DERMA_REPORT_FIGURE_SECTIONS] == NULL)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_SECTIONS));
  /* on the screen it is as in a mirror */
  derma_document_add (document, DERMA_DOCUMENT_TEXT, _ ("The face is drawn as the examiner sees it: its right cheek is on the left of the drawing."));
  derma_report_add_figure (self->figures[DERMA_REPORT_FIGURE_SECTIONS], DERMA_REPORT_FACE_RATIO, TRUE, document);
}

/* Whether the skin was cared for, and what was done when. */
void
derma_report_add_aftercare (const DermaReport *self,
                            DermaDocument     *document)
{
  if (self->figures[DERMA_REPORT_FIGURE_ADHERENCE] == NULL && self->figures[DERMA_REPORT_FIGURE_CALENDAR] == NULL)
    return;

  derma_document_add (document, DERMA_DOCUMENT_HEADING, derma_report_part_get_name (DERMA_REPORT_AFTERCARE));
  derma_report_add_figure (self->figures[DERMA_REPORT_FIGURE_ADHERENCE], DERMA_REPORT_KEPT_RATIO, FALSE, document);
  derma_report_add_figure (self->figures[DERMA_REPORT_FIGURE_CALENDAR], DERMA_REPORT_CALENDAR_RATIO, FALSE, document);
}
