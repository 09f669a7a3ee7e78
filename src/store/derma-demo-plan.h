/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

gboolean derma_demo_plan (DermaJournal *journal,
                          DermaTime     now,
                          GTimeZone    *zone,
                          GError      **error);
gboolean derma_demo_plan_rests (DermaJournal *journal,
                                DermaTime     now);

G_END_DECLS
