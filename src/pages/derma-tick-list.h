/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_TICK_LIST (derma_tick_list_get_type ())

G_DECLARE_FINAL_TYPE (DermaTickList, derma_tick_list, DERMA, TICK_LIST, AdwBin)

GtkWidget *derma_tick_list_new (void);
void       derma_tick_list_set_journal (DermaTickList *self,
                                        DermaJournal  *journal,
                                        DermaClock    *clock);
void       derma_tick_list_update (DermaTickList        *self,
                                   const DermaAftercare *aftercare);
guint      derma_tick_list_get_n_rows (DermaTickList *self);
gboolean   derma_tick_list_has (DermaTickList     *self,
                                DermaAftercareItem item);
gboolean   derma_tick_list_focus_item (DermaTickList     *self,
                                       DermaAftercareItem item);

G_END_DECLS
