/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

void derma_today_check_in_update (AdwActionRow *row,
                                  DermaJournal *journal,
                                  DermaClock   *clock);

G_END_DECLS
