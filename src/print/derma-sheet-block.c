/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-sheet-block.h"

#include "print/derma-sheet-share.h"

/* Points at text of 10 points. */
#define TITLE_GAP 12.0     /* between the title and what stands on its line */
#define SUBHEAD_BEFORE 2.5 /* over a subhead that is not the first line */
#define BAR_SIDE 9.0       /* room in a bar or a frame, at its sides */
#define BAR_TOP 4.5
#define CELL_GAP 9.0 /* between the cells of a row */
#define HAIR 0.4     /* lines that divide */

/**
 * derma_sheet_block_get_line:
 *
 * Returns: (transfer none): a line
 */
DermaSheetLine *
derma_sheet_block_get_line (const DermaSheetBlock *self,
                            guint                  index)
{
  return g_ptr_array_index (self->lines, index);
}

/**
 * derma_sheet_line_get_cell:
 *
 * Returns: (transfer none): the words of an item
 */
const char *
derma_sheet_line_get_cell (const DermaSheetLine *self,
                           guint                 index)
{
  const DermaSheetItem *item = g_ptr_array_index (self->items, index);

  return item->text;
}

/**
 * derma_sheet_block_measure_cells:
 *
 * Returns: how wide the widest cell of a column is
 */
double
derma_sheet_block_measure_cells (const DermaSheetBlock *self,
                                 DermaSheetPen         *pen,
                                 guint                  column,
                                 DermaSheetStyle        style)
{
  double width = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const DermaSheetLine *line = derma_sheet_block_get_line (self, i);

      if (line->kind == DERMA_SHEET_LINE_ROW)
        width = MAX (width, derma_sheet_pen_measure (pen, style, derma_sheet_line_get_cell (line, column)));
    }

  return width;
}

/**
 * derma_sheet_write_cell:
 * @tag: "TH" or "TD"
 * @text: may be empty
 *
 * Returns: how high it is
 */
double
derma_sheet_write_cell (DermaSheetPen  *pen,
                        DermaSheetStyle style,
                        const char     *tag,
                        const char     *text,
                        double          x,
                        double          y,
                        double          width)
{
  double height = 0;

  derma_sheet_pen_begin (pen, tag);
  if (*text != '\0')
    height = derma_sheet_pen_write (pen, style, text, x, y, width);
  derma_sheet_pen_end (pen, tag);

  return height;
}

/**
 * derma_sheet_write_title:
 *
 * Writes the title, and the rest of its line or the line below it.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_title (DermaSheetPen         *pen,
                         const DermaSheetBlock *block,
                         double                 x,
                         double                 y,
                         double                 width)
{
  const double title = derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TITLE, block->heading);
  const double aside = derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_TEXT, block->aside);
  const double start = title + TITLE_GAP * pen->scale;
  double       height;

  derma_sheet_pen_begin (pen, "H1");
  height = derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_TITLE, block->heading, x, y, MIN (title, width));
  derma_sheet_pen_end (pen, "H1");

  derma_sheet_pen_begin (pen, "P");
  if (start + aside <= width)
    {
      const double lower = derma_sheet_pen_get_baseline (pen, DERMA_SHEET_STYLE_TITLE, block->heading) -
                           derma_sheet_pen_get_baseline (pen, DERMA_SHEET_STYLE_TEXT, block->aside);

      derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_TEXT, block->aside, x + start, y + lower, aside);
    }
  else
    height += derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_TEXT, block->aside, x, y + height, width);
  derma_sheet_pen_end (pen, "P");

  return height;
}

static DermaSheetSign
get_sign (const DermaSheetItem *item)
{
  return item->has_box ? DERMA_SHEET_SIGN_BOX : DERMA_SHEET_SIGN_NONE;
}

/* A lead is as bold as what stands over its line, so that nobody reads it as the end of what comes before it. */
static void
write_items (DermaSheetPen  *pen,
             DermaSheetFlow *flow,
             GPtrArray      *items,
             gboolean        has_lead_lines)
{
  for (guint i = 0; i < items->len; i++)
    {
      const DermaSheetItem *item = g_ptr_array_index (items, i);
      const DermaSheetItem *next = i + 1 < items->len ? g_ptr_array_index (items, i + 1) : NULL;

      if (item->is_lead && has_lead_lines && i > 0)
        derma_sheet_flow_break (flow, pen);
      if (item->is_lead && next != NULL)
        derma_sheet_flow_keep (flow, pen, item->text, next->text, get_sign (next));
      derma_sheet_pen_begin (pen, "LI");
      derma_sheet_flow_add (flow, pen, item->is_lead ? DERMA_SHEET_STYLE_STRONG : DERMA_SHEET_STYLE_TEXT, item->text, get_sign (item), "LBody");
      derma_sheet_pen_end (pen, "LI");
    }
}

/* What is to be done, and on the same line, where there is room, the times to do it. */
static void
write_task (DermaSheetPen        *pen,
            DermaSheetFlow       *flow,
            const DermaSheetLine *line)
{
  derma_sheet_flow_break (flow, pen);
  derma_sheet_pen_begin (pen, "LI");
  derma_sheet_pen_begin (pen, "LBody");
  if (derma_sheet_flow_has_room (flow, pen, line->text, line->items) || pen->fit->is_terse)
    derma_sheet_flow_add (flow, pen, DERMA_SHEET_STYLE_TEXT, line->text, DERMA_SHEET_SIGN_NONE, "P");
  else
    {
      derma_sheet_flow_add (flow, pen, DERMA_SHEET_STYLE_TEXT, line->text, DERMA_SHEET_SIGN_NONE, "P");
      derma_sheet_flow_break (flow, pen);
    }
  derma_sheet_pen_begin (pen, "L");
  write_items (pen, flow, line->items, FALSE);
  derma_sheet_pen_end (pen, "L");
  derma_sheet_pen_end (pen, "LBody");
  derma_sheet_pen_end (pen, "LI");
}

static gboolean
is_listed (const DermaSheetLine *line)
{
  return line->kind == DERMA_SHEET_LINE_POINT || line->kind == DERMA_SHEET_LINE_ITEMS || line->kind == DERMA_SHEET_LINE_TASK;
}

static void
write_listed (DermaSheetPen        *pen,
              DermaSheetFlow       *flow,
              const DermaSheetLine *line)
{
  if (line->kind == DERMA_SHEET_LINE_TASK)
    write_task (pen, flow, line);
  else if (line->kind == DERMA_SHEET_LINE_ITEMS)
    {
      if (!pen->fit->is_stacked)
        derma_sheet_flow_break (flow, pen);
      write_items (pen, flow, line->items, FALSE);
    }
  else
    {
      derma_sheet_flow_break (flow, pen);
      derma_sheet_pen_begin (pen, "LI");
      derma_sheet_flow_add (flow, pen, DERMA_SHEET_STYLE_TEXT, line->text, DERMA_SHEET_SIGN_BULLET, "LBody");
      derma_sheet_pen_end (pen, "LI");
    }
}

/* Lines from @first to before @end. What is listed one after the other is one list. */
static double
write_range (DermaSheetPen         *pen,
             const DermaSheetBlock *block,
             guint                  first,
             guint                  end,
             const char            *subhead_tag,
             double                 x,
             double                 y,
             double                 width)
{
  double bottom = y;

  for (guint i = first; i < end;)
    {
      const DermaSheetLine *line = derma_sheet_block_get_line (block, i);

      if (i > first)
        bottom += pen->fit->leading * pen->scale;

      if (is_listed (line))
        {
          DermaSheetFlow flow;

          derma_sheet_flow_init (&flow, x, bottom, width);
          derma_sheet_pen_begin (pen, "L");
          for (; i < end && is_listed (derma_sheet_block_get_line (block, i)); i++)
            write_listed (pen, &flow, derma_sheet_block_get_line (block, i));
          derma_sheet_pen_end (pen, "L");
          bottom = flow.bottom;
          continue;
        }

      const gboolean is_subhead = line->kind == DERMA_SHEET_LINE_SUBHEAD;

      if (is_subhead && i > first)
        bottom += SUBHEAD_BEFORE * pen->scale;
      derma_sheet_pen_begin (pen, is_subhead ? subhead_tag : "P");
      bottom += derma_sheet_pen_write_strong (pen, is_subhead ? DERMA_SHEET_STYLE_STRONG : DERMA_SHEET_STYLE_TEXT, line->text, line->strong, FALSE,
                                              x, bottom, width);
      derma_sheet_pen_end (pen, is_subhead ? subhead_tag : "P");
      i++;
    }

  return bottom - y;
}

static gboolean
has_rows (const DermaSheetBlock *block,
          guint                  index)
{
  return index < block->lines->len && derma_sheet_block_get_line (block, index)->kind == DERMA_SHEET_LINE_ROW;
}

/* What, and beside it its value: as many rows as follow one another. */
static double
write_rows (DermaSheetPen         *pen,
            const DermaSheetBlock *block,
            guint                 *index,
            double                 x,
            double                 y,
            double                 width)
{
  const double names = derma_sheet_block_measure_cells (block, pen, 0, DERMA_SHEET_STYLE_STRONG);
  const double start = MIN (names, width / 2) + CELL_GAP * pen->scale;
  double       bottom = y;

  derma_sheet_pen_begin (pen, "Table");
  for (; has_rows (block, *index); (*index)++)
    {
      const DermaSheetLine *line = derma_sheet_block_get_line (block, *index);
      double                name;
      double                value;

      derma_sheet_pen_begin (pen, "TR");
      name = derma_sheet_write_cell (pen, DERMA_SHEET_STYLE_STRONG, "TH", derma_sheet_line_get_cell (line, 0), x, bottom, start - CELL_GAP * pen->scale);
      value = derma_sheet_write_cell (pen, DERMA_SHEET_STYLE_TEXT, "TD", derma_sheet_line_get_cell (line, 1), x + start, bottom, width - start);
      derma_sheet_pen_end (pen, "TR");
      bottom += MAX (name, value) + (has_rows (block, *index + 1) ? pen->fit->leading * pen->scale : 0);
    }
  derma_sheet_pen_end (pen, "Table");

  return bottom - y;
}

/**
 * derma_sheet_write_lines:
 *
 * Writes a heading, if there is one, and line after line, or row after row.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_lines (DermaSheetPen         *pen,
                         const DermaSheetBlock *block,
                         double                 x,
                         double                 y,
                         double                 width)
{
  double height = block->heading != NULL ? derma_sheet_pen_write_heading (pen, block, x, y, width) : 0;

  for (guint i = 0; i < block->lines->len;)
    {
      if (has_rows (block, i))
        height += write_rows (pen, block, &i, x, y + height, width);
      else
        {
          guint end = i;

          while (end < block->lines->len && !has_rows (block, end))
            end++;
          height += write_range (pen, block, i, end, "H3", x, y + height, width);
          i = end;
        }
      if (i < block->lines->len)
        height += pen->fit->leading * pen->scale;
    }

  return height;
}

/**
 * derma_sheet_write_bar:
 *
 * Writes the one line of the block white on black.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_bar (DermaSheetPen         *pen,
                       const DermaSheetBlock *block,
                       double                 x,
                       double                 y,
                       double                 width)
{
  const DermaSheetLine *line = derma_sheet_block_get_line (block, 0);
  const double          side = BAR_SIDE * pen->scale;
  const double          top = BAR_TOP * pen->scale;
  DermaSheetPen         probe = *pen;
  double                height;

  probe.layout = NULL;
  height = derma_sheet_pen_write_strong (&probe, DERMA_SHEET_STYLE_NEXT, line->text, line->strong, TRUE, x, y, width - 2 * side) + 2 * top;
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_BAR, x, y, width, height);
  derma_sheet_pen_begin (pen, "P");
  derma_sheet_pen_write_strong (pen, DERMA_SHEET_STYLE_NEXT, line->text, line->strong, TRUE, x + side, y + top, width - 2 * side);
  derma_sheet_pen_end (pen, "P");

  return height;
}

/**
 * derma_sheet_write_avoid:
 *
 * Writes the title of the one line of the block, and its items after it.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_avoid (DermaSheetPen         *pen,
                         const DermaSheetBlock *block,
                         double                 x,
                         double                 y,
                         double                 width)
{
  DermaSheetFlow        flow;
  const DermaSheetLine *line;

  derma_sheet_flow_init (&flow, x, y, width);
  if (block->lines->len > 0)
    {
      line = derma_sheet_block_get_line (block, 0);
      derma_sheet_flow_add (&flow, pen, DERMA_SHEET_STYLE_STRONG, line->text, DERMA_SHEET_SIGN_NONE, "H3");
      derma_sheet_pen_begin (pen, "L");
      write_items (pen, &flow, line->items, !pen->fit->runs_on);
      derma_sheet_pen_end (pen, "L");
    }

  return flow.bottom - y;
}

/* Subheads and what stands below each, which stand side by side. */
typedef struct
{
  DermaSheetPen         *pen;
  const DermaSheetBlock *block;
  guint                  n;
  guint                  first[DERMA_SHEET_MAX_COLUMNS + 1]; /* and at last the end */
} Groups;

static double
write_group (const Groups  *groups,
             DermaSheetPen *pen,
             guint          group,
             double         x,
             double         y,
             double         width)
{
  const double side = BAR_SIDE * pen->scale;

  return write_range (pen, groups->block, groups->first[group], groups->first[group + 1], "H2", x + side, y, width - 2 * side);
}

static double
measure_group_cb (gpointer data,
                  guint    column,
                  double   width)
{
  const Groups *groups = data;
  DermaSheetPen probe = *groups->pen;
  double        height;

  probe.layout = NULL;
  probe.has_broken = FALSE;
  height = write_group (groups, &probe, column, 0, 0, width);

  return probe.has_broken ? DERMA_SHEET_TOO_HIGH : height;
}

static void
find_groups (Groups *groups)
{
  groups->n = 0;
  for (guint i = 0; i < groups->block->lines->len; i++)
    if (derma_sheet_block_get_line (groups->block, i)->kind == DERMA_SHEET_LINE_SUBHEAD)
      {
        g_assert (groups->n < DERMA_SHEET_MAX_COLUMNS);
        groups->first[groups->n++] = i;
      }
  groups->first[groups->n] = groups->block->lines->len;
}

/* One below the other, the text on the line of its subhead. */
static double
write_stacked (const Groups  *groups,
               DermaSheetPen *pen,
               double         x,
               double         y,
               double         width)
{
  const double side = BAR_SIDE * pen->scale;
  const double room = width - 2 * side;
  double       bottom = y;

  for (guint i = 0; i < groups->n; i++)
    {
      const char  *subhead = derma_sheet_block_get_line (groups->block, groups->first[i])->text;
      const char  *text = derma_sheet_block_get_line (groups->block, groups->first[i] + 1)->text;
      const double lead = derma_sheet_pen_measure (pen, DERMA_SHEET_STYLE_STRONG, subhead);

      bottom += i > 0 ? SUBHEAD_BEFORE * pen->scale : 0;
      derma_sheet_pen_begin (pen, "H2");
      derma_sheet_pen_write (pen, DERMA_SHEET_STYLE_STRONG, subhead, x + side, bottom, MIN (lead, room));
      derma_sheet_pen_end (pen, "H2");
      derma_sheet_pen_begin (pen, "P");
      bottom += derma_sheet_pen_write_after (pen, DERMA_SHEET_STYLE_TEXT, text, lead + CELL_GAP * pen->scale, x + side, bottom, room);
      derma_sheet_pen_end (pen, "P");
    }

  return bottom - y;
}

static void
write_side_by_side (Groups       *groups,
                    const double *widths,
                    double        x,
                    double        y,
                    double        height)
{
  for (guint i = 0; i < groups->n; i++)
    {
      if (i > 0)
        derma_sheet_pen_add (groups->pen, DERMA_SHEET_MARK_RULE, x, y, HAIR, height);
      write_group (groups, groups->pen, i, x, y, widths[i]);
      x += widths[i];
    }
}

/**
 * derma_sheet_write_flags:
 *
 * Writes when to see a doctor: in a frame, what is urgent first.
 *
 * Returns: how high it is
 */
double
derma_sheet_write_flags (DermaSheetPen         *pen,
                         const DermaSheetBlock *block,
                         double                 x,
                         double                 y,
                         double                 width)
{
  static const double SHARES[DERMA_SHEET_MAX_COLUMNS] = { 0.34, 0.38, 0.28 };
  const double        top = BAR_TOP * pen->scale;
  Groups              groups = { .pen = pen, .block = block };
  double              widths[DERMA_SHEET_MAX_COLUMNS];
  DermaSheetPen       probe = *pen;
  double              height;

  probe.layout = NULL;
  find_groups (&groups);
  height = pen->fit->is_stacked ? write_stacked (&groups, &probe, x, y, width)
                                : derma_sheet_share (groups.n, SHARES, width, measure_group_cb, &groups, widths);
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_FRAME, x, y, width, height + 2 * top);
  if (pen->fit->is_stacked)
    write_stacked (&groups, pen, x, y + top, width);
  else
    write_side_by_side (&groups, widths, x, y + top, height);

  return height + 2 * top;
}
