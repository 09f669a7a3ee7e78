/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_HISTORY_DIALOG (derma_history_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaHistoryDialog, derma_history_dialog, DERMA, HISTORY_DIALOG, AdwDialog)

AdwDialog *derma_history_dialog_present (GtkWidget    *parent,
                                         DermaJournal *journal,
                                         DermaClock   *clock);
void       derma_history_dialog_show_test (DermaHistoryDialog *self,
                                           DermaPatchTestKind  kind);

G_END_DECLS
