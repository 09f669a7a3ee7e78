/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-paint.h"

#include <pango/pangocairo.h>

#define BOX_LINE 0.9   /* points, of a square to tick */
#define FRAME_LINE 1.6 /* of the box on when to see a doctor */

/* The line lies inside of what the mark takes up. */
static void
stroke_inside (const DermaSheetMark *mark,
               double                line,
               cairo_t              *cr)
{
  cairo_rectangle (cr, mark->x + line / 2, mark->y + line / 2, mark->width - line, mark->height - line);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
paint_text (const DermaSheetMark *mark,
            cairo_t              *cr)
{
  if (mark->is_white)
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, mark->x, mark->y);
  pango_cairo_show_layout (cr, mark->text);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

/* Of no use to somebody who listens: lines, frames, and squares for a pen. */
static gboolean
is_ornament (const DermaSheetMark *mark)
{
  return mark->kind == DERMA_SHEET_MARK_BOX || mark->kind == DERMA_SHEET_MARK_RULE || mark->kind == DERMA_SHEET_MARK_BAR ||
         mark->kind == DERMA_SHEET_MARK_FRAME;
}

static void
paint_ornament (const DermaSheetMark *mark,
                cairo_t              *cr)
{
  if (mark->kind == DERMA_SHEET_MARK_BOX)
    stroke_inside (mark, BOX_LINE, cr);
  else if (mark->kind == DERMA_SHEET_MARK_FRAME)
    stroke_inside (mark, FRAME_LINE, cr);
  else
    {
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      cairo_fill (cr);
    }
}

/* Below everything, and no part of the structure. */
static void
paint_ornaments (const DermaSheetLayout *layout,
                 guint                   page,
                 cairo_t                *cr)
{
  cairo_tag_begin (cr, "Artifact", "");
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->page == page && is_ornament (mark))
        paint_ornament (mark, cr);
      else if (mark->page == page && mark->is_aside)
        paint_text (mark, cr);
    }
  cairo_tag_end (cr, "Artifact");
}

static void
paint_mark (const DermaSheetMark *mark,
            cairo_t              *cr)
{
  if (mark->kind == DERMA_SHEET_MARK_BEGIN)
    cairo_tag_begin (cr, mark->tag, "");
  else if (mark->kind == DERMA_SHEET_MARK_END)
    cairo_tag_end (cr, mark->tag);
  else if (mark->kind == DERMA_SHEET_MARK_TEXT)
    paint_text (mark, cr);
  else if (mark->kind == DERMA_SHEET_MARK_DRAWING)
    mark->draw (mark->data, mark->x, mark->y, mark->width, mark->height, cr);
}

/* A page takes long only where it has drawings. */
static gboolean
may_go_on (const DermaSheetLayout *layout,
           const DermaSheetMark   *mark,
           guint                   page,
           DermaSheetTurn          turn,
           gpointer                data)
{
  if (turn == NULL || (mark->page == page && mark->kind != DERMA_SHEET_MARK_DRAWING))
    return TRUE;

  return turn (data, mark->page, layout->n_pages);
}

/**
 * derma_sheet_paint:
 * @layout: what is drawn
 * @turn: (nullable) (scope call): asked before every page and every drawing
 * @data: (nullable): for @turn
 * @cr: onto which it is drawn, a unit a point, page by page; what knows of tags learns of the structure
 *
 * Draws all pages, black on white.
 *
 * Returns: whether all was drawn; %FALSE where @turn has stopped it
 */
gboolean
derma_sheet_paint (const DermaSheetLayout *layout,
                   DermaSheetTurn          turn,
                   gpointer                data,
                   cairo_t                *cr)
{
  guint page = 0;

  g_return_val_if_fail (layout != NULL && cr != NULL, FALSE);

  cairo_set_source_rgb (cr, 0, 0, 0);
  paint_ornaments (layout, page, cr);
  cairo_tag_begin (cr, "Document", "");
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->is_aside || is_ornament (mark))
        continue;
      if (!may_go_on (layout, mark, page, turn, data))
        return FALSE;
      if (mark->page != page)
        {
          cairo_show_page (cr);
          page = mark->page;
          paint_ornaments (layout, page, cr);
        }
      paint_mark (mark, cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);

  return TRUE;
}

/**
 * derma_sheet_paint_page:
 * @layout: what is drawn
 * @page: from 0
 * @cr: onto which it is drawn, a unit a point
 *
 * Draws one page, black on white, for a printer: without structure.
 */
void
derma_sheet_paint_page (const DermaSheetLayout *layout,
                        guint                   page,
                        cairo_t                *cr)
{
  g_return_if_fail (layout != NULL && page < layout->n_pages && cr != NULL);

  cairo_set_source_rgb (cr, 0, 0, 0);
  paint_ornaments (layout, page, cr);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DermaSheetMark *mark = g_ptr_array_index (layout->marks, i);

      if (mark->page == page && !mark->is_aside && (mark->kind == DERMA_SHEET_MARK_TEXT || mark->kind == DERMA_SHEET_MARK_DRAWING))
        paint_mark (mark, cr);
    }
}
