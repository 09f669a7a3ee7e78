/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_TODAY_PAGE (derma_today_page_get_type ())

G_DECLARE_FINAL_TYPE (DermaTodayPage, derma_today_page, DERMA, TODAY_PAGE, AdwBreakpointBin)

GtkWidget *derma_today_page_new (DermaJournal *journal,
                                 DermaClock   *clock);

G_END_DECLS
