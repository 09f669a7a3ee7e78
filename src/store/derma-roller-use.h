/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "treatment/derma-roller-care.h"

G_BEGIN_DECLS

/**
 * DermaRollerUse:
 * @cleaning: when the session was rolled, and how the roller was cleaned after it
 * @is_stated: rolled without the app, by the person's word
 * @soaked_before_s: UTC seconds when the soak before it was over, 0: the app did not see it
 * @stored_s: UTC seconds when the roller was put away, 0: the app did not see it
 * @judged: when the person looked at the roller because this cleaning was missed, and found it clean and whole; utc_s 0: not
 *
 * One session that a roller was used in, as its owner reads of it.
 */
typedef struct
{
  gint64              session_id;
  gboolean            is_stated;
  DermaRollerCleaning cleaning;
  gint64              soaked_before_s;
  gint64              stored_s;
  DermaTime           judged;
} DermaRollerUse;

G_END_DECLS
