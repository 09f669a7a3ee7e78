/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"
#include "treatment/derma-aftercare.h"

G_BEGIN_DECLS

#define DERMA_TYPE_AFTERCARE_PAGE (derma_aftercare_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaAftercarePage, derma_aftercare_page, DERMA, AFTERCARE_PAGE, AdwBreakpointBin)

GtkWidget *derma_aftercare_page_new (DermaJournal *journal,
                                     DermaClock   *clock);
void       derma_aftercare_page_show_item (DermaAftercarePage *self,
                                           DermaAftercareItem  item);

G_END_DECLS
