/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-journal.h"

G_BEGIN_DECLS

gboolean derma_demo_get_roller (DermaJournal *journal,
                                guint         needle_um,
                                const char   *name,
                                DermaTime     now,
                                gint64       *id,
                                GError      **error);

G_END_DECLS
