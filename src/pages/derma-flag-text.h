/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of red flags that are open, and to whom. */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

GPtrArray *derma_flag_list_open (DermaJournal *journal,
                                 DermaTime     now);
char      *derma_flag_dup_say (DermaJournal *journal,
                               GPtrArray    *open);
char      *derma_flag_dup_lock_after (DermaJournal *journal,
                                      GPtrArray    *resolved,
                                      DermaTime     when,
                                      DermaTime     now,
                                      GTimeZone    *zone);

G_END_DECLS
