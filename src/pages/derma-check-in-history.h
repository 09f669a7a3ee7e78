/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_CHECK_IN_HISTORY (derma_check_in_history_get_type ())

G_DECLARE_FINAL_TYPE (DermaCheckInHistory, derma_check_in_history, DERMA, CHECK_IN_HISTORY, AdwDialog)

AdwDialog *derma_check_in_history_new (DermaJournal *journal,
                                       DermaClock   *clock);

G_END_DECLS
