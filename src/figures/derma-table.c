/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures/derma-table.h"

#include <string.h>

#include "core/derma-format.h"

#define LINE_END "\r\n" /* RFC 4180, 2 */

typedef struct
{
  const char *id;
  char       *title;
  gboolean    is_number;
} Column;

struct _DermaTable
{
  GArray    *columns;   /* (element-type Column) */
  GPtrArray *sentences; /* (element-type utf8): of the rows */
  GPtrArray *words;     /* (element-type utf8): row by row */
  GPtrArray *values;    /* (element-type utf8): row by row */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->title);
}

/**
 * derma_table_new:
 *
 * Returns: (transfer full): a table of nothing
 */
DermaTable *
derma_table_new (void)
{
  DermaTable *self = g_new0 (DermaTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * derma_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
derma_table_free (DermaTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/**
 * derma_table_add_column:
 * @id: (nullable): a literal: what it is called in a file, which stays the same in every language and version; %NULL: it has words
 *   only, which differ from language to language, and is in no file
 * @title: what it is called for people, translated
 * @is_number: whether its cells are numbers, which are read from their right end
 */
void
derma_table_add_column (DermaTable *self,
                        const char *id,
                        const char *title,
                        gboolean    is_number)
{
  const Column column = { id, g_strdup (title), is_number };

  g_return_if_fail (self != NULL && title != NULL && self->sentences->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * derma_table_begin_row:
 * @sentence: what the row tells, as it is read of the figure; its cells follow
 */
void
derma_table_begin_row (DermaTable *self,
                       const char *sentence)
{
  g_return_if_fail (self != NULL && sentence != NULL);
  g_return_if_fail (self->words->len == self->sentences->len * self->columns->len);

  g_ptr_array_add (self->sentences, g_strdup (sentence));
}

/**
 * derma_table_take_cell:
 * @words: (transfer full) (nullable): for people; %NULL: nothing
 * @value: (transfer full) (nullable): for programs: a number with a point, a day and time with its offset, or an id; %NULL: nothing
 *
 * Adds the next cell of the row that was begun.
 */
void
derma_table_take_cell (DermaTable *self,
                       char       *words,
                       char       *value)
{
  g_return_if_fail (self != NULL && self->words->len < self->sentences->len * self->columns->len);

  g_ptr_array_add (self->words, words != NULL ? words : g_strdup (""));
  g_ptr_array_add (self->values, value != NULL ? value : g_strdup (""));
}

/**
 * derma_table_take_day:
 *
 * Adds a cell with a day for people, and the whole instant for programs.
 */
void
derma_table_take_day (DermaTable *self,
                      DermaTime   time)
{
  derma_table_take_cell (self, derma_format_full_date (time), derma_time_to_iso8601 (time));
}

/**
 * derma_table_take_number:
 *
 * Adds a cell with a number.
 */
void
derma_table_take_number (DermaTable *self,
                         guint       number)
{
  derma_table_take_cell (self, g_strdup_printf ("%u", number), g_strdup_printf ("%u", number));
}

/**
 * derma_table_take_needle:
 * @needle_um: micrometres, as programs get them
 *
 * Adds a cell with a needle length.
 */
void
derma_table_take_needle (DermaTable *self,
                         guint       needle_um)
{
  derma_table_take_cell (self, derma_format_needle (needle_um), g_strdup_printf ("%u", needle_um));
}

/**
 * derma_table_skip_cells:
 *
 * Adds @n cells of what a row has not.
 */
void
derma_table_skip_cells (DermaTable *self,
                        guint       n)
{
  for (guint i = 0; i < n; i++)
    derma_table_take_cell (self, NULL, NULL);
}

guint
derma_table_get_n_columns (const DermaTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * derma_table_get_column_id:
 *
 * Returns: (nullable): what it is called in a file; %NULL where it is in none
 */
const char *
derma_table_get_column_id (const DermaTable *self,
                           guint             column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).id;
}

/**
 * derma_table_get_column_title:
 *
 * Returns: what it is called for people
 */
const char *
derma_table_get_column_title (const DermaTable *self,
                              guint             column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).title;
}

/**
 * derma_table_is_number:
 *
 * Returns: whether the cells of a column are numbers
 */
gboolean
derma_table_is_number (const DermaTable *self,
                       guint             column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, FALSE);

  return g_array_index (self->columns, Column, column).is_number;
}

guint
derma_table_get_n_rows (const DermaTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sentences->len;
}

/**
 * derma_table_get_row_sentence:
 *
 * Returns: the same sentence as that of the hit
 */
const char *
derma_table_get_row_sentence (const DermaTable *self,
                              guint             row)
{
  g_return_val_if_fail (self != NULL && row < self->sentences->len, NULL);

  return g_ptr_array_index (self->sentences, row);
}

static const char *
get_cell (const DermaTable *self,
          const GPtrArray  *cells,
          guint             row,
          guint             column)
{
  const guint index = row * self->columns->len + column;

  return index < cells->len ? g_ptr_array_index (cells, index) : "";
}

/**
 * derma_table_get_words:
 *
 * Returns: what stands in a cell, translated; may be empty
 */
const char *
derma_table_get_words (const DermaTable *self,
                       guint             row,
                       guint             column)
{
  g_return_val_if_fail (self != NULL && row < self->sentences->len && column < self->columns->len, NULL);

  return get_cell (self, self->words, row, column);
}

/**
 * derma_table_get_value:
 *
 * Returns: the same for a program; may be empty
 */
const char *
derma_table_get_value (const DermaTable *self,
                       guint             row,
                       guint             column)
{
  g_return_val_if_fail (self != NULL && row < self->sentences->len && column < self->columns->len, NULL);

  return get_cell (self, self->values, row, column);
}

static void
append_value (GString    *csv,
              const char *value)
{
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (csv, value);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

/* @row: -1 for the ids of the columns */
static void
append_line (const DermaTable *self,
             int               row,
             GString          *csv)
{
  gboolean is_first = TRUE;

  for (guint column = 0; column < self->columns->len; column++)
    {
      const char *id = derma_table_get_column_id (self, column);

      if (id == NULL)
        continue;
      if (!is_first)
        g_string_append_c (csv, ',');
      append_value (csv, row < 0 ? id : derma_table_get_value (self, (guint) row, column));
      is_first = FALSE;
    }
  g_string_append (csv, LINE_END);
}

/**
 * derma_table_to_csv:
 *
 * Returns: (transfer full): the values with the ids of their columns, as RFC 4180 has it, in UTF-8
 */
char *
derma_table_to_csv (const DermaTable *self)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (int row = -1; row < (int) self->sentences->len; row++)
    append_line (self, row, csv);

  return g_string_free (g_steal_pointer (&csv), FALSE);
}

/**
 * derma_table_to_text:
 *
 * Returns: (transfer full): titles and words, a line a row, with tabulators between, as it is pasted into other programs
 */
char *
derma_table_to_text (const DermaTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint column = 0; column < self->columns->len; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", derma_table_get_column_title (self, column));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < self->sentences->len; row++)
    {
      for (guint column = 0; column < self->columns->len; column++)
        g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", derma_table_get_words (self, row, column));
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
