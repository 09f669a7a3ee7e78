/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-document-table.h"

/* Points. */
#define COLUMN_GAP 9.0
#define ROW_PAD 2.2   /* over and under the words of a row */
#define HEAD_RULE 0.9 /* below the heads */
#define HAIR 0.35     /* below a row */

#define MAX_SHARE 0.5    /* of the width that a column claims when all of them want more than there is */
#define MANY_COLUMNS 3   /* from which on letters are small */
#define LEAST_NAME 128.0 /* of the names of facts, so that those of several tables stand in line */

static const char *
get_cell (const DermaDocumentTable *table,
          guint                     row,
          guint                     column)
{
  const GStrv cells = g_ptr_array_index (table->rows, row);

  return cells[column];
}

static DermaSheetStyle
get_style (const DermaTableShape *self,
           guint                  column)
{
  return column == 0 && self->table->has_row_heads ? self->strong : self->style;
}

static void
measure_text (DermaSheetPen  *pen,
              DermaSheetStyle style,
              const char     *text,
              double         *least,
              double         *wanted)
{
  const DermaSheetText *shaped = derma_sheet_type_get (pen->type, style, text, NULL);

  *least = MAX (*least, shaped->longest);
  *wanted = MAX (*wanted, shaped->width);
}

/* Facts without heads: a column of names, and the rest for what is told. */
static gboolean
has_facts (const DermaTableShape *self)
{
  return self->table->n_columns == 2 && self->table->heads == NULL && self->table->has_row_heads;
}

/* Every column has what its longest word needs; what is left goes to those that want more, or to all alike. */
static void
share_width (DermaTableShape *self,
             const double    *least,
             const double    *wanted,
             double           room)
{
  const guint n = self->table->n_columns;
  double      all_least = 0;
  double      all_wanted = 0;

  if (has_facts (self))
    {
      self->widths[0] = MAX (wanted[0], LEAST_NAME);
      self->widths[1] = room - self->widths[0];
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      all_least += least[i];
      all_wanted += wanted[i];
    }
  for (guint i = 0; i < n; i++)
    {
      if (all_wanted <= room)
        self->widths[i] = wanted[i] + (room - all_wanted) / n;
      else if (all_least >= room)
        self->widths[i] = least[i] * room / all_least;
      else
        self->widths[i] = least[i] + (wanted[i] - least[i]) * (room - all_least) / (all_wanted - all_least);
    }
}

/**
 * derma_table_shape_init:
 * @pen: measures the words
 * @x: where the table begins, points
 * @width: of the table, points
 *
 * Finds out how wide the columns are.
 */
void
derma_table_shape_init (DermaTableShape          *self,
                        DermaSheetPen            *pen,
                        const DermaDocumentTable *table,
                        double                    x,
                        double                    width)
{
  const guint    n = table->n_columns;
  const gboolean is_small = table->is_small || n > MANY_COLUMNS;
  const double   room = width - (n - 1) * COLUMN_GAP;
  double         least[DERMA_DOCUMENT_MAX_COLUMNS] = { 0 };
  double         wanted[DERMA_DOCUMENT_MAX_COLUMNS] = { 0 };

  *self = (DermaTableShape) {
    .table = table,
    .style = is_small ? DERMA_SHEET_STYLE_SMALL : DERMA_SHEET_STYLE_TEXT,
    .strong = is_small ? DERMA_SHEET_STYLE_SMALL_STRONG : DERMA_SHEET_STYLE_STRONG,
    .x = x,
    .width = width,
  };
  for (guint i = 0; i < n; i++)
    {
      if (table->heads != NULL)
        measure_text (pen, self->strong, table->heads[i], &least[i], &wanted[i]);
      for (guint row = 0; row < table->rows->len; row++)
        measure_text (pen, get_style (self, i), get_cell (table, row, i), &least[i], &wanted[i]);
      wanted[i] = MAX (least[i], MIN (wanted[i], n > 1 ? MAX_SHARE * room : room));
    }
  share_width (self, least, wanted, room);
}

/* Returns: how high the cells are */
static double
write_cells (const DermaTableShape *self,
             DermaSheetPen         *pen,
             const GStrv            cells,
             gboolean               is_head,
             gboolean               is_aside,
             double                 y)
{
  double x = self->x;
  double height = 0;

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const DermaSheetStyle style = is_head ? self->strong : get_style (self, i);
      const char           *tag = style == self->strong ? "TH" : "TD";
      double                cell;

      if (is_aside)
        cell = derma_sheet_pen_write_aside (pen, style, cells[i], FALSE, x, y + ROW_PAD, self->widths[i]);
      else
        {
          derma_sheet_pen_begin (pen, tag);
          cell = derma_sheet_pen_write (pen, style, cells[i], x, y + ROW_PAD, self->widths[i]);
          derma_sheet_pen_end (pen, tag);
        }
      height = MAX (height, cell);
      x += self->widths[i] + COLUMN_GAP;
    }

  return height + 2 * ROW_PAD;
}

/**
 * derma_table_shape_write_heads:
 * @is_aside: whether they are there again, on another page, and not a part of the table
 *
 * Returns: how high they are; 0 where there are none
 */
double
derma_table_shape_write_heads (const DermaTableShape *self,
                               DermaSheetPen         *pen,
                               double                 y,
                               gboolean               is_aside)
{
  double height;

  if (self->table->heads == NULL)
    return 0;

  if (!is_aside)
    derma_sheet_pen_begin (pen, "TR");
  height = write_cells (self, pen, self->table->heads, TRUE, is_aside, y);
  if (!is_aside)
    derma_sheet_pen_end (pen, "TR");
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, self->x, y + height, self->width, HEAD_RULE);

  return height + HEAD_RULE;
}

/**
 * derma_table_shape_write_row:
 *
 * Returns: how high it is
 */
double
derma_table_shape_write_row (const DermaTableShape *self,
                             DermaSheetPen         *pen,
                             guint                  row,
                             double                 y)
{
  double height;

  derma_sheet_pen_begin (pen, "TR");
  height = write_cells (self, pen, g_ptr_array_index (self->table->rows, row), FALSE, FALSE, y);
  derma_sheet_pen_end (pen, "TR");
  derma_sheet_pen_add (pen, DERMA_SHEET_MARK_RULE, self->x, y + height, self->width, HAIR);

  return height + HAIR;
}
