/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaRollersDialog:
 *
 * The rollers that the person owns: a card for each that is in use, and apart from them those that were retired.
 */
#define DERMA_TYPE_ROLLERS_DIALOG (derma_rollers_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaRollersDialog, derma_rollers_dialog, DERMA, ROLLERS_DIALOG, AdwDialog)

AdwDialog *derma_rollers_dialog_new (DermaJournal *journal,
                                     DermaClock   *clock);

G_END_DECLS
