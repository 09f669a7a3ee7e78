/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_EARLIER_DIALOG (derma_earlier_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaEarlierDialog, derma_earlier_dialog, DERMA, EARLIER_DIALOG, AdwDialog)

AdwDialog *derma_earlier_dialog_new (DermaJournal *journal,
                                     DermaClock   *clock);

G_END_DECLS
