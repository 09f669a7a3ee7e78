/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaHealingLogRow:
 *
 * One healing log in a list: when it was, what was recorded and what was to be thought of it. Its signal "delete" tells that
 * the person wants it gone.
 */
#define DERMA_TYPE_HEALING_LOG_ROW (derma_healing_log_row_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingLogRow, derma_healing_log_row, DERMA, HEALING_LOG_ROW, AdwActionRow)

GtkWidget    *derma_healing_log_row_new (DermaLogItem *log,
                                         DermaTime     t0,
                                         DermaTime     now,
                                         gboolean      can_change);
DermaLogItem *derma_healing_log_row_get_log (DermaHealingLogRow *self);

G_END_DECLS
