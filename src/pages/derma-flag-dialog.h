/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaFlagDialog:
 *
 * Asks for the warning signs that there can be by now. What is ticked says at once what it asks for; saved, it is on disk apart
 * from any healing log, so that no sign waits for six measures, and the notice follows in the dialog itself.
 *
 * Its signal "none" tells that the person was asked and ticked nothing; it carries the #DermaRedFlagSet that was asked for.
 */
#define DERMA_TYPE_FLAG_DIALOG (derma_flag_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaFlagDialog, derma_flag_dialog, DERMA, FLAG_DIALOG, AdwDialog)

AdwDialog *derma_flag_dialog_new (DermaJournal     *journal,
                                  DermaClock       *clock,
                                  DermaPastSession *session);
AdwDialog *derma_flag_dialog_present_notice (GtkWidget    *parent,
                                             DermaJournal *journal,
                                             DermaClock   *clock);

G_END_DECLS
