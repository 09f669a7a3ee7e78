/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

#define DERMA_TYPE_FLAG_TOLD_ROW (derma_flag_told_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaFlagToldRow, derma_flag_told_row, DERMA, FLAG_TOLD_ROW, AdwActionRow)

GtkWidget *derma_flag_told_row_new (DermaJournal *journal,
                                    DermaClock   *clock,
                                    GPtrArray    *flags);

G_END_DECLS
