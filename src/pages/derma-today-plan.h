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
                              DermaClock     *clock,
                              gboolean        has_resume);
void derma_today_plan_make_room (DermaTodayPlan *self,
                                 DermaJournal   *journal,
                                 guint           n_max);

gboolean derma_today_plan_is_paused (DermaJournal *journal,
                                     DermaTime     now);
char    *derma_today_plan_dup_pause (DermaJournal          *journal,
                                     DermaClock            *clock,
                                     const DermaPermission *permission,
                                     const DermaSituation  *situation);

G_END_DECLS
