/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "treatment/derma-red-flag.h"

G_BEGIN_DECLS

/**
 * DermaLogItem:
 *
 * A healing log as a list shows it: its levels, and what they say at that time after the session. It does not change: where the
 * log is edited, or another log changes what it says, another one takes its place in the list.
 */
#define DERMA_TYPE_LOG_ITEM (derma_log_item_get_type ())

G_DECLARE_FINAL_TYPE (DermaLogItem, derma_log_item, DERMA, LOG_ITEM, GObject)

gint64                   derma_log_item_get_id (DermaLogItem *self);
gint64                   derma_log_item_get_session_id (DermaLogItem *self);
const DermaHealingLog   *derma_log_item_get_log (DermaLogItem *self);
const char              *derma_log_item_get_note (DermaLogItem *self);
const DermaFlagAnswers  *derma_log_item_get_answers (DermaLogItem *self);
DermaRedFlagSet          derma_log_item_get_raised (DermaLogItem *self);
const DermaLogJudgement *derma_log_item_get_judgement (DermaLogItem *self);

G_END_DECLS
