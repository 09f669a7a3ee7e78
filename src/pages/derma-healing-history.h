/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pages/derma-clock.h"
#include "store/derma-journal.h"

G_BEGIN_DECLS

/**
 * DermaHealingHistory:
 *
 * How the skin healed after one session: each measure over what is expected, the same numbers as a table, and the logs, newest
 * first, to be corrected or deleted. It follows the journal.
 *
 * Properties: "face-view" ("mirror" or "facing"), for the logs that are opened from here. Actions: history.record.
 */
#define DERMA_TYPE_HEALING_HISTORY (derma_healing_history_get_type ())

G_DECLARE_FINAL_TYPE (DermaHealingHistory, derma_healing_history, DERMA, HEALING_HISTORY, AdwDialog)

AdwDialog *derma_healing_history_new (DermaJournal     *journal,
                                      DermaClock       *clock,
                                      DermaPastSession *session);

G_END_DECLS
