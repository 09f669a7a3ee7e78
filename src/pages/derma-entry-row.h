/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-entry-item.h"

G_BEGIN_DECLS

/**
 * DermaEntryRow:
 *
 * What an entry of the journal looks like. It is drawn: a list has some 200 rows ready, and labels would take a third of a second
 * to come. What it says is heard from the list item that it stands in.
 */
#define DERMA_TYPE_ENTRY_ROW (derma_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaEntryRow, derma_entry_row, DERMA, ENTRY_ROW, GtkWidget)

GtkWidget *derma_entry_row_new (void);
void       derma_entry_row_show (DermaEntryRow  *self,
                                 DermaEntryItem *item);

G_END_DECLS
