/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_DIALOG (derma_check_in_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInDialog, derma_check_in_dialog, DERMA, CHECK_IN_DIALOG, AdwDialog)

AdwDialog *derma_check_in_dialog_new (DermaJournal *journal,
                                      DermaClock   *clock);
AdwDialog *derma_check_in_dialog_new_for (DermaJournal *journal,
                                          DermaClock   *clock,
                                          DermaCheckIn *check_in);

G_END_DECLS
