/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

gboolean derma_tick_set (GtkWidget                 *widget,
                         DermaJournal              *journal,
                         DermaClock                *clock,
                         const DermaAftercareEntry *entry);
gboolean derma_tick_unset (GtkWidget             *widget,
                           DermaJournal          *journal,
                           DermaAftercareItem     item,
                           const DermaOccurrence *occurrence);

G_END_DECLS
