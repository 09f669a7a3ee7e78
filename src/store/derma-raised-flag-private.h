/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-raised-flag.h"

G_BEGIN_DECLS

/**
 * DermaFlagRow:
 * @session_id: 0: none
 * @log_id: 0: none
 * @unknown: (nullable): its word in the journal, interned, where @flag only stands for one that is not known
 * @resolved: utc_s 0 while nothing was recorded
 */
typedef struct
{
  gint64          id;
  gint64          session_id;
  gint64          log_id;
  DermaRedFlag    flag;
  const char     *unknown;
  gboolean        is_answer;
  DermaTime       told;
  DermaResolution resolution;
  DermaTime       resolved;
} DermaFlagRow;

DermaRaisedFlag    *derma_raised_flag_new (const DermaFlagRow *row);
const DermaFlagRow *derma_raised_flag_get_row (DermaRaisedFlag *self);

G_END_DECLS
