/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaEntrySearch:
 *
 * What a person searches the journal for: its words, and what each of them may mean in their language.
 */
typedef struct _DermaEntrySearch DermaEntrySearch;

DermaEntrySearch     *derma_entry_search_new (const char *text);
void                  derma_entry_search_free (DermaEntrySearch *self);
const DermaEntryWord *derma_entry_search_get_words (const DermaEntrySearch *self,
                                                    gsize                  *n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaEntrySearch, derma_entry_search_free)

const char *derma_entry_kind_get_name (DermaEntryKind kind);
const char *derma_entry_kind_get_plural (DermaEntryKind kind);
const char *derma_entry_get_test_name (DermaPatchTestKind kind);

G_END_DECLS
