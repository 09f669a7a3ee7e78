/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "figures/derma-table.h"

G_BEGIN_DECLS

/**
 * DermaTableView:
 *
 * The numbers of a figure as a list with columns, for everyone who prefers or needs it. A row is read aloud as the same sentence
 * that is read in the chart. Ctrl+C copies the rows that are selected, or all where none is, as lines with tabs.
 *
 * Actions: "table.copy".
 */
#define DERMA_TYPE_TABLE_VIEW (derma_table_view_get_type ())

G_DECLARE_FINAL_TYPE (DermaTableView, derma_table_view, DERMA, TABLE_VIEW, AdwBin)

GtkWidget *derma_table_view_new (void);
void       derma_table_view_set_table (DermaTableView *self,
                                       DermaTable     *table,
                                       const char     *name);
char      *derma_table_view_dup_selected (DermaTableView *self);

G_END_DECLS
