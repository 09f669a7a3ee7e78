/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_REPORT_DIALOG (derma_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaReportDialog, derma_report_dialog, DERMA, REPORT_DIALOG, AdwDialog)

AdwDialog *derma_report_dialog_new (DermaJournal *journal,
                                    DermaClock   *clock);
void       derma_report_dialog_save (DermaReportDialog *self,
                                     GFile             *file);

G_END_DECLS
