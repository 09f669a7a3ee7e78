/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_PLAN_DIALOG (derma_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaPlanDialog, derma_plan_dialog, DERMA, PLAN_DIALOG, AdwDialog)

AdwDialog *derma_plan_dialog_new (DermaJournal *journal,
                                  DermaClock   *clock);
void       derma_plan_dialog_show_plan (DermaPlanDialog *self,
                                        gint64           plan_id);
void       derma_plan_dialog_add_toast (DermaPlanDialog *self,
                                        AdwToast        *toast);

G_END_DECLS
