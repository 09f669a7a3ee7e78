/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_HEALING_DIALOG (derma_healing_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingDialog, derma_healing_dialog, DERMA, HEALING_DIALOG, AdwDialog)

AdwDialog *derma_healing_dialog_new (DermaJournal *journal,
                                     DermaClock   *clock,
                                     gint64        session_id);
AdwDialog *derma_healing_dialog_new_for_log (DermaJournal *journal,
                                             DermaClock   *clock,
                                             DermaLogItem *log);
void       derma_healing_dialog_present (GtkWidget    *parent,
                                         DermaJournal *journal,
                                         DermaClock   *clock,
                                         gint64        session_id);

G_END_DECLS
