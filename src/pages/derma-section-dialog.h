/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_SECTION_DIALOG (derma_section_dialog_get_type ())

G_DECLARE_FINAL_TYPE (DermaSectionDialog, derma_section_dialog, DERMA, SECTION_DIALOG, AdwDialog)

void derma_section_dialog_present (GtkWidget    *parent,
                                   DermaJournal *journal,
                                   DermaSection  section,
                                   DermaTime     now);

G_END_DECLS
