/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-block.h"

/* Points at text of 10 points. */
#define CELL_GAP 9.0 /* between the cells of a row */
#define HAIR 0.4     /* between rows */

/* What comes back, and at the end of the line when, with a hair between the rows. */
static double
write_until_rows (DermaSheetPen         *pen,
                  const DermaSheetBlock *block,
                  guint                  first,
                  guint                  end,
                  double                 x,
                  double                 y,
                  double                 width)
{
  const double when = derma_sheet_block_measure_cells (block, pen, 1, DERMA_SHEET_STYLE_STRONG);
  double       bottom = y;

  for (guint i = first; i < end; i++)
    {
      const DermaSheetLine *line = derma_sheet_block_get_line (block, i);
      double                row;

      if (i > first)
        {
          bottom += pen->fit->leading / 2 * pen->scale;
          derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x, bottom, width, HAIR);
          bottom += HAIR + pen->fit->leading / 2 * pen->scale;
        }
      derma_sheet_pen_begin (pen, "TR");
      row = derma_sheet_write_cell (pen, DERMA_SHEET_STYLE_TEXT, "TH", derma_sheet_line_get_cell (line, 0), x, bottom, width - when - CELL_GAP * pen->scale);
      derma_sheet_pen_begin (pen, "TD");
      derma_sheet_pen_write_at_end (pen, DERMA_SHEET_STYLE_STRONG, derma_sheet_line_get_cell (line, 1), x + width - when, bottom, when);
      derma_sheet_pen_end (pen, "TD");
      derma_sheet_pen_end (pen, "TR");
      bottom += row;
    }

  return bottom - y;
}

/* Rows up to @half, and beside them the rest; or, where that is none, all of them at full width. */
static double
write_halves (DermaSheetPen         *pen,
              const DermaSheetBlock *block,
              guint                  half,
              double                 x,
              double                 y,
              double                 width)
{
  const guint  n = block->lines->len;
  const double gutter = half < n ? pen->fit->gutter * pen->scale : 0;
  const double column = half < n ? (width - gutter) / 2 : width;
  const double first = write_until_rows (pen, block, 0, half, x, y, column);
  const double second = write_until_rows (pen, block, half, n, x + column + gutter, y, column);

  return MAX (first, second);
}

static guint
choose_half (DermaSheetPen         *pen,
             const DermaSheetBlock *block,
             double                 width)
{
  DermaSheetPen probe = *pen;
  guint         best = block->lines->len;
  double        best_height;

  probe.layout = NULL;
  best_height = write_halves (&probe, block, best, 0, 0, width);
  for (guint half = 1; half < block->lines->len && pen->fit->is_stacked; half++)
    {
      const double height = write_halves (&probe, block, half, 0, 0, width);

      if (height < best_height)
        {
          best = half;
          best_height = height;
        }
    }

  return best;
}

/**
 * derma_sheet_write_until:
 *
 * Writes a heading, and what comes back when: in two halves where there are no columns else and that is lower.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_until (DermaSheetPen         *pen,
                         const DermaSheetBlock *block,
                         double                 x,
                         double                 y,
                         double                 width)
{
  double height = derma_sheet_pen_write_heading (pen, block, x, y, width);

  derma_sheet_pen_begin (pen, "Table");
  height += write_halves (pen, block, choose_half (pen, block, width), x, y + height, width);
  derma_sheet_pen_end (pen, "Table");

  return height;
}
