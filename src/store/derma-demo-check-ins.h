/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

gboolean derma_demo_check_in (DermaJournal *journal,
                              DermaTime     now,
                              GError      **error);

G_END_DECLS
