/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

gboolean derma_check_in_offer_due (AdwActionRow *row,
                                   DermaJournal *journal,
                                   DermaClock   *clock);
gboolean derma_check_in_offer_first (AdwActionRow *row,
                                     DermaJournal *journal,
                                     DermaClock   *clock);

G_END_DECLS
