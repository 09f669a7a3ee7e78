/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_ROLLER_DIALOG (derma_roller_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollerDialog, derma_roller_dialog, DERMA, ROLLER_DIALOG, AdwDialog)

AdwDialog *derma_roller_dialog_present (GtkWidget    *parent,
                                        DermaJournal *journal,
                                        DermaClock   *clock);
AdwDialog *derma_roller_dialog_present_replacement (GtkWidget         *parent,
                                                    DermaJournal      *journal,
                                                    DermaClock        *clock,
                                                    gint64             old_id,
                                                    DermaRetiredReason reason);

G_END_DECLS
