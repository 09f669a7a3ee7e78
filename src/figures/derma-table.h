/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/derma-time.h"

G_BEGIN_DECLS

/**
 * DermaTable:
 *
 * The numbers of a figure as rows and columns, one row for each thing that can be pointed at in the whole figure, in the order in
 * which it is read there. A cell has words for people and a value for other programs; either may be empty. It is filled once and
 * does not change after.
 */
typedef struct _DermaTable DermaTable;

DermaTable *derma_table_new (void);
void        derma_table_free (DermaTable *self);

/* filling it: columns first, then row by row */
void derma_table_add_column (DermaTable *self,
                             const char *id,
                             const char *title,
                             gboolean    is_number);
void derma_table_begin_row (DermaTable *self,
                            const char *sentence);
void derma_table_take_cell (DermaTable *self,
                            char       *words,
                            char       *value);
void derma_table_take_day (DermaTable *self,
                           DermaTime   time);
void derma_table_take_number (DermaTable *self,
                              guint       number);
void derma_table_take_needle (DermaTable *self,
                              guint       needle_um);
void derma_table_skip_cells (DermaTable *self,
                             guint       n);

/* reading it */
guint       derma_table_get_n_columns (const DermaTable *self);
const char *derma_table_get_column_id (const DermaTable *self,
                                       guint             column);
const char *derma_table_get_column_title (const DermaTable *self,
                                          guint             column);
gboolean    derma_table_is_number (const DermaTable *self,
                                   guint             column);
guint       derma_table_get_n_rows (const DermaTable *self);
const char *derma_table_get_row_sentence (const DermaTable *self,
                                          guint             row);
const char *derma_table_get_words (const DermaTable *self,
                                   guint             row,
                                   guint             column);
const char *derma_table_get_value (const DermaTable *self,
                                   guint             row,
                                   guint             column);

char *derma_table_to_csv (const DermaTable *self);
char *derma_table_to_text (const DermaTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaTable, derma_table_free)

G_END_DECLS
