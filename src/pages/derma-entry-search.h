/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

/* What a row may say beside names and numbers. */
typedef enum
{
  DERMA_ENTRY_FACT_STATED,
  DERMA_ENTRY_FACT_DAY_ONLY,
  DERMA_ENTRY_FACT_ENDED_EARLY,
  DERMA_ENTRY_FACT_ONLY_SECTIONS,
  DERMA_ENTRY_FACT_ALL_ZERO,
  DERMA_ENTRY_FACT_FLAG_OPEN,
  DERMA_ENTRY_FACT_FLAG_DOCTOR,
  DERMA_ENTRY_FACT_FLAG_GONE,
  DERMA_ENTRY_FACT_TEST_OPEN,
  DERMA_ENTRY_FACT_TEST_PASSED,
  DERMA_ENTRY_FACT_TEST_REACTED,
} DermaEntryFact;

#define DERMA_N_ENTRY_FACTS (DERMA_ENTRY_FACT_TEST_REACTED + 1)

/**
 * DermaEntrySearch:
 *
 * What a person searches the journal for: its words, and what each of them may mean in their language.
 */
typedef struct _DermaEntrySearch DermaEntrySearch;

DermaEntrySearch     *derma_entry_search_new (const char *text);
void                  derma_entry_search_free (DermaEntrySearch *self);
const char           *derma_entry_search_get_text (const DermaEntrySearch *self);
const DermaEntryWord *derma_entry_search_get_words (const DermaEntrySearch *self,
                                                    gsize                  *n_words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DermaEntrySearch, derma_entry_search_free)

const char *derma_entry_kind_get_name (DermaEntryKind kind);
const char *derma_entry_kind_get_plural (DermaEntryKind kind);
const char *derma_entry_get_test_name (DermaPatchTestKind kind);
const char *derma_entry_fact_get_text (DermaEntryFact fact);

G_END_DECLS
