/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

AdwDialog *derma_rename_dialog_present (GtkWidget    *parent,
                                        DermaJournal *journal,
                                        DermaRoller  *roller);

G_END_DECLS
