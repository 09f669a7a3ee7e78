/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/derma-entry-item.h"

G_BEGIN_DECLS

/**
 * DermaEntryList:
 *
 * What is found in the journal, newest first, with a section for each month: a #GListModel of #DermaEntryItem and a
 * #GtkSectionModel. Only ids and days are read at once; an item is made when it is asked for, and lives as long as it is shown.
 */
#define DERMA_TYPE_ENTRY_LIST (derma_entry_list_get_type ())

G_DECLARE_FINAL_TYPE (DermaEntryList, derma_entry_list, DERMA, ENTRY_LIST, GObject)

DermaEntryList *derma_entry_list_new (DermaJournal *journal);
void            derma_entry_list_set_search (DermaEntryList   *self,
                                             DermaEntrySearch *search);
GArray         *derma_entry_list_list_months (DermaEntryList *self);
char           *derma_entry_list_dup_month (DermaEntryList *self,
                                            guint           position);
gboolean        derma_entry_list_find (DermaEntryList         *self,
                                       const DermaEntryFilter *filter,
                                       GError                **error);

G_END_DECLS
