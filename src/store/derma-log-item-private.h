/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-healing-rows.h"
#include "store/derma-log-item.h"

G_BEGIN_DECLS

DermaLogItem *derma_log_item_new (gint64                  session_id,
                                  const DermaHealingRows *rows,
                                  guint                   index);

G_END_DECLS
