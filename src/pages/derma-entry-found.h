/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why an entry of the journal is found by words that its row does not say. */
#pragma once

#include "pages/derma-entry-search.h"
#include "pages/derma-entry-words.h"

G_BEGIN_DECLS

void derma_entry_found_fill (DermaEntryWords        *words,
                             DermaJournal           *journal,
                             const DermaEntry       *entry,
                             const DermaEntrySearch *search);

G_END_DECLS
