/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_TODAY_PLAN (derma_today_plan_get_type ())

G_DECLARE_FINAL_TYPE (DermaTodayPlan, derma_today_plan, DERMA, TODAY_PLAN, AdwActionRow)

void derma_today_plan_update (DermaTodayPlan *self,
                              DermaJournal   *journal,
                              DermaClock     *clock);
void derma_today_plan_make_room (DermaTodayPlan *self,
                                 DermaJournal   *journal,
                                 guint           n_max);

G_END_DECLS
