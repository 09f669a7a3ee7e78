/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-document.h"

static void
free_table (DermaDocumentTable *table)
{
  g_strfreev (table->heads);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
free_picture (gpointer data)
{
  DermaDocumentPicture *picture = data;

  if (picture->free_data != NULL)
    picture->free_data (picture->data);
  g_free (picture->caption);
  g_free (picture->alternative);
  g_free (picture);
}

static void
free_block (gpointer data)
{
  DermaDocumentBlock *block = data;

  g_free (block->text);
  g_free (block->strong);
  g_clear_pointer (&block->table, free_table);
  g_clear_pointer (&block->pictures, g_ptr_array_unref);
  g_free (block);
}

static DermaDocumentBlock *
add_block (DermaDocument    *self,
           DermaDocumentKind kind)
{
  DermaDocumentBlock *block = g_new0 (DermaDocumentBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

static DermaDocumentTable *
create_table (DermaDocumentBlock *block,
              guint               n_columns,
              gboolean            has_row_heads)
{
  block->table = g_new0 (DermaDocumentTable, 1);
  block->table->n_columns = n_columns;
  block->table->has_row_heads = has_row_heads;
  block->table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return block->table;
}

/**
 * derma_document_new:
 * @title: of the file
 * @header: what stands at the head of every page but the first
 * @footer: what stands at the foot of every page, before its number
 *
 * Returns: (transfer full): a document that says nothing yet
 */
DermaDocument *
derma_document_new (const char *title,
                    const char *header,
                    const char *footer)
{
  DermaDocument *self = g_new0 (DermaDocument, 1);

  self->title = g_strdup (title);
  self->header = g_strdup (header);
  self->footer = g_strdup (footer);
  self->blocks = g_ptr_array_new_with_free_func (free_block);

  return self;
}

/**
 * derma_document_free:
 *
 * Frees it.
 */
void
derma_document_free (DermaDocument *self)
{
  g_free (self->title);
  g_free (self->header);
  g_free (self->footer);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * derma_document_add:
 * @kind: a kind that has words
 *
 * Adds a heading or a paragraph.
 */
void
derma_document_add (DermaDocument    *self,
                    DermaDocumentKind kind,
                    const char       *text)
{
  derma_document_add_strong (self, kind, text, NULL);
}

/**
 * derma_document_add_strong:
 * @kind: a kind that has words
 * @strong: (nullable): the part of @text that stands out
 *
 * Adds a heading or a paragraph.
 */
void
derma_document_add_strong (DermaDocument    *self,
                           DermaDocumentKind kind,
                           const char       *text,
                           const char       *strong)
{
  DermaDocumentBlock *block;

  g_return_if_fail (self != NULL && kind < DERMA_DOCUMENT_TABLE && text != NULL);

  block = add_block (self, kind);
  block->text = g_strdup (text);
  block->strong = g_strdup (strong);
}

/**
 * derma_document_add_table:
 * @has_row_heads: whether the first cell says what its row is about
 *
 * Returns: (transfer none): a table without rows
 */
DermaDocumentTable *
derma_document_add_table (DermaDocument *self,
                          guint          n_columns,
                          gboolean       has_row_heads)
{
  g_return_val_if_fail (self != NULL && n_columns > 0 && n_columns <= DERMA_DOCUMENT_MAX_COLUMNS, NULL);

  return create_table (add_block (self, DERMA_DOCUMENT_TABLE), n_columns, has_row_heads);
}

/**
 * derma_document_add_blanks:
 *
 * Adds lines to write on by hand.
 *
 * Returns: (transfer none): a table without rows: derma_document_table_add_fact() adds a line, on which an empty word leaves room
 */
DermaDocumentTable *
derma_document_add_blanks (DermaDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return create_table (add_block (self, DERMA_DOCUMENT_BLANKS), 2, FALSE);
}

/**
 * derma_document_begin_pictures:
 *
 * Begins a row of pictures.
 */
void
derma_document_begin_pictures (DermaDocument *self)
{
  g_return_if_fail (self != NULL);

  add_block (self, DERMA_DOCUMENT_PICTURES)->pictures = g_ptr_array_new_with_free_func (free_picture);
}

/**
 * derma_document_add_picture:
 * @ratio: its height as a part of its width
 * @can_stretch: whether it may be lower than that at the same width
 * @draw: draws it, in any thread
 * @data: (transfer full) (nullable): for @draw
 * @free_data: (nullable): frees it
 * @caption: (nullable): what stands below it
 * @alternative: what it shows, for somebody who does not see it
 *
 * Adds one more picture to the row that was begun last.
 */
void
derma_document_add_picture (DermaDocument *self,
                            double         ratio,
                            gboolean       can_stretch,
                            DermaSheetDraw draw,
                            gpointer       data,
                            GDestroyNotify free_data,
                            const char    *caption,
                            const char    *alternative)
{
  const DermaDocumentBlock *block;
  DermaDocumentPicture     *picture;

  g_return_if_fail (self != NULL && self->blocks->len > 0 && draw != NULL && alternative != NULL);

  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  g_return_if_fail (block->pictures != NULL);

  picture = g_new (DermaDocumentPicture, 1);
  *picture = (DermaDocumentPicture) {
    .ratio = ratio,
    .can_stretch = can_stretch,
    .draw = draw,
    .data = data,
    .free_data = free_data,
    .caption = g_strdup (caption),
    .alternative = g_strdup (alternative),
  };
  g_ptr_array_add (block->pictures, picture);
}

/**
 * derma_document_table_take_heads:
 * @heads: (transfer full): one for each column
 *
 * Says what the columns are. It is said again at the head of every page that the table goes on to.
 */
void
derma_document_table_take_heads (DermaDocumentTable *self,
                                 GStrv               heads)
{
  g_return_if_fail (self != NULL && g_strv_length (heads) == self->n_columns);

  g_strfreev (self->heads);
  self->heads = heads;
}

/**
 * derma_document_table_take_row:
 * @cells: (transfer full): one for each column; an empty word for what is not known
 *
 * Adds a row.
 */
void
derma_document_table_take_row (DermaDocumentTable *self,
                               GStrv               cells)
{
  g_return_if_fail (self != NULL && g_strv_length (cells) == self->n_columns);

  g_ptr_array_add (self->rows, cells);
}

/**
 * derma_document_table_add_fact:
 * @name: what is told
 * @value: (nullable): what it is; %NULL: it is not told at all
 *
 * Adds a row to a table of two columns.
 */
void
derma_document_table_add_fact (DermaDocumentTable *self,
                               const char         *name,
                               const char         *value)
{
  const char *const cells[] = { name, value, NULL };

  if (value != NULL)
    derma_document_table_take_row (self, g_strdupv ((char **) cells));
}

static gboolean
is_empty_column (const DermaDocumentTable *self,
                 guint                     column)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GStrv cells = g_ptr_array_index (self->rows, i);

      if (*cells[column] != '\0')
        return FALSE;
    }

  return TRUE;
}

static void
drop_cell (GStrv cells,
           guint column)
{
  g_free (cells[column]);
  for (guint i = column; cells[i] != NULL || i == column; i++)
    cells[i] = cells[i + 1];
}

/**
 * derma_document_table_drop_empty:
 *
 * Leaves out the columns in which no row says anything.
 *
 * Returns: how many columns are left
 */
guint
derma_document_table_drop_empty (DermaDocumentTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint column = self->n_columns; column > 0; column--)
    {
      if (!is_empty_column (self, column - 1))
        continue;

      if (self->heads != NULL)
        drop_cell (self->heads, column - 1);
      for (guint i = 0; i < self->rows->len; i++)
        drop_cell (g_ptr_array_index (self->rows, i), column - 1);
      self->n_columns--;
    }

  return self->n_columns;
}
