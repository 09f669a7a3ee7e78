/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-block.h"

/* What is written on by hand: the log, products, notes. */

/* Points at text of 10 points. */
#define CELL_SIDE 4.0 /* room in a cell of the log, at its sides */
#define MIN_CELL 30.0 /* to write a digit into */
#define MIN_NOTE 44.0 /* to write a word into */
#define HAIR 0.4      /* lines that divide or are written on */
#define LINE_GAP 5.0  /* between a word and the line to write on */
#define N_NOTES 3     /* protocol.md 10, sheet-note */

/* Columns of the log: hours, time, six measures, a note. Or measures, and what they were at so many hours. */
#define MAX_COLUMNS 9

/* How many columns say what a row is about. */
static guint
get_n_leads (const DermaSheetLine *line)
{
  return line->items->len == MAX_COLUMNS ? 2 : 1;
}

static DermaSheetStyle
get_cell_style (guint column)
{
  return column == 0 ? DERMA_SHEET_STYLE_STRONG : DERMA_SHEET_STYLE_TEXT;
}

/* Every column has what its words need, and the last, which is for a note, the rest; or all share it. */
static void
measure_log (DermaSheetPen         *pen,
             const DermaSheetBlock *block,
             double                 width,
             double                 widths[MAX_COLUMNS])
{
  const DermaSheetLine *heads = derma_sheet_block_get_line (block, 0);
  const guint           n = heads->items->len;
  const guint           n_leads = get_n_leads (heads);
  const double          side = 2 * CELL_SIDE * pen->scale;
  const double          least = (n == MAX_COLUMNS ? MIN_NOTE : MIN_CELL) * pen->scale;
  double                used = 0;
  double                room = width - least;

  for (guint i = 0; i + 1 < n; i++)
    {
      const double head = derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, derma_sheet_line_get_cell (heads, i));
      const double cell = derma_sheet_block_measure_cells (block, pen, i, get_cell_style (i));

      widths[i] = i < n_leads ? MAX (head, cell) + side : n < MAX_COLUMNS ? (width - widths[0]) / (n - 1)
                                                                          : MAX (head + side, MIN_CELL * pen->scale);
      if (i < n_leads)
        room -= widths[i];
      else
        used += widths[i];
    }

  /* What is too long for its place breaks. */
  for (guint i = n_leads; i + 1 < n && used > room; i++)
    widths[i] *= room / used;
  widths[n - 1] = least + MAX (room - used, 0);
}

/* Returns how high the row is. */
static double
write_log_row (DermaSheetPen        *pen,
               const DermaSheetLine *line,
               double                x,
               double                y,
               double                lower,
               const double         *widths)
{
  const gboolean is_head = line->kind == DERMA_SHEET_LINE_HEADS;
  const double   side = CELL_SIDE * pen->scale;
  double         height = 0;

  derma_sheet_pen_begin (pen, "TR");
  for (guint i = 0; i < line->items->len; i++)
    {
      const DermaSheetStyle style = is_head ? DERMA_SHEET_STYLE_TEXT : get_cell_style (i);
      const double          start = i == 0 ? 0 : side;
      const double          cell = derma_sheet_write_cell (pen, style, is_head || i < get_n_leads (line) ? "TH" : "TD",
                                                           derma_sheet_line_get_cell (line, i), x + start, y + lower, widths[i] - side - start);

      height = MAX (height, cell);
      x += widths[i];
    }
  derma_sheet_pen_end (pen, "TR");

  return height;
}

/**
 * derma_sheet_write_log:
 *
 * Writes the healing log: a table with empty cells.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_log (DermaSheetPen         *pen,
                       const DermaSheetBlock *block,
                       double                 x,
                       double                 y,
                       double                 width)
{
  const DermaSheetLine *heads = derma_sheet_block_get_line (block, 0);
  const double          line = derma_sheet_pen_get_line (pen, DERMA_SHEET_STYLE_TEXT);
  const double          row = MAX (pen->fit->row * pen->scale, line + 1);
  double                height = derma_sheet_pen_write_heading (pen, block, x, y, width);
  double                widths[MAX_COLUMNS];
  double                top;

  measure_log (pen, block, width, widths);
  derma_sheet_pen_begin (pen, "Table");
  height += write_log_row (pen, heads, x, y + height, 0, widths) + 1;
  top = height;
  for (guint i = 1; i < block->lines->len; i++)
    {
      derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x, y + height, width, HAIR);
      write_log_row (pen, derma_sheet_block_get_line (block, i), x, y + height, (row - line) / 2, widths);
      height += row;
    }
  derma_sheet_pen_end (pen, "Table");

  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x, y + height, width, HAIR);
  for (guint i = 0; i + 1 < heads->items->len; i++)
    {
      x += widths[i];
      if (i + 1 >= get_n_leads (heads))
        derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x, y + top, HAIR, height - top);
    }

  return height + HAIR;
}

/* How high a line to write on is, whose words stand on the line. */
static double
get_write_line (DermaSheetPen *pen)
{
  return MAX (pen->fit->write * pen->scale, derma_sheet_pen_get_line (pen, DERMA_SHEET_STYLE_STRONG));
}

/* Words, and a line to write on that goes on from there to the end of the column. */
static void
write_lead (DermaSheetPen  *pen,
            DermaSheetStyle style,
            const char     *tag,
            const char     *text,
            double          x,
            double          y,
            double          width)
{
  const double height = get_write_line (pen);
  const double lower = height - derma_sheet_pen_get_line (pen, style);
  const double words = derma_sheet_pen_measure (pen, style, text);
  const double start = words + LINE_GAP * pen->scale;

  derma_sheet_pen_begin (pen, tag);
  derma_sheet_pen_write (pen, style, text, x, y + lower, words);
  derma_sheet_pen_end (pen, tag);
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x + start, y + height - HAIR, width - start, HAIR);
}

/**
 * derma_sheet_write_products:
 *
 * Writes words with a line to write on after each.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_products (DermaSheetPen         *pen,
                            const DermaSheetBlock *block,
                            double                 x,
                            double                 y,
                            double                 width)
{
  const DermaSheetLine *line = derma_sheet_block_get_line (block, 0);
  double                height = 0;

  derma_sheet_pen_begin (pen, "L");
  for (guint i = 0; i < line->items->len; i++)
    {
      derma_sheet_pen_begin (pen, "LI");
      write_lead (pen, DERMA_SHEET_STYLE_TEXT, "LBody", derma_sheet_line_get_cell (line, i), x, y + height, width);
      derma_sheet_pen_end (pen, "LI");
      height += get_write_line (pen);
    }
  derma_sheet_pen_end (pen, "L");

  return height;
}

/**
 * derma_sheet_write_note:
 *
 * Writes the heading, and lines to write on.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_note (DermaSheetPen         *pen,
                        const DermaSheetBlock *block,
                        double                 x,
                        double                 y,
                        double                 width)
{
  double height = get_write_line (pen);

  write_lead (pen, DERMA_SHEET_STYLE_STRONG, "H2", block->heading, x, y, width);
  for (guint i = 1; i < N_NOTES; i++)
    {
      height += get_write_line (pen);
      derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, x, y + height - HAIR, width, HAIR);
    }

  return height;
}
