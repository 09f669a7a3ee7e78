/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/derma-clock.h"
#include "pages/derma-entry-search.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaEntryItem:
 *
 * One row of the journal, in words. It reads them when it is made, which is when it is about to be seen, and again when it is
 * told that the journal has changed.
 *
 * Properties, all to read: "icon-name", "title", "subtitle", "found" and "note" (may be empty; what was found that
 * the others do not say), "day" ("Tue 24 Nov"), "clock" ("19:22"; empty
 * where only the day matters), "month" ("November 2026"), "label" (all of it, for somebody who hears it).
 */
#define DERMA_TYPE_ENTRY_ITEM (derma_entry_item_get_type ())

G_DECLARE_FINAL_TYPE (DermaEntryItem, derma_entry_item, DERMA, ENTRY_ITEM, GObject)

DermaEntryItem   *derma_entry_item_new (DermaJournal           *journal,
                                        const DermaEntry       *entry,
                                        const DermaEntrySearch *search);
const DermaEntry *derma_entry_item_get_entry (DermaEntryItem *self);
void              derma_entry_item_set_entry (DermaEntryItem         *self,
                                              const DermaEntry       *entry,
                                              const DermaEntrySearch *search);

G_END_DECLS
