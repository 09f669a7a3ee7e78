/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/derma-stored-plan.h"

G_BEGIN_DECLS

/* A row of the table; see the getters of #DermaStoredPlan. */
typedef struct
{
  gint64          id;
  guint           protocol_version;
  DermaTime       started;
  DermaTime       begins;
  DermaPlanEnd    end;
  DermaTime       ended;
  DermaPlanInputs inputs;
  DermaPlan       plan;
  gboolean        is_agreed;
} DermaPlanRow;

DermaStoredPlan    *derma_stored_plan_new (const DermaPlanRow *row,
                                           GArray             *pauses);
const DermaPlanRow *derma_stored_plan_get_row (DermaStoredPlan *self);
GArray             *derma_stored_plan_copy_pauses (DermaStoredPlan *self);
gboolean            derma_stored_plan_equal (DermaStoredPlan *a,
                                             DermaStoredPlan *b);

G_END_DECLS
