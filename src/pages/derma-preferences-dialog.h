/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaPreferencesDialog:
 *
 * How the program looks and guides, and where its data is. It holds nothing: whoever shows it binds its properties "face-view"
 * ("mirror" or "facing"), "beat" (strokes a minute), "counts-by-beat", "is-discreet" (photos), "has-large-print" (the
 * aftercare sheet) and "has-reminders" (only shown). Wants the actions app.reminders and win.open-folder.
 */
#define DERMA_TYPE_PREFERENCES_DIALOG (derma_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaPreferencesDialog, derma_preferences_dialog, DERMA, PREFERENCES_DIALOG, AdwPreferencesDialog)

DermaPreferencesDialog *derma_preferences_dialog_new (DermaJournal *journal);

G_END_DECLS
