/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of the journal say. */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaEntryWords:
 * @icon_name: static
 * @found: what the entry has of what is looked for and that the row does not say else; may be empty, as @subtitle and @note
 * @has_clock: whether the time of day matters
 */
typedef struct
{
  const char *icon_name;
  char       *title;
  char       *subtitle;
  char       *found;
  char       *note;
  gboolean    has_clock;
} DermaEntryWords;

void derma_entry_words_clear (DermaEntryWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DermaEntryWords, derma_entry_words_clear)

void             derma_entry_words_fill (DermaEntryWords  *self,
                                         DermaJournal     *journal,
                                         const DermaEntry *entry);
DermaLogItem    *derma_entry_find_log (DermaJournal     *journal,
                                       const DermaEntry *entry);
DermaCheckIn    *derma_entry_find_check_in (DermaJournal     *journal,
                                            const DermaEntry *entry);
DermaRaisedFlag *derma_entry_find_flag (DermaJournal     *journal,
                                        const DermaEntry *entry);

G_END_DECLS
