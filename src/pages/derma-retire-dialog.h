/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_RETIRE_DIALOG (derma_retire_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaRetireDialog, derma_retire_dialog, DERMA, RETIRE_DIALOG, AdwAlertDialog)

AdwDialog *derma_retire_dialog_present (GtkWidget    *parent,
                                        DermaJournal *journal,
                                        DermaClock   *clock,
                                        gint64        roller_id);
AdwDialog *derma_retire_dialog_present_replacing (GtkWidget    *parent,
                                                  DermaJournal *journal,
                                                  DermaClock   *clock,
                                                  gint64        roller_id);
AdwDialog *derma_retire_dialog_present_judging (GtkWidget    *parent,
                                                DermaJournal *journal,
                                                DermaClock   *clock,
                                                gint64        roller_id);

G_END_DECLS
